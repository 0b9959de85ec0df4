/** Why a page was recognised (or not), and its target found, as data: in words it is said by `ui/why-panel`. */
import type { Doubt, FoundBy, Pointing, Why, WhyClue, WhyPage } from './advice.ts';
import { type CompiledGuide, type CompiledPage, labelsOf } from '../guide/compile-guide.ts';
import { nearestPage } from '../recognize/nearest.ts';
import {
  type Candidate,
  type Clue,
  isExcluded,
  isRuledOutByLookalike,
  isStepWithin,
  type Recognition,
  titleDoubts,
  WEIGHTS,
} from '../recognize/recognize.ts';
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

/** What speaks most against a page that was not even weighed. */
function objection(page: CompiledPage, clues: readonly Clue[], seen: Survey): Doubt[] {
  if (isRuledOutByLookalike(page, seen)) return ['lookalike'];
  if (isExcluded(page, seen)) return ['excluded'];
  return seen.foreignTitle && !clues.some(({ kind }) => kind === 'title') ? ['foreign-title'] : [];
}

function explainPage(candidate: Candidate, verdict: Why['verdict'], guide: CompiledGuide, seen: Survey): WhyPage[] {
  const { page: id, clues } = candidate;
  const page = guide.pages.find((other) => other.id === id);
  if (page === undefined) return [];
  const doubts = new Set<Doubt>([
    ...titleDoubts(page, clues, guide, seen),
    ...(isStepWithin(candidate, guide, seen) ? (['step-within'] as const) : []),
    ...(verdict === 'unknown' ? objection(page, clues, seen) : []),
    // Weighed without what lies in the dialog, so that it could be another screen's.
    ...(verdict === 'likely' && seen.snapshot.dialogOpen && !seen.items.some(({ inDialog }) => inDialog) ? (['dialog'] as const) : []),
  ]);
  const lists = { seen: seenOf(page, clues, guide, seen), missed: missedOf(page, clues, guide, seen) };
  return [{ page: id, pageName: page.name, ...lists, doubts: [...doubts] }];
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

/** The pages to tell of: the one known, those it could be, or the one that comes nearest. */
function told(recognition: Recognition, guide: CompiledGuide): readonly Candidate[] {
  switch (recognition.kind) {
    case 'known':
      return [{ page: recognition.page, points: 0, clues: recognition.clues }];
    case 'ambiguous':
      return recognition.candidates.slice(0, PAGES);
    case 'unknown': {
      const nearest = recognition.candidates[0] ?? nearestPage(guide, recognition.survey);
      return nearest === null ? [] : [nearest];
    }
  }
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
    pages: told(recognition, guide).flatMap((candidate) => explainPage(candidate, verdict, guide, survey)),
    foundBy: foundBy(pointing, survey),
  };
}
