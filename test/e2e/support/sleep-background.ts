import type { Page } from 'puppeteer-core';
import type { OpenBrowser } from '../../../.tools/browser/browser.ts';
import { inFirefoxWindow } from './firefox-window.ts';
import { until } from '../../../.tools/browser/until.ts';

/** Runs in Firefox's window: what its own clock calls when the time is over. */
const TERMINATE = `(async () => {
  const [policy] = WebExtensionPolicy.getActiveExtensions().filter(({ id }) => id.startsWith('kamusm-rehberi'));
  await policy.extension.terminateBackground({ disableResetIdleForTest: true });
})()`;

/**
 * Sends the extension's background to sleep, as browsers do after half a minute without events. Not by making that time short: on a busy machine
 * the background would then be ended in the middle of its work.
 * @param page of the extension; asked only where that does not wake the background
 */
export async function sleepBackground({ kind, puppeteer }: OpenBrowser, page: Page): Promise<void> {
  if (kind === 'firefox') {
    await inFirefoxWindow(puppeteer, TERMINATE);
    // Only views that are there are listed.
    await until(
      () => page.evaluate("chrome.extension.getViews().filter(({ location }) => location.pathname.includes('background')).length"),
      (count) => count === 0,
      20_000,
      'the background to fall asleep',
    );
    return;
  }
  const isWorker = (target: { type(): string }): boolean => target.type() === 'service_worker';
  const worker = await puppeteer.targets().find(isWorker)?.worker();
  await worker?.close();
  await until(
    () => Promise.resolve(puppeteer.targets().filter(isWorker).length),
    (count) => count === 0,
    20_000,
    'the background to fall asleep',
  );
}
