import browser from 'webextension-polyfill';
import type { Ports } from '../../core/assistant.ts';
import {
  DEFAULT_SETTINGS,
  type KnownIds,
  NO_POLICY,
  type Office,
  type Policy,
  parsePolicy,
  parseSettings,
} from '../../core/settings/settings.ts';
import { inTurn } from '../../core/turns.ts';
import { extensionIsThere } from '../lifetime.ts';
import { type NoteKey, readPrivateNote, watchPrivateNotes, writePrivateNote } from './private-notes.ts';

const SETTINGS = 'settings';
const PROGRESS = 'progress';
const CARD = 'card';

/** What the extension's own pages need besides. */
export interface Store extends PortsStore {
  /**
   * Notes what the person was told by an institution; `null` takes a sentence back. The other institutions and sentences stay.
   * @param institution its id
   */
  saveOffice(institution: string, change: Partial<Office>): Promise<void>;
  /** Changes the progress as it is stored now. Rejects when it cannot be read, so that nothing is written over. */
  changeProgress(change: (stored: unknown) => unknown): Promise<void>;
  /** Where the card was left, unchecked. */
  card(): Promise<unknown>;
  saveCard(card: unknown): Promise<void>;
  /** Tries to read the settings and to write them back as they are. */
  check(): Promise<'works' | 'unreadable' | 'unwritable'>;
}

type PortsStore = Ports['store'];

/**
 * Settings, policy and progress in the browser's storage.
 *
 * Reading never rejects: a broken or unreadable value counts as not set. In a content script that outlived its
 * extension (update, removal) reading says "help off" and saving does nothing, so that the orphan takes itself away.
 * With the extension alive a failed save rejects, for the popup to tell; what cannot be read is not written over.
 * @param known the ids a stored flow or institution may name
 * @param isPrivate whether this is for a private window: what is chosen there is laid over the choices of the regular windows, and
 *   nothing of it nor of the way (progress, card) is written to the disk; only the switch (`enabled`) is one for all windows
 */
export function createStore(known: KnownIds, isPrivate: boolean | Promise<boolean> = false): Store {
  // Saving is read, merge, write: two quick changes must not undo each other.
  const save = inTurn();

  const policy = async (): Promise<Policy> => {
    if (!extensionIsThere()) return NO_POLICY;
    try {
      return parsePolicy(await browser.storage.managed.get(), known);
    } catch {
      // Firefox rejects when no administrator has set anything.
      return NO_POLICY;
    }
  };

  const readNote = async (key: NoteKey): Promise<unknown> => ((await isPrivate) ? unlessGone(() => readPrivateNote(key)) : readLocal(key));
  const writeNote = async (key: NoteKey, note: unknown): Promise<void> => {
    await ((await isPrivate) ? unlessGone(() => writePrivateNote(key, note)) : writeLocal(key, note));
  };

  /** What was chosen in private windows; nothing in regular ones. */
  const privateChoices = async (): Promise<unknown> => ((await isPrivate) ? readNote(SETTINGS) : undefined);
  const choose = async (change: object): Promise<void> => writeNote(SETTINGS, { ...fieldsOf(await readNote(SETTINGS)), ...change });
  const switchHelp = async (enabled: boolean): Promise<void> => writeLocal(SETTINGS, { ...fieldsOf(await readLocal(SETTINGS)), enabled });

  return {
    policy,
    async settings() {
      // Each by itself: with the background silent, the switch still holds.
      const [stored, chosen, preset] = await Promise.all([orNothing(readLocal(SETTINGS)), orNothing(privateChoices()), policy()]);
      if (!extensionIsThere()) return { ...DEFAULT_SETTINGS, enabled: false };
      return parseSettings({ ...fieldsOf(stored), ...fieldsOf(chosen) }, known, preset);
    },
    saveSettings: ({ enabled, ...choices }) =>
      save(async () => {
        if (enabled !== undefined) await switchHelp(enabled);
        if (Object.keys(choices).length > 0) await choose(choices);
      }),
    saveOffice: (institution, change) =>
      save(async () => {
        const [stored, chosen] = await Promise.all([readLocal(SETTINGS), privateChoices()]);
        const { offices } = { ...fieldsOf(stored), ...fieldsOf(chosen) };
        const { [institution]: old, ...others } = fieldsOf(offices);
        const office = { ...fieldsOf(old), ...change };
        const isEmpty = Object.values(office).every((entry) => entry === null);
        await choose({ offices: isEmpty ? others : { ...others, [institution]: office } });
      }),
    changeProgress: (change) => save(async () => writeNote(PROGRESS, change(await readNote(PROGRESS)))),
    async check() {
      try {
        await readLocal(SETTINGS);
      } catch {
        return 'unreadable';
      }
      try {
        await save(async () => writeLocal(SETTINGS, fieldsOf(await readLocal(SETTINGS))));
        return 'works';
      } catch {
        return 'unwritable';
      }
    },
    progress: () => orNothing(readNote(PROGRESS)),
    saveProgress: (progress) => writeNote(PROGRESS, progress),
    card: () => orNothing(readNote(CARD)),
    saveCard: (card) => writeNote(CARD, card),
    watch(changed, signal) {
      if (signal.aborted || !extensionIsThere()) return;
      const listener = (changes: Record<string, unknown>, area: string) => {
        const isOurs = SETTINGS in changes || PROGRESS in changes;
        if (area === 'managed' || ((area === 'local' || area === 'session') && isOurs)) changed();
      };
      watchPrivateNotes((key) => {
        if (key === SETTINGS || key === PROGRESS) changed();
      }, signal);
      browser.storage.onChanged.addListener(listener);
      signal.addEventListener('abort', () => ifThere(() => browser.storage.onChanged.removeListener(listener)), { once: true });
    },
  };
}

/** The fields of a stored record. Those of a newer version stay as they are; anything else than a record has none. */
function fieldsOf(stored: unknown): Record<string, unknown> {
  return typeof stored === 'object' && stored !== null && !Array.isArray(stored) ? (stored as Record<string, unknown>) : {};
}

/** What cannot be read counts as never stored. */
async function orNothing(read: Promise<unknown>): Promise<unknown> {
  try {
    return await read;
  } catch {
    return undefined;
  }
}

const readLocal = (key: string): Promise<unknown> => unlessGone(async () => (await browser.storage.local.get(key))[key]);

/** `undefined` and `null` remove the entry. */
async function writeLocal(key: string, value: unknown): Promise<void> {
  const isNothing = value === undefined || value === null;
  await unlessGone(() => (isNothing ? browser.storage.local.remove(key) : browser.storage.local.set({ [key]: value })));
}

/** Does nothing once the extension is gone, which may also happen while the call is under way; rejects for any other reason. */
async function unlessGone<T>(call: () => Promise<T>): Promise<T | undefined> {
  if (!extensionIsThere()) return undefined;
  try {
    return await call();
  } catch (error) {
    if (extensionIsThere()) throw error;
    return undefined;
  }
}

/** For clean-up: the listener of a dead context is gone already, and asking for its removal throws. */
function ifThere(act: () => void): void {
  try {
    if (extensionIsThere()) act();
  } catch (error) {
    if (extensionIsThere()) throw error;
  }
}
