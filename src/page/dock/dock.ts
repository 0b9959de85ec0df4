import {
  CORNERS,
  type Corner,
  chooseCorner,
  chooseLeastBad,
  chooseSeat,
  cornerAt,
  cornersAfter,
  cornerToward,
  type Heights,
  inflate,
  isFree,
  type Move,
  type Moved,
  type Place,
  sharedArea,
} from '../../core/card/placement.ts';
import type { Rect } from '../../core/snapshot/rect.ts';
import { drawnElement } from '../dom/drawn-element.ts';
import { boxToRing } from '../target/drawn-target.ts';
import { fieldsBefore, labelElements } from '../target/field-label.ts';
import { createFocusWatch } from './focus-watch.ts';
import { screenOf, viewportBox } from '../dom/viewport-box.ts';

/** Keeps the card out of the way. */
export interface Dock {
  /** The element the ring is on, or `null`. */
  setTarget(target: Element | null): void;
  /** Elements the card should not lie on either, the most important first. */
  keepClear(elements: readonly Element[]): void;
  /** Looks again at the next frame; for changes that fire no event (the card grew). */
  update(): void;
  /** The person moves the card. */
  move(move: Move): Moved;
}

export interface DockOptions {
  /** The corner the person wants the card in. */
  readonly home: Corner;
  /**
   * Told that the open card has no place where it leaves free what must stay visible (`true`), or that it would have one again
   * (`false`); possibly more than once. Who draws the card then folds it, or unfolds it.
   */
  readonly onTight: (isTight: boolean) => void;
  /** Whether the person is just pressing something in the card: it then stands still. `update` is to be called afterwards. */
  readonly isHeld: () => boolean;
}

/** The card keeps this distance (px) from the target, so that the ring is not covered either. */
const CLEARANCE = 12;
/** And this distance from everything else it must not cover. */
const AIR = 4;
/**
 * What takes more than this share of the screen cannot be kept free: a frame in focus, a target larger than the screen. Beside a
 * target there need only be room for the folded card.
 */
const LARGEST = { target: 0.85, other: 0.5 };
/** Lines of the card's text that make a height comfortable, and the least that is of use. */
const LINES = { comfort: 9, least: 6 };
/** Height of a line, px, where the style does not say. */
const LINE = 20;
/** The card goes back to its own corner, or unfolds by itself, only this long after the last change, ms: not while one scrolls. */
const CALM = 700;

/**
 * Chooses the corner of the card and writes it as `data-dock` on its wrapper, and makes the card lower than its style would
 * where that is enough. The open card never covers the target nor the focused field: it goes to another corner, gets lower, or
 * asks to be folded. Once its own corner is free again, it goes back. Works on events only, at most once a frame.
 * @param wrapper element of the overlay that holds one `[data-card]`; the style sheet turns `data-dock` into a place
 * @param signal ends all listening
 */
export function createDock(wrapper: HTMLElement, { home: first, onTight, isHeld }: DockOptions, signal: AbortSignal): Dock {
  const document = wrapper.ownerDocument;
  const view = document.defaultView;
  let home = first;
  let corner = first;
  let target: Element | null = null;
  let clear: readonly Element[] = [];
  let frame = 0;
  let calm: ReturnType<typeof setTimeout> | undefined;
  /** Size of the card when it was last open, and what was in its way when it had to be folded. */
  let open: { readonly width: number; readonly height: number } | null = null;
  let tightFor: string | null = null;
  wrapper.dataset['dock'] = corner;

  const measureAt = (candidate: Corner, card: Element): Rect => {
    wrapper.dataset['dock'] = candidate;
    return card.getBoundingClientRect();
  };

  /** The places are measured, not computed: scroll bars, zoom and narrow layouts are then right by themselves. */
  const placesOf = (card: Element, order: readonly Corner[]): readonly Place[] => {
    const places: Place[] = [];
    for (const candidate of order) {
      const place = measureAt(candidate, card);
      // Where the card spans the screen, left and right are the same.
      if (!places.some(([, other]) => isSame(other, place))) places.push([candidate, place]);
    }
    return places;
  };

  const obstacles = (): { readonly must: readonly Rect[]; readonly wish: readonly Rect[] } => {
    const screen = screenOf(document);
    const inSight = (box: Rect | null, air: number, largest = LARGEST.other): Rect[] => {
      if (box === null || box.width === 0) return [];
      const seen = sharedArea(box, screen);
      return seen > 0 && seen <= largest * screen.width * screen.height ? [inflate(box, air)] : [];
    };
    const ringed = target?.isConnected === true ? (boxToRing(drawnElement(target), document)?.box ?? null) : null;
    const focused = focus.element();
    const must = [...inSight(ringed, CLEARANCE, LARGEST.target), ...inSight(focused === null ? null : viewportBox(focused, document), AIR)];
    const named = [target, focused].filter((element) => element !== null).flatMap((element) => labelElements(element));
    const wished = [...(target?.isConnected === true ? fieldsBefore(target) : []), ...clear];
    const wish = [...named, ...wished.flatMap((control) => [control, ...labelElements(control)])].flatMap((element) =>
      inSight(element.isConnected ? viewportBox(element, document) : null, AIR),
    );
    return { must, wish };
  };

  /** @param height `null` for as high as its style lets it be */
  const stand = (card: HTMLElement, where: Corner, height: number | null): void => {
    corner = where;
    wrapper.dataset['dock'] = where;
    if (height !== null) card.style.setProperty('max-height', `${Math.floor(height)}px`);
  };

  /** @param isCalm whether the card may go back to its own corner, or unfold */
  const choose = (isCalm: boolean): void => {
    const card = wrapper.querySelector<HTMLElement>('[data-card]');
    if (signal.aborted || view === null || card === null || !wrapper.isConnected || card.hasAttribute('data-dragging')) return;
    const { must, wish: wished } = obstacles();
    // Nobody likes what they are about to press to jump away: under the pointer the card makes room only for what it must not cover.
    const wish = !isCalm && card.matches(':hover') ? [] : wished;
    const avoid = [...must, ...wish];
    const isFolded = card.hasAttribute('data-folded');
    const { scrollTop } = card;
    card.style.removeProperty('max-height');
    const atHome = measureAt(home, card);
    if (!isFolded) open = atHome;
    if (isFree(atHome, avoid) && (isCalm || corner === home)) stand(card, home, null);
    else {
      if (!isCalm && corner !== home) returnLater();
      const order = [...new Set([...(isCalm ? [home] : []), corner, home, ...CORNERS])];
      const places = placesOf(card, order);
      if (isFolded) stand(card, chooseCorner(places, avoid, places[0]?.[0] ?? corner), null);
      else seat(card, places, must, wish);
    }
    if (card.scrollTop !== scrollTop) card.scrollTop = scrollTop;
    if (isFolded) unfoldWhereFree(card, must, isCalm);
  };

  const seat = (card: HTMLElement, places: readonly Place[], must: readonly Rect[], wish: readonly Rect[]): void => {
    const heights = heightsOf(card);
    const found = chooseSeat(places, must, wish, heights);
    const taken = found ?? chooseLeastBad(places, must, heights);
    const whole = places.find(([candidate]) => candidate === taken?.corner)?.[1].height ?? 0;
    if (taken !== null) stand(card, taken.corner, taken.height < whole - 1 ? taken.height : null);
    if (found !== null) return;
    tightFor = keyOf(must);
    onTight(true);
    // Drawn folded by now, it has its place before anybody has seen it elsewhere.
    if (card.hasAttribute('data-folded')) choose(false);
  };

  const heightsOf = (card: Element): Heights => {
    const line = Number.parseFloat(view?.getComputedStyle(card).lineHeight ?? '') || LINE;
    return { comfort: LINES.comfort * line, least: LINES.least * line };
  };

  /** Asks for the open card again once it would fit; not twice for the same obstacles, or it might fold and unfold for ever. */
  const unfoldWhereFree = (card: Element, must: readonly Rect[], isCalm: boolean): void => {
    if (tightFor === null || open === null || tightFor === keyOf(must)) return;
    if (!isCalm) return returnLater();
    const size = open;
    const places = placesOf(card, CORNERS).map(([where, pill]): Place => [where, grownFrom(where, pill, size)]);
    wrapper.dataset['dock'] = corner;
    if (chooseSeat(places, must, [], heightsOf(card)) === null) return;
    tightFor = null;
    onTight(false);
    if (!card.hasAttribute('data-folded')) choose(true);
  };

  const update = (): void => {
    if (frame !== 0 || view === null || signal.aborted) return;
    frame = view.requestAnimationFrame(() => {
      frame = 0;
      if (!isHeld()) choose(false);
    });
  };

  const returnLater = (): void => {
    clearTimeout(calm);
    calm = setTimeout(() => {
      const card = wrapper.querySelector('[data-card]');
      // Nobody likes what they are about to press to jump away.
      if (isHeld() || card?.matches(':hover, :focus-within') === true) return;
      choose(true);
    }, CALM);
  };

  const move = (how: Move): Moved => {
    const card = wrapper.querySelector('[data-card]');
    if (card === null) return { corner, isThere: true };
    if (how.kind === 'toward') home = cornerToward(corner, how.side);
    else if (how.kind === 'drop') home = cornerAt(how, screenOf(document));
    else home = nextFree(card);
    corner = home;
    choose(true);
    return { corner: home, isThere: corner === home };
  };

  /** The next corner the card may stand in; the next at all when there is no other. */
  const nextFree = (card: Element): Corner => {
    const { must, wish } = obstacles();
    const here = measureAt(corner, card);
    const others = placesOf(card, cornersAfter(corner)).filter(([, place]) => !isSame(place, here));
    wrapper.dataset['dock'] = corner;
    const whole = others.find(([, place]) => isFree(place, [...must, ...wish]));
    const fitting = whole ?? others.find((place) => chooseSeat([place], must, wish, heightsOf(card)) !== null) ?? others[0];
    return fitting?.[0] ?? corner;
  };

  const focus = createFocusWatch(wrapper, update, signal);
  view?.addEventListener('resize', update, { signal, passive: true, capture: true });
  const left = (): void => {
    update();
    returnLater();
  };
  wrapper.addEventListener('pointerleave', left, { signal, passive: true });
  const resized = new ResizeObserver(update);
  const cardChanged = new MutationObserver(() => {
    resized.disconnect();
    const card = wrapper.querySelector('[data-card]');
    if (card !== null) resized.observe(card);
    update();
  });
  cardChanged.observe(wrapper, { childList: true });
  const drawn = wrapper.querySelector('[data-card]');
  if (drawn !== null) resized.observe(drawn);
  signal.addEventListener(
    'abort',
    () => {
      resized.disconnect();
      cardChanged.disconnect();
      clearTimeout(calm);
      if (frame !== 0) view?.cancelAnimationFrame(frame);
    },
    { once: true },
  );

  return {
    setTarget: (next) => {
      target = next;
      update();
    },
    keepClear: (elements) => {
      clear = elements;
      update();
    },
    update,
    move,
  };
}

const isSame = (a: Rect, b: Rect): boolean => Math.abs(a.x - b.x) < 1 && Math.abs(a.y - b.y) < 1;

const keyOf = (rects: readonly Rect[]): string =>
  rects.map(({ x, y, width, height }) => [x, y, width, height].map(Math.round).join(' ')).join(', ');

/** What a card of this size covers in the corner where now the pill is. */
function grownFrom(corner: Corner, pill: Rect, { width, height }: { readonly width: number; readonly height: number }): Rect {
  return {
    x: corner.endsWith('right') ? pill.x + pill.width - width : pill.x,
    y: corner.startsWith('bottom') ? pill.y + pill.height - height : pill.y,
    width,
    height,
  };
}
