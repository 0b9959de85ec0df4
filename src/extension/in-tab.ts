import browser from 'webextension-polyfill';

/** Whether this extension page is open in a tab (or, on a phone, as a page of its own) and not as a toolbar popup. */
export async function isInTab(): Promise<boolean> {
  try {
    return (await browser.tabs.getCurrent()) !== undefined;
  } catch {
    return false;
  }
}
