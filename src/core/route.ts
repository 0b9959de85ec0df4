import type { CompiledFlow, CompiledGuide } from './compile-guide.ts';
import type { Stage, Step } from './guide.ts';
import type { Progress } from './progress.ts';
import { stageState } from './progress.ts';

/** What to do on a page: a step of the flow, or a detour towards one. */
export type Leg =
  | { readonly kind: 'step'; readonly stage: Stage; readonly step: Step }
  /** Not a step of the present stage: press `control` to get nearer to `towards`; `null` when no way is known from here. */
  | {
      readonly kind: 'detour';
      readonly stage: Stage;
      readonly towards: Step;
      readonly control: string | null;
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

/**
 * The control to press on `from` to come nearer to `to`, by the fewest presses.
 * @returns its id, or `null` when the map knows no way
 */
export function nextControl(guide: CompiledGuide, from: string, to: string): string | null {
  const seen = new Set([from]);
  let front: { readonly page: string; readonly first: string | null }[] = [{ page: from, first: null }];
  while (front.length > 0) {
    const next: typeof front = [];
    for (const { page, first } of front) {
      for (const control of guide.pages.find((other) => other.id === page)?.controls ?? []) {
        for (const target of control.leadsTo ?? []) {
          if (seen.has(target)) continue;
          seen.add(target);
          if (target === to) return first ?? control.id;
          next.push({ page: target, first: first ?? control.id });
        }
      }
    }
    front = next;
  }
  return null;
}

function stepAt(stage: Stage | undefined, page: string): Step | undefined {
  return stage?.steps.find((step) => step.page === page);
}

function detour(guide: CompiledGuide, flow: CompiledFlow, stage: Stage, page: string): Leg | null {
  const reachable = stage.steps.find((step) => nextControl(guide, page, step.page) !== null);
  const towards = reachable ?? stage.steps[0];
  if (towards === undefined) return null;
  const control = nextControl(guide, page, towards.page);
  const known =
    control === null
      ? null
      : (flow.stages.flatMap((other) => other.steps).find((step) => step.page === page && step.press[0] === control) ?? null);
  return { kind: 'detour', stage, towards, control, known };
}

/**
 * What this page is for on the way. The step is derived from the page; memory only tells which of two passes of a hub this is.
 * Order: the step of the present stage · the way in, where it leads to it · being further along than remembered (unless the
 * person said "first I must …") · back to the present stage.
 */
export function legOn(guide: CompiledGuide, flow: CompiledFlow, progress: Progress, page: string): Leg | null {
  const stage = presentStage(flow, progress);
  if (stage === undefined) return null;
  const step = stepAt(stage, page);
  if (step !== undefined) return { kind: 'step', stage, step };
  // The page that completes a stage is that stage's as long as the person is on it, also when another tab has moved on.
  const completing = flow.stages.find((other) => other.passedAfter.includes(page) && stepAt(other, page) !== undefined);
  const last = stepAt(completing, page);
  if (completing !== undefined && last !== undefined) return { kind: 'step', stage: completing, step: last };
  const way = detour(guide, flow, stage, page);
  const entry = stepAt(flow.stages[0], page);
  if (entry !== undefined && way?.kind === 'detour' && way.known === entry) {
    return { kind: 'step', stage, step: entry };
  }
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
