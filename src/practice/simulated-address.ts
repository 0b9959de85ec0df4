import type { PracticeAddress } from './practice-address.ts';

/** An address that exists only on the drawing board, with a way back. */
export interface SimulatedAddress extends PracticeAddress {
  /** One step back; nothing happens at the first address. */
  back(): void;
  canGoBack(): boolean;
}

/**
 * A drawn address, for the practice site inside the extension's own page. No document is ever loaded and the browser's
 * address never changes.
 *
 * @param start absolute address to begin at
 */
export function simulatedAddress(start: string): SimulatedAddress {
  const listeners = new Set<() => void>();
  const visited: URL[] = [new URL(start)];
  const here = () => visited[visited.length - 1] ?? new URL(start);
  const notify = () => {
    for (const listener of listeners) listener();
  };

  return {
    handedOver: '',
    query: '',
    current: () => ({ host: here().hostname, path: here().pathname }),
    go(url) {
      visited.push(new URL(url, here()));
      notify();
    },
    back() {
      if (visited.length < 2) return;
      visited.pop();
      notify();
    },
    canGoBack: () => visited.length > 1,
    onChange(listener, until) {
      listeners.add(listener);
      until.addEventListener('abort', () => listeners.delete(listener), { once: true });
    },
  };
}
