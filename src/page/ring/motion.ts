/** Movements of an element that the browser or a script of the page animates. */
import { elementAround, holds } from '../dom/hit-test.ts';

/** An animation that lasts longer (ms), or for ever, is a decoration: it is not followed frame by frame. */
const LONGEST = 5000;

/** Whether the element is being moved by a transition or an animation of its own or of something around it. */
export function isMoving(element: Element): boolean {
  for (let at: Element | null = element; at !== null; at = elementAround(at)) {
    for (const animation of at.getAnimations()) {
      const end = Number(animation.effect?.getComputedTiming().endTime ?? Number.POSITIVE_INFINITY);
      if (animation.playState === 'running' && end <= LONGEST) return true;
    }
  }
  return false;
}

/**
 * Tells when something may have begun to move an element: a transition, an animation, or a script that restyles what is around it.
 * @param roots documents and shadow roots the element lies in: their events do not leave them
 * @param signal ends all listening
 */
export function onMotion(element: Element, roots: readonly EventTarget[], signal: AbortSignal, moved: () => void): void {
  const onStart = ({ target }: Event): void => {
    if (target !== null && 'localName' in target && holds(target as Element, element)) moved();
  };
  for (const root of roots) {
    for (const type of ['transitionrun', 'animationstart']) {
      root.addEventListener(type, onStart, { signal, passive: true, capture: true });
    }
  }
  const restyled = new MutationObserver(moved);
  for (let at: Element | null = element; at !== null; at = elementAround(at)) {
    restyled.observe(at, { attributes: true, attributeFilter: ['style', 'class'] });
  }
  signal.addEventListener('abort', () => restyled.disconnect(), { once: true });
}
