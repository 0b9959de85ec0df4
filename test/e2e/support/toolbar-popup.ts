import type { Page, Target } from 'puppeteer-core';
import type { OpenBrowser } from '../../../.tools/browser/browser.ts';
import { inFirefoxWindow } from './firefox-window.ts';
import { until } from '../../../.tools/browser/until.ts';

/** The popup under the toolbar button, over the tab in front. */
export interface ToolbarPopup {
  /** @returns what the expression gives in the popup's document: plain JSON data */
  evaluate(expression: string): Promise<unknown>;
  close(): Promise<void>;
}

/** Opens the real popup, as a press on the toolbar button does. */
export function openToolbarPopup(browser: OpenBrowser): Promise<ToolbarPopup> {
  return browser.kind === 'firefox' ? openInFirefox(browser) : openInChromium(browser);
}

async function openInChromium({ puppeteer, inExtension }: OpenBrowser): Promise<Page> {
  // The test's own way into the extension is a popup page in a tab: there before the others are counted.
  await inExtension('true');
  const before = new Set(puppeteer.targets());
  const isPopup = (target: Target): boolean => !before.has(target) && target.url().endsWith('/popup.html');
  // A popup goes when another window comes to the front, as one just opened may: then it is opened again.
  const popup = await until(
    async () => {
      await inExtension('chrome.action.openPopup().catch(() => undefined)');
      return puppeteer.waitForTarget(isPopup, { timeout: 5_000 });
    },
    () => true,
    30_000,
    'the popup to open',
  );
  return popup.asPage();
}

/** The window in front, which may be another one than the first, where the scripts below run. */
const IN_FRONT = `Services.wm.getMostRecentWindow('navigator:browser')`;

/** Runs in Firefox's window. `browserActionFor` is what the toolbar button itself calls. */
const OPEN = `(async () => {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const [policy] = WebExtensionPolicy.getActiveExtensions().filter(({ id }) => id.startsWith('kamusm-rehberi'));
  await ExtensionParent.apiManager.global.browserActionFor(policy.extension).openPopup(${IN_FRONT}, true);
})()`;

/**
 * Runs in Firefox's window: the popup is a document of its own process, in which only a script sent there can look. One sent before
 * the document is there is lost.
 */
const lookInside = (expression: string, patience: number): string => `new Promise((done, fail) => {
  const popup = ${IN_FRONT}.document.querySelector('browser.webextension-popup-browser');
  if (popup === null) return fail(new Error('There is no popup.'));
  const hear = ({ data }) => {
    popup.messageManager.removeMessageListener('kamusm-rehberi:test', hear);
    done(data);
  };
  popup.messageManager.addMessageListener('kamusm-rehberi:test', hear);
  const script = ${JSON.stringify(`{ const window = content, { document, innerWidth, innerHeight } = content; sendAsyncMessage('kamusm-rehberi:test', JSON.stringify(${expression})); }`)};
  popup.messageManager.loadFrameScript('data:,' + encodeURIComponent(script), false);
  setTimeout(() => fail(new Error('The popup did not answer.')), ${patience});
})`;

/** The document of the popup, no longer the empty one before it. */
const IS_THERE = `document.readyState === 'complete' && window.location.pathname.endsWith('/popup.html')`;

async function openInFirefox({ puppeteer }: OpenBrowser): Promise<ToolbarPopup> {
  await inFirefoxWindow(puppeteer, OPEN);
  const ask = async (expression: string, patience: number): Promise<unknown> =>
    JSON.parse(String(await inFirefoxWindow(puppeteer, lookInside(expression, patience)))) as unknown;
  // Asked again and again until it answers; from then on what is asked of it is done once, however long a busy machine takes.
  await until(() => ask(IS_THERE, 1_000), Boolean, 30_000, 'the popup to answer');
  return {
    evaluate: (expression) => ask(expression, 20_000),
    async close() {
      await inFirefoxWindow(
        puppeteer,
        `for (const panel of ${IN_FRONT}.document.querySelectorAll('panel')) if (panel.state === 'open') panel.hidePopup()`,
      );
    },
  };
}
