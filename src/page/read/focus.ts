import type { Ref } from '../../core/snapshot/page-snapshot.ts';
import type { ControlDraft } from './draft.ts';
import { contentOf } from '../dom/hit-test.ts';

/** The element the keyboard is in, inside open shadow roots and same-origin frames too. */
export function focusedElement(document: Document): Element | null {
  let focused = document.activeElement;
  for (;;) {
    const root: Document | ShadowRoot | null = focused === null ? null : (focused.shadowRoot ?? contentOf(focused));
    const inner = root?.activeElement ?? null;
    if (inner === null || inner === focused) return focused;
    focused = inner;
  }
}

/**
 * The control the keyboard is in. Looks at what has the focus only, never at what is in it.
 * @returns the innermost control that is or holds the focused element; `null` when it is none of them
 */
export function focusedControl(document: Document, controls: Iterable<ControlDraft>): Ref | null {
  const focused = focusedElement(document);
  if (focused === null || focused === document.body) return null;
  let found: ControlDraft | null = null;
  for (const control of controls) {
    if (control.element.contains(focused) && (found === null || found.element.contains(control.element))) found = control;
  }
  return found?.ref ?? null;
}
