import { describe, expect, it } from 'vitest';
import { saysSo } from '../../src/core/notices.ts';
import { guide, source } from './guide.ts';

const fileOf = (id: string): string => `src/guide/notices.json: "${id}" iletisi`;

describe('iletiler kendi örneklerini tanır', () => {
  it.each(guide.notices)('$id', (notice) => {
    const { yes, no } = source.notices.find(({ id }) => id === notice.id)?.examples ?? { yes: [], no: [] };
    expect(
      yes.filter((text) => !saysSo(text, notice, guide.phraseBook)),
      `${fileOf(notice.id)}: "examples.yes" içindeki bu yazıları tanımıyor. Çare: "wordings" alanına bu yazıda geçen sözcükleri ekleyin.`,
    ).toEqual([]);
    expect(
      no.filter((text) => saysSo(text, notice, guide.phraseBook)),
      `${fileOf(notice.id)}: "examples.no" içindeki bu yazıları ileti sanıyor. Çare: "wordings" alanını daraltın.`,
    ).toEqual([]);
  });

  it('hepsi denendi', () => {
    expect(guide.notices.map(({ id }) => id)).toEqual(source.notices.map(({ id }) => id));
  });
});
