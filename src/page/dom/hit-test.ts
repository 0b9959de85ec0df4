/** What lies on top at a point, and what lies in what, across shadow roots and same-origin frames. */
import { HOST_NAME } from './host-name.ts';
import { intoFrame } from './viewport-box.ts';

/**
 * What a press at a point would meet if our overlay were not there; open shadow roots and same-origin frames are gone into.
 * @param x in CSS px of the viewport of `root`'s document
 */
export function topmostAt(root: Document | ShadowRoot, x: number, y: number): Element | null {
  let hit = root.elementFromPoint(x, y);
  if (hit?.localName === HOST_NAME) hit = root.elementsFromPoint(x, y).find(({ localName }) => localName !== HOST_NAME) ?? null;
  if (hit === null) return null;
  const shadow = hit.shadowRoot;
  if (shadow !== null && shadow !== root) return topmostAt(shadow, x, y) ?? hit;
  const content = contentOf(hit);
  if (content === null) return hit;
  const inner = intoFrame(hit as HTMLElement, x, y);
  return topmostAt(content, inner.x, inner.y) ?? hit;
}

/** The document in a frame, as far as it may be looked into. Asks nothing else: a form answers with whatever field has the name. */
export function contentOf(element: Element): Document | null {
  if (element.localName !== 'iframe' && element.localName !== 'frame') return null;
  try {
    return (element as HTMLIFrameElement).contentDocument;
  } catch {
    return null;
  }
}

/** The element around another, as drawn: slots, shadow hosts and frames count. */
export function elementAround(element: Element): Element | null {
  const slot = element.assignedSlot ?? element.parentElement;
  if (slot !== null) return slot;
  const root = element.getRootNode();
  if ('host' in root) return (root as ShadowRoot).host;
  return element.ownerDocument.defaultView?.frameElement ?? null;
}

/** Whether `inner` is `outer` or lies in it, as drawn. */
export function holds(outer: Element, inner: Element): boolean {
  for (let at: Element | null = inner; at !== null; at = elementAround(at)) if (at === outer) return true;
  return false;
}
