/** Which items lie together in one container of the page. */
import type { SeenItem } from './page-snapshot.ts';

/** All items whose path runs through the container with this ordinal, in document order. */
export type Inside = (ordinal: number) => readonly SeenItem[];

/** Makes the look-up from containers to items; linear in the number of items and their depth. */
export function containerIndex(items: readonly SeenItem[]): Inside {
  const byOrdinal = new Map<number, SeenItem[]>();
  for (const item of items) {
    for (const ordinal of item.path) {
      const list = byOrdinal.get(ordinal);
      if (list === undefined) byOrdinal.set(ordinal, [item]);
      else list.push(item);
    }
  }
  return (ordinal) => byOrdinal.get(ordinal) ?? [];
}

/** For controls of the same name: the largest container of each that holds none of the others, its card or table row. */
export function ownContainers(group: readonly SeenItem[]): (item: SeenItem) => number | undefined {
  const members = new Map<number, number>();
  for (const item of group) for (const ordinal of item.path) members.set(ordinal, (members.get(ordinal) ?? 0) + 1);
  return (item) => item.path.find((ordinal) => members.get(ordinal) === 1);
}
