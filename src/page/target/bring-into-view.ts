import type { Rect } from '../../core/snapshot/rect.ts';
import { type Bar, uncoveredPart } from './bars.ts';
import { drawnElement } from '../dom/drawn-element.ts';
import { boxToRing } from './drawn-target.ts';
import { elementAround } from '../dom/hit-test.ts';
import { intersection } from './ring-cut.ts';
import { screenOf } from '../dom/viewport-box.ts';

/** Kept free between the target and a bar, px: the ring and a little air. */
const AIR = 16;
/** A page may bring its bars in, or unfold something, only after it has been scrolled: looked at again after these pauses, ms. */
const LATER = [60, 400];
/** Steps of one look: a bar above, one below, one at each side, and one more of each once the page has moved. */
const MOST_STEPS = 6;

/**
 * Scrolls an element to where the person can see it: into the middle, and out from under bars of the page that would still cover
 * it. To be called only when the person asks for it. At once, not smoothly: nothing moves past the eyes, and what is measured
 * afterwards is true. What bars that come late cover is scrolled on a moment later, unless the person scrolls or types first.
 * @param target in `viewer`, in an open shadow root of it, or in a same-origin frame
 * @param signal ends the looks that come later
 */
export function bringIntoView(target: Element, viewer: Document, signal: AbortSignal): void {
  if (signal.aborted) return;
  const drawn = drawnElement(target);
  const box = boxToRing(drawn, viewer)?.box;
  if (box === undefined) return;
  const screen = screenOf(viewer);
  const rest = 2 * AIR;
  drawn.scrollIntoView({
    behavior: 'instant',
    // Of what is larger than the screen the beginning is to be seen.
    block: box.height > screen.height - rest ? 'start' : 'center',
    inline: box.width > screen.width - rest ? 'start' : 'nearest',
  });
  uncover(drawn, viewer);

  const life = new AbortController();
  const waiting = LATER.map((pause) => setTimeout(() => uncover(drawn, viewer), pause));
  const end = (): void => {
    for (const timer of waiting) clearTimeout(timer);
    life.abort();
  };
  waiting.push(setTimeout(end, Math.max(...LATER) + 1));
  signal.addEventListener('abort', end, { once: true, signal: life.signal });
  for (const type of ['wheel', 'touchmove', 'pointerdown', 'keydown']) {
    viewer.addEventListener(type, end, { signal: life.signal, passive: true, capture: true });
  }
}

function uncover(drawn: Element, viewer: Document): void {
  const isDone = new Set<string>();
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const box = boxToRing(drawn, viewer)?.box;
    if (box === undefined) return;
    const { bars } = uncoveredPart(drawn, intersection(box, screenOf(viewer)), viewer);
    // Those below and right first: where both ends do not fit, the beginning is to be seen.
    const bar = ORDER.flatMap((side) => bars.filter((one) => one.side === side && !isDone.has(side)))[0];
    if (bar === undefined) return;
    if (bar.side === 'above' || bar.side === 'left') isDone.add(bar.side);
    if (!scrollOut(drawn, box, bar, viewer)) isDone.add(bar.side);
  }
}

const ORDER = ['below', 'right', 'above', 'left'] as const;

/**
 * Scrolls what has to be scrolled so that the target comes out from under the bar.
 * @returns whether it moved
 */
function scrollOut(drawn: Element, box: Rect, { element, box: bar, side }: Bar, viewer: Document): boolean {
  const isVertical = side === 'above' || side === 'below';
  const by =
    side === 'above'
      ? box.y - AIR - (bar.y + bar.height)
      : side === 'below'
        ? box.y + box.height + AIR - bar.y
        : side === 'left'
          ? box.x - AIR - (bar.x + bar.width)
          : box.x + box.width + AIR - bar.x;
  let missing = by;
  for (const scroller of scrollersFor(drawn, element)) {
    if (Math.abs(missing) < 1) break;
    const before = placeOf(drawn, isVertical, viewer);
    const { scrollTop, scrollLeft } = scroller;
    scroller.scrollBy({ [isVertical ? 'top' : 'left']: missing, behavior: 'instant' });
    const moved = before - placeOf(drawn, isVertical, viewer);
    // A box that scrolls without taking the target along (it is fixed) is left as it was.
    if (Math.abs(moved) < 1) scroller.scrollTo({ top: scrollTop, left: scrollLeft, behavior: 'instant' });
    else missing -= moved;
  }
  return Math.abs(missing - by) >= 1;
}

function placeOf(drawn: Element, isVertical: boolean, viewer: Document): number {
  const box = boxToRing(drawn, viewer)?.box;
  return (isVertical ? box?.y : box?.x) ?? 0;
}

/** What can be scrolled to bring the target out from under a bar: for one inside a scroll box that box, else the page first. */
function scrollersFor(drawn: Element, bar: Element): readonly Element[] {
  const around = (element: Element): Element[] => {
    const found: Element[] = [];
    for (let at = elementAround(element); at !== null; at = elementAround(at)) if (canScroll(at)) found.push(at);
    return found;
  };
  const all = around(drawn);
  const ofBar = around(bar)[0];
  const isSticky = bar.ownerDocument.defaultView?.getComputedStyle(bar).position === 'sticky';
  const inner = isSticky && ofBar !== undefined && all.includes(ofBar) ? [ofBar] : [];
  return [...inner, ...all.filter((scroller) => !inner.includes(scroller)).toReversed()];
}

function canScroll(element: Element): boolean {
  if (element === element.ownerDocument.scrollingElement) return true;
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  const scrolls = (overflow: string | undefined): boolean => overflow === 'auto' || overflow === 'scroll';
  return scrolls(style?.overflowY) || scrolls(style?.overflowX);
}
