import type { CompiledGuide } from '../guide/compile-guide.ts';
import type { Ref, SeenItem } from '../snapshot/page-snapshot.ts';
import { ownContainers } from '../snapshot/container.ts';
import { controlOf } from './lexicon.ts';
import type { SightingQuality } from './match.ts';
import type { Standing } from './standing.ts';
import type { Sighting, Survey } from './survey.ts';
import { labelKey, labelWords } from '../text/text.ts';

/** What is sought: a control of a page, the option of an institution, or any menu entry, breadcrumb or link that opens a page. */
export type Sought =
  | { readonly is: 'control'; readonly page: string; readonly control: string }
  | { readonly is: 'way'; readonly from: string; readonly to: string }
  | { readonly is: 'institution'; readonly institution: string };

export type Location =
  | {
      readonly kind: 'found';
      readonly item: SeenItem;
      readonly ref: Ref;
      /** The label as the page writes it. */
      readonly label: string;
      /** The option to pick when the control is a closed list. */
      readonly option: string | null;
      readonly certainty: 'certain' | 'likely';
      readonly standing: Standing;
    }
  /** `label`: what the page calls them all; `null` when it calls them differently. */
  | { readonly kind: 'several'; readonly count: number; readonly label: string | null }
  | { readonly kind: 'missing' };

/** Where to look first; what stands further back is taken only where nothing stands before it. Never: footers. */
const STANDINGS: readonly Standing[] = ['own', 'header', 'crumb', 'tree'];
/**
 * Best first. That one of two says more below its name does not make the other the right one, except among institutions: there what
 * stands below may be the name of another.
 */
const QUALITIES: readonly (readonly SightingQuality[])[] = [['exact', 'titled'], ['context'], ['option'], ['hidden']];
/** The title of a block of links is not longer than this, in words. */
const TITLE_WORDS = 4;
const QUALITIES_OF_INSTITUTIONS = QUALITIES.flat().map((quality) => [quality]);

/** The page a menu entry, breadcrumb or link opens, by what it is called; `null` for what does more than open a page. */
function opens({ item, meaning, quality, standing }: Sighting, guide: CompiledGuide): string | null {
  if (item.role === 'control' && item.kind !== 'press') return null;
  if (standing === 'sentence' || standing === 'footer' || (standing === 'own' && quality !== 'exact')) return null;
  if (meaning.kind === 'title' || meaning.kind === 'menu-name') return meaning.page;
  if (meaning.kind !== 'control') return null;
  const control = controlOf(guide, meaning.page, meaning.control);
  // A plain "go on" and a way back mean something only on the page they are of.
  const isOfItsPage = control?.back === true || (control?.clue === false && control.labels !== undefined);
  return control === undefined || control.commits === true || isOfItsPage ? null : (control.leadsTo?.[0] ?? null);
}

/**
 * What on a page may be a way to another: not what could be a control of that very page which does more than open one. The choice
 * "E-imza" on an approval page is called like a menu, and approves.
 */
function waySightings(page: string, guide: CompiledGuide, seen: Survey): readonly Sighting[] {
  const doesMore = ({ meaning }: Sighting): boolean => {
    const control = meaning.kind === 'control' && meaning.page === page ? controlOf(guide, page, meaning.control) : undefined;
    return control !== undefined && (control.commits === true || control.leadsTo === undefined);
  };
  const taken = new Set(seen.sightings.filter(doesMore).map(({ item }) => item));
  return seen.sightings.filter(({ item }) => !taken.has(item));
}

/** The pages that something on this page opens, by its name. What stands there twice (once for another product) could not be pointed at. */
export function waysOn(page: string, guide: CompiledGuide, seen: Survey): ReadonlySet<string> {
  if (guide.pages.some(({ id, stay }) => id === page && stay === true)) return new Set();
  const named = new Set(waySightings(page, guide, seen).map((sighting) => opens(sighting, guide)));
  const isFound = (to: string): boolean => locate({ is: 'way', from: page, to }, guide, seen).kind === 'found';
  return new Set([...named].filter((to) => to !== null).filter(isFound));
}

function isSought(sighting: Sighting, sought: Sought, guide: CompiledGuide): boolean {
  const { meaning } = sighting;
  if (sought.is === 'way') return opens(sighting, guide) === sought.to;
  return sought.is === 'institution'
    ? meaning.kind === 'institution' && meaning.institution === sought.institution
    : meaning.kind === 'control' && meaning.page === sought.page && meaning.control === sought.control;
}

/** Of a card and the link inside it, and of two links to one address, one is enough. */
function withoutTwins(sightings: readonly Sighting[]): Sighting[] {
  const kept: Sighting[] = [];
  const addresses = new Set<string>();
  const owners = new Set<number>();
  const inner = new Set<number>();
  for (const sighting of sightings) {
    const { item } = sighting;
    const own = item.path.at(-1) ?? -1;
    const address = item.role === 'control' ? item.goesTo : null;
    const isNested = inner.has(own) || item.path.some((ordinal) => owners.has(ordinal));
    if (isNested || (address !== null && addresses.has(address))) continue;
    kept.push(sighting);
    owners.add(own);
    for (const ordinal of item.path) inner.add(ordinal);
    if (address !== null) addresses.add(address);
  }
  return kept;
}

/** Several of one label in a table: the one whose row carries the wanted status word. */
function byRow(sightings: readonly Sighting[], words: readonly string[] | undefined, seen: Survey): Sighting[] {
  if (words === undefined) return [...sightings];
  const keys = new Set(words.map(labelKey));
  const own = ownContainers(sightings.map((sighting) => sighting.item));
  return sightings.filter(({ item }) => {
    const row = own(item);
    const members = row === undefined ? [] : seen.inside(row);
    return members.some((near) => near !== item && near.role !== 'control' && keys.has(labelKey(near.lines.join(' '))));
  });
}

/** Of a block of nothing but links under one title ("Mali Mühür İşlemleri"): the same names mean another product's pages there. */
function isUnderAnotherProduct(sighting: Sighting, seen: Survey): boolean {
  return isUnderTitle(sighting, seen, (member) => member.role === 'heading') || isUnderTitle(sighting, seen, isShortText);
}

/** The title of a small block may be a short text of no size of its own. */
const isShortText = (item: SeenItem): boolean => item.role === 'text' && labelWords(item.lines[0] ?? '').length <= TITLE_WORDS;

function isUnderTitle({ item }: Sighting, { inside, lexicon }: Survey, isTitle: (member: SeenItem) => boolean): boolean {
  const isOwnTitle = (member: SeenItem): boolean => 'within' in member && member.within === null && isTitle(member);
  const block = item.path.findLast((ordinal) => inside(ordinal).some(isOwnTitle));
  const [title, ...others] = block === undefined ? [] : inside(block);
  if (title === undefined || !isOwnTitle(title) || lexicon.titles(title).length > 0) return false;
  const isLookalike = title.role === 'text' ? lexicon.isLookalikeText(title.lines[0] ?? '') : lexicon.isLookalike(title);
  return (
    isLookalike && others.every((other) => (other.role === 'control' ? other.kind === 'press' : 'within' in other && other.within !== null))
  );
}

/**
 * Of several of one name those that can be pressed, and of these those that do not say they are for another product, as long as any
 * are left. Not where pressing does what cannot be undone: there only the person can tell them apart.
 */
function likeliest(sightings: readonly Sighting[], { lexicon }: Survey): readonly Sighting[] {
  const enabled = sightings.filter(({ item }) => item.role !== 'control' || (!item.disabled && item.buried !== true));
  const pressable = enabled.length > 0 ? enabled : sightings;
  const ours = pressable.filter(({ item }) => !lexicon.isLookalike(item));
  return ours.length > 0 ? ours : pressable;
}

/**
 * Finds the one element to point at.
 * @returns `several` when two places fit equally well (no ring then), `missing` when none does
 */
export function locate(sought: Sought, guide: CompiledGuide, seen: Survey): Location {
  const control = sought.is === 'control' ? controlOf(guide, sought.page, sought.control) : undefined;
  const standings: readonly Standing[] = control?.inSentence === true ? [...STANDINGS, 'sentence'] : STANDINGS;
  const sightings = sought.is === 'way' ? waySightings(sought.from, guide, seen) : seen.sightings;
  const all = sightings.filter((sighting) => isSought(sighting, sought, guide) && !isUnderAnotherProduct(sighting, seen));
  for (const standing of standings) {
    const here = all.filter((sighting) => sighting.standing === standing);
    for (const qualities of sought.is === 'institution' ? QUALITIES_OF_INSTITUTIONS : QUALITIES) {
      const alike = here.filter((sighting) => qualities.includes(sighting.quality));
      const fit = withoutTwins(control?.commits === true ? alike : likeliest(alike, seen));
      if (fit.length === 0) continue;
      const rows = fit.length > 1 ? byRow(fit, control?.row, seen) : fit;
      const [only, ...others] = rows;
      if (only === undefined || others.length > 0) return { kind: 'several', count: fit.length, label: sameLabel(fit) };
      // That nobody sees it does not make what stands further back the right one.
      if (only.item.role === 'control' && only.item.buried === true) return { kind: 'missing' };
      const isOption = only.quality === 'option';
      // A closed list that holds the label twice cannot be pointed into.
      const twice = isOption && countOptions(only) > 1;
      if (twice) return { kind: 'several', count: 2, label: only.label };
      return {
        kind: 'found',
        item: only.item,
        ref: only.item.ref,
        label: isOption ? plainName(only.item) : only.label,
        option: isOption ? only.label : null,
        certainty: only.quality === 'context' || only.quality === 'hidden' ? 'likely' : 'certain',
        standing,
      };
    }
  }
  return sought.is === 'institution' ? inOnlyList(sought.institution, guide, seen) : { kind: 'missing' };
}

/** The label that all of them have on the page. */
function sameLabel([first, ...others]: readonly Sighting[]): string | null {
  if (first === undefined) return null;
  return others.every(({ label }) => labelKey(label) === labelKey(first.label)) ? first.label : null;
}

/** A drawn list may fetch its options only when opened: if it is the only one, the institution must be in it. */
function inOnlyList(institution: string, guide: CompiledGuide, seen: Survey): Location {
  const name = guide.institutions.find((other) => other.id === institution)?.labels[0];
  const lists = seen.items.filter((item) => item.role === 'control' && item.kind === 'select' && item.place === 'main');
  const [only] = lists;
  const anySeen = seen.sightings.some(({ meaning }) => meaning.kind === 'institution');
  if (name === undefined || anySeen || lists.length !== 1 || only?.role !== 'control' || only.options.length > 0)
    return { kind: 'missing' };
  return { kind: 'found', item: only, ref: only.ref, label: plainName(only), option: name, certainty: 'likely', standing: 'own' };
}

function countOptions({ item, label }: Sighting): number {
  return item.role === 'control' ? item.options.filter((option) => labelKey(option) === labelKey(label)).length : 0;
}

function plainName(item: SeenItem): string {
  return item.role === 'control' ? (item.hiddenNames[0] ?? '') : '';
}
