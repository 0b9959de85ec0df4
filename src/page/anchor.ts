import { autoUpdate, getOverflowAncestors } from '@floating-ui/dom';
import { inflate, type Rect } from '../core/placement.ts';
import { framesAround, viewportBox } from './viewport-box.ts';

/** Where the target is, as seen by the person. `gone`: not on the page or not drawn. */
export type InView = 'in' | 'above' | 'below' | 'left' | 'right' | 'gone';

/** What is known about the target now; `box` is the whole target in viewport CSS px, `null` when it is gone. */
export interface Sight {
  readonly inView: InView;
  readonly box: Rect | null;
}

/** A ring at work. */
export interface Pointer {
  /** Looks again whether the ring is right; to be called after each reading of the page. Cheap. */
  check(): void;
  /** Puts the ring above everything that entered the top layer since, or shows it again after its host was moved. */
  raise(): void;
}

/** Ring's distance from the target, px. */
const MARGIN = 6;
/** On a side where the target is cut off, the ring stays this far inside the visible part, so that it is seen whole. */
const INSIDE = 8;
/** Less of the target than this in either direction is not worth a ring. */
const LEAST_VISIBLE = 0.3;
/** A ring further off than this (px) is wrong. */
const TOLERANCE = 1.5;
/** Quiet time after the last scroll event before the ring is checked, ms. */
const SCROLL_SETTLED = 120;

/** Share of the target cut off on each side, 0–1. */
interface Cut {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}
const WHOLE: Cut = { top: 0, right: 0, bottom: 0, left: 0 };

const THRESHOLDS = Array.from({ length: 41 }, (_, index) => index / 40);

/**
 * Keeps a ring around an element without writing anything to the page.
 *
 * First way: CSS anchor positioning with the target as implicit anchor (`showPopover({ source })`): the browser follows
 * scrolling and layout by itself. The result is measured; where it is wrong or the browser has no such thing, the ring is
 * placed by script on the events of floating-ui's `autoUpdate`. Whether and how much of the target can be seen comes from
 * an IntersectionObserver. Nothing runs while nothing changes.
 * @param target in this document, in an open shadow root of it, or in a same-origin frame
 * @param ring a `popover="manual"` element that is in the overlay's shadow root; hidden by inline style when not needed
 * @param signal ends everything and hides the ring
 * @param onChange told whenever the target comes into view, leaves it or is found elsewhere
 */
export function pointAt(target: Element, ring: HTMLElement, signal: AbortSignal, onChange: (sight: Sight) => void): Pointer {
  const idle: Pointer = { check: () => undefined, raise: () => undefined };
  const viewer = ring.ownerDocument;
  const view = viewer.defaultView;
  if (signal.aborted || view === null) return idle;

  const drawn = drawnElement(target);
  const place = createPlacer(ring);
  let cut: Cut = WHOLE;
  let way: 'anchored' | 'measured' = canAnchor(drawn, viewer) ? 'anchored' : 'measured';
  let shown = false;
  let misses = 0;
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let following: AbortController | null = null;
  let told = '';

  const tell = (inView: InView, box: Rect | null): void => {
    const key = box === null ? inView : [inView, box.x, box.y, box.width, box.height].map(rounded).join(' ');
    if (key === told) return;
    told = key;
    onChange({ inView, box });
  };

  const hide = (): void => {
    following?.abort();
    following = null;
    shown = false;
    ring.style.setProperty('display', 'none', 'important');
    if (isOpen(ring)) ring.hidePopover();
  };

  /** Where the ring has to be now. */
  const wanted = (): Rect | null => {
    const box = viewportBox(drawn, viewer);
    return box === null ? null : around(box, cut);
  };

  const placeMeasured = (): void => {
    const rect = wanted();
    if (rect !== null && shown) place(rect);
  };

  const follow = (): void => {
    if (following !== null) return;
    following = new AbortController();
    // A frame that moves carries its content along unnoticed by the content's own observers.
    for (const element of [drawn, ...(framesAround(drawn, viewer) ?? [])]) {
      const stop = autoUpdate(element, null, placeMeasured);
      following.signal.addEventListener('abort', stop, { once: true });
    }
  };

  const show = (): void => {
    shown = true;
    ring.style.setProperty('display', 'block', 'important');
    if (way === 'anchored') {
      styleAnchored(ring, drawn, cut);
      open(ring, drawn);
    } else {
      open(ring, null);
      placeMeasured();
      follow();
    }
  };

  const measureInstead = (): void => {
    way = 'measured';
    if (!shown) return;
    if (isOpen(ring)) ring.hidePopover();
    show();
  };

  const verify = (): void => {
    frame = 0;
    if (!shown) return;
    const rect = wanted();
    if (rect === null) return look();
    if (way === 'measured') {
      place(rect);
    } else if (isNear(ring.getBoundingClientRect(), rect)) {
      misses = 0;
    } else {
      misses += 1;
      // A first miss may be the browser's own delay of a frame (a scroll it has not passed on yet).
      if (misses < 2) return verifySoon();
      measureInstead();
    }
    tell('in', viewportBox(drawn, viewer));
  };

  const verifySoon = (): void => {
    if (frame === 0) frame = view.requestAnimationFrame(() => (frame = view.requestAnimationFrame(verify)));
  };

  const isDrawn = (): boolean =>
    drawn.isConnected &&
    framesAround(drawn, viewer)?.every((element) => element.isConnected) === true &&
    drawn.getClientRects().length > 0 &&
    drawn.checkVisibility({ visibilityProperty: true });

  const seen = new IntersectionObserver(
    (entries) => {
      const entry = entries.at(-1);
      if (entry === undefined || signal.aborted) return;
      if (!isDrawn()) {
        hide();
        return tell('gone', null);
      }
      const box = viewportBox(drawn, viewer);
      if (box === null || !isWorthRing(entry)) {
        hide();
        return box === null ? tell('gone', null) : tell(sideOf(box, drawn, viewer), box);
      }
      cut = cutOf(entry);
      show();
      tell('in', box);
      verifySoon();
    },
    { threshold: THRESHOLDS },
  );

  /** Asks the observer anew: it reports at the next frame, changed or not. */
  const look = (): void => {
    if (signal.aborted) return;
    if (!isDrawn()) {
      hide();
      tell('gone', null);
    }
    seen.unobserve(drawn);
    seen.observe(drawn);
  };

  const resized = new ResizeObserver(look);
  const settled = (): void => {
    clearTimeout(timer);
    timer = setTimeout(look, SCROLL_SETTLED);
  };

  const listening = { signal, passive: true, capture: true };
  for (const scope of listeningPlaces(drawn, viewer)) {
    for (const type of ['scroll', 'transitionend', 'animationend', 'load']) {
      scope.addEventListener(type, settled, listening);
    }
  }
  view.addEventListener('resize', settled, listening);

  signal.addEventListener(
    'abort',
    () => {
      seen.disconnect();
      resized.disconnect();
      clearTimeout(timer);
      view.cancelAnimationFrame(frame);
      hide();
    },
    { once: true },
  );

  hide();
  seen.observe(drawn);
  // A frame taken off the page is told by its own size only.
  for (const element of [drawn, ...(framesAround(drawn, viewer) ?? [])]) resized.observe(element);
  return {
    check: look,
    raise: () => {
      if (signal.aborted || !shown) return;
      if (isOpen(ring)) ring.hidePopover();
      show();
      verifySoon();
    },
  };
}

const rounded = (value: number | string): number | string => (typeof value === 'number' ? Math.round(value) : value);

/** An element that has no box of its own (`display: contents`) is pointed at by its first drawn descendant. */
function drawnElement(target: Element): Element {
  if (target.getClientRects().length > 0) return target;
  return [...target.querySelectorAll('*')].find((element) => element.getClientRects().length > 0) ?? target;
}

function canAnchor(target: Element, viewer: Document): boolean {
  return (
    target.ownerDocument === viewer &&
    CSS.supports('position-anchor', 'auto') &&
    CSS.supports('left', 'calc(anchor(left) - 1px)') &&
    CSS.supports('width', 'calc(anchor-size(width) + 1px)')
  );
}

const isOpen = (popover: HTMLElement): boolean => popover.isConnected && popover.matches(':popover-open');

function open(ring: HTMLElement, source: Element | null): void {
  if (!ring.isConnected || isOpen(ring)) return;
  if (source === null) ring.showPopover();
  else ring.showPopover({ source: source as HTMLElement });
}

/** The ring's box for a target of which `cut` cannot be seen. */
function around(box: Rect, cut: Cut): Rect {
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
function insets(box: { readonly width: number; readonly height: number }, cut: Cut): Cut {
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

/** Inline and important: neither the overlay's look nor an animation of it may move the ring. */
function setStyle(ring: HTMLElement, style: Readonly<Record<string, string>>): void {
  for (const [property, value] of Object.entries(style)) {
    if (ring.style.getPropertyValue(property) !== value) ring.style.setProperty(property, value, 'important');
  }
}

const FREE = {
  position: 'fixed',
  right: 'auto',
  bottom: 'auto',
  margin: '0',
  padding: '0',
  overflow: 'visible',
  'box-sizing': 'border-box',
  'min-width': '0',
  'min-height': '0',
  'max-width': 'none',
  'max-height': 'none',
  transform: 'none',
  translate: 'none',
  scale: 'none',
  rotate: 'none',
  'pointer-events': 'none',
};

function styleAnchored(ring: HTMLElement, target: Element, cut: Cut): void {
  const { top, right, bottom, left } = insets(target.getBoundingClientRect(), cut);
  setStyle(ring, {
    ...FREE,
    'position-anchor': 'auto',
    left: `calc(anchor(left) + ${left - MARGIN}px)`,
    top: `calc(anchor(top) + ${top - MARGIN}px)`,
    width: `calc(anchor-size(width) + ${2 * MARGIN - left - right}px)`,
    height: `calc(anchor-size(height) + ${2 * MARGIN - top - bottom}px)`,
  });
}

/**
 * Places the ring by numbers. What it sets is measured and set right: `zoom` on the root, or a root that has become the
 * containing block, shift and scale what a fixed position means.
 */
function createPlacer(ring: HTMLElement): (rect: Rect) => void {
  let origin = { x: 0, y: 0, scale: 1 };
  const set = (rect: Rect): void => {
    const px = (value: number): string => `${Math.round(value * 100) / 100}px`;
    setStyle(ring, {
      ...FREE,
      left: px((rect.x - origin.x) / origin.scale),
      top: px((rect.y - origin.y) / origin.scale),
      width: px(rect.width / origin.scale),
      height: px(rect.height / origin.scale),
    });
  };
  return (rect) => {
    set(rect);
    const got = ring.getBoundingClientRect();
    if (isNear(got, rect, 0.5) || got.width === 0 || rect.width === 0) return;
    const scale = (origin.scale * got.width) / rect.width;
    const left = (rect.x - origin.x) / origin.scale;
    const top = (rect.y - origin.y) / origin.scale;
    origin = { x: got.x - left * scale, y: got.y - top * scale, scale };
    set(rect);
  };
}

function isNear(a: Rect, b: Rect, tolerance = TOLERANCE): boolean {
  return [a.x - b.x, a.y - b.y, a.width - b.width, a.height - b.height].every((difference) => Math.abs(difference) <= tolerance);
}

/** Shares, not px: the observer's rectangles and ours may be in different scales (`zoom`, frames). */
function cutOf(entry: IntersectionObserverEntry): Cut {
  const whole = entry.boundingClientRect;
  const part = entry.intersectionRect;
  const share = (hidden: number, length: number): number => (length > 0 ? Math.max(0, hidden / length) : 0);
  return {
    top: share(part.top - whole.top, whole.height),
    right: share(whole.right - part.right, whole.width),
    bottom: share(whole.bottom - part.bottom, whole.height),
    left: share(part.left - whole.left, whole.width),
  };
}

/** Enough of it visible, measured by its own size or, when it is larger than the screen, by the screen's. */
function isWorthRing(entry: IntersectionObserverEntry): boolean {
  if (!entry.isIntersecting) return false;
  const { boundingClientRect: whole, intersectionRect: part, rootBounds } = entry;
  const enough = (visible: number, length: number, screen: number): boolean =>
    visible > 0 && visible >= LEAST_VISIBLE * Math.min(length, screen);
  return (
    enough(part.width, whole.width, rootBounds?.width ?? Number.POSITIVE_INFINITY) &&
    enough(part.height, whole.height, rootBounds?.height ?? Number.POSITIVE_INFINITY)
  );
}

/** In which direction a target lies that cannot be seen: out of the viewport, or else out of the scroll box around it. */
function sideOf(box: Rect, target: Element, viewer: Document): Exclude<InView, 'in' | 'gone'> {
  const view = viewer.defaultView;
  const screen: Rect = { x: 0, y: 0, width: view?.innerWidth ?? 0, height: view?.innerHeight ?? 0 };
  const scroller = getOverflowAncestors(target).find(
    (ancestor): ancestor is Element => 'getBoundingClientRect' in ancestor && ancestor !== target,
  );
  const clip = scroller === undefined ? null : viewportBox(scroller, viewer);
  const bounds = clip !== null && isInside(box, screen) ? clip : screen;
  const down = box.y + box.height / 2 - (bounds.y + bounds.height / 2);
  const right = box.x + box.width / 2 - (bounds.x + bounds.width / 2);
  const beyondY = Math.abs(down) - bounds.height / 2;
  const beyondX = Math.abs(right) - bounds.width / 2;
  if (beyondY >= beyondX) return down < 0 ? 'above' : 'below';
  return right < 0 ? 'left' : 'right';
}

function isInside(box: Rect, bounds: Rect): boolean {
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  return x >= bounds.x && x <= bounds.x + bounds.width && y >= bounds.y && y <= bounds.y + bounds.height;
}

/** Scroll and transition events do not leave shadow roots or frames: each is listened to on its own. */
function listeningPlaces(target: Element, viewer: Document): readonly EventTarget[] {
  const places = new Set<EventTarget>([viewer]);
  for (const element of [target, ...(framesAround(target, viewer) ?? [])]) {
    let root = element.getRootNode();
    places.add(root);
    while ('host' in root) {
      root = (root as ShadowRoot).host.getRootNode();
      places.add(root);
    }
  }
  return [...places];
}
