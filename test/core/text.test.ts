import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, labelKey, sentenceWords } from '../../src/core/text/text.ts';

const LETTERS = 'abcçdefgğhıijklmnoöprsştuüvyzâîûABCÇDEFGĞHIİJKLMNOÖPRSŞTUÜVYZ';
const word = fc.string({ unit: fc.constantFrom(...Array.from(LETTERS)), minLength: 1, maxLength: 12 });
const phrase = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));

describe('fold', () => {
  it.each([
    ['İPTAL', 'iptal'],
    ['IPTAL', 'iptal'],
    ['İptal', 'iptal'],
    ['iptal', 'iptal'],
    ['ıptal', 'iptal'],
    ['BAŞVURU İŞLEMLERİ', 'basvuru islemleri'],
    ['BASVURU ISLEMLERI', 'basvuru islemleri'],
    ['Sertifikamı İptal Et / Askıya Al', 'sertifikami iptal et askiya al'],
    ['e-Devlet Kapısına Git', 'edevlet kapisina git'],
    ['E DEVLET KAPISINA GİT', 'edevlet kapisina git'],
    ["e-Devlet'e Git", 'edevlete git'],
    ['T.C. Millî Eğitim Bakanlığı', 'tc milli egitim bakanligi'],
    ['T.C Milli Eğitim Bakanlığı', 'tc milli egitim bakanligi'],
    ['TC Milli Eğitim Bakanlığı', 'tc milli egitim bakanligi'],
    ['TCKN(*)', 'tckn'],
    ['Nes\u00a0İşlemleri', 'nes islemleri'],
    ['NES\u200b İşlem\u00adleri', 'nes islemleri'],
    ['  \n\t ', ''],
    ['→ » ›', ''],
  ])('%j becomes %j', (raw, folded) => {
    expect(fold(raw)).toBe(folded);
  });

  it('is idempotent for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (raw) => fold(fold(raw)) === fold(raw)),
      { numRuns: 2000 },
    );
  });

  it('DeArrow #118: does not see case, neither Turkish nor English', () => {
    fc.assert(
      fc.property(phrase, (raw) => {
        const forms = [raw.toLocaleUpperCase('tr'), raw.toLocaleLowerCase('tr'), raw.toLocaleUpperCase('en'), raw.toLocaleLowerCase('en')];
        return forms.every((form) => fold(form) === fold(raw));
      }),
    );
  });

  it('does not see the Unicode form, no-break spaces and characters without width', () => {
    const invisible = fc.constantFrom('\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u200e');
    fc.assert(
      fc.property(phrase, fc.nat(), invisible, (raw, at, sign) => {
        const place = at % (raw.length + 1);
        const sprinkled = raw.slice(0, place) + sign + raw.slice(place);
        const forms = [raw.normalize('NFD'), raw.normalize('NFC'), raw.replaceAll(' ', '\u00a0'), raw.replaceAll(' ', '\u202f'), sprinkled];
        return forms.every((form) => fold(form) === fold(raw));
      }),
    );
  });
});

describe('icons that Unicode counts as letters', () => {
  it.each(['e-Posta * ⓘ', 'ℹ e-Posta', 'Ⓘ e-Posta', '🅘 e-Posta'])('are no part of %s', (raw) => {
    expect(labelKey(raw)).toBe(labelKey('e-Posta'));
  });
});

describe('labelKey', () => {
  it.each([
    ['Kişi Ödemeli Başvuru', 'Kişi Ödemeli Başvurular'],
    ['Başvuru İşlemleri', 'BAŞVURU İŞLEMİ'],
    ['Bireysel İşlemler', '2. Bireysel İşlemler'],
    ['Bireysel İşlemler', 'Bireysel İşlemler (3)'],
    ['Bireysel İşlemler', 'person Bireysel İşlemler arrow_forward'],
    ['Bireysel İşlemler', '› Bireysel İşlemler »'],
    ['İletişim Bilgisini Doldurunuz', '2-İletişim Bilgisini Doldurunuz'],
  ])('%j is the same label as %j', (a, b) => {
    expect(labelKey(a)).toBe(labelKey(b));
  });

  it.each([
    ['Başvuru', 'Başvurularım'],
    ['Başvurular', 'Başvurularım'],
    ['Başvuru', 'Başvuru İşlemleri'],
    ['Sertifikamı İptal Et', 'Sertifikamı İptal Etme'],
    ['NES İşlemleri', 'NES Başvurularım'],
    ['E-imzalı', 'E-Onaylı'],
  ])('%j is another label than %j', (a, b) => {
    expect(labelKey(a)).not.toBe(labelKey(b));
  });

  it('never takes a label for one that merely contains it', () => {
    fc.assert(
      fc.property(phrase, word, (label, more) => {
        fc.pre(labelKey(more) !== '' && labelKey(label) !== '');
        return labelKey(`${label} ${more}`) !== labelKey(label);
      }),
    );
  });
});

describe('sentenceWords', () => {
  it('keeps numbers as wildcards', () => {
    expect(sentenceWords('Kalan süre: 295 saniye')).toEqual(sentenceWords('Kalan süre: # saniye'));
  });
});
