import { setTimeout as delay } from 'node:timers/promises';

/** Between two looks, in milliseconds. */
const PAUSE = 50;

/**
 * Looks again and again until what is seen satisfies `predicate`. An error while looking (a page that is just navigating)
 * counts as "not yet".
 * @param ms how long at most, in milliseconds
 * @param what what is waited for, in words, for the error message
 * @throws with the last thing seen, or the last error
 */
export async function until<T>(look: () => Promise<T>, predicate: (seen: T) => boolean, ms: number, what: string): Promise<T> {
  const end = performance.now() + ms;
  let last = 'nothing';
  for (;;) {
    try {
      const seen = await look();
      if (predicate(seen)) return seen;
      last = JSON.stringify(seen);
    } catch (error) {
      last = String(error);
    }
    if (performance.now() > end) throw new Error(`Waited ${ms} ms in vain for ${what}. Last seen: ${last}`);
    await delay(PAUSE);
  }
}
