/** Where the card may stand: pure geometry in viewport CSS px. */

import type { Rect } from '../snapshot/rect.ts';

/** Corner of the viewport the card stands in. On narrow screens the `-right` ones mean the whole bottom or top edge. */
export type Corner = 'bottom-right' | 'bottom-left' | 'top-right' | 'top-left';

/** In the order they are tried. */
export const CORNERS: readonly Corner[] = ['bottom-right', 'bottom-left', 'top-right', 'top-left'];

/** Clockwise on the screen, as a person who presses "next" expects them. */
const CLOCKWISE: readonly Corner[] = ['bottom-right', 'bottom-left', 'top-left', 'top-right'];

/** How the person moves the card: on to another corner, to a side, or dropped with its middle at a point (viewport CSS px). */
export type Move =
  | { readonly kind: 'next' }
  | { readonly kind: 'toward'; readonly side: 'left' | 'right' | 'top' | 'bottom' }
  | { readonly kind: 'drop'; readonly x: number; readonly y: number };

/** What became of it; `isThere` is false while something that must stay visible lies in that corner. */
export interface Moved {
  readonly corner: Corner;
  readonly isThere: boolean;
}

/** The corners after this one, clockwise; without itself. */
export function cornersAfter(corner: Corner): readonly Corner[] {
  const at = CLOCKWISE.indexOf(corner);
  return [...CLOCKWISE.slice(at + 1), ...CLOCKWISE.slice(0, at)];
}

/** The corner one comes to from `corner` by going to that side; itself when it is there already. */
export function cornerToward(corner: Corner, side: 'left' | 'right' | 'top' | 'bottom'): Corner {
  const [row, column] = corner.split('-');
  return (side === 'left' || side === 'right' ? `${row}-${side}` : `${side}-${column}`) as Corner;
}

/** The corner of the quarter of the screen a point lies in; also for points outside of it. */
export function cornerAt(point: { readonly x: number; readonly y: number }, screen: Rect): Corner {
  const row = point.y < screen.y + screen.height / 2 ? 'top' : 'bottom';
  return `${row}-${point.x < screen.x + screen.width / 2 ? 'left' : 'right'}`;
}

/** Area both rectangles share, in px²; 0 when they only touch. */
export function sharedArea(a: Rect, b: Rect): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

/** The rectangle grown by `by` px on every side. */
export function inflate(rect: Rect, by: number): Rect {
  return { x: rect.x - by, y: rect.y - by, width: rect.width + 2 * by, height: rect.height + 2 * by };
}

/** Less shared area than this (px²) is rounding, not covering. */
export const ROUNDING = 1;

/** Whether something placed there covers none of the rectangles. */
export function isFree(place: Rect, avoid: readonly Rect[]): boolean {
  return avoid.every((rect) => sharedArea(place, rect) < ROUNDING);
}

/**
 * The height a card may have at a place so that it covers none of the rectangles, as it grows from its edge of the screen.
 * @param place what it would cover at its full height
 * @returns px, at most the full height; 0 when something lies at the very edge
 */
export function roomAt(corner: Corner, place: Rect, avoid: readonly Rect[]): number {
  const rooms = avoid
    .filter((rect) => sharedArea(place, rect) >= ROUNDING)
    .map((rect) => (corner.startsWith('top') ? rect.y - place.y : place.y + place.height - (rect.y + rect.height)));
  return Math.max(0, Math.min(place.height, ...rooms));
}

/** A corner with what the card covers there at its full height. */
export type Place = readonly [Corner, Rect];

/** Where the card may stand, and how high (px) it may be there. */
export interface Seat {
  readonly corner: Corner;
  readonly height: number;
}

/** Heights in px: below `comfort` a card is hard to read, below `least` it is of no use. */
export interface Heights {
  readonly comfort: number;
  readonly least: number;
}

/**
 * Chooses where the card stands. In this order: a corner where it covers nothing; one where it does so with less height; one
 * where it covers only what may be covered; one where it covers nothing that must stay visible with the least height of all.
 * @param places in order of preference
 * @param must what must stay visible: the ring, the focused field
 * @param wish what should
 * @returns `null` when every place would cover what must stay visible
 */
export function chooseSeat(places: readonly Place[], must: readonly Rect[], wish: readonly Rect[], heights: Heights): Seat | null {
  const seats = places.map(([corner, place]) => ({
    corner,
    place,
    whole: place.height,
    beside: roomAt(corner, place, [...must, ...wish]),
    room: roomAt(corner, place, must),
  }));
  const free = seats.find(({ beside, whole }) => beside >= whole - ROUNDING);
  if (free !== undefined) return { corner: free.corner, height: free.whole };
  const lower = seats.find(({ beside }) => beside >= heights.comfort);
  if (lower !== undefined) return { corner: lower.corner, height: lower.beside };
  const covering = seats.filter(({ room, whole }) => room >= whole - ROUNDING);
  const [first] = covering;
  if (first !== undefined) {
    const corner = chooseCorner(
      covering.map((seat) => [seat.corner, seat.place] as const),
      wish,
      first.corner,
    );
    return { corner, height: covering.find((seat) => seat.corner === corner)?.whole ?? first.whole };
  }
  const highest = largestRoom(seats);
  return highest !== undefined && highest.room >= Math.min(heights.least, highest.whole)
    ? { corner: highest.corner, height: highest.room }
    : null;
}

/**
 * Where a card stands that the person wants to see although every place covers something: where it covers least of it, and no
 * higher than is of use.
 */
export function chooseLeastBad(places: readonly Place[], must: readonly Rect[], heights: Heights): Seat | null {
  const best = largestRoom(places.map(([corner, place]) => ({ corner, whole: place.height, room: roomAt(corner, place, must) })));
  return best === undefined ? null : { corner: best.corner, height: Math.min(best.whole, Math.max(best.room, heights.least)) };
}

/** The first of those with the most room. */
function largestRoom<T extends { readonly room: number }>(seats: readonly T[]): T | undefined {
  return seats.reduce<T | undefined>((best, seat) => (best === undefined || seat.room > best.room + ROUNDING ? seat : best), undefined);
}

/**
 * Chooses the corner for something that is always shown whole. It stays where it is while it covers nothing there; otherwise the
 * first free corner wins; if none is free, the one that covers least of the earlier-named rectangles.
 * @param places in order of preference; not empty
 * @param avoid what must stay visible, the most important first (the ring, then the focused field)
 * @param current where the card is now; ignored when that corner is not allowed
 */
export function chooseCorner(places: readonly Place[], avoid: readonly Rect[], current: Corner): Corner {
  let best: Corner | null = null;
  let bestCost: readonly number[] = [];
  const present = places.filter(([corner]) => corner === current);
  const others = places.filter(([corner]) => corner !== current);
  for (const [corner, place] of [...present, ...others]) {
    const cost = avoid.map((rect) => sharedArea(place, rect));
    if (best === null || isLess(cost, bestCost)) {
      best = corner;
      bestCost = cost;
    }
  }
  return best ?? current;
}

/** Compares number by number, first difference decides. */
function isLess(a: readonly number[], b: readonly number[]): boolean {
  for (const [index, value] of a.entries()) {
    const difference = value - (b[index] ?? 0);
    if (Math.abs(difference) >= ROUNDING) return difference < 0;
  }
  return false;
}
