/** Where the target is, as seen by the person. */
import { getOverflowAncestors } from '@floating-ui/dom';
import type { Rect } from '../../core/snapshot/rect.ts';
import { intersection } from './ring-cut.ts';
import { screenOf, viewportBox } from '../dom/viewport-box.ts';

/** Side of what can be seen on which something lies that cannot. */
export type Direction = 'above' | 'below' | 'left' | 'right';

/** `covered`: under something that leaves no way to scroll it out. `gone`: not on the page or not drawn. */
export type InView = 'in' | Direction | 'covered' | 'gone';

/** What is known about the target now; `box` is the whole target in viewport CSS px, `null` when it is gone. */
export interface Sight {
  readonly inView: InView;
  readonly box: Rect | null;
}

/** The scroll boxes around an element in which it can be out of sight, innermost first; also those around its frames. */
export function scrollBoxesAround(element: Element): readonly Element[] {
  return getOverflowAncestors(element).filter(
    (ancestor): ancestor is Element => 'getBoundingClientRect' in ancestor && ancestor !== element && !isRoot(ancestor),
  );
}

/** The root and its body scroll as the window does. */
const isRoot = (element: Element): boolean => element === element.ownerDocument.documentElement || element === element.ownerDocument.body;

/**
 * In which direction a target lies that cannot be seen: what has to be scrolled first decides, from the window over the outer
 * scroll boxes to the inner ones.
 */
export function directionOf(box: Rect, target: Element, viewer: Document): Direction {
  let bounds = screenOf(viewer);
  for (const scroller of scrollBoxesAround(target).toReversed()) {
    const inner = viewportBox(scroller, viewer);
    if (inner === null) continue;
    const seen = intersection(inner, bounds);
    if (seen.width === 0 || seen.height === 0) return directionFrom(bounds, inner);
    bounds = seen;
  }
  return directionFrom(bounds, box);
}

/** Where a box lies, seen from the middle of another: the side on which it sticks out further. */
export function directionFrom(bounds: Rect, box: Rect): Direction {
  const down = box.y + box.height / 2 - (bounds.y + bounds.height / 2);
  const right = box.x + box.width / 2 - (bounds.x + bounds.width / 2);
  const beyondY = Math.abs(down) - bounds.height / 2;
  const beyondX = Math.abs(right) - bounds.width / 2;
  if (beyondY >= beyondX) return down < 0 ? 'above' : 'below';
  return right < 0 ? 'left' : 'right';
}
