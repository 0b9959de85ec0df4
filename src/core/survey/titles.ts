/** Which titles say where we are, and which only look like it. */
import type { Inside } from '../snapshot/container.ts';
import { controlOf, type Lexicon } from './lexicon.ts';
import { type SeenHeading, type SeenItem, SOFT_BREAK } from '../snapshot/page-snapshot.ts';
import { labelKey } from '../text/text.ts';

/** A title seen, and how much it says about where we are. */
export interface TitleSighting {
  readonly page: string;
  readonly item: SeenItem;
  /** `main`: the one most important title · `lesser`: one of several · `plain`: bare text that reads like a title. */
  readonly weight: 'main' | 'lesser' | 'plain';
}

/** What stands between the names of a title that tells the whole way ("NES İşlemleri - Bireysel İşlemler"). */
const BETWEEN_NAMES = /\s[-–—|:·•»›>→/]+\s/u;

/** The pages a title names: by all of its text, or by its end when every part before it names a page of its own. */
function titlePages(item: SeenItem, lexicon: Lexicon): readonly string[] {
  const whole = lexicon.titles(item);
  if (whole.length > 0) return whole;
  const parts = lexicon.text(item).split(BETWEEN_NAMES);
  if (parts.length < 2) return [];
  const named = parts.map((part) =>
    lexicon.meanings(labelKey(part)).flatMap((meaning) => (meaning.kind === 'title' ? [meaning.page] : [])),
  );
  return named.every((pages) => pages.length > 0) ? (named.at(-1) ?? []) : [];
}

/** Longest text, in words, that can be a bare title. */
const LABEL_WORDS = 12;
/** From so many words on, a full stop ends a sentence and not an abbreviation. */
const SENTENCE_WORDS = 5;

/** Exactly one title may be the main one: strictly larger than, or in markup above, all others. */
function mainTitle(headings: readonly SeenHeading[]): SeenHeading | null {
  const rank = (heading: SeenHeading): number => (heading.level === 1 ? 1000 : 0) + heading.fontSize;
  const ranked = [...headings].sort((a, b) => rank(b) - rank(a));
  const [first, second] = ranked;
  if (first === undefined) return null;
  return second === undefined || rank(first) > rank(second) + 0.5 ? first : null;
}

/** Titles of equal rank that name different pages are an enumeration (cards, steps of a wizard), not a place. */
function enumeratedTitles(headings: readonly SeenHeading[], lexicon: Lexicon): ReadonlySet<SeenItem> {
  const ranks = new Map<string, SeenHeading[]>();
  for (const heading of headings) {
    const rank = `${heading.level} ${Math.round(heading.fontSize)}`;
    const peers = ranks.get(rank);
    if (peers === undefined) ranks.set(rank, [heading]);
    else peers.push(heading);
  }
  const enumerated = new Set<SeenItem>();
  for (const peers of ranks.values()) {
    const named = new Set(peers.map((peer) => titlePages(peer, lexicon).join('|')).filter((name) => name !== ''));
    if (named.size > 1) for (const peer of peers) enumerated.add(peer);
  }
  return enumerated;
}

/** What the titles of a page say. */
export interface Titles {
  readonly titles: readonly TitleSighting[];
  /**
   * Something that only looks like ours is named by: `page` the first-rank title, a breadcrumb or the marked menu entry · `main` another
   * main title · `lesser` any title.
   */
  readonly lookalike: 'page' | 'main' | 'lesser' | 'none';
  /** The main title is one the guide does not know. */
  readonly foreignTitle: boolean;
  /** The one most important title, if one stands out. */
  readonly mainTitle: SeenHeading | null;
  /** Pages the main title is the way to: a screen may be called like the button that opened it. */
  readonly openedBy: readonly string[];
  /** Pages the main title, the end of the trail or a sentence said of another product rules out. */
  readonly ruledOut: readonly string[];
}

/** Reads the titles. `notTitles`: those of cards and footers. */
export function surveyTitles(items: readonly SeenItem[], notTitles: ReadonlySet<SeenItem>, lexicon: Lexicon, inside: Inside): Titles {
  const headings = items.filter(
    (item): item is SeenHeading =>
      item.role === 'heading' && item.within === null && item.place === 'main' && !notTitles.has(item) && !isSpokenText(item, lexicon),
  );
  const enumerated = enumeratedTitles(headings, lexicon);
  const standing = headings.filter((heading) => !enumerated.has(heading));
  const main = mainTitle(standing);
  const titles: TitleSighting[] = [];
  for (const heading of standing) {
    for (const page of titlePages(heading, lexicon)) titles.push({ page, item: heading, weight: heading === main ? 'main' : 'lesser' });
  }
  const mainKnown = main !== null && titlePages(main, lexicon).length > 0;
  // The institution one applies for heads its part of a form; it is no name of a screen.
  const foreignTitle = main !== null && !mainKnown && !isInstitution(main, lexicon);
  const crumbs = items.filter((item) => item.role === 'crumb');
  for (const crumb of crumbs) {
    // Under a title of its own, a trail may end with the page above.
    if (crumb.last) for (const page of lexicon.titles(crumb)) titles.push({ page, item: crumb, weight: foreignTitle ? 'lesser' : 'main' });
  }
  const places = [...(main === null ? [] : [main]), ...crumbs.filter((crumb) => crumb.last)];
  const ruledOut = places.flatMap((place) => lexicon.ruledOut(place));
  const marked = items.filter((item) => item.role === 'control' && item.current);
  for (const item of marked) for (const page of lexicon.titles(item)) titles.push({ page, item, weight: 'lesser' });
  titles.push(...bareTitles(items, notTitles, lexicon));
  const dialogTitle = main === null ? firstOfDialog(items) : undefined;
  if (dialogTitle !== undefined) for (const page of lexicon.titles(dialogTitle)) titles.push({ page, item: dialogTitle, weight: 'main' });

  const lookalike = (list: readonly SeenItem[]): boolean =>
    list.some((item) => titlePages(item, lexicon).length === 0 && lexicon.isLookalike(item));
  const isMainLookalike = main !== null && lookalike([main]);
  let verdict: Titles['lookalike'] = 'none';
  const over = entriesOver(marked, items, inside);
  if (lookalike(crumbs) || lookalike(marked) || lookalike(over) || (isMainLookalike && main.level === 1 && standing.length === 1))
    verdict = 'page';
  else if (isMainLookalike || lookalike(titleOver(main, items, standing)) || isUnderAnotherProduct(items, notTitles, lexicon, inside))
    verdict = 'main';
  else if (lookalike(standing)) verdict = 'lesser';
  return {
    titles,
    lookalike: verdict,
    foreignTitle,
    mainTitle: main,
    openedBy: main === null ? [] : pagesOpenedBy(main, lexicon),
    ruledOut,
  };
}

/** Larger than what stands around it, but a sentence all the same: a notice, no title. Markup that says "heading" is believed. */
function isSpokenText(heading: SeenHeading, lexicon: Lexicon): boolean {
  return heading.level === 0 && /[.!]$/u.test(lexicon.text(heading)) && lexicon.words(heading).length >= SENTENCE_WORDS;
}

/** Where buttons called like this title lead. */
function pagesOpenedBy(title: SeenHeading, lexicon: Lexicon): readonly string[] {
  return lexicon
    .readings(title)
    .flatMap(({ key, quality }) => (quality === 'exact' ? lexicon.meanings(key) : []))
    .flatMap((meaning) => (meaning.kind === 'control' ? (controlOf(lexicon.guide, meaning.page, meaning.control)?.leadsTo ?? []) : []));
}

function isInstitution(heading: SeenHeading, lexicon: Lexicon): boolean {
  return lexicon.readings(heading).some(({ key }) => lexicon.meanings(key).some((meaning) => meaning.kind === 'institution'));
}

/** The title right above the main one, nothing between: of the product or department the page belongs to. */
function titleOver(main: SeenHeading | null, items: readonly SeenItem[], titles: readonly SeenHeading[]): SeenHeading[] {
  const over = main === null ? undefined : items[items.indexOf(main) - 1];
  return titles.filter((title) => title === over);
}

/** The menu entries that marked ones lie below: each begins a part of the menu that holds it. The first of a flat menu is over none. */
function entriesOver(marked: readonly SeenItem[], items: readonly SeenItem[], inside: Inside): readonly SeenItem[] {
  const menu = new Map<number, number>();
  const entries = items.filter(({ role, place }) => role === 'control' && place === 'menu');
  for (const { path } of entries) for (const ordinal of path) menu.set(ordinal, (menu.get(ordinal) ?? 0) + 1);
  const over = new Set<SeenItem>();
  for (const item of marked) {
    for (const ordinal of item.place === 'menu' ? item.path : []) {
      const [first] = inside(ordinal);
      if (first?.role === 'control' && first.place === 'menu' && first !== item && (menu.get(ordinal) ?? 0) < entries.length)
        over.add(first);
    }
  }
  return [...over];
}

/** Opens or does something the guide knows, and is no way back. */
function isOwnButton(item: SeenItem, lexicon: Lexicon): boolean {
  if (item.role !== 'control' || item.place !== 'main') return false;
  const meanings = lexicon.readings(item).flatMap(({ key }) => lexicon.meanings(key));
  return meanings.some((meaning) => meaning.kind === 'control' && controlOf(lexicon.guide, meaning.page, meaning.control)?.back !== true);
}

/**
 * Between the top of the page and its buttons something of whatever rank, bare text too, names a page of another product: its menus
 * have the same buttons. Not one of several titles in a row, one of them ours, nor the title of a card or of a block beside the page.
 */
function isUnderAnotherProduct(items: readonly SeenItem[], notTitles: ReadonlySet<SeenItem>, lexicon: Lexicon, inside: Inside): boolean {
  const buttons = items.filter((item) => isOwnButton(item, lexicon));
  const [first] = buttons;
  if (first === undefined) return false;
  const isAlone = (ordinal: number): boolean => inside(ordinal).filter(({ role }) => role === 'control').length === 1;
  const isOverAll = ({ path }: SeenItem): boolean => {
    const block = path.findLast((ordinal) => buttons.some((button) => button.path.includes(ordinal)));
    return block !== undefined && buttons.every((button) => button.path.includes(block));
  };
  const isPeer = (a: SeenItem, b: SeenItem): boolean =>
    a.role === b.role && (a.role !== 'heading' || b.role !== 'heading' || (a.level === b.level && a.fontSize === b.fontSize));
  return items.slice(0, items.indexOf(first)).some(
    (item) =>
      (item.role === 'heading' || item.role === 'text') &&
      item.within === null &&
      (item.place === 'main' || item.place === 'header') &&
      !notTitles.has(item) &&
      lexicon.words(item).length <= LABEL_WORDS &&
      lexicon.isOfAnotherProduct(item) &&
      lexicon.titles(item).length === 0 &&
      // A line of links is no title of theirs.
      !inside(item.path.at(-1) ?? -1).some(({ role }) => role === 'control') &&
      isOverAll(item) &&
      !(buttons.length > 1 && item.path.some(isAlone)) &&
      !items.some((other) => isPeer(item, other) && 'within' in other && other.within === null && lexicon.titles(other).length > 0),
  );
}

/** A dialog without a heading: the text it begins with is its title, drawn like any other. */
function firstOfDialog(items: readonly SeenItem[]): SeenItem | undefined {
  if (!items.every((item) => item.inDialog)) return undefined;
  // The cross that closes it may come first.
  const first = items.find((item) => item.role !== 'control' || item.lines.join('').trim().length > 1);
  return first?.role === 'text' && first.within === null ? first : undefined;
}

/** The pages named by what stands first in a bar whose other words are its buttons. */
function besideButtons(item: SeenItem, items: readonly SeenItem[], lexicon: Lexicon): readonly string[] {
  const [name, ...others] = item.lines.join(SOFT_BREAK).split(SOFT_BREAK);
  const own = item.path.at(-1);
  if (name === undefined || others.length === 0 || own === undefined) return [];
  const buttons = new Set(
    items.filter((near) => near.role === 'control' && near.kind === 'press' && near.path.includes(own)).map((near) => lexicon.text(near)),
  );
  const rest = others.map((part) => part.trim()).filter((part) => part !== '');
  if (!rest.every((part) => buttons.has(part))) return [];
  return lexicon.meanings(labelKey(name)).flatMap((meaning) => (meaning.kind === 'title' ? [meaning.page] : []));
}

/** Bare text that reads like a title, in the page itself: worth little, and nothing when several pages are named. */
function bareTitles(items: readonly SeenItem[], notTitles: ReadonlySet<SeenItem>, lexicon: Lexicon): TitleSighting[] {
  const found: TitleSighting[] = [];
  for (const item of items) {
    const isText =
      (item.role === 'text' && item.within === null && item.place === 'main') || (item.role === 'heading' && item.place === 'header');
    if (!isText || notTitles.has(item) || lexicon.words(item).length > LABEL_WORDS) continue;
    const named = lexicon.titles(item);
    for (const page of named.length > 0 ? named : besideButtons(item, items, lexicon)) found.push({ page, item, weight: 'plain' });
  }
  const places = new Set(found.map((title) => title.item));
  // A field below may be called like the page.
  const pages = new Set(found.map((title) => title.page));
  return places.size === 1 || pages.size === 1 ? found : [];
}
