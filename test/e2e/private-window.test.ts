/** In private windows the way is guided as everywhere, and nothing about it is written to the disk. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type GuidedSite, guidedBuild, onTheWay, openGuidedSite, pressRinged, ringOn, screenAt, urls } from './support/guided-site.ts';
import { waitForOverlay } from './support/overlay.ts';
import { type PrivateWindows, privateWindows } from './support/private-windows.ts';
import { until } from './support/until.ts';

let site: GuidedSite;
let windows: PrivateWindows;
beforeAll(async () => {
  site = await openGuidedSite();
  windows = await privateWindows(site.browser, guidedBuild);
});
afterAll(() => site.close());
beforeEach(() => site.reset());

const lastPageIn = (notes: Record<string, unknown>): unknown => (notes['progress'] as { lastPage?: unknown } | undefined)?.lastPage;

test('the way is noted in memory only, followed from page to page, and forgotten with the window', async () => {
  await site.browser.storage.set(onTheWay);
  const page = await windows.open(screenAt(urls.nes));
  await ringOn(page, 'nes-islemleri');
  await until(
    () => windows.notes(),
    (notes) => lastPageIn(notes) === 'nes-islemleri',
    10_000,
    'a note in memory',
  );
  await pressRinged(page);
  const { page: next } = await waitForOverlay(page, (overlay) => overlay.page !== 'nes-islemleri' && overlay.page !== 'unknown');
  await until(
    () => windows.notes(),
    (notes) => lastPageIn(notes) === next,
    10_000,
    'the next note in memory',
  );
  expect(await site.browser.storage.get()).toEqual(onTheWay);
  await windows.close();
  await until(
    () => windows.notes(),
    (notes) => Object.keys(notes).length === 0,
    10_000,
    'the notes to be forgotten',
  );
  expect(await site.browser.storage.get()).toEqual(onTheWay);
});

test('a regular window beside it is noted as ever', async () => {
  await site.browser.storage.set(onTheWay);
  // First: a new tab is opened in the window in front.
  await waitForOverlay(await site.open(urls.institution), (overlay) => overlay.page === 'kurum-secimi');
  await until(
    () => site.browser.storage.get(),
    (stored) => lastPageIn(stored) === 'kurum-secimi',
    10_000,
    'a note on the disk',
  );
  await ringOn(await windows.open(screenAt(urls.nes)), 'nes-islemleri');
  await until(
    () => windows.notes(),
    (notes) => lastPageIn(notes) === 'nes-islemleri',
    10_000,
    'a note in memory',
  );
  expect(lastPageIn(await site.browser.storage.get())).toBe('kurum-secimi');
  await windows.close();
  await until(
    () => windows.notes(),
    (notes) => Object.keys(notes).length === 0,
    10_000,
    'the notes to be forgotten',
  );
  expect(lastPageIn(await site.browser.storage.get())).toBe('kurum-secimi');
});
