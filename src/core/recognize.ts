import type { CompiledGuide, CompiledPage } from './compile-guide.ts';
import type { PageSnapshot } from './page-snapshot.ts';
import { controlOf } from './lookup.ts';
import { type Survey, survey } from './survey.ts';
import { labelKey } from './text.ts';

/** One reason for or against a page, for tests and for explaining. */
export interface Clue {
  readonly kind: 'title' | 'sentence' | 'shared-sentence' | 'control' | 'fields' | 'columns' | 'institutions' | 'path' | 'host';
  /** What was seen: guide ids or the text of the guide, never text of the page. */
  readonly what: string;
  readonly points: number;
}

export interface Candidate {
  readonly page: string;
  readonly points: number;
  readonly clues: readonly Clue[];
}

export type Recognition =
  | {
      readonly kind: 'known';
      readonly page: string;
      readonly certainty: 'certain' | 'likely';
      readonly clues: readonly Clue[];
      readonly survey: Survey;
    }
  /** Two pages fit equally well. */
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Candidate[]; readonly survey: Survey }
  | { readonly kind: 'unknown'; readonly candidates: readonly Candidate[]; readonly survey: Survey };

/**
 * How much each clue is worth, and what is enough. All thresholds of recognition stand here.
 * A page is never known by fewer than two independent clues (facts §2.4; the host of the online application counts as one).
 */
export const WEIGHTS = {
  mainTitle: 4,
  lesserTitle: 2,
  plainTitle: 1,
  sentence: 3,
  sharedSentence: 1,
  /** A control whose label is also another page's name, or says little (a plain "enter"): menus and breadcrumbs of other pages have it too. */
  control: 2,
  /** A control whose label only this page has (the row action of a list). */
  ownControl: 3,
  /** Controls beyond the third add nothing. */
  controls: 3,
  /** By number of different field labels (or columns) seen: 0, 1, 2, … and more. Two are on many a form. */
  labels: [0, 0, 1, 4, 5, 6],
  institution: 2,
  institutions: 3,
  path: 2,
  host: 1,
  /** The main title names another page. */
  otherTitle: -4,
  /** A lesser title speaks of something that only looks like ours. */
  lookalike: -4,
  likely: 4,
  certain: 5,
  /** A page must lead the next best by so much, else it is ambiguous. */
  lead: 2,
} as const;

function pathMatches(path: string, patterns: readonly string[] | undefined): boolean {
  const tidy = (text: string): string => (text.length > 1 ? text.replace(/\/+$/u, '') : text);
  return (patterns ?? []).some((pattern) => (pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : tidy(path) === tidy(pattern)));
}

const byCount = (count: number): number => WEIGHTS.labels[Math.min(count, WEIGHTS.labels.length - 1)] ?? 0;

/** Controls of several levels of the way side by side, outside any menu: a site map or a list of search results. */
function isListing(guide: CompiledGuide, seen: Survey): boolean {
  const own = new Set<string>();
  for (const { meaning, standing } of seen.sightings) {
    if (meaning[0] !== 'control' || standing !== 'own') continue;
    if (controlOf(guide, meaning[1], meaning[2])?.clue !== false) own.add(meaning[1]);
  }
  const next = (id: string): string[] =>
    (guide.pages.find((page) => page.id === id)?.controls ?? [])
      .filter((control) => control.clue !== false)
      .flatMap((control) => control.leadsTo ?? [])
      .filter((to) => to !== id && own.has(to));
  return [...own].some((first) => next(first).some((second) => next(second).some((third) => third !== first)));
}

function cluesOf(page: CompiledPage, guide: CompiledGuide, seen: Survey, listing: boolean): Clue[] {
  const clues: Clue[] = [];
  const add = (kind: Clue['kind'], what: string, points: number): void => {
    if (points !== 0) clues.push({ kind, what, points });
  };
  const { address } = seen.snapshot;
  // One host serves the whole online application: naming it proves little, but a page of no other host is half way.
  if (page.hosts.length === 1) add('host', address.host, WEIGHTS.host);
  if (pathMatches(address.path, page.paths)) add('path', address.path, WEIGHTS.path);

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
  for (const { meaning, standing, item, label } of seen.sightings) {
    if (meaning[0] !== 'control' || meaning[1] !== page.id || listing) continue;
    const counts = standing === 'own' || (standing === 'header' && page.pathRequired === true);
    if (!counts || controlOf(guide, page.id, meaning[2])?.clue === false) continue;
    const isName = seen.sightings.some((other) => other.item === item && other.meaning[0] === 'title');
    const points = isName || guide.generic.includes(labelKey(label)) ? WEIGHTS.control : WEIGHTS.ownControl;
    controls.set(meaning[2], Math.max(points, controls.get(meaning[2]) ?? 0));
  }
  [...controls].slice(0, WEIGHTS.controls).forEach(([control, points]) => add('control', control, points));

  const count = (list: Survey['fields'], kind: string): number =>
    list.filter((meaning) => meaning[0] === kind && meaning[1] === page.id).length;
  const fields = count(seen.fields, 'field');
  add('fields', String(fields), byCount(fields));
  const columns = count(seen.columns, 'column');
  add('columns', String(columns), byCount(columns));
  if (page.clues.institutions === true) {
    const known = new Set(
      seen.sightings.filter(({ meaning, standing }) => meaning[0] === 'institution' && standing === 'own').map(({ meaning }) => meaning[1]),
    );
    if (known.size > 0) add('institutions', String(known.size), known.size > 1 ? WEIGHTS.institutions : WEIGHTS.institution);
  }
  return clues;
}

function isExcluded(page: CompiledPage, seen: Survey): boolean {
  if (!page.hosts.includes(seen.snapshot.address.host)) return true;
  if (page.pathRequired === true && !pathMatches(seen.snapshot.address.path, page.paths)) return true;
  if (seen.sentences.some(({ sentence }) => sentence.is === 'never-text' && sentence.page === page.id)) return true;
  return seen.fields.some((meaning) => meaning[0] === 'never-field' && meaning[1] === page.id);
}

/** Clues the page itself gives by its make-up; sentences alone could be a quotation. */
const STRUCTURAL: readonly Clue['kind'][] = ['title', 'control', 'fields', 'columns', 'institutions'];

function isEnough(clues: readonly Clue[]): boolean {
  const told = clues.filter((clue) => clue.kind !== 'host' && clue.kind !== 'shared-sentence');
  return clues.length >= 2 && told.length >= 1 && clues.some((clue) => STRUCTURAL.includes(clue.kind));
}

function certaintyOf(candidate: Candidate): 'certain' | 'likely' {
  const told = candidate.clues.filter((clue) => clue.kind !== 'host' && clue.kind !== 'shared-sentence');
  return candidate.points >= WEIGHTS.certain && told.length >= 2 ? 'certain' : 'likely';
}

/** `deeper` is reached from `page` by a control that is on screen: then the screen is `deeper`, seen with its way back. */
function leadsTo(guide: CompiledGuide, page: string, deeper: string): boolean {
  return guide.pages.find((other) => other.id === page)?.controls.some((control) => control.leadsTo?.includes(deeper)) === true;
}

function scoreAll(guide: CompiledGuide, seen: Survey): Candidate[] {
  const listing = isListing(guide, seen);
  const mainTitles = new Set(seen.titles.filter((title) => title.weight === 'main').map((title) => title.page));
  const candidates: Candidate[] = [];
  if (seen.lookalike === 'main') return candidates;
  for (const page of guide.pages) {
    if (isExcluded(page, seen)) continue;
    const clues = cluesOf(page, guide, seen, listing);
    const titled = clues.some((clue) => clue.kind === 'title' && clue.points > WEIGHTS.plainTitle);
    let points = clues.reduce((sum, clue) => sum + clue.points, 0);
    // A screen may keep the title of the one that led to it (a form under its menu's name).
    const inherited = [...mainTitles].some((title) => leadsTo(guide, title, page.id));
    if (mainTitles.size > 0 && !mainTitles.has(page.id) && !titled && !inherited) points += WEIGHTS.otherTitle;
    if (seen.lookalike !== 'none' && !titled && page.pathRequired !== true) points += WEIGHTS.lookalike;
    if (isEnough(clues)) candidates.push({ page: page.id, points, clues });
  }
  return candidates.sort((a, b) => b.points - a.points);
}

function decide(guide: CompiledGuide, seen: Survey): Recognition {
  const candidates = scoreAll(guide, seen);
  const fit = candidates.filter((candidate) => candidate.points >= WEIGHTS.likely);
  let best = fit[0];
  if (best === undefined) return { kind: 'unknown', candidates, survey: seen };
  const rivals = fit.slice(1).filter((other) => (best?.points ?? 0) - other.points < WEIGHTS.lead);
  for (const rival of rivals) {
    if (leadsTo(guide, rival.page, best.page) && !leadsTo(guide, best.page, rival.page)) continue;
    if (leadsTo(guide, best.page, rival.page) && !leadsTo(guide, rival.page, best.page)) {
      best = rival;
      continue;
    }
    return { kind: 'ambiguous', candidates, survey: seen };
  }
  return { kind: 'known', page: best.page, certainty: certaintyOf(best), clues: best.clues, survey: seen };
}

/**
 * Which page of the guide is this, and how sure are we? Right, or unsure, or unknown; an open dialog speaks first.
 * @returns `known` with its clues, `ambiguous` when two pages fit equally, `unknown` otherwise
 */
export function recognize(snapshot: PageSnapshot, guide: CompiledGuide): Recognition {
  if (snapshot.dialogOpen) {
    const dialog = decide(guide, survey(snapshot, guide, 'dialog'));
    if (dialog.kind === 'known') return dialog;
  }
  return decide(guide, survey(snapshot, guide, 'all'));
}
