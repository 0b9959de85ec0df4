/** Popup and options page on phones and beside them: nothing cut off or too small for a finger, nothing to scroll sideways. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type InBrowser, inBrowser } from '../page/support/in-browser.ts';
import type * as entry from './extension-page-layout-entry.tsx';
import type { Least } from './extension-page-layout-entry.tsx';
import { extensionPageStates } from './extension-page-states.ts';

let browser: InBrowser<typeof entry>;
beforeAll(async () => {
  browser = await inBrowser<typeof entry>('test/ui/extension-page-layout-entry.tsx');
});
afterAll(() => browser.close());

type Scheme = 'light' | 'dark';

/** Opens an empty page of this size, for a finger or for a mouse. */
async function showAt(width: number, height: number, isPhone: boolean, scheme: Scheme): Promise<void> {
  await browser.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await browser.page.setViewport({ width, height, hasTouch: isPhone, isMobile: isPhone });
  await browser.show(
    '<!doctype html><html lang="tr"><meta name="viewport" content="width=device-width, initial-scale=1" /><title>test</title><body></body></html>',
  );
  expect(await browser.page.evaluate("matchMedia('(pointer: coarse)').matches")).toBe(isPhone);
}

/** Of every state by name, without those that are as they should be. */
async function faults(least: Least): Promise<Record<string, unknown>> {
  const all = await browser.evaluate(
    (module, states: typeof extensionPageStates, asked: Least) => module.measure(states, asked),
    extensionPageStates,
    least,
  );
  expect(all).toHaveLength(extensionPageStates.length);
  const found: Record<string, unknown> = {};
  for (const [at, { wider, ...lists }] of all.entries()) {
    const wrong = Object.entries(lists).filter(([, list]) => list.length > 0);
    if (wrong.length > 0 || wider > 0) found[extensionPageStates[at]?.name ?? ''] = { ...Object.fromEntries(wrong), wider };
  }
  return found;
}

const SCHEMES: readonly Scheme[] = ['light', 'dark'];
const PHONES = [
  [320, 640],
  [360, 640],
  [640, 360],
] as const;
const WINDOWS = [
  [320, 640],
  [768, 800],
  [1280, 800],
] as const;

describe.each(SCHEMES)('in %s colours', (scheme) => {
  test.each(PHONES)('on a phone of %i × %i px', async (width, height) => {
    await showAt(width, height, true, scheme);
    expect(await faults({ target: 44, contrast: 4.5, type: 16 })).toEqual({});
  });

  test.each(WINDOWS)('in a window of %i × %i px', async (width, height) => {
    await showAt(width, height, false, scheme);
    expect(await faults({ target: 24, contrast: 4.5, type: 0 })).toEqual({});
  });
});
