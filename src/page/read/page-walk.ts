/**
 * One walk over what is rendered: open shadow roots, slots and same-origin frames included, invisible parts and our own
 * overlay left out. Takes down controls and runs of text; `read-page` sorts them into items.
 */
import { SOFT_BREAK } from '../../core/snapshot/page-snapshot.ts';
import { isTrail } from './breadcrumb.ts';
import { buttonLabel, controlKind, isInput, tickOf } from './control-kind.ts';
import { DialogFinder } from './dialog-finder.ts';
import { type ControlDraft, type Draft, type RunDraft, TITLE_PARTS } from './draft.ts';
import { drawnElement } from '../dom/drawn-element.ts';
import { contentOf } from '../dom/hit-test.ts';
import { HOST_NAME } from '../dom/host-name.ts';
import { Ink } from './ink.ts';
import { labelText } from './label-text.ts';
import { childNodesOf, isClobbered, isForm } from './clobbered-form.ts';
import { markSentences, nameTicks } from './run-marks.ts';
import { type Landmark, landmarkInside, NO_LANDMARK } from './landmark.ts';
import { adoptCard, cardUnder } from './stretched-link.ts';
import {
  type Clip,
  clipInFrame,
  clipInside,
  drawnChildren,
  isHiddenSubtree,
  isReachable,
  NO_CLIP,
  type Reach,
  reachOf,
  type ViewBox,
} from './visibility.ts';

const SKIPPED = new Set(['script', 'style', 'template', 'noscript', 'head', 'canvas', 'video', 'audio', 'object', 'embed', HOST_NAME]);

/** Pages beyond this size are not read at all (unknown), so that reading can never freeze a page. */
const MOST_ELEMENTS = 40_000;
/** Of a longer text, and of a control's, the rest is not read. */
const MOST_LETTERS = 20_000;
/** What can hold a label in a drawing. */
const DRAWN = new Set(['svg', 'g', 'a', 'switch', 'text', 'tspan', 'foreignObject']);
const XHTML = 'http://www.w3.org/1999/xhtml';
/** Font weights from here on are bold. */
const BOLD = 600;

/** Letters in such a font are pictures. */
const ICON_FONT = /icon|symbol|awesome|glyph/iu;

interface Context {
  readonly path: readonly number[];
  readonly landmark: Landmark;
  readonly clip: Clip;
  readonly control: ControlDraft | null;
  /** 1–6 or 0 inside a title by markup, else null. */
  readonly heading: number | null;
  readonly isColumn: boolean;
  readonly isAlert: boolean;
  readonly inTitlePart: boolean;
  readonly trail: Element | null;
  readonly block: Element;
  readonly style: CSSStyleDeclaration | null;
  /** Offset of the walked frame in the top document, CSS px. */
  readonly frame: { readonly x: number; readonly y: number };
}

/** The walk and what it took down. Use once. */
export class PageWalk {
  readonly roots: (Document | ShadowRoot)[] = [];
  readonly elements: Element[] = [];
  readonly controls: ControlDraft[] = [];
  readonly runs: RunDraft[] = [];
  readonly trails = new Map<Element, true>();
  hasCardField = false;
  readonly #dialogs = new DialogFinder();
  readonly #cards = new Map<ControlDraft, Element>();
  readonly #ink: Ink | null;
  #ordinal = 0;
  #run: RunDraft | null = null;

  readonly #reach: Reach;

  constructor(private readonly view: Window) {
    this.#reach = reachOf(view);
    const { body } = view.document;
    this.#ink = body === null ? null : new Ink(body);
  }

  /** @returns false when the page is too large to be read */
  walk(document: Document): boolean {
    this.roots.push(document);
    const { body } = document;
    if (body === null) return true;
    try {
      this.#element(body, {
        path: [],
        landmark: NO_LANDMARK,
        clip: NO_CLIP,
        control: null,
        heading: null,
        isColumn: false,
        isAlert: false,
        inTitlePart: false,
        trail: null,
        block: body,
        style: null,
        frame: { x: 0, y: 0 },
      });
      this.#endRun();
      for (const [link, card] of this.#cards) adoptCard(link, card, this.runs);
      return true;
    } catch (error) {
      if (error instanceof TooLarge) return false;
      throw error;
    }
  }

  #box(element: Element, context: Context): ViewBox {
    // By way of the prototype: it may be a form whose fields hide its own.
    const { left, top, right, bottom } = Element.prototype.getBoundingClientRect.call(element);
    const { x, y } = context.frame;
    return { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
  }

  /** @param pointed what the ring goes around: not `element` itself when that has no box */
  #draft(element: Element, box: ViewBox, context: Context, pointed = element): Draft {
    this.elements.push(pointed);
    return {
      element,
      ref: this.elements.length - 1,
      ordinal: context.path.at(-1) ?? 0,
      path: context.path,
      place: context.landmark.place,
      box: {
        x: box.left + this.view.scrollX,
        y: box.top + this.view.scrollY,
        width: box.right - box.left,
        height: box.bottom - box.top,
      },
      trail: context.trail,
    };
  }

  #element(element: Element, outer: Context): void {
    if (isForm(element) && isClobbered(element)) {
      this.#form(element, outer);
      return;
    }
    if (SKIPPED.has(element.localName)) return;
    // Most drawings are icons: only those with letters are gone through.
    if (element.namespaceURI !== XHTML && !hasLetters(element)) return;
    this.#ordinal += 1;
    if (this.#ordinal > MOST_ELEMENTS) throw new TooLarge();
    const window = element.ownerDocument.defaultView;
    if (window === null) return;
    const style = window.getComputedStyle(element);
    if (isHiddenSubtree(style)) return;
    // Hidden from assistive technology: decoration in a control, elsewhere a twin or what lies behind a dialog.
    const isOut = element.getAttribute('aria-hidden') === 'true' || element.hasAttribute('inert');
    if (isOut && outer.control === null && element.localName !== 'body') return;
    if (element.localName === 'br') {
      this.#break(outer);
      return;
    }
    let box: ViewBox | null = null;
    const ownBox = (): ViewBox => (box ??= this.#box(element, outer));
    const context = this.#enter(element, style, outer, ownBox);
    const isBlock = this.#isBlock(style, outer);
    if (isBlock) this.#endRun();
    const control = this.#control(element, style, context, ownBox);
    const inner: Context = { ...context, control: control ?? context.control, block: isBlock ? element : outer.block };
    if (isBlock) this.#lineEnd(inner.control);
    else this.#soft(inner);
    if (!isLeaf(element)) this.#children(element, inner);
    if (isBlock) {
      this.#endRun();
      this.#lineEnd(inner.control);
    } else this.#soft(inner);
  }

  /**
   * A form answers by its fields: with a field named `children`, `form.children` is that field (HTML, "named getter of
   * form"). So a form is only walked through, and asked only by way of the prototypes.
   */
  #form(form: Element, outer: Context): void {
    this.#ordinal += 1;
    const style = this.view.getComputedStyle(form);
    const attribute = (name: string): string | null => Element.prototype.getAttribute.call(form, name);
    const isOut = attribute('aria-hidden') === 'true' || attribute('inert') !== null;
    if (isHiddenSubtree(style) || (isOut && outer.control === null)) return;
    if (attribute('aria-modal') === 'true') this.#dialogs.declare(this.#ordinal);
    this.#endRun();
    this.#lineEnd(outer.control);
    const path = [...outer.path, this.#ordinal];
    const clip = clipInside(form, style, outer.clip, () => this.#box(form, outer), this.#reach);
    this.#nodes(childNodesOf(form), form, { ...outer, path, clip, style });
    this.#endRun();
    this.#lineEnd(outer.control);
  }

  #enter(element: Element, style: CSSStyleDeclaration, outer: Context, box: () => ViewBox): Context {
    const path = [...outer.path, this.#ordinal];
    const role = element.getAttribute('role') ?? '';
    const level = headingLevel(element, role);
    let { trail } = outer;
    const clip = clipInside(element, style, outer.clip, box, this.#reach);
    const isSeen = (): boolean => style.visibility === 'visible' && isReachable(box(), clip, this.#reach);
    this.#dialogs.meet({ element, role, style, ordinal: this.#ordinal, path, box, isSeen, view: this.view });
    if (trail === null && outer.control === null && style.cursor !== 'pointer' && isTrail(element, style)) {
      trail = element;
      this.trails.set(element, true);
    }
    return {
      ...outer,
      path,
      style,
      trail,
      landmark: landmarkInside(element, outer.landmark),
      clip,
      heading: level ?? (isLoneHeader(element) ? 0 : outer.heading),
      isColumn: outer.isColumn || (element.localName === 'th' && !isLoneHeader(element)) || role === 'columnheader',
      isAlert: outer.isAlert || isAlert(element, role),
      inTitlePart: outer.inTitlePart || (outer.control !== null && (level !== null || TITLE_PARTS.has(element.localName))),
    };
  }

  /** Ordinal of the topmost open modal dialog, once the walk is over. */
  get dialog(): number | null {
    const isSeen = (draft: Draft): boolean => !('isVisible' in draft) || draft.isVisible === true;
    return this.#dialogs.topmost((ordinal) =>
      [...this.controls, ...this.runs].some((draft) => isSeen(draft) && draft.ordinal < ordinal && !draft.path.includes(ordinal)),
    );
  }

  #isBlock(style: CSSStyleDeclaration, outer: Context): boolean {
    const { display } = style;
    if (display.startsWith('inline') || display === 'contents' || display.startsWith('ruby')) return false;
    // In a flexible row inside a control the parts stand side by side on one line.
    const parent = outer.style;
    return !(outer.control !== null && parent !== null && parent.display.endsWith('flex') && parent.flexDirection.startsWith('row'));
  }

  #control(element: Element, style: CSSStyleDeclaration, context: Context, box: () => ViewBox): ControlDraft | null {
    if (isInput(element) && element.autocomplete.includes('cc-')) this.hasCardField = true;
    const cursorStartsHere =
      style.cursor === 'pointer' && context.control === null && element.localName !== 'body' && parentCursor(element) !== 'pointer';
    const found = controlKind(element, cursorStartsHere);
    if (found === null || (isInput(element) && isTickWithLabel(element))) return null;
    let own = box();
    let isReached = isReachable(own, context.clip, this.#reach);
    let pointed = element;
    let card: Element | null = null;
    if (!isReached && style.display === 'contents') pointed = drawnElement(element);
    else if (found.kind === 'press' && found.isNative) card = cardUnder(element, style, isReached);
    if (card !== null) pointed = card;
    if (pointed !== element) {
      own = this.#box(pointed, context);
      isReached = isReachable(own, context.clip, this.#reach);
    }
    const isVisible = style.visibility === 'visible' && isReached;
    const control: ControlDraft = {
      ...this.#draft(element, own, context, pointed),
      type: 'control',
      kind: found.kind,
      isNative: found.isNative,
      isVisible,
      isButtonLike: element.localName !== 'a' || style.display !== 'inline',
      text: '',
      title: '',
      nested: 0,
      inSentence: false,
    };
    if (context.control !== null && found.isNative) context.control.nested += 1;
    if (isInput(element) && found.kind === 'press') this.#append(buttonLabel(element), element, { ...context, control });
    // Its name may be the bare text beside it.
    if (isInput(element) && found.kind === 'choice') this.#append(' ', element, { ...context, control });
    this.controls.push(control);
    if (card !== null && isVisible) this.#cards.set(control, card);
    return control;
  }

  #children(element: Element, context: Context): void {
    if (context.style?.contentVisibility === 'hidden') return;
    const shadow = element.shadowRoot;
    if (shadow !== null) {
      this.roots.push(shadow);
      this.#nodes(shadow.childNodes, element, context);
      return;
    }
    if (element.localName === 'slot') {
      const assigned = (element as HTMLSlotElement).assignedNodes({ flatten: true });
      this.#nodes(assigned.length > 0 ? assigned : element.childNodes, element, context);
      return;
    }
    if (element.localName === 'iframe' || element.localName === 'frame') {
      this.#frame(element as HTMLIFrameElement, context);
      return;
    }
    this.#nodes(context.style === null ? element.childNodes : drawnChildren(element, context.style), element, context);
  }

  #frame(frame: HTMLIFrameElement, context: Context): void {
    const inner = contentOf(frame);
    // What is written in an editor is nothing to read.
    if (inner === null || inner.body === null || inner.designMode === 'on') return;
    this.roots.push(inner);
    const box = this.#box(frame, context);
    const scroller = inner.scrollingElement;
    const scrolls = scroller !== null && (scroller.scrollHeight > scroller.clientHeight || scroller.scrollWidth > scroller.clientWidth);
    this.#element(inner.body, {
      ...context,
      clip: clipInFrame(context.clip, box, scrolls, this.#reach),
      style: null,
      block: inner.body,
      frame: { x: box.left + frame.clientLeft, y: box.top + frame.clientTop },
    });
  }

  #nodes(nodes: Iterable<Node>, parent: Element, context: Context): void {
    for (const node of nodes) {
      if (node.nodeType === 3) this.#text(node as Text, parent, context);
      else if (node.nodeType === 1) this.#element(node as Element, context);
    }
  }

  #text(node: Text, parent: Element, context: Context): void {
    if (context.style?.visibility !== 'visible' || ICON_FONT.test(context.style.fontFamily)) return;
    const { data } = node;
    if (data.trim() === '') {
      if (this.#run !== null) this.#append(' ', parent, context);
      return;
    }
    this.#append(data.slice(0, MOST_LETTERS).replace(/\s+/gu, ' '), parent, context);
  }

  #append(text: string, parent: Element, context: Context): void {
    const { control, style } = context;
    if (this.#run === null) {
      const box = this.#box(context.block, context);
      if (!isReachable(box, context.clip, this.#reach) && !(control?.isVisible ?? false)) return;
      this.#run = {
        ...this.#draft(context.block, box, context),
        type: 'run',
        chunks: [],
        heading: context.heading,
        isColumn: context.isColumn,
        isAlert: context.isAlert,
        within: control !== null && control.element.contains(context.block) ? control : null,
        fontSize: 0,
        isBold: true,
      };
      this.runs.push(this.#run);
    }
    if (text.trim() !== '' && style !== null) {
      // A control's own text may be parked aside in favour of a picture; that of a part of it is then not seen.
      const hasBox = style.display !== 'contents' && parent !== control?.element && !isForm(parent);
      if (hasBox && !isReachable(this.#box(parent, context), context.clip, this.#reach)) return;
      const size = Number.parseFloat(style.fontSize) || 0;
      if (hasLetter(text) && this.#ink?.isSeen(parent, style, size) === false) return;
      this.#run.fontSize = Math.max(this.#run.fontSize, size);
      if (Number(style.fontWeight) < BOLD) this.#run.isBold = false;
    }
    this.#run.chunks.push({ text, control, parent });
    if (control !== null && control.text.length < MOST_LETTERS) {
      control.text += text;
      if (context.inTitlePart) control.title += text;
    }
  }

  #soft(context: Context): void {
    if (this.#run !== null) this.#run.chunks.push({ text: SOFT_BREAK, control: context.control, parent: context.block });
    if (context.control !== null && context.control.text !== '') context.control.text += SOFT_BREAK;
    if (context.control !== null && context.inTitlePart && context.control.title !== '') context.control.title += SOFT_BREAK;
  }

  #break(context: Context): void {
    if (this.#run !== null) this.#run.chunks.push({ text: '\n', control: context.control, parent: context.block });
    this.#lineEnd(context.control);
  }

  #lineEnd(control: ControlDraft | null): void {
    if (control !== null && control.text !== '') control.text += '\n';
  }

  #endRun(): void {
    const run = this.#run;
    this.#run = null;
    if (run === null) return;
    nameTicks(run);
    markSentences(run);
  }
}

const hasLetter = (text: string): boolean => /\p{L}/u.test(text);

const hasLetters = (drawing: Element): boolean =>
  DRAWN.has(drawing.localName) && (drawing.localName !== 'svg' || drawing.querySelector('text, foreignObject') !== null);

/** Said to be read out at once, whatever else goes on. Polite live regions say counts and progress, too. */
const isAlert = (element: Element, role: string): boolean =>
  role === 'alert' || role === 'alertdialog' || element.getAttribute('aria-live') === 'assertive';

/** A header cell alone in its row is the title of the table, not of a column. */
const isLoneHeader = (element: Element): boolean => element.localName === 'th' && element.parentElement?.childElementCount === 1;

class TooLarge extends Error {}

const TYPED_ROLES = new Set(['textbox', 'searchbox', 'spinbutton']);
const LEAVES = new Set(['input', 'select', 'textarea', 'img']);
/** Nothing to be read inside: no children, or what the person writes. */
const isLeaf = (element: Element): boolean =>
  LEAVES.has(element.localName) ||
  TYPED_ROLES.has(element.getAttribute('role') ?? '') ||
  !['false', null].includes(element.getAttribute('contenteditable'));

function headingLevel(element: Element, role: string): number | null {
  const match = /^h([1-6])$/u.exec(element.localName);
  if (match !== null && (role === '' || role === 'heading')) return Number(match[1]);
  if (role === 'heading') return Math.min(6, Math.max(1, Math.trunc(Number(element.getAttribute('aria-level') ?? 2)) || 2));
  return element.localName === 'legend' || element.localName === 'caption' ? 0 : null;
}

function parentCursor(element: Element): string {
  const root = element.getRootNode();
  const parent = element.parentElement ?? (root as ShadowRoot).host ?? null;
  return parent === null ? '' : (parent.ownerDocument.defaultView?.getComputedStyle(parent).cursor ?? '');
}

/** A radio button or tick box whose label is on the page: the label stands for it (it is larger, and the box is often hidden). */
function isTickWithLabel(input: HTMLInputElement): boolean {
  return [...(input.labels ?? [])].some((label) => tickOf(label) === input && labelText(label).trim() !== '');
}
