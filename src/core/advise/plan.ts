/** The words and the controls for a leg of the way. */
import type { Detour } from './advice.ts';
import type { CompiledFlow, CompiledGuide, CompiledPage } from '../guide/compile-guide.ts';
import type { Hint, Stage, Step } from '../guide/guide.ts';
import { controlOf } from '../survey/lexicon.ts';
import { choiceTaken, decisionKey, isDone, type Progress } from '../progress/progress.ts';
import { hasAction, isWayIn, type Leg } from '../route/route.ts';
import { entryTo, type Hop, isWrongTurn } from '../route/way.ts';

/** What is to be pressed: a control of the page by id, or whatever opens a page. */
type Press = { readonly kind: 'controls'; readonly controls: readonly string[] } | { readonly kind: 'way'; readonly to: string };

export interface Plan {
  readonly stage: Stage;
  readonly step: Pick<Step, 'id' | 'decide'>;
  readonly hint: Hint;
  readonly press: Press;
  readonly detour: Detour | null;
  /** Something is to be pressed or decided here, now or once that can be told. */
  readonly isPressed: boolean;
  /** It is a question in place of what the page has: that is meant for none of its answers. */
  readonly isQuestion?: true;
}

const pressOf = (hop: Hop | null): Press => (hop?.kind === 'way' ? hop : { kind: 'controls', controls: hop === null ? [] : [hop.control] });

/** What the page's own words speak of: its way on, the first of its controls that opens a page, or its way back. */
function isSpokenOf(id: string, page: CompiledPage): boolean {
  const onward = page.controls.find(({ leadsTo, back, commits }) => leadsTo !== undefined && back !== true && commits !== true);
  return onward === undefined || onward.id === id || page.controls.some((control) => control.id === id && control.back === true);
}

/** The page's own words speak of its own button; they fit no other way, and where there is none only if they name no button. */
function detourHint(hop: Hop | null, page: CompiledPage, guide: CompiledGuide): Hint {
  if (hop?.kind === 'way') return guide.detours.byLink;
  const namesButton = page.hint?.say.includes('{hedef}') === true;
  const fits = page.hint !== undefined && (!namesButton || (hop !== null && isSpokenOf(hop.control, page)));
  return fits && page.hint !== undefined ? page.hint : hop === null ? guide.detours.noWay : guide.detours.byLink;
}

/**
 * The address of what a control opens, for whoever does not find it on its page.
 * @returns `null` when it opens no page, or one without an address of its own
 */
export function doorBeside(control: string | undefined, page: CompiledPage, guide: CompiledGuide): Detour | null {
  const opened = control === undefined ? undefined : controlOf(guide, page.id, control);
  const to = guide.pages.find(({ id }) => id === opened?.leadsTo?.[0]);
  if (to?.entry === undefined || opened?.commits === true || opened?.back === true) return null;
  return { to: to.name, isWrongTurn: false, entry: { name: to.name, url: to.entry } };
}

/**
 * The words and the controls for a leg. A detour borrows the words of a step with the same control, or of the page.
 * @param isDoneHere what the page is for is done: whoever is there took no wrong turn
 */
function planFor(leg: Leg, page: CompiledPage, guide: CompiledGuide, isDoneHere: boolean): Plan {
  if (leg.kind === 'step') {
    const { stage, step } = leg;
    return { stage, step, hint: step.hint, press: { kind: 'controls', controls: step.press }, detour: null, isPressed: hasAction(step) };
  }
  const { stage, towards, hop, known } = leg;
  const press = pressOf(hop);
  if (known !== null) return { stage, step: known, hint: known.hint, press, detour: null, isPressed: true };
  const hint = { ...detourHint(hop, page, guide), cautions: page.hint?.cautions ?? [] };
  // Whoever is in the middle of something is told nothing of where the way goes on, and no address is offered.
  if (page.stay === true && hop === null)
    return { stage, step: { id: towards.id }, hint: page.hint ?? hint, press, detour: null, isPressed: true };
  const detour: Detour = {
    to: guide.pages.find((other) => other.id === towards.page)?.name ?? '',
    isWrongTurn: !isDoneHere && isWrongTurn(guide, page.id, hop),
    entry: page.stay === true ? null : entryTo(guide, towards.page),
  };
  return { stage, step: towards, hint, press, detour, isPressed: true };
}

/** A question in place of what the page has: nothing is pressed before it is answered, nor when the answer is not to go on. */
function questionPlan(stage: Stage, { id, decide, hint }: Pick<Step, 'id' | 'decide' | 'hint'>): Plan {
  const press: Press = { kind: 'controls', controls: [] };
  return { stage, step: { id, decide }, hint, press, detour: null, isPressed: true, isQuestion: true };
}

/**
 * The question before a stage, as long as it keeps the person from going on: nothing of the stage is pressed meanwhile. Not on the
 * way in, which leads to both.
 * @returns `null` where the stage has none, or it is answered so that the stage begins
 */
function gatePlan(leg: Leg, flow: CompiledFlow, progress: Progress): Plan | null {
  const { gate } = leg.stage;
  if (gate === undefined || isWayIn(flow, leg)) return null;
  if (choiceTaken(progress, flow, gate.after.decision) !== gate.after.choice) return null;
  if (progress.decisions[`${flow.id}/${decisionKey(gate)}`] === gate.goOn) return null;
  return questionPlan(leg.stage, gate);
}

/** The decision of an earlier step on which this one depends. What comes next is told by the answer. */
function decisionPlan(leg: Leg): Plan | null {
  if (leg.kind !== 'step' || leg.first === null) return null;
  const { id, decide, hint } = leg.first;
  const { next: _, ...words } = hint;
  return questionPlan(leg.stage, { id, decide, hint: words });
}

/** {@link planFor}, unless something must be answered first. */
export function planOn(
  leg: Leg,
  page: CompiledPage,
  flow: CompiledFlow,
  { guide, progress }: { readonly guide: CompiledGuide; readonly progress: Progress },
): Plan {
  const isDoneHere = flow.stages.some(({ id, endsOn }) => endsOn.includes(page.id) && isDone(progress, flow, id));
  return gatePlan(leg, flow, progress) ?? decisionPlan(leg) ?? planFor(leg, page, guide, isDoneHere);
}
