import type { Advice } from '../../src/core/advise/advice.ts';
import { advise } from '../../src/core/advise/advise.ts';
import type { CompiledFlow } from '../../src/core/guide/compile-guide.ts';
import { proofsOn } from '../../src/core/progress/evidence.ts';
import { decisionKey, NO_PROGRESS, type Progress, visit, withDecision, withProofs, withStage } from '../../src/core/progress/progress.ts';
import { type Recognition, recognize } from '../../src/core/recognize/recognize.ts';
import { stagesOf } from '../../src/core/route/route.ts';
import { NO_POLICY } from '../../src/core/settings/settings.ts';
import { askTitle, detourWords } from '../../src/ui/card-words.ts';
import { exampleScreen } from './example-screen.ts';
import { guide, source } from './guide.ts';

const NOW = 1_800_000_000_000;

/** A card that a person can come to see. */
export interface ReachedCard {
  readonly flow: string;
  /** `page/example` */
  readonly on: string;
  /** What the person has said and chosen before, in words. */
  readonly said: string;
  readonly progress: Progress;
  readonly advice: Advice;
}

/** Every example of every page, as it is recognised. */
const SCREENS = source.pages.flatMap(({ id, examples }) =>
  examples.map((example) => ({ id, example: example.name, recognition: recognize(exampleScreen(example), guide) })),
);

interface State {
  readonly said: string;
  readonly progress: Progress;
}

/** Every standing of a flow's stages: those before are done, the present one untouched, said not to be done, or left open. */
function standings(flow: CompiledFlow): readonly State[] {
  const stages = stagesOf(flow);
  const doneBefore = (at: number): Progress =>
    stages.slice(0, at).reduce<Progress>((before, { id }) => withStage(before, flow, id, 'done', NOW), NO_PROGRESS);
  const before = (at: number): string =>
    stages
      .slice(0, at)
      .map(({ id }) => `${id} ✓ `)
      .join('');
  return [
    ...stages.flatMap(({ id, fork }, at): State[] => [
      { said: before(at), progress: doneBefore(at) },
      ...(fork === undefined
        ? []
        : [
            { said: `${before(at)}${id} ✗ `, progress: withStage(doneBefore(at), flow, id, 'todo', NOW) },
            { said: `${before(at)}${id} ? `, progress: withStage(doneBefore(at), flow, id, null, NOW) },
          ]),
    ]),
    ...(stages.at(-1)?.fork === undefined ? [] : [{ said: before(stages.length), progress: doneBefore(stages.length) }]),
  ];
}

/** The same with each answer to each of the flow's decisions. */
function decided(flow: CompiledFlow, state: State): readonly State[] {
  const decisions = flow.stages.flatMap(({ steps, gate }) => [...steps, ...(gate === undefined ? [] : [gate])]);
  const answers = decisions.flatMap((step) =>
    (step.decide?.choices ?? []).map((choice) => ({ key: decisionKey(step), choice: choice.id })),
  );
  return [...new Map(answers.map((answer) => [`${answer.key}=${answer.choice}`, answer]))].map(([said, { key, choice }]) => ({
    said: `${state.said}${said}`,
    progress: withDecision(state.progress, flow.id, key, choice, NOW),
  }));
}

function adviceIn(flow: CompiledFlow, page: string, recognition: Recognition, state: State, institution: string) {
  const progress = withProofs(visit(state.progress, flow, page, NOW), flow, proofsOn(recognition, guide), NOW);
  const settings = { enabled: true, flow: flow.id, institution, offices: {} };
  const situation = { guide, recognition, settings, policy: NO_POLICY, progress, pressed: new Set<string>(), answers: [] };
  return { progress, advice: advise({ ...situation, askInstitution: false }) };
}

/**
 * Every card that a person of this institution can come to see, on every example of every page, in every flow, however its stages
 * stand and whatever was chosen. Of cards that say and ring the same on a page only the first.
 */
export function everyCard(institution: string): readonly ReachedCard[] {
  const cards = new Map<string, ReachedCard>();
  for (const flow of guide.flows) {
    const states = standings(flow).flatMap((state) => [state, ...decided(flow, state)]);
    for (const { id, example, recognition } of SCREENS) {
      for (const state of states) {
        const card = { flow: flow.id, on: `${id}/${example}`, said: state.said, ...adviceIn(flow, id, recognition, state, institution) };
        const key = `${flow.id} ${id} ${wordsOf(card.advice)}`;
        if (!cards.has(key)) cards.set(key, card);
      }
    }
  }
  return [...cards.values()];
}

/** All that a card says and rings, on one line; empty parts are left out. */
export function wordsOf(advice: Advice): string {
  if (advice.kind === 'silent' || advice.kind === 'invalidated') return advice.kind;
  const { fork } = advice;
  const forkWords =
    fork === null
      ? ''
      : `ÇATAL (${fork.is}): ${fork.is === 'answered' ? fork.line : `${fork.question} [${fork.done}] [${fork.todo}] ${fork.help}`}`;
  if (advice.kind === 'unknown')
    return ['(rozet)', advice.notice?.title, advice.notice?.say, `SIRADAKİ: ${advice.nextInWords}`, forkWords].filter(Boolean).join(' | ');
  if (advice.kind === 'ask') return ['SORU', askTitle(advice), forkWords].filter(Boolean).join(' | ');
  const { decision, pointing, detour } = advice;
  const taken = decision?.choices.find(({ id }) => id === decision.taken);
  return [
    advice.title,
    advice.say,
    advice.next === '' ? '' : `SONRA: ${advice.next}`,
    ...advice.cautions.map((caution) => `DİKKAT: ${caution}`),
    decision === null
      ? ''
      : `SORU: ${decision.question} ${taken === undefined ? decision.choices.map(({ label }) => `[${label}]`).join(' ') : `✓ ${taken.label}`}`,
    forkWords,
    pointing.kind === 'none'
      ? ''
      : pointing.kind === 'found'
        ? `HALKA: ${pointing.option ?? pointing.label}`
        : `(${pointing.kind}: ${pointing.label})`,
    detour === null
      ? ''
      : ['SAPMA', detour.isWrongTurn ? 'YANLIŞ' : '', detourWords(detour, advice.title), detour.entry?.name].filter(Boolean).join(' · '),
    advice.changeTo === null ? '' : `İŞ DEĞİŞTİR: ${advice.changeTo.name}`,
  ]
    .filter(Boolean)
    .join(' | ');
}
