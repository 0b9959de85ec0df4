import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cardOn, type GuidedSite, onTheWay, openGuidedSite, pressRinged, ringedOn, ringOn, screenAt, urls } from './support/guided-site.ts';
import { readOverlay, waitForOverlay } from './support/overlay.ts';
import { until } from './support/until.ts';

let site: GuidedSite;
beforeAll(async () => {
  site = await openGuidedSite();
});
afterAll(() => site.close());
beforeEach(async () => {
  await site.reset();
  await site.browser.storage.set(onTheWay);
});

const APPLY = /Başvuru İşlemleri/;
const CLOSE = /İptal Et/;

/** The page that closes the certificate was on screen, as the stored progress tells. */
async function passClosing(): Promise<void> {
  const page = await site.open(urls.closing);
  await cardOn(page, 'kapatma-secimi');
  await until(
    () => site.browser.storage.get(),
    ({ progress }) => (progress as { lastPage?: unknown } | undefined)?.lastPage === 'kapatma-secimi',
    10_000,
    'the closing page to be remembered',
  );
  await page.close();
}

describe('the way is kept', () => {
  test('driver #457: over reload and back button', async () => {
    const page = await site.open(urls.nes);
    await ringOn(page, 'nes-islemleri');
    await pressRinged(page);
    await ringOn(page, 'bireysel-islemler');
    await page.reload({ waitUntil: 'load' });
    expect((await ringOn(page, 'bireysel-islemler')).step).toBe('kapatmaya-git');
    await page.goBack();
    expect((await ringOn(page, 'nes-islemleri')).step).toBe('bireysel');
  });

  test('once the closing was passed the hub leads to the application: in this tab, after a reload, in a new tab', async () => {
    const before = await site.open(urls.personal);
    await ringedOn(before, 'bireysel-islemler', CLOSE);
    await passClosing();
    const page = await site.open(urls.personal);
    expect((await ringedOn(page, 'bireysel-islemler', APPLY)).step).toBe('basvuruya-git');
    await page.reload({ waitUntil: 'load' });
    await waitForOverlay(page, ({ step, ring }) => step === 'basvuruya-git' && ring !== null);
    const other = await site.open(urls.personal);
    expect((await ringedOn(other, 'bireysel-islemler', APPLY)).step).toBe('basvuruya-git');
  });

  test('over e-Devlet', async () => {
    await passClosing();
    const page = await site.open(urls.eDevlet);
    await page.goto(screenAt(urls.personal), { waitUntil: 'load' });
    await waitForOverlay(page, ({ step, ring }) => step === 'basvuruya-git' && ring !== null);
  });
});

describe('what is stored may be gone or broken', () => {
  test('progress removed while a page is open and while none is', async () => {
    await passClosing();
    const page = await site.open(urls.personal);
    await waitForOverlay(page, ({ step }) => step === 'basvuruya-git');
    await site.browser.storage.remove('progress');
    await waitForOverlay(page, ({ step, ring }) => step === 'kapatmaya-git' && ring !== null);
    await page.reload({ waitUntil: 'load' });
    await ringOn(page, 'bireysel-islemler');
  });

  test.each([['a string'], [[1, 2]], [7], [null], [{ stages: 5, decisions: [], lastPage: {}, at: 'x' }], [{ stages: { a: 1 } }]])(
    'progress %j counts as none',
    async (progress) => {
      await site.browser.storage.set({ progress });
      const page = await site.open(urls.personal);
      expect((await ringOn(page, 'bireysel-islemler')).step).toBe('kapatmaya-git');
    },
  );

  test.each([['a string'], [['enabled']], [0], [null], [{ enabled: 'no', flow: 'no-such-flow', institution: 5 }]])(
    'settings %j count as defaults: help is on and the card asks',
    async (settings) => {
      await site.browser.storage.set({ settings });
      const page = await site.open(urls.nes);
      const overlay = await cardOn(page, 'nes-islemleri');
      expect(overlay).toMatchObject({ step: '', ring: null });
    },
  );

  test('a value broken under an open page does no harm', async () => {
    const page = await site.open(urls.nes);
    await ringOn(page, 'nes-islemleri');
    await site.browser.storage.set({ settings: [null], progress: 'x' });
    await waitForOverlay(page, ({ page: id, ring }) => id === 'nes-islemleri' && ring === null);
    await site.browser.storage.set(onTheWay);
    await ringOn(page, 'nes-islemleri');
    expect((await readOverlay(page)).hosts).toBe(1);
  });

  test('fields of a newer version survive a change in the popup', async () => {
    await site.browser.storage.set({ settings: { ...onTheWay.settings, later: { version: 2 } } });
    const popup = await site.browser.openExtensionPage('src/popup.html', '[role="switch"]');
    await popup.click('[role="switch"]');
    const { settings } = await until(
      () => site.browser.storage.get(),
      (all) => (all['settings'] as { enabled?: unknown } | undefined)?.enabled === false,
      10_000,
      'help to be off',
    );
    await popup.close();
    expect(settings).toEqual({ ...onTheWay.settings, enabled: false, later: { version: 2 } });
  });
});
