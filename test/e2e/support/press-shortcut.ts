import type { OpenBrowser } from './browser.ts';
import { inFirefoxWindow } from './firefox-window.ts';

/** Runs in the browser's window: presses the first key an extension has there, and tells which it is. */
const PRESS_KEY = `(() => {
  const key = document.querySelector('keyset[id^="ext-keyset"] key');
  key.doCommand();
  return key.getAttribute('modifiers') + ',' + key.getAttribute('key');
})()`;

/**
 * Presses the extension's keyboard shortcut. A test's keys reach the page only, not the browser around it; so the browser's own
 * command is given instead: what the keys are bound to, down to the extension's listener.
 * @returns the keys as the browser has them
 */
export async function pressShortcut({ kind, puppeteer }: OpenBrowser): Promise<string> {
  if (kind === 'firefox') return String(await inFirefoxWindow(puppeteer, PRESS_KEY));
  // It falls asleep after half a minute; any message wakes it.
  const target = await puppeteer.waitForTarget(async (other) => (await other.worker()) !== null);
  const worker = await target.worker();
  return String(
    await worker?.evaluate(`(async () => {
      const [command] = (await chrome.commands.getAll()).filter(({ name }) => name === 'go-to-card');
      chrome.commands.onCommand.dispatch(command.name);
      return command.shortcut;
    })()`),
  );
}
