/** "Which flow is mine?": the guide's decision table, asked question by question. */
import type { Finding, Option } from './advice.ts';
import type { CompiledGuide } from '../guide/compile-guide.ts';
import type { DecisionTable } from '../guide/guide.ts';
import { institutionOptions } from './options.ts';

/** One answer given. */
export interface Answer {
  readonly question: string;
  readonly answer: string;
}

type Guide = Pick<CompiledGuide, 'decision' | 'flows' | 'institutions'>;
type Row = DecisionTable['rows'][number];
type Question = DecisionTable['questions'][number];

/** What the answers given say about a row: it holds, it cannot hold, or it depends on this question. */
function openQuestion(row: Row, answers: ReadonlyMap<string, string>): 'holds' | 'fails' | { readonly asks: string } {
  let asks: string | null = null;
  for (const [question, accepted] of Object.entries(row.when)) {
    const given = answers.get(question);
    if (given === undefined) asks ??= question;
    else if (!accepted.includes(given)) return 'fails';
  }
  return asks === null ? 'holds' : { asks };
}

/** Whether this question asks for the institution, whose answer is one of the settings. */
export function asksInstitution({ decision }: Pick<Guide, 'decision'>, question: string): boolean {
  return decision.questions.some(({ id, is }) => id === question && is === 'institution');
}

/** What can be answered to a question. */
export function answersTo(question: Question, guide: Pick<Guide, 'institutions'>): Option[] {
  if (question.is === 'institution') return institutionOptions(guide);
  return (question.answers ?? []).map(({ id, label, detail }) => ({ id, label, detail: detail ?? '', also: [] }));
}

/**
 * Where the questions stand after these answers. The first row that fits decides; until one does, the question that row
 * order makes due is asked, so that nobody is asked what no longer matters.
 * @param answers in the order given; unknown questions and answers are ignored
 * @param institution the one chosen in the settings: who has chosen it is not asked for it, whatever was answered
 * @returns the next question, or the flow with its reason
 * @throws RangeError when the table has no row for these answers (the guide's tests rule that out)
 */
export function findFlow(guide: Guide, answers: readonly Answer[], institution: string | null): Finding {
  const { decision, flows } = guide;
  const given = new Map(answers.map(({ question, answer }) => [question, answer]));
  if (institution !== null) for (const { id, is } of decision.questions) if (is === 'institution') given.set(id, institution);
  for (const row of decision.rows) {
    const state = openQuestion(row, given);
    if (state === 'fails') continue;
    if (state === 'holds') {
      const name = row.name ?? flows.find(({ id }) => id === row.flow)?.name ?? '';
      return { kind: 'flow', flow: row.flow, name, why: row.why };
    }
    const question = decision.questions.find(({ id }) => id === state.asks);
    if (question === undefined) throw new RangeError(`decision.json: no question ${state.asks}`);
    return {
      kind: 'question',
      question: question.id,
      ask: question.ask,
      answers: answersTo(question, guide),
      isInstitution: question.is === 'institution',
      canGoBack: answers.length > 0,
    };
  }
  throw new RangeError('decision.json: no row for these answers');
}
