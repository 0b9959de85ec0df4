/** Numbers that look random and are the same for the same seed on every machine. */
export interface Random {
  /** 0 ≤ n < 1. */
  next(): number;
  /** True so often as `share` says (0–1). */
  chance(share: number): boolean;
  /** One of a list. */
  pick<T>(from: readonly [T, ...T[]]): T;
  /** A whole number 0 ≤ n < `below`. */
  below(below: number): number;
}

/** Mulberry32. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    chance: (share) => next() < share,
    pick: (from) => from[Math.floor(next() * from.length)] ?? from[0],
    below: (below) => Math.floor(next() * below),
  };
}

/** A seed from words (FNV-1a). */
export function seedOf(...parts: readonly (string | number)[]): number {
  let hash = 0x811c9dc5;
  for (const char of parts.join('\n')) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}
