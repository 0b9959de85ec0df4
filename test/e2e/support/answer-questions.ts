import type { Page } from 'puppeteer-core';
import { findFlow } from '../../../src/core/advise/find-flow.ts';
import { guide } from './guide-rings.ts';
import { pressInCard, waitForOverlay } from '../../../.tools/browser/overlay.ts';

type Found = Extract<ReturnType<typeof findFlow>, { kind: 'flow' }>;

/**
 * Answers the card's questions with the first answer each, until the table of the guide names a flow; the institution is one of the
 * questions, as for somebody who has not chosen any.
 */
export async function answerQuestions(page: Page): Promise<Found> {
  const answers: { question: string; answer: string }[] = [];
  let finding = findFlow(guide, answers, null);
  while (finding.kind === 'question') {
    const { ask, question } = finding;
    const [first] = finding.answers;
    if (first === undefined) throw new Error(`${question} has no answers.`);
    await waitForOverlay(page, ({ title }) => title === ask);
    await pressInCard(page, first.label);
    answers.push({ question, answer: first.id });
    finding = findFlow(guide, answers, null);
  }
  return finding;
}
