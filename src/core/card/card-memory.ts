import { CORNERS, type Corner } from './placement.ts';

/** What the card remembers from page to page; nothing about the person. Kept in `storage.local` under `card`. */
export interface CardMemory {
  /** The corner the person moved it to. */
  readonly corner: Corner;
  /** The step it was folded away at, empty when it was not; it comes back at the next one. */
  readonly foldedAt: string;
}

export const FRESH_CARD: CardMemory = { corner: 'bottom-right', foldedAt: '' };

/** Longer than any id of the guide. */
const LONGEST_ID = 100;

/** The memory as stored; whatever is broken or unknown in it counts as never set. */
export function parseCardMemory(stored: unknown): CardMemory {
  const raw = typeof stored === 'object' && stored !== null ? (stored as Readonly<Record<string, unknown>>) : {};
  const { foldedAt } = raw;
  return {
    corner: CORNERS.find((corner) => corner === raw['corner']) ?? FRESH_CARD.corner,
    foldedAt: typeof foldedAt === 'string' && foldedAt.length <= LONGEST_ID ? foldedAt : FRESH_CARD.foldedAt,
  };
}
