/**
 * Wires reading → thinking → showing for one page. Shared by the content script and the extension's practice page, so that
 * practice is guided by the very same code.
 */
import { render } from 'preact';
import type { Advice, CardEvent } from './core/advice.ts';
import { type Assistant, type Ports, startAssistant } from './core/assistant.ts';
import type { Address, Ref } from './core/page-snapshot.ts';
import { copyText } from './extension/clipboard.ts';
import { guide } from './generated/guide.ts';
import type { Sight } from './page/anchor.ts';
import { createOverlayHost } from './page/overlay-host.ts';
import { type PageReading, readPage, unreadable } from './page/read-page.ts';
import { onPress, type PageWatch, watchPage } from './page/watch-page.ts';
import { Card, type Offscreen } from './ui/card.tsx';
import css from './ui/overlay.css?inline';

function offscreenOf(sight: Sight): Offscreen {
  return sight.inView === 'above' || sight.inView === 'below' ? sight.inView : null;
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
  open: Surroundings['open'],
): Omit<Ports['overlay'], 'scrollTo'> & { observe(root: ShadowRoot): void } {
  const host = createOverlayHost(document, { css, openRoot: __OPEN_ROOT__ });
  let shown: { readonly advice: Advice; readonly on: (event: CardEvent) => void } | null = null;
  let offscreen: Offscreen = null;
  let foldedAt = '';

  const placeOf = (advice: Advice): string => ('step' in advice ? `${advice.page}/${advice.step}` : '');
  const draw = (): void => {
    if (shown === null) return;
    const { advice, on } = shown;
    render(
      <Card
        advice={advice}
        // Folded away until the next step.
        folded={foldedAt !== '' && foldedAt === placeOf(advice)}
        offscreen={offscreen}
        onOpen={open}
        onCopy={copyText}
        onEvent={on}
        onFold={(folded) => {
          foldedAt = folded ? placeOf(advice) : '';
          draw();
        }}
      />,
      host.container,
    );
  };
  return {
    show(advice, on) {
      shown = { advice, on };
      host.mount();
      const target = advice.kind === 'guide' && advice.pointing.kind === 'found' ? elementOf(advice.pointing.ref) : null;
      const keepClear =
        advice.kind === 'guide' ? advice.controls.map(({ ref }) => elementOf(ref)).filter((element) => element !== null) : [];
      if (target === null) offscreen = null;
      draw();
      const certainty = advice.kind === 'guide' && advice.pointing.kind === 'found' ? advice.certainty : 'certain';
      host.keepClear(keepClear);
      host.point(target, certainty, (sight) => {
        if (offscreen === offscreenOf(sight)) return;
        offscreen = offscreenOf(sight);
        draw();
      });
    },
    remove() {
      shown = null;
      offscreen = null;
      host.unmount();
      render(null, host.container);
    },
    observe: (root) => host.observe(root),
  };
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
  readonly store: Ports['store'];
}

/** Starts guiding a page. */
export function startOnPage(document: Document, surroundings: Surroundings): Assistant {
  const { page, elementOf } = createPage(document, surroundings, (root) => overlay.observe(root));
  const overlay = createOverlay(document, elementOf, surroundings.open);
  return startAssistant(guide, {
    page,
    overlay: {
      show: (advice, on) => overlay.show(advice, on),
      remove: () => overlay.remove(),
      scrollTo: (ref) => elementOf(ref)?.scrollIntoView({ block: 'center', inline: 'nearest' }),
    },
    store: surroundings.store,
    now: () => Date.now(),
  });
}
