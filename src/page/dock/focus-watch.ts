import { contentOf } from '../dom/hit-test.ts';

/** Knows where the keyboard is on the page. */
export interface FocusWatch {
  /** What has the focus, in open shadow roots and same-origin frames too; `null` for nothing, the page itself, or the overlay. */
  element(): Element | null;
}

/**
 * Follows the focus into open shadow roots and same-origin frames, whose focus changes are not told outside: each is listened to
 * on its own, once something in it had the focus.
 * @param wrapper element of the overlay, whose own focus does not count
 * @param moved called when the focus, or the place of what has it, may have changed
 * @param signal ends all listening
 */
export function createFocusWatch(wrapper: Element, moved: () => void, signal: AbortSignal): FocusWatch {
  const document = wrapper.ownerDocument;
  const listening = { signal, passive: true, capture: true };
  const known = new WeakSet<Node>();
  const listenIn = (root: Document | ShadowRoot): void => {
    if (known.has(root)) return;
    known.add(root);
    for (const type of ['focusin', 'focusout', 'scroll']) root.addEventListener(type, moved, listening);
  };
  listenIn(document);
  // The focus going into a frame is seen from outside only as the window losing it.
  document.defaultView?.addEventListener('blur', moved, listening);
  document.defaultView?.addEventListener('focus', moved, listening);

  return {
    element: () => {
      let root: Document | ShadowRoot = document;
      for (;;) {
        listenIn(root);
        const active: Element | null = root.activeElement;
        if (active === null || active.localName === 'html' || active.localName === 'body') return null;
        const inner: Document | ShadowRoot | null = active.shadowRoot ?? contentOf(active);
        // The focus in our own card looks, from outside, like a focused host.
        if (wrapper.getRootNode() === inner || isHostOf(active, wrapper)) return null;
        if (inner === null) return active;
        root = inner;
      }
    },
  };
}

function isHostOf(element: Element, inside: Node): boolean {
  const root = inside.getRootNode();
  return 'host' in root && root.host === element;
}
