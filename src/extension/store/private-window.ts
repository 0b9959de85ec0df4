import browser from 'webextension-polyfill';

/**
 * Whether this page lies in a private window: the page a content script runs on, or the extension page that asks. In Chromium a popup
 * over a private window belongs to the regular ones itself ("spanning"), so the tab beneath it is asked.
 */
export async function inPrivateWindow(): Promise<boolean> {
  try {
    if (browser.extension.inIncognitoContext) return true;
    // Content scripts have no tabs to ask; what they are told above is all there is.
    const [tab] = (await (browser as Partial<typeof browser>).tabs?.query({ active: true, currentWindow: true })) ?? [];
    return tab?.incognito === true;
  } catch {
    return false;
  }
}
