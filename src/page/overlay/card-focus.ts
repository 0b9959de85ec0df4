/**
 * The one place where the keyboard focus is moved, and only because the person asked: by the shortcut into the card and back to
 * exactly where they were, or when what they had pressed in the card went away under them. Never by itself, never to an element
 * of the page they were not on. Selection, caret and scrolling stay as they are.
 */
import { focusedElement } from '../read/focus.ts';

export interface CardFocus {
  /** Keeps the focus in the card as long as the person is there, and takes them back when they leave by Escape. */
  follow(signal: AbortSignal): void;
  /** Into the card; from the card back to where the person was. Does nothing without a card. */
  toggle(): void;
}

/** Where the person was before they came into the card: an element of the page, or none of its elements. */
type Origin = { readonly element: Element | null; readonly byShortcut: boolean };

/** What can have the focus, of any frame's own constructors. */
type Focusable = Element & HTMLOrSVGElement;

/**
 * Makes the way into the card and back.
 * @param container in the overlay's root; holds the card, if there is one
 */
export function createCardFocus(container: HTMLElement): CardFocus {
  const document = container.ownerDocument;
  let origin: Origin | null = null;
  /** What had the focus in the card last; `null` once it has left the card. */
  let last: Element | null = null;

  const inside = (): Element | null => (container.getRootNode() as ShadowRoot).activeElement ?? null;

  const moveTo = (goal: Element): void => {
    (goal as Focusable).focus({ preventScroll: true });
  };

  const enter = (): void => {
    const card = container.querySelector('[data-card]');
    if (card === null) return;
    // Folded there is only one thing to press.
    const goal = card.hasAttribute('data-folded') ? (card.querySelector('button') ?? card) : card;
    // Not there before and after: a click on words of the card would else take the focus from the page's field.
    if (goal === card) card.setAttribute('tabindex', '-1');
    moveTo(goal);
    if (goal === card) card.addEventListener('focusout', () => card.removeAttribute('tabindex'), { once: true });
  };

  const leave = (): void => {
    const element = origin?.element ?? null;
    origin = null;
    if (element?.isConnected === true) moveTo(element);
    // It was on no element, or the one it was on can no longer have it.
    (inside() as Focusable | null)?.blur();
  };

  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented || origin?.byShortcut !== true) return;
    event.preventDefault();
    event.stopPropagation();
    leave();
  };

  return {
    toggle() {
      if (!container.isConnected) return;
      if (inside() !== null) return leave();
      const element = focusedElement(document);
      enter();
      origin = { element: element === document.body ? null : element, byShortcut: true };
    },
    follow(signal) {
      const onFocus = ({ target, relatedTarget }: FocusEvent): void => {
        if (last === null) origin = { element: relatedTarget as Element | null, byShortcut: false };
        last = target as Element;
      };
      const onBlur = ({ target, relatedTarget }: FocusEvent): void => {
        // From one thing in the card to another; in between nothing has the focus.
        if (container.contains(relatedTarget as Element | null)) return;
        // After the event: what is being removed is gone by then, and `inside` still tells of a window that is only in the back.
        queueMicrotask(() => {
          if (last !== null && last === target && last.isConnected && inside() === null) last = origin = null;
        });
      };
      // A button that took itself away by being pressed would drop the person at the beginning of the page.
      const removed = new MutationObserver(() => {
        if (last === null || last.isConnected || inside() !== null) return;
        const elsewhere = focusedElement(document);
        last = null;
        if (!container.isConnected || (elsewhere !== null && elsewhere !== document.body && elsewhere !== document.documentElement)) return;
        const before = origin;
        enter();
        origin = before;
      });
      container.addEventListener('focusin', onFocus, { signal });
      container.addEventListener('focusout', onBlur, { signal });
      container.addEventListener('keydown', onKey, { signal });
      removed.observe(container, { childList: true, subtree: true });
      signal.addEventListener(
        'abort',
        () => {
          removed.disconnect();
          last = origin = null;
        },
        { once: true },
      );
    },
  };
}
