import type { Advice, CardEvent } from './advice.ts';
import type { PageSnapshot, Ref } from './page-snapshot.ts';
import type { Policy, Settings } from './settings.ts';

/** What the assistant needs from the world. Everything that listens takes an AbortSignal. */
export interface Ports {
  readonly page: {
    /** Reads what is visible now. */
    read(): PageSnapshot;
    /** Calls `changed` (debounced) whenever something visible may have changed. */
    watch(changed: () => void, signal: AbortSignal): void;
    /** Calls `pressed` when the person presses or changes the element behind `ref` of the latest reading. */
    onPress(ref: Ref, pressed: () => void, signal: AbortSignal): void;
  };
  readonly overlay: {
    show(advice: Advice, on: (event: CardEvent) => void): void;
    scrollTo(ref: Ref): void;
    remove(): void;
  };
  readonly store: {
    settings(): Promise<Settings>;
    policy(): Promise<Policy>;
    saveSettings(change: Partial<Settings>): Promise<void>;
    /** Whatever was saved last, unchecked. */
    progress(): Promise<unknown>;
    saveProgress(progress: unknown): Promise<void>;
    /** Settings or progress changed, here or in another tab. */
    watch(changed: () => void, signal: AbortSignal): void;
  };
  /** Milliseconds since 1970. */
  now(): number;
}
