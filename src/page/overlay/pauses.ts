/** After this long without trouble (ms) the pauses start from the shortest again. */
const CALM = 10_000;

/**
 * Gives ever longer pauses, so that a page that fights back is not answered without end.
 * @param pauses in ms, in order
 * @returns `next` gives the next one, `null` when there are no more; after a calm time it begins anew
 */
export function createPauses(pauses: readonly number[]): { next(): number | null } {
  let used = 0;
  let last = Number.NEGATIVE_INFINITY;
  return {
    next: () => {
      const now = performance.now();
      if (now - last > CALM) used = 0;
      last = now;
      const pause = pauses[used] ?? null;
      used += 1;
      return pause;
    },
  };
}
