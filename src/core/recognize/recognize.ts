import type { CompiledGuide, CompiledPage } from '../guide/compile-guide.ts';
import type { Control } from '../guide/guide.ts';
import { dialogAlerts } from '../survey/notices.ts';
import type { PageSnapshot, SeenItem } from '../snapshot/page-snapshot.ts';
import { controlOf } from '../survey/lexicon.ts';
import { type Survey, survey } from '../survey/survey.ts';
import { labelKey, sentenceWords } from '../text/text.ts';

/** One reason for or against a page, for tests and for explaining. */
export interface Clue {
  readonly kind: 'title' | 'sentence' | 'shared-sentence' | 'control' | 'fields' | 'columns' | 'institutions' | 'path' | 'host';
  /** What was seen: guide ids or the text of the guide, never text of the page. */
  readonly what: string;
  readonly points: number;
  /** How many independent sightings it stands for: the number of labels for `fields` and `columns`, else one. */
  readonly count: number;
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
 * How much each clue is worth, and what is enough. All thresholds of certainty stand here; what counts as a title, a menu or a
 * footer at all is decided in `titles` and `standing`.
 * A page is never known by fewer than two independent clues (facts §2.4; the host of the online application counts as one).
 *
 * Measured with these values (pages: right of those named / named of those shown; targets: the same for rings):
 *   renderers   pages precision 100 %, recall 99.9 % · targets precision 100 %, recall 99.3 %  (test/page/renderers.test.ts, seeds 1 and 2)
 *   long fuzz   pages precision 99.97 %, recall 98.6 % · targets precision 100 %, recall 98.1 %  (npm run fuzz, seed 77001, 3 000 runs)
 *   negatives   pages wrongly named: 0  (test/page/renderings/{negative,negative2,traps}, test/guide/negatives.json)
 *   held out    131 screens of other makers, first runs: pages 99 %, 89 % · targets 100 %, 80 %; 70 look-alikes: 7 named wrongly
 * All but the last line were mended until they were so; the last is what to expect of a screen that nobody has mended for.
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
  labels: [0, 0, 1, 2, 3, 5, 6],
  /** Each field of a page that must stay silent: better silent once too often. */
  silentField: 3,
  institution: 1,
  institutions: 2,
  path: 2,
  host: 1,
  /** The main title names another page. */
  otherTitle: -4,
  /** A lesser title speaks of something that only looks like ours. */
  lookalike: -4,
  /** So many of a form's fields, and nothing else, still make it that form; fewer are on many a form. */
  fieldsAlone: 6,
  /** A page known to have so many fields is a form: nobody would take it for the page without any. */
  formFields: 3,
  /** Independent clues a page needs at least, whatever their weight. */
  leastClues: 2,
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

const isField = (item: SeenItem): boolean => item.role === 'control' && item.kind !== 'press';

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

/** Something on the page rules this one out for good: its host or path, or what only others have. */
export function isExcluded(page: CompiledPage, seen: Survey): boolean {
  if (!page.hosts.includes(seen.snapshot.address.host)) return true;
  if (page.pathRequired === true && !pathMatches(seen.snapshot.address.path, page.paths)) return true;
  if (seen.sentences.some(({ sentence }) => sentence.is === 'never-text' && sentence.page === page.id)) return true;
  if (seen.ruledOut.includes(page.id)) return true;
  return seen.fields.some((meaning) => meaning.kind === 'never-field' && meaning.page === page.id);
}

/** Clues the page itself gives by its make-up; sentences alone could be a quotation. */
const STRUCTURAL: readonly Clue['kind'][] = ['title', 'control', 'fields', 'columns', 'institutions'];

/** Clues that say more than "some page of the online application". */
export function told(clues: readonly Clue[]): Clue[] {
  return clues.filter((clue) => clue.kind !== 'host' && clue.kind !== 'shared-sentence');
}

const total = (clues: readonly Clue[]): number => clues.reduce((sum, clue) => sum + clue.count, 0);

/** What a page is made of, as against what it says. */
const MADE_OF: readonly Clue['kind'][] = ['host', 'control', 'fields', 'columns', 'institutions'];

/**
 * Under a title of its own, labels many a form or table has do not make a page ours (a list of certificates to look at, an
 * address form), nor do quotations at another address: something must say what the page is for.
 */
function isContradicted(page: CompiledPage, clues: readonly Clue[], seen: Survey): boolean {
  if (isBarOver(page, clues, seen)) return true;
  if (!seen.foreignTitle || page.silent === true || seen.openedBy.includes(page.id) || clues.some((clue) => clue.kind === 'title'))
    return false;
  // Nothing the page says, only what it is made of, and a title that speaks of something else: the same list for another use.
  if (seen.lookalike === 'lesser' && page.pathRequired !== true && clues.every(({ kind }) => MADE_OF.includes(kind))) return true;
  if (isQuestionnaire(page, clues, seen) || isAnswering(page, clues, seen)) return true;
  // Its address is known, and this is another: the FAQ quotes the page and links to where it leads.
  if (page.paths !== undefined && !clues.some(({ kind }) => kind === 'path')) return true;
  const labels = clues.filter(({ kind }) => kind === 'fields' || kind === 'columns' || kind === 'institutions');
  const takesLabels = page.clues.fields !== undefined || page.clues.columns !== undefined || page.clues.institutions === true;
  if (!takesLabels || clues.some(({ kind }) => kind === 'sentence' || kind === 'path')) return false;
  const own = clues.filter(({ kind, points }) => kind === 'control' && points >= WEIGHTS.ownControl);
  return own.length === 0 || (own.length === 1 && total(labels) < WEIGHTS.leastClues);
}

/** Known by nothing but names of screens to tick: a question about them, not the menu that opens them. */
function isQuestionnaire({ id }: CompiledPage, clues: readonly Clue[], seen: Survey): boolean {
  if (clues.some(({ kind }) => kind !== 'control' && kind !== 'host')) return false;
  const own = seen.sightings.filter(({ meaning, standing }) => meaning.kind === 'control' && meaning.page === id && standing === 'own');
  return own.length > 1 && own.every(({ item }) => item.role === 'control' && item.kind === 'choice');
}

/**
 * A menu of buttons has nothing to write in: under a title of its own, buttons beside a field to write in are answers in a
 * conversation, or what was searched for.
 */
function isAnswering({ clues: known, pathRequired }: CompiledPage, clues: readonly Clue[], seen: Survey): boolean {
  if (pathRequired === true || known.fields !== undefined || known.columns !== undefined || known.institutions === true) return false;
  if (clues.some(({ kind }) => kind !== 'control' && kind !== 'host')) return false;
  return seen.items.some((item) => item.role === 'control' && item.kind === 'input' && item.place === 'main');
}

/**
 * Known by nothing but buttons (a marked tab among them) that all stand above a title of its own: a bar over another screen. A menu's
 * own title, whatever it says, comes before its buttons.
 */
function isBarOver({ id, pathRequired }: CompiledPage, clues: readonly Clue[], { foreignTitle, mainTitle, ...seen }: Survey): boolean {
  if (!foreignTitle || mainTitle === null || pathRequired === true) return false;
  const isMarked = seen.titles.every(({ page, item }) => page !== id || item.role === 'control');
  if (!isMarked || clues.some(({ kind }) => kind !== 'control' && kind !== 'host' && kind !== 'title')) return false;
  const at = seen.items.indexOf(mainTitle);
  return seen.sightings.every(
    ({ item, meaning, standing }) =>
      meaning.kind !== 'control' || meaning.page !== id || standing !== 'own' || seen.items.indexOf(item) < at,
  );
}

const isPlainControl = ({ kind, points }: Clue): boolean => kind === 'control' && points < WEIGHTS.ownControl;

function isEnough(page: CompiledPage, clues: readonly Clue[], seen: Survey): boolean {
  if (isContradicted(page, clues, seen)) return false;
  const telling = told(clues);
  // A plain "ask" or "go on" below a form says no more than its fields.
  const onlyFields =
    telling.some(({ kind }) => kind === 'fields') && telling.every((clue) => clue.kind === 'fields' || isPlainControl(clue));
  const labels = telling.filter(({ kind }) => kind === 'fields');
  if (onlyFields && page.silent !== true && total(labels) < WEIGHTS.fieldsAlone) return false;
  // Every list of the same things has the same columns, whatever is done with them there.
  if (telling.length > 0 && telling.every(({ kind }) => kind === 'columns')) return false;
  if (isNameOnly(page, telling, seen) || isArticle(page, clues, seen)) return false;
  // One button of a menu of several proves nothing: dialogs and other menus have one like it.
  const onlyButton = clues.every((clue) => clue.kind === 'host' || clue.kind === 'control') && telling.length === 1;
  if (onlyButton && page.controls.filter((control) => control.clue !== false).length > 1) return false;
  const isBuilt =
    clues.some((clue) => STRUCTURAL.includes(clue.kind)) || isMessage(page, telling, seen) || isWholeForm(page, telling, seen);
  return total(clues) >= WEIGHTS.leastClues && telling.length >= 1 && isBuilt;
}

/**
 * A screen keeps the name of the list it was opened from: its questions, code pages and results carry that name and trail too.
 * A page to choose from a list on is not known by its name while no list is to be seen.
 */
function isNameOnly({ id, clues: known, controls, silent }: CompiledPage, telling: readonly Clue[], seen: Survey): boolean {
  if (silent === true) return false;
  const isForm = (known.fields?.length ?? 0) >= WEIGHTS.formFields;
  // What comes of a form keeps its name and its address.
  if (isForm && telling.every(({ kind }) => kind === 'title' || kind === 'path') && !seen.items.some(isField)) return true;
  if (!telling.every(({ kind }) => kind === 'title')) return false;
  // "You have no certificate": instead of the list stands why there is none.
  if (seen.notices.some(({ on, is }) => is === undefined && on?.includes(id))) return false;
  const isInUse = seen.sightings.some(
    ({ item, meaning, standing }) =>
      meaning.kind === 'control' &&
      meaning.page === id &&
      standing === 'own' &&
      item.role === 'control' &&
      item.kind === 'press' &&
      controls.some((control) => control.id === meaning.control && control.back !== true),
  );
  // A slip has columns too, and nothing to choose.
  if (known.columns !== undefined && !isInUse && controls.some(({ clue }) => clue !== false)) return true;
  return (
    known.institutions === true && !seen.items.some((item) => item.role === 'control' && item.kind !== 'press' && item.kind !== 'input')
  );
}

/**
 * Away from its own address, on a host that has much else, a form with nothing to fill in is an article about it (its field names
 * are headings there).
 */
function isArticle({ clues: known, hosts, silent }: CompiledPage, clues: readonly Clue[], seen: Survey): boolean {
  if (silent === true || hosts.length === 1 || (known.fields?.length ?? 0) < WEIGHTS.formFields) return false;
  if (clues.some(({ kind }) => kind === 'path' || kind === 'columns')) return false;
  return !seen.items.some((item) => isField(item) && item.place === 'main');
}

/**
 * The one field the page has, under what only it says, is all there is of its form; one of many would say nothing, and so would
 * a single sentence (every code page counts down).
 */
function isWholeForm({ id, clues }: CompiledPage, telling: readonly Clue[], seen: Survey): boolean {
  return (
    clues.fields?.length === 1 &&
    !seen.foreignTitle &&
    telling.filter(({ kind }) => kind === 'sentence').length > 1 &&
    seen.items.some(isField) &&
    seen.fields.some((meaning) => meaning.kind === 'field' && meaning.page === id)
  );
}

/**
 * A page that is nothing but a message has no field, no list and no button of its own: what it says and the plain button under it
 * are all there is. Under a title that says something else it could be a quotation; a dialog is often called just "Warning".
 */
function isMessage(page: CompiledPage, telling: readonly Clue[], seen: Survey): boolean {
  const { fields, institutions } = page.clues;
  const isPlain = fields === undefined && institutions !== true && page.controls.every(({ clue }) => clue === false);
  if (!isPlain || !telling.some(({ kind }) => kind === 'sentence')) return false;
  const said = seen.sentences.filter(({ sentence }) => sentence.page === page.id).map(({ sentence }) => ` ${sentence.words.join(' ')} `);
  const isInTitle = seen.items.some(
    (item) => item.role === 'heading' && said.some((words) => ` ${sentenceWords(item.lines.join(' ')).join(' ')} `.includes(words)),
  );
  if (seen.foreignTitle && !isInTitle && !seen.items.every((item) => item.inDialog)) return false;
  return seen.sightings.some(({ meaning, standing }) => meaning.kind === 'control' && meaning.page === page.id && standing === 'own');
}

/**
 * The title rules out a page that shows in fields or sentences all the same: a step within what the title names (the code page of
 * another operation), not its first screen.
 */
export function isStepWithin({ page }: Candidate, guide: CompiledGuide, seen: Survey): boolean {
  return guide.pages.some(
    ({ id, clues: { fields } }) =>
      id !== page &&
      fields !== undefined &&
      seen.ruledOut.includes(id) &&
      (seen.sentences.some(({ sentence }) => sentence.page === id && sentence.is === 'text') ||
        (seen.items.some((item) => item.role === 'control' && item.kind === 'input') &&
          seen.fields.some((meaning) => meaning.kind === 'field' && meaning.page === id))),
  );
}

function certaintyOf(candidate: Candidate, guide: CompiledGuide, seen: Survey): 'certain' | 'likely' {
  const isSure = candidate.points >= WEIGHTS.certain && total(told(candidate.clues)) >= WEIGHTS.leastClues;
  return isSure && !isStepWithin(candidate, guide, seen) ? 'certain' : 'likely';
}

/** Controls that lead on, not back and not by a plain "go on". */
function waysDown(guide: CompiledGuide, page: string): readonly Control[] {
  return guide.pages.find((other) => other.id === page)?.controls.filter((control) => control.clue !== false) ?? [];
}

/** `deeper` is one press below `page`: a screen that fits both is `deeper`, seen with its way back. */
function leadsDown(guide: CompiledGuide, page: string, deeper: string): boolean {
  return waysDown(guide, page).some((control) => control.leadsTo?.includes(deeper));
}

/**
 * A screen may keep the title of the one that led to it (a form under its menu's name), and so may what follows it step by step
 * (the code page and the choice after the form).
 */
function inheritsTitle(guide: CompiledGuide, titled: string, page: string): boolean {
  const led = new Set<string>();
  const follow = (from: string, isStep: boolean): void => {
    for (const control of guide.pages.find((other) => other.id === from)?.controls ?? []) {
      if (isStep && control.commits !== true) continue;
      for (const to of control.leadsTo ?? []) {
        if (led.has(to)) continue;
        led.add(to);
        if (control.commits === true) follow(to, true);
      }
    }
  };
  follow(titled, false);
  return led.has(page) && !leadsDown(guide, page, titled);
}

/**
 * A card form stays one whatever its title says. The home page has sections of all kinds (news, other products); its address
 * tells it from theirs.
 */
export function isRuledOutByLookalike(page: CompiledPage, { lookalike }: Survey): boolean {
  if (page.silent === true) return false;
  return lookalike === 'page' || (lookalike === 'main' && page.pathRequired !== true);
}

/** What the titles say against a page that is not titled itself. */
export function titleDoubts(
  page: CompiledPage,
  clues: readonly Clue[],
  guide: CompiledGuide,
  seen: Survey,
): readonly ('other-title' | 'lookalike')[] {
  if (page.silent === true || isTitled(clues)) return [];
  const mainTitles = seen.titles.filter((title) => title.weight === 'main');
  const isOther = mainTitles.length > 0 && !mainTitles.some((title) => inheritsTitle(guide, title.page, page.id));
  const isLookalike = seen.lookalike === 'lesser' && page.pathRequired !== true;
  return [...(isOther ? (['other-title'] as const) : []), ...(isLookalike ? (['lookalike'] as const) : [])];
}

const AGAINST = { 'other-title': WEIGHTS.otherTitle, lookalike: WEIGHTS.lookalike } as const;

function scoreAll(guide: CompiledGuide, seen: Survey): Candidate[] {
  const listing = isListing(guide, seen);
  const candidates: Candidate[] = [];
  for (const page of guide.pages) {
    if (isExcluded(page, seen)) continue;
    if (isRuledOutByLookalike(page, seen)) continue;
    const clues = cluesOf(page, guide, seen, listing);
    let points = clues.reduce((sum, clue) => sum + clue.points, 0);
    for (const doubt of titleDoubts(page, clues, guide, seen)) points += AGAINST[doubt];
    if (isEnough(page, clues, seen)) candidates.push({ page: page.id, points, clues });
  }
  return candidates.sort((a, b) => b.points - a.points);
}

const isTitled = (clues: readonly Clue[]): boolean => clues.some((clue) => clue.kind === 'title' && clue.points > WEIGHTS.plainTitle);

/** Known by nothing but the buttons on it. */
const isHubByButtons = (candidate: Candidate): boolean =>
  !isTitled(candidate.clues) && !candidate.clues.some(({ kind }) => kind === 'sentence' || kind === 'fields' || kind === 'columns');

/** Its buttons stand mixed with those of other levels of the way, in one list: a page of shortcuts. */
function isMixed(guide: CompiledGuide, { page }: Candidate, seen: Survey): boolean {
  const buttons = seen.sightings.filter(
    ({ meaning, standing }) =>
      meaning.kind === 'control' && standing === 'own' && controlOf(guide, meaning.page, meaning.control)?.clue !== false,
  );
  const own = new Set(buttons.filter(({ meaning }) => meaning.kind === 'control' && meaning.page === page).map(({ item }) => item));
  const [first, ...others] = [...own];
  const shared = first?.path.findLast((ordinal) => others.every((other) => other.path.includes(ordinal)));
  if (shared === undefined || others.length === 0) return false;
  const members = new Set(seen.inside(shared));
  return buttons.some(({ item }) => members.has(item) && !own.has(item));
}

/** A page seen only by the one control that leads to another page on screen: the way back, kept in sight. */
function isWayBack(guide: CompiledGuide, candidate: Candidate, others: readonly Candidate[]): boolean {
  const controls = candidate.clues.filter((clue) => clue.kind === 'control').map((clue) => clue.what);
  return (
    isHubByButtons(candidate) &&
    controls.length > 0 &&
    others.some(
      (other) =>
        other !== candidate &&
        other.clues.some((clue) => clue.kind === 'control') &&
        controls.every((id) =>
          waysDown(guide, candidate.page).some((control) => control.id === id && control.leadsTo?.includes(other.page)),
        ),
    )
  );
}

function decide(guide: CompiledGuide, seen: Survey): Recognition {
  const candidates = scoreAll(guide, seen);
  const likely = candidates.filter((candidate) => candidate.points >= WEIGHTS.likely);
  const fit = likely.filter((candidate) => !isWayBack(guide, candidate, likely));
  const silent = fit.find(({ page }) => guide.pages.some((other) => other.id === page && other.silent === true));
  if (silent !== undefined)
    return { kind: 'known', page: silent.page, certainty: certaintyOf(silent, guide, seen), clues: silent.clues, survey: seen };
  let best = fit[0];
  if (best === undefined) return { kind: 'unknown', candidates, survey: seen };
  const ambiguous: Recognition = { kind: 'ambiguous', candidates, survey: seen };
  if (isHubByButtons(best) && isMixed(guide, best, seen)) return ambiguous;
  for (const rival of fit.slice(1)) {
    const isDeeper = isBelow(guide, rival, best);
    const isShallower = isBelow(guide, best, rival);
    // Two menus side by side, neither titled: under which product or tab the lower one stands cannot be seen.
    if ((isDeeper || isShallower || areFarApart(guide, best.page, rival.page)) && isHubByButtons(best) && isHubByButtons(rival))
      return ambiguous;
    if (best.points - rival.points >= WEIGHTS.lead || isShallower) continue;
    if (!isDeeper) return ambiguous;
    best = rival;
  }
  return { kind: 'known', page: best.page, certainty: certaintyOf(best, guide, seen), clues: best.clues, survey: seen };
}

/** One press below, and seen by more than what both menus have. */
function isBelow(guide: CompiledGuide, lower: Candidate, upper: Candidate): boolean {
  if (!leadsDown(guide, upper.page, lower.page) || leadsDown(guide, lower.page, upper.page)) return false;
  return lower.clues.some((clue) => !upper.clues.some((other) => other.kind === clue.kind && other.what === clue.what));
}

/** One lies two presses below the other. */
function areFarApart(guide: CompiledGuide, a: string, b: string): boolean {
  const isTwoBelow = (upper: string, lower: string): boolean =>
    guide.pages.some((middle) => leadsDown(guide, upper, middle.id) && leadsDown(guide, middle.id, lower));
  return isTwoBelow(a, b) || isTwoBelow(b, a);
}

/**
 * Which page of the guide is this, and how sure are we? Right, or unsure, or unknown; an open dialog speaks first.
 * @returns `known` with its clues, `ambiguous` when two pages fit equally, `unknown` otherwise
 */
export function recognize(snapshot: PageSnapshot, guide: CompiledGuide): Recognition {
  if (!snapshot.dialogOpen) return decide(guide, survey(snapshot, guide));
  const dialog = decide(guide, survey(snapshot, guide, 'dialog'));
  const behind = survey(snapshot, guide, 'page');
  // A step of what the page behind is for (its code page), which only looks like ours.
  if (dialog.kind === 'known' && behind.ruledOut.includes(dialog.page))
    return { kind: 'unknown', candidates: [{ page: dialog.page, points: 0, clues: dialog.clues }], survey: dialog.survey };
  if (dialog.kind === 'known') return dialog;
  // The buttons of a dialog the guide does not know are none of the page behind it; what it says stopped the person there.
  const page = decide(guide, {
    ...behind,
    notices: [...dialog.survey.notices, ...behind.notices],
    alerts: [...dialogAlerts(dialog.survey.items, dialog.survey.lexicon, dialog.survey.notices), ...behind.alerts],
  });
  // Nor is it sure any more that the page behind is where the person is: the dialog may be a screen of its own.
  return page.kind === 'known' && dialog.survey.notices.length === 0 ? { ...page, certainty: 'likely' } : page;
}
