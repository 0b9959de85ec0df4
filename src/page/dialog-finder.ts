import type { ViewBox } from './visibility.ts';

/** What the walk knows of an element it meets. */
interface Met {
  readonly element: Element;
  readonly role: string;
  readonly style: CSSStyleDeclaration;
  readonly ordinal: number;
  readonly path: readonly number[];
  readonly box: () => ViewBox;
  readonly view: Window;
}

/** A fixed box over so much of the viewport is a curtain: the page behind it is out of reach. */
const CURTAIN = 0.9;

interface Raised {
  readonly ordinal: number;
  readonly path: readonly number[];
  readonly level: number;
}

/**
 * Finds the topmost open modal dialog during one walk: native, declared by ARIA, lying in a curtain over the whole
 * viewport, or (old widget libraries) raised above an empty curtain.
 */
export class DialogFinder {
  #declared: number | null = null;
  #curtain: Raised | null = null;
  readonly #raised: Raised[] = [];

  /** For an element that cannot be asked itself. */
  declare(ordinal: number): void {
    this.#declared = ordinal;
  }

  meet({ element, role, style, ordinal, path, box, view }: Met): void {
    if (element.localName === 'dialog' && element.matches(':modal')) this.#declared = ordinal;
    else if ((role === 'dialog' || role === 'alertdialog') && element.getAttribute('aria-modal') === 'true') {
      if (isSized(box())) this.#declared = ordinal;
    } else this.#meetRaised({ element, style, ordinal, path, box, view });
  }

  #meetRaised({ element, style, ordinal, path, box, view }: Omit<Met, 'role'>): void {
    const level = Number(style.zIndex);
    if (style.position === 'static' || !(level > 0) || style.pointerEvents === 'none' || element.localName === 'body') return;
    const raised = { ordinal, path, level };
    const isCurtain = (style.position === 'fixed' || style.position === 'absolute') && covers(box(), view);
    if (!isCurtain) this.#raised.push(raised);
    else if (element.childElementCount === 0) this.#curtain = raised;
    else if (style.position === 'fixed') this.#declared = ordinal;
  }

  /** Ordinal of the dialog, `null` when none is open. */
  get topmost(): number | null {
    if (this.#declared !== null) return this.#declared;
    const curtain = this.#curtain;
    if (curtain === null) return null;
    const above = this.#raised.filter(
      ({ level, path }) => level >= curtain.level && !path.includes(curtain.ordinal) && !curtain.path.includes(path.at(-1) ?? -1),
    );
    return above.sort((a, b) => b.level - a.level || b.ordinal - a.ordinal)[0]?.ordinal ?? curtain.ordinal;
  }
}

const isSized = (box: ViewBox): boolean => box.right - box.left > 10 && box.bottom - box.top > 10;

function covers({ left, top, right, bottom }: ViewBox, { innerWidth, innerHeight }: Window): boolean {
  const width = Math.min(right, innerWidth) - Math.max(left, 0);
  const height = Math.min(bottom, innerHeight) - Math.max(top, 0);
  return width > 0 && height > 0 && width * height >= CURTAIN * innerWidth * innerHeight;
}
