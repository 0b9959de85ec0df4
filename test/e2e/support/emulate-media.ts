import type { Page } from 'puppeteer-core';
import { inFirefoxWindow } from './firefox-window.ts';
import { browserKind } from './guided-site.ts';

export interface Media {
  readonly scheme?: 'light' | 'dark';
  readonly medium?: 'screen' | 'print';
}

/** Shows a tab, which must be in front, as on a device with these colours, or on paper. Waits until the page knows. */
export async function emulateMedia(page: Page, { scheme, medium }: Media): Promise<void> {
  if (browserKind === 'firefox') {
    const set = (name: string, value: string): Promise<unknown> =>
      inFirefoxWindow(page.browser(), `gBrowser.selectedBrowser.browsingContext.${name} = ${JSON.stringify(value)}`);
    if (scheme !== undefined) await set('prefersColorSchemeOverride', scheme);
    if (medium !== undefined) await set('mediumOverride', medium);
  } else {
    if (scheme !== undefined) await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    if (medium !== undefined) await page.emulateMediaType(medium);
  }
  const wanted = [...(scheme === undefined ? [] : [`(prefers-color-scheme: ${scheme})`]), ...(medium === undefined ? [] : [medium])];
  await page.waitForFunction(`${JSON.stringify(wanted)}.every((query) => matchMedia(query).matches)`, { polling: 50 });
}
