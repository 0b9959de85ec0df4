/** Where the person is on the way, and what only they can tell. */
import type { Decision, Fork, PaperItem, Whereabouts } from './advice.ts';
import type { CompiledFlow, CompiledGuide, CompiledPage } from '../guide/compile-guide.ts';
import type { Choice, Stage, Step } from '../guide/guide.ts';
import { decisionKey, isBegun, isDone, isReached, isTicked, type Progress, stageKnown } from '../progress/progress.ts';
import { isWayIn, legOn, openQuestionOn, stagesOf, type StageQuestion } from '../route/route.ts';

/** The stage's place among all, and the page's place among the pages of the stage. */
function placeIn(flow: CompiledFlow, progress: Progress, stage: Stage, page: string): Pick<Whereabouts, 'stage' | 'step'> {
  const known = stageKnown(progress, flow, stage.id);
  // Who goes through a stage again, or stands where it ended, passes its pages in another order.
  const isAgain = isBegun(progress, flow, stage.id) && !stage.endsOn.includes(page);
  const pages = [...new Set(stage.steps.filter(({ when }) => when !== 'reached').map((step) => step.page))];
  const at = pages.indexOf(page);
  return {
    stage: { at: stagesOf(flow).indexOf(stage) + 1, name: stage.name },
    step: at < 0 || pages.length < 2 || (isAgain && known?.state !== 'done') ? null : { at: at + 1, of: pages.length },
  };
}

/**
 * The one answer to "where am I?", for the card, the popup, the options page and the badge. On the way in, in a menu off the way and
 * while it is not known which stage is reached there is no number: numbers never fall and never repeat.
 * @param page the page on screen, or the one seen last; `null` for none
 */
export function whereabouts(guide: CompiledGuide, flow: CompiledFlow, progress: Progress, page: string | null): Whereabouts {
  const leg = page === null ? null : legOn(guide, flow, progress, page);
  const isAsked = page !== null && openQuestionOn(guide, flow, progress, page) !== null;
  const isIn = leg === null || isAsked || isWayIn(flow, leg);
  const place =
    isIn || page === null
      ? { stage: null, step: null }
      : leg.kind === 'step'
        ? placeIn(flow, progress, leg.stage, page)
        : { ...placeIn(flow, progress, leg.stage, page), step: null };
  return {
    flowName: flow.name,
    wayIn: leg !== null && !isAsked && isIn ? (flow.stages[0]?.name ?? null) : null,
    stages: stagesOf(flow).map((stage, index) => ({
      id: stage.id,
      name: stage.name,
      state: stageKnown(progress, flow, stage.id)?.state ?? 'unknown',
      isHere: place.stage?.at === index + 1,
    })),
    ...place,
  };
}

/** A question about a stage as the card shows it. */
export function forkOf({ stage, known, is }: StageQuestion): Fork | null {
  if (stage.fork === undefined) return null;
  const { question, done, todo, isDone: isDoneWords, isTodo, help } = stage.fork;
  const line = known === null ? '' : known.state === 'done' ? isDoneWords : isTodo;
  return { stage: stage.id, question, done, todo, help, is, known, line };
}

/** The decision to take at a step, if it has one, and the choice taken. */
export function decisionOf(
  step: Pick<Step, 'id' | 'decide'>,
  flow: CompiledFlow,
  progress: Progress,
): { decision: Decision | null; choice: Choice | null } {
  if (step.decide === undefined) return { decision: null, choice: null };
  const key = decisionKey(step);
  const taken = progress.decisions[`${flow.id}/${key}`] ?? null;
  const choice = step.decide.choices.find((other) => other.id === taken) ?? null;
  const choices = step.decide.choices.map(({ id, label }) => ({ id, label, detail: '', also: [] }));
  return { decision: { key, question: step.decide.question, choices, taken: choice?.id ?? null }, choice };
}

/**
 * What there is to do off the screen in a flow, with its words filled in and the ticks the person set. One that ends a stage of which
 * nobody knows whether it has ended is told as the answer it would be: "pay once" must not be said to somebody who may have paid.
 */
export function filledPapers(flow: CompiledFlow, progress: Progress, fill: (text: string) => string): PaperItem[] {
  const papers = flow.stages.flatMap((own) => (own.papers ?? []).map((paper) => ({ own, paper })));
  return papers.map(({ own, paper }) => {
    const { id, say, passes } = paper;
    const stage = flow.stages.find((other) => other.id === passes);
    const isOpen = stage !== undefined && isReached(progress, flow, stage.id) && !isDone(progress, flow, stage.id);
    return {
      id,
      say: fill(isOpen && stage.fork !== undefined ? `${stage.fork.question} ${stage.fork.done}` : say),
      done: isTicked(progress, flow, paper),
      isOpen,
      isBehind: isDone(progress, flow, own.id),
    };
  });
}

/** {@link filledPapers}, once there is a form to print. */
export function papersOn(page: CompiledPage, flow: CompiledFlow, progress: Progress, fill: (text: string) => string): PaperItem[] {
  const withPapers = flow.stages.filter((stage) => stage.papers !== undefined);
  const begun = withPapers.some(
    (stage) => stage.endsOn.includes(page.id) || isReached(progress, flow, stage.id) || isDone(progress, flow, stage.id),
  );
  return begun ? filledPapers(flow, progress, fill) : [];
}
