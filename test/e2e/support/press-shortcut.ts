import manifest from '../../../manifest.json' with { type: 'json' };
import type { OpenBrowser } from '../../../.tools/browser/browser.ts';
import { inFirefoxWindow } from './firefox-window.ts';

type Command = keyof typeof manifest.commands;

/** Runs in the browser's window: presses the key an extension has there by this letter, and tells which it is. */
const pressKey = (letter: string): string => `(() => {
  const key = document.querySelector('keyset[id^="ext-keyset"] key[key="${letter}"]');
  key.doCommand();
  return key.getAttribute('modifiers') + ',' + key.getAttribute('key');
})()`;

/**
 * Presses one of the extension's keyboard shortcuts. A test's keys reach the page only, not the browser around it; so the browser's own
 * command is given instead: what the keys are bound to, down to the extension's listener.
 * @returns the keys as the browser has them
 */
export async function pressShortcut({ kind, puppeteer, inExtension }: OpenBrowser, command: Command): Promise<string> {
  const letter = manifest.commands[command].suggested_key.default.slice(-1);
  if (kind === 'firefox') return String(await inFirefoxWindow(puppeteer, pressKey(letter)));
  // It falls asleep after half a minute without events; the browser wakes it for a message, and waits half a minute anew.
  await inExtension("void chrome.runtime.sendMessage('wake').catch(() => undefined)");
  const target = await puppeteer.waitForTarget(async (other) => (await other.worker()) !== null);
  const worker = await target.worker();
  return String(
    await worker?.evaluate(`(async () => {
      const [command] = (await chrome.commands.getAll()).filter(({ name }) => name === '${command}');
      chrome.commands.onCommand.dispatch(command.name);
      return command.shortcut;
    })()`),
  );
}
