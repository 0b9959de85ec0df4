import browser from 'webextension-polyfill';
import { browserVersion } from '../versions.ts';

/**
 * Names of the commands in the manifest. Their suggested keys are Alt+Shift+K ("Kart") and Alt+Shift+Y ("Yardım"), on a Mac
 * Control+Shift+K and Control+Shift+Y, because
 * - Alt+letter opens menus (Firefox) and access keys of pages (Chrome); Ctrl+letter and most of Ctrl+Shift+letter are the browsers' own
 *   (Ctrl+Shift+K: Firefox's console, and JAWS's place markers; Ctrl+Shift+Y: Firefox's downloads, Edge's collections),
 *   Ctrl+Alt is AltGr on a Turkish keyboard and browsers refuse it;
 * - Chrome and Edge have Alt+Shift with A, B, I, T only, Firefox with none but a page's access keys (K, Y are none known at KamuSM);
 * - NVDA and JAWS listen to Insert or Caps Lock, to Ctrl+Alt and to Windows+…, VoiceOver to Control+Option: none to these;
 * - K and Y are letters of both Turkish keyboards, Q and F, and I would be two letters there;
 * - Option+Shift+letter types a sign on a Mac.
 * Whoever needs others changes them in the browser; the options page leads there.
 */
export const COMMANDS = ['go-to-card', 'toggle-help'] as const;
export type Command = (typeof COMMANDS)[number];

const isCommand = (name: string): name is Command => (COMMANDS as readonly string[]).includes(name);

/** Starts listening to the keys; to be called when the background starts. Does nothing where extensions have no keys (phones). */
export function onCommands(acts: Readonly<Record<Command, () => void>>): void {
  // Typed as always there; Firefox for Android has none of it, and an error here would stop the whole background.
  const { commands } = browser as Partial<typeof browser>;
  commands?.onCommand.addListener((name) => {
    if (isCommand(name)) acts[name]();
  });
}

/** The keys as the browser has them now. */
export interface CommandKeys {
  /** E.g. "Alt+Shift+K"; empty when the browser has given them to nobody or somebody else. */
  readonly keys: Readonly<Record<Command, string>>;
  readonly browser: 'chromium' | 'firefox';
}

/** @returns `null` where extensions have no keys at all (phones) */
export async function commandKeys(): Promise<CommandKeys | null> {
  try {
    const all = await browser.commands.getAll();
    const keysOf = (command: Command): string => all.find(({ name }) => name === command)?.shortcut ?? '';
    return { keys: { 'go-to-card': keysOf('go-to-card'), 'toggle-help': keysOf('toggle-help') }, browser: browserKind() };
  } catch {
    return null;
  }
}

/**
 * Opens the browser's own page for changing the keys. Only because the person asked.
 * @returns whether it is open now; `refused` where the browser lets no extension open it
 */
export async function openCommandKeys(): Promise<'opened' | 'refused'> {
  try {
    if (browserKind() === 'firefox') await (browser.commands as FirefoxCommands).openShortcutSettings();
    // Edge, Opera and others take it for their own address of the same page.
    else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
    return 'opened';
  } catch {
    return 'refused';
  }
}

/** Since Firefox 137; not in the types. */
interface FirefoxCommands {
  openShortcutSettings(): Promise<void>;
}

const browserKind = (): CommandKeys['browser'] => (browserVersion().startsWith('Firefox') ? 'firefox' : 'chromium');
