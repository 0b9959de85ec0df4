import { unzipSync, zipSync } from 'fflate';

/** File names, with `/`, and what is in them. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** Stored as local time and made of local time: the same bytes in every time zone. */
const DATE = new Date(2020, 0, 1, 12);

const UNIX = 3;
/** A plain file, `rw-r--r--`, in the upper half of the field. A factor: `<<` would make it negative. */
const MODE = 0o100_644 * 0x1_00_00;

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);

/**
 * Makes a zip that depends on the names and contents of the files only: one date, one order, one mode. fflate compresses in
 * JavaScript, the same on every machine; the bytes of Node's own zlib differ from release to release.
 */
export function archive(files: Files): Uint8Array {
  return zipSync(Object.fromEntries([...files].toSorted(byName)), { level: 9, mtime: DATE, os: UNIX, attrs: MODE });
}

/** What is in an archive. */
export const unpacked = (zip: Uint8Array): Files => new Map(Object.entries(unzipSync(zip)));

const isSame = (a: Uint8Array | undefined, b: Uint8Array | undefined): boolean =>
  a !== undefined && b !== undefined && Buffer.compare(a, b) === 0;

/**
 * Compares two archives byte for byte.
 * @returns names of the files in them that are not the same, or a line about the archives themselves; empty when they are the same
 */
export function differences(a: Uint8Array, b: Uint8Array): string[] {
  if (isSame(a, b)) return [];
  const [one, other] = [unpacked(a), unpacked(b)];
  const names = [...new Set([...one.keys(), ...other.keys()])].filter((name) => !isSame(one.get(name), other.get(name)));
  return names.length > 0 ? names.toSorted() : ['the same files, but packed in another way'];
}
