/** The two ways to put the ring somewhere: the browser's own anchoring, and numbers. */
import type { Rect } from '../../core/snapshot/rect.ts';
import { type Cut, insets, MARGIN } from '../target/ring-cut.ts';

/** A ring further off than this (px) is wrong. */
const TOLERANCE = 1.5;

/** Whether the browser can tie the ring to this target: both in one document, and the style for it known. */
export function canAnchor(target: Element, viewer: Document): boolean {
  return (
    target.ownerDocument === viewer &&
    CSS.supports('position-anchor', 'auto') &&
    CSS.supports('left', 'calc(anchor(left) - 1px)') &&
    CSS.supports('width', 'calc(anchor-size(width) + 1px)')
  );
}

/** Inline and important: neither the overlay's look nor an animation of it may move the ring. */
function setStyle(ring: HTMLElement, style: Readonly<Record<string, string>>): void {
  for (const [property, value] of Object.entries(style)) {
    if (ring.style.getPropertyValue(property) !== value) ring.style.setProperty(property, value, 'important');
  }
}

const FREE = {
  position: 'fixed',
  right: 'auto',
  bottom: 'auto',
  margin: '0',
  padding: '0',
  overflow: 'visible',
  'box-sizing': 'border-box',
  'min-width': '0',
  'min-height': '0',
  'max-width': 'none',
  'max-height': 'none',
  transform: 'none',
  translate: 'none',
  scale: 'none',
  rotate: 'none',
  'pointer-events': 'none',
};

/** Ties an open ring to its implicit anchor. */
export function placeAnchored(ring: HTMLElement, target: Element, cut: Cut): void {
  const { top, right, bottom, left } = insets(target.getBoundingClientRect(), cut);
  setStyle(ring, {
    ...FREE,
    'position-anchor': 'auto',
    left: `calc(anchor(left) + ${left - MARGIN}px)`,
    top: `calc(anchor(top) + ${top - MARGIN}px)`,
    width: `calc(anchor-size(width) + ${2 * MARGIN - left - right}px)`,
    height: `calc(anchor-size(height) + ${2 * MARGIN - top - bottom}px)`,
  });
}

/**
 * Places the ring by numbers. What it sets is measured and set right: `zoom` on the root, or a root that has become the
 * containing block, shift and scale what a fixed position means.
 */
export function createPlacer(ring: HTMLElement): (rect: Rect) => void {
  let origin = { x: 0, y: 0, scale: 1 };
  const set = (rect: Rect): void => {
    const px = (value: number): string => `${Math.round(value * 100) / 100}px`;
    setStyle(ring, {
      ...FREE,
      left: px((rect.x - origin.x) / origin.scale),
      top: px((rect.y - origin.y) / origin.scale),
      width: px(rect.width / origin.scale),
      height: px(rect.height / origin.scale),
    });
  };
  return (rect) => {
    set(rect);
    const got = ring.getBoundingClientRect();
    if (isNear(got, rect, 0.5) || got.width === 0 || rect.width === 0) return;
    const scale = (origin.scale * got.width) / rect.width;
    const left = (rect.x - origin.x) / origin.scale;
    const top = (rect.y - origin.y) / origin.scale;
    origin = { x: got.x - left * scale, y: got.y - top * scale, scale };
    set(rect);
  };
}

/** Whether two rectangles are the same to the eye. */
export function isNear(a: Rect, b: Rect, tolerance = TOLERANCE): boolean {
  return [a.x - b.x, a.y - b.y, a.width - b.width, a.height - b.height].every((difference) => Math.abs(difference) <= tolerance);
}
