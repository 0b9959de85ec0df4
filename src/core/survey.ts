/**
 * What on a page means something to the guide. One pass over the snapshot with hash look-ups; `recognize` and `locate`
 * both work on the result. Here are told apart: a page's own controls, permanent menu trees, footers, breadcrumbs,
 * links in running text, titles of the page and titles of cards.
 */
import { type CompiledGuide, type Meaning, type Sentence, sentenceKey } from './compile-guide.ts';
import { hiddenReadingsOf, type LabelQuality, type Reading, readingsOf } from './label.ts';
import type { PageSnapshot, SeenControl, SeenHeading, SeenItem } from './page-snapshot.ts';
import { displayLabel, labelWords, sentenceWords } from './text.ts';

/** Where a control stands with regard to the page itself; earlier is better when a label occurs twice. */
export type Standing =
  | 'own'
  | 'header'
  /** Part of a permanent menu that shows several levels of the way at once. */
  | 'tree'
  | 'crumb'
  /** A link within running text. */
  | 'sentence'
  | 'footer';

/** Quality of a sighting, best first. `context`: a button without a name of its own, named by its card or row. `option`: in a closed list. */
export type SightingQuality = LabelQuality | 'context' | 'option';

/** A control (or breadcrumb) that carries a label of the guide. */
export interface Sighting {
  readonly item: SeenItem;
  readonly meaning: Meaning;
  readonly quality: SightingQuality;
  readonly standing: Standing;
  /** The label as the page writes it. */
  readonly label: string;
}

/** A title seen, and how much it says about where we are. */
export interface TitleSighting {
  readonly page: string;
  readonly item: SeenItem;
  /** `main`: the one most important title · `lesser`: one of several · `plain`: bare text that reads like a title. */
  readonly weight: 'main' | 'lesser' | 'plain';
}

export interface SentenceSighting {
  readonly sentence: Sentence;
  readonly item: SeenItem;
}

export interface Survey {
  readonly snapshot: PageSnapshot;
  readonly items: readonly SeenItem[];
  readonly sightings: readonly Sighting[];
  readonly titles: readonly TitleSighting[];
  readonly sentences: readonly SentenceSighting[];
  /** Field labels seen, by meaning. */
  readonly fields: readonly Meaning[];
  readonly columns: readonly Meaning[];
  /** The main title, a breadcrumb or the marked menu entry speaks of something that only looks like ours. */
  readonly lookalike: 'main' | 'lesser' | 'none';
  /** The main title is one the guide does not know. */
  readonly foreignTitle: boolean;
  /** Items whose path runs through the container with this ordinal. */
  readonly inside: (ordinal: number) => readonly SeenItem[];
}

/** Longest text taken for a label when it is not a control. */
const LABEL_WORDS = 12;
/** Text of at least so many words is prose: a menu does not contain it. */
const PROSE_WORDS = 5;

/** The guide without the pages that cannot be on this host: their labels would only be noise. */
function onHost(guide: CompiledGuide, host: string): CompiledGuide {
  return { ...guide, pages: guide.pages.filter((page) => page.hosts.includes(host)) };
}

function meaningsOf(guide: CompiledGuide, key: string): readonly Meaning[] {
  if (!Object.hasOwn(guide.labels, key)) return [];
  return (guide.labels[key] ?? []).filter((meaning) => meaning[0] === 'institution' || hasPage(guide, meaning[1]));
}

const hasPage = (guide: CompiledGuide, id: string): boolean => guide.pages.some((page) => page.id === id);

/** Look-up that forgives a trailing badge ("Yeni"). */
function lookUp(guide: CompiledGuide, key: string): readonly Meaning[] {
  const found = meaningsOf(guide, key);
  if (found.length > 0) return found;
  const cut = key.lastIndexOf(' ');
  return cut > 0 && guide.badges.includes(key.slice(cut + 1)) ? meaningsOf(guide, key.slice(0, cut)) : [];
}

/** A short rest that ends in a word like "kılavuzu" makes it a document about the label, not the label. */
function isDocument(guide: CompiledGuide, { rest }: Reading): boolean {
  return rest.length > 0 && rest.length <= 4 && guide.documents.includes(rest.at(-1) ?? '');
}

function containsWords(words: readonly string[], sought: readonly string[]): boolean {
  return words.some((_, at) => sought.every((word, offset) => words[at + offset] === word));
}

function saysOneOf(text: string, phrases: readonly (readonly string[])[]): boolean {
  const words = sentenceWords(text);
  return phrases.some((phrase) => containsWords(words, phrase));
}

const SOFT = /\u001F/gu;
const textOf = (item: SeenItem): string => item.lines.join(' ').replace(SOFT, ' ').replace(/\s+/gu, ' ').trim();

function containerIndex(items: readonly SeenItem[]): (ordinal: number) => readonly SeenItem[] {
  const byOrdinal = new Map<number, SeenItem[]>();
  for (const item of items) {
    for (const ordinal of item.path) {
      const list = byOrdinal.get(ordinal);
      if (list === undefined) byOrdinal.set(ordinal, [item]);
      else list.push(item);
    }
  }
  return (ordinal) => byOrdinal.get(ordinal) ?? [];
}

type Inside = Survey['inside'];

const isProse = (item: SeenItem): boolean =>
  (item.role === 'text' && item.within === null && labelWords(textOf(item)).length >= PROSE_WORDS) ||
  (item.role === 'heading' && item.within === null) ||
  item.role === 'column';

/**
 * A footer without a landmark: the largest container around a copyright notice that holds no title of the page, no
 * table and no field, and lies in the lower half.
 */
function footerItems(items: readonly SeenItem[], inside: Inside, guide: CompiledGuide): ReadonlySet<SeenItem> {
  const bottom = Math.max(1, ...items.map((item) => item.box.y + item.box.height));
  const footer = new Set<SeenItem>();
  for (const notice of items) {
    if (notice.role === 'control') continue;
    const text = textOf(notice);
    if (!text.includes('©') && !saysOneOf(text, guide.footers)) continue;
    for (const ordinal of notice.path) {
      const members = inside(ordinal);
      const isPage = members.some(
        (item) =>
          item.box.y < bottom / 2 ||
          item.role === 'column' ||
          (item.role === 'heading' && item.level === 1) ||
          (item.role === 'control' && item.kind !== 'press'),
      );
      if (isPage) continue;
      for (const member of members) footer.add(member);
      break;
    }
  }
  return footer;
}

/** How deep in the map a control's page lies: pressing `leadsTo` once goes one deeper. */
function depths(guide: CompiledGuide): ReadonlyMap<string, number> {
  const depth = new Map<string, number>();
  const first = guide.pages[0];
  if (first === undefined) return depth;
  const hasParent = new Set(guide.pages.flatMap((page) => page.controls.filter((control) => control.clue !== false).flatMap((control) => control.leadsTo ?? [])));
  let level = guide.pages.filter((page) => !hasParent.has(page.id)).map((page) => page.id);
  for (let at = 0; level.length > 0; at += 1) {
    const next: string[] = [];
    for (const id of level) {
      if (depth.has(id)) continue;
      depth.set(id, at);
      const page = guide.pages.find((other) => other.id === id);
      for (const control of page?.controls ?? []) {
        if (control.clue !== false) next.push(...(control.leadsTo ?? []));
      }
    }
    level = next;
  }
  return depth;
}

/** A menu that shows at least so many levels of the way at once is a permanent tree (or a site map). */
const TREE_LEVELS = 3;

/** Controls that sit in a block of nothing but links which spans several levels of the map. */
function treeItems(
  matched: ReadonlyMap<SeenControl, readonly Meaning[]>,
  inside: Inside,
  guide: CompiledGuide,
): ReadonlySet<SeenItem> {
  const depth = depths(guide);
  const levels = new Map<number, Set<number>>();
  for (const [item, meanings] of matched) {
    for (const meaning of meanings) {
      if (meaning[0] !== 'control') continue;
      const control = controlOf(guide, meaning[1], meaning[2]);
      const level = depth.get(meaning[1]);
      if (control?.clue === false || level === undefined) continue;
      for (const ordinal of item.path) {
        const set = levels.get(ordinal);
        if (set === undefined) levels.set(ordinal, new Set([level]));
        else set.add(level);
      }
    }
  }
  const tree = new Set<SeenItem>();
  for (const [ordinal, set] of levels) {
    if (set.size < TREE_LEVELS) continue;
    const members = inside(ordinal);
    if (members.some(isProse)) continue;
    for (const member of members) tree.add(member);
  }
  return tree;
}

/** The guide's entry for a control, if there is one. */
export function controlOf(guide: CompiledGuide, page: string, control: string) {
  return guide.pages.find((other) => other.id === page)?.controls.find((other) => other.id === control);
}

interface Match {
  readonly meaning: Meaning;
  readonly quality: SightingQuality;
  readonly label: string;
}

function matchControl(item: SeenControl, guide: CompiledGuide): Match[] {
  const matches: Match[] = [];
  const add = (reading: Reading): void => {
    const label = displayLabel(reading.text);
    if (isDocument(guide, reading)) return;
    for (const meaning of lookUp(guide, reading.key)) {
      // A look-alike institution differs from the right one only by what follows its name on the same line.
      const named = meaning[0] === 'institution' && reading.quality === 'titled' && item.lines.length < 2 && item.title === null;
      if (named || matches.some((match) => sameMeaning(match.meaning, meaning))) continue;
      matches.push({ meaning, quality: reading.quality, label });
    }
  };
  const visible = textOf(item);
  for (const reading of readingsOf(item)) add(reading);
  if (matches.length === 0 && (labelWords(visible).length === 0 || isGeneric(item, guide))) {
    for (const reading of hiddenReadingsOf(item)) add(reading);
  }
  for (const option of item.options) {
    for (const meaning of lookUp(guide, labelWords(option).join(' '))) {
      if (meaning[0] === 'control' || meaning[0] === 'institution') matches.push({ meaning, quality: 'option', label: option });
    }
  }
  return matches;
}

export function sameMeaning(a: Meaning, b: Meaning): boolean {
  return a.length === b.length && a.every((part, index) => part === b[index]);
}

function isGeneric(item: SeenControl, guide: CompiledGuide): boolean {
  const key = labelWords(textOf(item)).join(' ');
  return key === '' || guide.generic.includes(key);
}

/** Text in the same card or table row that can name a button which has no name of its own. */
function contextMatches(items: readonly SeenItem[], inside: Inside, guide: CompiledGuide): {
  readonly matches: ReadonlyMap<SeenControl, readonly Match[]>;
  readonly cardTitles: ReadonlySet<SeenItem>;
} {
  const groups = new Map<string, SeenControl[]>();
  for (const item of items) {
    if (item.role !== 'control' || item.kind === 'input' || item.kind === 'select' || !isGeneric(item, guide)) continue;
    if (item.hiddenNames.length > 0 && labelWords(textOf(item)).length === 0) continue;
    const key = `${item.kind} ${labelWords(textOf(item)).join(' ')}`;
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  const matches = new Map<SeenControl, readonly Match[]>();
  const cardTitles = new Set<SeenItem>();
  for (const group of groups.values()) {
    for (const item of group) {
      const container = group.length > 1 ? ownContainer(item, group) : titledContainer(item, inside);
      if (container === undefined) continue;
      const found: Match[] = [];
      for (const near of inside(container)) {
        if ((near.role !== 'text' && near.role !== 'heading') || near.within !== null) continue;
        if (group.length > 1 && near.role === 'heading') cardTitles.add(near);
        for (const reading of readingsOf(near)) {
          for (const meaning of lookUp(guide, reading.key)) {
            if (meaning[0] !== 'control' && meaning[0] !== 'institution') continue;
            if (!found.some((match) => sameMeaning(match.meaning, meaning))) found.push({ meaning, quality: 'context', label: textOf(near) });
          }
        }
      }
      if (found.length > 0) matches.set(item, found);
    }
  }
  return { matches, cardTitles };
}

/** The largest container of `item` that holds none of its like-named fellows: its card or table row. */
function ownContainer(item: SeenItem, group: readonly SeenItem[]): number | undefined {
  const shared = new Set<number>();
  for (const other of group) if (other !== item) for (const ordinal of other.path) shared.add(ordinal);
  return item.path.find((ordinal) => !shared.has(ordinal));
}

/** For a lone nameless button: the smallest container with exactly one title and no other control. */
function titledContainer(item: SeenItem, inside: Inside): number | undefined {
  for (const ordinal of [...item.path].reverse()) {
    const members = inside(ordinal);
    if (members.some((member) => member.role === 'control' && member !== item)) return undefined;
    const titles = members.filter((member) => member.role === 'heading');
    if (titles.length === 1) return ordinal;
    if (titles.length > 1) return undefined;
  }
  return undefined;
}

/** The container in which a control stands apart from the others of the same label: used to read the status word of its row. */
export function rowOf(item: SeenItem, fellows: readonly SeenItem[], inside: Inside): readonly SeenItem[] {
  const container = ownContainer(item, fellows);
  return container === undefined ? [] : inside(container);
}

/** Exactly one title may be the main one: strictly larger than, or in markup above, all others. */
function mainTitle(headings: readonly SeenHeading[]): SeenHeading | null {
  const rank = (heading: SeenHeading): number => (heading.level === 1 ? 1000 : 0) + heading.fontSize;
  const ranked = [...headings].sort((a, b) => rank(b) - rank(a));
  const [first, second] = ranked;
  if (first === undefined) return null;
  return second === undefined || rank(first) > rank(second) + 0.5 ? first : null;
}

function titleMeanings(item: SeenItem, guide: CompiledGuide): string[] {
  const pages: string[] = [];
  for (const reading of readingsOf(item)) {
    for (const meaning of lookUp(guide, reading.key)) if (meaning[0] === 'title' && !pages.includes(meaning[1])) pages.push(meaning[1]);
  }
  return pages;
}

interface Titles {
  readonly titles: readonly TitleSighting[];
  readonly lookalike: Survey['lookalike'];
  readonly foreignTitle: boolean;
}

function surveyTitles(items: readonly SeenItem[], notTitles: ReadonlySet<SeenItem>, guide: CompiledGuide): Titles {
  const headings = items.filter(
    (item): item is SeenHeading => item.role === 'heading' && item.within === null && item.place === 'main' && !notTitles.has(item),
  );
  // Titles of equal rank that name different pages are an enumeration (cards, steps of a wizard), not a place.
  const enumerated = new Set<SeenItem>();
  for (const heading of headings) {
    const peers = headings.filter((other) => other.level === heading.level && Math.abs(other.fontSize - heading.fontSize) < 0.5);
    const named = new Set(peers.flatMap((peer) => titleMeanings(peer, guide).join('|')).filter((name) => name !== ''));
    if (named.size > 1) for (const peer of peers) enumerated.add(peer);
  }
  const standing = headings.filter((heading) => !enumerated.has(heading));
  const main = mainTitle(standing);
  const titles: TitleSighting[] = [];
  for (const heading of standing) {
    for (const page of titleMeanings(heading, guide)) titles.push({ page, item: heading, weight: heading === main ? 'main' : 'lesser' });
  }
  const crumbs = items.filter((item) => item.role === 'crumb');
  for (const crumb of crumbs) {
    if (crumb.last) for (const page of titleMeanings(crumb, guide)) titles.push({ page, item: crumb, weight: 'main' });
  }
  const marked = items.filter((item) => item.role === 'control' && item.current);
  for (const item of marked) for (const page of titleMeanings(item, guide)) titles.push({ page, item, weight: 'lesser' });
  titles.push(...bareTitles(items, notTitles, guide));

  const lookalike = (list: readonly SeenItem[]): boolean =>
    list.some((item) => titleMeanings(item, guide).length === 0 && saysOneOf(textOf(item), guide.lookalikes));
  const mainKnown = main !== null && titleMeanings(main, guide).length > 0;
  let verdict: Survey['lookalike'] = 'none';
  if (lookalike(standing) || lookalike(marked)) verdict = 'lesser';
  // Below a banner that is the page's first-rank heading, a section title is not the title of the page.
  const isSection = main?.level !== 1 && items.some((item) => item.role === 'heading' && item.place === 'header' && item.level === 1);
  if ((main !== null && !isSection && lookalike([main])) || lookalike(crumbs)) verdict = 'main';
  return { titles, lookalike: verdict, foreignTitle: main !== null && !mainKnown };
}

/** Bare text that reads like a title, in the page itself: worth little, and nothing when several pages are named. */
function bareTitles(items: readonly SeenItem[], notTitles: ReadonlySet<SeenItem>, guide: CompiledGuide): TitleSighting[] {
  const found: TitleSighting[] = [];
  for (const item of items) {
    const isText = (item.role === 'text' && item.within === null && item.place === 'main') || (item.role === 'heading' && item.place === 'header');
    if (!isText || notTitles.has(item) || labelWords(textOf(item)).length > LABEL_WORDS) continue;
    for (const page of titleMeanings(item, guide)) found.push({ page, item, weight: 'plain' });
  }
  const places = new Set(found.map((title) => title.item));
  return places.size === 1 ? found : [];
}

function surveySentences(items: readonly SeenItem[], guide: CompiledGuide): SentenceSighting[] {
  const found: SentenceSighting[] = [];
  for (const item of items) {
    const words = sentenceWords(textOf(item));
    for (let at = 0; at + 1 < words.length; at += 1) {
      const key = sentenceKey(words[at] ?? '', words[at + 1] ?? '');
      if (!Object.hasOwn(guide.sentences, key)) continue;
      for (const sentence of guide.sentences[key] ?? []) {
        const fits = sentence.words.every((word, offset) => words[at + offset] === word);
        if (fits && hasPage(guide, sentence.page) && !found.some((other) => other.sentence === sentence)) found.push({ sentence, item });
      }
    }
  }
  return found;
}

/** Labels of fields and columns: from the roles that carry them, and from short bare texts (table layouts bind no labels). */
function surveyLabels(items: readonly SeenItem[], guide: CompiledGuide): { fields: Meaning[]; columns: Meaning[] } {
  const fields: Meaning[] = [];
  const columns: Meaning[] = [];
  const note = (list: Meaning[], meaning: Meaning): void => {
    if (!list.some((other) => sameMeaning(other, meaning))) list.push(meaning);
  };
  const hasField = items.some((item) => item.role === 'control' && item.kind !== 'press');
  for (const item of items) {
    const keys: string[] = [];
    if (item.role === 'control' && item.kind !== 'press') for (const reading of hiddenReadingsOf(item)) keys.push(reading.key);
    if (item.role !== 'control' || item.kind === 'choice') {
      if (labelWords(textOf(item)).length > LABEL_WORDS) continue;
      for (const reading of readingsOf(item)) keys.push(reading.key);
    }
    for (const key of keys) {
      for (const meaning of lookUp(guide, key)) {
        if (meaning[0] === 'column' && (item.role === 'column' || item.role === 'text' || item.role === 'heading')) note(columns, meaning);
        if ((meaning[0] === 'field' || meaning[0] === 'never-field') && hasField && item.role !== 'column') note(fields, meaning);
      }
    }
  }
  return { fields, columns };
}

function standingOf(item: SeenItem, footer: ReadonlySet<SeenItem>, tree: ReadonlySet<SeenItem>): Standing {
  if (item.place === 'footer' || footer.has(item)) return 'footer';
  if (item.role === 'crumb') return 'crumb';
  if (item.role === 'control' && item.inSentence) return 'sentence';
  if (item.place === 'menu' || tree.has(item)) return 'tree';
  return item.place === 'header' ? 'header' : 'own';
}

/**
 * Surveys a page.
 * @param within `dialog`: only what lies in the open dialog · `all`: everything visible
 */
export function survey(snapshot: PageSnapshot, wholeGuide: CompiledGuide, within: 'dialog' | 'all' = 'all'): Survey {
  const guide = onHost(wholeGuide, snapshot.address.host);
  const items = within === 'dialog' ? snapshot.items.filter((item) => item.inDialog) : snapshot.items;
  const inside = containerIndex(items);
  const context = contextMatches(items, inside, guide);
  const matched = new Map<SeenControl, readonly Match[]>();
  for (const item of items) {
    if (item.role !== 'control') continue;
    const matches = [...matchControl(item, guide)];
    for (const match of context.matches.get(item) ?? []) {
      if (!matches.some((other) => sameMeaning(other.meaning, match.meaning))) matches.push(match);
    }
    if (matches.length > 0) matched.set(item, matches);
  }
  const footer = footerItems(items, inside, guide);
  const outsideFooter = new Map([...matched].filter(([item]) => !footer.has(item)).map(([item, matches]) => [item, matches.map((match) => match.meaning)]));
  const tree = treeItems(outsideFooter, inside, guide);

  const sightings: Sighting[] = [];
  for (const [item, matches] of matched) {
    for (const match of matches) sightings.push({ item, ...match, standing: standingOf(item, footer, tree) });
  }
  for (const item of items) {
    if (item.role !== 'crumb' || item.last) continue;
    for (const reading of readingsOf(item)) {
      for (const meaning of lookUp(guide, reading.key)) {
        if (meaning[0] === 'control') sightings.push({ item, meaning, quality: 'exact', standing: 'crumb', label: textOf(item) });
      }
    }
  }
  const inFooter = (item: SeenItem): boolean => item.place === 'footer' || footer.has(item);
  const live = items.filter((item) => !inFooter(item));
  const notTitles = new Set<SeenItem>([...context.cardTitles, ...footer]);
  return {
    snapshot,
    items,
    inside,
    sightings,
    ...surveyTitles(live, notTitles, guide),
    sentences: surveySentences(live, guide),
    ...surveyLabels(live, guide),
  };
}

