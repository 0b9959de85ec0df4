/** What many runs came to. The extremes are printed beside the median because this machine is never quite idle. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** @throws {RangeError} when there is nothing to sum up */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const [least, most] = [sorted[0], sorted.at(-1)];
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]];
  if (least === undefined || most === undefined || low === undefined || high === undefined) throw new RangeError('No values.');
  return { median: (low + high) / 2, least, most };
}

/** Of two things measured in the same rounds: the ratio within each round, so that a slow moment slows both. */
export function ratios(of: readonly number[], to: readonly number[]): number[] {
  if (of.length !== to.length) throw new RangeError(`${of.length} values cannot be paired with ${to.length}.`);
  return of.map((value, round) => value / (to[round] ?? Number.NaN));
}
