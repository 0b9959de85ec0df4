/** Where the person is on the way, and what only they can tell. */
import type { Decision, Fork, PaperItem, Whereabouts } from './advice.ts';
import type { CompiledFlow, CompiledPage } from './compile-guide.ts';
import type { Choice, Stage, Step } from './guide.ts';
import { decisionKey, isTicked, papersOf, type Progress, stageState } from './progress.ts';
import { presentStage } from './route.ts';

/** The stages of a flow without the way in, which is no stage one passes; `here` is the present one unless told otherwise. */
export function listStages(
  flow: CompiledFlow,
  progress: Progress,
  here: Stage | undefined = presentStage(flow, progress),
): Whereabouts['stages'] {
  return flow.stages.slice(1).map((stage) => ({
    id: stage.id,
    name: stage.name,
    state: stage === here ? 'here' : stageState(progress, flow.id, stage.id) === 'done' ? 'done' : 'ahead',
  }));
}

/** Place of a step in its flow, and how far each stage is. */
export function whereabouts(flow: CompiledFlow, progress: Progress, stage: Stage, step: Step): Whereabouts {
  const steps = flow.stages.flatMap((other) => other.steps);
  // On a page of a later stage than remembered the person is there, not where memory left them.
  const here = stage === flow.stages[0] ? presentStage(flow, progress) : stage;
  return {
    flowName: flow.name,
    stages: listStages(flow, progress, here),
    step: steps.indexOf(step) + 1,
    steps: steps.length,
  };
}

/**
 * The fork to offer on a page: that of the present stage or of the one before it, whichever the page names first.
 * @param heading stage the hint works for; one that lies behind it is gone by as passed, whatever is remembered
 */
export function forkOn(flow: CompiledFlow, progress: Progress, page: string, heading: Stage): Fork | null {
  const present = presentStage(flow, progress);
  const at = present === undefined ? -1 : flow.stages.indexOf(present);
  for (const stage of flow.stages.slice(Math.max(0, at - 1), at + 1)) {
    if (stage.fork?.askOn.includes(page) !== true) continue;
    const { question, done, todo } = stage.fork;
    const order = flow.stages.indexOf(stage);
    const passed = order < at || order < flow.stages.indexOf(heading) || stageState(progress, flow.id, stage.id) === 'done';
    // On the very page that completes the stage "done already" would only be in the way, until it was passed once.
    if (!passed && stage.passedAfter.includes(page)) continue;
    return { stage: stage.id, question, done, todo, taken: passed ? 'done' : 'todo' };
  }
  return null;
}

/** The decision to take at a step, if it has one, and the choice taken. */
export function decisionOf(step: Step, flow: CompiledFlow, progress: Progress): { decision: Decision | null; choice: Choice | null } {
  if (step.decide === undefined) return { decision: null, choice: null };
  const key = decisionKey(step);
  const taken = progress.decisions[`${flow.id}/${key}`] ?? null;
  const choice = step.decide.choices.find((other) => other.id === taken) ?? null;
  const choices = step.decide.choices.map(({ id, label }) => ({ id, label, detail: '', also: [] }));
  return { decision: { key, question: step.decide.question, choices, taken: choice?.id ?? null }, choice };
}

/** What there is to do off the screen in a flow, with its words filled in and the ticks the person set. */
export function filledPapers(flow: CompiledFlow, progress: Progress, fill: (text: string) => string): PaperItem[] {
  return papersOf(flow).map(({ id, say }) => ({ id, say: fill(say), done: isTicked(progress, flow.id, id) }));
}

/** {@link filledPapers}, once there is a form to print. */
export function papersOn(page: CompiledPage, flow: CompiledFlow, progress: Progress, fill: (text: string) => string): PaperItem[] {
  const withPapers = flow.stages.filter((stage) => stage.papers !== undefined);
  const begun = withPapers.some((stage) => stage.passedAfter.includes(page.id) || stageState(progress, flow.id, stage.id) === 'done');
  if (!begun) return [];
  return filledPapers(flow, progress, fill);
}
