import type {
  Control,
  DecisionTable,
  Flow,
  GuideSource,
  Institution,
  Notice,
  Page,
  SharedStage,
  Stage,
  UsedStage,
  Vocabulary,
} from './guide.ts';
import { labelKey, labelWords, sentenceWords } from '../text/text.ts';

/** What a label can mean somewhere in the guide. Each meaning is one object, so that two of them are the same or different. */
export type Meaning =
  /** `menu-name`: what menus call a page. */
  | { readonly kind: 'title' | 'never-title' | 'menu-name' | 'never-field'; readonly page: string }
  | { readonly kind: 'control'; readonly page: string; readonly control: string }
  | { readonly kind: 'field' | 'column'; readonly page: string; readonly clue: number }
  | { readonly kind: 'help'; readonly page: string; readonly help: string }
  | { readonly kind: 'institution'; readonly institution: string };

/** What a sentence can mean. `#` in its words stands for any number. */
export interface Sentence {
  readonly words: readonly string[];
  readonly is: 'text' | 'shared-text' | 'never-text';
  readonly page: string;
  readonly clue: number;
}

/** A page as the content script needs it: without sources and examples. */
export type CompiledPage = Omit<Page, 'examples' | 'sources' | 'checked' | '$schema'>;
export type CompiledFlow = Omit<Flow, 'journey' | 'sources' | 'checked' | '$schema' | 'stages'> & { readonly stages: readonly Stage[] };
export type CompiledInstitution = Omit<Institution, 'sources' | 'checked'>;

/** All alternatives of all wordings, each once. */
export interface PhraseBook {
  /** Folded words, parted by single spaces; a trailing `*` stands for any ending. */
  readonly phrases: readonly string[];
  /** By the keys of {@link phraseKeys}. */
  readonly byStart: Readonly<Record<string, readonly number[]>>;
}

/** A message of the site: `wordings` › groups › alternatives, as places in the phrase book; so is what must stand `beside` it. */
export interface CompiledNotice extends Pick<Notice, 'id' | 'on' | 'press' | 'hint' | 'is' | 'shows'> {
  readonly wordings: readonly (readonly (readonly number[])[])[];
  readonly beside?: readonly number[];
}

/** The guide made ready for look-ups: every label and sentence folded once, at build time. */
export interface CompiledGuide {
  readonly pages: readonly CompiledPage[];
  readonly flows: readonly CompiledFlow[];
  readonly institutions: readonly CompiledInstitution[];
  readonly notices: readonly CompiledNotice[];
  readonly phraseBook: PhraseBook;
  readonly decision: Pick<DecisionTable, 'questions' | 'rows'>;
  readonly meanings: readonly Meaning[];
  /** By {@link labelKey}: what it means, as places in `meanings`. */
  readonly labels: Readonly<Record<string, readonly number[]>>;
  /** By the first two words. */
  readonly sentences: Readonly<Record<string, readonly Sentence[]>>;
  /** Label keys of buttons that say nothing by themselves. */
  readonly generic: readonly string[];
  /** Words that may trail a label. */
  readonly badges: readonly string[];
  /** Words that make what follows a label a document about it. */
  readonly documents: readonly string[];
  /** Words that, behind an institution's name, make it another one. */
  readonly organizations: readonly string[];
  /** Word sequences that, in a page's main title, make it a page of something else. */
  readonly lookalikes: readonly (readonly string[])[];
  /** Words that, before the name of a page, leave it that page: those of all names the guide knows, and a few more. */
  readonly qualifiers: readonly string[];
  /** Label key of the word that the names of the site's menus end in. */
  readonly menuName: string;
  /** Word sequences that only a footer has. */
  readonly footers: readonly (readonly string[])[];
  /** Whole texts that say nothing about a person, as the guide writes them, each once by its {@link labelKey}. */
  readonly plainWords: readonly string[];
  /** What to say off the way. */
  readonly detours: Vocabulary['detours'];
}

/**
 * A control's spellings: its own and, when it leads somewhere, what that place calls itself. Not so a plain "go on" button with
 * labels of its own: the next page's name in the row of steps above a form is not its button.
 */
export function labelsOf(control: Control, pages: readonly Pick<Page, 'id' | 'titles'>[]): string[] {
  if (control.clue === false && control.labels !== undefined) return control.labels;
  const destination = pages.find((page) => page.id === control.leadsTo?.[0]);
  return [...(control.labels ?? []), ...(destination?.titles ?? [])];
}

function addTo<T>(record: Record<string, T[]>, key: string, value: T): void {
  const list = (record[key] ??= []);
  if (!list.some((other) => JSON.stringify(other) === JSON.stringify(value))) list.push(value);
}

function compileLabels(source: GuideSource): Pick<CompiledGuide, 'meanings' | 'labels'> {
  const meanings: Meaning[] = [];
  const labels: Record<string, number[]> = {};
  /** These labels mean that. */
  const add = (texts: readonly string[] | undefined, meaning: Meaning): void => {
    const place = meanings.push(meaning) - 1;
    for (const key of (texts ?? []).map(labelKey)) if (key !== '') addTo(labels, key, place);
  };
  for (const { id: page, titles, controls, clues, never, menuNames, help } of source.pages) {
    add(titles, { kind: 'title', page });
    for (const control of controls) add(labelsOf(control, source.pages), { kind: 'control', page, control: control.id });
    clues.fields?.forEach((texts, clue) => add(texts, { kind: 'field', page, clue }));
    clues.columns?.forEach((texts, clue) => add(texts, { kind: 'column', page, clue }));
    add(never?.fields, { kind: 'never-field', page });
    add(never?.titles, { kind: 'never-title', page });
    add(menuNames, { kind: 'menu-name', page });
    for (const { id, labels: names } of help ?? []) add(names, { kind: 'help', page, help: id });
  }
  for (const { id, labels: names } of source.institutions) add(names, { kind: 'institution', institution: id });
  return { meanings, labels };
}

/** Key under which a sentence is found: its first two words. */
export function sentenceKey(first: string, second: string): string {
  return `${first} ${second}`;
}

function compileSentences(pages: readonly Page[]): Record<string, Sentence[]> {
  const sentences: Record<string, Sentence[]> = {};
  const add = (texts: readonly string[] | undefined, is: Sentence['is'], page: string): void => {
    texts?.forEach((text, clue) => {
      const words = sentenceWords(text);
      const [first, second] = words;
      if (first === undefined || second === undefined) throw new RangeError(`${page}: sentence of one word: ${text}`);
      addTo(sentences, sentenceKey(first, second), { words, is, page, clue });
    });
  };
  for (const page of pages) {
    add(page.clues.texts, 'text', page.id);
    add(page.clues.sharedTexts, 'shared-text', page.id);
    add(page.never?.texts, 'never-text', page.id);
  }
  return sentences;
}

/** So many letters of an open-ended word it is found by; of a shorter one all. */
const STEM_KEY = 4;

/** Under what a phrase is found: its first word, or the beginning of it where that is open-ended. */
function phraseKey(phrase: string): string {
  const [first = '', ...others] = phrase.split(' ');
  return others.length === 0 && first.endsWith('*') ? `${first.slice(0, -1).slice(0, STEM_KEY)}*` : first;
}

/** The keys of all phrases that can begin with this word. */
export function phraseKeys(word: string): string[] {
  const stems = new Set([2, 3, STEM_KEY].map((length) => `${word.slice(0, length)}*`));
  return [word, ...stems];
}

function compilePhrases(notices: readonly Notice[]): PhraseBook & { readonly placeOf: ReadonlyMap<string, number> } {
  const phrases: string[] = [];
  const byStart: Record<string, number[]> = {};
  const placeOf = new Map<string, number>();
  for (const text of notices.flatMap(({ wordings, beside = [] }) => [...wordings.flat(2), ...beside])) {
    if (placeOf.has(text)) continue;
    const open = text.endsWith('*');
    const words = sentenceWords(open ? text.slice(0, -1) : text);
    placeOf.set(text, phrases.length);
    const phrase = `${words.join(' ')}${open ? '*' : ''}`;
    addTo(byStart, phraseKey(phrase), phrases.length);
    phrases.push(phrase);
  }
  return { phrases, byStart, placeOf };
}

function compileNotice(notice: Notice, placeOf: ReadonlyMap<string, number>): CompiledNotice {
  const { wordings, beside, about: _a, examples: _e, sources: _s, ...known } = notice;
  const placesOf = (group: readonly string[]): number[] => group.flatMap((text) => placeOf.get(text) ?? []);
  return {
    ...known,
    ...(beside === undefined ? {} : { beside: placesOf(beside) }),
    wordings: wordings.map((groups) => groups.map(placesOf)),
  };
}

/**
 * A stage as a flow has it: its own, or a shared one with what is different there.
 * @throws RangeError when the shared stage or a step it changes does not exist
 */
export function stageOf(written: Stage | UsedStage, shared: readonly SharedStage[]): Stage {
  if (!('use' in written)) return written;
  const found = shared.find((stage) => stage.id === written.use);
  if (found === undefined) throw new RangeError(`there is no stages/${written.use}.json`);
  const { $schema: _x, ...stage } = found;
  const changes = written.but ?? {};
  const lost = Object.keys(changes).find((id) => !stage.steps.some((step) => step.id === id));
  if (lost !== undefined) throw new RangeError(`stages/${written.use}.json has no step "${lost}"`);
  const steps = stage.steps.map((step) => {
    const { hint, ...others } = changes[step.id] ?? {};
    return { ...step, ...others, hint: { ...step.hint, ...hint } } as Stage['steps'][number];
  });
  return { ...stage, steps, ...(written.gate === undefined ? {} : { gate: written.gate }) };
}

/** A flow with its shared stages in place, as the content script needs it. */
function compileFlow(
  { journey: _j, sources: _s, checked: _c, $schema: _x, stages, ...flow }: Flow,
  shared: readonly SharedStage[],
): CompiledFlow {
  return { ...flow, stages: stages.map((stage) => stageOf(stage, shared)) };
}

/** The words of every name that leads to a page of the guide; not those of buttons that lead nowhere it knows ("Kurumsal İşlemler"). */
function compileQualifiers({ pages, vocabulary }: GuideSource): string[] {
  const names = pages.flatMap(({ titles, menuNames, controls }) => [
    ...titles,
    ...(menuNames ?? []),
    ...controls.flatMap((control) => (control.leadsTo === undefined ? [] : (control.labels ?? []))),
  ]);
  return [...new Set([...names, ...vocabulary.qualifiers].flatMap((text) => labelWords(text)))].sort();
}

function compilePlainWords({ plainWords, generic, lookalikes, footers }: Vocabulary): string[] {
  const byKey = new Map<string, string>();
  for (const text of [...plainWords, ...generic, ...lookalikes, ...footers])
    if (!byKey.has(labelKey(text))) byKey.set(labelKey(text), text);
  return [...byKey.values()];
}

/**
 * Compiles the guide into look-up tables. Pure; the files have been checked by the schemas before.
 * @throws RangeError when a sentence folds to a single word (punctuation aside) and so cannot be looked up, or a flow uses what does
 *   not exist
 */
export function compileGuide(source: GuideSource): CompiledGuide {
  const { placeOf, ...phraseBook } = compilePhrases(source.notices);
  return {
    pages: source.pages.map(({ examples: _e, sources: _s, checked: _c, $schema: _x, ...page }) => page),
    flows: source.flows.map((flow) => compileFlow(flow, source.stages)).sort((a, b) => a.order - b.order),
    notices: source.notices.map((notice) => compileNotice(notice, placeOf)),
    phraseBook,
    decision: { questions: source.decision.questions, rows: source.decision.rows },
    institutions: source.institutions.map(({ sources: _s, checked: _c, ...institution }) => institution),
    ...compileLabels(source),
    sentences: compileSentences(source.pages),
    generic: [...new Set(source.vocabulary.generic.map(labelKey))],
    badges: [...new Set(source.vocabulary.badges.map(labelKey))],
    documents: [...new Set(source.vocabulary.documents.flatMap((text) => labelWords(text)))],
    organizations: [...new Set(source.vocabulary.organizations.flatMap((text) => labelWords(text)))],
    lookalikes: source.vocabulary.lookalikes.map((text) => sentenceWords(text)),
    qualifiers: compileQualifiers(source),
    menuName: labelKey(source.vocabulary.menuName),
    footers: source.vocabulary.footers.map((text) => sentenceWords(text)),
    plainWords: compilePlainWords(source.vocabulary),
    detours: source.vocabulary.detours,
  };
}
