/**
 * What rules a page out, whatever speaks for it. Each veto is one entry of {@link VETOES}: it has a name, so that it can be told, and
 * switched off to see what it is good for.
 */
import type { CompiledPage } from '../guide/compile-guide.ts';
import type { Survey } from '../survey/survey.ts';
import { sentenceWords } from '../text/text.ts';
import { type Clue, isField, pathMatches, told, total } from './clues.ts';
import { WEIGHTS } from './weights.ts';

/** A page of the guide, held against what was seen. */
export interface Weighing {
  readonly page: CompiledPage;
  readonly clues: readonly Clue[];
  readonly seen: Survey;
}

interface Veto {
  readonly name: string;
  readonly holds: (weighing: Weighing) => boolean;
}

/** Clues the page itself gives by its make-up; sentences alone could be a quotation. */
const STRUCTURAL: readonly Clue['kind'][] = ['title', 'control', 'fields', 'columns', 'institutions'];

/** What a page is made of, as against what it says. */
const MADE_OF: readonly Clue['kind'][] = ['host', 'control', 'fields', 'columns', 'institutions'];

/**
 * A card form stays one whatever its title says. The home page has sections of all kinds (news, other products); its address
 * tells it from theirs.
 */
function isLookalike({ page, seen }: Weighing): boolean {
  if (page.silent === true) return false;
  return seen.lookalike === 'page' || (seen.lookalike === 'main' && page.pathRequired !== true);
}

/**
 * The page has a title, and it is none of the guide's: what follows from that does not hold for a page that is titled itself, that was
 * opened by the title's own menu, or that must stay silent.
 */
const isUnderForeignTitle = ({ page, clues, seen }: Weighing): boolean =>
  seen.foreignTitle && page.silent !== true && !seen.openedBy.includes(page.id) && !clues.some(({ kind }) => kind === 'title');

/** Known by nothing but names of screens to tick: a question about them, not the menu that opens them. */
function isQuestionnaire({ page: { id }, clues, seen }: Weighing): boolean {
  if (clues.some(({ kind }) => kind !== 'control' && kind !== 'host')) return false;
  const own = seen.sightings.filter(({ meaning, standing }) => meaning.kind === 'control' && meaning.page === id && standing === 'own');
  return own.length > 1 && own.every(({ item }) => item.role === 'control' && item.kind === 'choice');
}

/**
 * A menu of buttons has nothing to write in: under a title of its own, buttons beside a field to write in are answers in a
 * conversation, or what was searched for.
 */
function isAnswering({ page, clues, seen }: Weighing): boolean {
  const { clues: known, pathRequired } = page;
  if (pathRequired === true || known.fields !== undefined || known.columns !== undefined || known.institutions === true) return false;
  if (clues.some(({ kind }) => kind !== 'control' && kind !== 'host')) return false;
  return seen.items.some((item) => item.role === 'control' && item.kind === 'input' && item.place === 'main');
}

/**
 * Known by nothing but buttons (a marked tab among them) that all stand above a title of its own: a bar over another screen. A menu's
 * own title, whatever it says, comes before its buttons.
 */
function isBarOver({ page: { id, pathRequired }, clues, seen }: Weighing): boolean {
  const { foreignTitle, mainTitle } = seen;
  if (!foreignTitle || mainTitle === null || pathRequired === true) return false;
  const isMarked = seen.titles.every(({ page, item }) => page !== id || item.role === 'control');
  if (!isMarked || clues.some(({ kind }) => kind !== 'control' && kind !== 'host' && kind !== 'title')) return false;
  const at = seen.items.indexOf(mainTitle);
  return seen.sightings.every(
    ({ item, meaning, standing }) =>
      meaning.kind !== 'control' || meaning.page !== id || standing !== 'own' || seen.items.indexOf(item) < at,
  );
}

/** Nothing of what the page says, only what it is made of, beside a title of something that looks like ours: the same list for another use. */
function isListOfAnother({ page, clues, seen }: Weighing): boolean {
  return seen.lookalike === 'lesser' && page.pathRequired !== true && clues.every(({ kind }) => MADE_OF.includes(kind));
}

/**
 * Labels many a form or table has do not make a page ours (a list of certificates to look at, an address form), nor do quotations at
 * another address: something must say what the page is for.
 */
function isMadeOfLabels({ page, clues }: Weighing): boolean {
  const labels = clues.filter(({ kind }) => kind === 'fields' || kind === 'columns' || kind === 'institutions');
  const takesLabels = page.clues.fields !== undefined || page.clues.columns !== undefined || page.clues.institutions === true;
  if (!takesLabels || clues.some(({ kind }) => kind === 'sentence' || kind === 'path')) return false;
  const own = clues.filter(({ kind, points }) => kind === 'control' && points >= WEIGHTS.ownControl);
  return own.length === 0 || (own.length === 1 && total(labels) < WEIGHTS.leastClues);
}

const isPlainControl = ({ kind, points }: Clue): boolean => kind === 'control' && points < WEIGHTS.ownControl;

/** A plain "ask" or "go on" below a form says no more than its fields. */
function isFieldsOnly({ page, clues }: Weighing): boolean {
  const telling = told(clues);
  const fields = telling.filter(({ kind }) => kind === 'fields');
  if (page.silent === true || fields.length === 0 || total(fields) >= WEIGHTS.fieldsAlone) return false;
  return telling.every((clue) => clue.kind === 'fields' || isPlainControl(clue));
}

/** Every list of the same things has the same columns, whatever is done with them there. */
function isColumnsOnly({ clues }: Weighing): boolean {
  const telling = told(clues);
  return telling.length > 0 && telling.every(({ kind }) => kind === 'columns');
}

/** One button of a menu of several proves nothing: dialogs and other menus have one like it. */
function isOneButton({ page, clues }: Weighing): boolean {
  const onlyButton = clues.every(({ kind }) => kind === 'host' || kind === 'control') && told(clues).length === 1;
  return onlyButton && page.controls.filter(({ clue }) => clue !== false).length > 1;
}

/**
 * A screen keeps the name of the list it was opened from: its questions, code pages and results carry that name and trail too.
 * A page to choose from a list on is not known by its name while no list is to be seen.
 */
function isNameOnly({ page: { id, clues: known, controls, silent }, clues, seen }: Weighing): boolean {
  const telling = told(clues);
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
 * The one field the page has, under what only it says, is all there is of its form; one of many would say nothing, and so would
 * a single sentence (every code page counts down).
 */
function isWholeForm({ page: { id, clues: known }, clues, seen }: Weighing): boolean {
  return (
    known.fields?.length === 1 &&
    !seen.foreignTitle &&
    told(clues).filter(({ kind }) => kind === 'sentence').length > 1 &&
    seen.items.some(isField) &&
    seen.fields.some((meaning) => meaning.kind === 'field' && meaning.page === id)
  );
}

/**
 * A page that is nothing but a message has no field, no list and no button of its own: what it says and the plain button under it
 * are all there is. Under a title that says something else it could be a quotation; a dialog is often called just "Warning".
 */
function isMessage({ page, clues, seen }: Weighing): boolean {
  const { fields, institutions } = page.clues;
  const isPlain = fields === undefined && institutions !== true && page.controls.every(({ clue }) => clue === false);
  if (!isPlain || !clues.some(({ kind }) => kind === 'sentence')) return false;
  const said = seen.sentences.filter(({ sentence }) => sentence.page === page.id).map(({ sentence }) => ` ${sentence.words.join(' ')} `);
  const isInTitle = seen.items.some(
    (item) => item.role === 'heading' && said.some((words) => ` ${sentenceWords(item.lines.join(' ')).join(' ')} `.includes(words)),
  );
  if (seen.foreignTitle && !isInTitle && !seen.items.every((item) => item.inDialog)) return false;
  return seen.sightings.some(({ meaning, standing }) => meaning.kind === 'control' && meaning.page === page.id && standing === 'own');
}

/** A page is never known by fewer than two independent clues, nor by nothing but quotations. */
function isTooLittle(weighing: Weighing): boolean {
  const { clues } = weighing;
  const isBuilt = clues.some(({ kind }) => STRUCTURAL.includes(kind)) || isMessage(weighing) || isWholeForm(weighing);
  return total(clues) < WEIGHTS.leastClues || told(clues).length === 0 || !isBuilt;
}

const under =
  (holds: Veto['holds']): Veto['holds'] =>
  (weighing) =>
    isUnderForeignTitle(weighing) && holds(weighing);

/** In the order in which they are asked; the first that holds is told. */
export const VETOES = [
  { name: 'lookalike', holds: isLookalike },
  { name: 'other-path', holds: ({ page, seen }) => page.pathRequired === true && !pathMatches(seen.snapshot.address.path, page.paths) },
  {
    name: 'never-text',
    holds: ({ page, seen }) => seen.sentences.some(({ sentence }) => sentence.is === 'never-text' && sentence.page === page.id),
  },
  { name: 'never-title', holds: ({ page, seen }) => seen.ruledOut.includes(page.id) },
  {
    name: 'never-field',
    holds: ({ page, seen }) => seen.fields.some((meaning) => meaning.kind === 'never-field' && meaning.page === page.id),
  },
  { name: 'bar-over', holds: isBarOver },
  { name: 'list-of-another', holds: under(isListOfAnother) },
  { name: 'questionnaire', holds: under(isQuestionnaire) },
  { name: 'answering', holds: under(isAnswering) },
  // Its address is known, and this is another: the FAQ quotes the page and links to where it leads.
  { name: 'quoted-elsewhere', holds: under(({ page, clues }) => page.paths !== undefined && !clues.some(({ kind }) => kind === 'path')) },
  { name: 'made-of-labels', holds: under(isMadeOfLabels) },
  { name: 'fields-only', holds: isFieldsOnly },
  { name: 'columns-only', holds: isColumnsOnly },
  { name: 'name-only', holds: isNameOnly },
  { name: 'one-button', holds: isOneButton },
  { name: 'too-little', holds: isTooLittle },
] as const satisfies readonly Veto[];

export type VetoName = (typeof VETOES)[number]['name'];

/** The vetoes in force: all of {@link VETOES}, but where it is measured what one of them is good for. */
export type Vetoes = readonly (typeof VETOES)[number][];

/** The first veto that holds against a page; `null` when none does. */
export function vetoOn(weighing: Weighing, vetoes: Vetoes): VetoName | null {
  return vetoes.find(({ holds }) => holds(weighing))?.name ?? null;
}
