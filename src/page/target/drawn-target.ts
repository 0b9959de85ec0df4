/** What of a target is on the screen at all. */
import type { Rect } from '../../core/snapshot/rect.ts';
import { framesAround, toViewer, viewportBox } from '../dom/viewport-box.ts';

/** From this share on, the lines of a broken inline element fill the box around them. */
const FILLED = 0.5;

const areaOf = ({ width, height }: { readonly width: number; readonly height: number }): number => width * height;

/** Whether an element and the frames around it are on the page and drawn. */
export function isDrawn(element: Element, viewer: Document): boolean {
  return (
    element.isConnected &&
    framesAround(element, viewer)?.every((frame) => frame.isConnected && frame.checkVisibility({ visibilityProperty: true })) === true &&
    element.getClientRects().length > 0 &&
    element.checkVisibility({ visibilityProperty: true })
  );
}

/**
 * The box to ring. Of a link broken over lines in running text it is the largest line where the box around all of them would
 * take in more foreign words than its own.
 * @returns `null` when it cannot be measured; `isWhole`: the box is the element's own, which the browser can follow by itself
 */
export function boxToRing(element: Element, viewer: Document): { readonly box: Rect; readonly isWhole: boolean } | null {
  const lines = [...element.getClientRects()];
  if (lines.length > 1) {
    const filled = lines.reduce((sum, line) => sum + areaOf(line), 0);
    if (filled < FILLED * areaOf(element.getBoundingClientRect())) {
      const longest = lines.reduce((best, line) => (areaOf(line) > areaOf(best) ? line : best));
      const box = toViewer(longest, element, viewer);
      return box === null ? null : { box, isWhole: false };
    }
  }
  const box = viewportBox(element, viewer);
  return box === null ? null : { box, isWhole: true };
}
