/** The map as something to walk on: which press leads nearer to a page. Knows nothing of flows. */
import type { CompiledGuide } from '../guide/compile-guide.ts';
import type { Control } from '../guide/guide.ts';
import { controlOf } from '../survey/lexicon.ts';

/** One press towards another page: a control the page has of its own, or whatever else on it opens a page (menu, breadcrumb, link). */
export type Hop = { readonly kind: 'control'; readonly control: string } | { readonly kind: 'way'; readonly to: string };

/** What can be pressed on the page at hand. */
export interface Sight {
  /** Whether a control of the page is there to be pressed. */
  has(control: string): boolean;
  /** Pages that a menu, breadcrumb or link on it opens. */
  readonly ways: ReadonlySet<string>;
}

/** For whoever knows the page but does not see it. */
export const UNSEEN: Sight = { has: () => true, ways: new Set() };

/** Whether a hop can be pressed here and now. */
export const isThere = (hop: Hop, sight: Sight): boolean => (hop.kind === 'control' ? sight.has(hop.control) : sight.ways.has(hop.to));

const controlsOf = (guide: CompiledGuide, page: string): readonly Control[] =>
  guide.pages.find((other) => other.id === page)?.controls ?? [];

/** Opens another page and does nothing else. */
export const isWay = (control: Control): boolean => control.commits !== true && control.leadsTo !== undefined;

const isBack = (control: Control): boolean => control.back === true;

const isForward = (control: Control): boolean => isWay(control) && !isBack(control);

/** Leads deeper, whatever else it does. */
const isDownward = (control: Control): boolean => control.leadsTo !== undefined && !isBack(control);

/** Pages somebody is warned of before going there: a place to arrive at, never to pass through. */
function costlyPages(guide: CompiledGuide): ReadonlySet<string> {
  return new Set(
    guide.pages.flatMap(({ controls }) => controls.flatMap(({ warning, leadsTo }) => (warning === undefined ? [] : (leadsTo ?? [])))),
  );
}

/**
 * How many presses each page is away from `to`. Pages without a way are left out.
 * @param counts which controls may be gone by
 * @param avoids pages that are never passed through
 */
function distancesTo(
  guide: CompiledGuide,
  to: string,
  counts: (control: Control) => boolean,
  avoids: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const distance = new Map([[to, 0]]);
  for (let at = 1; at <= guide.pages.length; at += 1) {
    const nearer = new Set([...distance].filter(([, presses]) => presses === at - 1).map(([page]) => page));
    if (nearer.size === 0) break;
    for (const { id, controls } of guide.pages) {
      if (distance.has(id) || avoids.has(id)) continue;
      if (controls.some((control) => counts(control) && control.leadsTo?.some((target) => nearer.has(target)))) distance.set(id, at);
    }
  }
  return distance;
}

interface Choice {
  readonly hop: Hop;
  /** Pages that pressing it may open. */
  readonly targets: readonly string[];
}

/** The choice that leaves the fewest presses. */
function nearest(choices: readonly Choice[], distance: ReadonlyMap<string, number>): Hop | null {
  let best: { readonly hop: Hop; readonly presses: number } | null = null;
  for (const { hop, targets } of choices) {
    for (const target of targets) {
      const presses = distance.get(target);
      if (presses !== undefined && (best === null || presses < best.presses)) best = { hop, presses };
    }
  }
  return best?.hop ?? null;
}

const toChoice = ({ id, leadsTo }: Control): Choice => ({ hop: { kind: 'control', control: id }, targets: leadsTo ?? [] });

/**
 * What to press on `from` to come nearer to `to` by the fewest presses. The page's own controls win where they lead on without
 * turning back; then any menu entry, breadcrumb or way back from whose page it goes on so; then one from which one must turn back
 * once more. Nothing that commits is ever a way.
 * @returns a hop to what is there; else to a control of the page that should be there; `null` when the map knows no way
 */
export function nextHop(guide: CompiledGuide, from: string, to: string, sight: Sight = UNSEEN): Hop | null {
  // Who goes away from a page does not come back to it.
  const avoids = new Set([...costlyPages(guide), from]);
  const onward = distancesTo(guide, to, isForward, avoids);
  const anyhow = distancesTo(guide, to, isWay, avoids);
  const above = distancesTo(guide, from, isDownward, new Set());
  const controls = controlsOf(guide, from);
  const there = controls.filter((control) => sight.has(control.id));
  const back = there.filter((control) => isWay(control) && isBack(control)).map(toChoice);
  const ways = [...sight.ways].filter((page) => page !== from).map((page): Choice => ({ hop: { kind: 'way', to: page }, targets: [page] }));
  const waysUp = ways.filter(({ targets }) => targets.some((page) => above.has(page)));
  return (
    nearest(there.filter(isForward).map(toChoice), onward) ??
    nearest([...back, ...ways], onward) ??
    nearest([...back, ...waysUp], anyhow) ??
    nearest(controls.filter(isForward).map(toChoice), onward) ??
    nearest(controls.filter((control) => isWay(control) && isBack(control)).map(toChoice), anyhow)
  );
}

/** Whether the person must turn back: the way on is no control this page is there for. */
export function isWrongTurn(guide: CompiledGuide, page: string, hop: Hop | null): boolean {
  if (hop === null) return false;
  // A menu may hold what lies further on, too.
  if (hop.kind === 'way') return !distancesTo(guide, hop.to, isForward, costlyPages(guide)).has(page);
  const control = controlOf(guide, page, hop.control);
  return control !== undefined && isBack(control);
}

/** The page to open by its address when nothing on the present one leads on: the aim itself, or the nearest page before it. */
export function entryTo(guide: CompiledGuide, to: string): { readonly name: string; readonly url: string } | null {
  const distance = distancesTo(guide, to, isForward, costlyPages(guide));
  const entries = guide.pages.flatMap(({ id, name, entry }) => {
    const presses = distance.get(id);
    return entry === undefined || presses === undefined ? [] : [{ name, url: entry, presses }];
  });
  const [first, ...others] = entries;
  if (first === undefined) return null;
  const { name, url } = others.reduce((best, entry) => (entry.presses < best.presses ? entry : best), first);
  return { name, url };
}
