/** Why a page was recognised (or not), and its target found, as data: in words it is said by `ui/why-panel`. */
import type { FoundBy, Pointing, Why, WhyClue, WhyPage } from './advice.ts';
import { type CompiledGuide, type CompiledPage, labelsOf } from './compile-guide.ts';
import { type Candidate, type Clue, isStepWithin, type Recognition, titleDoubts, WEIGHTS } from './recognize.ts';
import type { Survey } from './survey.ts';

/** So many pages are told of when none is known. */
const PAGES = 2;
/** So many missing sentences; of one sentence a page may know several wordings, so that seldom all are there. */
const SENTENCES = 3;

/** The clues as the guide says them; nothing of `path` and `host`, which are the page's own. */
function seenOf(page: CompiledPage, clues: readonly Clue[], guide: CompiledGuide): WhyClue[] {
  const number = (kind: Clue['kind']): number => clues.filter((clue) => clue.kind === kind).reduce((sum, { count }) => sum + count, 0);
  const has = (kind: Clue['kind']): boolean => clues.some((clue) => clue.kind === kind);
  const pressed = clues.filter(({ kind }) => kind === 'control').map(({ what }) => what);
  return [
    ...(has('title') ? [titleOf(page)] : []),
    ...page.controls.filter(({ id }) => pressed.includes(id)).flatMap((control) => namedControl(control, guide)),
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
    const number = seen.filter((meaning) => meaning[0] === kind && meaning[1] === page.id).length;
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

const titleOf = (page: CompiledPage): WhyClue => ({ kind: 'title', label: page.titles[0] ?? page.name });

function namedControl(control: CompiledPage['controls'][number], guide: CompiledGuide): WhyClue[] {
  return labelsOf(control, guide.pages)
    .slice(0, 1)
    .map((label) => ({ kind: 'control', label }));
}

function counted(kind: Extract<WhyClue, { count: number }>['kind'], count: number): WhyClue[] {
  return count > 0 ? [{ kind, count }] : [];
}

function unseen(all: readonly string[] | undefined, clues: readonly Clue[], kind: Clue['kind'], most: number): number {
  return Math.min(most, (all?.length ?? 0) - clues.filter((clue) => clue.kind === kind).length);
}

function explainPage({ page: id, clues, points }: Candidate, guide: CompiledGuide, seen: Survey): WhyPage[] {
  const page = guide.pages.find((other) => other.id === id);
  if (page === undefined) return [];
  const doubts = [
    ...titleDoubts(page, clues, guide, seen),
    ...(isStepWithin({ page: id, clues, points }, guide, seen) ? (['step-within'] as const) : []),
  ];
  return [{ page: id, pageName: page.name, seen: seenOf(page, clues, guide), missed: missedOf(page, clues, guide, seen), doubts }];
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

/**
 * Explains a recognition by the guide's own words and by numbers, never by text of the page.
 * @param pointing where the ring of the advice goes
 * @returns what was seen and missed of the page known, else of the best candidates
 */
export function explain(recognition: Recognition, guide: CompiledGuide, pointing: Pointing = { kind: 'none' }): Why {
  const { survey } = recognition;
  const candidates =
    recognition.kind === 'known' ? [{ page: recognition.page, points: 0, clues: recognition.clues }] : recognition.candidates;
  return {
    verdict: recognition.kind === 'known' ? recognition.certainty : recognition.kind,
    pages: candidates.slice(0, PAGES).flatMap((candidate) => explainPage(candidate, guide, survey)),
    foundBy: foundBy(pointing, survey),
  };
}
