import type { Ports } from './core/assistant.ts';
import { DEFAULT_SETTINGS, NO_POLICY, type Settings } from './core/settings.ts';
import { startOnPage } from './on-page.tsx';
import type { PracticeAddress } from './practice/practice-address.ts';

/** Settings and progress that live as long as the practice page: practice must not move the real journey. */
function createPracticeStore(): Ports['store'] {
  let settings: Settings = DEFAULT_SETTINGS;
  let progress: unknown = null;
  return {
    settings: () => Promise.resolve(settings),
    policy: () => Promise.resolve(NO_POLICY),
    saveSettings: (change) => {
      settings = { ...settings, ...change };
      return Promise.resolve();
    },
    progress: () => Promise.resolve(progress),
    saveProgress: (next) => {
      progress = next;
      return Promise.resolve();
    },
    watch: () => undefined,
  };
}

/** Guides the practice site inside the extension, at the addresses it believes to be at. */
export function startGuide(address: PracticeAddress): void {
  startOnPage(document, {
    address: () => address.current(),
    open: (url) => address.go(url),
    isOver: () => false,
    store: createPracticeStore(),
  });
}
