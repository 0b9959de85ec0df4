import browser from 'webextension-polyfill';

/** How long this copy of the extension lives. After an update an old content script runs on, cut off from the extension. */
export interface Lifetime {
  /** Aborts at the first {@link Lifetime.isOver} that finds the extension gone. */
  readonly signal: AbortSignal;
  /** Looks whether the extension is gone; to be asked before each use of it, as no event tells (w3c/webextensions #789). */
  isOver(): boolean;
}

/** Whether calls to the extension still reach it. Cheap and without messages: the id vanishes with the context. */
export function extensionIsThere(): boolean {
  try {
    return typeof browser.runtime?.id === 'string';
  } catch {
    // Firefox throws "can't access dead object" instead.
    return false;
  }
}

/** Starts watching over this script's lifetime; no polling, no listener: whoever has something to lose asks. */
export function extensionLifetime(): Lifetime {
  const end = new AbortController();
  return {
    signal: end.signal,
    isOver() {
      if (!end.signal.aborted && !extensionIsThere()) end.abort();
      return end.signal.aborted;
    },
  };
}
