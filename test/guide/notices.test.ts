import { describe, expect, it } from 'vitest';
import { saysSo } from '../../src/core/survey/notices.ts';
import { type Twin, twinsOf } from '../core/twins.ts';
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

  it.each(guide.notices)('$id: tersine çevrilince o mesaj değildir', (notice) => {
    const { yes, alike = [] } = source.notices.find(({ id }) => id === notice.id)?.examples ?? { yes: [] };
    const taken = yes.flatMap(twinsOf).filter(({ text }) => saysSo(text, notice, guide.phraseBook));
    const isAlike = ({ text }: Twin): boolean => alike.some((other) => other.text === text);
    expect(
      taken.filter((twin) => !isAlike(twin)),
      `${fileOf(notice.id)}: olumsuzu, sorusu, koşulu veya geçmişi de bu mesaj sanılıyor. Çare: "wordings" alanını daraltın; gerçekten aynı şeyse nedeniyle "examples.alike" içine yazın.`,
    ).toEqual([]);
    expect(
      alike.map(({ text }) => text).filter((text) => !taken.some((twin) => twin.text === text)),
      `${fileOf(notice.id)}: "examples.alike" içindeki bu yazılara gerek kalmamış. Çare: silin.`,
    ).toEqual([]);
  });

  it.each(source.notices.filter(({ about }) => about !== undefined))('$id: sayfayı tanıtan yazı mesajın kendisi değildir', ({ id, on }) => {
    const notice = guide.notices.find((other) => other.id === id);
    const clues = source.pages
      // A page that is nothing but the message proves nothing by it alone: it must be certain by more (test/core/messages.test.ts).
      .filter((page) => on?.includes(page.id) && page.stay !== true)
      .flatMap(({ clues: { texts = [], sharedTexts = [] } }) => [...texts, ...sharedTexts]);
    expect(clues.filter((text) => notice !== undefined && saysSo(text, notice, guide.phraseBook))).toEqual([]);
  });

  it('hepsi denendi', () => {
    expect(guide.notices.map(({ id }) => id)).toEqual(source.notices.map(({ id }) => id));
  });
});
