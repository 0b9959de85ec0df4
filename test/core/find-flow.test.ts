import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decisionPaths } from '../../.tools/check-decision.ts';
import { type Answer, asksInstitution, findFlow } from '../../src/core/advise/find-flow.ts';
import { guide, source } from '../guide/guide.ts';

/** Every way to answer for somebody whose institution is not chosen, and the flow it leads to. */
const all = decisionPaths(source).map(({ answers, row }) => ({ answers, flow: source.decision.rows[row ?? -1]?.flow }));

const isInstitution = ({ question }: Answer): boolean => asksInstitution(guide, question);

describe('which flow is mine?', () => {
  it('at most four questions lead to a flow that exists, the institution being one of them', () => {
    const known = new Set(guide.flows.map(({ id }) => id));
    expect(all.length).toBeGreaterThan(10);
    for (const { answers, flow } of all) {
      expect(answers.length).toBeLessThanOrEqual(4);
      expect(answers.filter((answer) => !isInstitution(answer)).length).toBeLessThanOrEqual(3);
      expect(known).toContain(flow);
      expect(findFlow(guide, answers, null)).toMatchObject({ kind: 'flow', flow });
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
        expect(findFlow(guide, [{ question: stray, answer: stray }, ...answers], null)).toMatchObject({ kind: 'flow', flow });
      }),
    );
  });

  it('can be taken back from the second question on', () => {
    expect(findFlow(guide, [], null)).toMatchObject({ kind: 'question', canGoBack: false });
    const [longest] = all.toSorted((a, b) => b.answers.length - a.answers.length);
    expect(findFlow(guide, longest?.answers.slice(0, 1) ?? [], null)).toMatchObject({ kind: 'question', canGoBack: true });
  });

  it('asks for the institution before who pays, with every institution to choose from', () => {
    for (const { answers } of all) {
      const payer = answers.findIndex(({ question }) => question === 'odeyen');
      if (payer === -1) continue;
      const institution = answers.findIndex(isInstitution);
      expect(institution).toBeGreaterThanOrEqual(0);
      expect(institution).toBeLessThan(payer);
      const asked = findFlow(guide, answers.slice(0, institution), null);
      expect(asked).toMatchObject({ kind: 'question', isInstitution: true });
      expect(asked.kind === 'question' && asked.answers.map(({ id }) => id)).toEqual(guide.institutions.map(({ id }) => id));
    }
  });

  it('who has chosen the institution is not asked for it, and gets the same', () => {
    for (const { answers, flow } of all) {
      const institution = answers.find(isInstitution)?.answer;
      if (institution === undefined) continue;
      const others = answers.filter((answer) => !isInstitution(answer));
      for (let given = 0; given < others.length; given += 1)
        expect(findFlow(guide, others.slice(0, given), institution)).toMatchObject({ kind: 'question', isInstitution: false });
      expect(findFlow(guide, others, institution)).toMatchObject({ kind: 'flow', flow });
      // Chosen otherwise meanwhile, in the popup: that counts.
      expect(findFlow(guide, others, 'diger')).toEqual(findFlow(guide, answers, 'diger'));
    }
  });
});

describe('the person this guide was made for', () => {
  const answers = (bulunur: string, kurum: string, ...more: readonly string[]): Answer[] => [
    { question: 'ne', answer: 'kayip' },
    { question: 'bulunur', answer: bulunur },
    { question: 'kurum', answer: kurum },
    ...more.map((answer) => ({ question: 'odeyen', answer })),
  ];

  it.each([answers('hayir', 'meb', 'bilmiyorum'), answers('hayir', 'meb', 'kisi'), answers('belki', 'meb')])(
    'lost the card, is at MEB, need not know who pays: reaches the flow that applies (%#)',
    (...given) => {
      expect(findFlow(guide, given, null)).toMatchObject({ kind: 'flow', flow: 'kayip-calinti' });
    },
  );

  it('who might have to pay by mistake elsewhere begins with what costs nothing and can be undone', () => {
    for (const { id } of guide.institutions.filter((institution) => institution.id !== 'meb'))
      expect(findFlow(guide, answers('hayir', id, 'bilmiyorum'), null)).toMatchObject({ kind: 'flow', flow: 'aski' });
  });

  it('never reads the bare name of the flow that suspends and unsuspends, which is not what happened to her', () => {
    const names = new Set(guide.flows.map(({ name }) => name));
    for (const { answers: given } of all.filter((path) => path.flow === 'aski')) {
      const found = findFlow(guide, given, null);
      expect(found.kind === 'flow' && names.has(found.name)).toBe(false);
    }
  });
});
