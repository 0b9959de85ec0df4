/** What happens when one thing is asked for again before it has answered. */

/**
 * Work that waits for its turn: read, change, write, and no two of them at once.
 * @returns does the work after all that was given before, whether that went well or not; rejects as the work does
 */
export function inTurn(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work, work);
    last = done.catch(() => undefined);
    return done;
  };
}

/**
 * Asking where only the newest answer counts.
 * @returns to be called when something is asked; what that returns tells whether nothing was asked since
 */
export function latestOnly(): () => () => boolean {
  let latest = 0;
  return () => {
    latest += 1;
    const turn = latest;
    return () => turn === latest;
  };
}
