import type { Page } from 'puppeteer-core';
import type { OpenBrowser } from '../../../.tools/browser/browser.ts';
import { inFirefoxWindow } from './firefox-window.ts';
import { inPage } from '../../../.tools/browser/in-page.ts';
import { until } from '../../../.tools/browser/until.ts';

/** What the content security policy of a page has stopped. */
export interface WatchedPage {
  readonly page: Page;
  /** Directives that stopped something since the page was opened, in order; one that is just being stopped may still be missing. */
  readonly stopped: () => Promise<readonly string[]>;
}

interface Witness {
  stopped?: string[];
}

/** Runs in the page, before anything else of it. */
function writeDown(): void {
  const stopped: string[] = [];
  (globalThis as Witness).stopped = stopped;
  document.addEventListener('securitypolicyviolation', (event) => stopped.push(event.effectiveDirective));
}

/** Runs in the window of Firefox: what it has told its developers, of all policies. */
const CONSOLE = `JSON.stringify(Services.console.getMessageArray().flatMap((message) =>
  message instanceof Ci.nsIScriptError && message.category.startsWith('CSP') ? [[message.sourceName, message.errorMessage]] : []))`;

/**
 * Opens a page of the extension and watches from its first line on what its policy stops. Firefox runs no script of ours
 * before those of such a page, but names what it stops in its console.
 * @param selector something that is there when the page is drawn
 */
export async function openWatched(browser: OpenBrowser, file: string, selector: string): Promise<WatchedPage> {
  if (browser.kind === 'firefox') {
    await inFirefoxWindow(browser.puppeteer, 'Services.console.reset()');
    const page = await browser.openExtensionPage(file, selector);
    return {
      page,
      stopped: async () => {
        const messages = JSON.parse(String(await inFirefoxWindow(browser.puppeteer, CONSOLE))) as readonly (readonly [string, string])[];
        const own = messages.filter(([source]) => source === browser.extensionUrl(file));
        return own.map(([, message]) => /\(([\w-]+)\)/u.exec(message)?.[1] ?? message);
      },
    };
  }
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(`(${writeDown.toString()})()`);
  await page.goto(browser.extensionUrl(file), { waitUntil: 'load' });
  const isDrawn = () => page.evaluate(inPage((wanted: string) => document.querySelector(wanted) !== null, selector));
  await until(isDrawn, Boolean, 20_000, `${selector} in ${file}`);
  return { page, stopped: async () => (await page.evaluate(inPage(() => (globalThis as Witness).stopped))) as readonly string[] };
}
