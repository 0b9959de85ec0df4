import type { CompiledFlow, CompiledGuide } from '../guide/compile-guide.ts';
import type { Choice, Stage, Step } from '../guide/guide.ts';
import { controlOf } from '../survey/lexicon.ts';
import { choiceTaken, decisionKey, isBegun, isDone, isReached, type Progress, type StageKnown, stageKnown } from '../progress/progress.ts';
import { type Hop, isThere, isWay, isWrongTurn, nextHop, type Sight, UNSEEN } from './way.ts';

/** What to do on a page: a step of the flow, or a detour towards one. */
export type Leg =
  | {
      readonly kind: 'step';
      readonly stage: Stage;
      readonly step: Step;
      /** The decision of an earlier step on which this one depends, when it is open or says not to go on: it stands in its place. */
      readonly first: Step | null;
    }
  /** Not a step of the present stage: press `hop` to get nearer to `towards`; `null` when no way is known from here. */
  | {
      readonly kind: 'detour';
      readonly stage: Stage;
      readonly towards: Step;
      readonly hop: Hop | null;
      /** The step of the flow that has the same control on this page: its words fit. */
      readonly known: Step | null;
    };

/** The stages without the way in, which is walked again and again and is none of them. */
export const stagesOf = (flow: CompiledFlow): readonly Stage[] => flow.stages.slice(1);

/** The stage the person is in: the first of which it is not known that it is done. The last one never ends. */
export function presentStage(flow: CompiledFlow, progress: Progress): Stage | undefined {
  return stagesOf(flow).find((stage) => !isDone(progress, flow, stage.id)) ?? flow.stages.at(-1);
}

/** The steps of a stage as it stands: what was done once may have to be done otherwise, or not at all, the second time. */
export function stepsOf(flow: CompiledFlow, stage: Stage, progress: Progress): readonly Step[] {
  const state = isBegun(progress, flow, stage.id) ? 'reached' : 'fresh';
  return stage.steps.filter(({ when }) => when === undefined || when === state);
}

/** Pressing the step's control only opens another page. */
function isPassage(guide: CompiledGuide, step: Step): boolean {
  const [first] = step.press;
  const control = first === undefined ? undefined : controlOf(guide, step.page, first);
  return step.decide === undefined && control !== undefined && control.is !== 'institution' && isWay(control);
}

/** An answer after which nothing is pressed. */
const isStop = ({ press }: Choice): boolean => press.length === 0;

/** Something is to be pressed or decided at a step; else it is only to be read. */
export const hasAction = ({ press, decide }: Pick<Step, 'press' | 'decide'>): boolean => press.length > 0 || decide !== undefined;

/** The last stage, if all that is left in it is to be read. */
const isOver = (flow: CompiledFlow, stage: Stage): boolean =>
  stage === flow.stages.at(-1) && flow.stages.length > 1 && !stage.steps.some(hasAction);

/** The steps of a stage that can be gone to directly, furthest first: up to and with the first at which something is done. */
function aims(guide: CompiledGuide, steps: readonly Step[]): readonly Step[] {
  const last = steps.findIndex((step) => !isPassage(guide, step));
  return steps.slice(0, last < 0 ? steps.length : last + 1).toReversed();
}

/**
 * What an earlier decision of the stage says of a step. An answer not to go on, one that presses nothing, holds for all that is done
 * further on in the stage; and what an answer opens at a cost is not done before that answer is given. Opening a page is always free.
 * @returns `null` where nothing speaks against the step; `elsewhere` where what was decided leads to another page
 */
function heldBy({ guide, flow, progress }: Way, stage: Stage, step: Step): { readonly decision: Step; readonly elsewhere: boolean } | null {
  if (!hasAction(step) || isPassage(guide, step)) return null;
  const steps = stepsOf(flow, stage, progress);
  for (const decision of steps.slice(0, Math.max(0, steps.indexOf(step))).toReversed()) {
    const choices = decision.decide?.choices ?? [];
    if (decisionKey(decision) === decisionKey(step)) continue;
    const opensStep = ({ press }: Choice): boolean =>
      press.some((id) => {
        const control = controlOf(guide, decision.page, id);
        return control?.warning !== undefined && control.leadsTo?.includes(step.page) === true;
      });
    const taken = choices.find(({ id }) => id === choiceTaken(progress, flow, decisionKey(decision)));
    const isOpened = choices.some(opensStep);
    if (taken === undefined ? isOpened : isStop(taken) || (isOpened && !opensStep(taken)))
      return { decision, elsewhere: taken !== undefined && !isStop(taken) };
  }
  return null;
}

/** What legs depend on, besides the page. */
interface Way {
  readonly guide: CompiledGuide;
  readonly flow: CompiledFlow;
  readonly progress: Progress;
  readonly sight: Sight;
}

type Detour = Extract<Leg, { kind: 'detour' }>;

function detour({ guide, flow, progress, sight }: Way, stage: Stage, page: string): Detour | null {
  const options = aims(guide, stepsOf(flow, stage, progress))
    .filter((step) => step.page !== page)
    .map((towards) => ({ towards, hop: nextHop(guide, page, towards.page, sight) }));
  const best = options.find(({ hop }) => hop !== null && isThere(hop, sight)) ?? options.find(({ hop }) => hop !== null) ?? options.at(-1);
  if (best === undefined) return null;
  const { towards, hop } = best;
  const steps = flow.stages.flatMap((other) => stepsOf(flow, other, progress));
  const known = hop?.kind === 'control' ? (steps.find((step) => step.page === page && step.press[0] === hop.control) ?? null) : null;
  return { kind: 'detour', stage, towards, hop, known };
}

/**
 * The step's control is not on the page, but another way to where it leads is. Never a way back: whoever came from there did so
 * because it was not there either, and would be sent to and fro.
 */
function otherWay(way: Way, stage: Stage, step: Step): Leg | null {
  const { guide, sight } = way;
  const [first] = step.press;
  if (first === undefined || sight.has(first) || !isPassage(guide, step)) return null;
  const other = detour(way, stage, step.page);
  if (other === null || other.hop === null || !isThere(other.hop, sight)) return null;
  return isWrongTurn(guide, step.page, other.hop) ? null : other;
}

/**
 * What this page is for on the way. The step is derived from the page; what is known only tells which of two passes of a hub this is.
 * Order: the step of the present stage · the way in, where it leads to it · being further along than known (unless it is known that
 * the stage before is not done) · back to the present stage.
 * @param sight what can be pressed there; {@link UNSEEN} when only the page is known
 */
export function legOn(guide: CompiledGuide, flow: CompiledFlow, progress: Progress, page: string, sight: Sight = UNSEEN): Leg | null {
  const way: Way = { guide, flow, progress, sight };
  const stage = presentStage(flow, progress);
  if (stage === undefined) return null;
  const stepAt = (other: Stage): Extract<Leg, { kind: 'step' }> | null => {
    const step = stepsOf(flow, other, progress).find((own) => own.page === page);
    const held = step === undefined ? null : heldBy(way, other, step);
    return step === undefined || held?.elsewhere === true ? null : { kind: 'step', stage: other, step, first: held?.decision ?? null };
  };
  const here = stepAt(stage);
  if (here !== null) return otherWay(way, stage, here.step) ?? here;
  // The page on which a stage may end is that stage's as long as the person is on it, also when another tab has moved on; but what
  // is done is not done a second time.
  const ends = flow.stages.filter(({ endsOn }) => endsOn.includes(page)).map(stepAt);
  const end = ends.find((leg) => leg !== null);
  const isRepeated = end !== undefined && isDone(progress, flow, end.stage.id) && hasAction(end.step);
  if (end !== undefined && !isRepeated) return end;
  const back = detour(way, stage, page);
  const entry = flow.stages[0] === undefined ? null : stepAt(flow.stages[0]);
  if (entry !== null && back?.known === entry.step) return { ...entry, stage };
  // Nothing is left to do anywhere: nobody is sent on, but away from where it could be done once more.
  if (isOver(flow, stage)) return isRepeated ? back : null;
  if (stageKnown(progress, flow, stage.id) === null) {
    for (const later of flow.stages.slice(flow.stages.indexOf(stage) + 1)) {
      const ahead = stepAt(later);
      if (ahead !== null) return ahead;
    }
  }
  return back;
}

/** Whether a leg is part of the way in, which belongs to no stage. */
export function isWayIn(flow: CompiledFlow, leg: Leg): boolean {
  const step = leg.kind === 'step' ? leg.step : leg.known;
  return step !== null && flow.stages[0]?.steps.includes(step) === true && flow.stages.length > 1;
}

const sameHop = (a: Hop | null, b: Hop | null): boolean =>
  a === null || b === null
    ? a === b
    : a.kind === 'control'
      ? b.kind === 'control' && a.control === b.control
      : b.kind === 'way' && a.to === b.to;

/** Whether two legs press the same thing with the same words. */
function sameLeg(a: Leg | null, b: Leg | null): boolean {
  if (a === null || b === null) return a === b;
  if (a.kind === 'step') return b.kind === 'step' && a.step === b.step && a.first === b.first;
  return b.kind === 'detour' && sameHop(a.hop, b.hop) && a.known === b.known;
}

/** Where a stage is asked about, and how. */
export interface StageQuestion {
  readonly stage: Stage;
  readonly known: StageKnown | null;
  /**
   * `open`: nobody knows, something hints that it may be done, and what is to be pressed depends on it · `offered`: nobody knows and
   * nothing hints at it, but it can be done without the site · `answered`: it is known, and can be changed.
   */
  readonly is: 'open' | 'offered' | 'answered';
}

/** Whether the two answers about a stage lead to different things on this page. */
function matters({ guide, flow, progress, sight }: Way, stage: Stage, page: string): boolean {
  const assuming = (state: StageKnown['state']): Progress => {
    const key = `${flow.id}/${stage.id}`;
    return { ...progress, stages: { ...progress.stages, [key]: { state, by: 'said' } } };
  };
  return !sameLeg(legOn(guide, flow, assuming('todo'), page, sight), legOn(guide, flow, assuming('done'), page, sight));
}

/** Nobody knows how the stage stands. On the very page on which it may end nothing is over yet. */
function isUncertainOn(flow: CompiledFlow, progress: Progress, stage: Stage, page: string): boolean {
  const isAtEnd = stage.endsOn.includes(page) && stage.steps.some((step) => step.page === page);
  return stage.fork !== undefined && stageKnown(progress, flow, stage.id) === null && !isAtEnd;
}

/** The question that must be answered before anything is pressed on this page. */
export function openQuestionOn(
  guide: CompiledGuide,
  flow: CompiledFlow,
  progress: Progress,
  page: string,
  sight: Sight = UNSEEN,
): StageQuestion | null {
  const stage = presentStage(flow, progress);
  if (stage === undefined || !isUncertainOn(flow, progress, stage, page) || !isHinted(flow, progress, stage, page)) return null;
  return matters({ guide, flow, progress, sight }, stage, page) ? { stage, known: null, is: 'open' } : null;
}

/**
 * The question about a stage that matters on this page: one of which each answer leads elsewhere from here. Of several open ones the
 * first; else the one answered last.
 */
export function questionOn(
  guide: CompiledGuide,
  flow: CompiledFlow,
  progress: Progress,
  page: string,
  sight: Sight = UNSEEN,
): StageQuestion | null {
  const open = openQuestionOn(guide, flow, progress, page, sight);
  const present = presentStage(flow, progress);
  if (open !== null || present === undefined) return open;
  const way: Way = { guide, flow, progress, sight };
  if (present.fork?.elsewhere === true && isUncertainOn(flow, progress, present, page) && matters(way, present, page))
    return { stage: present, known: null, is: 'offered' };
  const at = flow.stages.indexOf(present);
  for (const stage of [present, ...flow.stages.slice(0, at).toReversed()]) {
    const known = stageKnown(progress, flow, stage.id);
    if (stage.fork !== undefined && known !== null) return matters(way, stage, page) ? { stage, known, is: 'answered' } : null;
  }
  return null;
}

/** The question to ask where the page says nothing of the way: the present stage may have come to its end, and nobody has said. */
export function openQuestion(flow: CompiledFlow, progress: Progress): StageQuestion | null {
  const stage = presentStage(flow, progress);
  if (stage?.fork === undefined || stageKnown(progress, flow, stage.id) !== null || !isReached(progress, flow, stage.id)) return null;
  return { stage, known: null, is: 'open' };
}

/** Something lets one think that the stage may be done: a page on which it ends was seen, or one of a later stage, now or before. */
function isHinted(flow: CompiledFlow, progress: Progress, stage: Stage, page: string): boolean {
  const later = flow.stages.slice(flow.stages.indexOf(stage) + 1);
  const isOwn = [flow.stages[0], stage].some((other) => other?.steps.some((step) => step.page === page));
  return (
    isReached(progress, flow, stage.id) ||
    later.some((other) => isReached(progress, flow, other.id) || stageKnown(progress, flow, other.id) !== null) ||
    (!isOwn && later.some((other) => other.steps.some((step) => step.page === page)))
  );
}
