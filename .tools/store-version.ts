/** npm's three numbers are also what both stores take; its suffixes (`-beta.1`, `+build`) are not. */
const THREE_NUMBERS = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/u;

/** Chrome's own limit of each number; Firefox allows more. */
const MOST = 65_535;

/**
 * The version as both stores take it.
 * @param version that of `package.json`, the only place where it is written
 * @returns the same
 * @throws {Error} in words, when a store would refuse it
 */
export function storeVersion(version: string): string {
  const numbers = THREE_NUMBERS.exec(version)?.slice(1).map(Number) ?? [];
  if (numbers.length === 3 && numbers.every((number) => number <= MOST) && numbers.some((number) => number > 0)) return version;
  throw new Error(
    `package.json: the stores do not take the version "${version}". It must be three numbers with dots between them, each at most ${MOST} and without leading zeros, such as 1.2.3; not 0.0.0.`,
  );
}
