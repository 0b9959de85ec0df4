import { CORNERS, type Corner, chooseCorner, EDGES, inflate, isFree, NARROW, type Rect } from '../core/placement.ts';
import { viewportBox } from './viewport-box.ts';

/** Keeps the card out of the way. */
export interface Dock {
  /** The element the ring is on, or `null`. */
  setTarget(target: Element | null): void;
  /** Elements the card should not lie on either, the most important first. */
  keepClear(elements: readonly Element[]): void;
  /** Looks again at the next frame; for changes that fire no event (the card grew). */
  update(): void;
}

/** The card keeps this distance (px) from the target, so that the ring is not covered either. */
const CLEARANCE = 12;

/**
 * Chooses the corner of the card and writes it as `data-dock` on its wrapper. The card never covers the target nor the
 * focused field as long as any corner is free of them, and stays where it is while it may. Works on events only, at
 * most once a frame.
 * @param wrapper element of the overlay that holds one `[data-card]`; the style sheet turns `data-dock` into a place
 * @param signal ends all listening
 */
export function createDock(wrapper: HTMLElement, signal: AbortSignal): Dock {
  const document = wrapper.ownerDocument;
  const view = document.defaultView;
  let target: Element | null = null;
  let clear: readonly Element[] = [];
  let corner: Corner = 'bottom-right';
  let frame = 0;
  wrapper.dataset['dock'] = corner;

  const measureAt = (candidate: Corner, card: Element): Rect => {
    wrapper.dataset['dock'] = candidate;
    return card.getBoundingClientRect();
  };

  const choose = (): void => {
    frame = 0;
    const card = wrapper.querySelector('[data-card]');
    if (signal.aborted || view === null || card === null || !wrapper.isConnected) return;
    const avoid: Rect[] = [];
    const targetBox = target?.isConnected === true ? viewportBox(target, document) : null;
    if (targetBox !== null && targetBox.width > 0) avoid.push(inflate(targetBox, CLEARANCE));
    const fieldBox = focusedBox();
    if (fieldBox !== null) avoid.push(fieldBox);
    for (const element of clear) {
      const box = element.isConnected ? viewportBox(element, document) : null;
      if (box !== null && box.width > 0) avoid.push(box);
    }

    const allowed = view.innerWidth < NARROW ? EDGES : CORNERS;
    const stay = allowed.includes(corner) ? corner : corner.startsWith('top') ? 'top-right' : 'bottom-right';
    corner = stay;
    if (isFree(measureAt(stay, card), avoid)) return;
    // The places are measured, not computed: scroll bars, zoom and narrow layouts are then right by themselves.
    const places = allowed.map((candidate) => [candidate, measureAt(candidate, card)] as const);
    corner = chooseCorner(places, avoid, stay);
    wrapper.dataset['dock'] = corner;
  };

  const update = (): void => {
    if (frame === 0 && view !== null && !signal.aborted) frame = view.requestAnimationFrame(choose);
  };

  const listening = { signal, passive: true, capture: true };
  const known = new WeakSet<Node>();
  const listenIn = (root: Document | ShadowRoot): void => {
    if (known.has(root)) return;
    known.add(root);
    for (const type of ['focusin', 'focusout', 'scroll']) root.addEventListener(type, update, listening);
  };

  /** Follows the focus into open shadow roots and same-origin frames, whose focus changes are not told outside. */
  const focusedBox = (): Rect | null => {
    let root: Document | ShadowRoot = document;
    for (;;) {
      listenIn(root);
      const active: Element | null = root.activeElement;
      const inner: Document | ShadowRoot | null =
        active === null ? null : (active.shadowRoot ?? (active as HTMLIFrameElement).contentDocument ?? null);
      if (active === null || active === wrapper.ownerDocument.documentElement || active.localName === 'body') return null;
      // The focus in our own card looks, from outside, like a focused host.
      if (wrapper.getRootNode() === inner || isHostOf(active, wrapper)) return null;
      if (inner === null) return viewportBox(active, document);
      root = inner;
    }
  };

  listenIn(document);
  view?.addEventListener('resize', update, listening);
  // The focus going into a frame is seen from outside only as the window losing it.
  view?.addEventListener('blur', update, listening);
  view?.addEventListener('focus', update, listening);
  const resized = new ResizeObserver(update);
  const cardChanged = new MutationObserver(() => {
    resized.disconnect();
    const card = wrapper.querySelector('[data-card]');
    if (card !== null) resized.observe(card);
    update();
  });
  cardChanged.observe(wrapper, { childList: true });
  signal.addEventListener(
    'abort',
    () => {
      resized.disconnect();
      cardChanged.disconnect();
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
  };
}

function isHostOf(element: Element, inside: Node): boolean {
  const root = inside.getRootNode();
  return 'host' in root && root.host === element;
}
