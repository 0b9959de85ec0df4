import browser from 'webextension-polyfill';
import { hearMessages } from './hear-messages.ts';
import { browserVersion } from './versions.ts';

/**
 * Name of the command in the manifest. Its suggested keys are Alt+Shift+K ("Kart"), on a Mac Control+Shift+K, because
 * - Alt+letter opens menus (Firefox) and access keys of pages (Chrome); Ctrl+letter and most of Ctrl+Shift+letter are the browsers' own
 *   (Ctrl+Shift+K: Firefox's console, and JAWS's place markers), Ctrl+Alt is AltGr on a Turkish keyboard and browsers refuse it;
 * - Chrome has Alt+Shift with A, B, I, T only, Firefox with none but a page's access keys (K is none known at KamuSM);
 * - NVDA and JAWS listen to Insert or Caps Lock, to Ctrl+Alt and to Windows+…, VoiceOver to Control+Option: none to these;
 * - Option+Shift+K types a sign on a Mac.
 * Whoever needs another changes it in the browser; the options page says where.
 */
export const COMMAND = 'go-to-card';

const GO = 'go-to-card';

/** Background side: what the command does. Needs no permission: a message to the tab in front, whether a site or our own practice page. */
export async function goToCard(): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id === undefined) return;
  try {
    await browser.tabs.sendMessage(tab.id, { kind: GO });
  } catch {
    // Nobody is there to hear it: some other site.
  }
}

/** Starts listening to the keys; to be called when the background starts. Does nothing where extensions have no keys (phones). */
export function onCardCommand(act: () => void): void {
  // Typed as always there; Firefox for Android has none of it, and an error here would stop the whole background.
  const { commands } = browser as Partial<typeof browser>;
  commands?.onCommand.addListener((command) => {
    if (command === COMMAND) act();
  });
}

/** Page side: calls `act` when the person presses the keys while this tab is in front. Each frame of it is told. */
export function onGoToCard(act: () => void, signal: AbortSignal): void {
  hearMessages((message): undefined => {
    if (typeof message === 'object' && message !== null && 'kind' in message && message.kind === GO) act();
  }, signal);
}

/**
 * The keys as the browser has them now, e.g. "Alt+Shift+K"; empty when it has given them to nobody or somebody else.
 * @returns `null` where extensions have no keys at all (phones)
 */
export async function cardShortcut(): Promise<{ readonly keys: string; readonly browser: 'chromium' | 'firefox' } | null> {
  try {
    const commands = await browser.commands.getAll();
    const keys = commands.find(({ name }) => name === COMMAND)?.shortcut ?? '';
    return { keys, browser: browserVersion().startsWith('Firefox') ? 'firefox' : 'chromium' };
  } catch {
    return null;
  }
}
