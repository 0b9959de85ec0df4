import { TargetType } from 'puppeteer-core';
import type { OpenBrowser } from '../../../.tools/browser/browser.ts';
import { inFirefoxWindow } from './firefox-window.ts';

/** Addresses of all tabs of the window. BiDi does not tell those of extension pages. */
export async function openTabs({ kind, puppeteer }: OpenBrowser): Promise<readonly string[]> {
  if (kind === 'chromium') {
    const pages = puppeteer.targets().filter((target) => target.type() === TargetType.PAGE);
    return pages.map((target) => target.url());
  }
  const addresses = await inFirefoxWindow(puppeteer, 'JSON.stringify(gBrowser.browsers.map(({ currentURI }) => currentURI.spec))');
  return JSON.parse(String(addresses)) as string[];
}
