/**
 * What is chosen and noted on the way in private windows: held in memory by the background, never written to the disk, forgotten with
 * the last private window. Mozilla's add-on policies ask for it ("Data from private browsing sessions must not be stored").
 *
 * The background keeps the notes in `storage.session`, which outlives its own sleep. Content scripts cannot reach that (Firefox has no
 * `setAccessLevel`), so they and the popup over a private window ask for them by message.
 */
import browser from 'webextension-polyfill';
import { hearMessages } from '../messages/hear-messages.ts';

const KEYS = ['settings', 'progress', 'card'] as const;

/** What may be noted; of the settings only what was chosen in private windows. */
export type NoteKey = (typeof KEYS)[number];

const READ = 'read-private-note';
const WRITE = 'write-private-note';
const CHANGED = 'private-note-changed';

interface Answer {
  readonly note: unknown;
}

interface Message {
  readonly kind: typeof READ | typeof WRITE | typeof CHANGED;
  readonly key: NoteKey;
  /** To be written; `null` removes what is there. */
  readonly note?: unknown;
}

/** Rejects when the background does not answer. */
export async function readPrivateNote(key: NoteKey): Promise<unknown> {
  return (await ask({ kind: READ, key })).note;
}

/**
 * Rejects when the background does not answer: then nothing is noted.
 * @param note plain JSON data; `undefined` and `null` remove what is there
 */
export async function writePrivateNote(key: NoteKey, note: unknown): Promise<void> {
  await ask({ kind: WRITE, key, note: note ?? null });
}

async function ask(message: Message): Promise<Answer> {
  const answer: unknown = await browser.runtime.sendMessage(message);
  if (typeof answer !== 'object' || answer === null || !('note' in answer)) throw new Error('no answer from the background');
  return { note: answer.note };
}

/** Content side: calls `changed` with the key of each note that was written, in any private tab or in the popup. */
export function watchPrivateNotes(changed: (key: NoteKey) => void, signal: AbortSignal): void {
  hearMessages((message): undefined => {
    if (isOurs(message) && message.kind === CHANGED) changed(message.key);
  }, signal);
}

/** Background side: keeps the notes, and forgets them with the last private window. To be called when the background starts. */
export function keepPrivateNotes(): void {
  browser.runtime.onMessage.addListener((message: unknown, { tab }: browser.Runtime.MessageSender): Promise<Answer> | undefined => {
    // A regular tab has no business here. The popup has no tab.
    if (!isOurs(message) || message.kind === CHANGED || tab?.incognito === false) return undefined;
    return message.kind === READ ? read(message.key) : write(message.key, message.note);
  });
  // Typed as always there; Firefox for Android has no windows, only tabs.
  const { windows } = browser as Partial<typeof browser>;
  if (windows === undefined) browser.tabs.onRemoved.addListener((id) => void forgetAfter((tab) => tab.id === id));
  else windows.onRemoved.addListener((id) => void forgetAfter((tab) => tab.windowId === id));
}

async function read(key: NoteKey): Promise<Answer> {
  return { note: (await browser.storage.session.get(key))[key] ?? null };
}

async function write(key: NoteKey, note: unknown): Promise<Answer> {
  if (note === undefined || note === null) await browser.storage.session.remove(key);
  else await browser.storage.session.set({ [key]: note });
  const tabs = await privateTabs();
  // Still on its way when the last private window closed: what that one made forgotten stays so.
  if (tabs.length === 0) await forget();
  const changed: Message = { kind: CHANGED, key };
  for (const tab of tabs) if (tab.id !== undefined) browser.tabs.sendMessage(tab.id, changed).catch(() => undefined);
  return { note };
}

/** @param isGone tells the tabs just closed, which the browser may still list */
async function forgetAfter(isGone: (tab: browser.Tabs.Tab) => boolean): Promise<void> {
  if ((await privateTabs()).every(isGone)) await forget();
}

const forget = (): Promise<void> => browser.storage.session.remove([...KEYS]);

async function privateTabs(): Promise<browser.Tabs.Tab[]> {
  return (await browser.tabs.query({})).filter(({ incognito }) => incognito);
}

function isOurs(message: unknown): message is Message {
  const { kind, key } = (message ?? {}) as Partial<Record<keyof Message, unknown>>;
  return (kind === READ || kind === WRITE || kind === CHANGED) && KEYS.some((known) => known === key);
}
