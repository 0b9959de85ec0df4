import browser from 'webextension-polyfill';

/** Marks the toolbar button with a grey dash while help is off; nothing while it is on. */
export async function showSwitch(enabled: boolean): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: '#5f6b70' });
  await browser.action.setBadgeText({ text: enabled ? '' : '–' });
}
