/** Letters that are there and cannot be seen: without size, without colour, in the colour of what they stand on, or pushed aside. */
import { type Colour, parseColour } from '../dom/colour.ts';

/** Smaller letters (CSS px) cannot be read by anybody. */
const READABLE_PX = 3;
/** Letters moved aside by so much (CSS px) have left their box. */
const ASIDE_PX = -500;
/** Channels of two colours that differ by less than this (of 255) are one colour to the eye. */
const SAME_CHANNEL = 4;

/** The colour of a sheet nobody has coloured, where the page does not ask for a dark one. */
const WHITE = 'rgb(255, 255, 255)';
const SHEET = /^(?:normal|(?:only )?light)$/u;

/** Looks at letters. Use once: it remembers what it saw of a page. */
export class Ink {
  readonly #common: string;
  readonly #grounds = new Map<Element, string | null>();
  /** A page has few colours and many letters. */
  readonly #colours = new Map<string, Colour>();

  /** @param body its letters are taken for readable */
  constructor(body: Element) {
    this.#common = styleOf(body)?.color ?? '';
  }

  /**
   * Whether the letters directly in `element` can be seen, or a picture stands for them.
   * @param size of its letters, CSS px
   */
  isSeen(element: Element, style: CSSStyleDeclaration, size: number): boolean {
    // The old way to put a picture in the place of a label: the picture says what the letters say.
    if (size < READABLE_PX || isAside(style)) return style.backgroundImage !== 'none';
    const { color } = style;
    if (color === this.#common) return true;
    if (this.#colourOf(color).alpha === 0) return style.textShadow !== 'none' || isCutOut(element, style);
    const ground = this.#groundOf(element, style);
    return ground === null || !this.#isSame(color, ground) || style.textShadow !== 'none';
  }

  /** The one plain colour an element stands on; `null` where a picture or something placed freely may lie in between. */
  #groundOf(element: Element, style: CSSStyleDeclaration | null): string | null {
    const known = this.#grounds.get(element);
    if (known !== undefined) return known;
    const ground = this.#workOutGround(element, style);
    this.#grounds.set(element, ground);
    return ground;
  }

  #workOutGround(element: Element, style: CSSStyleDeclaration | null): string | null {
    if (style === null || style.backgroundImage !== 'none') return null;
    const { backgroundColor } = style;
    const { alpha } = this.#colourOf(backgroundColor);
    if (alpha > 0) return alpha === 1 ? backgroundColor : null;
    // In a grid, too, a picture may share the cell.
    if (style.position !== 'static' || style.display.endsWith('grid')) return null;
    const parent = element.assignedSlot ?? element.parentElement;
    if (parent === null) return isSheet(element) && SHEET.test(style.colorScheme) ? WHITE : null;
    return this.#groundOf(parent, styleOf(parent));
  }

  #isSame(one: string, other: string): boolean {
    if (one === other) return true;
    const [a, b] = [this.#colourOf(one).channels, this.#colourOf(other).channels];
    return a !== null && b !== null && a.every((channel, at) => Math.abs(channel - (b[at] ?? 0)) < SAME_CHANNEL);
  }

  #colourOf(computed: string): Colour {
    const colour = this.#colours.get(computed) ?? parseColour(computed);
    this.#colours.set(computed, colour);
    return colour;
  }
}

const styleOf = (element: Element): CSSStyleDeclaration | null => element.ownerDocument.defaultView?.getComputedStyle(element) ?? null;

/** The root of a page of its own: that of a frame shows the page around it. */
function isSheet({ localName, ownerDocument: { defaultView: view } }: Element): boolean {
  return localName === 'html' && view !== null && view.parent === view;
}

/** Pushed out to the left, or in one line out to the right. */
function isAside({ textIndent, whiteSpace, overflowX }: CSSStyleDeclaration): boolean {
  if (textIndent === '0px') return false;
  if (textIndent.endsWith('%')) return Number.parseFloat(textIndent) >= 100 && whiteSpace === 'nowrap' && overflowX === 'hidden';
  return Number.parseFloat(textIndent) <= ASIDE_PX;
}

/** Letters without colour through which the ground of the element, or of one around it, shows. */
function isCutOut(element: Element, style: CSSStyleDeclaration): boolean {
  if (style.backgroundClip === 'text') return true;
  const parent = element.parentElement;
  const outer = parent === null ? null : styleOf(parent);
  return parent !== null && outer !== null && parseColour(outer.color).alpha === 0 && isCutOut(parent, outer);
}
