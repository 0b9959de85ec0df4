/** Where the card may stand: pure geometry in viewport CSS px. */

/** A rectangle in CSS px, measured from the top left corner of the viewport. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Corner of the viewport the card stands in. On narrow screens the `-right` ones mean the whole bottom or top edge. */
export type Corner = 'bottom-right' | 'bottom-left' | 'top-right' | 'top-left';

/** In the order they are tried. */
export const CORNERS: readonly Corner[] = ['bottom-right', 'bottom-left', 'top-right', 'top-left'];

/** Corners of a screen so narrow that the card spans it. */
export const EDGES: readonly Corner[] = ['bottom-right', 'top-right'];

/** Below this width (CSS px) the card spans the screen. */
export const NARROW = 480;

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
const ROUNDING = 1;

/** Whether something placed there covers none of the rectangles. */
export function isFree(place: Rect, avoid: readonly Rect[]): boolean {
  return avoid.every((rect) => sharedArea(place, rect) < ROUNDING);
}

/**
 * Chooses the corner for the card. It stays where it is while it covers nothing there; otherwise the first free corner
 * wins; if none is free, the one that covers least of the earlier-named rectangles.
 * @param places what the card would cover in each allowed corner, in order of preference; not empty
 * @param avoid what must stay visible, the most important first (the ring, then the focused field)
 * @param current where the card is now; ignored when that corner is not allowed
 */
export function chooseCorner(places: readonly (readonly [Corner, Rect])[], avoid: readonly Rect[], current: Corner): Corner {
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
