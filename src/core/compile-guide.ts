import type { Control, Flow, GuideSource, Institution, Page } from './guide.ts';
import { labelKey, labelWords, sentenceWords } from './text.ts';

/** What a label can mean somewhere in the guide. Tuples, because thousands of them travel in the content script. */
export type Meaning =
  | readonly ['title', page: string]
  | readonly ['control', page: string, control: string]
  | readonly ['field', page: string, clue: number]
  | readonly ['column', page: string, clue: number]
  | readonly ['never-field', page: string]
  | readonly ['never-title', page: string]
  | readonly ['institution', institution: string];

/** What a sentence can mean. `#` in its words stands for any number. */
export interface Sentence {
  readonly words: readonly string[];
  readonly is: 'text' | 'shared-text' | 'never-text';
  readonly page: string;
  readonly clue: number;
}

/** A page as the content script needs it: without sources and examples. */
export type CompiledPage = Omit<Page, 'examples' | 'sources' | 'checked' | '$schema'>;
export type CompiledFlow = Omit<Flow, 'journey' | '$schema'>;
export type CompiledInstitution = Omit<Institution, 'sources' | 'checked'>;

/** The guide made ready for look-ups: every label and sentence folded once, at build time. */
export interface CompiledGuide {
  readonly pages: readonly CompiledPage[];
  readonly flows: readonly CompiledFlow[];
  readonly institutions: readonly CompiledInstitution[];
  /** By {@link labelKey}. */
  readonly labels: Readonly<Record<string, readonly Meaning[]>>;
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
  /** Word sequences that only a footer has. */
  readonly footers: readonly (readonly string[])[];
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

function compileLabels(source: GuideSource): Record<string, Meaning[]> {
  const labels: Record<string, Meaning[]> = {};
  const add = (text: string, meaning: Meaning): void => {
    const key = labelKey(text);
    if (key !== '') addTo(labels, key, meaning);
  };
  for (const page of source.pages) {
    for (const title of page.titles) add(title, ['title', page.id]);
    for (const control of page.controls) {
      for (const text of labelsOf(control, source.pages)) add(text, ['control', page.id, control.id]);
    }
    page.clues.fields?.forEach((texts, clue) => {
      for (const text of texts) add(text, ['field', page.id, clue]);
    });
    page.clues.columns?.forEach((texts, clue) => {
      for (const text of texts) add(text, ['column', page.id, clue]);
    });
    for (const text of page.never?.fields ?? []) add(text, ['never-field', page.id]);
    for (const text of page.never?.titles ?? []) add(text, ['never-title', page.id]);
  }
  for (const institution of source.institutions) {
    for (const text of institution.labels) add(text, ['institution', institution.id]);
  }
  return labels;
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

/**
 * Compiles the guide into look-up tables. Pure; the files have been checked by the schemas before.
 * @throws RangeError when a sentence folds to a single word (punctuation aside) and so cannot be looked up
 */
export function compileGuide(source: GuideSource): CompiledGuide {
  return {
    pages: source.pages.map(({ examples: _e, sources: _s, checked: _c, $schema: _x, ...page }) => page),
    flows: source.flows.map(({ journey: _j, $schema: _x, ...flow }) => flow).sort((a, b) => a.order - b.order),
    institutions: source.institutions.map(({ sources: _s, checked: _c, ...institution }) => institution),
    labels: compileLabels(source),
    sentences: compileSentences(source.pages),
    generic: [...new Set(source.vocabulary.generic.map(labelKey))],
    badges: [...new Set(source.vocabulary.badges.map(labelKey))],
    documents: [...new Set(source.vocabulary.documents.flatMap((text) => labelWords(text)))],
    organizations: [...new Set(source.vocabulary.organizations.flatMap((text) => labelWords(text)))],
    lookalikes: source.vocabulary.lookalikes.map((text) => sentenceWords(text)),
    footers: source.vocabulary.footers.map((text) => sentenceWords(text)),
  };
}
