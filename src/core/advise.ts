import type { Advice, Certainty, Decision, Fork, Option, Pointing, Whereabouts } from './advice.ts';
import type { CompiledFlow, CompiledGuide, CompiledInstitution, CompiledPage } from './compile-guide.ts';
import type { Choice, Hint, Stage, Step } from './guide.ts';
import { type Location, locate, type Sought } from './locate.ts';
import { type Progress, stageState } from './progress.ts';
import type { Recognition } from './recognize.ts';
import { type Leg, legOn, presentStage } from './route.ts';
import type { Policy, Settings } from './settings.ts';
import { controlOf } from './lexicon.ts';
import type { Survey } from './survey.ts';

/** Everything the advice depends on. */
export interface Situation {
  readonly guide: CompiledGuide;
  readonly recognition: Recognition;
  readonly settings: Settings;
  readonly policy: Policy;
  readonly progress: Progress;
  /** Controls (ids) of this page the person has pressed since it appeared. */
  readonly pressed: ReadonlySet<string>;
  /** Ask for the institution now, before it is needed (first visit). */
  readonly askInstitution: boolean;
}

/** The institution whose sentences hold when none is chosen. */
const FALLBACK_INSTITUTION = 'diger';

function institutionOf(guide: CompiledGuide, id: string | null): CompiledInstitution | undefined {
  return guide.institutions.find((institution) => institution.id === id);
}

function whereabouts(flow: CompiledFlow, progress: Progress, stage: Stage, step: Step): Whereabouts {
  const steps = flow.stages.flatMap((other) => other.steps);
  // On a page of a later stage than remembered the person is there, not where memory left them.
  const here = stage === flow.stages[0] ? presentStage(flow, progress) : stage;
  return {
    flowName: flow.name,
    stages: flow.stages.slice(1).map((other) => ({
      id: other.id,
      name: other.name,
      state: other === here ? 'here' : stageState(progress, flow.id, other.id) === 'done' ? 'done' : 'ahead',
    })),
    step: steps.indexOf(step) + 1,
    steps: steps.length,
  };
}

/** The fork to offer on a page: that of the present stage or of the one before it, whichever the page names first. */
function forkOn(flow: CompiledFlow, progress: Progress, page: string): Fork | null {
  const present = presentStage(flow, progress);
  const at = present === undefined ? -1 : flow.stages.indexOf(present);
  for (const stage of flow.stages.slice(Math.max(0, at - 1), at + 1)) {
    if (stage.fork?.askOn.includes(page) !== true) continue;
    const { question, done, todo } = stage.fork;
    const passed = flow.stages.indexOf(stage) < at || stageState(progress, flow.id, stage.id) === 'done';
    // On the very page that completes the stage "done already" would only be in the way, until it was passed once.
    if (!passed && stage.passedAfter.includes(page)) continue;
    return { stage: stage.id, question, done, todo, taken: passed ? 'done' : 'todo' };
  }
  return null;
}

function decisionOf(step: Step, flow: CompiledFlow, progress: Progress): { decision: Decision | null; choice: Choice | null } {
  if (step.decide === undefined) return { decision: null, choice: null };
  const taken = progress.decisions[`${flow.id}/${step.id}`] ?? null;
  const choice = step.decide.choices.find((other) => other.id === taken) ?? null;
  const choices = step.decide.choices.map(({ id, label }) => ({ id, label, detail: '' }));
  return { decision: { question: step.decide.question, choices, taken: choice?.id ?? null }, choice };
}

function toPointing(location: Location, label: string, seen: Survey): Pointing {
  switch (location.kind) {
    case 'missing':
      return { kind: 'missing', label };
    case 'several':
      return { kind: 'several', label, count: location.count };
    case 'found': {
      if (seen.snapshot.dialogOpen && !location.item.inDialog) return { kind: 'covered', label: location.label || label };
      const disabled = location.item.role === 'control' && location.item.disabled;
      return {
        kind: 'found',
        ref: location.ref,
        label: location.label || label,
        option: location.option,
        certainty: location.certainty,
        disabled,
      };
    }
  }
}

interface Aim {
  readonly sought: Sought;
  /** What we call it when the page's own wording is not known. */
  readonly name: string;
}

function aimAt(control: string, page: CompiledPage, guide: CompiledGuide, institution: CompiledInstitution | undefined): Aim | null {
  const entry = controlOf(guide, page.id, control);
  if (entry === undefined) return null;
  if (entry.is === 'institution') {
    if (institution === undefined || institution.labels.length === 0) return null;
    return { sought: { is: 'institution', institution: institution.id }, name: institution.labels[0] ?? institution.name };
  }
  const destination = guide.pages.find((other) => other.id === entry.leadsTo?.[0]);
  return { sought: { is: 'control', page: page.id, control }, name: entry.labels?.[0] ?? destination?.titles[0] ?? page.name };
}

/** Where a control of the step is on the page. */
interface Placed {
  readonly location: Location;
  readonly pointing: Pointing;
}

/** Looks for each control once. What is not among them cannot be aimed at (no institution chosen, or none to look for). */
function place(
  controls: Iterable<string>,
  page: CompiledPage,
  { guide, recognition }: Situation,
  institution: CompiledInstitution | undefined,
): ReadonlyMap<string, Placed> {
  const placed = new Map<string, Placed>();
  for (const control of controls) {
    const aim = placed.has(control) ? null : aimAt(control, page, guide, institution);
    if (aim === null) continue;
    const location = locate(aim.sought, guide, recognition.survey);
    placed.set(control, { location, pointing: toPointing(location, aim.name, recognition.survey) });
  }
  return placed;
}

/**
 * The first control of the sequence that was not pressed yet; back to the one before when it is not there. When the first
 * is gone because the page has moved on by itself (a list in place of its query), the next one of the page's own will do;
 * a plain "go on" never stands in for the choice before it.
 */
function point(
  sequence: readonly string[],
  placed: ReadonlyMap<string, Placed>,
  page: CompiledPage,
  { guide, pressed }: Situation,
): Pointing {
  const pointings: { readonly control: string; readonly pointing: Pointing }[] = [];
  for (const control of sequence) {
    const found = placed.get(control);
    if (found === undefined) break;
    pointings.push({ control, pointing: found.pointing });
  }
  const at = pointings.findIndex(({ control }) => !pressed.has(control));
  const due = pointings.at(at)?.pointing ?? { kind: 'none' };
  if (due.kind === 'found' || due.kind === 'several' || due.kind === 'covered') return due;
  const before = pointings[at - 1]?.pointing;
  if (before?.kind === 'found') return before;
  const later = pointings
    .slice(at + 1)
    .find(({ control, pointing }) => pointing.kind === 'found' && controlOf(guide, page.id, control)?.clue !== false);
  return later?.pointing ?? due;
}

function weaker(a: Certainty, b: Certainty): 'certain' | 'likely' {
  return a === 'certain' && b === 'certain' ? 'certain' : 'likely';
}

type Fill = (text: string) => string;

function filler(pointing: Pointing, institution: CompiledInstitution | undefined, situation: Situation): Fill {
  const { guide, policy } = situation;
  const words = institution ?? institutionOf(guide, FALLBACK_INSTITUTION);
  const target = pointing.kind === 'none' ? '' : pointing.kind === 'found' ? (pointing.option ?? pointing.label) : pointing.label;
  const values: Readonly<Record<string, string>> = {
    hedef: target,
    kurum: institution?.name ?? words?.name ?? '',
    teslim: policy.deliveryOffice ?? words?.delivery ?? '',
    odemeZamani: words?.payment ?? '',
    iletisim: policy.contactLine ?? words?.contact ?? '',
  };
  return (text) => text.replace(/\{(\w+)\}/gu, (whole, name: string) => values[name] ?? whole);
}

function flowOptions(guide: CompiledGuide): Option[] {
  return guide.flows.map(({ id, name, summary }) => ({ id, label: name, detail: summary }));
}

function institutionOptions(guide: CompiledGuide): Option[] {
  return guide.institutions.map(({ id, name }) => ({ id, label: name, detail: '' }));
}

function unknownPage(situation: Situation, flow: CompiledFlow | undefined): Advice {
  // Without a chosen flow there is nothing to say about the way, and silence is the better clerk.
  if (flow === undefined) return { kind: 'silent' };
  const stage = presentStage(flow, situation.progress);
  const step = stage?.steps[0];
  if (stage === undefined || step === undefined) return { kind: 'silent' };
  const fill = filler({ kind: 'none' }, institutionOf(situation.guide, situation.settings.institution), situation);
  return {
    kind: 'unknown',
    page: 'unknown',
    where: whereabouts(flow, situation.progress, stage, step),
    nextInWords: fill(step.hint.title),
  };
}

interface Plan {
  readonly stage: Stage;
  readonly step: Step;
  readonly hint: Hint;
  readonly press: readonly string[];
  /** Name of the page aimed at when this one is not a step of the way. */
  readonly detour: string | null;
}

/** The words and the controls for a leg. A detour borrows the words of a step with the same control, or of the page. */
function planFor(leg: Leg, page: CompiledPage, guide: CompiledGuide): Plan {
  if (leg.kind === 'step') return { stage: leg.stage, step: leg.step, hint: leg.step.hint, press: leg.step.press, detour: null };
  const { stage, towards, control, known } = leg;
  const press = control === null ? [] : [control];
  if (known !== null) return { stage, step: known, hint: known.hint, press, detour: null };
  // Where no way on is known the page's hint fits only if it does not speak of a button.
  const fits = page.hint !== undefined && (control !== null || !page.hint.say.includes('{hedef}'));
  const hint = fits && page.hint !== undefined ? page.hint : { title: towards.hint.title, say: '' };
  return { stage, step: towards, hint, press, detour: guide.pages.find((other) => other.id === towards.page)?.name ?? '' };
}

function guideOn(page: CompiledPage, certainty: 'certain' | 'likely', leg: Leg, flow: CompiledFlow, situation: Situation): Advice {
  const { guide, progress, settings } = situation;
  const institution = institutionOf(guide, settings.institution);
  const plan = planFor(leg, page, guide);
  const where = whereabouts(flow, progress, plan.stage, plan.step);
  const needsInstitution = plan.press.some((control) => controlOf(guide, page.id, control)?.is === 'institution');
  const common = { page: page.id, pageName: page.name, step: plan.step.id };
  if (needsInstitution && institution === undefined) {
    return { kind: 'ask', ...common, certainty, question: 'institution', options: institutionOptions(guide), optional: false, where };
  }
  const { decision, choice } = plan.detour !== null ? { decision: null, choice: null } : decisionOf(plan.step, flow, progress);
  const press = choice?.press ?? (decision === null ? plan.press : []);
  const spoken = [...plan.press, ...(decision === null ? [] : (plan.step.decide?.choices ?? []).flatMap((other) => other.press))];
  const placed = place(spoken, page, situation, institution);
  const pointing = point(press, placed, page, situation);
  const fill = filler(pointing, institution, situation);
  const cautions = [...(choice?.cautions ?? []), ...(plan.hint.cautions ?? [])];
  // The institution is not among those the list is known to serve: only its own office can tell.
  const listless = needsInstitution && institution !== undefined && institution.labels.length === 0;
  return {
    kind: 'guide',
    ...common,
    certainty: pointing.kind === 'found' ? weaker(certainty, pointing.certainty) : certainty,
    title: fill(plan.hint.title),
    say: fill(listless ? institution.contact : (choice?.say ?? plan.hint.say)),
    next: fill(plan.hint.next ?? ''),
    cautions: cautions.map(fill),
    pointing,
    press,
    controls: [...placed].flatMap(([control, { location }]) => (location.kind === 'found' ? [{ control, ref: location.ref }] : [])),
    fork: forkOn(flow, progress, page.id),
    decision,
    where,
    detour: plan.detour,
  };
}

/**
 * The next turn: what to show on this page for this person.
 * @returns `silent` on pages that must stay untouched; `unknown` where the guide has no page; a question; or the hint
 */
export function advise(situation: Situation): Advice {
  const { guide, recognition, settings, progress } = situation;
  const flow = guide.flows.find((other) => other.id === settings.flow);
  if (recognition.survey.snapshot.hasCardField) return { kind: 'silent' };
  if (recognition.kind !== 'known') return unknownPage(situation, flow);
  const page = guide.pages.find((other) => other.id === recognition.page);
  if (page === undefined || page.silent === true) return { kind: 'silent' };
  const { certainty } = recognition;
  const common = { page: page.id, pageName: page.name, certainty, step: '', where: null };
  if (flow === undefined) return { kind: 'ask', ...common, question: 'flow', options: flowOptions(guide), optional: false };
  if (situation.askInstitution && settings.institution === null) {
    return { kind: 'ask', ...common, question: 'institution', options: institutionOptions(guide), optional: true };
  }
  const leg = legOn(guide, flow, progress, page.id);
  if (leg === null) return unknownPage(situation, flow);
  return guideOn(page, certainty, leg, flow, situation);
}
