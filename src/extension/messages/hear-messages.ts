import browser from 'webextension-polyfill';
import { extensionIsThere } from '../lifetime.ts';

/**
 * Listens to messages from other parts of the extension. Does nothing in a page the extension has left behind.
 * @param listener answers with a promise, or with `undefined`: the polyfill's "not my message"
 */
export function hearMessages<T>(listener: (message: unknown) => Promise<T> | undefined, signal: AbortSignal): void {
  if (signal.aborted || !extensionIsThere()) return;
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener(
    'abort',
    () => {
      if (extensionIsThere()) browser.runtime.onMessage.removeListener(listener);
    },
    { once: true },
  );
}
