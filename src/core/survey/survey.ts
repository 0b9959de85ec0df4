/**
 * What on a page means something to the guide. One pass over the snapshot with hash look-ups; `recognize` and `locate`
 * both work on the result.
 */
import { type CompiledGuide, type Meaning, type Sentence, sentenceKey } from '../guide/compile-guide.ts';
import { containerIndex, type Inside } from '../snapshot/container.ts';
import { hiddenReadingsOf } from './label.ts';
import { Lexicon } from './lexicon.ts';
import { type Match, matchControl, type SightingQuality } from './match.ts';
import { contextMatches } from './nameless.ts';
import { type Messages, surveyMessages } from './notices.ts';
import type { PageSnapshot, SeenControl, SeenItem } from '../snapshot/page-snapshot.ts';
import { footerItems, repeatedItems, type Standing, standingOf, tabItems, treeItems } from './standing.ts';
import { surveyTitles, type Titles } from './titles.ts';

/** A control (or breadcrumb) that carries a label of the guide. */
export interface Sighting {
  readonly item: SeenItem;
  readonly meaning: Meaning;
  readonly quality: SightingQuality;
  readonly standing: Standing;
  /** The label as the page writes it. */
  readonly label: string;
}

export interface SentenceSighting {
  readonly sentence: Sentence;
  readonly item: SeenItem;
}

export interface Survey extends Titles, Messages {
  readonly snapshot: PageSnapshot;
  /** What the page was looked up in, with every text of it folded already. */
  readonly lexicon: Lexicon;
  readonly items: readonly SeenItem[];
  readonly sightings: readonly Sighting[];
  readonly sentences: readonly SentenceSighting[];
  /** Field labels seen, by meaning. */
  readonly fields: readonly Meaning[];
  readonly columns: readonly Meaning[];
  /** Items whose path runs through the container with this ordinal. */
  readonly inside: Inside;
}

/** Longest text taken for a label when it is not a control. */
const LABEL_WORDS = 12;

/** Longest name of another product, in words. */
const PRODUCT_WORDS = 3;

/** Right before the words stands what rules the page out as a title: the same sentence, said of another product. */
function isOfAnotherProduct(words: readonly string[], at: number, page: string, lexicon: Lexicon): boolean {
  for (let length = 1; length <= Math.min(PRODUCT_WORDS, at); length += 1) {
    const meanings = lexicon.meanings(words.slice(at - length, at).join(' '));
    if (meanings.some((meaning) => meaning.kind === 'never-title' && meaning.page === page)) return true;
  }
  return false;
}

/** The sentences of the guide on the page, and the pages they rule out because they are said of another product. */
function surveySentences(
  items: readonly SeenItem[],
  lexicon: Lexicon,
): { readonly sentences: readonly SentenceSighting[]; readonly ruledOut: readonly string[] } {
  const found: SentenceSighting[] = [];
  const ruledOut: string[] = [];
  const { sentences } = lexicon.guide;
  for (const item of items) {
    const words = lexicon.sentence(item);
    for (let at = 0; at + 1 < words.length; at += 1) {
      const key = sentenceKey(words[at] ?? '', words[at + 1] ?? '');
      if (!Object.hasOwn(sentences, key)) continue;
      for (const sentence of sentences[key] ?? []) {
        const fits = sentence.words.every((word, offset) => words[at + offset] === word);
        if (!fits || !lexicon.hasPage(sentence.page)) continue;
        if (sentence.is === 'text' && isOfAnotherProduct(words, at, sentence.page, lexicon)) ruledOut.push(sentence.page);
        else if (!found.some((other) => other.sentence === sentence)) found.push({ sentence, item });
      }
    }
  }
  return { sentences: found, ruledOut };
}

/** Labels of fields and columns: from the roles that carry them, and from short bare texts (table layouts bind no labels). */
function surveyLabels(items: readonly SeenItem[], lexicon: Lexicon): { fields: Meaning[]; columns: Meaning[] } {
  const fields: Meaning[] = [];
  const columns: Meaning[] = [];
  const note = (list: Meaning[], meaning: Meaning): void => {
    if (!list.includes(meaning)) list.push(meaning);
  };
  const hasField = items.some((item) => item.role === 'control' && item.kind !== 'press');
  for (const item of items) {
    const keys: string[] = [];
    if (item.role === 'control' && item.kind !== 'press') for (const reading of hiddenReadingsOf(item)) keys.push(reading.key);
    if (item.role !== 'control' || item.kind === 'choice') {
      if (lexicon.words(item).length > LABEL_WORDS) continue;
      for (const reading of lexicon.readings(item)) keys.push(reading.key);
    }
    for (const key of keys) {
      for (const meaning of lexicon.meanings(key)) {
        if (meaning.kind === 'column' && (item.role === 'column' || item.role === 'text' || item.role === 'heading'))
          note(columns, meaning);
        if ((meaning.kind === 'field' || meaning.kind === 'never-field') && hasField && item.role !== 'column') note(fields, meaning);
      }
    }
  }
  return { fields, columns };
}

/**
 * Surveys a page.
 * @param within `dialog`: only what lies in the open dialog · `page`: only what lies behind it · `all`: everything visible
 */
export function survey(snapshot: PageSnapshot, guide: CompiledGuide, within: 'dialog' | 'page' | 'all' = 'all'): Survey {
  const lexicon = new Lexicon(guide, snapshot.address.host);
  const items = within === 'all' ? snapshot.items : snapshot.items.filter((item) => item.inDialog === (within === 'dialog'));
  const inside = containerIndex(items);
  const footer = footerItems(items, inside, lexicon);
  const inFooter = (item: SeenItem): boolean => item.place === 'footer' || footer.has(item);
  const context = contextMatches(items, inside, lexicon, inFooter);
  const matched = new Map<SeenControl, readonly Match[]>();
  for (const item of items) {
    if (item.role !== 'control') continue;
    const matches = [...matchControl(item, lexicon)];
    for (const match of context.matches.get(item) ?? []) {
      if (!matches.some((other) => other.meaning === match.meaning)) matches.push(match);
    }
    if (matches.length > 0) matched.set(item, matches);
  }
  const outsideFooter = new Map(
    [...matched].filter(([item]) => !footer.has(item)).map(([item, matches]) => [item, matches.map((match) => match.meaning)]),
  );
  const tree = new Set([
    ...treeItems(outsideFooter, inside, lexicon),
    ...repeatedItems(outsideFooter, inside, lexicon),
    ...tabItems(items, inside),
  ]);

  const sightings: Sighting[] = [];
  for (const [item, matches] of matched) {
    for (const match of matches) sightings.push({ item, ...match, standing: standingOf(item, footer, tree) });
  }
  for (const item of items) {
    if (item.role !== 'crumb' || item.last || !item.isLink) continue;
    for (const reading of lexicon.readings(item)) {
      for (const meaning of lexicon.meanings(reading.key)) {
        const isWay = meaning.kind === 'control' || meaning.kind === 'title' || meaning.kind === 'menu-name';
        if (isWay) sightings.push({ item, meaning, quality: 'exact', standing: 'crumb', label: lexicon.text(item) });
      }
    }
  }
  const live = items.filter((item) => !inFooter(item));
  const notTitles = new Set<SeenItem>([...context.cardTitles, ...footer]);
  const titles = surveyTitles(live, notTitles, lexicon, inside);
  const { sentences, ruledOut } = surveySentences(live, lexicon);
  return {
    snapshot,
    lexicon,
    items,
    inside,
    sightings,
    ...titles,
    ruledOut: [...titles.ruledOut, ...ruledOut],
    sentences,
    ...surveyMessages(live, lexicon, (item) => lexicon.titles(item).length > 0 || surveySentences([item], lexicon).sentences.length > 0),
    ...surveyLabels(live, lexicon),
  };
}
