import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { inject } from 'vitest';
import { type PracticeServer, startPracticeServer } from '../../../.tools/practice-server.ts';
import { encodeState, freshState, type PracticeState } from '../../../src/practice/practice-state.ts';
import { type BrowserKind, type OpenBrowser, type OpenBrowserOptions, openBrowser } from '../../../.tools/browser/browser.ts';
import { type OverlayReading, readOverlay, waitForOverlay } from '../../../.tools/browser/overlay.ts';
import type { Rect } from '../../../src/core/snapshot/rect.ts';
import { until } from '../../../.tools/browser/until.ts';

export { urls } from '../../../src/practice/hosts.ts';

const DIST = path.resolve(import.meta.dirname, '..', '..', '..', 'dist');

/** The browser this run of the e2e files is for: each file is run once in every one. */
export const browserKind: BrowserKind = inject('browser');

/** The shipped build for Chromium; for Firefox, where no debugger looks into a closed root, the one with an open root. */
export const guidedBuild: string = path.join(DIST, { chromium: 'chrome', firefox: 'firefox-open' }[browserKind]);

/** The build as it is shipped; nothing can look into its overlay in Firefox. */
export const shippedBuild: string = path.join(DIST, { chromium: 'chrome', firefox: 'firefox' }[browserKind]);

/** The build with an open root. */
export const openBuild: string = path.join(DIST, { chromium: 'chrome-open', firefox: 'firefox-open' }[browserKind]);

/** A person who has signed in, as the practice site remembers it. */
export const signedIn: PracticeState = { ...freshState, revision: 1, signedIn: true };

/** A browser with the extension on the practice site at the real addresses. */
export interface GuidedSite {
  readonly server: PracticeServer;
  readonly browser: OpenBrowser;
  /** Opens a screen in a new tab in front. */
  open(url: string, state?: PracticeState): Promise<Page>;
  /** Serves this document at an address of KamuSM and opens it in a new tab in front. */
  openFixture(url: string, html: string, headers?: Readonly<Record<string, string>>): Promise<Page>;
  /** Back to a first visit: nothing stored, no tab of ours open, no fixture. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

/** Address of a screen with what the person has done so far. */
export const screenAt = (url: string, state: PracticeState = signedIn): string => `${url}#${encodeState(state)}`;

/** The site of all files of this worker that want nothing special, and the tabs it began with. Its browser goes with the worker. */
let shared: Promise<{ readonly site: GuidedSite; readonly tabs: ReadonlySet<Page> }> | null = null;

async function launchShared(): Promise<Awaited<NonNullable<typeof shared>>> {
  const site = await launchSite({});
  const { pid } = site.browser.puppeteer.process() ?? {};
  if (pid !== undefined) writeFileSync(path.join(inject('browsersOfWorkers'), String(pid)), '');
  // Also opens the test's own way into the storage.
  await site.reset();
  return { site, tabs: new Set(await site.browser.puppeteer.pages()) };
}

/**
 * Opens the practice site in a browser with the extension.
 * @param options without any, the browser is shared with other files of this worker: as after a first visit, and closed by none of them
 */
export async function openGuidedSite(options: Partial<OpenBrowserOptions> | null = null): Promise<GuidedSite> {
  if (options !== null) return launchSite(options);
  shared ??= launchShared();
  const { site, tabs } = await shared;
  const clear = async (): Promise<void> => {
    await site.reset();
    const others = (await site.browser.puppeteer.pages()).filter((page) => !tabs.has(page));
    await Promise.all(others.map((page) => page.close()));
  };
  await clear();
  return { ...site, close: clear };
}

async function launchSite(options: Partial<OpenBrowserOptions>): Promise<GuidedSite> {
  const server = await startPracticeServer({ staticDir: inject('practiceSite') });
  const browser = await openBrowser(browserKind, { extension: guidedBuild, proxyPort: server.proxyPort, ...options });
  const tabs = new Set<Page>();
  const newTab = async (url: string): Promise<Page> => {
    const page = await browser.newPage();
    tabs.add(page);
    await page.bringToFront();
    await page.goto(url, { waitUntil: 'load' });
    return page;
  };
  return {
    server,
    browser,
    open: (url, state) => newTab(screenAt(url, state)),
    openFixture(url, html, headers) {
      server.setPage(url, headers === undefined ? { html } : { html, headers });
      return newTab(url);
    },
    async reset() {
      await Promise.all([...tabs].filter((page) => !page.isClosed()).map((page) => page.close()));
      tabs.clear();
      server.clearPages();
      server.forget();
      await browser.storage.remove('settings');
      await browser.storage.remove('progress');
      await browser.storage.remove('card');
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** Stored settings of a person on the lost-card journey. */
export const onTheWay = { settings: { enabled: true, flow: 'kayip-calinti', institution: 'meb' } };

/** Waits for the page's card to be drawn for this page id. */
export const cardOn = (page: Page, id: string): Promise<OverlayReading> => waitForOverlay(page, (overlay) => overlay.page === id);

/** Waits for a ring on this page. */
export async function ringOn(page: Page, id: string): Promise<OverlayReading & { readonly ring: Rect }> {
  const overlay = await waitForOverlay(page, (seen) => seen.page === id && seen.ring !== null);
  return overlay as OverlayReading & { readonly ring: Rect };
}

/**
 * Waits for such a ring and clicks there with the mouse, once it stands still for two looks: on a page that is still being drawn it would move
 * away from under the press.
 */
async function pressRing(page: Page, isMeant: (overlay: OverlayReading) => boolean): Promise<void> {
  let before = '';
  const { ring } = await waitForOverlay(page, (overlay) => {
    const now = JSON.stringify(overlay.ring);
    const isStill = now === before;
    before = now;
    return isStill && overlay.ring !== null && isMeant(overlay);
  });
  if (ring === null) throw new Error('Nothing is ringed.');
  await page.mouse.click(ring.x + ring.width / 2, ring.y + ring.height / 2);
}

/** Clicks with the mouse where the ring is. */
export const pressRinged = (page: Page): Promise<void> => pressRing(page, () => true);

/** What a click in the middle of the ring would reach, as the page writes it; waits for a ring. */
export const ringedLabel = async (page: Page): Promise<string> => (await waitForOverlay(page, ({ ring }) => ring !== null)).ringed;

/** Host elements in the page, read from the page itself as the page can. */
export const hostCount = async (page: Page): Promise<number> =>
  Number(await page.evaluate("document.getElementsByTagName('kamusm-rehber').length"));

/** How long a page must stay without overlay to count as silent, in milliseconds; the card comes within a tenth of it. */
const SILENCE = 1_500;

/** Watches the page until it is loaded and has been without overlay all the time. */
export async function expectSilence(page: Page): Promise<void> {
  const end = performance.now() + SILENCE;
  const seen = new Set<string>();
  await until(
    async () => {
      const overlay = await readOverlay(page);
      if (overlay.present) seen.add(`${overlay.page}: ${overlay.text}`);
      return performance.now() > end;
    },
    Boolean,
    SILENCE + 20_000,
    `a look at ${page.url()}`,
  );
  if (seen.size > 0) throw new Error(`The overlay was there on ${page.url()}: ${[...seen].join(' / ')}`);
}

const isRingedOn =
  (id: string, label: RegExp) =>
  (overlay: OverlayReading): boolean =>
    overlay.page === id && overlay.ring !== null && label.test(overlay.ringed);

/** Waits until this page of the guide is ringed on this label; of a page of several controls the ring may stand on another first. */
export async function ringedOn(page: Page, id: string, label: RegExp): Promise<OverlayReading & { readonly ring: Rect }> {
  const overlay = await waitForOverlay(page, isRingedOn(id, label));
  return overlay as OverlayReading & { readonly ring: Rect };
}

/** {@link ringedOn}, and a click there. */
export const pressRingedOn = (page: Page, id: string, label: RegExp): Promise<void> => pressRing(page, isRingedOn(id, label));

/** Presses something of the page's own that is not ringed, by its text. */
export async function pressOnPage(page: Page, text: string): Promise<void> {
  const hit = await page.waitForSelector(
    `::-p-xpath(//*[self::button or self::a or self::label or self::input][normalize-space(.)="${text}" or @value="${text}"])`,
  );
  // After the answer, as `setOff` has it: the press may take the page away.
  await hit?.evaluate((element) => void setTimeout(() => (element as HTMLElement).click()));
}
