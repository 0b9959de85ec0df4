import type { CompiledFlow, CompiledGuide } from './compile-guide.ts';
import type { Control, Stage, Step } from './guide.ts';
import { controlOf } from './lexicon.ts';
import type { Progress } from './progress.ts';
import { stageState } from './progress.ts';

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

/** What to do on a page: a step of the flow, or a detour towards one. */
export type Leg =
  | { readonly kind: 'step'; readonly stage: Stage; readonly step: Step }
  /** Not a step of the present stage: press `hop` to get nearer to `towards`; `null` when no way is known from here. */
  | {
      readonly kind: 'detour';
      readonly stage: Stage;
      readonly towards: Step;
      readonly hop: Hop | null;
      /** The step of the flow that has the same control on this page: its words fit. */
      readonly known: Step | null;
    };

/**
 * The stage the person is in: what they said must be done first, else the one after the last stage passed (an earlier one
 * that was never seen is taken for granted then). The way in, the first stage, is never the present one.
 */
export function presentStage(flow: CompiledFlow, progress: Progress): Stage | undefined {
  const stages = flow.stages.slice(1);
  const stateOf = (stage: Stage) => stageState(progress, flow.id, stage.id);
  const insisted = stages.find((stage) => stateOf(stage) === 'todo');
  if (insisted !== undefined) return insisted;
  const passed = stages.findLastIndex((stage) => stateOf(stage) === 'done');
  return stages[passed + 1] ?? flow.stages.at(-1);
}

const controlsOf = (guide: CompiledGuide, page: string): readonly Control[] =>
  guide.pages.find((other) => other.id === page)?.controls ?? [];

/** Opens another page and does nothing else. */
const isWay = (control: Control): boolean => control.commits !== true && control.leadsTo !== undefined;

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

function stepAt(stage: Stage | undefined, page: string): Step | undefined {
  return stage?.steps.find((step) => step.page === page);
}

/** Pressing the step's control only opens another page. */
function isPassage(guide: CompiledGuide, step: Step): boolean {
  const [first] = step.press;
  const control = first === undefined ? undefined : controlOf(guide, step.page, first);
  return step.decide === undefined && control !== undefined && control.is !== 'institution' && isWay(control);
}

/** The steps of a stage that can be gone to directly, furthest first: up to and with the first at which something is done. */
function aims(guide: CompiledGuide, stage: Stage): readonly Step[] {
  const last = stage.steps.findIndex((step) => !isPassage(guide, step));
  return stage.steps.slice(0, last < 0 ? stage.steps.length : last + 1).toReversed();
}

const isThere = (hop: Hop, sight: Sight): boolean => (hop.kind === 'control' ? sight.has(hop.control) : sight.ways.has(hop.to));

type Detour = Extract<Leg, { kind: 'detour' }>;

function detour(guide: CompiledGuide, flow: CompiledFlow, stage: Stage, page: string, sight: Sight): Detour | null {
  const options = aims(guide, stage)
    .filter((step) => step.page !== page)
    .map((towards) => ({ towards, hop: nextHop(guide, page, towards.page, sight) }));
  const best = options.find(({ hop }) => hop !== null && isThere(hop, sight)) ?? options.find(({ hop }) => hop !== null) ?? options.at(-1);
  if (best === undefined) return null;
  const { towards, hop } = best;
  const steps = flow.stages.flatMap((other) => other.steps);
  const known = hop?.kind === 'control' ? (steps.find((step) => step.page === page && step.press[0] === hop.control) ?? null) : null;
  return { kind: 'detour', stage, towards, hop, known };
}

/**
 * The step's control is not on the page, but another way to where it leads is. Never a way back: whoever came from there did so
 * because it was not there either, and would be sent to and fro.
 */
function otherWay(guide: CompiledGuide, flow: CompiledFlow, stage: Stage, step: Step, sight: Sight): Leg | null {
  const [first] = step.press;
  if (first === undefined || sight.has(first) || !isPassage(guide, step)) return null;
  const way = detour(guide, flow, stage, step.page, sight);
  if (way === null || way.hop === null || !isThere(way.hop, sight)) return null;
  return isWrongTurn(guide, step.page, way.hop) ? null : way;
}

/**
 * What this page is for on the way. The step is derived from the page; memory only tells which of two passes of a hub this is.
 * Order: the step of the present stage · the way in, where it leads to it · being further along than remembered (unless the
 * person said "first I must …") · back to the present stage.
 * @param sight what can be pressed there; {@link UNSEEN} when only the page is known
 */
export function legOn(guide: CompiledGuide, flow: CompiledFlow, progress: Progress, page: string, sight: Sight = UNSEEN): Leg | null {
  const stage = presentStage(flow, progress);
  if (stage === undefined) return null;
  const step = stepAt(stage, page);
  if (step !== undefined) return otherWay(guide, flow, stage, step, sight) ?? { kind: 'step', stage, step };
  // The page that completes a stage is that stage's as long as the person is on it, also when another tab has moved on.
  const completing = flow.stages.find((other) => other.passedAfter.includes(page) && stepAt(other, page) !== undefined);
  const last = stepAt(completing, page);
  if (completing !== undefined && last !== undefined) return { kind: 'step', stage: completing, step: last };
  const way = detour(guide, flow, stage, page, sight);
  const entry = stepAt(flow.stages[0], page);
  if (entry !== undefined && way?.known === entry) return { kind: 'step', stage, step: entry };
  const at = flow.stages.indexOf(stage);
  const insisted = stageState(progress, flow.id, stage.id) === 'todo';
  if (!insisted) {
    for (const later of flow.stages.slice(at + 1)) {
      const ahead = stepAt(later, page);
      if (ahead !== undefined) return { kind: 'step', stage: later, step: ahead };
    }
  }
  return way;
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
