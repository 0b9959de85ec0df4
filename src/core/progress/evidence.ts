/** What the page on screen proves of the stages: decided at each reading, from what stands there now. */
import type { CompiledGuide, CompiledPage } from '../guide/compile-guide.ts';
import { controlOf } from '../survey/lexicon.ts';
import type { Page, Proof } from '../guide/guide.ts';
import { locate } from '../survey/locate.ts';
import { noticesOn } from '../survey/notices.ts';
import type { Recognition } from '../recognize/recognize.ts';
import type { SeenItem } from '../snapshot/page-snapshot.ts';
import type { Survey } from '../survey/survey.ts';
import { labelKey } from '../text/text.ts';

/** What a page proves. `lags`: the site itself says that it may be minutes behind, so it refutes nothing that is known to be done. */
export type Evidence = Proof & { readonly lags?: true };

type Condition = NonNullable<Page['shows']>[number];

/** `02.03.2026`, `2 Mart 2026`, `2026-03-02`, with or without time. */
const DATE = /\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2} \p{L}+ \d{4}/gu;
/** A certificate has a day it begins and one it ends. */
const DATES_OF_ONE = 2;

/** `1.080,00 TL`, `₺ 600`: a sum that is not nothing. */
const SUM = /(?:₺|\bTL\b|\bTRY\b)\s*(\d[\d.,]*)|(\d[\d.,]*)\s*(?:₺|TL\b|TRY\b)/gu;

const isText = (item: SeenItem): boolean => (item.role === 'text' || item.role === 'heading') && item.within === null;

/** How many of the texts are one of these labels and nothing else. */
function statesIn(texts: readonly string[], labels: readonly string[]): number {
  const keys = new Set(labels.map(labelKey));
  return texts.filter((text) => keys.has(labelKey(text))).length;
}

/**
 * The texts of what a page lists, and how many there are of one thing at most: the cells below the columns of its table, or all the
 * page's own texts where it has none.
 */
function listed({ items, inside, lexicon }: Survey): { readonly texts: readonly string[]; readonly most: number } {
  const columns = items.filter((item) => item.role === 'column');
  const [first] = columns;
  const last = columns.at(-1);
  const table = first?.path.findLast(
    (ordinal) => columns.every(({ path }) => path.includes(ordinal)) && inside(ordinal).some(({ role }) => role !== 'column'),
  );
  const members = table === undefined || last === undefined ? items : inside(table).slice(inside(table).indexOf(last) + 1);
  return {
    texts: members.filter((item) => isText(item) && item.place === 'main').map((item) => lexicon.text(item)),
    most: table === undefined ? Number.POSITIVE_INFINITY : columns.length,
  };
}

/**
 * Whether the page lists exactly one thing, and it has one of these states. Several signs must agree, as an old row taken for the
 * only one would call a certificate closed that is not: one word of state, no more dates than one thing has, cells for one row, one
 * action.
 */
function isOnlyRow(labels: readonly string[], page: CompiledPage, guide: CompiledGuide, seen: Survey): boolean {
  const states = (page.shows ?? []).flatMap(({ onlyRow }) => onlyRow ?? []);
  const { texts, most } = listed(seen);
  const dates = texts.reduce((sum, text) => sum + (text.match(DATE)?.length ?? 0), 0);
  const actions = new Set(
    seen.sightings
      .filter(
        ({ meaning }) =>
          meaning.kind === 'control' && meaning.page === page.id && controlOf(guide, page.id, meaning.control)?.row !== undefined,
      )
      .map(({ item }) => item.ref),
  );
  return (
    statesIn(texts, labels) === 1 && statesIn(texts, states) === 1 && dates <= DATES_OF_ONE && texts.length <= most && actions.size <= 1
  );
}

/** Whether what is owed can be paid here: the button is there to be pressed, and a sum stands on the page. */
function isOwed(control: string, page: CompiledPage, guide: CompiledGuide, seen: Survey): boolean {
  const found = locate({ is: 'control', page: page.id, control }, guide, seen);
  const isOffered = found.kind === 'several' || (found.kind === 'found' && found.item.role === 'control' && !found.item.disabled);
  const sums = seen.items.flatMap((item) => [...seen.lexicon.text(item).matchAll(SUM)].map((match) => match[1] ?? match[2] ?? ''));
  return isOffered && sums.some((sum) => /[1-9]/u.test(sum));
}

function holds({ onlyRow, owed }: Condition, page: CompiledPage, guide: CompiledGuide, seen: Survey): boolean {
  if (onlyRow !== undefined && !isOnlyRow(onlyRow, page, guide, seen)) return false;
  return owed === undefined || isOwed(owed, page, guide, seen);
}

/**
 * What the page proves, by what it is and by the messages on it. A page that is only likely proves nothing.
 * @returns proofs of stages of any flow; a later one of the same stage speaks later
 */
export function proofsOn(recognition: Recognition, guide: CompiledGuide): readonly Evidence[] {
  if (recognition.kind !== 'known' || recognition.certainty !== 'certain') return [];
  const page = guide.pages.find(({ id }) => id === recognition.page);
  if (page === undefined) return [];
  const { survey } = recognition;
  const shown = (page.shows ?? []).filter((condition) => holds(condition, page, guide, survey));
  const said = noticesOn(page.id, survey.notices).flatMap(({ shows }) => shows ?? []);
  // The row of the list speaks last: a message may be about an older certificate.
  return [
    ...said,
    ...shown.map(
      ({ stage, state, outcome, owed }): Evidence => ({
        stage,
        state,
        ...(outcome === undefined ? {} : { outcome }),
        ...(owed === undefined ? {} : { lags: true }),
      }),
    ),
  ];
}
