/** The payment that was begun and left, or made: nobody is invited to pay who may have paid, nor told that they have. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { hosts } from '../../src/practice/hosts.ts';
import {
  cardOn,
  expectSilence,
  type GuidedSite,
  onTheWay,
  openGuidedSite,
  pressOnPage,
  pressRinged,
  pressRingedOn,
  ringedLabel,
  ringedOn,
  screenAt,
  signedIn,
  urls,
} from './support/guided-site.ts';
import { guide } from './support/guide-rings.ts';
import { inPage } from '../../.tools/browser/in-page.ts';
import { type OverlayReading, readOverlay, waitForOverlay } from '../../.tools/browser/overlay.ts';
import { answersOf, askedOn, changeAnswer, doneBefore, ringedAt, say, toldOn } from './support/stages.ts';
import { until } from '../../.tools/browser/until.ts';

let site: GuidedSite;
beforeAll(async () => {
  site = await openGuidedSite();
});
afterAll(() => site.close());
beforeEach(async () => {
  await site.reset();
  await site.browser.storage.set({ ...onTheWay, ...doneBefore(['kapatma', 'basvuru']) });
});

const filed = { ...signedIn, filed: true };
const PAY = /Öde$|Öde(me)?ye Geç/;

/** Steps that send somebody off to pay who has not begun. */
const INVITATIONS = new Set(['odemeye-git', 'borc']);

const isAsked = ({ fork }: OverlayReading): boolean => fork?.is === 'open' && fork.buttons[0] === answersOf('odeme').done;

/** Up to the page of the bank card, as the rings say. */
async function openCardForm(): Promise<Page> {
  const page = await site.open(urls.debts, filed);
  await pressRingedOn(page, 'borc-sorgulama', /Borç Sorgula/);
  await pressRingedOn(page, 'borc-sorgulama', /^Öde$/);
  await until(
    () => Promise.resolve(page.url()),
    (url) => url.startsWith(urls.card),
    10_000,
    'the card form',
  );
  // The card of the page before may still go.
  await waitForOverlay(page, ({ present }) => !present);
  await expectSilence(page);
  return page;
}

const expectPaymentAsked = async (page: Page, id: string): Promise<void> => {
  const { step } = await askedOn(page, id, 'odeme');
  expect(INVITATIONS).not.toContain(step);
};

/** On the debt page nothing that pays is ringed, however long one looks. */
async function expectNoInvitation(page: Page): Promise<void> {
  await cardOn(page, 'borc-sorgulama');
  for (let looks = 0; looks < 15; looks += 1) {
    const { ring, step } = await waitForOverlay(page, ({ page: id }) => id === 'borc-sorgulama');
    expect(INVITATIONS).not.toContain(step);
    if (ring !== null) expect(await ringedLabel(page)).not.toMatch(PAY);
  }
}

/** A debt page as the site shows it after the query, with these sums; pressing «Öde» opens the card form, here or at the bank. */
const debtList = (sums: readonly string[], form: string = urls.card): string => `<!doctype html><html lang="tr"><head><meta charset="utf-8">
  <title>Kamu SM</title></head><body><p><a href="${urls.corporateHome}">Kamu Sertifikasyon Merkezi</a></p><main><h1>Borç Sorgulama ve Ödeme Ekranı</h1>
  <p>Sorgu Tipini Seçiniz</p><p><label><input type="radio" name="t"> Gerçek</label> <label><input type="radio" name="t"> Tüzel</label></p>
  <p><label>TCKN(*) <input></label></p><p><label>Doğum Yeri(*) <input></label></p><p><label>Doğum Tarihi(*) <input></label></p>
  <p><label>Resimdeki Yazı <input></label></p><p><button type="button">Borç Sorgula</button></p>
  <table><tr><th>Borç Türü</th><th>Tutar</th><th>İşlem</th></tr>${sums
    .map((sum) => `<tr><td>NES Başvurusu</td><td>${sum}</td><td><a class="button" href="${form}">Öde</a></td></tr>`)
    .join('')}</table></main></body></html>`;

describe('left on the card form', () => {
  const ways: readonly (readonly [string, (page: Page) => Promise<unknown>])[] = [
    ['cancelling', (page) => pressOnPage(page, 'Vazgeç')],
    ['the back button', (page) => page.goBack()],
    ['an address', (page) => page.goto(screenAt(urls.debts, filed), { waitUntil: 'load' })],
  ];

  test.each(ways)('by %s: asked on every page, and «no» leads to a query only', async (_, leave) => {
    const page = await openCardForm();
    await leave(page);
    await expectPaymentAsked(page, 'borc-sorgulama');
    for (const [url, id] of [
      [urls.corporateHome, 'kamusm-ana-sayfa'],
      [urls.personal, 'bireysel-islemler'],
      [urls.myApplications, 'basvurularim'],
    ] as const) {
      await page.goto(screenAt(url, filed), { waitUntil: 'load' });
      await expectPaymentAsked(page, id);
    }

    await page.goto(screenAt(urls.corporateHome, filed), { waitUntil: 'load' });
    await expectPaymentAsked(page, 'kamusm-ana-sayfa');
    await say(page, 'odeme', 'todo');
    await ringedAt(page, 'borca-bak');
    await changeAnswer(page);
    await expectPaymentAsked(page, 'kamusm-ana-sayfa');
    await say(page, 'odeme', 'todo');
    await ringedAt(page, 'borca-bak');
    await pressRinged(page);
    await ringedAt(page, 'borc-kontrol');
    await ringedOn(page, 'borc-sorgulama', /Borç Sorgula/);
  });

  test('popup and options page: the open question, no tick, no invitation', async () => {
    const page = await openCardForm();
    await page.goto(screenAt(urls.corporateHome, filed), { waitUntil: 'load' });
    await expectPaymentAsked(page, 'kamusm-ana-sayfa');
    const stage = guide.flows.find(({ id }) => id === 'kayip-calinti')?.stages.find(({ id }) => id === 'odeme');
    const question = stage?.fork?.question ?? 'no question';
    const papers = stage?.papers ?? [];
    expect(papers).not.toEqual([]);
    const popup = await site.browser.openExtensionPage('src/popup.html', '.papers input');
    const text = await until(
      async () => String(await popup.evaluate('document.body.textContent')),
      (seen) => seen.includes(question),
      10_000,
      'the open question in the popup',
    );
    expect(text).toContain(answersOf('odeme').done);
    for (const { say: words } of papers) expect(text).not.toContain(words.split('{')[0]?.trim());
    const ticked = inPage(() => [...document.querySelectorAll<HTMLInputElement>('.papers input')].map(({ checked }) => checked));
    // What was said to be handed in, and nothing else.
    expect(((await popup.evaluate(ticked)) as boolean[]).filter(Boolean)).toHaveLength(1);
    await popup.close();
    const options = await site.browser.openExtensionPage('src/options.html', 'ol.stages li');
    const states = (await options.evaluate(
      inPage(() => [...document.querySelectorAll<HTMLElement>('ol.stages li')].map(({ dataset }) => dataset['state'])),
    )) as string[];
    expect(states).toEqual(['done', 'done', 'unknown', 'unknown']);
    await options.close();
  });

  test('answered on the debt page itself: the query, and where it shows a debt, «Öde»', async () => {
    const page = await openCardForm();
    await page.goto(screenAt(urls.debts, filed), { waitUntil: 'load' });
    await expectPaymentAsked(page, 'borc-sorgulama');
    await say(page, 'odeme', 'todo');
    await ringedAt(page, 'borc-kontrol');
    await pressRingedOn(page, 'borc-sorgulama', /Borç Sorgula/);
    await ringedOn(page, 'borc-sorgulama', /^Öde$/);
  });

  test('a card form of the bank’s own, where the extension is not', async () => {
    const bank = `https://${hosts.eDevlet}/banka`;
    site.server.setPage(bank, { html: '<!doctype html><title>Banka</title><h1>Ödeme</h1>' });
    const page = await site.openFixture(urls.debts, debtList(['123,00 TL'], bank));
    await pressRingedOn(page, 'borc-sorgulama', /Borç Sorgula/);
    await pressRingedOn(page, 'borc-sorgulama', /^Öde$/);
    await until(
      () => Promise.resolve(page.url()),
      (url) => url === bank,
      10_000,
      'the bank',
    );
    await page.goto(screenAt(urls.corporateHome, filed), { waitUntil: 'load' });
    await expectPaymentAsked(page, 'kamusm-ana-sayfa');
  });
});

describe('said not to be paid', () => {
  beforeEach(async () => {
    const { progress } = doneBefore(['kapatma', 'basvuru']) as { progress: { stages: object; reached: string[] } };
    await site.browser.storage.set({
      progress: {
        ...progress,
        stages: { ...progress.stages, 'kayip-calinti/odeme': { state: 'todo', by: 'said' } },
        reached: [...progress.reached, 'kayip-calinti/odeme'],
      },
    });
  });

  test('a debt with its sum: «Öde» is ringed once it is asked for', async () => {
    const page = await site.open(urls.debts, filed);
    await ringedAt(page, 'borc-kontrol');
    await pressRingedOn(page, 'borc-sorgulama', /Borç Sorgula/);
    await ringedOn(page, 'borc-sorgulama', /^Öde$/);
    await waitForOverlay(page, ({ step }) => step === 'borc');
  });

  test.each([
    ['a list without a sum', ['']],
    ['a sum of nothing', ['0,00 TL']],
  ])('%s: only the query is ringed', async (_, sums) => {
    const page = await site.openFixture(urls.debts, debtList(sums));
    await ringedAt(page, 'borc-kontrol');
    await pressRingedOn(page, 'borc-sorgulama', /Borç Sorgula/);
    await expectNoInvitation(page);
    const { step } = await readOverlay(page);
    expect(step).toBe('borc-kontrol');
  });

  test('no debt: nothing is ringed', async () => {
    const page = await site.open(urls.debts, { ...filed, paid: true });
    await pressRingedOn(page, 'borc-sorgulama', /Borç Sorgula/);
    await waitForOverlay(page, ({ ring, step }) => ring === null && !INVITATIONS.has(step));
  });
});

describe('paid', () => {
  async function pay(): Promise<Page> {
    const page = await openCardForm();
    await pressOnPage(page, 'Ödemeyi Tamamla');
    // A page on its way would break off the next that is opened.
    await waitForOverlay(page, ({ page: id }) => id === 'odeme-sonucu');
    return page;
  }

  test('the receipt invites nobody to pay, and afterwards the home page leads on', async () => {
    const page = await pay();
    const receipt = await waitForOverlay(page, ({ page: id }) => id === 'odeme-sonucu');
    expect(receipt.ring).toBeNull();
    expect(INVITATIONS).not.toContain(receipt.step);
    await pressOnPage(page, 'Ana sayfaya dön');
    const seen = await waitForOverlay(page, ({ page: id, fork }) => id === 'kamusm-ana-sayfa' && fork !== null);
    expect(INVITATIONS).not.toContain(seen.step);
    // Asked, as long as the receipt is not taken for a proof.
    if (isAsked(seen)) {
      expect(seen.ring).toBeNull();
      await say(page, 'odeme', 'done');
    }
    await ringedAt(page, 'ana-sayfa');
    await toldOn(page, 'kamusm-ana-sayfa', 'done', isAsked(seen) ? 'said' : 'shown');
  });

  // The site says itself that a payment shows only after five minutes.
  test('a debt still listed right after the payment is not to be paid again', async () => {
    const page = await pay();
    await page.goto(screenAt(urls.corporateHome, filed), { waitUntil: 'load' });
    const seen = await waitForOverlay(page, ({ page: id, fork }) => id === 'kamusm-ana-sayfa' && fork !== null);
    if (isAsked(seen)) await say(page, 'odeme', 'done');
    await toldOn(page, 'kamusm-ana-sayfa', 'done', isAsked(seen) ? 'said' : 'shown');
    const debts = await site.openFixture(urls.debts, debtList(['123,00 TL']));
    await expectNoInvitation(debts);
    await toldOn(debts, 'borc-sorgulama', 'done', isAsked(seen) ? 'said' : 'shown');
  });

  test('who took it back is asked, and a debt with its sum is theirs to pay', async () => {
    await site.browser.storage.set(doneBefore(['kapatma', 'basvuru', 'odeme']));
    const page = await site.openFixture(urls.debts, debtList(['123,00 TL']));
    await expectNoInvitation(page);
    await changeAnswer(page);
    await expectPaymentAsked(page, 'borc-sorgulama');
    await say(page, 'odeme', 'todo');
    await pressRingedOn(page, 'borc-sorgulama', /Borç Sorgula/);
    await ringedOn(page, 'borc-sorgulama', /^Öde$/);
  });
});
