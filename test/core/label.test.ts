import { describe, expect, it } from 'vitest';
import { hiddenReadingsOf, readingsOf } from '../../src/core/survey/label.ts';
import { SOFT_BREAK, type SeenControl } from '../../src/core/snapshot/page-snapshot.ts';
import { screenOf } from './situations.ts';

function button(lines: readonly string[], more: Partial<SeenControl> = {}): SeenControl {
  const item = screenOf('[Boş]').items.find((other) => other.role === 'control');
  if (item === undefined) throw new Error('The notation gave no control.');
  return { ...item, lines, ...more };
}

const keys = (item: SeenControl): string[] => [...readingsOf(item)].map(({ key }) => key);

describe('readings of a button', () => {
  it('begin with all it says', () => {
    expect([...readingsOf(button(['BAŞVURU', 'İŞLEMLERİ']))][0]).toMatchObject({ key: 'basvuru islemi', quality: 'exact', rest: [] });
  });

  it('end a label where a line ends', () => {
    expect(keys(button(['Başvuru İşlemleri', 'Yeni başvuru yapın']))).toContain('basvuru islemi');
  });

  it('end a label where an element ends and enough follows', () => {
    expect(keys(button([`Bireysel İşlemler${SOFT_BREAK}Başvuru ve iptal işlemleriniz burada`]))).toContain('bireysel islem');
  });

  it.each([' - ', ' – ', ': ', ' (', ' | ', ' • '])('end a label at %j', (mark) => {
    expect(keys(button([`Askıya Al${mark}sertifika geçici olarak durur`]))).toContain('askiya al');
  });

  it('keep a short addition as part of the label', () => {
    expect(keys(button(['Başvuru: Kurumsal']))).not.toContain('basvuru');
    expect(keys(button([`Başvuru${SOFT_BREAK}larım`]))).not.toContain('basvuru');
  });

  it('try a word torn by an element both ways', () => {
    const found = keys(button([`Baş${SOFT_BREAK}vuru İşlemleri`]));
    expect(found).toContain('basvuru islemi');
    expect(found).toContain('bas vuru islemi');
  });

  it('keep a slash: labels use it', () => {
    expect(keys(button(['Sertifikamı İptal Et / Askıya Al']))).not.toContain('sertifikami iptal et');
  });

  it('take the title of a card', () => {
    const card = button(['NES İşlemleri', 'Ayrıntılı bilgi'], { title: 'NES İşlemleri' });
    expect([...readingsOf(card)]).toContainEqual(
      expect.objectContaining({ key: 'nes islemi', quality: 'titled', rest: ['ayrintili', 'bilgi'] }),
    );
  });

  it('are none where there are only icons and numbers', () => {
    expect(keys(button(['arrow_forward', '3']))).toEqual([]);
  });
});

describe('readings of other things', () => {
  it('a text is read whole or not at all', () => {
    const text = screenOf('Başvuru İşlemleri: burada yapılan işlemler çoktur').items[0];
    expect(text === undefined ? [] : [...readingsOf(text)].map(({ key }) => key)).toEqual(['basvuru islemi burada yapilan islem coktur']);
  });

  it('hidden names are read apart', () => {
    const item = button([], { hiddenNames: ['Giriş', '→'] });
    expect([...hiddenReadingsOf(item)]).toEqual([{ key: 'giris', quality: 'hidden', text: 'Giriş', rest: [] }]);
    expect(keys(item)).toEqual([]);
  });
});
