import { isSilenced } from '../snapshot/page-snapshot.ts';
import type { Advice, Certainty, Fork, Pointing } from './advice.ts';
import { institutionCautions, warnings } from './cautions.ts';
import type { CompiledFlow, CompiledNotice, CompiledPage } from '../guide/compile-guide.ts';
import { explain } from './explain.ts';
import { fieldNote } from './field-help.ts';
import { fillWords, institutionOf } from './fill.ts';
import { findFlow } from './find-flow.ts';
import { controlOf } from '../survey/lexicon.ts';
import { hasUnreadMessage, noticesOn, UNKNOWN } from '../survey/notices.ts';
import { flowOptions, institutionOptions } from './options.ts';
import { doorBeside, type Plan, planOn } from './plan.ts';
import { place, placeWay, point, sightOf, targetName } from './pointing.ts';
import { hasAction, type Leg, legOn, openQuestion, presentStage, questionOn, stepsOf } from '../route/route.ts';
import { entryTo, type Sight } from '../route/way.ts';
import type { Situation } from './situation.ts';
import { decisionOf, forkOf, papersOn, whereabouts } from './whereabouts.ts';

export type { Situation } from './situation.ts';

/** Nothing on the page leads on: only an address does. */
const isNowhere = ({ kind }: Pointing): boolean => kind === 'none' || kind === 'missing';

function weaker(a: Certainty, b: Certainty): 'certain' | 'likely' {
  return a === 'certain' && b === 'certain' ? 'certain' : 'likely';
}

/** What is still to be asked about a stage here. */
function forkOn(page: string, flow: CompiledFlow, situation: Situation, sight?: Sight): Fork | null {
  const question = questionOn(situation.guide, flow, situation.progress, page, sight);
  return question === null ? null : forkOf(question);
}

function unknownPage(situation: Situation, flow: CompiledFlow | undefined): Advice {
  const { guide, progress, recognition } = situation;
  const fill = (text: string): string => fillWords(text, situation);
  const [said] = noticesOn(UNKNOWN, recognition.survey.notices);
  const notice = said === undefined ? null : { title: fill(said.hint.title), say: fill(said.hint.say) };
  const choose =
    flow === undefined
      ? { finding: findFlow(guide, situation.answers, situation.settings.institution), options: flowOptions(guide) }
      : null;
  const common = { kind: 'unknown', page: 'unknown', notice, choose, why: explain(recognition, guide) } as const;
  const nowhere = { where: null, nextInWords: '', entry: null, fork: null };
  const stage = flow === undefined ? undefined : presentStage(flow, progress);
  const step = flow === undefined || stage === undefined ? undefined : stepsOf(flow, stage, progress)[0];
  if (flow === undefined || stage === undefined || step === undefined) return { ...common, ...nowhere };
  // Where the person stood is the page seen last; what comes next depends on what was left open there.
  const where = whereabouts(guide, flow, progress, progress.lastPage);
  const open = openQuestion(flow, progress);
  if (open !== null) return { ...common, ...nowhere, where, fork: forkOf(open) };
  // Where all that is left is to be read, nobody is sent there.
  const entry = hasAction(step) ? entryTo(guide, step.page) : null;
  return { ...common, where, fork: null, nextInWords: fill(step.hint.title), entry };
}

/** The message says that something before this step went well: the step goes on from there. */
function isBehind({ shows = [] }: CompiledNotice, leg: Leg, plan: Plan): boolean {
  const isGood = shows.length > 0 && shows.every(({ state }) => state === 'done');
  return isGood && leg.kind === 'step' && plan.isPressed && !shows.some(({ stage }) => stage === leg.stage.id);
}

function guideOn(page: CompiledPage, certainty: 'certain' | 'likely', leg: Leg, flow: CompiledFlow, situation: Situation): Advice {
  const { guide, progress, settings, recognition } = situation;
  const institution = institutionOf(guide, settings.institution);
  const plan = planOn(leg, page, flow, situation);
  const notice = noticesOn(page.id, recognition.survey.notices).find((other) => !isBehind(other, leg, plan)) ?? null;
  const fork = notice === null ? forkOn(page.id, flow, situation, sightOf(page, situation)) : null;
  const where = whereabouts(guide, flow, progress, page.id);
  const unread = hasUnreadMessage(page.id, recognition.survey.alerts) ? { unreadMessage: true as const } : {};
  // What is to be pressed depends on the answer, so nothing is said before it.
  if (fork?.is === 'open' && plan.isPressed) {
    const ask = { question: 'stage', fork, options: [], finding: null, optional: false } as const;
    return { kind: 'ask', page: page.id, pageName: page.name, step: '', certainty, ...ask, where, ...unread };
  }
  const planned = plan.press.kind === 'controls' ? plan.press.controls : [];
  const needsInstitution = notice === null && planned.some((control) => controlOf(guide, page.id, control)?.is === 'institution');
  const common = { page: page.id, pageName: page.name, step: plan.step.id };
  if (needsInstitution && institution === undefined) {
    const options = institutionOptions(guide);
    return { kind: 'ask', ...common, certainty, question: 'institution', fork: null, options, finding: null, optional: false, where };
  }
  const isDecided = plan.detour !== null || notice !== null;
  const { decision, choice } = isDecided ? { decision: null, choice: null } : decisionOf(plan.step, flow, progress);
  const press = notice === null ? (choice?.press ?? (decision === null ? planned : [])) : (notice.press ?? []);
  const choices = decision === null ? [] : (plan.step.decide?.choices ?? []).flatMap((other) => other.press);
  const placed = place([...planned, ...press, ...choices], page, situation, institution);
  const isWay = plan.press.kind === 'way' && notice === null;
  const way = isWay && plan.press.kind === 'way' ? placeWay(page, plan.press.to, situation) : null;
  const pointing = way?.pointing ?? point(press, placed, page, situation);
  const fill = (text: string): string =>
    fillWords(text, situation, {
      hedef: targetName(pointing),
      sayfa: plan.detour?.to ?? page.name,
    });
  // The institution is not among those the list is known to serve, so that its name there is not known.
  const unlisted = needsInstitution && institution !== undefined && institution.labels.length === 0 ? guide.detours.unlisted : {};
  const hint = notice?.hint ?? {
    ...plan.hint,
    ...unlisted,
    ...(choice?.title === undefined ? {} : { title: choice.title }),
    ...(choice?.next === undefined ? {} : { next: choice.next }),
  };
  const other = guide.flows.find(({ id }) => id === choice?.flow);
  const note = fieldNote(page, recognition.survey);
  // Before a decision is taken its choices are weighed in the question itself.
  const meant = decision !== null && choice === null ? choices : [...press, ...(notice === null ? [] : planned)];
  const cautions = [
    ...(plan.isQuestion === true ? [] : warnings(page, meant, situation)),
    // Whoever is not to go on is not told on what terms to.
    ...(choice?.press.length === 0 ? [] : institutionCautions(flow, plan.stage, page, institution, guide)),
    ...(choice?.cautions ?? []),
    ...(hint.cautions ?? []),
  ].map(fill);
  const door = plan.detour === null && page.stay !== true && pointing.kind === 'missing' ? doorBeside(press[0], page, guide) : null;
  const detour = plan.detour === null ? door : { ...plan.detour, entry: isNowhere(pointing) ? plan.detour.entry : null };
  return {
    kind: 'guide',
    ...common,
    certainty: pointing.kind === 'found' ? weaker(certainty, pointing.certainty) : certainty,
    title: fill(hint.title),
    say: fill(choice?.say ?? hint.say),
    next: fill(hint.next ?? ''),
    cautions: [...new Set(cautions)],
    pointing,
    press,
    controls: [...placed].flatMap(([control, { location }]) => (location.kind === 'found' ? [{ control, ref: location.ref }] : [])),
    fork,
    decision,
    changeTo: other === undefined ? null : { flow: other.id, name: other.name },
    where,
    detour: notice === null ? detour : null,
    notice: notice?.id ?? null,
    ...unread,
    field: note === null ? null : { ...note, say: fill(note.say) },
    papers: papersOn(page, flow, progress, fill),
    why: explain(recognition, guide, pointing),
  };
}

/**
 * The next turn: what to show on this page for this person.
 * @returns `silent` on pages that must stay untouched; `unknown` where the guide has no page; a question; or the hint
 */
export function advise(situation: Situation): Advice {
  const { guide, recognition, settings, progress } = situation;
  const flow = guide.flows.find((other) => other.id === settings.flow);
  if (isSilenced(recognition.survey.snapshot)) return { kind: 'silent' };
  if (recognition.kind !== 'known') return unknownPage(situation, flow);
  const page = guide.pages.find((other) => other.id === recognition.page);
  if (page === undefined || page.silent === true) return { kind: 'silent' };
  const { certainty } = recognition;
  const common = { page: page.id, pageName: page.name, certainty, step: '', where: null };
  if (flow === undefined) {
    const finding = findFlow(guide, situation.answers, settings.institution);
    return { kind: 'ask', ...common, question: 'flow', fork: null, options: flowOptions(guide), finding, optional: false };
  }
  if (situation.askInstitution && settings.institution === null) {
    return {
      kind: 'ask',
      ...common,
      question: 'institution',
      fork: null,
      options: institutionOptions(guide),
      finding: null,
      optional: true,
    };
  }
  const leg = legOn(guide, flow, progress, page.id, sightOf(page, situation));
  if (leg === null) return unknownPage(situation, flow);
  return guideOn(page, certainty, leg, flow, situation);
}
