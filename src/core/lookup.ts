/** Looking labels and words up in the compiled guide. */
import type { CompiledGuide, Meaning } from './compile-guide.ts';
import { type Reading, SOFT } from './label.ts';
import type { SeenControl, SeenItem } from './page-snapshot.ts';
import { labelWords, sentenceWords } from './text.ts';

/** The guide without the pages that cannot be on this host: their labels would only be noise. */
export function onHost(guide: CompiledGuide, host: string): CompiledGuide {
  return { ...guide, pages: guide.pages.filter((page) => page.hosts.includes(host)) };
}

function meaningsOf(guide: CompiledGuide, key: string): readonly Meaning[] {
  if (!Object.hasOwn(guide.labels, key)) return [];
  return (guide.labels[key] ?? []).filter((meaning) => meaning[0] === 'institution' || hasPage(guide, meaning[1]));
}

export const hasPage = (guide: CompiledGuide, id: string): boolean => guide.pages.some((page) => page.id === id);

/** Look-up that forgives a trailing badge ("Yeni"). */
export function lookUp(guide: CompiledGuide, key: string): readonly Meaning[] {
  const found = meaningsOf(guide, key);
  if (found.length > 0) return found;
  const cut = key.lastIndexOf(' ');
  return cut > 0 && guide.badges.includes(key.slice(cut + 1)) ? meaningsOf(guide, key.slice(0, cut)) : [];
}

/** A short rest that ends in a word like "kılavuzu" makes it a document about the label, not the label. */
export function isDocument(guide: CompiledGuide, { rest }: Reading): boolean {
  return rest.length > 0 && rest.length <= 4 && guide.documents.includes(rest.at(-1) ?? '');
}

function containsWords(words: readonly string[], sought: readonly string[]): boolean {
  return words.some((_, at) => sought.every((word, offset) => words[at + offset] === word));
}

export function saysOneOf(text: string, phrases: readonly (readonly string[])[]): boolean {
  const words = sentenceWords(text);
  return phrases.some((phrase) => containsWords(words, phrase));
}

/** The item's visible text in one line, single spaces. */
export const textOf = (item: SeenItem): string => item.lines.join(' ').replace(SOFT, ' ').replace(/\s+/gu, ' ').trim();

/** The guide's entry for a control, if there is one. */
export function controlOf(guide: CompiledGuide, page: string, control: string) {
  return guide.pages.find((other) => other.id === page)?.controls.find((other) => other.id === control);
}

/** Whether two meanings are one. */
export function sameMeaning(a: Meaning, b: Meaning): boolean {
  return a.length === b.length && a.every((part, index) => part === b[index]);
}

/** A button whose own name says nothing ("git", an icon). */
export function isGeneric(item: SeenControl, guide: CompiledGuide): boolean {
  const key = labelWords(textOf(item)).join(' ');
  return key === '' || guide.generic.includes(key);
}
