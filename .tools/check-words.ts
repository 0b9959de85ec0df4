import type { Flow, GuideSource, Hint, Stage, Step } from '../src/core/guide/guide.ts';
import { stagesOf } from './check-guide.ts';
import { problem } from './problem.ts';

/** Filled in wherever a hint is said. */
const KNOWN = ['hedef', 'kurum', 'teslim', 'odemeZamani', 'iletisim', 'kayit', 'basvuruTuru'] as const;

const placeholdersIn = (words: unknown): string[] => [
  ...new Set([...JSON.stringify(words ?? '').matchAll(/\{([\p{L}\p{N}_]+)\}/gu)].map(([, name]) => name ?? '')),
];

/** @param known empty: nothing is filled in there */
function unknownIn(words: unknown, file: string, field: string, known: readonly string[]): string[] {
  const remedy =
    known.length === 0
      ? 'burada yer tutucu doldurulmaz, sözü açık yazın'
      : `bilinenlerden birini yazın (${known.map((name) => `{${name}}`).join(', ')})`;
  return placeholdersIn(words)
    .filter((name) => !known.includes(name))
    .map((name) => problem(file, field, `{${name}} diye bir yer tutucu burada yok`, remedy));
}

const AT_NO_CONTROL = KNOWN.filter((name) => name !== 'hedef');

function checkStep(step: Pick<Step, 'hint' | 'press' | 'decide'>, file: string, field: string): string[] {
  const { hint, press, decide } = step;
  // Until a decision is taken nothing is ringed; of a step with nothing to press nothing ever is.
  const known = decide === undefined && press.length > 0 ? KNOWN : AT_NO_CONTROL;
  return [
    ...unknownIn([hint.title, hint.say], file, `${field}.hint`, known),
    ...unknownIn([hint.next, hint.cautions], file, `${field}.hint`, KNOWN),
    ...unknownIn([decide?.question, decide?.choices.map(({ label }) => label)], file, `${field}.decide`, []),
    ...(decide?.choices ?? []).flatMap((choice, index) =>
      unknownIn(
        [choice.title, choice.say, choice.next, choice.cautions],
        file,
        `${field}.decide.choices[${index}]`,
        choice.press.length > 0 ? KNOWN : AT_NO_CONTROL,
      ),
    ),
  ];
}

function checkStage(stage: Stage, file: string, field: string): string[] {
  return [
    ...unknownIn(stage.name, file, `${field}name`, []),
    ...stage.steps.flatMap((step, index) => checkStep(step, file, `${field}steps[${index}]`)),
    ...unknownIn(stage.fork, file, `${field}fork`, []),
    ...(stage.gate === undefined ? [] : checkStep({ ...stage.gate, press: [] }, file, `${field}gate`)),
    ...unknownIn(stage.papers, file, `${field}papers`, AT_NO_CONTROL),
  ];
}

function checkFlow(flow: Flow, source: GuideSource): string[] {
  const file = `flows/${flow.id}.json`;
  const stages = stagesOf(flow, source);
  const needsReason = flow.reason === undefined && placeholdersIn(stages).includes('basvuruTuru');
  return [
    ...unknownIn([flow.name, flow.summary, flow.reason], file, 'name, summary, reason', []),
    ...flow.stages.flatMap((written, index) => {
      if (!('use' in written)) return checkStage(written, file, `stages[${index}].`);
      const changed = Object.keys(written.but ?? {});
      const stage = stages.find(({ id }) => id === written.use);
      const gate = written.gate === undefined ? [] : checkStep({ ...written.gate, press: [] }, file, `stages[${index}].gate`);
      return gate.concat(
        (stage?.steps ?? [])
          .filter(({ id }) => changed.includes(id))
          .flatMap((step) => checkStep(step, file, `stages[${index}].but.${step.id}`)),
      );
    }),
    ...(needsReason
      ? [problem(file, 'reason', 'ipuçlarında {basvuruTuru} geçiyor ama akışın "reason" alanı yok', 'formdaki başvuru türünü yazın')]
      : []),
  ];
}

const checkHint = (hint: Hint | undefined, file: string, field: string, known: readonly string[]): string[] =>
  unknownIn(hint, file, field, known);

/**
 * Placeholders that would be shown to the person as they are written.
 * @returns one Turkish line for each: file, field, remedy
 */
export function checkWords(source: GuideSource): string[] {
  return [
    ...source.pages.flatMap((page) => {
      const file = `pages/${page.id}.json`;
      return [
        ...checkHint(page.hint, file, 'hint', KNOWN),
        ...page.controls.flatMap(({ warning }, index) =>
          unknownIn(warning, file, `controls[${index}].warning`, [...AT_NO_CONTROL, 'dugme']),
        ),
        ...(page.help ?? []).flatMap(({ say }, index) => unknownIn(say, file, `help[${index}].say`, AT_NO_CONTROL)),
      ];
    }),
    ...source.stages.flatMap((stage) => checkStage(stage, `stages/${stage.id}.json`, '')),
    ...source.flows.flatMap((flow) => checkFlow(flow, source)),
    ...source.notices.flatMap(({ on, press, hint }, index) =>
      // A message that can come up on pages the guide does not know has nothing to ring there.
      checkHint(hint, 'notices.json', `notices[${index}].hint`, press === undefined || on === undefined ? AT_NO_CONTROL : KNOWN),
    ),
    ...source.institutions.flatMap(({ id, name, delivery, payment, contact, record, request }) =>
      unknownIn([name, delivery, payment, contact, record], 'institutions.json', id, []).concat(
        unknownIn(request, 'institutions.json', id, AT_NO_CONTROL),
      ),
    ),
    ...unknownIn(source.decision, 'decision.json', 'questions, rows', []),
  ];
}
