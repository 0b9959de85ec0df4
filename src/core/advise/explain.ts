/** Why a page was recognised (or not), and its target found, as data: in words it is said by `ui/why-panel`. */
import type { Doubt, FoundBy, Pointing, Why, WhyClue, WhyPage } from './advice.ts';
import { type CompiledGuide, type CompiledPage, labelsOf } from '../guide/compile-guide.ts';
import { type Clue, told } from '../recognize/clues.ts';
import type { Recognition, Weighed } from '../recognize/recognize.ts';
import type { VetoName } from '../recognize/vetoes.ts';
import { WEIGHTS } from '../recognize/weights.ts';
import type { Survey } from '../survey/survey.ts';
import { labelKey } from '../text/text.ts';

/** So many pages are told of when the page could be either. */
const PAGES = 2;
/** So many missing sentences; of one sentence a page may know several wordings, so that seldom all are there. */
const SENTENCES = 3;

/** The clues as the guide says them; nothing of `path` and `host`, which are the page's own. */
function seenOf(page: CompiledPage, clues: readonly Clue[], guide: CompiledGuide, survey: Survey): WhyClue[] {
  const number = (kind: Clue['kind']): number => clues.filter((clue) => clue.kind === kind).reduce((sum, { count }) => sum + count, 0);
  const has = (kind: Clue['kind']): boolean => clues.some((clue) => clue.kind === kind);
  const pressed = clues.filter(({ kind }) => kind === 'control').map(({ what }) => what);
  return [
    ...(has('title') ? [titleOf(page, titleKeys(page, survey))] : []),
    ...page.controls
      .filter(({ id }) => pressed.includes(id))
      .flatMap((control) => namedControl(control, guide, controlKeys(page, control.id, survey))),
    ...counted('sentences', number('sentence')),
    ...counted('shared-sentences', number('shared-sentence')),
    ...counted('fields', number('fields')),
    ...counted('columns', number('columns')),
    ...(['institutions', 'path', 'host'] as const).filter(has).map((kind) => ({ kind })),
  ];
}

/** What the page has in the guide, was not seen, and would have counted. */
function missedOf(page: CompiledPage, clues: readonly Clue[], guide: CompiledGuide, { fields, columns }: Survey): WhyClue[] {
  const has = (kind: Clue['kind']): boolean => clues.some((clue) => clue.kind === kind);
  const pressed = clues.filter(({ kind }) => kind === 'control').map(({ what }) => what);
  const left = page.controls.filter(({ id, clue, is }) => clue !== false && is === undefined && !pressed.includes(id));
  const sentences = unseen(page.clues.texts, clues, 'sentence', SENTENCES);
  const shared = unseen(page.clues.sharedTexts, clues, 'shared-sentence', SENTENCES - sentences);
  const labels = (all: readonly unknown[] | undefined, seen: Survey['fields'], kind: 'field' | 'column'): number => {
    const number = seen.filter((meaning) => meaning.kind === kind && meaning.page === page.id).length;
    // From some number on, more of them prove no more.
    return number < WEIGHTS.labels.length - 1 ? (all?.length ?? 0) - number : 0;
  };
  return [
    ...(has('title') || page.titles.length === 0 ? [] : [titleOf(page)]),
    ...left.slice(0, Math.max(0, WEIGHTS.controls - pressed.length)).flatMap((control) => namedControl(control, guide)),
    ...counted('sentences', sentences),
    ...counted('shared-sentences', shared),
    ...counted('fields', labels(page.clues.fields, fields, 'field')),
    ...counted('columns', labels(page.clues.columns, columns, 'column')),
    ...(page.clues.institutions === true && !has('institutions') ? [{ kind: 'institutions' } as const] : []),
    ...(page.paths !== undefined && !has('path') ? [{ kind: 'path' } as const] : []),
  ];
}

/** How the titles seen of a page read. */
function titleKeys({ id }: CompiledPage, { titles, lexicon }: Survey): string[] {
  return titles.filter(({ page }) => page === id).flatMap(({ item }) => lexicon.readings(item).map(({ key }) => key));
}

/** How the sightings of a control read. */
function controlKeys({ id }: CompiledPage, control: string, { sightings }: Survey): string[] {
  return sightings
    .filter(
      ({ meaning, standing }) => meaning.kind === 'control' && meaning.page === id && meaning.control === control && standing !== 'footer',
    )
    .map(({ label }) => labelKey(label));
}

/** Of several names the guide has for a thing the one that stands on the page, else the first; a badge may follow it there. */
function spelling(names: readonly string[], seen: readonly string[]): string | undefined {
  return names.find((name) => seen.some((key) => key === labelKey(name) || key.startsWith(`${labelKey(name)} `))) ?? names[0];
}

function titleOf({ titles, name }: CompiledPage, seen: readonly string[] = []): WhyClue {
  return { kind: 'title', label: spelling(titles, seen) ?? name };
}

function namedControl(control: CompiledPage['controls'][number], guide: CompiledGuide, seen: readonly string[] = []): WhyClue[] {
  const label = spelling(labelsOf(control, guide.pages), seen);
  return label === undefined ? [] : [{ kind: 'control', label }];
}

function counted(kind: Extract<WhyClue, { count: number }>['kind'], count: number): WhyClue[] {
  return count > 0 ? [{ kind, count }] : [];
}

function unseen(all: readonly string[] | undefined, clues: readonly Clue[], kind: Clue['kind'], most: number): number {
  return Math.min(most, (all?.length ?? 0) - clues.filter((clue) => clue.kind === kind).length);
}

/** What each veto is told as; `null` when it is only that too little was seen. */
const OBJECTIONS: Readonly<Record<VetoName, Doubt | null>> = {
  lookalike: 'lookalike',
  'other-path': 'excluded',
  'never-text': 'excluded',
  'never-title': 'excluded',
  'never-field': 'excluded',
  'bar-over': 'foreign-title',
  'list-of-another': 'foreign-title',
  questionnaire: 'foreign-title',
  answering: 'foreign-title',
  'quoted-elsewhere': 'foreign-title',
  'made-of-labels': 'foreign-title',
  'fields-only': null,
  'columns-only': null,
  'name-only': null,
  'one-button': null,
  'too-little': null,
};

/** What speaks most against a page that is not the one: its veto, or that the page's title is none of the guide's. */
function objection({ veto, clues }: Weighed, seen: Survey): Doubt[] {
  const isUntitled = seen.foreignTitle && !clues.some(({ kind }) => kind === 'title');
  const doubt = (veto === null ? null : OBJECTIONS[veto]) ?? (isUntitled ? 'foreign-title' : null);
  return doubt === null ? [] : [doubt];
}

function explainPage(weighed: Weighed, verdict: Why['verdict'], guide: CompiledGuide, seen: Survey): WhyPage[] {
  const page = guide.pages.find(({ id }) => id === weighed.page);
  if (page === undefined) return [];
  const doubts = new Set<Doubt>([
    ...weighed.doubts,
    ...(verdict === 'unknown' ? objection(weighed, seen) : []),
    // Weighed without what lies in the dialog, so that it could be another screen's.
    ...(verdict === 'likely' && seen.snapshot.dialogOpen && !seen.items.some(({ inDialog }) => inDialog) ? (['dialog'] as const) : []),
  ]);
  const lists = { seen: seenOf(page, weighed.clues, guide, seen), missed: missedOf(page, weighed.clues, guide, seen) };
  return [{ page: page.id, pageName: page.name, ...lists, doubts: [...doubts] }];
}

/** How the target was told: the sighting behind it, by the same label where one element has several. */
function foundBy(pointing: Pointing, { sightings }: Survey): FoundBy | null {
  if (pointing.kind !== 'found') return null;
  if (pointing.option !== null) return pointing.certainty === 'certain' ? 'option' : 'only-list';
  const isSure = pointing.certainty === 'certain';
  const fit = sightings.filter(
    ({ item, quality }) => item.ref === pointing.ref && quality !== 'option' && (quality === 'exact' || quality === 'titled') === isSure,
  );
  return (fit.find(({ label }) => label === pointing.label) ?? fit[0])?.quality ?? null;
}

/** What everybody's pages have says nothing. */
const LEAST = WEIGHTS.control;

/** The page that comes nearest by what it has itself: to say why it is not that one, never to guide by. */
function nearest(weighed: readonly Weighed[], guide: CompiledGuide): Weighed | null {
  let best: { readonly page: Weighed; readonly points: number } | null = null;
  for (const page of weighed) {
    const { silent, pathRequired } = guide.pages.find(({ id }) => id === page.page) ?? {};
    if (silent === true || (pathRequired === true && !page.clues.some(({ kind }) => kind === 'path'))) continue;
    // The address is known beforehand: a page is not like another because it lies beside it.
    const points = told(page.clues).reduce((sum, clue) => sum + (clue.kind === 'path' ? 0 : clue.points), 0);
    if (points >= LEAST && points > (best?.points ?? 0)) best = { page, points };
  }
  return best?.page ?? null;
}

/** The pages to tell of: the one known, those it could be, or the one that comes nearest. */
function toldOf({ kind, weighed }: Recognition, guide: CompiledGuide): readonly Weighed[] {
  const candidates = weighed.filter(({ veto }) => veto === null);
  if (kind !== 'unknown') return candidates.slice(0, PAGES);
  const page = candidates[0] ?? nearest(weighed, guide);
  return page === null ? [] : [page];
}

/**
 * Explains a recognition by the guide's own words and by numbers, never by text of the page.
 * @param pointing where the ring of the advice goes
 * @returns what was seen and missed of the page known, else of those it could be or of the one that comes nearest
 */
export function explain(recognition: Recognition, guide: CompiledGuide, pointing: Pointing = { kind: 'none' }): Why {
  const { survey } = recognition;
  const verdict = recognition.kind === 'known' ? recognition.certainty : recognition.kind;
  return {
    verdict,
    pages: toldOf(recognition, guide).flatMap((weighed) => explainPage(weighed, verdict, guide, survey)),
    foundBy: foundBy(pointing, survey),
  };
}
