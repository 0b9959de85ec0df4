/** Controls nobody can see or press because something else lies on them. */
import type { Ref } from '../../core/snapshot/page-snapshot.ts';
import type { ControlDraft } from './draft.ts';
import { parseColour } from '../dom/colour.ts';
import { elementAround, holds, topmostAt } from '../dom/hit-test.ts';
import { HOST_NAME } from '../dom/host-name.ts';

/** On a page of more controls the browser is not asked for each. */
const MOST_ASKED = 300;
/** Where along its width and half its height something must lie on a control to bury it. */
const LOOKS = [0.5, 0.15, 0.85];
/** From here on a colour hides what is under it. */
const OPAQUE = 0.9;

/**
 * The controls under an opaque part of the page that moves with them, or drawn on a side turned away. What is fixed to the window may
 * be scrolled out from under.
 * @param pointed what is ringed for a control
 */
export function buriedOf(controls: readonly ControlDraft[], pointed: (ref: Ref) => Element | undefined): ReadonlySet<ControlDraft> {
  return new Set(controls.length > MOST_ASKED ? [] : controls.filter(({ ref }) => isBuried(pointed(ref))));
}

function isBuried(element: Element | undefined): boolean {
  const view = element?.ownerDocument.defaultView ?? null;
  const box = element === undefined ? undefined : firstDrawn(element);
  if (element === undefined || view === null || box === undefined || element.namespaceURI !== XHTML) return false;
  if (view.getComputedStyle(element).pointerEvents === 'none') return false;
  const y = box.top + box.height / 2;
  return LOOKS.every((share) => {
    const x = box.left + box.width * share;
    return isInView(view, x, y) && isUnder(element, view, x, y);
  });
}

/** The first of its boxes that has any size: a link around blocks begins with an empty one. */
const firstDrawn = (element: Element): DOMRect | undefined =>
  [...element.getClientRects()].find(({ width, height }) => width > 0 && height > 0);

/** Whether a point of an element is not drawn at all, or lies under something opaque. */
function isUnder(element: Element, view: Window, x: number, y: number): boolean {
  const root = element.getRootNode() as Document | ShadowRoot;
  const stack = root.elementsFromPoint(x, y).filter(({ localName }) => localName !== HOST_NAME);
  const at = stack.findIndex((hit) => holds(element, hit));
  if (at === -1) return stack.length > 0 && !isScrolledAway(element, view, x, y) && !stack.some((hit) => isLabelOf(hit, element));
  const [top] = stack;
  if (top === undefined || at === 0 || holds(top, element) || isLabelOf(top, element)) return false;
  return isOpaqueCover(top, element, view);
}

/** Whether something that lies on an element hides it, is no control itself, and is not fixed to the window. */
function isOpaqueCover(top: Element, element: Element, view: Window): boolean {
  let isOpaque = false;
  for (let at: Element | null = top; at !== null && !holds(at, element); at = elementAround(at)) {
    const { position, backgroundColor, cursor, opacity, mixBlendMode } = view.getComputedStyle(at);
    if (position === 'fixed' || position === 'sticky' || cursor === 'pointer' || mixBlendMode !== 'normal') return false;
    if (Number(opacity) < OPAQUE || at.matches(PRESSABLE)) return false;
    isOpaque ||= parseColour(backgroundColor).alpha >= OPAQUE;
  }
  return isOpaque;
}

const XHTML = 'http://www.w3.org/1999/xhtml';
const PRESSABLE = 'a[href], button, input, select, textarea, label, summary, [role], [onclick], [tabindex]';

const isInView = (view: Window, x: number, y: number): boolean => x >= 0 && y >= 0 && x < view.innerWidth && y < view.innerHeight;

/** So many of one name are the rows of a list, not copies of one control. */
const MOST_COPIES = 6;

/**
 * Leaves out the covered ones among controls of the same name, as long as one of them is free. Only there is the browser asked
 * what lies on top: that a control without a copy is covered by something does not make another one right.
 * @param pointed what is ringed for a control
 */
export function withoutCovered(controls: readonly ControlDraft[], pointed: (ref: Ref) => Element | undefined): readonly ControlDraft[] {
  const byName = new Map<string, ControlDraft[]>();
  for (const control of controls) {
    const name = control.text.trim() || (control.element.getAttribute('aria-label') ?? '').trim();
    if (name === '') continue;
    const named = byName.get(name);
    if (named === undefined) byName.set(name, [control]);
    else named.push(control);
  }
  const covered = new Set<ControlDraft>();
  for (const copies of byName.values()) {
    if (copies.length < 2 || copies.length > MOST_COPIES) continue;
    const under = copies.filter(({ ref }) => isCovered(pointed(ref)));
    if (under.length < copies.length) for (const control of under) covered.add(control);
  }
  return covered.size === 0 ? controls : controls.filter((control) => !covered.has(control));
}

/** Whether something else takes the press at its middle; `false` where the middle is not in view. */
function isCovered(element: Element | undefined): boolean {
  const view = element?.ownerDocument.defaultView ?? null;
  const box = element === undefined ? undefined : firstDrawn(element);
  if (element === undefined || view === null || box === undefined) return false;
  const x = box.left + box.width / 2;
  const y = box.top + box.height / 2;
  if (!isInView(view, x, y)) return false;
  if (view.getComputedStyle(element).pointerEvents === 'none') return true;
  const hit = topmostAt(element.ownerDocument, x, y);
  if (hit === null || holds(element, hit) || holds(hit, element) || isLabelOf(hit, element)) return false;
  return !isScrolledAway(element, view, x, y);
}

const isLabelOf = (hit: Element, element: Element): boolean => {
  const label = hit.closest('label');
  return label !== null && (label.control === element || label === element);
};

/** Outside the part in view of a scroll box around it: it is not covered, only scrolled away. */
function isScrolledAway(element: Element, view: Window, x: number, y: number): boolean {
  for (let at = elementAround(element); at !== null && at.localName !== 'body'; at = elementAround(at)) {
    if (view.getComputedStyle(at).overflow === 'visible') continue;
    const { left, top, right, bottom } = at.getBoundingClientRect();
    if (x < left || x > right || y < top || y > bottom) return true;
  }
  return false;
}
