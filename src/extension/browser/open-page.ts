import browser from 'webextension-polyfill';

/**
 * Opens one of the extension's own pages in a new tab.
 * @param path from the extension's root, e.g. `src/practice.html`
 */
export async function openPage(path: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path) });
}

/** Opens the options page, or goes to the tab it is open in. */
export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}
