import type { Corner, Move, Moved } from '../../core/card/placement.ts';
import { createDock, type DockOptions } from '../dock/dock.ts';
import { HOST_NAME } from '../dom/host-name.ts';
import { keepEventsInside } from './keep-events-inside.ts';
import { createRing } from '../ring/overlay-ring.ts';
import { createPauses } from './pauses.ts';
import { createPressHold } from './press-hold.ts';
import { withPrivateNames } from './private-names.ts';
import type { Sight } from '../target/sight.ts';
import { findTopModal } from './top-modal.ts';
import { createUnzoom } from './unzoom.ts';
import { keepVisible, watchdogCss } from './watchdog.ts';

export interface OverlayOptions {
  /** Text of the overlay's style sheet. */
  readonly css: string;
  /** True in test builds only: the page can then look into the overlay. */
  readonly openRoot: boolean;
  /** Told when the open card finds no place where it covers nothing important, and when it would again; see `DockOptions`. */
  readonly onTight?: DockOptions['onTight'];
  /** Told when a press in the card is over: what was to be drawn meanwhile can be drawn. */
  readonly onRelease?: () => void;
  /** Whether the host may come back after somebody took it away; asked then. Without it, it always may. */
  readonly mayReturn?: () => boolean;
}

/** The extension's only element on the page, with the card's place and the ring. */
export interface OverlayHost {
  /** In the shadow root; the card is rendered into it. Carries `data-dock`. Stays the same over mount and unmount. */
  readonly container: HTMLElement;
  /** Whether the person is just pressing something in the card: nothing may be drawn anew under the pointer. */
  isHeld(): boolean;
  /**
   * Puts the host on the page. Does nothing while it is there.
   * @param home the card's corner; without it the one it had last
   */
  mount(home?: Corner): void;
  /** The person moves the card; `null` while it is not on the page. */
  move(move: Move): Moved | null;
  /** Takes the host and the ring away and ends every listener and observer. Repeatable. */
  unmount(): void;
  /**
   * Rings an element, or with `null` nothing. The same element again only checks the ring. Not remembered over an unmount.
   * @param certainty look of the ring: solid or dashed
   * @param onSight told where the target is whenever that changes, e.g. to offer scrolling to it
   */
  point(target: Element | null, certainty?: 'certain' | 'likely', onSight?: (sight: Sight) => void): void;
  /** Elements the card should not lie on, besides the ringed one and the focused field. Not remembered over an unmount. */
  keepClear(elements: readonly Element[]): void;
  /** Also looks for modal dialogs inside this open shadow root. Telling it twice is free. */
  observe(root: ShadowRoot): void;
}

/** Pauses (ms) before the host is put back after the page took it away; after the last one it is given up. */
const RETURN_PAUSES = [50, 200, 500, 1000, 2000, 4000];
/** Pauses (ms) before the overlay follows a dialog or rises above something the page raised; the last one repeats. */
const RAISE_PAUSES = [0, 0, 0, 0, 0, 0, 250, 500, 1000, 2000, 4000];
/** After giving up, `mount` does nothing for this long (ms). */
const REST = 30_000;

/** Essentials of host and ring that the look (`css`, which comes later) may refine. Page rules cannot: inner `!important` wins. */
const BASE_CSS = `
:host {
  all: initial !important;
  display: block !important;
  position: fixed !important;
  inset: 0 auto auto 0 !important;
  z-index: 2147483647 !important;
  width: 0 !important;
  height: 0 !important;
  margin: 0 !important;
  padding: 0 !important;
  border: 0 !important;
  overflow: visible !important;
  background: none !important;
  pointer-events: none !important;
}
:host::before, :host::after, :host::backdrop {
  content: none !important;
  display: none !important;
}
[data-dock] > * { pointer-events: auto; }
[data-ring] { inset: auto; margin: 0; padding: 0; border: 0; background: none; pointer-events: none; }
`;

/**
 * Makes the overlay for a document; nothing is on the page before `mount`.
 *
 * The host is a `popover="manual"` in the top layer, so that no `z-index`, transform or overflow of the page reaches it.
 * Everything outside an open modal dialog is inert, so the host moves into the topmost one (WHATWG HTML, "inert subtrees"); the same
 * with what is shown full screen.
 * If the page takes the host away, it comes back a few times, ever later, and then stays away.
 */
export function createOverlayHost(document: Document, options: OverlayOptions): OverlayHost {
  const host = document.createElement(HOST_NAME);
  host.setAttribute('popover', 'manual');
  const root = host.attachShadow({ mode: options.openRoot ? 'open' : 'closed' });
  adoptStyle(root, [BASE_CSS, withPrivateNames(options.css), watchdogCss(document.defaultView)].join('\n'));
  keepEventsInside(root);
  const container = document.createElement('div');
  container.dataset['dock'] = 'bottom-right';
  root.append(container);

  let mounted: Mounted | null = null;
  const hold = createPressHold(container, () => {
    mounted?.update();
    options.onRelease?.();
  });
  let home: Corner = 'bottom-right';
  let givenUpAt = Number.NEGATIVE_INFINITY;
  const shadowRoots = new Set<WeakRef<ShadowRoot>>();
  const knownRoots = new WeakSet<ShadowRoot>();

  const unmount = (): void => {
    mounted?.life.abort();
    mounted = null;
  };
  const mount = (corner = home): void => {
    if (mounted !== null || performance.now() - givenUpAt < REST) return;
    const giveUp = (): void => {
      givenUpAt = performance.now();
      unmount();
    };
    const { onTight = () => undefined, mayReturn = () => true } = options;
    const life = new AbortController();
    try {
      home = corner;
      mounted = stay(host, root, container, { home, onTight, isHeld: () => hold.isHeld() }, { mayReturn, giveUp }, life);
    } catch {
      // A document that is going away takes no popover: no overlay then, and nothing left of the attempt.
      life.abort();
      givenUpAt = performance.now();
      return;
    }
    for (const known of shadowRoots) {
      const shadow = known.deref();
      if (shadow === undefined) shadowRoots.delete(known);
      else mounted.observe(shadow);
    }
  };

  return {
    container,
    isHeld: () => hold.isHeld(),
    mount,
    unmount: () => {
      unmount();
      givenUpAt = Number.NEGATIVE_INFINITY;
    },
    point: (target, certainty = 'certain', onSight = () => undefined) => mounted?.point(target, certainty, onSight),
    keepClear: (elements) => mounted?.keepClear(elements),
    move: (move) => {
      const moved = mounted?.move(move) ?? null;
      home = moved?.corner ?? home;
      return moved;
    },
    observe: (shadow) => {
      if (!knownRoots.has(shadow)) shadowRoots.add(new WeakRef(shadow));
      knownRoots.add(shadow);
      mounted?.observe(shadow);
    },
  };
}

/** One stay on the page, from mount to unmount. */
interface Mounted {
  readonly life: AbortController;
  point(target: Element | null, certainty: 'certain' | 'likely', onSight: (sight: Sight) => void): void;
  keepClear(elements: readonly Element[]): void;
  move(move: Move): Moved;
  update(): void;
  observe(root: ShadowRoot): void;
}

function stay(
  host: HTMLElement,
  root: ShadowRoot,
  container: HTMLElement,
  docking: DockOptions,
  { mayReturn, giveUp }: { readonly mayReturn: () => boolean; readonly giveUp: () => void },
  life: AbortController,
): Mounted {
  const document = host.ownerDocument;
  const { signal } = life;
  const dock = createDock(container, docking, signal);
  const ring = createRing(root, dock, signal);
  const unzoom = createUnzoom(host, root, signal);
  const roots = new Set<Document | ShadowRoot>();
  const opened: Element[] = [];
  const returns = createPauses(RETURN_PAUSES);
  const raises = createPauses(RAISE_PAUSES);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let raiseTimer: ReturnType<typeof setTimeout> | undefined;

  const isShown = (): boolean => host.isConnected && (!canPop(host) || host.matches(':popover-open'));

  /** `null` while the document has no root element. */
  const home = (): Element | null => findTopModal(roots, opened) ?? document.documentElement;

  /** Puts the host where it belongs, above all else. */
  const settle = (): void => {
    const parent = home();
    if (parent === null) return;
    clean(host);
    if (host.parentNode !== parent) parent.append(host);
    else if (canPop(host) && host.matches(':popover-open')) host.hidePopover();
    unzoom();
    if (canPop(host)) host.showPopover();
    ring.raise();
    dock.update();
  };

  const raise = (): void => {
    if (signal.aborted || raiseTimer !== undefined) return;
    raiseTimer = setTimeout(() => {
      raiseTimer = undefined;
      if (isShown()) settle();
      else check();
    }, raises.next() ?? RAISE_PAUSES.at(-1));
  };

  /** Looks whether the host is where it belongs. */
  const check = (): void => {
    if (signal.aborted || timer !== undefined) return;
    const parent = home();
    if (parent === null || (isShown() && isClean(host) && host.parentNode === parent)) return;
    if (host.parentNode === null && !mayReturn()) return giveUp();
    const movedByDialog = host.parentNode !== null && host.parentNode !== parent;
    // A dialog that opens or closes is followed at once; the page taking the host away is answered ever later.
    const pause = movedByDialog ? (raises.next() ?? RAISE_PAUSES.at(-1)) : returns.next();
    if (pause === null) return giveUp();
    timer = setTimeout(() => {
      timer = undefined;
      settle();
    }, pause);
  };

  const observer = new MutationObserver((records) => {
    for (const { type, target } of records) {
      // Closed and opened again within one batch, a dialog is the topmost again.
      if (type === 'attributes') forget(opened, target);
    }
    check();
  });
  const onToggle = ({ target }: Event): void => {
    if (isOpenPopover(target) && target !== host) raise();
    else check();
  };
  const listening = { signal, passive: true, capture: true };
  // A root that was off the page is dropped from `roots` and comes back when told again; listening twice is no harm.
  const observe = (place: Document | ShadowRoot): void => {
    roots.add(place);
    observer.observe(place, { childList: true, subtree: true, attributes: true, attributeFilter: ['open'] });
    place.addEventListener('close', check, listening);
    place.addEventListener('toggle', onToggle, listening);
  };

  keepVisible(root, signal);
  observe(document);
  observer.observe(host, { attributes: true, attributeFilter: ['popover', ...SHUTTING] });
  document.addEventListener('fullscreenchange', raise, listening);
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      clearTimeout(timer);
      clearTimeout(raiseTimer);
      host.remove();
    },
    { once: true },
  );
  settle();
  return {
    life,
    observe: (shadow) => {
      if (!roots.has(shadow)) observe(shadow);
    },
    keepClear: (elements) => dock.keepClear(elements),
    move: (move) => dock.move(move),
    update: () => dock.update(),
    point: (target, certainty, onSight) => {
      check();
      unzoom();
      ring.point(target, certainty, onSight);
    },
  };
}

function forget(list: Element[], target: Node): void {
  const index = list.indexOf(target as Element);
  if (index >= 0) list.splice(index, 1);
}

/**
 * Pages that show a dialog of their own make all else inert or hide it from screen readers: our element is none of all else. What
 * other extensions write on it is let be.
 */
const SHUTTING = ['inert', 'aria-hidden'];

const isClean = (host: HTMLElement): boolean =>
  host.getAttribute('popover') === 'manual' && SHUTTING.every((name) => !host.hasAttribute(name));

function clean(host: HTMLElement): void {
  for (const name of SHUTTING) host.removeAttribute(name);
  if (host.getAttribute('popover') !== 'manual') host.setAttribute('popover', 'manual');
}

const canPop = (element: HTMLElement): boolean => 'showPopover' in element;

/** Of those that fire `toggle` only popovers cover the overlay: `<details>` stays in the page, dialogs are moved into. */
const isOpenPopover = (target: EventTarget | null): boolean =>
  target !== null && 'matches' in target && (target as Element).matches(':popover-open');

function adoptStyle(root: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Not every browser lets a content script's sheet into a page's tree.
    const style = root.ownerDocument.createElement('style');
    style.textContent = css;
    root.append(style);
  }
}
