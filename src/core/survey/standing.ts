/** Telling a page's own controls from permanent menus and footers. */
import type { CompiledGuide, Meaning } from '../guide/compile-guide.ts';
import type { Inside } from '../snapshot/container.ts';
import { controlOf, type Lexicon } from './lexicon.ts';
import type { SeenControl, SeenItem } from '../snapshot/page-snapshot.ts';

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

/** Text of at least so many words is prose: a menu does not contain it. */
const PROSE_WORDS = 5;
/** A menu's own title is not longer than this. */
const MENU_TITLE_WORDS = 3;

const isProse = (item: SeenItem, lexicon: Lexicon): boolean =>
  (item.role === 'text' && item.within === null && lexicon.words(item).length >= PROSE_WORDS) ||
  (item.role === 'heading' && item.within === null) ||
  item.role === 'column' ||
  (item.role === 'control' && item.kind !== 'press');

const isTab = (item: SeenItem): boolean => item.role === 'control' && item.heardAs === 'tab';

/**
 * The tabs of rows one of which is chosen: the other tabs lead away from what is shown, as the entries of a menu do, and the chosen
 * one leads nowhere.
 */
export function tabItems(items: readonly SeenItem[], inside: Inside): ReadonlySet<SeenItem> {
  const tabs = new Set<SeenItem>();
  for (const chosen of items) {
    if (!isTab(chosen) || chosen.role !== 'control' || !chosen.current) continue;
    const row = chosen.path.findLast((ordinal) => inside(ordinal).filter(isTab).length > 1);
    for (const tab of row === undefined ? [chosen] : inside(row).filter(isTab)) tabs.add(tab);
  }
  return tabs;
}

/** A block of nothing but links, with at most a short title on top. */
function isMenuBlock(members: readonly SeenItem[], lexicon: Lexicon): boolean {
  // A container of the menu and of the page beside it, or with a breadcrumb, is the page.
  const isMixed = members.some((item) => item.place === 'menu') && members.some((item) => item.place !== 'menu');
  // So is one of tabs and of what the chosen tab shows.
  const isTabbed = members.some(isTab) && !members.every((item) => isTab(item) || ('within' in item && item.within !== null));
  if (isMixed || isTabbed || members.some((item) => item.role === 'crumb')) return false;
  const prose = members.filter((item) => isProse(item, lexicon));
  const [only] = prose;
  if (only === undefined) return true;
  return prose.length === 1 && only === members[0] && only.role === 'heading' && lexicon.words(only).length <= MENU_TITLE_WORDS;
}

/**
 * A footer without a landmark: the largest container around a copyright notice that holds no title of the page, no
 * table and no field, and lies in the lower half.
 */
export function footerItems(items: readonly SeenItem[], inside: Inside, lexicon: Lexicon): ReadonlySet<SeenItem> {
  const bottom = items.reduce((most, { box }) => Math.max(most, box.y + box.height), 1);
  const footer = new Set<SeenItem>();
  for (const notice of items) {
    if (notice.role === 'control' || footer.has(notice) || !lexicon.isFooterNotice(notice)) continue;
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
  const hasParent = new Set(
    guide.pages.flatMap((page) => page.controls.filter((control) => control.clue !== false).flatMap((control) => control.leadsTo ?? [])),
  );
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

/** Whether all are controls of one page: its own buttons, some of which are called like those of other levels. */
function isOfOnePage(entries: ReadonlySet<SeenItem>, matched: ReadonlyMap<SeenItem, readonly Meaning[]>): boolean {
  const pages = [...entries].map(
    (entry) => new Set((matched.get(entry) ?? []).flatMap((meaning) => (meaning.kind === 'control' ? [meaning.page] : []))),
  );
  return [...(pages[0] ?? [])].some((page) => pages.every((others) => others.has(page)));
}

/** Controls that sit in a block of nothing but links which spans several levels of the map. */
export function treeItems(matched: ReadonlyMap<SeenControl, readonly Meaning[]>, inside: Inside, lexicon: Lexicon): ReadonlySet<SeenItem> {
  const { guide } = lexicon;
  const depth = depths(guide);
  const levels = new Map<number, Set<number>>();
  const entries = new Map<number, Set<SeenItem>>();
  for (const [item, meanings] of matched) {
    if (item.place === 'footer') continue;
    for (const meaning of meanings) {
      if (meaning.kind !== 'control') continue;
      const control = controlOf(guide, meaning.page, meaning.control);
      const level = depth.get(meaning.page);
      if (control?.clue === false || level === undefined) continue;
      for (const ordinal of item.path) {
        const set = levels.get(ordinal);
        if (set === undefined) levels.set(ordinal, new Set([level]));
        else set.add(level);
        entries.set(ordinal, (entries.get(ordinal) ?? new Set()).add(item));
      }
    }
  }
  const tree = new Set<SeenItem>();
  for (const [ordinal, set] of levels) {
    // One label can name a button of several levels: it takes as many entries to show them.
    const own = entries.get(ordinal) ?? new Set();
    if (set.size < TREE_LEVELS || own.size < TREE_LEVELS) continue;
    const members = inside(ordinal);
    if (!isMenuBlock(members, lexicon) || isOfOnePage(own, matched)) continue;
    for (const member of members) tree.add(member);
  }
  return tree;
}

/** So many buttons of the page in a row above or beside it are a menu, not the page. */
const REPEATED_ENTRIES = 2;

/**
 * A bar of links above or left of the page, all of whose known entries the page has once more under text of its own: the permanent
 * menu, whatever its markup says.
 */
export function repeatedItems(
  matched: ReadonlyMap<SeenControl, readonly Meaning[]>,
  inside: Inside,
  lexicon: Lexicon,
): ReadonlySet<SeenItem> {
  const byMeaning = new Map<Meaning, SeenControl[]>();
  for (const [item, meanings] of matched) {
    for (const meaning of meanings) {
      if (meaning.kind === 'control') byMeaning.set(meaning, [...(byMeaning.get(meaning) ?? []), item]);
    }
  }
  const twinsOf = (item: SeenControl): SeenControl[] => (matched.get(item) ?? []).flatMap((meaning) => byMeaning.get(meaning) ?? []);
  const bars = new Map<number, Set<SeenControl>>();
  for (const item of matched.keys()) {
    if (item.place !== 'main' || !twinsOf(item).some((twin) => twin !== item)) continue;
    for (const ordinal of item.path.slice(0, -1)) bars.set(ordinal, (bars.get(ordinal) ?? new Set()).add(item));
  }
  const repeated = new Set<SeenItem>();
  for (const [ordinal, entries] of bars) {
    if (entries.size < REPEATED_ENTRIES) continue;
    const members = inside(ordinal);
    if (!isMenuBlock(members, lexicon)) continue;
    const right = Math.max(...members.map(({ box }) => box.x + box.width));
    const bottom = Math.max(...members.map(({ box }) => box.y + box.height));
    const isOnPage = (twin: SeenControl): boolean =>
      twin.place === 'main' &&
      !twin.path.includes(ordinal) &&
      (twin.box.y >= bottom || twin.box.x >= right) &&
      twin.path.some(
        (other) => inside(other).some((near) => isProse(near, lexicon)) && !inside(other).some(({ path }) => path.includes(ordinal)),
      );
    const known = members.filter((member): member is SeenControl => member.role === 'control' && matched.has(member));
    if (known.every((entry) => (matched.get(entry) ?? []).every(({ kind }) => kind !== 'control') || twinsOf(entry).some(isOnPage)))
      for (const member of members) repeated.add(member);
  }
  return repeated;
}

/** Where an item stands, given which items are footers and menu trees. */
export function standingOf(item: SeenItem, footer: ReadonlySet<SeenItem>, tree: ReadonlySet<SeenItem>): Standing {
  if (item.place === 'footer' || footer.has(item)) return 'footer';
  if (item.role === 'crumb') return 'crumb';
  if (item.role === 'control' && item.inSentence) return 'sentence';
  if (item.place === 'menu' || tree.has(item)) return 'tree';
  return item.place === 'header' ? 'header' : 'own';
}
