import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { strings } from '../../src/ui/strings.tr.ts';
import { cardOn, expectSilence, type GuidedSite, onTheWay, openGuidedSite, urls } from './support/guided-site.ts';

let site: GuidedSite;
beforeAll(async () => {
  site = await openGuidedSite();
});
afterAll(() => site.close());
beforeEach(() => site.reset());

const UNKNOWN = [
  urls.faq,
  urls.news,
  'https://kamusm.bilgem.tubitak.gov.tr/yok-boyle-bir-sayfa/',
  'https://onlineislemler.kamusm.gov.tr/panel/yok',
];

describe('pages the guide does not know', () => {
  test.each(UNKNOWN)('%s: no ring, at most a small badge', async (url) => {
    await site.browser.storage.set(onTheWay);
    const page = await site.open(url);
    const overlay = await cardOn(page, 'unknown');
    expect(overlay).toMatchObject({ ring: null, step: '', certainty: 'unknown', hosts: 1 });
    expect(overlay.card?.height).toBeLessThan(60);
  });

  test.each(UNKNOWN)('%s with no flow chosen: the same small badge, announced to nobody', async (url) => {
    const page = await site.open(url);
    const overlay = await cardOn(page, 'unknown');
    expect(overlay).toMatchObject({ ring: null, step: '', certainty: 'unknown', hosts: 1, text: strings.unknown.badge });
    expect(overlay.card?.height).toBeLessThan(60);
  });
});

describe('pages to stay away from', () => {
  test('a card-payment form', async () => {
    await site.browser.storage.set(onTheWay);
    const page = await site.open(urls.card, { revision: 1, signedIn: true, closing: 'open', institution: 0, filed: true, paid: false });
    // The form is drawn by a script: before, this is an empty page.
    await page.waitForFunction(
      `document.querySelector('input[autocomplete*="cc-"]') !== null && document.querySelector('kamusm-rehber') === null`,
      { timeout: 20_000, polling: 50 },
    );
    await expectSilence(page);
  });

  test('a card-payment form that appears in a known page', async () => {
    await site.browser.storage.set(onTheWay);
    const page = await site.open(urls.debts);
    await cardOn(page, 'borc-sorgulama');
    await page.evaluate(
      `document.body.insertAdjacentHTML('beforeend', '<p><label>Kart Numarası <input autocomplete="cc-number"></label></p>')`,
    );
    await page.waitForFunction("document.querySelector('kamusm-rehber') === null", { timeout: 10_000, polling: 50 });
  });

  test('e-Devlet', async () => {
    await site.browser.storage.set(onTheWay);
    await expectSilence(await site.open(urls.eDevlet));
  });
});
