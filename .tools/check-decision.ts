import { type Answer, findFlow } from '../src/core/advise/find-flow.ts';
import type { GuideSource } from '../src/core/guide/guide.ts';
import { problem } from './problem.ts';

const FILE = 'decision.json';

/** So many questions somebody in a hurry answers. One of them, the institution, would be asked afterwards anyway. */
const MOST_QUESTIONS = 4;

type Table = Pick<GuideSource, 'decision' | 'flows' | 'institutions'>;

/** One way to answer: the answers, and the row they end in; `null` where no row is for them. */
export interface DecisionPath {
  readonly answers: readonly Answer[];
  /** Index among the table's rows. */
  readonly row: number | null;
}

/** Every way to answer the questions, for somebody whose institution is not chosen yet. */
export function decisionPaths({ decision, institutions }: Table): DecisionPath[] {
  const paths: DecisionPath[] = [];

  function ask(answers: readonly Answer[]): void {
    let found: ReturnType<typeof findFlow>;
    try {
      found = findFlow({ decision, institutions, flows: [] }, answers, null);
    } catch {
      paths.push({ answers, row: null });
      return;
    }
    if (found.kind === 'question') {
      for (const { id } of found.answers) ask([...answers, { question: found.question, answer: id }]);
      return;
    }
    const given = new Map(answers.map(({ question, answer }) => [question, answer]));
    const row = decision.rows.findIndex(({ when }) =>
      Object.entries(when).every(([id, accepted]) => accepted.includes(given.get(id) ?? '')),
    );
    paths.push({ answers, row });
  }

  ask([]);
  return paths;
}

const inWords = (answers: readonly Answer[]): string => answers.map(({ question, answer }) => `${question}: ${answer}`).join(', ');

/** Answers a row lists but nobody gives who ends in it: a row above has them already. */
function deadAnswers({ decision }: Table, paths: readonly DecisionPath[]): string[] {
  return decision.rows.flatMap(({ when }, index) => {
    const here = paths.filter(({ row }) => row === index);
    if (here.length === 0) return [];
    return Object.entries(when).flatMap(([question, accepted]) =>
      accepted
        .filter((id) => !here.some(({ answers }) => answers.some((given) => given.question === question && given.answer === id)))
        .map((id) =>
          problem(
            FILE,
            `rows[${index}].when.${question}`,
            `"${id}" yanıtıyla bu satıra hiç gelinmiyor`,
            'bu yanıtı silin veya üstteki satırları daraltın',
          ),
        ),
    );
  });
}

/**
 * Answers the helper's questions in every way they can be answered, the institution's among them: each must end in a row before it gets
 * long, and each row, each answer a row lists, each question and each flow must come up.
 * @returns one Turkish line for each problem
 */
export function checkDecisionTable(table: Table): string[] {
  const { decision, flows } = table;
  const paths = decisionPaths(table);
  const reachedRows = new Set(paths.map(({ row }) => row));
  const asked = new Set(paths.flatMap(({ answers }) => answers.map(({ question }) => question)));
  const reachedFlows = new Set(decision.rows.filter((_, index) => reachedRows.has(index)).map(({ flow }) => flow));
  return [
    ...paths
      .filter(({ row }) => row === null)
      .map(({ answers }) =>
        problem(FILE, 'rows', `şu yanıtlara uyan satır yok: ${inWords(answers)}`, 'bu yanıtlar için bir satır ekleyin'),
      ),
    ...paths
      .filter(({ answers }) => answers.length > MOST_QUESTIONS)
      .map(({ answers }) =>
        problem(
          FILE,
          'rows',
          `${answers.length} soru soruluyor, en çok ${MOST_QUESTIONS} olmalı: ${inWords(answers)}`,
          'satırın "when" alanından bir soru çıkarın',
        ),
      ),
    ...decision.rows.flatMap((_, index) =>
      reachedRows.has(index)
        ? []
        : [problem(FILE, `rows[${index}]`, 'bu satıra hiçbir yanıtla gelinmiyor', 'üstteki satırları daraltın veya bu satırı silin')],
    ),
    ...deadAnswers(table, paths),
    ...decision.questions.flatMap(({ id }, index) =>
      asked.has(id)
        ? []
        : [problem(FILE, `questions[${index}]`, `"${id}" sorusu hiç sorulmuyor`, 'bir satırın "when" alanında kullanın veya silin')],
    ),
    ...flows.flatMap(({ id }) =>
      reachedFlows.has(id) ? [] : [problem(FILE, 'rows', `"${id}" akışına hiçbir yanıtla gelinmiyor`, 'bu akışla biten bir satır ekleyin')],
    ),
  ];
}
