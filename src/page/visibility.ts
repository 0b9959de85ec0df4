/** What the eye can reach: boxes, clipping and off-screen parking, worked out along one walk down the tree. */

/** A rectangle in CSS px of the viewport of the walked (top) document. */
export interface ViewBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What clips the content of an element: for children in flow, and for absolutely placed ones. */
export interface Clip {
  readonly inFlow: ViewBox | null;
  readonly absolute: ViewBox | null;
  /** Placed against the viewport: cannot be scrolled to. */
  readonly fixed: boolean;
}

export const NO_CLIP: Clip = { inFlow: null, absolute: null, fixed: false };

/** Smaller than this (CSS px) nothing can be seen or pressed: the usual "for screen readers only" box is 1 px. */
const VISIBLE_PX = 3;

function intersect(a: ViewBox | null, b: ViewBox): ViewBox {
  if (a === null) return b;
  return {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
}

const CLIPPING = /hidden|clip/u;
const SCROLLING = /auto|scroll/u;

/**
 * The clip that holds inside `element`.
 * @param box gives the element's own box; asked only where it matters, because it may cost a layout
 */
export function clipInside(element: Element, style: CSSStyleDeclaration, outer: Clip, box: () => ViewBox): Clip {
  const { position } = style;
  const fixed = outer.fixed || position === 'fixed';
  const base = position === 'fixed' ? null : position === 'absolute' ? outer.absolute : outer.inFlow;
  const overflow = `${style.overflowX} ${style.overflowY}`;
  const isRoot = element.localName === 'body' || element.localName === 'html';
  let inFlow = base;
  if (!isRoot && !style.display.startsWith('inline') && style.display !== 'contents') {
    if (CLIPPING.test(overflow)) inFlow = intersect(base, box());
    else if (SCROLLING.test(overflow)) {
      const own = box();
      // What is scrolled out of view can be scrolled to; a scroll box without size shows nothing at all.
      if (own.right - own.left < VISIBLE_PX || own.bottom - own.top < VISIBLE_PX) inFlow = intersect(base, own);
    }
  }
  if (isClippedAway(style)) {
    inFlow = { left: 0, top: 0, right: 0, bottom: 0 };
  }
  const holdsAbsolute = position !== 'static' || style.transform !== 'none' || style.filter !== 'none';
  return { inFlow, absolute: holdsAbsolute ? inFlow : outer.absolute, fixed };
}

/** The usual ways to clip a box to nothing. */
function isClippedAway({ clip, clipPath }: CSSStyleDeclaration): boolean {
  return (
    /^rect\((?:0px|1px), (?:0px|1px), (?:0px|1px), (?:0px|1px)\)$/u.test(clip) ||
    /^(?:inset\((?:50|100)%|circle\(0|ellipse\(0|polygon\(0(?:px|%)? 0(?:px|%)?, 0)/u.test(clipPath)
  );
}

/** The viewport and what can be scrolled to, worked out once a walk. */
export interface Reach {
  readonly view: Window;
  /** Width of what can be seen by scrolling sideways, CSS px. */
  readonly width: number;
}

/** Measures the reach of a window. */
export function reachOf(view: Window): Reach {
  const { scrollWidth } = view.document.documentElement;
  return { view, width: scrollsSideways(view) ? Math.max(scrollWidth, view.innerWidth) : view.innerWidth };
}

/** Whether any of a box can be brought before the eye, by scrolling if need be. */
export function isReachable(box: ViewBox, clip: Clip, { view, width }: Reach): boolean {
  const seen = intersect(clip.inFlow, box);
  if (seen.right - seen.left < VISIBLE_PX || seen.bottom - seen.top < VISIBLE_PX) return false;
  if (clip.fixed) return box.right > 0 && box.bottom > 0 && box.left < view.innerWidth && box.top < view.innerHeight;
  return box.right + view.scrollX > 0 && box.bottom + view.scrollY > 0 && box.left + view.scrollX < width;
}

/** What the page hides beyond its right edge cannot be scrolled to. The body's overflow counts for the viewport when the root has none. */
function scrollsSideways(view: Window): boolean {
  const { documentElement, body } = view.document;
  const overflow = (element: HTMLElement): string => view.getComputedStyle(element).overflowX;
  const root = overflow(documentElement);
  return !CLIPPING.test(root === 'visible' && body !== null ? overflow(body) : root);
}

/** Whether an element is hidden with all it holds, boxes apart. Visibility is not asked: it can be turned on again further down. */
export function isHiddenSubtree(style: CSSStyleDeclaration): boolean {
  return style.display === 'none' || style.opacity === '0' || /opacity\(0(?:%|\)|\.0)/u.test(style.filter);
}

/** The children that are drawn: all, none (`content-visibility`), or of a closed `<details>` its summary. */
export function drawnChildren(element: Element, style: CSSStyleDeclaration): Iterable<Node> {
  if (style.contentVisibility === 'hidden') return [];
  if (element.localName !== 'details' || element.hasAttribute('open')) return element.childNodes;
  return [...element.children].filter((child) => child.localName === 'summary').slice(0, 1);
}
