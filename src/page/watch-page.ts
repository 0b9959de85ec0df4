import { HOST_NAME } from './dom/host-name.ts';

/** What the reader of the page tells its watcher. */
export interface PageWatch {
  /** Also watches inside this open shadow root or document of a same-origin frame. Telling it twice is free. */
  observe(root: Document | ShadowRoot): void;
  /** How long the last reading took, ms: the next one keeps ten times that distance, so that reading costs at most a tenth. */
  cost(milliseconds: number): void;
}

/** All in ms. */
export interface WatchTimes {
  /** A change is reported once nothing has changed for this long… */
  readonly quiet: number;
  /** …but at the latest this long after the first unreported change. */
  readonly latest: number;
  /** Without any event, look again after this time while the page can be seen; then after ever longer ones. */
  readonly heartbeat: number;
}

const TIMES: WatchTimes = { quiet: 120, latest: 600, heartbeat: 2000 };

/** While beat after beat brings no event the pauses double, up to this one, ms. */
const LONGEST_BEAT = 16_000;

/** A reading that costs c ms is followed by a pause of this many c… */
const PAUSE_FACTOR = 10;
/** …but never by a longer one than this, ms. */
const LONGEST_PAUSE = 5000;

/** The attributes that can change what is visible or pressable. */
const ATTRIBUTES = [
  'class',
  'style',
  'hidden',
  'open',
  'disabled',
  'aria-hidden',
  'aria-expanded',
  'aria-current',
  'aria-disabled',
  'aria-selected',
  'aria-label',
  'aria-modal',
  'role',
  'value',
  'inert',
  'src',
  'alt',
  'href',
];

/** Caught on their way down: most of them do not bubble. `load` is that of late images, style sheets and frames. */
const INNER_EVENTS = ['load', 'transitionend', 'animationend', 'toggle', 'click', 'keyup', 'change', 'focusin', 'focusout'];
const WINDOW_EVENTS = ['popstate', 'hashchange', 'pageshow', 'load', 'resize'];
const NAVIGATION_EVENTS = ['currententrychange', 'navigatesuccess'];

/**
 * Calls `changed` when something a person sees on the page may have changed: debounced, at the latest after
 * `times.latest`, and never so often that reading would take more than about a tenth of the time. Says nothing at the start.
 * What fires no event (a late `attachShadow`, a style sheet) is found by a slow heartbeat.
 * @param signal ends all observers, listeners and timers
 */
export function watchPage(document: Document, changed: () => void, signal: AbortSignal, times: Partial<WatchTimes> = {}): PageWatch {
  const { quiet, latest, heartbeat } = { ...TIMES, ...times };
  const view = document.defaultView;
  const known = new WeakSet<Node>();
  const now = (): number => performance.now();
  let firstUnreported: number | null = null;
  let earliest = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let beat: ReturnType<typeof setTimeout> | undefined;
  let idle: number | undefined;
  let pause = heartbeat;

  const report = (): void => {
    if (signal.aborted) return;
    clearTimeout(timer);
    timer = undefined;
    firstUnreported = null;
    startHeart();
    changed();
  };

  const mark = (): void => {
    if (signal.aborted) return;
    const time = now();
    pause = heartbeat;
    firstUnreported ??= time;
    const due = Math.max(Math.min(time + quiet, firstUnreported + latest), earliest);
    clearTimeout(timer);
    timer = setTimeout(report, Math.max(0, due - time));
  };

  const stopHeart = (): void => {
    clearTimeout(beat);
    if (idle !== undefined) view?.cancelIdleCallback(idle);
    idle = undefined;
  };
  const startHeart = (): void => {
    stopHeart();
    if (signal.aborted || document.visibilityState === 'hidden') return;
    beat = setTimeout(
      () => {
        if (view === null) return;
        idle = view.requestIdleCallback(
          () => {
            idle = undefined;
            pause = Math.min(2 * pause, LONGEST_BEAT);
            report();
          },
          { timeout: heartbeat },
        );
      },
      Math.max(pause, earliest - now()),
    );
  };

  const observer = new MutationObserver((records) => {
    // `document.open` takes away what has been listened for; listening twice is no harm.
    if (records.some(({ type, target }) => type === 'childList' && target === document)) listen();
    if (records.some((record) => !isOurs(record))) mark();
  });
  const onInner = (event: Event): void => {
    if (!(isElement(event.target) && event.target.localName === HOST_NAME)) mark();
  };
  const listening = { signal, passive: true, capture: true };
  const listenIn = (root: Document | ShadowRoot): void => {
    for (const type of INNER_EVENTS) root.addEventListener(type, onInner, listening);
  };
  const observe = (root: Document | ShadowRoot): void => {
    if (signal.aborted || known.has(root)) return;
    known.add(root);
    observer.observe(root, {
      childList: true,
      subtree: true,
      characterData: true,
      attributes: true,
      attributeFilter: ATTRIBUTES,
    });
    listenIn(root);
  };
  const onVisibility = (): void => {
    if (document.visibilityState === 'hidden') {
      stopHeart();
    } else {
      mark();
      startHeart();
    }
  };
  const listen = (): void => {
    listenIn(document);
    for (const type of WINDOW_EVENTS) view?.addEventListener(type, mark, { signal, passive: true });
    document.addEventListener('visibilitychange', onVisibility, { signal, passive: true });
  };

  observe(document);
  listen();
  const navigation = (view as unknown as { readonly navigation?: EventTarget } | null)?.navigation;
  for (const type of NAVIGATION_EVENTS) navigation?.addEventListener(type, mark, { signal, passive: true });
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      clearTimeout(timer);
      stopHeart();
    },
    { once: true },
  );
  if (!signal.aborted) startHeart();
  else observer.disconnect();

  return {
    observe,
    cost: (milliseconds) => {
      earliest = now() + Math.min(LONGEST_PAUSE, PAUSE_FACTOR * milliseconds);
    },
  };
}

/**
 * Calls `pressed` when the person presses or changes the element or something inside it (mouse, touch or keyboard: Enter
 * and Space arrive as clicks). Never prevents anything and reads no value. Clicks made by scripts do not count.
 * @param signal ends the listening
 */
export function onPress(element: Element, pressed: () => void, signal: AbortSignal): void {
  const types = pressEvents(element);
  const handled = new WeakSet<Event>();
  const listener = (event: Event): void => {
    if (!event.isTrusted || handled.has(event) || !event.composedPath().includes(element)) return;
    handled.add(event);
    pressed();
  };
  // `change` does not leave a shadow root, so that root is listened to as well.
  for (const root of new Set<Node>([element.ownerDocument, element.getRootNode()])) {
    for (const type of types) {
      root.addEventListener(type, listener, { signal, passive: true, capture: true });
    }
  }
}

/** A click only opens a closed list: choosing from it is a `change` of a native one, and a press on an option of any other. */
function pressEvents(element: Element): readonly string[] {
  if (element.localName === 'select') return ['change'];
  const isCombobox = element.getAttribute('role') === 'combobox' || element.getAttribute('aria-haspopup') === 'listbox';
  return isCombobox ? [] : ['click', 'change'];
}

const isElement = (target: EventTarget | null): target is Element => target !== null && 'localName' in target;

const isHost = (node: Node): boolean => isElement(node) && node.localName === HOST_NAME;

/** Nothing but our own host came, went or was restyled. */
function isOurs(record: MutationRecord): boolean {
  if (record.type !== 'childList') return isHost(record.target);
  return [...record.addedNodes, ...record.removedNodes].every(isHost);
}
