import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Option } from '../../src/core/advise/advice.ts';
import { indexOptions, searchOptions } from '../../src/core/card/search-options.ts';

const option = (label: string, also: readonly string[] = []): Option => ({ id: label, label, detail: '', also });

const options = [
  option('T.C. Millî Eğitim Bakanlığı', ['MEB']),
  option('Milli Savunma Üniversitesi', ['MSÜ']),
  option('T.C. Sağlık Bakanlığı'),
  option('Sağlık Bilimleri Üniversitesi'),
  option('Türkiye Hudut ve Sahiller Sağlık Genel Müdürlüğü'),
  option('Işık İğne Kurulu (akademik personel)'),
  option('e-Devlet Deneme Başkanlığı'),
  option('Ege Üniversitesi'),
];

const labels = (query: string): readonly string[] => searchOptions(options, query).map(({ label }) => label);

describe('searchOptions', () => {
  it.each(['', '   ', '.', 'T.C.', 't.c', 'TC '])('«%s» asks for nothing: all, in their order', (query) => {
    expect(searchOptions(options, query)).toEqual(options);
  });

  it.each([
    ['mil eğ', ['T.C. Millî Eğitim Bakanlığı']],
    ['EĞİTİM MİLLİ', ['T.C. Millî Eğitim Bakanlığı']],
    ['T.C. milli egitim', ['T.C. Millî Eğitim Bakanlığı']],
    ['meb', ['T.C. Millî Eğitim Bakanlığı']],
    ['T.C. Milli Savunma Üniv', ['Milli Savunma Üniversitesi']],
    ['isik igne', ['Işık İğne Kurulu (akademik personel)']],
    ['IŞIK', ['Işık İğne Kurulu (akademik personel)']],
    ['personel kurul', ['Işık İğne Kurulu (akademik personel)']],
    ['e devlet', ['e-Devlet Deneme Başkanlığı']],
    ['edevlet', ['e-Devlet Deneme Başkanlığı']],
    ['devlet', ['e-Devlet Deneme Başkanlığı']],
    ['e ü', ['Ege Üniversitesi']],
    ['bilimler bakan', []],
    ['ağlık', []],
    ['zzz', []],
  ])('«%s» finds %j', (query, found) => {
    expect(labels(query)).toEqual(found);
  });

  it('gives names that begin with the query first, each part in its own order', () => {
    expect(labels('sağ')).toEqual([
      'T.C. Sağlık Bakanlığı',
      'Sağlık Bilimleri Üniversitesi',
      'Türkiye Hudut ve Sahiller Sağlık Genel Müdürlüğü',
    ]);
    expect(labels('üniversitesi')).toEqual(['Milli Savunma Üniversitesi', 'Sağlık Bilimleri Üniversitesi', 'Ege Üniversitesi']);
    expect(labels('s b')).toEqual(['T.C. Sağlık Bakanlığı', 'Sağlık Bilimleri Üniversitesi']);
  });

  const letter = fc.constantFrom(...Array.from('abcçdefgğhıijklmnoöprsştuüvyzâîûABCÇDEFGĞHIİJKLMNOÖPRSŞTUÜVYZÂÎÛ'));
  const word = fc.string({ unit: letter, minLength: 1, maxLength: 9 });
  const name = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
  const list = fc
    .uniqueArray(fc.record({ label: name, also: fc.array(name, { maxLength: 3 }), isState: fc.boolean() }), {
      minLength: 1,
      maxLength: 12,
      selector: ({ label }) => label,
    })
    .map((all) => all.map(({ label, also, isState }) => option(isState ? `T.C. ${label}` : label, also)));

  /** The same words as somebody else types them. */
  const retype: readonly ((text: string) => string)[] = [
    (text) => text.toLocaleUpperCase('tr'),
    (text) => text.toLocaleLowerCase('tr'),
    (text) => text.toUpperCase(),
    (text) => text.normalize('NFD'),
    (text) => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ı', 'i'),
    (text) => `  ${text.replaceAll(' ', '\u00a0 ')} `,
  ];

  it('does not care about case, diacritics and Unicode form', () => {
    fc.assert(
      fc.property(list, name, fc.constantFrom(...retype), (all, query, other) => {
        expect(searchOptions(all, other(query))).toEqual(searchOptions(all, query));
      }),
    );
  });

  it('does not care about «T.C.» before a word', () => {
    fc.assert(
      fc.property(list, fc.array(fc.string({ unit: letter, minLength: 2, maxLength: 9 }), { minLength: 1, maxLength: 4 }), (all, words) => {
        const query = words.join(' ');
        expect(searchOptions(all, `T.C. ${query}`)).toEqual(searchOptions(all, query));
      }),
    );
  });

  it('finds every option by its label and by its other spellings, retyped and in any order of the words', () => {
    fc.assert(
      fc.property(list, fc.nat(), fc.constantFrom(...retype), (all, at, other) => {
        const wanted = all[at % all.length];
        if (wanted === undefined) throw new Error('no option');
        for (const spelling of [wanted.label, ...wanted.also]) {
          expect(searchOptions(all, other(spelling))).toContain(wanted);
          expect(searchOptions(all, other(spelling.split(' ').reverse().join(' ')))).toContain(wanted);
        }
      }),
    );
  });

  it('finds every option by any beginning of any of its words', () => {
    fc.assert(
      fc.property(list, fc.nat(), fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 3 }), (all, at, picks) => {
        const wanted = all[at % all.length];
        if (wanted === undefined) throw new Error('no option');
        const words = wanted.label.split(' ').filter((each) => each !== 'T.C.');
        const typed = picks.map(([place, length]) => {
          const whole = words[place % words.length] ?? '';
          return whole.slice(0, 1 + (length % whole.length));
        });
        expect(searchOptions(all, typed.join(' '))).toContain(wanted);
      }),
    );
  });

  it('gives each option at most once, and only given ones', () => {
    fc.assert(
      fc.property(list, name, (all, query) => {
        const found = searchOptions(all, query);
        expect(new Set(found).size).toBe(found.length);
        for (const each of found) expect(all).toContain(each);
      }),
    );
  });

  it('looks through a thousand names between two key presses', () => {
    const many = Array.from({ length: 1000 }, (_, at) => option(`T.C. Deneme ${at} Şişe Çiçek Genel Müdürlüğü`, [`DŞÇGM ${at}`]));
    const search = indexOptions(many);
    const started = performance.now();
    for (const query of ['d', 'de', 'den', 'gen müd', 'T.C. şişe 999', 'zzz', 'm', 'mu', 'çiçek', 'dşçgm 7']) search(query);
    // Ten searches in the time of one noticeable pause; an idle machine needs a twentieth of it.
    expect(performance.now() - started).toBeLessThan(1000);
    expect(search('deneme 999').map(({ label }) => label)).toEqual(['T.C. Deneme 999 Şişe Çiçek Genel Müdürlüğü']);
  });
});
