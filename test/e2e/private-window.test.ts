/** In private windows the way is chosen and guided as everywhere, and nothing of it is written to the disk. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { strings } from '../../src/ui/strings.tr.ts';
import { type GuidedSite, guidedBuild, onTheWay, openGuidedSite, pressRinged, ringOn, screenAt, urls } from './support/guided-site.ts';
import { guide } from './support/guide-rings.ts';
import { pressInCard, waitForOverlay } from '../../.tools/browser/overlay.ts';
import { type PrivateWindows, privateWindows } from './support/private-windows.ts';
import { openToolbarPopup } from './support/toolbar-popup.ts';
import { until } from '../../.tools/browser/until.ts';

let site: GuidedSite;
let windows: PrivateWindows;
beforeAll(async () => {
  site = await openGuidedSite({});
  windows = await privateWindows(site.browser, guidedBuild);
});
afterAll(() => site.close());
beforeEach(() => site.reset());

const lastPageIn = (notes: Record<string, unknown>): unknown => (notes['progress'] as { lastPage?: unknown } | undefined)?.lastPage;

/** Waits until this page is noted in memory. */
const noteOf = (page: string) =>
  until(
    () => windows.notes(),
    (notes) => lastPageIn(notes) === page,
    10_000,
    `a note of ${page} in memory`,
  );

/** Closes the last private window and waits until nothing of it is left in memory. */
async function closeAndForget(): Promise<void> {
  await windows.close();
  await until(
    () => windows.notes(),
    (notes) => Object.keys(notes).length === 0,
    10_000,
    'the notes to be forgotten',
  );
}

test('the way is noted in memory only, followed from page to page, and forgotten with the window', async () => {
  await site.browser.storage.set(onTheWay);
  const page = await windows.open(screenAt(urls.nes));
  await ringOn(page, 'nes-islemleri');
  await noteOf('nes-islemleri');
  await pressRinged(page);
  const { page: next } = await waitForOverlay(page, (overlay) => overlay.page !== 'nes-islemleri' && overlay.page !== 'unknown');
  await noteOf(next);
  expect(await site.browser.storage.get()).toEqual(onTheWay);
  await closeAndForget();
  expect(await site.browser.storage.get()).toEqual(onTheWay);
});

test('what is chosen there is kept in memory only; a regular window never sees it', async () => {
  const chosen = async () => (await windows.notes())['settings'] as Record<string, unknown> | undefined;
  const { name: lost } = guide.flows.find(({ id }) => id === 'kayip-calinti') ?? { name: '' };
  // First: a new tab is opened in the window in front.
  const regular = await site.open(urls.corporateHome);
  const [question] = guide.decision.questions;
  await waitForOverlay(regular, ({ title }) => title === question?.ask);

  const page = await windows.open(urls.corporateHome);
  await pressInCard(page, strings.ask.list);
  await pressInCard(page, lost);
  await waitForOverlay(page, ({ title }) => title === strings.ask.institution);
  await pressInCard(page, 'Millî Eğitim Bakanlığı');
  await ringOn(page, 'kamusm-ana-sayfa');
  const note = await until(chosen, (seen) => seen?.['institution'] === 'meb', 10_000, 'the choices in memory');
  expect(note).toEqual({ flow: 'kayip-calinti', institution: 'meb' });
  expect(await site.browser.storage.get()).not.toHaveProperty('settings');

  // It looks at the store anew.
  await regular.bringToFront();
  await regular.reload();
  await waitForOverlay(regular, ({ title }) => title === question?.ask);
  await windows.close();
  await until(chosen, (seen) => seen === undefined, 10_000, 'the choices to be forgotten');
  expect(await site.browser.storage.get()).not.toHaveProperty('settings');
});

test('so is what is chosen in the popup over it; the page follows at once', async () => {
  const before = { settings: { enabled: true, flow: 'bireysel', institution: 'meb' } };
  await site.browser.storage.set(before);
  const page = await windows.open(urls.corporateHome);
  await waitForOverlay(page, ({ step }) => step !== '');
  const popup = await openToolbarPopup(site.browser);
  await until(
    () => popup.evaluate('document.body.innerText'),
    (text) => String(text).includes(strings.popup.private),
    10_000,
    'the popup to say that it is over a private window',
  );
  await popup.evaluate(`(() => {
    const list = document.querySelector('#flow');
    list.value = '';
    return list.dispatchEvent(new window.Event('change', { bubbles: true }));
  })()`);
  const [question] = guide.decision.questions;
  await waitForOverlay(page, ({ title }) => title === question?.ask);
  expect((await windows.notes())['settings']).toEqual({ flow: null });
  expect(await site.browser.storage.get()).toEqual(before);
  await popup.close();
  await windows.close();
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
  await noteOf('nes-islemleri');
  expect(lastPageIn(await site.browser.storage.get())).toBe('kurum-secimi');
  await closeAndForget();
  expect(lastPageIn(await site.browser.storage.get())).toBe('kurum-secimi');
});
