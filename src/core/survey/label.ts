import { SOFT_BREAK, type SeenControl, type SeenItem } from '../snapshot/page-snapshot.ts';
import { labelWords } from '../text/text.ts';

/**
 * How a text on the page says a label. `exact`: nothing but the label · `titled`: the label is the title of a card that
 * says more · `hidden`: only in `alt`, `aria-label` and the like.
 */
export type LabelQuality = 'exact' | 'titled' | 'hidden';

/** One way to read an item as a label. */
export interface Reading {
  readonly key: string;
  readonly quality: LabelQuality;
  /** The part of the text that was read, as the page writes it. */
  readonly text: string;
  /** What is seen after the label in the same control, folded; empty for `exact`. */
  readonly rest: readonly string[];
}

/** Finds every {@link SOFT_BREAK}. */
export const SOFT = new RegExp(SOFT_BREAK, 'gu');

/** Sub-text shorter than this, on the label's own line, is taken for part of the label. */
const SUBTEXT_WORDS = 3;

/** A label ends within so many lines or parts of its control. */
const MOST_PARTS = 12;

/** Marks that part a label from an explanation on the same line. Not `/`: labels use it ("İptal Et / Askıya Al"). */
const SEPARATOR = /\s[-–—|•]\s|[:;(]\s?|\s?[–—|•]\s?/u;

function bothWays(text: string): string[] {
  if (!text.includes(SOFT_BREAK)) return [text];
  return [text.replaceAll(SOFT_BREAK, ''), text.replaceAll(SOFT_BREAK, ' ')];
}

function* readText(whole: string): Generator<Reading> {
  for (const text of bothWays(whole)) {
    const words = labelWords(text);
    if (words.length > 0) yield { key: words.join(' '), quality: 'exact', text, rest: [] };
  }
}

/** The name of an icon whose font has not loaded: one lower-case word in a line or an element of its own, at either end. */
const ICON_NAME = /^[a-z][a-z0-9_]*$/u;

function withoutIconWords(lines: readonly string[]): string | null {
  const parts = lines
    .flatMap((line) => line.split(SOFT_BREAK))
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const from = ICON_NAME.test(parts[0] ?? '') ? 1 : 0;
  const to = parts.length > from + 1 && ICON_NAME.test(parts.at(-1) ?? '') ? parts.length - 1 : parts.length;
  return from === 0 && to === parts.length ? null : parts.slice(from, to).join(' ');
}

function* readPrefixes(head: string, tail: string, fewest: number): Generator<Reading> {
  const rest = labelWords(tail.replaceAll(SOFT_BREAK, ' '));
  if (rest.length < fewest) return;
  for (const text of bothWays(head)) {
    const words = labelWords(text);
    if (words.length > 0) yield { key: words.join(' '), quality: 'titled', text, rest };
  }
}

/**
 * All ways to read an item as a label, best first. Never by bare substring: a label ends where the text, a line, or an
 * explanation set off by a separator or by an element of its own ends.
 */
export function* readingsOf(item: SeenItem): Generator<Reading> {
  yield* readText(item.lines.join(' '));
  const bare = withoutIconWords(item.lines);
  if (bare !== null) yield* readText(bare);
  if (item.role !== 'control') return;
  yield* readTitle(item);
  for (let count = 1; count < Math.min(item.lines.length, MOST_PARTS); count += 1) {
    yield* readPrefixes(item.lines.slice(0, count).join(' '), item.lines.slice(count).join(' '), 1);
  }
  const line = item.lines[0] ?? '';
  const below = item.lines.slice(1).join(' ');
  let parts = 1;
  for (let at = line.indexOf(SOFT_BREAK); at !== -1 && parts < MOST_PARTS; at = line.indexOf(SOFT_BREAK, at + 1)) {
    parts += 1;
    const tail = line.slice(at + 1);
    // What stands below does not make sub-text of the second half of a label ("E-Onay‖İşlemleri").
    if (labelWords(tail.replaceAll(SOFT_BREAK, ' ')).length < SUBTEXT_WORDS) break;
    yield* readPrefixes(line.slice(0, at), `${tail} ${below}`, SUBTEXT_WORDS);
  }
  const separator = SEPARATOR.exec(line);
  if (separator !== null) {
    yield* readPrefixes(line.slice(0, separator.index), `${line.slice(separator.index)} ${below}`, SUBTEXT_WORDS);
  }
}

function* readTitle(item: SeenControl): Generator<Reading> {
  if (item.title === null) return;
  const title = labelWords(item.title.replaceAll(SOFT_BREAK, ' ')).join(' ');
  const all = labelWords(item.lines.join(' ').replaceAll(SOFT_BREAK, ' '));
  const count = title === '' ? 0 : title.split(' ').length;
  const rest = all.slice(count);
  for (const text of bothWays(item.title)) {
    const words = labelWords(text);
    if (words.length > 0 && rest.length > 0) yield { key: words.join(' '), quality: 'titled', text, rest };
  }
}

/** Readings of what cannot be seen as text (`alt`, `aria-label`, `title`, a field's label). */
export function* hiddenReadingsOf(item: SeenControl): Generator<Reading> {
  for (const name of item.hiddenNames) {
    const words = labelWords(name);
    if (words.length > 0) yield { key: words.join(' '), quality: 'hidden', text: name, rest: [] };
  }
}
