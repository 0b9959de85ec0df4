/** One answer to "where am I?": card, popup and options page say the same, and no number falls on the way. */
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { JourneyStep } from '../../../.tools/walk-journey.ts';
import type { OpenBrowser } from '../../../.tools/browser/browser.ts';
import { inPage } from '../../../.tools/browser/in-page.ts';
import { until } from '../../../.tools/browser/until.ts';

/** What a page of the extension says of the place; empty where it says nothing. */
export const placeWordsIn = async (page: Pick<Page, 'evaluate'>): Promise<string> =>
  String(await page.evaluate(inPage(() => document.querySelector<HTMLElement>('.place-words')?.textContent ?? '')));

/** Popup and options page in tabs behind the one that is walked. */
export interface OtherPlaces {
  /** Waits until both say these words. */
  expectWords(words: string, at: string): Promise<void>;
  close(): Promise<void>;
}

export async function openOtherPlaces(browser: OpenBrowser): Promise<OtherPlaces> {
  const pages = [
    ['popup', await browser.openExtensionPage('src/popup.html', 'main')],
    ['options page', await browser.openExtensionPage('src/options.html', 'main')],
  ] as const;
  return {
    async expectWords(words, at) {
      for (const [name, page] of pages) {
        await until(
          () => placeWordsIn(page),
          (seen) => seen === words,
          10_000,
          `the ${name} to say "${words}" as the card does on ${at}`,
        );
      }
    },
    close: async () => void (await Promise.all(pages.map(([, page]) => page.close()))),
  };
}

/** Compares them at every stop where there is a card; to be called by the walker. */
export const samePlaceAt =
  (places: OtherPlaces) =>
  async ({ number, overlay: { page, step, place } }: JourneyStep): Promise<void> => {
    if (place !== null) await places.expectWords(place.words, `stop ${number}, ${page}/${step}`);
  };

/** Stages never fall; within a stage the steps never fall, and no two pages have the same number. */
export function expectNumbersRise(steps: readonly JourneyStep[]): void {
  let stage = 0;
  let at = 0;
  const pageOf = new Map<string, string>();
  for (const { number, overlay } of steps) {
    const { place, page } = overlay;
    if (place === null || place.stage === '') continue;
    const where = `stop ${number}, ${page}/${overlay.step}: "${place.words}"`;
    expect(Number(place.stage), where).toBeGreaterThanOrEqual(stage);
    if (Number(place.stage) > stage) at = 0;
    stage = Number(place.stage);
    if (place.step === '') continue;
    expect(Number(place.step), where).toBeGreaterThanOrEqual(at);
    at = Number(place.step);
    const key = `${stage}/${at}`;
    expect(pageOf.get(key) ?? page, where).toBe(page);
    pageOf.set(key, page);
  }
}
