/** What the eye can reach: boxes, clipping and off-screen parking, worked out along one walk down the tree. */

/** A rectangle in CSS px of the viewport of the walked (top) document. */
export interface ViewBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where something can be seen at all. */
interface Region {
  readonly box: ViewBox;
  /** What brings it before the eye: scrolling the page, nothing (placed against the viewport), or a scroll box that was itself found in sight. */
  readonly by: 'page' | 'view' | 'scroller';
}

/** What clips the content of an element: for children in flow, and for absolutely placed ones. */
export interface Clip {
  readonly inFlow: Region;
  readonly absolute: Region;
}

const EVERYWHERE: ViewBox = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };
const NOWHERE: ViewBox = { left: 0, top: 0, right: 0, bottom: 0 };
const PAGE: Region = { box: EVERYWHERE, by: 'page' };

export const NO_CLIP: Clip = { inFlow: PAGE, absolute: PAGE };

/** Smaller than this (CSS px) nothing can be seen or pressed: the usual "for screen readers only" box is 1 px. */
const VISIBLE_PX = 3;
/** Fainter than this nothing can be seen. */
const VISIBLE_OPACITY = 0.05;

function intersect(a: ViewBox, b: ViewBox): ViewBox {
  if (a === EVERYWHERE) return b;
  return {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
}

const isEmpty = (box: ViewBox): boolean => box.right - box.left < VISIBLE_PX || box.bottom - box.top < VISIBLE_PX;

const isClipping = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
const isScrolling = (overflow: string): boolean => overflow === 'auto' || overflow === 'scroll';

/**
 * The clip that holds inside `element`.
 * @param box gives the element's own box; asked only where it matters, because it may cost a layout
 */
export function clipInside(element: Element, style: CSSStyleDeclaration, outer: Clip, box: () => ViewBox, reach: Reach): Clip {
  const { position } = style;
  let region = outer.inFlow;
  if (position === 'fixed') region = { box: EVERYWHERE, by: 'view' };
  else if (position === 'absolute') region = outer.absolute;
  const { overflowX, overflowY } = style;
  if ((overflowX !== 'visible' || overflowY !== 'visible') && clipsChildren(element, style)) {
    region = regionInside(element, { overflowX, overflowY }, region, box(), reach);
  }
  if (isClippedAway(style)) region = { ...region, box: NOWHERE };
  const holdsAbsolute = position !== 'static' || style.transform !== 'none' || style.filter !== 'none';
  return { inFlow: region, absolute: holdsAbsolute ? region : outer.absolute };
}

/** The clip inside a frame whose own box is `box`; what a frame scrolls out of view can be scrolled to. */
export function clipInFrame({ inFlow }: Clip, box: ViewBox, scrolls: boolean, reach: Reach): Clip {
  const isSeen = isInReach(box, inFlow, reach);
  const region: Region = scrolls
    ? { box: isSeen ? EVERYWHERE : NOWHERE, by: 'scroller' }
    : { box: intersect(inFlow.box, box), by: inFlow.by };
  return { inFlow: region, absolute: region };
}

/** The root's overflow is the viewport's, and inline boxes clip nothing. */
function clipsChildren({ localName }: Element, { display }: CSSStyleDeclaration): boolean {
  if (localName === 'body' || localName === 'html') return false;
  return display.startsWith('inline') ? display !== 'inline' : display !== 'contents';
}

function regionInside(
  element: Element,
  { overflowX, overflowY }: { overflowX: string; overflowY: string },
  region: Region,
  own: ViewBox,
  reach: Reach,
): Region {
  const clipped = intersect(region.box, {
    left: isClipping(overflowX) || isScrolling(overflowX) ? own.left : -Infinity,
    right: isClipping(overflowX) || isScrolling(overflowX) ? own.right : Infinity,
    top: isClipping(overflowY) || isScrolling(overflowY) ? own.top : -Infinity,
    bottom: isClipping(overflowY) || isScrolling(overflowY) ? own.bottom : Infinity,
  });
  if (!isScrolling(overflowX) && !isScrolling(overflowY)) return { ...region, box: clipped };
  // What is scrolled out of view can be scrolled to, as far as it scrolls; a scroll box nobody sees shows nothing at all.
  if (!isInReach(own, region, reach)) return { ...region, box: NOWHERE };
  const { left, right } = isScrolling(overflowX) ? rangeOf(own.left, element.scrollLeft, element.scrollWidth) : clipped;
  const { left: top, right: bottom } = isScrolling(overflowY) ? rangeOf(own.top, element.scrollTop, element.scrollHeight) : clipped;
  return { box: { left, top, right, bottom }, by: 'scroller' };
}

/** Where the scrolled content lies along one axis. Before its beginning nothing can be scrolled to; borders are thinner than what counts. */
const rangeOf = (start: number, scrolled: number, length: number) => ({ left: start - scrolled, right: start - scrolled + length + 50 });

/** The usual ways to clip a box to nothing. `clip` works on absolutely placed boxes only. */
function isClippedAway({ clip, clipPath, position }: CSSStyleDeclaration): boolean {
  if (clip !== 'auto' && (position === 'absolute' || position === 'fixed')) {
    const [top, right, bottom, left] = (clip.match(/-?[\d.]+(?=px)/gu) ?? []).map(Number);
    if (top !== undefined && right !== undefined && bottom !== undefined && left !== undefined) {
      if (right - left < VISIBLE_PX || bottom - top < VISIBLE_PX) return true;
    }
  }
  if (clipPath === 'none') return false;
  if (/^(?:circle\(0|ellipse\((?:0|\S+ 0)|polygon\(0(?:px|%)? 0(?:px|%)?, 0(?:px|%)? 0(?:px|%)?(?:,|\)))/u.test(clipPath)) return true;
  const inset = /^inset\(([^)]*?)(?: round [^)]*)?\)$/u.exec(clipPath)?.[1]?.split(' ');
  if (inset === undefined) return false;
  const [top = '', right = top, bottom = top, left = right] = inset;
  const share = (length: string): number => (length.endsWith('%') ? Number.parseFloat(length) : 0);
  return share(top) + share(bottom) >= 100 || share(left) + share(right) >= 100;
}

/** The viewport and what can be scrolled to, worked out once a walk. */
export interface Reach {
  readonly view: Window;
  /** Width of what can be seen by scrolling sideways, CSS px. */
  readonly width: number;
  /** How far the page is scrolled, CSS px; also where its body is what scrolls. */
  readonly x: number;
  readonly y: number;
}

/** Measures the reach of a window. */
export function reachOf(view: Window): Reach {
  const { documentElement, body, compatMode } = view.document;
  const { scrollWidth } = documentElement;
  const inner = compatMode === 'CSS1Compat' && body !== null ? body : { scrollLeft: 0, scrollTop: 0 };
  return {
    view,
    width: scrollsSideways(view) ? Math.max(scrollWidth, view.innerWidth) : view.innerWidth,
    x: view.scrollX + inner.scrollLeft,
    y: view.scrollY + inner.scrollTop,
  };
}

/** Whether any of a box can be brought before the eye, by scrolling if need be. */
export const isReachable = (box: ViewBox, { inFlow }: Clip, reach: Reach): boolean => isInReach(box, inFlow, reach);

function isInReach(box: ViewBox, { box: clip, by }: Region, { view, width, x, y }: Reach): boolean {
  if (isEmpty(intersect(clip, box))) return false;
  if (by === 'scroller') return true;
  if (by === 'view') return box.right > 0 && box.bottom > 0 && box.left < view.innerWidth && box.top < view.innerHeight;
  return box.right + x > 0 && box.bottom + y > 0 && box.left + x < width;
}

/** What the page hides beyond its right edge cannot be scrolled to. The body's overflow counts for the viewport when the root has none. */
function scrollsSideways(view: Window): boolean {
  const { documentElement, body } = view.document;
  const overflow = (element: HTMLElement): string => view.getComputedStyle(element).overflowX;
  const root = overflow(documentElement);
  return !isClipping(root === 'visible' && body !== null ? overflow(body) : root);
}

/** Whether an element is hidden with all it holds, boxes apart. Visibility is not asked: it can be turned on again further down. */
export function isHiddenSubtree(style: CSSStyleDeclaration): boolean {
  const { opacity, filter } = style;
  if (style.display === 'none' || (opacity !== '1' && Number(opacity) < VISIBLE_OPACITY)) return true;
  return filter !== 'none' && /opacity\(0(?:%|\)|\.0)/u.test(filter);
}

/** The children that are drawn: all, none (`content-visibility`), or of a closed `<details>` its summary. */
export function drawnChildren(element: Element, style: CSSStyleDeclaration): Iterable<Node> {
  if (style.contentVisibility === 'hidden') return [];
  if (element.localName !== 'details' || element.hasAttribute('open')) return element.childNodes;
  return [...element.children].filter((child) => child.localName === 'summary').slice(0, 1);
}
