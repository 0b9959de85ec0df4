import { describe, expect, it } from 'vitest';
import { guide, source } from './guide.ts';
import { Journey } from './journey.ts';

describe.each(source.flows)('$id akışının yolculuğu', ({ id, journey }) => {
  const person = new Journey(id, source, guide);

  it.each(journey.map((stop, index) => ({ stop, field: `journey[${index}]`, on: stop.on, step: stop.step })))(
    '$field · $on → $step',
    ({ stop, field }) => {
      const { step, points } = person.goTo(stop);
      expect(
        { step, points },
        `src/guide/flows/${id}.json: "${field}" alanı: rehber "${stop.on}" ekranında "${step}" adımını söyledi, çerçeve: ${points ?? 'yok'}. ` +
          'Çare: yolculuk yanlışsa düzeltin; doğruysa adımın "page" ve "press" alanlarına, sayfanın denetimlerine bakın.',
      ).toEqual({ step: stop.step, points: stop.points });
    },
  );
});

describe('a decision taken', () => {
  const decisions = guide.flows.flatMap(({ id, stages }) =>
    stages.flatMap(({ steps }) =>
      steps.flatMap(({ id: step, hint, decide }) => (decide?.choices ?? []).map((choice) => ({ flow: id, step, hint, choice }))),
    ),
  );

  it('is never doubted by the title: where that is a question, each choice has its own', () => {
    const doubted = decisions.filter(({ hint, choice }) => (choice.title ?? hint.title).endsWith('?'));
    expect(doubted.map(({ flow, step, choice }) => `${flow}/${step}/${choice.id}`)).toEqual([]);
  });

  it('that is not to go on names no place to press', () => {
    const pointing = decisions.filter(({ choice }) => choice.press.length === 0 && choice.say.includes('{hedef}'));
    expect(pointing.map(({ flow, step, choice }) => `${flow}/${step}/${choice.id}`)).toEqual([]);
  });
});
