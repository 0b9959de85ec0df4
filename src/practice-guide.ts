import { DEFAULT_SETTINGS, NO_POLICY, type Settings } from './core/settings/settings.ts';
import { onGoToCard } from './extension/messages/card-command.ts';
import { startOnPage } from './guided-page/start.ts';
import type { Surroundings } from './guided-page/surroundings.ts';
import type { PracticeAddress } from './practice/practice-address.ts';

/** Settings and progress that live as long as the practice page: practice must not move the real journey. */
function createPracticeStore(): Surroundings['store'] {
  let settings: Settings = DEFAULT_SETTINGS;
  let progress: unknown = null;
  let card: unknown = null;
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
    card: () => Promise.resolve(card),
    saveCard: (next) => {
      card = next;
      return Promise.resolve();
    },
    watch: () => undefined,
  };
}

/** Guides the practice site inside the extension, at the addresses it believes to be at. */
export function startGuide(address: PracticeAddress): void {
  const assistant = startOnPage(document, {
    address: () => address.current(),
    open: (url) => address.go(url),
    isOver: () => false,
    store: createPracticeStore(),
  });
  onGoToCard(() => assistant.goToCard(), new AbortController().signal);
}
