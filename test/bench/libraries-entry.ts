/** The least that can draw a card beside an element with the libraries we use: what they cost before we add a line. */
import { autoUpdate, computePosition } from '@floating-ui/dom';
import { h, render } from 'preact';

/** @returns ends it */
export function showCard(target: Element, card: HTMLElement, text: string): () => void {
  render(h('p', null, text), card);
  return autoUpdate(target, card, () => {
    void computePosition(target, card).then(({ x, y }) => Object.assign(card.style, { left: `${x}px`, top: `${y}px` }));
  });
}
