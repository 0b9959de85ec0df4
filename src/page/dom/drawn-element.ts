/**
 * What of an element is drawn: itself, or, where it has no box of its own (`display: contents`), the largest of what is in it. The reader and
 * the ring ask the same, so that the ring goes around what was read.
 */
export function drawnElement(element: Element): Element {
  if (element.getClientRects().length > 0) return element;
  let largest = element;
  let size = 0;
  for (const part of element.querySelectorAll('*')) {
    const { width, height } = part.getBoundingClientRect();
    if (width * height <= size) continue;
    largest = part;
    size = width * height;
  }
  return largest;
}
