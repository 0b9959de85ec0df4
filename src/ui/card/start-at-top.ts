import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/**
 * Turns the card back to its beginning whenever it says something else: whoever pressed a button at its end would else see the
 * middle of what comes next.
 * @param inside an element of the card
 * @param what names what is shown; turned back when it changes
 */
export function useStartAtTop(inside: RefObject<Element | null>, what: string): void {
  useLayoutEffect(() => {
    const card = inside.current?.closest('[data-card]');
    if (card !== null && card !== undefined) card.scrollTop = 0;
  }, [inside, what]);
}
