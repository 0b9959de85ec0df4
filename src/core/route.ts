import type { CompiledFlow, CompiledGuide } from './compile-guide.ts';
import type { Stage, Step } from './guide.ts';
import { controlOf } from './lexicon.ts';
import type { Progress } from './progress.ts';
import { stageState } from './progress.ts';
import { type Hop, isThere, isWay, isWrongTurn, nextHop, type Sight, UNSEEN } from './way.ts';

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
