import { render } from 'preact';
import type { Advice, CardEvent } from '../core/advise/advice.ts';
import type { Ports } from '../core/assistant.ts';
import { CardHabits } from '../core/card/card-habits.ts';
import { parseCardMemory } from '../core/card/card-memory.ts';
import type { Ref } from '../core/snapshot/page-snapshot.ts';
import { copyText } from '../extension/browser/clipboard.ts';
import { createCardFocus } from '../page/overlay/card-focus.ts';
import { createOverlayHost } from '../page/overlay/overlay-host.ts';
import { whileSeen } from '../page/overlay/while-seen.ts';
import type { Sight } from '../page/target/sight.ts';
import { Card, type Offscreen } from '../ui/card/card.tsx';
import css from '../ui/card/overlay.css?inline';
import type { Surroundings } from './surroundings.ts';

/** How often it is looked whether the extension is still there while something is shown and seen, ms. No event tells. */
const LOOK_FOR_END = 2_000;

function offscreenOf(sight: Sight): Offscreen {
  return sight.inView === 'in' || sight.inView === 'covered' || sight.inView === 'gone' ? null : sight.inView;
}

export interface Overlay extends Omit<Ports['overlay'], 'scrollTo'> {
  /** Whether a card is on the page now. */
  isShown(): boolean;
  observe(root: ShadowRoot): void;
  goToCard(): void;
}

/** Draws advice: the card in the overlay's root, the ring around the element the latest reading knows under its handle. */
export function createOverlay(
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
