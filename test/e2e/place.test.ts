/** One answer to "where am I?" at the places the walks of `flows.test.ts` do not pass: unknown pages, open questions, the real popup. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { strings } from '../../src/ui/strings.tr.ts';
import { cardOn, type GuidedSite, onTheWay, openGuidedSite, screenAt, signedIn, urls } from './support/guided-site.ts';
import { pressInCard, waitForOverlay } from '../../.tools/browser/overlay.ts';
import { openOtherPlaces } from './support/same-place.ts';
import { askedOn, doneBefore, remembered, say } from './support/stages.ts';
import { openToolbarPopup } from './support/toolbar-popup.ts';
import { until } from '../../.tools/browser/until.ts';

let site: GuidedSite;
beforeAll(async () => {
  site = await openGuidedSite({});
});
afterAll(() => site.close());
beforeEach(async () => {
  await site.reset();
  await site.browser.storage.set(onTheWay);
});

const UNKNOWN = 'https://onlineislemler.kamusm.gov.tr/panel/dilekce';
const UNKNOWN_HTML =
  '<!doctype html><html lang="tr"><title>Dilekçelerim</title><body><main><h1>Dilekçelerim</h1><button>Dilekçe Yaz</button></main>';

const wordsOn = async (page: Page, id: string): Promise<string> => {
  const { place } = await waitForOverlay(page, (seen) => seen.page === id && seen.place !== null);
  return place?.words ?? 'no place';
};

/** What the real popup, under the toolbar button of the tab in front, says of the place. */
async function expectToolbarWords(words: string): Promise<void> {
  const popup = await openToolbarPopup(site.browser);
  await until(
    () => popup.evaluate("document.querySelector('main') === null ? null : (document.querySelector('.place-words')?.textContent ?? '')"),
    (seen) => seen === words,
    10_000,
    `the toolbar popup to say "${words}"`,
  );
  await popup.close();
}

test.each([
  [urls.form, 'basvuru-formu', ['kapatma'], '2'],
  [urls.printout, 'form-ciktisi', ['kapatma'], '2'],
  [urls.debts, 'borc-sorgulama', ['kapatma', 'basvuru'], '3'],
  [urls.myApplications, 'basvurularim', ['kapatma', 'basvuru', 'odeme'], '4'],
  [urls.nes, 'nes-islemleri', ['kapatma'], ''],
] as const)('%s (%s), and an unknown page after it: the same words everywhere', async (url, id, done, stage) => {
  await site.browser.storage.set(doneBefore(done));
  const others = await openOtherPlaces(site.browser);
  const page = await site.open(url, { ...signedIn, filed: true });
  const words = await wordsOn(page, id);
  expect((await waitForOverlay(page, ({ place }) => place !== null)).place?.stage).toBe(stage);
  expect(words).not.toBe('');
  await others.expectWords(words, id);
  await expectToolbarWords(words);

  await remembered(site.browser, id);
  await others.close();
  site.server.setPage(UNKNOWN, { html: UNKNOWN_HTML });
  await page.goto(UNKNOWN, { waitUntil: 'load' });
  await cardOn(page, 'unknown');
  await pressInCard(page, strings.unknown.badge);
  const flow = onTheWay.settings.flow;
  const { text } = await waitForOverlay(page, (seen) => seen.page === 'unknown' && seen.title === strings.unknown.title);
  expect(text, flow).toContain(` ${words}.`);
  const afterwards = await openOtherPlaces(site.browser);
  await page.bringToFront();
  await afterwards.expectWords(words, 'an unknown page');
  await expectToolbarWords(words);
  await afterwards.close();
});

test('while a stage is asked about nobody says a number, and afterwards all say the same', async () => {
  const others = await openOtherPlaces(site.browser);
  const page = await site.open(urls.applications);
  const { place } = await askedOn(page, 'basvuru-islemleri', 'kapatma');
  expect(place).toMatchObject({ words: '', stage: '', step: '' });
  await others.expectWords('', 'basvuru-islemleri');
  await expectToolbarWords('');
  await say(page, 'kapatma', 'done');
  const { place: known } = await waitForOverlay(page, ({ place: seen }) => seen !== null && seen.stage !== '');
  expect(known?.stage).toBe('2');
  await others.expectWords(known?.words ?? '', 'basvuru-islemleri');
  await expectToolbarWords(known?.words ?? '');

  // Not closed: the page is off the way, and none of the stage before.
  await page.goto(screenAt(urls.closing), { waitUntil: 'load' });
  await cardOn(page, 'kapatma-secimi');
  await others.close();
});

test('the question is open on an unknown page too, and there nothing is next', async () => {
  const page = await site.open(urls.closing);
  await cardOn(page, 'kapatma-secimi');
  await remembered(site.browser, 'kapatma-secimi');
  site.server.setPage(UNKNOWN, { html: UNKNOWN_HTML });
  await page.goto(UNKNOWN, { waitUntil: 'load' });
  await cardOn(page, 'unknown');
  await pressInCard(page, strings.unknown.badge);
  const { text } = await askedOn(page, 'unknown', 'kapatma');
  expect(text).not.toContain(strings.unknown.next('').slice(0, 12));
  await say(page, 'kapatma', 'todo');
  await waitForOverlay(page, ({ fork, text: seen }) => fork === null && seen.includes(strings.unknown.next('').slice(0, 12)));
});
