/** The list of what is to do away from the screens: ticks stay, on other pages and in the popup. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { papersOf } from '../../src/core/progress/progress.ts';
import { strings } from '../../src/ui/strings.tr.ts';
import { type GuidedSite, openGuidedSite, signedIn, urls } from './support/guided-site.ts';
import { guide } from './support/guide-rings.ts';
import { inPage } from '../../.tools/browser/in-page.ts';
import { pressInCard, waitForOverlay } from '../../.tools/browser/overlay.ts';
import { until } from '../../.tools/browser/until.ts';

let site: GuidedSite;
beforeAll(async () => {
  site = await openGuidedSite();
});
afterAll(() => site.close());
beforeEach(() => site.reset());

const flow = guide.flows.find(({ id }) => id === 'bireysel');
const papers = flow === undefined ? [] : papersOf(flow);
const filed = { ...signedIn, filed: true };

const headOf = (page: Page, done: number) =>
  waitForOverlay(page, ({ buttons }) => buttons.includes(strings.card.papers(done, papers.length)));

test('ticked in the card, seen on other pages and in the popup', async () => {
  await site.browser.storage.set({ settings: { enabled: true, flow: 'bireysel', institution: 'meb' } });
  const page = await site.open(urls.printout, filed);
  await headOf(page, 0);
  await pressInCard(page, strings.card.papers(0, papers.length));
  await pressInCard(page, papers[0]?.say.split('{')[0]?.trim() ?? 'no papers');
  await headOf(page, 1);

  const other = await site.open(urls.status, filed);
  await headOf(other, 1);
  await page.bringToFront();
  await page.reload({ waitUntil: 'load' });
  await headOf(page, 1);

  const popup = await site.browser.openExtensionPage('src/popup.html', '.papers input');
  const ticks = () =>
    popup.evaluate(inPage(() => [...document.querySelectorAll<HTMLInputElement>('.papers input')].map(({ checked }) => checked)));
  expect(await ticks()).toEqual(papers.map((_, index) => index === 0));
  // And back: what the popup takes away is gone from the card.
  await popup.bringToFront();
  await (await popup.waitForSelector('.papers'))?.evaluate((list) => list.querySelector('input')?.click());
  await until(ticks, (seen) => (seen as boolean[]).every((checked) => !checked), 10_000, 'the tick to go');
  // The box is empty as soon as it is clicked; what counts is what was kept before the popup goes.
  const kept = async (): Promise<unknown> => ((await site.browser.storage.get())['progress'] as { ticks?: unknown[] }).ticks?.length;
  await until(kept, (count) => count === 0, 10_000, 'the tick to be gone from the store');
  await popup.close();
  await page.bringToFront();
  await headOf(page, 0);
});
