import { autoUpdate } from '@floating-ui/dom';
import type { Rect } from '../../core/snapshot/rect.ts';
import { uncoveredPart } from '../target/bars.ts';
import { drawnElement } from '../dom/drawn-element.ts';
import { boxToRing, isDrawn } from '../target/drawn-target.ts';
import { isMoving, onMotion } from './motion.ts';
import { type Cut, cutBetween, intersection, isSameCut, isWorthRing, partOf, ringAround, WHOLE } from '../target/ring-cut.ts';
import { canAnchor, createPlacer, isNear, placeAnchored } from './ring-placer.ts';
import { directionOf, type InView, type Sight } from '../target/sight.ts';
import { framesAround, screenOf, viewportBox } from '../dom/viewport-box.ts';

/** A ring at work. */
export interface Pointer {
  /** Looks again whether the ring is right; to be called after each reading of the page. Cheap. */
  check(): void;
  /** Puts the ring above everything that entered the top layer since, or shows it again after its host was moved. */
  raise(): void;
}

/** Quiet time after the last scroll event before the ring is checked, ms. */
const SCROLL_SETTLED = 120;

const THRESHOLDS = Array.from({ length: 41 }, (_, index) => index / 40);

/**
 * Keeps a ring around an element without writing anything to the page.
 *
 * First way: CSS anchor positioning with the target as implicit anchor (`showPopover({ source })`): the browser follows
 * scrolling and layout by itself. The result is measured; where it is wrong or the browser has no such thing, the ring is
 * placed by script on the events of floating-ui's `autoUpdate`, and frame by frame only while something moves the target.
 * How much of the target is scrolled or clipped away comes from an IntersectionObserver, what bars of the page cover of it from
 * hit tests. Nothing runs while nothing changes.
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
  /** What is scrolled or clipped away; `null` while nothing of the target is inside all its scroll boxes. */
  let clip: Cut | null = null;
  let way: 'anchored' | 'measured' = canAnchor(drawn, viewer) ? 'anchored' : 'measured';
  let shown = false;
  let hasShown = false;
  let asked = true;
  let misses = 0;
  let frame = 0;
  let moving = 0;
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
    const found = boxToRing(drawn, viewer);
    return found === null ? null : ringAround(found.box, cut);
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
    const isFirst = !hasShown;
    hasShown = true;
    shown = true;
    ring.style.setProperty('display', 'block', 'important');
    if (way === 'anchored') {
      placeAnchored(ring, drawn, cut);
      open(ring, drawn);
      // Nobody is to see it elsewhere first. Later a miss may be the browser's own delay and is looked at twice.
      if (isFirst) verifyNow();
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

  /** Shows or hides the ring by where the target is at this moment. */
  const assess = (): void => {
    const found = isDrawn(drawn, viewer) ? boxToRing(drawn, viewer) : null;
    const whole = viewportBox(drawn, viewer);
    if (found === null || whole === null) {
      hide();
      return tell('gone', null);
    }
    const seen = clip === null ? null : intersection(found.box, partOf(whole, clip));
    const screen = screenOf(viewer);
    if (seen === null || !isWorthRing(seen, found.box, screen)) {
      hide();
      return tell(directionOf(whole, drawn, viewer), whole);
    }
    const { free, bars } = uncoveredPart(drawn, seen, viewer);
    if (!isWorthRing(free, found.box, screen)) {
      hide();
      const side = bars.at(-1)?.side ?? 'all';
      return tell(side === 'all' ? 'covered' : side, whole);
    }
    cut = cutBetween(found.box, free);
    if (way === 'anchored' && !found.isWhole) measureInstead();
    show();
    tell('in', whole);
  };

  const verify = (): void => {
    frame = 0;
    if (!shown) return;
    assess();
    const rect = shown ? wanted() : null;
    if (rect === null || way === 'measured') return;
    if (isNear(ring.getBoundingClientRect(), rect)) {
      misses = 0;
      return;
    }
    misses += 1;
    // A first miss may be the browser's own delay of a frame (a scroll it has not passed on yet).
    if (misses < 2) return verifySoon();
    measureInstead();
  };

  const verifySoon = (): void => {
    if (frame === 0) frame = view.requestAnimationFrame(() => (frame = view.requestAnimationFrame(verify)));
  };

  /** Looks at the next frame, and at each one after it as long as the target is moved. */
  const keepUp = (): void => {
    if (moving !== 0 || signal.aborted) return;
    moving = view.requestAnimationFrame(() => {
      moving = 0;
      assess();
      if (shown) verifyNow();
      if (isMoving(drawn)) keepUp();
      else settled();
    });
  };
  /** In motion, and before it is seen for the first time, there is no time for a second opinion. */
  const verifyNow = (): void => {
    const rect = wanted();
    if (way === 'anchored' && rect !== null && !isNear(ring.getBoundingClientRect(), rect)) measureInstead();
  };

  const seen = new IntersectionObserver(
    (entries) => {
      const entry = entries.at(-1);
      if (entry === undefined || signal.aborted) return;
      const before = clip;
      clip = entry.isIntersecting ? cutBetween(entry.boundingClientRect, entry.intersectionRect) : null;
      // A target that pulsates for ever crosses the last threshold over and over by a rounding of its size.
      if (!asked && shown && clip !== null && before !== null && isSameCut(before, clip)) return;
      asked = false;
      assess();
      if (shown) verifySoon();
    },
    { threshold: THRESHOLDS },
  );

  /** Asks the observer anew: it reports at the next frame, changed or not. */
  const look = (): void => {
    if (signal.aborted) return;
    if (!isDrawn(drawn, viewer)) assess();
    asked = true;
    seen.unobserve(drawn);
    seen.observe(drawn);
  };

  const resized = new ResizeObserver(look);
  const settled = (): void => {
    clearTimeout(timer);
    timer = setTimeout(look, SCROLL_SETTLED);
  };

  const listening = { signal, passive: true, capture: true };
  const roots = rootsAround(drawn, viewer);
  for (const root of roots) {
    for (const type of ['transitionend', 'animationend', 'load', 'toggle']) root.addEventListener(type, settled, listening);
    // Scrolling brings a target under a bar long before it has settled.
    root.addEventListener('scroll', () => (keepUp(), settled()), listening);
  }
  view.addEventListener('resize', settled, listening);
  onMotion(drawn, roots, signal, () => {
    // A script that moves its menu frame by frame does so in the very frame that is drawn next.
    if (way === 'measured') placeMeasured();
    keepUp();
  });

  signal.addEventListener(
    'abort',
    () => {
      seen.disconnect();
      resized.disconnect();
      clearTimeout(timer);
      view.cancelAnimationFrame(frame);
      view.cancelAnimationFrame(moving);
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

const isOpen = (popover: HTMLElement): boolean => popover.isConnected && popover.matches(':popover-open');

function open(ring: HTMLElement, source: Element | null): void {
  if (!ring.isConnected || isOpen(ring)) return;
  if (source === null) ring.showPopover();
  else ring.showPopover({ source: source as HTMLElement });
}

/** Scroll and transition events do not leave shadow roots or frames: each is listened to on its own. */
function rootsAround(target: Element, viewer: Document): readonly EventTarget[] {
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
