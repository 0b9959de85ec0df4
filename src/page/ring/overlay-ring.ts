import { type Pointer, pointAt } from './anchor.ts';
import type { Dock } from '../dock/dock.ts';
import type { Sight } from '../target/sight.ts';

/** The ring and what it points at. */
export interface Ring {
  /** Rings this element and no other, or none; see `OverlayHost.point`. */
  point(target: Element | null, certainty: 'certain' | 'likely', onSight: (sight: Sight) => void): void;
  /** Puts the ring above everything that entered the top layer since. */
  raise(): void;
}

/**
 * Keeps at most one ring in the overlay's root; the element exists only while there is a target.
 * @param dock told what is ringed, and whenever it has moved
 * @param signal takes the ring away for good
 */
export function createRing(root: ShadowRoot, dock: Dock, signal: AbortSignal): Ring {
  let pointing: {
    readonly target: Element;
    readonly element: HTMLElement;
    readonly life: AbortController;
    readonly pointer: Pointer;
  } | null = null;
  let tell: (sight: Sight) => void = () => undefined;
  const clear = (): void => {
    pointing?.life.abort();
    pointing = null;
  };
  signal.addEventListener('abort', clear, { once: true });
  return {
    raise: () => pointing?.pointer.raise(),
    point: (target, certainty, onSight) => {
      if (signal.aborted) return;
      tell = onSight;
      if (pointing !== null && pointing.target === target) {
        pointing.element.dataset['ring'] = certainty;
        pointing.pointer.check();
        return;
      }
      clear();
      dock.setTarget(target);
      if (target === null) return;
      const element = root.ownerDocument.createElement('div');
      element.setAttribute('popover', 'manual');
      element.setAttribute('aria-hidden', 'true');
      element.dataset['ring'] = certainty;
      root.append(element);
      const life = new AbortController();
      const pointer = pointAt(target, element, life.signal, (sight) => {
        dock.update();
        tell(sight);
      });
      life.signal.addEventListener('abort', () => element.remove(), { once: true });
      pointing = { target, element, life, pointer };
    },
  };
}
