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
