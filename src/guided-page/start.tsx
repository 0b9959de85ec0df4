/**
 * Wires reading → thinking → showing for one page. Shared by the content script and the extension's practice page, so that
 * practice is guided by the very same code.
 */
import { render } from 'preact';
import type { Advice, CardEvent } from '../core/advise/advice.ts';
import { CardHabits } from '../core/card/card-habits.ts';
import { parseCardMemory } from '../core/card/card-memory.ts';
import { type Assistant, type Ports, startAssistant } from '../core/assistant.ts';
import type { Address, Ref } from '../core/snapshot/page-snapshot.ts';
import { copyText } from '../extension/browser/clipboard.ts';
import { guide } from '../generated/guide.ts';
import { bringIntoView } from '../page/target/bring-into-view.ts';
import { createCardFocus } from '../page/overlay/card-focus.ts';
import { createOverlayHost } from '../page/overlay/overlay-host.ts';
import { type PageReading, readPage, unreadable } from '../page/read/read-page.ts';
import type { Sight } from '../page/target/sight.ts';
import { onPress, type PageWatch, watchPage } from '../page/watch-page.ts';
import { whileSeen } from '../page/overlay/while-seen.ts';
import { Card, type Offscreen } from '../ui/card/card.tsx';
import css from '../ui/card/overlay.css?inline';

/** How often it is looked whether the extension is still there while something is shown and seen, ms. No event tells. */
const LOOK_FOR_END = 2_000;

function offscreenOf(sight: Sight): Offscreen {
  return sight.inView === 'in' || sight.inView === 'covered' || sight.inView === 'gone' ? null : sight.inView;
}

/**
 * A page can make its own elements answer wrongly (a form field named `childNodes`). Such a page is one the guide does not
 * know, not one it breaks.
 */
function readSafely(document: Document, address: Address): PageReading {
  try {
    return readPage(document, address);
  } catch {
    return unreadable(document, address);
  }
}

/** Draws advice: the card in the overlay's root, the ring around the element the latest reading knows under its handle. */
function createOverlay(
  document: Document,
  elementOf: (ref: Ref) => Element | null,
  { open, store, isOver }: Pick<Surroundings, 'open' | 'store' | 'isOver'>,
): Overlay {
  const host = createOverlayHost(document, {
    css,
    openRoot: __OPEN_ROOT__,
    // The next version, started beside this one, has cleared this overlay away: there must be but one.
    mayReturn: () => {
      if (!isOver()) return true;
      shown?.on({ kind: 'close' });
      return false;
    },
    onTight: (isTight) => {
      habits?.setTight(isTight);
      draw();
    },
    onRelease: () => present(),
  });
  const focus = createCardFocus(host.container);
  let following: AbortController | null = null;
  let looking: AbortController | null = null;
  let shown: { readonly advice: Advice; readonly on: (event: CardEvent) => void } | null = null;
  let offscreen: Offscreen = null;
  let mountedIn: Element | null = null;
  let habits: CardHabits | null = null;
  let recalling: Promise<void> | null = null;

  /** What cannot be read counts as never stored, what cannot be written holds for this page. */
  const recall = async (): Promise<void> => {
    const stored = await store.card().catch(() => undefined);
    habits = new CardHabits(parseCardMemory(stored), (memory) => void store.saveCard(memory).catch(() => undefined));
    present();
  };
  const draw = (): void => {
    if (shown === null || habits === null || host.isHeld()) return;
    const { advice, on } = shown;
    const now = habits;
    render(
      <Card
        advice={advice}
        folded={now.isFolded(advice)}
        offscreen={offscreen}
        onOpen={open}
        onCopy={copyText}
        onEvent={(event) => {
          // What is pressed after the end reaches nobody; the card then says so instead.
          if (event.kind === 'close' || !isOver()) on(event);
        }}
        onFold={(folded) => {
          now.fold(advice, folded);
          draw();
        }}
        onMove={(move) => {
          const moved = host.move(move);
          if (moved !== null) now.move(moved.corner);
          return moved;
        }}
      />,
      host.container,
    );
  };
  const present = (): void => {
    if (shown === null || habits === null || host.isHeld()) return;
    const { advice } = shown;
    habits.arrive(advice);
    // With its root element a document may have lost what the overlay listens for (`document.open`).
    if (mountedIn !== document.documentElement) host.unmount();
    mountedIn = document.documentElement;
    host.mount(habits.corner);
    const target = advice.kind === 'guide' && advice.pointing.kind === 'found' ? elementOf(advice.pointing.ref) : null;
    const keepClear = advice.kind === 'guide' ? advice.controls.map(({ ref }) => elementOf(ref)).filter((element) => element !== null) : [];
    if (target === null) offscreen = null;
    draw();
    const certainty = advice.kind === 'guide' && advice.pointing.kind === 'found' ? advice.certainty : 'certain';
    host.keepClear(keepClear);
    host.point(target, certainty, (sight) => {
      if (offscreen === offscreenOf(sight)) return;
      offscreen = offscreenOf(sight);
      draw();
    });
  };
  return {
    show(advice, on) {
      shown = { advice, on };
      if (following === null) {
        following = new AbortController();
        focus.follow(following.signal);
      }
      if (advice.kind === 'invalidated') looking?.abort();
      else if (looking === null) {
        looking = new AbortController();
        whileSeen(document, isOver, LOOK_FOR_END, looking.signal);
      }
      if (habits === null) recalling ??= recall();
      else present();
    },
    remove() {
      following?.abort();
      following = null;
      looking?.abort();
      looking = null;
      shown = null;
      offscreen = null;
      host.unmount();
      render(null, host.container);
    },
    isShown: () => shown !== null && host.container.isConnected,
    observe: (root) => host.observe(root),
    goToCard: () => focus.toggle(),
  };
}

interface Overlay extends Omit<Ports['overlay'], 'scrollTo'> {
  /** Whether a card is on the page now. */
  isShown(): boolean;
  observe(root: ShadowRoot): void;
  goToCard(): void;
}

function createPage(document: Document, { address, isOver }: Surroundings, observe: (root: ShadowRoot) => void) {
  let reading: PageReading | null = null;
  let watch: PageWatch | null = null;
  const elementOf = (ref: number): Element | null => reading?.element(ref) ?? null;
  const page: Ports['page'] = {
    read() {
      reading = readSafely(document, address());
      for (const root of reading.roots) {
        watch?.observe(root);
        if ('host' in root) observe(root);
      }
      return reading.snapshot;
    },
    watch(changed, signal) {
      const look = (): void => {
        if (isOver()) return;
        const started = performance.now();
        changed();
        watch?.cost(performance.now() - started);
      };
      watch = watchPage(document, look, signal);
    },
    onPress(ref, pressed, signal) {
      const element = elementOf(ref);
      if (element !== null) onPress(element, pressed, signal);
    },
  };
  return { page, elementOf };
}

/** What a page cannot tell about itself. */
export interface Surroundings {
  /** Where the page lives; asked anew at each reading. */
  readonly address: () => Address;
  /** Opens an address the person pressed in the card, instead of the browser (the practice site must not open the real one). */
  readonly open?: (url: string) => void;
  /** Whether the extension is gone (updated, removed); asked before each reading. */
  readonly isOver: () => boolean;
  /** Whether this frame is the one to show a card; `changed` is called when that may have changed. Without it, it always is. */
  readonly turns?: (changed: () => void) => { mayShow(knowsPage: boolean): boolean };
  readonly store: Ports['store'] & {
    /** What the card remembers (see `CardMemory`), unchecked. */
    card(): Promise<unknown>;
    saveCard(card: unknown): Promise<void>;
  };
}

/** The assistant at work on a page. */
export interface OnPage extends Assistant {
  /** Takes the keyboard into the card, or from it back to where the person was. Only because the person asked. */
  goToCard(): void;
}

/** Starts guiding a page. */
export function startOnPage(document: Document, surroundings: Surroundings): OnPage {
  const { page, elementOf } = createPage(document, surroundings, (root) => overlay.observe(root));
  const overlay = createOverlay(document, elementOf, surroundings);
  let scrolling = new AbortController();
  let latest: Parameters<Ports['overlay']['show']> | null = null;
  const show = (): void => {
    if (latest === null) turn?.mayShow(false);
    else if (latest[0].kind === 'invalidated') {
      // It only ever takes the place of a card that is there; no other frame can be asked any more.
      if (overlay.isShown()) overlay.show(...latest);
      else overlay.remove();
    } else if (turn?.mayShow(latest[0].kind !== 'unknown') ?? true) overlay.show(...latest);
    else overlay.remove();
  };
  const turn = surroundings.turns?.(show);
  const assistant = startAssistant(guide, {
    page,
    overlay: {
      show: (...advice) => {
        latest = advice;
        show();
      },
      remove: () => {
        latest = null;
        show();
        scrolling.abort();
        overlay.remove();
      },
      scrollTo: (ref) => {
        const element = elementOf(ref);
        scrolling.abort();
        scrolling = new AbortController();
        if (element !== null) bringIntoView(element, document, scrolling.signal);
      },
    },
    store: {
      ...surroundings.store,
      // To a store that cannot be reached any more help is off. That is not what the card is to say, so the end is noticed first.
      settings: () => surroundings.store.settings().finally(() => void surroundings.isOver()),
    },
    now: () => Date.now(),
  });
  return { ...assistant, goToCard: () => overlay.goToCard() };
}
