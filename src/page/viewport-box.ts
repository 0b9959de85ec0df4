import type { Rect } from '../core/placement.ts';

/**
 * The frame elements around an element, innermost first, up to the document that looks at it.
 * @returns empty when the element is in that document, or `null` when it cannot be reached from it any more
 */
export function framesAround(element: Element, viewer: Document): readonly HTMLElement[] | null {
  const frames: HTMLElement[] = [];
  let owner: Document = element.ownerDocument;
  while (owner !== viewer) {
    const frame = owner.defaultView?.frameElement ?? null;
    if (frame === null) return null;
    frames.push(frame as HTMLElement);
    owner = frame.ownerDocument;
  }
  return frames;
}

/**
 * The border box of an element in the viewport of `viewer`, also when it lies in nested same-origin frames
 * (their border, padding and scaling are added up).
 * @returns `null` when its frame is gone
 */
export function viewportBox(element: Element, viewer: Document): Rect | null {
  const frames = framesAround(element, viewer);
  if (frames === null) return null;
  const own = element.getBoundingClientRect();
  let box: Rect = { x: own.x, y: own.y, width: own.width, height: own.height };
  for (const frame of frames) {
    const outer = frame.getBoundingClientRect();
    const style = frame.ownerDocument.defaultView?.getComputedStyle(frame);
    const scaleX = frame.offsetWidth > 0 ? outer.width / frame.offsetWidth : 1;
    const scaleY = frame.offsetHeight > 0 ? outer.height / frame.offsetHeight : 1;
    const left = frame.clientLeft + Number.parseFloat(style?.paddingLeft ?? '0');
    const top = frame.clientTop + Number.parseFloat(style?.paddingTop ?? '0');
    box = {
      x: outer.x + (left + box.x) * scaleX,
      y: outer.y + (top + box.y) * scaleY,
      width: box.width * scaleX,
      height: box.height * scaleY,
    };
  }
  return box;
}
