/**
 * Wires reading → thinking → showing for one page. Shared by the content script and the extension's practice page, so that
 * practice is guided by the very same code.
 */
import { type Assistant, type Ports, startAssistant } from '../core/assistant.ts';
import { loadGuide } from '../generated/guide.ts';
import { bringIntoView } from '../page/target/bring-into-view.ts';
import { createOverlay } from './overlay-port.tsx';
import { createPage } from './page-port.ts';
import type { Surroundings } from './surroundings.ts';

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
  const assistant = startAssistant(loadGuide, {
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
