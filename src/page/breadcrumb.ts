/** Breadcrumb trails: recognised by name, by drawn or written arrows between links, or as one text with arrows. */
import type { SeenItem } from '../core/page-snapshot.ts';
import { common, type ControlDraft, type Draft, isBlank, type RunDraft, toLines, wordCount } from './draft.ts';

const SEPARATOR_ONLY = /^[\s\u001F]*[>›»→/\\❯▸▶⟩][\s\u001F>›»→/\\❯▸▶⟩]*$/u;
const SPACED_TRAIL = /(?:^|\s)[>›»→❯▸⟩](?:\s|$)/u;
const TEXT_TRAIL = /\s*[>›»→❯▸⟩]\s*/u;

const TRAIL_SELECTOR = '[aria-label*="breadcrumb" i], [class*="breadcrumb" i], [id*="breadcrumb" i], [itemtype*="BreadcrumbList"]';
const DRAWN_SEPARATOR = /^["'][\s]*[>›»→/\\❯▸⟩][\s]*["']/u;

/** A breadcrumb trail: called so in the markup, or a list whose entries are parted by drawn arrows or slashes. */
export function isTrail(element: Element, style: CSSStyleDeclaration): boolean {
  if (element.localName === 'body') return false;
  if (element.matches(TRAIL_SELECTOR)) return true;
  if (element.localName !== 'ol' && element.localName !== 'ul' && !style.display.endsWith('flex')) return false;
  const [first, second] = element.children;
  const view = element.ownerDocument.defaultView;
  if (first === undefined || second === undefined || view === null) return false;
  return (
    DRAWN_SEPARATOR.test(view.getComputedStyle(second, '::before').content) ||
    DRAWN_SEPARATOR.test(view.getComputedStyle(first, '::after').content)
  );
}

/** The drafts of a page that may make up trails. */
export interface TrailDrafts {
  readonly runs: readonly RunDraft[];
  readonly controls: ReadonlySet<ControlDraft>;
  /** Containers the walk took for trails. */
  readonly trails: Iterable<Element>;
}

/** Breadcrumb trails: those marked by the walk, rows of links parted by arrows, and one text "A > B > C". */
export function crumbItems(
  { runs: allRuns, controls: kept, trails }: TrailDrafts,
  dialog: Element | null,
): { items: SeenItem[]; used: Set<ControlDraft | RunDraft> } {
  const items: SeenItem[] = [];
  const used = new Set<ControlDraft | RunDraft>();
  const push = (drafts: readonly { draft: Draft; lines: string[] }[]): void => {
    drafts.forEach(({ draft, lines }, index) => {
      items.push({ ...common(draft, dialog), role: 'crumb', lines, last: index === drafts.length - 1 });
    });
  };
  for (const trail of trails) {
    const inTrail = (draft: Draft): boolean => draft.trail === trail;
    const links = [...kept].filter(inTrail);
    const runs = allRuns.filter((run) => inTrail(run));
    const entries: { draft: Draft; lines: string[]; ordinal: number }[] = links.map((draft) => ({
      draft,
      lines: toLines(draft.text),
      ordinal: draft.ref,
    }));
    for (const run of runs) {
      const rest = toLines(
        run.chunks
          .filter((chunk) => chunk.control === null)
          .map((chunk) => chunk.text)
          .join(''),
      )
        .flatMap((line) => line.split(TEXT_TRAIL))
        .filter((line) => wordCount(line) > 0);
      for (const line of rest) entries.push({ draft: run, lines: [line], ordinal: run.ref + 0.5 });
    }
    if (entries.filter(({ lines }) => lines.length > 0).length < 2) continue;
    for (const part of [...links, ...runs]) used.add(part);
    push(entries.filter(({ lines }) => lines.length > 0).sort((a, b) => a.ordinal - b.ordinal));
  }
  for (const run of allRuns) {
    if (used.has(run) || run.within !== null) continue;
    const chunks = run.chunks.filter((chunk) => !isBlank(chunk.text));
    const separators = chunks.filter((chunk) => chunk.control === null && SEPARATOR_ONLY.test(chunk.text));
    const controls = [
      ...new Set(chunks.map((chunk) => chunk.control).filter((control): control is ControlDraft => control !== null && kept.has(control))),
    ];
    const words = chunks.filter((chunk) => chunk.control === null && !SEPARATOR_ONLY.test(chunk.text));
    const whole = words.map((chunk) => chunk.text).join(' ');
    if (controls.length > 0 && (separators.length > 0 || SPACED_TRAIL.test(whole)) && controls.length + words.length > 1) {
      const tail = whole.split(TEXT_TRAIL).filter((part) => wordCount(part) > 0);
      if (tail.some((part) => wordCount(part) > 7)) continue;
      push([
        ...controls.map((draft) => ({ draft, lines: toLines(draft.text) })),
        ...tail.map((part) => ({ draft: run, lines: [part.trim()] })),
      ]);
      used.add(run);
      for (const control of controls) used.add(control);
    } else if (controls.length === 0) {
      const parts = whole.split(TEXT_TRAIL).filter((part) => wordCount(part) > 0);
      if (parts.length < 2 || parts.some((part) => wordCount(part) > 7)) continue;
      push(parts.map((part) => ({ draft: run, lines: [part.trim()] })));
      used.add(run);
    }
  }
  return { items, used };
}
