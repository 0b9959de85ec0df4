import type { Store } from './settings.ts';

/**
 * What the command `toggle-help` does: help off where it is on, on where it is off. Two quick presses are two changes.
 * @returns does it; what cannot be stored stays as it is
 */
export function createHelpToggle(store: Pick<Store, 'settings' | 'saveSettings'>): () => Promise<void> {
  let toggling: Promise<void> = Promise.resolve();
  return () => {
    toggling = toggling
      .then(async () => store.saveSettings({ enabled: !(await store.settings()).enabled }))
      // There is nowhere to tell it: the switch of the popup does.
      .catch(() => undefined);
    return toggling;
  };
}
