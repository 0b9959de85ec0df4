/**
 * Reads a page into plain data. Reads text and attributes meant for people only, never what somebody typed.
 */
import type { Address, PageSnapshot, Ref, SeenControl, SeenItem } from '../../core/snapshot/page-snapshot.ts';
import { buriedOf, withoutCovered } from './covered.ts';
import { crumbItems } from './breadcrumb.ts';
import { hiddenNames, linkTarget } from './control-kind.ts';
import { common, type ControlDraft, isBlank, type RunDraft, toLines, wordCount } from './draft.ts';
import { focusedControl } from './focus.ts';
import { heardAs } from './heard-as.ts';
import { labelText } from './label-text.ts';
import { PageWalk } from './page-walk.ts';

/** Letters so much larger than the body text make a title of a text that stands alone. */
const TITLE_SIZE_RATIO = 1.18;
/** Bold text of at most so many words, alone on its line, reads as a title. */
const BOLD_TITLE_WORDS = 8;

/** One reading: the data, and the way back from its handles to the elements. */
export interface PageReading {
  readonly snapshot: PageSnapshot;
  /** The element behind a handle of this reading. */
  element(ref: Ref): Element | undefined;
  /** The document, and every open shadow root and frame document read, for whoever watches for changes. */
  readonly roots: readonly (Document | ShadowRoot)[];
}

/** The commonest letter size, by characters: the body text. */
function bodySize(runs: readonly RunDraft[]): number {
  const count = new Map<number, number>();
  for (const run of runs) {
    const size = Math.round(run.fontSize);
    count.set(size, (count.get(size) ?? 0) + run.chunks.reduce((sum, chunk) => sum + chunk.text.length, 0));
  }
  return [...count].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 16;
}

function controlItem(draft: ControlDraft, dialog: number | null, isBuried: boolean): SeenControl {
  const { element } = draft;
  const names = hiddenNames(element);
  const lines = toLines(draft.text);
  // A picture of a label is seen like the label.
  const picture =
    lines.length === 0 && draft.kind === 'press' && (element.localName === 'area' || element.querySelector('img[alt]') !== null);
  const title = toLines(draft.title)[0] ?? null;
  const selected = element.getAttribute('aria-selected') === 'true' && element.getAttribute('role') === 'tab';
  return {
    ...common(draft, dialog),
    role: 'control',
    kind: draft.kind,
    heardAs: heardAs(element),
    lines: picture ? names.slice(0, 1) : lines,
    hiddenNames: names,
    options: draft.kind === 'select' ? optionsOf(element) : [],
    title,
    inSentence: draft.inSentence,
    disabled: element.matches(':disabled') || element.getAttribute('aria-disabled') === 'true' || isUntouchable(element),
    ...(isBuried ? { buried: true as const } : {}),
    goesTo: linkTarget(element),
    current: selected || !['', 'false'].includes(element.getAttribute('aria-current') ?? '') || isMarkedByClass(element),
  };
}

/** The pointer goes through it: it is drawn as out of use. */
const isUntouchable = (element: Element): boolean => element.ownerDocument.defaultView?.getComputedStyle(element).pointerEvents === 'none';

const MARKED = /(?:^|[\s_-])(?:active|selected|current|aktif|secili)(?=$|\s)/u;

/** A menu has no more entries than this. */
const MOST_ENTRIES = 60;

/** Old menus and tabs mark the present entry by class only; among entries one of which is not marked so, it means something. */
function isMarkedByClass(element: Element): boolean {
  const entry = element.closest('li') ?? element;
  if ((entry.parentElement?.childElementCount ?? 0) > MOST_ENTRIES) return false;
  if (!MARKED.test(entry.className) && !MARKED.test(element.className)) return false;
  return [...(entry.parentElement?.children ?? [])].some(
    (other) => other !== entry && other.localName === entry.localName && !MARKED.test(other.className) && labelText(other).trim() !== '',
  );
}

/** Texts of a closed list: of a native one, of the native one a drawn list stands for, or of the list it names. */
function optionsOf(element: Element): string[] {
  const native = element.localName === 'select' ? element : element.querySelector('select');
  if (native !== null) return [...(native as HTMLSelectElement).options].filter(isOffered).map((option) => option.text);
  const id = element.getAttribute('aria-controls') ?? element.getAttribute('aria-owns');
  const list = id === null ? null : element.ownerDocument.getElementById(id);
  // An open list is on the page itself.
  if (list === null || list.checkVisibility()) return [];
  return [...list.querySelectorAll('[role="option"]')].map((option) => option.textContent.trim());
}

/** Whether an option can be chosen, or is the "please choose" of the list. */
function isOffered(option: HTMLOptionElement): boolean {
  const group = option.parentElement?.localName === 'optgroup' ? (option.parentElement as HTMLOptGroupElement) : null;
  const isHidden = (element: HTMLElement): boolean => element.hasAttribute('hidden') || element.style.display === 'none';
  if (isHidden(option) || (group !== null && (group.disabled || isHidden(group)))) return false;
  return !option.disabled || option.index === 0;
}

function runItems(run: RunDraft, body: number, dialog: number | null, kept: ReadonlySet<ControlDraft>): SeenItem[] {
  const text = run.chunks.map((chunk) => chunk.text).join('');
  const lines = toLines(text);
  if (lines.length === 0) return [];
  const shared = { ...common(run, dialog), lines };
  const alert = run.isAlert ? { alert: true as const } : {};
  if (run.isColumn) return [{ ...shared, role: 'column' }];
  const within = run.within !== null && kept.has(run.within) ? run.within.ref : null;
  // The text of a link that stands alone is the link, not a text of its own.
  const isOnlyControls =
    within === null && run.chunks.every((chunk) => isBlank(chunk.text) || (chunk.control !== null && kept.has(chunk.control)));
  if (isOnlyControls && run.heading === null) return [];
  const isLarge = run.fontSize >= body * TITLE_SIZE_RATIO;
  const isBoldTitle = run.isBold && run.fontSize >= body && wordCount(text) <= BOLD_TITLE_WORDS;
  if (isOnlyControls)
    return [
      {
        ...shared,
        role: 'heading',
        within: run.chunks.find((chunk) => chunk.control !== null)?.control?.ref ?? null,
        fontSize: run.fontSize,
        level: run.heading ?? 0,
        ...alert,
      },
    ];
  if (run.heading !== null || isLarge || isBoldTitle) {
    return [{ ...shared, role: 'heading', within, fontSize: run.fontSize, level: run.heading ?? 0, ...alert }];
  }
  return [{ ...shared, role: 'text', within, ...alert }];
}

/** The reading of a page that cannot be read: nothing is on it. */
export function unreadable(document: Document, address: Address): PageReading {
  return {
    snapshot: { address, items: [], dialogOpen: false, focus: null, hasCardField: false, isUnreadable: true },
    element: () => undefined,
    roots: [document],
  };
}

/**
 * Reads what is visible on a page now. Costs one walk over the rendered elements and writes nothing.
 * @param document the top document of the page (or of the frame, where the parent is of another origin)
 * @param address where the page lives; passed in so that the practice site can live at drawn addresses
 */
export function readPage(document: Document, address: Address): PageReading {
  const view = document.defaultView;
  if (view === null) return unreadable(document, address);
  const walk = new PageWalk(view);
  if (!walk.walk(document)) return unreadable(document, address);

  // A thing with the hand cursor that holds several links is a container, not a control.
  const pressable = walk.controls.filter((control) => control.isVisible && (control.isNative || control.nested < 2));
  const { dialog } = walk;
  const pointed = (ref: Ref): Element | undefined => walk.elements[ref];
  const kept = new Set(withoutCovered(pressable, pointed));
  // What lies behind an open dialog takes no press, and is told apart by that.
  const buried = dialog === null ? buriedOf([...kept], pointed) : new Set<ControlDraft>();
  const crumbs = crumbItems({ runs: walk.runs, controls: kept, trails: walk.trails.keys() }, dialog);
  const items: SeenItem[] = [...crumbs.items];
  for (const control of kept) if (!crumbs.used.has(control)) items.push(controlItem(control, dialog, buried.has(control)));
  const body = bodySize(walk.runs);
  for (const run of walk.runs) if (!crumbs.used.has(run)) items.push(...runItems(run, body, dialog, kept));
  items.sort((a, b) => (a.path.at(-1) ?? 0) - (b.path.at(-1) ?? 0) || a.ref - b.ref);
  return {
    snapshot: { address, items, dialogOpen: dialog !== null, focus: focusedControl(document, kept), hasCardField: walk.hasCardField },
    element: (ref) => walk.elements[ref],
    roots: walk.roots,
  };
}
