import { type Answer, findFlow } from '../src/core/find-flow.ts';
import type { GuideSource } from '../src/core/guide.ts';
import { problem } from './problem.ts';

const FILE = 'decision.json';

const inWords = (answers: readonly Answer[]): string => answers.map(({ question, answer }) => `${question}: ${answer}`).join(', ');

/**
 * Answers the helper's questions in every way it can be answered: each must end in a row, each row and each flow must come up.
 * @returns one Turkish line for each problem
 */
export function checkDecisionTable({ decision, flows }: Pick<GuideSource, 'decision' | 'flows'>): string[] {
  const reachedRows = new Set<number>();
  const asked = new Set<string>();
  const problems: string[] = [];

  function ask(answers: readonly Answer[]): void {
    let found: ReturnType<typeof findFlow>;
    try {
      found = findFlow({ decision, flows: [] }, answers);
    } catch {
      problems.push(problem(FILE, 'rows', `şu yanıtlara uyan satır yok: ${inWords(answers)}`, 'bu yanıtlar için bir satır ekleyin'));
      return;
    }
    if (found.kind === 'question') {
      asked.add(found.question);
      for (const { id } of found.answers) ask([...answers, { question: found.question, answer: id }]);
      return;
    }
    const given = new Map(answers.map(({ question, answer }) => [question, answer]));
    reachedRows.add(
      decision.rows.findIndex((row) => Object.entries(row.when).every(([id, accepted]) => accepted.includes(given.get(id) ?? ''))),
    );
  }

  ask([]);
  decision.rows.forEach((row, index) => {
    if (!reachedRows.has(index))
      problems.push(
        problem(FILE, `rows[${index}]`, 'bu satıra hiçbir yanıtla gelinmiyor', 'üstteki satırları daraltın veya bu satırı silin'),
      );
  });
  decision.questions.forEach(({ id }, index) => {
    if (!asked.has(id))
      problems.push(
        problem(FILE, `questions[${index}]`, `"${id}" sorusu hiç sorulmuyor`, 'bir satırın "when" alanında kullanın veya silin'),
      );
  });
  const reachedFlows = new Set(decision.rows.filter((_, index) => reachedRows.has(index)).map(({ flow }) => flow));
  for (const { id } of flows) {
    if (!reachedFlows.has(id))
      problems.push(problem(FILE, 'rows', `"${id}" akışına hiçbir yanıtla gelinmiyor`, 'bu akışla biten bir satır ekleyin'));
  }
  return problems;
}
