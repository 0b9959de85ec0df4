/** "Which flow is mine?": the guide's decision table, asked question by question. */
import type { Finding } from './advice.ts';
import type { CompiledGuide } from './compile-guide.ts';
import type { DecisionTable } from './guide.ts';

/** One answer given. */
export interface Answer {
  readonly question: string;
  readonly answer: string;
}

type Row = DecisionTable['rows'][number];

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

/**
 * Where the questions stand after these answers. The first row that fits decides; until one does, the question that row
 * order makes due is asked, so that nobody is asked what no longer matters.
 * @param answers in the order given; unknown questions and answers are ignored
 * @returns the next question, or the flow with its reason
 * @throws RangeError when the table has no row for these answers (the guide's tests rule that out)
 */
export function findFlow({ decision, flows }: Pick<CompiledGuide, 'decision' | 'flows'>, answers: readonly Answer[]): Finding {
  const given = new Map(answers.map(({ question, answer }) => [question, answer]));
  for (const row of decision.rows) {
    const state = openQuestion(row, given);
    if (state === 'fails') continue;
    if (state === 'holds') return { kind: 'flow', flow: row.flow, name: flows.find(({ id }) => id === row.flow)?.name ?? '', why: row.why };
    const question = decision.questions.find(({ id }) => id === state.asks);
    if (question === undefined) throw new RangeError(`decision.json: no question ${state.asks}`);
    return {
      kind: 'question',
      question: question.id,
      ask: question.ask,
      answers: question.answers.map(({ id, label, detail }) => ({ id, label, detail: detail ?? '', also: [] })),
      canGoBack: given.size > 0,
    };
  }
  throw new RangeError('decision.json: no row for these answers');
}
