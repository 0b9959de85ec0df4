/** What speaks for a page: one clue for each independent thing seen of it. */
import type { CompiledGuide, CompiledPage } from '../guide/compile-guide.ts';
import type { SeenItem } from '../snapshot/page-snapshot.ts';
import { controlOf } from '../survey/lexicon.ts';
import type { Survey } from '../survey/survey.ts';
import { labelKey } from '../text/text.ts';
import { WEIGHTS } from './weights.ts';

/** One reason for a page. */
export interface Clue {
  readonly kind: 'title' | 'sentence' | 'shared-sentence' | 'control' | 'fields' | 'columns' | 'institutions' | 'path' | 'host';
  /** What was seen: guide ids or the text of the guide, never text of the page. */
  readonly what: string;
  readonly points: number;
  /** How many independent sightings it stands for: the number of labels for `fields` and `columns`, else one. */
  readonly count: number;
}

/** Whether a path is one of these; `*` at the end of a pattern stands for anything. */
export function pathMatches(path: string, patterns: readonly string[] | undefined): boolean {
  const tidy = (text: string): string => (text.length > 1 ? text.replace(/\/+$/u, '') : text);
  return (patterns ?? []).some((pattern) => (pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : tidy(path) === tidy(pattern)));
}

const byCount = (count: number): number => WEIGHTS.labels[Math.min(count, WEIGHTS.labels.length - 1)] ?? 0;

/** Controls of several levels of the way side by side, outside any menu: a site map or a list of search results. */
export function isListing(guide: CompiledGuide, seen: Survey): boolean {
  const pagesOf = new Map<SeenItem, Set<string>>();
  for (const { item, meaning, standing } of seen.sightings) {
    if (meaning.kind !== 'control' || standing !== 'own') continue;
    const control = controlOf(guide, meaning.page, meaning.control);
    if (control?.clue !== false && control?.leadsTo !== undefined) pagesOf.set(item, (pagesOf.get(item) ?? new Set()).add(meaning.page));
  }
  // A button that menus of two levels have shows neither.
  const own = new Set([...pagesOf.values()].filter((pages) => pages.size === 1).flatMap((pages) => [...pages]));
  const next = (id: string): string[] =>
    (guide.pages.find((page) => page.id === id)?.controls ?? [])
      .filter((control) => control.clue !== false)
      .flatMap((control) => control.leadsTo ?? [])
      .filter((to) => to !== id && own.has(to));
  return [...own].some((first) => next(first).some((second) => next(second).some((third) => third !== first)));
}

/** Something that can be filled in or chosen. */
export const isField = (item: SeenItem): boolean => item.role === 'control' && item.kind !== 'press';

/** What speaks for a page, strongest kinds first; `listing` as {@link isListing} says. */
export function cluesOf(page: CompiledPage, guide: CompiledGuide, seen: Survey, listing: boolean): Clue[] {
  const clues: Clue[] = [];
  const add = (kind: Clue['kind'], what: string, points: number, count = 1): void => {
    if (points !== 0) clues.push({ kind, what, points, count });
  };
  const { address } = seen.snapshot;
  // One host serves the whole online application: naming it proves little, but a page of no other host is half way.
  if (page.hosts.length === 1) add('host', address.host, WEIGHTS.host);
  const isAtPath = pathMatches(address.path, page.paths);
  if (isAtPath) add('path', address.path, WEIGHTS.path);

  const titles = seen.titles.filter((title) => title.page === page.id).map((title) => title.weight);
  if (titles.includes('main')) add('title', page.name, WEIGHTS.mainTitle);
  else if (titles.includes('lesser')) add('title', page.name, WEIGHTS.lesserTitle);
  else if (titles.includes('plain')) add('title', page.name, WEIGHTS.plainTitle);

  for (const { sentence } of seen.sentences) {
    if (sentence.page !== page.id) continue;
    if (sentence.is === 'text') add('sentence', sentence.words.join(' '), WEIGHTS.sentence);
    if (sentence.is === 'shared-text') add('shared-sentence', sentence.words.join(' '), WEIGHTS.sharedSentence);
  }
  const controls = new Map<string, number>();
  const counted = new Map<SeenItem, string>();
  const named = new Set(seen.sightings.filter(({ meaning }) => meaning.kind === 'title').map(({ item }) => item));
  for (const { meaning, standing, item, label } of seen.sightings) {
    if (meaning.kind !== 'control' || meaning.page !== page.id || listing) continue;
    // At the page's own address its button may stand in the header or a menu as well as below.
    const counts =
      standing === 'own' ||
      (standing === 'header' && (page.pathRequired === true || isAtPath)) ||
      (standing === 'tree' && page.pathRequired === true && isAtPath);
    if (!counts || controlOf(guide, page.id, meaning.control)?.clue === false) continue;
    // One button is one sighting, also when its label is that of two controls (both lead to the page it names).
    if ((counted.get(item) ?? meaning.control) !== meaning.control) continue;
    counted.set(item, meaning.control);
    const points = named.has(item) || guide.generic.includes(labelKey(label)) ? WEIGHTS.control : WEIGHTS.ownControl;
    controls.set(meaning.control, Math.max(points, controls.get(meaning.control) ?? 0));
  }
  [...controls].slice(0, WEIGHTS.controls).forEach(([control, points]) => add('control', control, points));

  const count = (list: Survey['fields'], kind: 'field' | 'column'): number =>
    list.filter((meaning) => meaning.kind === kind && meaning.page === page.id).length;
  const labels = count(seen.fields, 'field');
  // A summary repeats the labels of the form over text; only what can be filled in is a field. Not where a missed one does harm.
  const fields = page.silent === true ? labels : Math.min(labels, seen.items.filter(isField).length);
  add('fields', String(fields), page.silent === true ? fields * WEIGHTS.silentField : byCount(fields), fields);
  const columns = count(seen.columns, 'column');
  add('columns', String(columns), byCount(columns), columns);
  if (page.clues.institutions === true) {
    const known = new Set(
      seen.sightings.flatMap(({ meaning, standing }) =>
        meaning.kind === 'institution' && standing === 'own' ? [meaning.institution] : [],
      ),
    );
    if (known.size > 0) add('institutions', String(known.size), known.size > 1 ? WEIGHTS.institutions : WEIGHTS.institution);
  }
  return clues;
}

/** Clues that say more than "some page of the online application". */
export function told(clues: readonly Clue[]): Clue[] {
  return clues.filter((clue) => clue.kind !== 'host' && clue.kind !== 'shared-sentence');
}

/** How many independent sightings clues stand for. */
export const total = (clues: readonly Clue[]): number => clues.reduce((sum, clue) => sum + clue.count, 0);

/** The page's own title stands on it, not only as bare text. */
export const isTitled = (clues: readonly Clue[]): boolean =>
  clues.some((clue) => clue.kind === 'title' && clue.points > WEIGHTS.plainTitle);
