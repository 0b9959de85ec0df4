import browser from 'webextension-polyfill';
import type { Ports } from '../core/assistant.ts';
import { DEFAULT_SETTINGS, type KnownIds, NO_POLICY, type Policy, parsePolicy, parseSettings } from '../core/settings.ts';
import { extensionIsThere } from './lifetime.ts';

const SETTINGS = 'settings';
const PROGRESS = 'progress';

/**
 * Settings, policy and progress in the browser's storage.
 *
 * Reading never rejects: a broken or unreadable value counts as not set. In a content script that outlived its
 * extension (update, removal) reading says "help off" and saving does nothing, so that the orphan takes itself away.
 * With the extension alive a failed save rejects, for the popup to tell.
 * @param known the ids a stored flow or institution may name
 */
export function createStore(known: KnownIds): Ports['store'] {
  // Saving settings is read, merge, write: two quick changes must not undo each other.
  let saving: Promise<unknown> = Promise.resolve();

  const policy = async (): Promise<Policy> => {
    if (!extensionIsThere()) return NO_POLICY;
    try {
      return parsePolicy(await browser.storage.managed.get(), known);
    } catch {
      // Firefox rejects when no administrator has set anything.
      return NO_POLICY;
    }
  };

  return {
    policy,
    async settings() {
      const [stored, preset] = await Promise.all([readLocal(SETTINGS), policy()]);
      if (!extensionIsThere()) return { ...DEFAULT_SETTINGS, enabled: false };
      return parseSettings(stored, known, preset);
    },
    saveSettings(change) {
      const merge = async () => {
        const stored = await readLocal(SETTINGS);
        // Fields of a newer version stay as they are.
        const fields = typeof stored === 'object' && stored !== null && !Array.isArray(stored) ? stored : {};
        await writeLocal(SETTINGS, { ...fields, ...change });
      };
      const saved = saving.then(merge, merge);
      saving = saved.catch(() => undefined);
      return saved;
    },
    progress: () => readLocal(PROGRESS),
    saveProgress: (progress) => writeLocal(PROGRESS, progress),
    watch(changed, signal) {
      if (signal.aborted || !extensionIsThere()) return;
      const listener = (changes: Record<string, unknown>, area: string) => {
        if (area === 'managed' || (area === 'local' && (SETTINGS in changes || PROGRESS in changes))) changed();
      };
      browser.storage.onChanged.addListener(listener);
      signal.addEventListener('abort', () => ifThere(() => browser.storage.onChanged.removeListener(listener)), { once: true });
    },
  };
}

async function readLocal(key: string): Promise<unknown> {
  if (!extensionIsThere()) return undefined;
  try {
    return (await browser.storage.local.get(key))[key];
  } catch {
    return undefined;
  }
}

/** `undefined` and `null` remove the entry. */
async function writeLocal(key: string, value: unknown): Promise<void> {
  if (!extensionIsThere()) return;
  try {
    if (value === undefined || value === null) await browser.storage.local.remove(key);
    else await browser.storage.local.set({ [key]: value });
  } catch (error) {
    // The context may go away while the call is under way.
    if (extensionIsThere()) throw error;
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
