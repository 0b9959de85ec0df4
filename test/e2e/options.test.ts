import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { readGuide } from '../../.tools/read-guide.ts';
import { compileGuide } from '../../src/core/guide/compile-guide.ts';
import { papersOf } from '../../src/core/progress/progress.ts';
import { strings } from '../../src/ui/strings.tr.ts';
import { type GuidedSite, openGuidedSite } from './support/guided-site.ts';
import { inPage } from '../../.tools/browser/in-page.ts';
import { openTabs } from './support/open-tabs.ts';
import { waitForOverlay } from '../../.tools/browser/overlay.ts';
import { until } from '../../.tools/browser/until.ts';

let site: GuidedSite;
beforeAll(async () => {
  site = await openGuidedSite();
});
afterAll(() => site.close());
beforeEach(() => site.reset());

const guide = compileGuide(readGuide(path.join(import.meta.dirname, '..', '..', 'src', 'guide')));

const settingsNow = async (): Promise<Record<string, unknown>> =>
  ((await site.browser.storage.get())['settings'] ?? {}) as Record<string, unknown>;

/** A printout screen at its real address, of the guide's own example. */
const PRINTOUT = 'https://onlineislemler.kamusm.gov.tr/nes/basvuru/form-cikti';
const printout = `<!doctype html><html lang="tr"><title>Online İşlemler</title><body><main>
  <h1>Nitelikli Elektronik Sertifika Başvuru Formu ve Taahhütnamesi</h1>
  <p>Başvuru formunuz oluşturulmuştur. Formun çıktısını alarak ıslak imza ile imzalayınız.</p>
  <p><button type="button">Başvuru formunu aç</button></p></main></body></html>`;

const openOptions = async (): Promise<Page> => {
  const options = await site.browser.openExtensionPage('src/options.html', 'main');
  await options.bringToFront();
  return options;
};

const textOf = async (page: Page): Promise<string> => String(await page.evaluate('document.body.innerText'));

test('the office written on the options page is what the hint says at once', async () => {
  await site.browser.storage.set({ settings: { enabled: true, flow: 'bireysel', institution: 'meb' } });
  const page = await site.openFixture(PRINTOUT, printout);
  const delivery = guide.institutions.find(({ id }) => id === 'meb')?.delivery ?? 'no such institution';
  await waitForOverlay(page, (overlay) => overlay.page === 'form-ciktisi' && overlay.text.includes(delivery));

  const options = await openOptions();
  await options.type('#delivery-office', 'Formu yan binada 3 numaralı odaya bırakın');
  await until(
    () => textOf(options),
    (text) => text.includes(strings.options.office.saved),
    10_000,
    'the page to say that it is stored',
  );
  await page.bringToFront();
  const written = 'Formu yan binada 3 numaralı odaya bırakın.';
  // The announcement for screen readers still has the old sentence for a moment.
  await waitForOverlay(page, ({ text }) => text.includes(written) && !text.includes(delivery));

  await options.bringToFront();
  const clear = await options.waitForSelector('.field-foot .link');
  await clear?.click();
  await page.bringToFront();
  await waitForOverlay(page, ({ text }) => text.includes(delivery));
  expect(await settingsNow()).toMatchObject({ flow: 'bireysel', institution: 'meb', offices: {} });
});

test('a paper ticked off stays so, here and in the popup, until the person starts over', async () => {
  const flow = guide.flows.find((candidate) => papersOf(candidate).length > 0);
  if (flow === undefined) throw new Error('No flow of the guide has papers.');
  await site.browser.storage.set({ settings: { enabled: true, flow: flow.id, institution: 'meb' } });
  const options = await openOptions();
  const box = await options.waitForSelector('.papers input');
  await box?.click();
  const key = `${flow.id}/${papersOf(flow)[0]?.id}`;
  const ticks = async () => ((await site.browser.storage.get())['progress'] as { ticks?: readonly string[] } | undefined)?.ticks ?? [];
  await until(ticks, (stored) => stored.includes(key), 10_000, `the tick of ${key} to be stored`);
  await options.close();

  const popup = await site.browser.openExtensionPage('src/popup.html', '.papers input');
  const states = () =>
    popup.evaluate(inPage(() => [...document.querySelectorAll<HTMLInputElement>('.papers input')].map((one) => one.checked)));
  expect((await states()) as boolean[]).toEqual(papersOf(flow).map((_, index) => index === 0));
  await popup.bringToFront();
  for (const words of [strings.popup.restart, strings.popup.restartYes]) {
    await (await popup.waitForSelector(`::-p-xpath(//button[normalize-space(.)="${words}"])`))?.click();
  }
  await until(states, (seen) => (seen as boolean[]).every((checked) => !checked), 10_000, 'the ticks to be forgotten');
  // The boxes are empty as soon as the press is done; what counts is what was kept.
  await until(ticks, ({ length }) => length === 0, 10_000, 'the ticks to be gone from the store');
  await popup.close();
});

test('broken stored values show safe defaults, and the storage is said to work', async () => {
  await site.browser.storage.set({ settings: { enabled: 'x', flow: 7, institution: [], offices: 'y' }, progress: [1, 2] });
  const options = await openOptions();
  const { diagnosis } = strings.options;
  const text = await until(
    () => textOf(options),
    (seen) => seen.includes(diagnosis.storageStates.works),
    10_000,
    'the storage to be tried',
  );
  expect(text).toContain(strings.options.office.noInstitution);
  expect(text).toContain(diagnosis.guideSize(guide.pages.length, guide.flows.length, guide.institutions.length));
  expect(await options.evaluate("document.querySelector('[role=switch]').getAttribute('aria-checked')")).toBe('true');
  expect(await options.evaluate("document.querySelector('#flow').selectedIndex")).toBe(0);
  await options.close();
});

test('the popup opens the options page', async () => {
  const popup = await site.browser.openExtensionPage('src/popup.html', '.popup-links .link');
  await popup.bringToFront();
  const link = await popup.waitForSelector('.popup-links .link');
  await link?.click();
  await until(
    () => openTabs(site.browser),
    (addresses) => addresses.some((address) => address.endsWith('/options.html')),
    10_000,
    'a tab with the options page',
  );
  await popup.close();
});
