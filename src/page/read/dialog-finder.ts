import { HOST_NAME } from '../dom/host-name.ts';
import type { ViewBox } from './visibility.ts';

/** What the walk knows of an element it meets. */
interface Met {
  readonly element: Element;
  readonly role: string;
  readonly style: CSSStyleDeclaration;
  readonly ordinal: number;
  readonly path: readonly number[];
  readonly box: () => ViewBox;
  /** Whether it is drawn where the eye can reach it: many a closed dialog is only made invisible or parked aside. */
  readonly isSeen: () => boolean;
  readonly view: Window;
}

/** A fixed box over so much of the viewport is a curtain: the page behind it is out of reach. */
const CURTAIN = 0.9;
/** A frame over so much of the viewport is what the page is about. */
const MAIN_FRAME = 0.5;

/** Of more sheets than this over the viewport only the last are asked whether they lie on top. */
const MOST_SHEETS = 8;

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
  /** Fixed boxes over the whole viewport, in the order they were met. */
  readonly #sheets: (Raised & { readonly isOver: () => boolean })[] = [];
  readonly #raised: Raised[] = [];

  /** For an element that cannot be asked itself. */
  declare(ordinal: number): void {
    this.#declared = ordinal;
  }

  meet(met: Met): void {
    const { element, role, ordinal, box, isSeen } = met;
    if (element.localName === 'dialog' && element.matches(':modal')) this.#declared = ordinal;
    else if ((role === 'dialog' || role === 'alertdialog') && element.getAttribute('aria-modal') === 'true') {
      if (isSized(box()) && isSeen()) this.#declared = ordinal;
    } else this.#meetRaised(met);
  }

  #meetRaised({ element, style, ordinal, path, box, isSeen, view }: Met): void {
    const { position } = style;
    if (position === 'static' || style.pointerEvents === 'none' || element.localName === 'body') return;
    const level = Number(style.zIndex);
    const raised = { ordinal, path, level };
    if (!(level > 0)) {
      // Not raised by number, yet drawn over what comes before it.
      if (position === 'fixed' && !(level < 0) && isOverAll(element, box(), view)) {
        this.#sheets.push({ ...raised, isOver: () => isSeen() && isOnTop(element) });
      }
      return;
    }
    const isCurtain = (position === 'fixed' || position === 'absolute') && isOverAll(element, box(), view) && isSeen();
    if (!isCurtain) this.#raised.push(raised);
    else if (element.childElementCount === 0) this.#curtain = raised;
    else if (style.position === 'fixed') this.#declared = ordinal;
  }

  /**
   * Ordinal of the dialog, `null` when none is open.
   * @param isUnderlaid whether anything was read that lies under the element with this ordinal: else it is the page itself
   */
  topmost(isUnderlaid: (ordinal: number) => boolean): number | null {
    if (this.#declared !== null) return this.#declared;
    const curtain = this.#curtain;
    if (curtain === null) {
      const over = this.#sheets.slice(-MOST_SHEETS).findLast(({ isOver }) => isOver());
      return over !== undefined && isUnderlaid(over.ordinal) ? over.ordinal : null;
    }
    const above = this.#raised.filter(
      ({ level, path }) => level >= curtain.level && !path.includes(curtain.ordinal) && !curtain.path.includes(path.at(-1) ?? -1),
    );
    return above.sort((a, b) => b.level - a.level || b.ordinal - a.ordinal)[0]?.ordinal ?? curtain.ordinal;
  }
}

/** Whether it is what is met in most parts of the viewport: at its middle and in its quarters. */
function isOnTop(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  if (view === null) return false;
  const { innerWidth: width, innerHeight: height } = view;
  const points = [
    [0.5, 0.5],
    [0.25, 0.25],
    [0.75, 0.25],
    [0.25, 0.75],
    [0.75, 0.75],
  ] as const;
  const hits = points.filter(([x, y]) => {
    const hit = element.ownerDocument.elementsFromPoint(x * width, y * height).find(({ localName }) => localName !== HOST_NAME);
    return hit !== undefined && element.contains(hit);
  });
  return hits.length > points.length / 2;
}

/** Over the whole viewport; or, in a frame that is most of the page (a portal's), over the whole frame. */
function isOverAll(element: Element, box: ViewBox, view: Window): boolean {
  if (covers(box, view)) return true;
  const own = element.ownerDocument.defaultView;
  const frame = own === null || own === view ? null : own.frameElement;
  if (own === null || frame === null) return false;
  return covers(frame.getBoundingClientRect(), view, MAIN_FRAME) && covers(element.getBoundingClientRect(), own);
}

const isSized = (box: ViewBox): boolean => box.right - box.left > 10 && box.bottom - box.top > 10;

function covers({ left, top, right, bottom }: ViewBox, { innerWidth, innerHeight }: Window, share = CURTAIN): boolean {
  const width = Math.min(right, innerWidth) - Math.max(left, 0);
  const height = Math.min(bottom, innerHeight) - Math.max(top, 0);
  return width > 0 && height > 0 && width * height >= share * innerWidth * innerHeight;
}
