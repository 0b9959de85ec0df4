import { hosts } from './hosts.ts';
import type { PracticeAddress } from './practice-address.ts';
import { HAND_OVER_MARK } from './practice-state.ts';

/**
 * The browser's own address, for the practice site served at the real host names. The online application moves without
 * reload (`history.pushState`), every other host loads a new document, as the real ones are believed to do.
 *
 * @param signal stops listening to the back and forward buttons
 */
export function realAddress(signal: AbortSignal): PracticeAddress {
  const listeners = new Set<() => void>();
  const notify = () => {
    for (const listener of listeners) listener();
  };
  const fragment = location.hash.slice(1);
  const handedOver = fragment.startsWith(HAND_OVER_MARK) ? fragment : '';
  // The address bar shall look like the real one; the state lives in sessionStorage from here on.
  if (handedOver !== '') history.replaceState(history.state, '', location.pathname + location.search);
  window.addEventListener('popstate', notify, { signal });

  return {
    handedOver,
    query: location.search,
    current: () => ({ host: location.hostname, path: location.pathname }),
    go(url) {
      const to = new URL(url, location.href);
      if (to.origin !== location.origin || to.hostname !== hosts.online) {
        location.assign(to);
        return;
      }
      history.pushState(null, '', to.pathname + to.search);
      notify();
    },
    onChange(listener, until) {
      listeners.add(listener);
      until.addEventListener('abort', () => listeners.delete(listener), { once: true });
    },
  };
}
