/** Which part of a target can be seen, and how large the ring around that part is. */
import { inflate } from '../../core/card/placement.ts';
import type { Rect } from '../../core/snapshot/rect.ts';

/** Ring's distance from the target, px. */
export const MARGIN = 6;
/** On a side where the target is cut off, the ring stays this far inside the visible part, so that it is seen whole. */
const INSIDE = 8;
/** Less of the target than this in either direction is not worth a ring. */
const LEAST_VISIBLE = 0.3;

/** Share of the target cut off on each side, 0–1. Shares, not px: an observer's rectangles and ours may be in different scales. */
export interface Cut {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export const WHOLE: Cut = { top: 0, right: 0, bottom: 0, left: 0 };

/** What of `whole` lies outside `part`. */
export function cutBetween(whole: Rect, part: Rect): Cut {
  const share = (hidden: number, length: number): number => (length > 0 ? Math.max(0, hidden / length) : 0);
  return {
    top: share(part.y - whole.y, whole.height),
    right: share(whole.x + whole.width - part.x - part.width, whole.width),
    bottom: share(whole.y + whole.height - part.y - part.height, whole.height),
    left: share(part.x - whole.x, whole.width),
  };
}

/** Whether two cuts differ by no more than rounding. */
export function isSameCut(a: Cut, b: Cut): boolean {
  return [a.top - b.top, a.right - b.right, a.bottom - b.bottom, a.left - b.left].every((difference) => Math.abs(difference) < 0.01);
}

/** What a cut leaves of a box. */
export function partOf(box: Rect, { top, right, bottom, left }: Cut): Rect {
  return {
    x: box.x + left * box.width,
    y: box.y + top * box.height,
    width: Math.max(0, (1 - left - right) * box.width),
    height: Math.max(0, (1 - top - bottom) * box.height),
  };
}

/** What two rectangles share; without width or height when they do not meet. */
export function intersection(a: Rect, b: Rect): Rect {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  const width = Math.max(0, Math.min(a.x + a.width, b.x + b.width) - x);
  const height = Math.max(0, Math.min(a.y + a.height, b.y + b.height) - y);
  return { x, y, width, height };
}

/** Whether enough is seen, measured by the target's size or, where it is larger than the screen, by the screen's. */
export function isWorthRing(seen: Rect, whole: Rect, screen: Rect): boolean {
  const enough = (visible: number, length: number, limit: number): boolean =>
    visible > 0 && visible >= LEAST_VISIBLE * Math.min(length, limit);
  return enough(seen.width, whole.width, screen.width) && enough(seen.height, whole.height, screen.height);
}

/** The ring's box for a target of which `cut` cannot be seen. */
export function ringAround(box: Rect, cut: Cut): Rect {
  const grown = inflate(box, MARGIN);
  const { top, right, bottom, left } = insets(box, cut);
  return {
    x: grown.x + left,
    y: grown.y + top,
    width: Math.max(0, grown.width - left - right),
    height: Math.max(0, grown.height - top - bottom),
  };
}

/** How far the ring's sides move inwards, px. */
export function insets(box: { readonly width: number; readonly height: number }, cut: Cut): Cut {
  const inset = (share: number, length: number): number => {
    const hidden = share * length;
    return hidden < 1 ? 0 : hidden + MARGIN + INSIDE;
  };
  return {
    top: inset(cut.top, box.height),
    right: inset(cut.right, box.width),
    bottom: inset(cut.bottom, box.height),
    left: inset(cut.left, box.width),
  };
}
