/** Bars of the page: headers, footers, side columns that stay where they are while the page scrolls under them. */
import type { Rect } from '../../core/snapshot/rect.ts';
import { parseColour } from '../dom/colour.ts';
import { elementAround, holds, topmostAt } from '../dom/hit-test.ts';
import { intersection } from './ring-cut.ts';
import { type Direction, scrollBoxesAround } from './sight.ts';
import { screenOf, viewportBox } from '../dom/viewport-box.ts';

/** Something that lies over an element, and the side of the element it covers. */
export interface Bar {
  readonly element: Element;
  readonly box: Rect;
  readonly side: Direction | 'all';
}

/** What bars leave of an element. */
export interface Uncovered {
  /** Without width or height when nothing is left. */
  readonly free: Rect;
  readonly bars: readonly Bar[];
}

/** Where along a side the browser is asked what lies there: not at the corners, which may be round. */
const LOOKS = [0.2, 0.5, 0.8];
/** How far inside a side, px. */
const DEPTH = 2;
/** More bars than this over one element are not bars. */
const MOST_BARS = 6;
/** From here on a colour hides what is under it. */
const OPAQUE = 0.5;
/** What takes this share of the screen both ways is no bar but a curtain, and no scrolling brings anything out from under it. */
const CURTAIN = 0.7;
const SIDES: readonly Direction[] = ['above', 'below', 'left', 'right'];
const PICTURES = new Set(['img', 'picture', 'video', 'canvas', 'svg', 'iframe', 'frame', 'object', 'embed']);

/**
 * Takes off a rectangle what fixed and sticky parts of the page cover of it. A side counts as covered when something lies on it
 * along its whole length: a chat button over a corner takes nothing away.
 * @param part the part of `element` that is not scrolled or clipped away, in CSS px of `viewer`
 */
export function uncoveredPart(element: Element, part: Rect, viewer: Document): Uncovered {
  const bars: Bar[] = [];
  let free = part;
  for (let found = true; found && bars.length < MOST_BARS; ) {
    found = false;
    for (const side of SIDES) {
      const bar = barAlong(side, element, free, viewer);
      if (bar === null) continue;
      found = true;
      const left = without(free, side, bar.box);
      const isAll = left.width <= 0 || left.height <= 0;
      bars.push({ ...bar, side: isAll ? sideOf(bar.element, bar.box, viewer) : side });
      if (isAll) return { free: { ...left, width: 0, height: 0 }, bars };
      free = left;
    }
  }
  return { free, bars };
}

/** On which side of what scrolls under it a bar stands. */
function sideOf(bar: Element, box: Rect, viewer: Document): Direction | 'all' {
  const screen = screenOf(viewer);
  const seen = intersection(box, screen);
  if (seen.width >= CURTAIN * screen.width && seen.height >= CURTAIN * screen.height) return 'all';
  const scroller = positionOf(bar) === 'sticky' ? scrollBoxesAround(bar)[0] : undefined;
  const around = (scroller === undefined ? null : viewportBox(scroller, viewer)) ?? screen;
  if (box.width / around.width < box.height / around.height) {
    return box.x + box.width / 2 < around.x + around.width / 2 ? 'left' : 'right';
  }
  return box.y + box.height / 2 < around.y + around.height / 2 ? 'above' : 'below';
}

function without(rect: Rect, side: Direction, bar: Rect): Rect {
  const { x, y, width, height } = rect;
  switch (side) {
    case 'above':
      return { x, y: bar.y + bar.height, width, height: y + height - bar.y - bar.height };
    case 'below':
      return { x, y, width, height: bar.y - y };
    case 'left':
      return { x: bar.x + bar.width, y, width: x + width - bar.x - bar.width, height };
    case 'right':
      return { x, y, width: bar.x - x, height };
  }
}

/** The bar on a side of a rectangle of an element, if one covers that side all along. */
function barAlong(side: Direction, element: Element, rect: Rect, viewer: Document): { element: Element; box: Rect } | null {
  let first: { element: Element; box: Rect } | null = null;
  for (const share of LOOKS) {
    const { x, y } = pointOn(side, rect, share);
    const bar = barAt(x, y, element, viewer);
    if (bar === null) return null;
    first ??= bar;
  }
  return first;
}

function pointOn(side: Direction, { x, y, width, height }: Rect, share: number): { x: number; y: number } {
  const deepX = Math.min(DEPTH, width / 2);
  const deepY = Math.min(DEPTH, height / 2);
  switch (side) {
    case 'above':
      return { x: x + share * width, y: y + deepY };
    case 'below':
      return { x: x + share * width, y: y + height - deepY };
    case 'left':
      return { x: x + deepX, y: y + share * height };
    case 'right':
      return { x: x + width - deepX, y: y + share * height };
  }
}

const positionOf = (element: Element): string => element.ownerDocument.defaultView?.getComputedStyle(element).position ?? '';

/** The painted fixed or sticky part of the page that lies on an element at a point. */
function barAt(x: number, y: number, element: Element, viewer: Document): { element: Element; box: Rect } | null {
  const hit = topmostAt(viewer, x, y);
  if (hit === null || holds(element, hit)) return null;
  let isPainted = false;
  for (let at: Element | null = hit; at !== null && !holds(at, element); at = elementAround(at)) {
    isPainted ||= paints(at);
    const position = positionOf(at);
    if (position !== 'fixed' && position !== 'sticky') continue;
    if (!isPainted) continue;
    const box = viewportBox(at, viewer);
    if (box !== null && contains(box, x, y)) return { element: at, box };
    // What hangs out of the bar: a menu opened from it.
    const hanging = viewportBox(hit, viewer);
    return hanging === null ? null : { element: at, box: hanging };
  }
  return null;
}

const contains = (box: Rect, x: number, y: number): boolean =>
  x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;

function paints(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  if (view === null) return false;
  if (PICTURES.has(element.localName)) return true;
  const { backgroundColor, backgroundImage, opacity } = view.getComputedStyle(element);
  return Number(opacity) >= OPAQUE && (backgroundImage !== 'none' || parseColour(backgroundColor).alpha >= OPAQUE);
}
