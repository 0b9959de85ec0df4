import browser from 'webextension-polyfill';

/** Whether this extension page is open in a tab and not as the popup of the toolbar or, on a phone, of the menu. */
export async function isInTab(): Promise<boolean> {
  try {
    return (await browser.tabs.getCurrent()) !== undefined;
  } catch {
    return false;
  }
}

/** Whether the browser runs on a phone or tablet that shows a popup as a page of its own, as wide as the screen. */
export async function isOnPhone(): Promise<boolean> {
  try {
    return (await browser.runtime.getPlatformInfo()).os === 'android';
  } catch {
    return false;
  }
}
