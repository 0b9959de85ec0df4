import { holds, topmostAt } from '../dom/hit-test.ts';
import { screenOf } from '../dom/viewport-box.ts';

/** What is shown full screen without drawing what is put into it. */
const CHILDLESS = new Set(['video', 'img', 'canvas', 'iframe', 'object', 'embed']);

/**
 * What is above all else and makes all else inert: a modal dialog, or what is shown full screen (there Chromium makes the rest of the
 * page inert too, whatever lies above it). `null` when there is no such thing.
 * @param roots the document and its known open shadow roots; those no longer on the page are dropped from it
 * @param opened these elements in the order in which they were first seen; brought up to date
 */
export function findTopModal(roots: Set<Document | ShadowRoot>, opened: Element[]): Element | null {
  const modal = new Set<Element>();
  for (const root of roots) {
    if (!root.isConnected) {
      roots.delete(root);
      continue;
    }
    for (const dialog of root.querySelectorAll('dialog:modal')) modal.add(dialog);
    const full = root.fullscreenElement ?? null;
    // Of one in a shadow root the document names the host.
    if (full !== null && full !== full.ownerDocument.documentElement && full.shadowRoot === null && !CHILDLESS.has(full.localName)) {
      modal.add(full);
    }
  }
  const still = opened.filter((dialog) => modal.has(dialog));
  const fresh = [...modal].filter((dialog) => !still.includes(dialog));
  const top = fresh.length > 1 ? pressable(fresh) : undefined;
  still.push(...fresh.filter((dialog) => dialog !== top), ...(top === undefined ? [] : [top]));
  opened.splice(0, opened.length, ...still);
  return still.at(-1) ?? null;
}

/** Of dialogs first seen together only the topmost can be pressed; its backdrop counts as the dialog and covers the screen. */
function pressable(dialogs: readonly Element[]): Element | undefined {
  const document = dialogs[0]?.ownerDocument;
  if (document === undefined) return undefined;
  const { width, height } = screenOf(document);
  const hit = topmostAt(document, width / 2, height / 2);
  return hit === null ? undefined : dialogs.filter((dialog) => holds(dialog, hit)).reduce<Element | undefined>(deeper, undefined);
}

const deeper = (best: Element | undefined, dialog: Element): Element => (best === undefined || holds(best, dialog) ? dialog : best);
