import type { CompiledGuide, CompiledPage, Meaning } from '../guide/compile-guide.ts';
import { type Reading, readingsOf, SOFT } from './label.ts';
import type { SeenControl, SeenItem } from '../snapshot/page-snapshot.ts';
import { labelWords, sentenceWords } from '../text/text.ts';

/** A value worked out once for each item. */
function once<T>(workOut: (item: SeenItem) => T): (item: SeenItem) => T {
  const known = new Map<SeenItem, T>();
  return (item) => {
    let value = known.get(item);
    if (value === undefined) {
      value = workOut(item);
      known.set(item, value);
    }
    return value;
  };
}

/** What ends a name within a text: signs that part it from the next one. */
const NAME_ENDS = /\s[-–—|·•»›>→/]+\s|[:;,()[\]]/u;

/** Longest name of another product's page, in words. */
const QUALIFIED_WORDS = 7;

const NUMBER = /^\p{N}+$/u;

/** The guide as one page is looked up in it: only pages that can be on its host, and every text of the page folded once. */
export class Lexicon {
  /** The guide without the pages that cannot be on this host: their labels would only be noise. */
  readonly guide: CompiledGuide;
  readonly #pages: ReadonlySet<string>;
  readonly #lookalikes: PhraseSet;
  readonly #footers: PhraseSet;
  readonly #qualifiers: ReadonlySet<string>;

  constructor(guide: CompiledGuide, host: string) {
    this.guide = { ...guide, pages: guide.pages.filter((page) => page.hosts.includes(host)) };
    this.#pages = new Set(this.guide.pages.map((page) => page.id));
    this.#lookalikes = new PhraseSet(guide.lookalikes);
    this.#footers = new PhraseSet(guide.footers);
    this.#qualifiers = new Set(guide.qualifiers);
  }

  hasPage(id: string): boolean {
    return this.#pages.has(id);
  }

  /** The item's visible text in one line, single spaces. */
  readonly text = once((item) => item.lines.join(' ').replace(SOFT, ' ').replace(/\s+/gu, ' ').trim());

  /** The label words of its whole text. */
  readonly words: (item: SeenItem) => readonly string[] = once((item) => labelWords(this.text(item)));

  /** The words of its text for sentence search. */
  readonly sentence: (item: SeenItem) => readonly string[] = once((item) => sentenceWords(this.text(item)));

  /** All ways to read it as a label, best first. */
  readonly readings: (item: SeenItem) => readonly Reading[] = once((item) => [...readingsOf(item)]);

  /** The pages whose title it is. */
  readonly titles: (item: SeenItem) => readonly string[] = once((item) => {
    const pages = new Set<string>();
    for (const reading of this.readings(item)) {
      for (const meaning of this.meanings(reading.key)) if (meaning.kind === 'title') pages.add(meaning.page);
    }
    return [...pages];
  });

  /** The pages it rules out when it stands as a title. */
  readonly ruledOut: (item: SeenItem) => readonly string[] = once((item) => {
    const pages = new Set<string>();
    for (const reading of this.readings(item)) {
      for (const meaning of this.meanings(reading.key)) if (meaning.kind === 'never-title') pages.add(meaning.page);
    }
    return [...pages];
  });

  /** What a label key means; forgives a trailing badge. */
  meanings(key: string): readonly Meaning[] {
    const found = this.#exact(key);
    if (found.length > 0) return found;
    const cut = key.lastIndexOf(' ');
    return cut > 0 && this.guide.badges.includes(key.slice(cut + 1)) ? this.#exact(key.slice(0, cut)) : [];
  }

  #exact(key: string): readonly Meaning[] {
    if (!Object.hasOwn(this.guide.labels, key)) return [];
    return (this.guide.labels[key] ?? []).flatMap((place) => {
      const meaning = this.guide.meanings[place];
      return meaning === undefined || ('page' in meaning && !this.hasPage(meaning.page)) ? [] : [meaning];
    });
  }

  /** A short rest that ends in a word like "guide" or "help" makes it a document about the label, not the label. */
  isDocument({ rest }: Reading): boolean {
    return rest.length > 0 && rest.length <= 4 && this.guide.documents.includes(rest.at(-1) ?? '');
  }

  /** A control whose own name says nothing (a plain "go", an icon). */
  isGeneric(item: SeenControl): boolean {
    const key = this.words(item).join(' ');
    return key === '' || this.guide.generic.includes(key);
  }

  /** Whether it names something that only looks like what the guide is about. */
  readonly isLookalike: (item: SeenItem) => boolean = once(
    (item) => this.#lookalikes.isIn(this.sentence(item)) || this.isOfAnotherProduct(item),
  );

  /**
   * The name of a page of ours, and before it words no name of ours has: the page of that name in the menus of another product
   * ("Mobil NES İşlemleri"). No list of products is ever complete.
   */
  readonly isOfAnotherProduct: (item: SeenItem) => boolean = once((item) =>
    item.lines.some((line) =>
      line
        .replace(SOFT, ' ')
        .split(NAME_ENDS)
        .some((part) => this.#isQualified(labelWords(part))),
    ),
  );

  #isQualified(words: readonly string[]): boolean {
    if (words.length < 2 || words.length > QUALIFIED_WORDS) return false;
    // The longest name it ends in.
    const at = words.findIndex((_word, index) => this.#isName(words.slice(index).join(' ')));
    return at > 0 && !words.slice(0, at).every((word) => this.#qualifiers.has(word) || NUMBER.test(word));
  }

  /** What a page of the online application is called, or any menu there; the first page is called like the whole. */
  #isName(key: string): boolean {
    const isOnline = ({ hosts, titles }: CompiledPage): boolean => hosts.length === 1 && titles.length > 0;
    if (key === this.guide.menuName && this.guide.pages.some(isOnline)) return true;
    return this.#exact(key).some(
      (meaning) =>
        (meaning.kind === 'title' || meaning.kind === 'menu-name') &&
        this.guide.pages.some((page) => page.id === meaning.page && isOnline(page)),
    );
  }

  /** {@link isLookalike} for a part of an item's text. */
  isLookalikeText(text: string): boolean {
    return this.#lookalikes.isIn(sentenceWords(text));
  }

  /** Whether it says what only a footer says. */
  isFooterNotice(item: SeenItem): boolean {
    return this.text(item).includes('©') || this.#footers.isIn(this.sentence(item));
  }
}

/** Phrases found by their first word. */
class PhraseSet {
  readonly #byFirst = new Map<string, (readonly string[])[]>();

  constructor(phrases: readonly (readonly string[])[]) {
    for (const phrase of phrases) {
      const [first] = phrase;
      if (first !== undefined) this.#byFirst.set(first, [...(this.#byFirst.get(first) ?? []), phrase]);
    }
  }

  isIn(words: readonly string[]): boolean {
    return words.some((word, at) => this.#byFirst.get(word)?.some((phrase) => phrase.every((part, offset) => words[at + offset] === part)));
  }
}

/** The guide's entry for a control, if there is one. */
export function controlOf(guide: CompiledGuide, page: string, control: string) {
  return guide.pages.find((other) => other.id === page)?.controls.find((other) => other.id === control);
}
