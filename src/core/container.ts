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

/** The largest container of `item` that holds none of its like-named fellows: its card or table row. */
export function ownContainer(item: SeenItem, group: readonly SeenItem[]): number | undefined {
  const shared = new Set<number>();
  for (const other of group) if (other !== item) for (const ordinal of other.path) shared.add(ordinal);
  return item.path.find((ordinal) => !shared.has(ordinal));
}

/** The container in which a control stands apart from the others of the same label: used to read the status word of its row. */
export function rowOf(item: SeenItem, fellows: readonly SeenItem[], inside: Inside): readonly SeenItem[] {
  const container = ownContainer(item, fellows);
  return container === undefined ? [] : inside(container);
}
