/** Controls whose own box is not what a person presses: an empty link stretched over a card. */
import { type ControlDraft, isBlank, type RunDraft, TITLE_PARTS, wordCount } from './draft.ts';

/** A card says no more than this; what says more is a part of the page under a transparent layer. */
const CARD_WORDS = 60;
/** An empty link over at least this share of what holds it is stretched over it. */
const STRETCHED = 0.8;

const areaOf = ({ width, height }: { readonly width: number; readonly height: number }): number => width * height;

/**
 * The card an empty link or button lies over, itself or by its `::after`.
 * @param hasBox whether it has a box of its own in sight
 * @returns `null` when it says something itself, or lies over nothing
 */
export function cardUnder(element: Element, style: CSSStyleDeclaration, hasBox: boolean): Element | null {
  if (element.childElementCount > 0 || element.localName === 'input' || element.textContent.trim() !== '') return null;
  const view = element.ownerDocument.defaultView;
  if (view === null || (hasBox && style.position !== 'absolute')) return null;
  const size = hasBox ? element.getBoundingClientRect() : stretchOf(element, view);
  if (size === null) return null;
  const card = style.position === 'static' || hasBox ? holderOf(element, view) : null;
  if (card === null || card.localName === 'body' || card.localName === 'html') return null;
  if (areaOf(size) < STRETCHED * areaOf(card.getBoundingClientRect()) || wordCount(card.textContent) > CARD_WORDS) return null;
  return card;
}

/** The size of its stretched `::after` or `::before`, CSS px. */
function stretchOf(element: Element, view: Window): { readonly width: number; readonly height: number } | null {
  for (const part of ['::after', '::before']) {
    const { content, position, width, height } = view.getComputedStyle(element, part);
    if (content !== 'none' && position === 'absolute') return { width: Number.parseFloat(width), height: Number.parseFloat(height) };
  }
  return null;
}

/** What an absolutely placed part of the element is placed in. */
function holderOf(element: Element, view: Window): Element | null {
  let at = element.parentElement;
  while (at !== null) {
    const { position, transform } = view.getComputedStyle(at);
    if (position !== 'static' || transform !== 'none') return at;
    at = at.parentElement;
  }
  return null;
}

/** Makes the text of a card that of the link over it. */
export function adoptCard(link: ControlDraft, card: Element, runs: readonly RunDraft[]): void {
  for (const run of runs) {
    if (run.within !== null || !card.contains(run.element)) continue;
    const own = run.chunks.filter((chunk) => chunk.control === null || chunk.control === link);
    if (own.every(({ text }) => isBlank(text))) continue;
    const text = own.map((chunk) => chunk.text).join('');
    const isTitle = run.heading !== null || own.every((chunk) => isBlank(chunk.text) || TITLE_PARTS.has(chunk.parent.localName));
    for (const chunk of own) chunk.control = link;
    run.within = link;
    link.text += `${text}\n`;
    if (isTitle) link.title += `${text}\n`;
  }
}
