/** The card drawn, and what can be measured of it: all in one call, as there are many states. */
import { draw, press } from '../../.tools/samples/card-entry.tsx';

export { draw, drawRing, press } from '../../.tools/samples/card-entry.tsx';

/** WCAG 1.4.12: what a person may set, and nothing may be lost. */
const SPACING =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }';

/** Type twice as large in the browser. */
const LARGE = '[data-card] { font-size: 30px !important }';

/** In which circumstances. */
export type Look = 'as it is' | 'spaced' | 'large';

export interface Facts {
  /** Wider than their box, or texts that stick out of the card. */
  readonly cut: readonly string[];
  /** Texts in so little room that words fall apart. */
  readonly squeezed: readonly string[];
  /** Parts with a good deal of nothing under their last line. */
  readonly hollow: readonly string[];
  /** Pairs of texts that lie over each other. */
  readonly overlapping: readonly string[];
  /** What can be pressed and is less than 24 × 24 px. */
  readonly small: readonly string[];
  /** Texts with less contrast than asked for. */
  readonly faint: readonly string[];
  readonly card: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

interface Text {
  readonly words: string;
  readonly letters: number;
  readonly element: Element;
  readonly boxes: readonly DOMRect[];
}

function textsIn(card: Element): readonly Text[] {
  const walker = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    const words = node.textContent?.trim() ?? '';
    if (element === null || words === '' || element.closest('.spoken, .structure-text') !== null || !element.checkVisibility()) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    texts.push({ words: words.slice(0, 30), letters: words.length, element, boxes: [...range.getClientRects()] });
  }
  return texts;
}

const parts = (color: string): readonly number[] => color.match(/[\d.]+/gu)?.map(Number) ?? [];

/** WCAG 2: relative luminance of an opaque colour. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = parts(color).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrastOf(element: Element): number {
  let ground: Element | null = element;
  while (ground !== null && (parts(getComputedStyle(ground).backgroundColor)[3] ?? 1) === 0) ground = ground.parentElement;
  if (ground === null) return 0;
  const [light = 0, dark = 0] = [getComputedStyle(element).color, getComputedStyle(ground).backgroundColor]
    .map(luminance)
    .toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const doOverlap = (a: DOMRect, b: DOMRect): boolean =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 3;

/** @param contrast the least ratio between a text and what is behind it */
export function factsOf(card: Element, contrast: number): Facts {
  const { x, y, width, height, left, right } = card.getBoundingClientRect();
  const texts = textsIn(card);
  const wide = [card, ...card.querySelectorAll('*')].filter(
    (one) => one.clientWidth > 1 && one.scrollWidth > one.clientWidth + 1 && one.closest('.structure-text, svg') === null,
  );
  const pressable = [...card.querySelectorAll('button, a, label, input:not([type="checkbox"])')].filter((one) => one.checkVisibility());
  return {
    cut: [
      ...wide.map((one) => one.className || one.localName),
      ...texts.filter(({ boxes }) => boxes.some((box) => box.left < left || box.right > right)).map(({ words }) => words),
    ],
    squeezed: texts.filter(({ letters, boxes }) => boxes.length > 2 && letters / boxes.length < 4).map(({ words }) => words),
    hollow: [...card.querySelectorAll('.body > *')]
      .filter((part) => part.querySelector('input, pre') === null && (part.textContent ?? '') !== '')
      .filter((part) => {
        const ends = texts.filter(({ element }) => part.contains(element)).flatMap(({ boxes }) => boxes.map(({ bottom }) => bottom));
        return part.getBoundingClientRect().bottom - Math.max(...ends) > 30;
      })
      .map((part) => part.className),
    overlapping: texts.flatMap((one, at) =>
      texts
        .slice(at + 1)
        .filter((other) => one.boxes.some((box) => other.boxes.some((second) => doOverlap(box, second))))
        // The head stays where it is over what is scrolled.
        .filter((other) => (one.element.closest('.head') === null) === (other.element.closest('.head') === null))
        .map((other) => `${one.words} / ${other.words}`),
    ),
    small: pressable
      .filter((one) => one.getBoundingClientRect().width < 24 || one.getBoundingClientRect().height < 24)
      .map((one) => one.textContent ?? ''),
    faint: texts
      .filter(({ element }) => contrastOf(element) < contrast)
      .map(({ words, element }) => `${words}: ${contrastOf(element).toFixed(2)}`),
    card: { x, y, width, height },
  };
}

/** Draws every state and measures it. */
export async function measure(
  states: readonly { readonly advice: Parameters<typeof draw>[0]; readonly folded: boolean; readonly press: readonly string[] }[],
  contrast: number,
  how: Look,
): Promise<readonly Facts[]> {
  const facts: Facts[] = [];
  for (const { advice, folded, press: selectors } of states) {
    draw(advice, folded);
    const root = document.querySelector('kamusm-rehber')?.shadowRoot ?? null;
    if (root === null) throw new Error('nothing drawn');
    if (how !== 'as it is') {
      const style = document.createElement('style');
      style.textContent = how === 'large' ? LARGE : SPACING;
      root.append(style);
    }
    for (const selector of selectors) await press(selector);
    const card = root.querySelector('[data-card]');
    if (card === null) throw new Error('no card');
    const found = factsOf(card, contrast);
    // The distance between paragraphs that is asked for there is nothing, too.
    facts.push(how === 'spaced' ? { ...found, hollow: [] } : found);
  }
  return facts;
}
