/** The toolbar button and the shortcut that switches help, as the browser itself has them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { browserKind, type GuidedSite, hostCount, onTheWay, openGuidedSite, ringOn, urls } from './support/guided-site.ts';
import { pressShortcut } from './support/press-shortcut.ts';
import { setOff } from './support/set-off.ts';
import { sleepBackground } from './support/sleep-background.ts';
import { until } from '../../.tools/browser/until.ts';

const LOCALES = path.resolve(import.meta.dirname, '..', '..', 'public', '_locales');

/** Titles of the toolbar button in each language → what they mean. */
const MEANINGS = new Map(
  ['tr', 'en'].flatMap((language) => {
    const messages = JSON.parse(readFileSync(path.join(LOCALES, language, 'messages.json'), 'utf8')) as Record<string, { message: string }>;
    const title = (name: string): string => messages[name]?.message ?? name;
    return [
      [title('toolbarOn'), 'on'],
      [title('toolbarOff'), 'off'],
      [title('toolbarElsewhere'), 'elsewhere'],
    ] as const;
  }),
);

const SCREEN = `<h1>NES İşlemleri</h1><p>Nitelikli Elektronik Sertifika</p><p><button id="target">BİREYSEL İŞLEMLER</button></p>`;
const documentOf = (body: string): string =>
  `<!doctype html><html lang="tr"><head><meta charset="utf-8"><title>Deneme</title></head><body>${body}</body></html>`;
/** Pages that may be kept when they are left. */
const KEPT = { 'cache-control': 'max-age=600' };
const elsewhere = urls.eDevlet;

let site: GuidedSite;
/** A page of the extension, where its API can be asked. Stays behind. */
let asker: Page;
beforeAll(async () => {
  site = await openGuidedSite({ keepLeftPages: true });
  asker = await site.browser.openExtensionPage('src/options.html', 'main');
});
afterAll(() => site.close());
beforeEach(async () => {
  await site.reset();
  await site.browser.storage.set(onTheWay);
});

const help = (enabled: boolean): Promise<void> => site.browser.storage.set({ settings: { ...onTheWay.settings, enabled } });
const ask = <T>(expression: string): Promise<T> => asker.evaluate(`(async () => ${expression})()`) as Promise<T>;
const allTabs = (): Promise<number[]> => ask<number[]>('(await chrome.tabs.query({})).map(({ id }) => id)');
/** Opens a page in a new tab, and finds out the browser's own number of the tab: an address would need a permission. */
const openTab = async (open: () => Promise<Page>): Promise<{ readonly page: Page; readonly tab: number }> => {
  const before = await allTabs();
  const page = await open();
  const [tab, another] = (await allTabs()).filter((id) => !before.includes(id));
  if (tab === undefined || another !== undefined) throw new Error('Not one tab was opened.');
  return { page, tab };
};
const lookOf = async (tab: number | null): Promise<string> => {
  const where = JSON.stringify(tab === null ? {} : { tabId: tab });
  const [title, badge] = await ask<[string, string]>(
    `Promise.all([chrome.action.getTitle(${where}), chrome.action.getBadgeText(${where})])`,
  );
  return `${MEANINGS.get(title) ?? title}${badge}`;
};
const shows = (tab: number | null, look: 'on' | 'off–' | 'elsewhere'): Promise<string> =>
  until(
    () => lookOf(tab),
    (seen) => seen === look,
    20_000,
    `"${look}" on the toolbar of tab ${String(tab)}`,
  );
const openKamusm = () => openTab(() => site.openFixture(urls.nes, documentOf(SCREEN), KEPT));
const openOther = (body = '<h1>Başka bir site</h1>') => openTab(() => site.openFixture(elsewhere, documentOf(body), KEPT));

test('tells a page of KamuSM from another, and a frame of KamuSM does not count', async () => {
  await shows(null, 'elsewhere');
  const { tab } = await openKamusm();
  await shows(tab, 'on');
  site.server.setPage(urls.personal, { html: documentOf(SCREEN) });
  const { page: other, tab: otherTab } = await openOther(`<iframe src="${urls.personal}" width="600" height="400"></iframe>`);
  // Seen when the guide inside the frame is there: it has told by then whatever it tells.
  const frame = await other.waitForFrame((inside) => inside.url() === urls.personal);
  await until(() => frame.evaluate("document.querySelector('kamusm-rehber') !== null"), Boolean, 20_000, 'the guide inside the frame');
  expect(await lookOf(otherTab)).toBe('elsewhere');
  expect(await lookOf(tab)).toBe('on');
  expect(await lookOf(null)).toBe('elsewhere');
});

test('goes with the tab: to another site, back from the cache, and into a new page', async () => {
  const { page, tab } = await openKamusm();
  await shows(tab, 'on');
  await page.evaluate("addEventListener('pageshow', ({ persisted }) => { document.title = persisted ? 'kept' : 'new' })");
  site.server.setPage(elsewhere, { html: documentOf('<h1>Başka bir site</h1>'), headers: KEPT });
  await page.goto(elsewhere, { waitUntil: 'load' });
  await shows(tab, 'elsewhere');
  // No load event of a page that is only shown again reaches puppeteer everywhere.
  await setOff(page, 'history.back()');
  await until(
    () => page.evaluate('document.title'),
    (title) => title === 'kept',
    20_000,
    'the page as it was left',
  );
  await shows(tab, 'on');
  // The same page under another address is no new one.
  await page.evaluate("history.pushState(null, '', '?adim=2'); location.hash = 'alt'");
  expect(await lookOf(tab)).toBe('on');
  await setOff(page, "document.title = 'old'; location.reload()");
  await until(
    () => page.evaluate('document.title'),
    (title) => title === 'Deneme',
    20_000,
    'the page anew',
  );
  await shows(tab, 'on');
});

test('the shortcut switches help off and on, from any tab, in all tabs', async () => {
  const { page, tab } = await openKamusm();
  await ringOn(page, 'nes-islemleri');
  const { tab: other } = await openOther();
  await shows(tab, 'on');
  expect((await pressShortcut(site.browser, 'toggle-help')).toLowerCase()).toMatch(/alt.*shift.*y/u);
  await until(
    () => hostCount(page),
    (count) => count === 0,
    20_000,
    'the host to go',
  );
  await Promise.all([shows(tab, 'off–'), shows(other, 'off–')]);
  expect(await site.browser.storage.get()).toMatchObject({ settings: { ...onTheWay.settings, enabled: false } });
  await page.bringToFront();
  await pressShortcut(site.browser, 'toggle-help');
  await ringOn(page, 'nes-islemleri');
  await Promise.all([shows(tab, 'on'), shows(other, 'elsewhere')]);
});

test('a page loaded before it is asked for counts once it is in the tab', async () => {
  const served = (what: string): boolean => site.server.served.some((request) => request.path === what);
  const servedSoon = (what: string): Promise<boolean> => until(() => Promise.resolve(served(what)), Boolean, 20_000, what);
  // The page itself says when it is guided although nobody sees it yet, and when it is in the tab.
  const next = `${SCREEN}<script>
    if (document.prerendering) {
      document.addEventListener('prerenderingchange', () => void fetch('/there'));
      new MutationObserver((_, observer) => {
        if (document.querySelector('kamusm-rehber') === null) return;
        observer.disconnect();
        void fetch('/guided');
      }).observe(document, { childList: true, subtree: true });
    } else void fetch('/there');
  </script>`;
  // An address of its own: that of the other tests is in the cache.
  const ahead = urls.pin;
  site.server.setPage(ahead, { html: documentOf(next) });
  const rules = JSON.stringify({ prerender: [{ urls: [ahead], eagerness: 'immediate' }] });
  const body = `<a id="on" href="${ahead}">İleri</a><script type="speculationrules">${rules}</script>`;
  const { page, tab } = await openTab(() => site.openFixture(urls.landing, documentOf(body)));
  await shows(tab, 'on');
  // Firefox loads nothing before it is asked for.
  if (browserKind === 'chromium') await servedSoon('/guided');
  expect(served('/there')).toBe(false);
  await setOff(page, 'document.getElementById("on").click()');
  await servedSoon('/there');
  await shows(tab, 'on');
});

test('the button of the options page leads to where the browser changes shortcuts', async () => {
  const tabs = await allTabs();
  const options = await site.browser.openExtensionPage('src/options.html', '[aria-describedby="shortcut-note"]');
  await options.bringToFront();
  await options.click('[aria-describedby="shortcut-note"]');
  await until(allTabs, (now) => now.length === tabs.length + 2, 20_000, "the browser's own page");
  expect(await options.evaluate("document.querySelector('[role=alert]')")).toBeNull();
});

test('follows the switch in all tabs and windows, with the background asleep too', async () => {
  const { tab } = await openKamusm();
  const { tab: other } = await openOther();
  const second = await ask<number>(`(await chrome.windows.create({ url: ${JSON.stringify(urls.nes)}, focused: false })).tabs[0].id`);
  await Promise.all([shows(tab, 'on'), shows(second, 'on'), shows(other, 'elsewhere')]);
  await sleepBackground(site.browser, asker);
  await help(false);
  await Promise.all([shows(tab, 'off–'), shows(second, 'off–'), shows(other, 'off–'), shows(null, 'off–')]);
  const { page: late, tab: lateTab } = await openKamusm();
  expect(await lookOf(lateTab)).toBe('off–');
  await sleepBackground(site.browser, asker);
  await help(true);
  await Promise.all([shows(tab, 'on'), shows(second, 'on'), shows(lateTab, 'on'), shows(other, 'elsewhere'), shows(null, 'elsewhere')]);
  await sleepBackground(site.browser, asker);
  await late.reload({ waitUntil: 'load' });
  await shows(lateTab, 'on');
  await ask(`chrome.tabs.remove(${second})`);
});

// Chrome leaves it to the person: README says where the pin is.
if (browserKind === 'firefox') {
  test('the button stands on the toolbar, not in the menu of all extensions', async () => {
    expect(await ask('(await browser.action.getUserSettings()).isOnToolbar')).toBe(true);
  });
}
