import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileGuide } from '../../src/core/guide/compile-guide.ts';
import { type PageSnapshot, type SeenControl, type SeenItem, SOFT_BREAK } from '../../src/core/snapshot/page-snapshot.ts';
import { describePage, KnownTexts, type PageStructure, scrub, STRUCTURE_FORMAT } from '../../src/core/structure/scrub.ts';
import { foldWords, labelKey } from '../../src/core/text/text.ts';
import { exampleScreen } from '../guide/example-screen.ts';
import { guide, source } from '../guide/guide.ts';

const known = new KnownTexts(guide);
const URL_ = 'https://onlineislemler.kamusm.gov.tr/';
const screen = (...lines: string[]): PageSnapshot => exampleScreen({ url: URL_, screen: lines });
/** {@link scrub} with the guide's texts gathered once. */
const told = (snapshot: PageSnapshot): PageStructure => scrub(snapshot, guide, known);
const textsOf = (snapshot: PageSnapshot) => told(snapshot).items.map(({ text }) => text);

/** Everything in a value that is text, keys apart. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap((part) => stringsIn(part)) : [];
}

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap((part) => numbersIn(part)) : [];
}

/** What the guide's files say of screens, gathered apart from the code under test: no examples, no hints. */
const GUIDE_TEXTS = new Set([
  ...source.pages.flatMap(({ titles, menuNames, clues, never, controls, help }) =>
    stringsIn([titles, menuNames, clues, never, controls.map(({ labels, row }) => [labels, row]), help?.map(({ labels }) => labels)]),
  ),
  ...source.institutions.flatMap(({ labels }) => labels),
  ...stringsIn({ ...source.vocabulary, $schema: '', detours: '' }),
]);
const LABEL_KEYS = new Set([...GUIDE_TEXTS].map((text) => labelKey(text)));
const PATHS = stringsIn(source.pages.map(({ paths, entry }) => [paths, entry])).flatMap((address) => address.split('/'));
const SEGMENTS = new Set([...[...LABEL_KEYS].map((key) => key.replaceAll(' ', '-')), ...PATHS.map((name) => name.replace('*', ''))]);

/** That, the hosts and the words of the format itself: nothing else may ever come out. */
const MAY_BE_SAID = new Set([
  ...GUIDE_TEXTS,
  ...source.pages.flatMap(({ hosts }) => hosts),
  ...'text heading control column crumb press choice select input main menu header footer'.split(' '),
  STRUCTURE_FORMAT,
]);

/** What in a description is not the guide's own. */
function strangersIn({ path, ...rest }: PageStructure): string[] {
  const segments = path.split('/').filter((segment) => segment !== '' && segment !== '*');
  return [
    ...stringsIn(rest).filter((text) => !MAY_BE_SAID.has(text)),
    ...segments.filter((segment) => !SEGMENTS.has(segment)),
    ...numbersIn(rest)
      .filter((number) => !Number.isInteger(number) || number < 0 || number > 5000)
      .map(String),
  ];
}

describe('scrub', () => {
  it('tells what the guide knows in the guide’s words, and of the rest how many words there are', () => {
    expect(
      told(
        screen(
          'header: [ÇIKIŞ YAP]',
          '> ANA SAYFA > Dilekçelerim',
          '# Sayın Pınar Uydurmaoğlu, hoş geldiniz',
          '<T.C. KİMLİK NO>',
          '{İl: Seçiniz; Ankara}',
          '[Devam | Pınar için]',
        ),
      ),
    ).toEqual({
      format: STRUCTURE_FORMAT,
      version: 1,
      host: 'onlineislemler.kamusm.gov.tr',
      path: '/',
      dialogOpen: false,
      cut: 0,
      items: [
        { role: 'control', kind: 'press', place: 'header', text: ['Çıkış Yap'] },
        { role: 'crumb', place: 'main', text: ['Ana Sayfa'] },
        { role: 'crumb', place: 'main', last: true, text: [1] },
        { role: 'heading', level: 1, place: 'main', text: [5] },
        { role: 'control', kind: 'input', place: 'main', text: [], names: [known.spelling('TC kimlik no')] },
        { role: 'control', kind: 'select', place: 'main', text: [], names: ['İl'], options: [known.spelling('seçiniz'), 1] },
        { role: 'control', kind: 'press', place: 'main', text: [known.spelling('devam'), 2] },
      ],
    });
  });

  it.each([
    ['Devam 12345678901', ['Devam']],
    ['05551234567 Çıkış', ['Çıkış']],
    ['Çıkış (Pınar)', [2]],
    ['Ad: Pınar', [2]],
    ['Devam Pınar', [2]],
    ['12 345 678 901', [4]],
    [`Dev${SOFT_BREAK}am`, ['Devam']],
    [`Pınar${SOFT_BREAK}Devam`, [2]],
  ])('«%s» is told as %j', (text, words) => {
    const snapshot = { ...screen(), items: [textItem([text], 2)] };
    expect(textsOf(snapshot)).toEqual([words.map((word) => (typeof word === 'string' ? known.spelling(word) : word))]);
  });

  it.each([
    ['/', '/'],
    ['/pinar.uydurmaoglu/12345678901', '/*/*'],
    ['/nes-islemleri/42', '/nes-islemi/*'],
    ['/Index.xhtml;jsessionid=ABC?ad=Pinar#x', '/index.xhtml'],
    ['/kartOkuyucu', '/kartokuyucu'],
    [`/${'a/'.repeat(40)}`, `/${'*/'.repeat(8)}*`],
    ['', '/'],
  ])('of the path «%s» it tells «%s»', (path, expected) => {
    expect(told({ ...screen(), address: { host: 'onlineislemler.kamusm.gov.tr', path } }).path).toBe(expected);
  });

  it('numbers no title as the page does', () => {
    const levels = [1, 6, 0, 7, 12_345_678_901, -3, 2.5, Number.NaN, Number.POSITIVE_INFINITY];
    const items = levels.map(
      (level, at): SeenItem => ({
        ...textItem(['Devam'], at + 2),
        role: 'heading',
        within: null,
        level,
        fontSize: 20,
      }),
    );
    expect(told({ ...screen(), items }).items.map(({ level }) => level)).toEqual([1, 6, 0, 6, 6, 0, 2, 0, 6]);
  });

  describe('where the person works', () => {
    const [first = '', second = ''] = guide.institutions.flatMap(({ labels }) => labels.slice(0, 1));

    it('is told by no text, title, trail or path', () => {
      const shown = told({
        ...screen(`# ${first}`, first, `> Ana Sayfa > ${first}`, `header: [${first}]`, `{Kurum: ${first}}`, `( ) ${first}`),
        address: { host: 'onlineislemler.kamusm.gov.tr', path: `/${labelKey(first).replaceAll(' ', '-')}` },
      });
      expect(stringsIn(shown).filter((text) => labelKey(text.replaceAll('-', ' ')) === labelKey(first))).toEqual([]);
      expect(shown.path).toBe('/*');
    });

    it('is not told by a list of all institutions either', () => {
      const page = screen(`# ${first}`, `[${first}]`, `[${second}]`);
      const items = page.items.map((item) => (item.role === 'control' ? { ...item, current: item.lines[0] === first } : item));
      const [title, ...buttons] = told({ ...page, items }).items;
      expect(title?.text).toEqual([foldWords(first).length]);
      expect(buttons.map(({ text }) => text)).toEqual([[first], [second]]);
      expect(buttons.filter(({ current }) => current)).toEqual([]);
    });
  });

  it('what a drawn list shows is counted, also where it is part of its name', () => {
    const [first = '', second = ''] = guide.institutions.flatMap(({ labels }) => labels.slice(0, 1));
    const lists = ['Evet', first].map((chosen, at) =>
      control(textItem([chosen], at + 2), { kind: 'select', hiddenNames: ['Kurum', chosen], options: [first, second, 'Evet'] }),
    );
    expect(told({ ...screen(), items: lists }).items).toMatchObject(
      ['Evet', first].map((chosen) => {
        const words = foldWords(chosen).length;
        return { text: [words], names: ['Kurum', words], options: [first, second, 'Evet'] };
      }),
    );
  });

  it('a choice that is marked is one the person has made', () => {
    const marked = (['press', 'choice'] as const).map((kind, at) => control(textItem(['Devam'], at + 2), { kind, current: true }));
    expect(told({ ...screen(), items: marked }).items.map(({ current }) => current)).toEqual([true, undefined]);
  });

  it('names no host the guide does not name', () => {
    expect(told({ ...screen(), address: { host: 'pinar.example', path: '/' } }).host).toBeNull();
  });

  it('says how much it has cut', () => {
    const { items, cut } = told(screen(...Array.from({ length: 420 }, () => '[Devam]')));
    expect([items.length, cut]).toEqual([300, 120]);
    const options = Array.from({ length: 81 }, (_, at) => `İl ${'a'.repeat(at + 1)}`).join('; ');
    expect(told(screen(`{İl: ${options}}`)).items[0]).toMatchObject({ options: Array(12).fill(2), more: 69 });
  });

  it('is read as JSON, an item a line', () => {
    const snapshot = screen('# Pınar', '[Devam]');
    const text = describePage(snapshot, guide);
    expect(JSON.parse(text)).toEqual(scrub(snapshot, guide));
    expect(text.split('\n').filter((line) => line.includes('"role"'))).toHaveLength(2);
    expect(JSON.parse(describePage(screen(), guide))).toEqual(told(screen()));
  });

  it('keeps every example of the guide recognisable', () => {
    const same = source.pages.flatMap((page) =>
      page.examples.map((example) => {
        const { items } = told(exampleScreen(example));
        const texts = items.flatMap(({ text, names }) => [...text, ...(names ?? [])]);
        return texts.filter((text) => typeof text === 'string').length / texts.length;
      }),
    );
    expect(same.length).toBeGreaterThan(50);
    expect(same.reduce((sum, share) => sum + share, 0) / same.length).toBeGreaterThan(0.6);
  });
});

function textItem(lines: readonly string[], ordinal: number): SeenItem {
  return {
    role: 'text',
    ref: ordinal,
    lines,
    within: null,
    place: 'main',
    inDialog: false,
    path: [1, ordinal],
    box: { x: 0, y: ordinal * 40, width: 200, height: 20 },
  };
}

/** First names and surnames, among them some that are words of the site, and an invented foreign one. */
const FIRST = [
  'Pınar',
  'Çağrı',
  'İpek',
  'Işıl',
  'Şükrü',
  'Gülizar',
  'Onay',
  'Deniz',
  'Devrim',
  'Ümmügülsüm',
  'Özgür',
  'Umut',
  'Mehmet',
  'Ada',
];
const LAST = [
  'Uydurmaoğlu',
  'Denemegil',
  'Hayalî',
  'Yılmazörnek',
  'İleri',
  'Güven',
  'Kart',
  'Sertifika',
  'Yeni',
  'Yazıcı',
  'Devamlı',
  'Onaylı',
  'Öğünç',
];

const form = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => text.toLocaleUpperCase('tr'),
  (text) => text.toUpperCase(),
  (text) => text.toLocaleLowerCase('tr'),
  (text) => text.normalize('NFD'),
  (text) => text.replaceAll(' ', '\u00A0'),
  (text) => Array.from(text).join('\u200B'),
  (text) => text.replaceAll(' ', SOFT_BREAK),
);
const digits = (count: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count }).map((all) => all.join(''));
/** A number as people and sites write it: plain, in groups of whatever size, with blanks, dashes or dots. */
const grouped = (number: fc.Arbitrary<string>) =>
  fc
    .tuple(number, fc.constantFrom(2, 3, 4, 5, 99), fc.constantFrom(' ', '-', '.', '\u00A0', ' - '))
    .map(([text, size, mark]) => (text.match(new RegExp(`.{1,${size}}`, 'gu')) ?? []).join(mark));
const name = fc
  .tuple(
    fc.array(fc.constantFrom(...FIRST), { minLength: 1, maxLength: 2 }),
    fc.array(fc.constantFrom(...LAST), { minLength: 1, maxLength: 2 }),
    fc.constantFrom(' ', '-'),
  )
  .map(([first, last, mark]) => `${first.join(' ')} ${last.join(mark)}`);
const letters = (min: number, max: number) =>
  fc.string({ unit: fc.constantFrom(...'abcçdefgğhıijklmnoöprsştuüvyz'.split('')), minLength: min, maxLength: max });

const personal = fc
  .tuple(
    fc.oneof(
      name,
      fc.tuple(letters(4, 9), letters(4, 9)).map((parts) => parts.join(' ')),
      grouped(digits(11)),
      grouped(digits(16)),
      digits(10).map((number) => `+90 (5${number.slice(0, 2)}) ${number.slice(2, 5)} ${number.slice(5, 7)} ${number.slice(7, 9)}`),
      grouped(digits(24)).map((number) => `TR${number}`),
      fc.tuple(letters(5, 9), letters(4, 8)).map(([user, host]) => `${user}@${host}.example`),
      fc.tuple(letters(5, 9), digits(2), digits(5)).map(([street, no, code]) => `${street} Mah. Uydurma Sok. No:${no} D.${code} Hayalköy`),
      fc
        .tuple(fc.integer({ min: 10, max: 28 }), fc.integer({ min: 10, max: 12 }), fc.integer({ min: 1930, max: 2009 }))
        .map((parts) => parts.join('.')),
    ),
    form,
  )
  .map(([text, write]) => write(text));

/** Ways a page mixes it with its own words. */
const mixed = fc
  .tuple(personal, fc.constantFrom('Devam', 'Çıkış Yap', 'Ad Soyad', 'Başvurularım', 'Seçiniz'), fc.integer({ min: 0, max: 6 }))
  .map(([text, label, way]) => {
    const ways: (readonly string[])[] = [
      [text],
      [`Sayın ${text}`],
      [`${label}: ${text}`],
      [`${text} ${label}`],
      [label, text],
      [`${label} (${text})`],
      [`${label}${SOFT_BREAK}${text}`],
    ];
    return { text, lines: ways[way] ?? [] };
  });

type Spot =
  | 'text'
  | 'within'
  | 'heading'
  | 'crumb'
  | 'column'
  | 'label'
  | 'hidden'
  | 'option'
  | 'title'
  | 'link'
  | 'path'
  | 'query'
  | 'into';
const spots: readonly Spot[] = [
  'text',
  'within',
  'heading',
  'crumb',
  'column',
  'label',
  'hidden',
  'option',
  'title',
  'link',
  'path',
  'query',
  'into',
];

const control = (base: SeenItem, change: Partial<SeenControl>): SeenControl => ({
  ...base,
  role: 'control',
  kind: 'press',
  heardAs: 'button',
  hiddenNames: [],
  options: [],
  title: null,
  inSentence: false,
  disabled: false,
  goesTo: null,
  current: false,
  ...change,
});

/** A screen with these lines in one more place. */
function planted(snapshot: PageSnapshot, spot: Spot, lines: readonly string[]): PageSnapshot {
  const ordinal = Math.max(0, ...snapshot.items.flatMap((item) => item.path)) + 1;
  const base = textItem(lines, ordinal);
  const bare = textItem([], ordinal);
  const whole = lines.join(' ');
  const { address } = snapshot;
  const add = (item: SeenItem): PageSnapshot => ({ ...snapshot, items: [...snapshot.items, item] });
  switch (spot) {
    case 'text':
      return add(base);
    case 'within':
      return add({ ...base, role: 'text', within: 1 });
    case 'heading':
      return add({ ...base, role: 'heading', within: null, level: 1, fontSize: 30 });
    case 'crumb':
      return add({ ...base, role: 'crumb', last: true, isLink: false });
    case 'column':
      return add({ ...base, role: 'column' });
    case 'label':
      return add(control(base, { kind: 'press' }));
    case 'hidden':
      return add(control(bare, { kind: 'input', hiddenNames: lines }));
    case 'option':
      return add(control(bare, { kind: 'select', options: lines }));
    case 'title':
      return add(control(base, { title: whole }));
    case 'link':
      return add(control(bare, { goesTo: `https://onlineislemler.kamusm.gov.tr/${whole}?ad=${whole}` }));
    case 'path':
      return { ...snapshot, address: { ...address, path: `/nes/${whole}/${encodeURIComponent(whole)}` } };
    case 'query':
      return { ...snapshot, address: { ...address, path: `${address.path}?kisi=${whole}#${whole}` } };
    case 'into': {
      const [first, ...others] = snapshot.items;
      return first === undefined ? snapshot : { ...snapshot, items: [{ ...first, lines: [...first.lines, ...lines] }, ...others] };
    }
  }
}

const examples = source.pages.flatMap((page) => page.examples);
const cases = fc.record({
  example: fc.constantFrom(...examples),
  plants: fc.array(fc.record({ spot: fc.constantFrom(...spots), mixed }), { minLength: 1, maxLength: 5 }),
});

/** Words of a person's data; a single letter or digit is nobody's. */
const wordsOf = (text: string): string[] => [
  ...new Set(
    [...foldWords(text), ...foldWords(text.replaceAll(SOFT_BREAK, ' ')), ...foldWords(text.replaceAll(SOFT_BREAK, ''))].filter(
      (word) => word.length > 1,
    ),
  ),
];

describe('nothing personal is ever told', () => {
  it('whatever is on a page, only words of the guide come out', () => {
    fc.assert(
      fc.property(cases, ({ example, plants }) => {
        const snapshot = plants.reduce((before, { spot, mixed: { lines } }) => planted(before, spot, lines), exampleScreen(example));
        expect(strangersIn(told(snapshot))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('no word of a person is told, unless that word alone is a label', () => {
    fc.assert(
      fc.property(cases, ({ example, plants }) => {
        const before = exampleScreen(example);
        const after = plants.reduce((on, { spot, mixed: { lines } }) => planted(on, spot, lines), before);
        // The same places with words nobody has: the page's own labels come out of it the same.
        const bland = plants.reduce(
          (on, { spot, mixed: { lines, text } }) =>
            planted(
              on,
              spot,
              lines.map((line) => line.replaceAll(text, 'Qwx Zwq')),
            ),
          before,
        );
        const said = (snapshot: PageSnapshot): string[] => foldWords(stringsIn(told(snapshot)).join(' \n ').replaceAll('/', ' '));
        const own = new Set(said(bland));
        const news = new Set(said(after).filter((word) => !own.has(word)));
        const leaked = plants
          .flatMap(({ mixed: { text } }) => wordsOf(text))
          .filter((word) => news.has(word) && !LABEL_KEYS.has(labelKey(word)));
        expect(leaked).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('digits of a page are never told', () => {
    fc.assert(
      fc.property(grouped(digits(11)), fc.constantFrom(...spots), (number, spot) => {
        const said = stringsIn(told(planted(screen('# Devam', '[Çıkış]'), spot, [number, `Devam ${number}`]))).join(' ');
        expect(said).not.toMatch(/\p{N}/u);
      }),
      { numRuns: 300 },
    );
  });

  it('a leak would be noticed', () => {
    const page = told(screen('# Devam'));
    const [item] = page.items;
    expect(item).toBeDefined();
    const leaking = { ...page, items: [{ ...item, text: ['Pınar Uydurmaoğlu'] }] } as PageStructure;
    expect(strangersIn(leaking)).toEqual(['Pınar Uydurmaoğlu']);
    expect(strangersIn({ ...page, path: '/pinar' })).toEqual(['pinar']);
    expect(strangersIn({ ...page, items: [{ ...item, text: [12_345_678_901] }] } as PageStructure)).toEqual(['12345678901']);
  });

  it('no plain word is a person’s name', () => {
    const names = new Set(FIRST.map(labelKey));
    expect(guide.plainWords.filter((word) => names.has(labelKey(word)))).toEqual([]);
  });
});

describe('the guide', () => {
  it('compiles its plain words, each once', () => {
    const { plainWords } = compileGuide({
      ...source,
      vocabulary: {
        ...source.vocabulary,
        plainWords: ['Ana Sayfa', 'ANA SAYFA'],
        generic: ['Devam', 'ana sayfa'],
        lookalikes: [],
        qualifiers: [],
        menuName: 'işlemleri',
        footers: [],
      },
    });
    expect(plainWords).toEqual(['Ana Sayfa', 'Devam']);
  });
});
