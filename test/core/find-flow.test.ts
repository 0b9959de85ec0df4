import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answer, findFlow } from '../../src/core/find-flow.ts';
import { guide } from '../guide/guide.ts';

/** Every way to answer, from the first question to the flow. */
function* ways(answers: readonly Answer[] = []): Generator<{ readonly answers: readonly Answer[]; readonly flow: string }> {
  const finding = findFlow(guide, answers);
  if (finding.kind === 'flow') {
    yield { answers, flow: finding.flow };
    return;
  }
  for (const { id } of finding.answers) yield* ways([...answers, { question: finding.question, answer: id }]);
}

describe('which flow is mine?', () => {
  const all = [...ways()];

  it('two or three questions lead to a flow that exists', () => {
    const known = new Set(guide.flows.map(({ id }) => id));
    expect(all.length).toBeGreaterThan(10);
    for (const { answers, flow } of all) {
      expect(answers.length).toBeLessThanOrEqual(3);
      expect(known).toContain(flow);
    }
  });

  it('every flow is the answer to somebody', () => {
    const found = new Set(all.map(({ flow }) => flow));
    expect(guide.flows.map(({ id }) => id).filter((id) => !found.has(id))).toEqual([]);
  });

  it('asks nothing twice, and answers nobody asked for change nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.constantFrom('uydurma', 'baska'), ({ answers, flow }, stray) => {
        expect(new Set(answers.map(({ question }) => question)).size).toBe(answers.length);
        expect(findFlow(guide, [{ question: stray, answer: stray }, ...answers])).toMatchObject({ kind: 'flow', flow });
      }),
    );
  });

  it('can be taken back from the second question on', () => {
    expect(findFlow(guide, [])).toMatchObject({ kind: 'question', canGoBack: false });
    const [longest] = all.toSorted((a, b) => b.answers.length - a.answers.length);
    expect(findFlow(guide, longest?.answers.slice(0, 1) ?? [])).toMatchObject({ kind: 'question', canGoBack: true });
  });
});
