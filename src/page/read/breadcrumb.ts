/** Breadcrumb trails: recognised by name, by drawn or written arrows between links, or as one text with arrows. */
import type { SeenItem } from '../../core/snapshot/page-snapshot.ts';
import { common, type ControlDraft, type Draft, isBlank, type RunDraft, toLines, wordCount } from './draft.ts';
import { labelText } from './label-text.ts';

const SEPARATOR_ONLY = /^[\s\u001F]*[>›»→/\\❯▸▶⟩][\s\u001F>›»→/\\❯▸▶⟩]*$/u;
const SPACED_TRAIL = /(?:^|\s)[>›»→❯▸⟩](?:\s|$)/u;
const ARROW = /[>›»→❯▸▶⟩]/u;
/** Names of arrows in icon fonts. */
const SEPARATOR_WORD = /(?:chevron|keyboard|arrow|navigate)[a-z_]*(?:right|next|forward)[a-z_]*/gu;
/** At the beginning of a line an arrow is a bullet. */
const BULLETS = /(?:^|\n)[\s\u001F]*[>›»→❯▸▶⟩]/gu;
const isSeparatorWord = (text: string): boolean => text.trim() !== '' && text.replace(SEPARATOR_WORD, '').trim() === '';
const TEXT_TRAIL = /\s*[>›»→❯▸⟩]\s*/u;

const TRAIL_SELECTOR = '[aria-label*="breadcrumb" i], [class*="breadcrumb" i], [id*="breadcrumb" i], [itemtype*="BreadcrumbList"]';
const DRAWN_SEPARATOR = /^["'][\s]*[>›»→/\\❯▸⟩][\s]*["']/u;

/** A breadcrumb trail: called so in the markup, or a list whose entries are parted by drawn arrows or slashes. */
export function isTrail(element: Element, style: CSSStyleDeclaration): boolean {
  if (element.localName === 'body') return false;
  if (element.hasAttributes() && element.matches(TRAIL_SELECTOR)) return true;
  if (element.localName !== 'ol' && element.localName !== 'ul' && !style.display.endsWith('flex')) return false;
  if (isPartedRow(element)) return true;
  const [first, second] = element.children;
  const view = element.ownerDocument.defaultView;
  if (first === undefined || second === undefined || view === null) return false;
  return (
    DRAWN_SEPARATOR.test(view.getComputedStyle(second, '::before').content) ||
    DRAWN_SEPARATOR.test(view.getComputedStyle(first, '::after').content)
  );
}

/** A row of short entries with an arrow element between each two. */
function isPartedRow(element: Element): boolean {
  const { children } = element;
  if (children.length < 3 || children.length > 15) return false;
  // Entries are small; reading the text of whole page parts would cost too much.
  if ([...children].some((child) => child.childElementCount > 3)) return false;
  const texts = [...children].map((child) => labelText(child).trim());
  const isMark = (text: string | undefined): boolean => text !== undefined && (SEPARATOR_ONLY.test(text) || isSeparatorWord(text));
  return texts.every((text, index) => (index % 2 === 1 ? isMark(text) : !isMark(text) && text.length < 80)) && children.length % 2 === 1;
}

/** The drafts of a page that may make up trails. */
export interface TrailDrafts {
  readonly runs: readonly RunDraft[];
  readonly controls: ReadonlySet<ControlDraft>;
  /** Containers the walk took for trails. */
  readonly trails: Iterable<Element>;
}

interface Entry {
  readonly draft: Draft;
  readonly lines: string[];
}

/** Longest entry of a trail, in words. */
const LONGEST_ENTRY = 7;

/** The entries of a run in reading order: its links, and its bare texts between the separators. */
function entriesOf(run: RunDraft, kept: ReadonlySet<ControlDraft>): Entry[] {
  const entries: Entry[] = [];
  let bare = '';
  const flush = (): void => {
    for (const part of bare.split(TEXT_TRAIL)) {
      const [line] = toLines(part.replaceAll('\n', ' '));
      if (line !== undefined && wordCount(line.replace(SEPARATOR_WORD, ' ')) > 0) entries.push({ draft: run, lines: [line] });
    }
    bare = '';
  };
  for (const { text, control } of run.chunks) {
    if (control !== null && kept.has(control)) {
      if (entries.at(-1)?.draft === control || isBlank(text)) continue;
      flush();
      entries.push({ draft: control, lines: toLines(control.text) });
    } else if (control === null) bare += SEPARATOR_ONLY.test(text) || isSeparatorWord(text) ? ' › ' : text;
  }
  flush();
  return entries.filter(({ lines }) => lines.length > 0);
}

/** Breadcrumb trails: those marked by the walk, rows of links parted by arrows, and one text "A > B > C". */
export function crumbItems(
  { runs: allRuns, controls: kept, trails }: TrailDrafts,
  dialog: number | null,
): { items: SeenItem[]; used: Set<ControlDraft | RunDraft> } {
  const items: SeenItem[] = [];
  const used = new Set<ControlDraft | RunDraft>();
  const push = (drafts: readonly { draft: Draft; lines: string[] }[]): void => {
    drafts.forEach(({ draft, lines }, index) => {
      items.push({ ...common(draft, dialog), role: 'crumb', lines, last: index === drafts.length - 1, isLink: 'kind' in draft });
    });
  };
  for (const trail of trails) {
    const runs = allRuns.filter((run) => run.trail === trail);
    const entries = runs.flatMap((run) => entriesOf(run, kept));
    if (entries.length < 2) continue;
    for (const part of [...kept].filter((control) => control.trail === trail)) used.add(part);
    for (const run of runs) used.add(run);
    push(entries);
  }
  for (const run of allRuns) {
    if (used.has(run) || run.within !== null) continue;
    const texts = run.chunks.filter((chunk) => chunk.control === null).map((chunk) => chunk.text);
    const isParted = texts.some((text) => SEPARATOR_ONLY.test(text) || SPACED_TRAIL.test(text));
    const isList =
      (run.chunks
        .map(({ text }) => text)
        .join('')
        .match(BULLETS)?.length ?? 0) > 1;
    const entries = isParted && !isList ? entriesOf(run, kept) : [];
    // A slash alone parts the words of many a label; in a trail it stands between links.
    const isSlashed = !texts.some((text) => SPACED_TRAIL.test(text) || ARROW.test(text));
    if (entries.length < 2 || (isSlashed && entries.every(({ draft }) => draft === run))) continue;
    if (entries.some(({ lines }) => lines.some((line) => wordCount(line) > LONGEST_ENTRY))) continue;
    used.add(run);
    for (const { draft } of entries) if (draft !== run) used.add(draft as ControlDraft);
    push(entries);
  }
  return { items, used };
}
