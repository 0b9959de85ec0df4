import type { Page } from 'puppeteer-core';
import type { OpenBrowser } from './browser.ts';
import { until } from './until.ts';

/**
 * Lets the extension's background fall asleep, as browsers do after half a minute without events. Firefox must have been
 * opened with a short `extensions.background.idle.timeout`.
 * @param page of the extension; asked only where that does not wake the background
 */
export async function sleepBackground({ kind, puppeteer }: OpenBrowser, page: Page): Promise<void> {
  if (kind === 'firefox') {
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
