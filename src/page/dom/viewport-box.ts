import type { Rect } from '../../core/snapshot/rect.ts';

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

/** How a frame draws its content: where the content's origin is in the viewport around the frame, and how much it is scaled. */
interface FrameMap {
  readonly x: number;
  readonly y: number;
  readonly scaleX: number;
  readonly scaleY: number;
}

function mapOf(frame: HTMLElement): FrameMap {
  const outer = frame.getBoundingClientRect();
  const style = frame.ownerDocument.defaultView?.getComputedStyle(frame);
  const scaleX = frame.offsetWidth > 0 ? outer.width / frame.offsetWidth : 1;
  const scaleY = frame.offsetHeight > 0 ? outer.height / frame.offsetHeight : 1;
  return {
    x: outer.x + (frame.clientLeft + Number.parseFloat(style?.paddingLeft ?? '0')) * scaleX,
    y: outer.y + (frame.clientTop + Number.parseFloat(style?.paddingTop ?? '0')) * scaleY,
    scaleX,
    scaleY,
  };
}

/**
 * A rectangle of an element's own viewport in the viewport of `viewer`, also out of nested same-origin frames (their border,
 * padding and scaling are added up).
 * @returns `null` when its frame is gone
 */
export function toViewer(rect: Rect, element: Element, viewer: Document): Rect | null {
  const frames = framesAround(element, viewer);
  if (frames === null) return null;
  let box: Rect = { x: rect.x, y: rect.y, width: rect.width, height: rect.height };
  for (const frame of frames) {
    const { x, y, scaleX, scaleY } = mapOf(frame);
    box = { x: x + box.x * scaleX, y: y + box.y * scaleY, width: box.width * scaleX, height: box.height * scaleY };
  }
  return box;
}

/** The border box of an element in the viewport of `viewer`; see {@link toViewer}. */
export function viewportBox(element: Element, viewer: Document): Rect | null {
  return toViewer(element.getBoundingClientRect(), element, viewer);
}

/** A point of the viewport around a frame, as the frame's content counts. */
export function intoFrame(frame: HTMLElement, x: number, y: number): { readonly x: number; readonly y: number } {
  const map = mapOf(frame);
  return { x: (x - map.x) / map.scaleX, y: (y - map.y) / map.scaleY };
}

/** What can be seen of a page at once, in its own CSS px. */
export function screenOf(viewer: Document): Rect {
  const { clientWidth, clientHeight } = viewer.documentElement;
  const view = viewer.defaultView;
  // Where the root itself is scrolled, its client size leaves the scroll bars out; a quirky root has no height of its own.
  const isViewport = viewer.compatMode === 'CSS1Compat' && clientHeight > 0;
  return {
    x: 0,
    y: 0,
    width: isViewport ? clientWidth : (view?.innerWidth ?? 0),
    height: isViewport ? clientHeight : (view?.innerHeight ?? 0),
  };
}
