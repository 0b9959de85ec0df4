import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Example } from '../../src/core/guide/guide.ts';
import { locate, type Sought } from '../../src/core/survey/locate.ts';
import type { PageSnapshot } from '../../src/core/snapshot/page-snapshot.ts';
import { recognize } from '../../src/core/recognize/recognize.ts';
import { exampleScreen } from '../guide/example-screen.ts';
import { guide, source } from '../guide/guide.ts';
import { adviceOn, exampleOf, ringedBy, screenOf } from './situations.ts';

const cases = source.pages.flatMap((page) =>
  page.examples.map((example) => ({ page: page.id, example, name: `${page.id}/${example.name}` })),
);
type Case = (typeof cases)[number];

/**
 * The guide is data: a draw that fails here is found once, by whoever changes the data or the thresholds, and not by
 * chance in somebody else's change. To search on, set another seed.
 */
const SAME_EVERY_TIME = { seed: Number(process.env['SEED'] ?? 20_261_123) };
/** These recognise some thousand screens; machines differ. */
const SLOW = 30_000;

const pageOf = (screen: PageSnapshot): string => {
  const recognition = recognize(screen, guide);
  return recognition.kind === 'known' ? recognition.page : recognition.kind;
};

/** Where each ring of an example goes: the label, and the line of the notation it stands on, counted from the example's own first line. */
function ringsOf({ page, example }: Case, screen: readonly string[], linesBefore: number): Record<string, string> {
  const { survey } = recognize(exampleScreen({ url: example.url, screen: [...screen] }), guide);
  return Object.fromEntries(
    Object.keys(example.points ?? {}).map((key) => {
      const sought: Sought = key.startsWith('kurum:')
        ? { is: 'institution', institution: key.slice('kurum:'.length) }
        : { is: 'control', page, control: key };
      const location = locate(sought, guide, survey);
      if (location.kind !== 'found') return [key, location.kind];
      return [key, `${location.option ?? location.label} on line ${location.item.box.y / 40 - linesBefore}`];
    }),
  );
}

/** The line of the example that a ring of {@link ringsOf} stands on; null without ring. */
const lineOf = ({ example }: Case, ring: string): string | null =>
  example.screen[Number(/ on line (\d+)$/u.exec(ring)?.[1] ?? 0) - 1] ?? null;

const withScreen = (example: Example, screen: readonly string[]): PageSnapshot => exampleScreen({ url: example.url, screen: [...screen] });

/** The screen without some of its things. */
function without({ example }: Case, dropped: readonly unknown[]): PageSnapshot {
  const whole = exampleScreen(example);
  return { ...whole, items: whole.items.filter((_, index) => !dropped.includes(index)) };
}

/** What the loss of something may make of a screen: itself, nothing, or the page that lies behind its dialog. */
function isHonest(drawn: Case, screen: PageSnapshot): boolean {
  const seen = pageOf(screen);
  if ([drawn.page, 'unknown', 'ambiguous'].includes(seen)) return true;
  const behind = pageOf({ ...screen, dialogOpen: false, items: screen.items.filter((item) => !item.inDialog) });
  // What lies behind a dialog is out of reach: naming the page is right, ringing something on it is not.
  return (
    screen.dialogOpen && seen === behind && guide.flows.every(({ id }) => ringedBy(adviceOn(screen, { settings: { flow: id } })) === null)
  );
}

describe('a clue missing', () => {
  it.each(cases)('$name: without any one thing it is still this page or not known, never another', (drawn) => {
    const items = exampleScreen(drawn.example).items;
    const wrong = items.filter((_, index) => !isHonest(drawn, without(drawn, [index]))).map(({ lines }) => `without "${lines.join(' ')}"`);
    expect(wrong).toEqual([]);
  });

  it(
    'most screens survive the loss of any one thing',
    () => {
      const results = cases.flatMap((drawn) =>
        exampleScreen(drawn.example).items.map((_, index) => pageOf(without(drawn, [index])) === drawn.page),
      );
      expect(results.filter(Boolean).length / results.length).toBeGreaterThan(0.9);
    },
    SLOW,
  );

  it('the screen that closes a certificate, without any two things, gets no ring on "İptal" before the person has decided', () => {
    const wrong = cases
      .filter(({ page }) => page === 'kapatma-secimi')
      .flatMap((drawn) => {
        const { items } = exampleScreen(drawn.example);
        const pairs = items.flatMap((_, first) => items.slice(first + 1).map((_other, offset) => [first, first + 1 + offset] as const));
        return pairs
          .filter((pair) => /[iİıI]ptal/iu.test(ringedBy(adviceOn(without(drawn, pair))) ?? ''))
          .map((pair) => `${drawn.name} without ${pair.map((index) => `"${items[index]?.lines.join(' ')}"`).join(' and ')}`);
      });
    expect(wrong).toEqual([]);
  });

  it('an empty page is unknown', () => {
    for (const { example } of cases) expect(pageOf(withScreen(example, []))).toBe('unknown');
  });
});

describe('decoys', () => {
  // Every label that the guide knows, as the pages write it.
  const labels = [
    ...new Set([
      ...source.pages.flatMap((page) => [...page.titles, ...page.controls.flatMap((control) => control.labels ?? [])]),
      ...source.institutions.flatMap((institution) => institution.labels),
    ]),
  ].filter((label) => !/[[\]|;{}]/u.test(label));
  const decoys = fc.array(fc.constantFrom(...labels), { minLength: 1, maxLength: 6 });
  const someCase = fc.constantFrom(...cases);

  function expectUnmoved(drawn: Case, before: readonly string[], behind: readonly string[], kept: (line: string | null) => boolean): void {
    const { example, page } = drawn;
    const screen = [...before, ...example.screen, ...behind];
    expect(pageOf(withScreen(example, screen)), screen.join('\n')).toBe(page);
    const plain = Object.entries(ringsOf(drawn, example.screen, 0)).filter(([, ring]) => kept(lineOf(drawn, ring)));
    const decoyed = ringsOf(drawn, screen, before.length);
    expect(Object.fromEntries(plain.map(([key]) => [key, decoyed[key]])), screen.join('\n')).toEqual(Object.fromEntries(plain));
  }

  it(
    'a footer that repeats labels changes neither page nor ring',
    () => {
      fc.assert(
        fc.property(someCase, decoys, (drawn, names) =>
          expectUnmoved(
            drawn,
            [],
            names.map((name) => `footer: [${name}]`),
            () => true,
          ),
        ),
        { numRuns: 150, ...SAME_EVERY_TIME },
      );
    },
    SLOW,
  );

  it(
    'links within sentences change neither page nor ring',
    () => {
      fc.assert(
        fc.property(someCase, decoys, (drawn, names) => {
          // `inSentence` controls are sought in sentences: there a second one is rightly "several".
          const behind = names
            .filter((name) => !/tıklayınız/iu.test(name))
            .map((name) => `Ayrıntılar için [${name}] sayfasına da bakabilirsiniz.`);
          expectUnmoved(drawn, [], behind, () => true);
        }),
        { numRuns: 150, ...SAME_EVERY_TIME },
      );
    },
    SLOW,
  );

  it(
    'a menu that repeats labels changes neither the page nor a ring on something of the page’s own',
    () => {
      fc.assert(
        fc.property(someCase, decoys, (drawn, names) =>
          expectUnmoved(
            drawn,
            names.map((name) => `menu: [${name}]`),
            [],
            (line) => line !== null && !line.startsWith('menu:'),
          ),
        ),
        { numRuns: 150, ...SAME_EVERY_TIME },
      );
    },
    SLOW,
  );
});

describe('a menu beside a page without title or prose', () => {
  // Found by the property above: menu and page together were taken for one permanent menu tree.
  it('takes nothing away from the buttons of the page', () => {
    const drawn = cases.find(({ name }) => name === 'onay-yontemi/büyük harfli');
    if (drawn === undefined) throw new Error('The example has gone.');
    const menu = ['Formu Aç', 'Kapatma Seçimi', 'Elektronik İmzalı Başvuru Arayüzü', 'Başvuru Formu'].map((name) => `menu: [${name}]`);
    expect(ringsOf(drawn, [...menu, ...drawn.example.screen], menu.length)).toEqual(ringsOf(drawn, drawn.example.screen, 0));
  });
});

describe('the order of things', () => {
  const HUBS = new Set(['online-islemler', 'nes-islemleri', 'bireysel-islemler', 'basvuru-islemleri', 'kurum-secimi']);
  const hubs = cases.filter(({ page }) => HUBS.has(page));

  it(
    'hub buttons in any order are the same page with the same rings',
    () => {
      fc.assert(
        fc.property(fc.constantFrom(...hubs), fc.array(fc.nat(), { minLength: 15, maxLength: 15 }), (drawn, keys) => {
          const { example, page, name } = drawn;
          const isButton = (line: string): boolean => line.startsWith('[') || line.startsWith('( )');
          const buttons = example.screen.filter(isButton);
          const shuffled = buttons.map((line, index) => ({ line, key: keys[index % keys.length] ?? 0 })).sort((a, b) => a.key - b.key);
          const screen = example.screen.map((line) => (isButton(line) ? (shuffled.shift()?.line ?? line) : line));
          expect(pageOf(withScreen(example, screen)), name).toBe(page);
          const labels = (rings: Record<string, string>): string[] => Object.values(rings).map((ring) => ring.replace(/ on line .*$/u, ''));
          expect(labels(ringsOf(drawn, screen, 0)), name).toEqual(labels(ringsOf(drawn, example.screen, 0)));
        }),
        { numRuns: 150, ...SAME_EVERY_TIME },
      );
    },
    SLOW,
  );
});

describe('two independent clues', () => {
  it.each([
    ['a title alone', ['# Başvuru İşlemleri']],
    ['a button alone', ['[Kişi Ödemeli Başvuru]']],
    ['a sentence alone, quoted', ['Lütfen aşağıdan personeli olduğunuz kurumu seçiniz.']],
    ['a sentence that all hubs share', ['Lütfen aşağıdaki butonları kullanarak yapmak istediğiniz işlemi seçiniz.']],
  ])('%s is never certain', (_what, lines) => {
    const recognition = recognize(screenOf(...lines), guide);
    expect(recognition.kind === 'known' ? recognition.certainty : recognition.kind).not.toBe('certain');
  });

  it('a recognised page names at least two, and its reasons are words of the guide', () => {
    for (const { example, name } of cases) {
      const recognition = recognize(exampleScreen(example), guide);
      if (recognition.kind !== 'known') throw new Error(`${name}: ${recognition.kind}`);
      expect(recognition.weighed[0].clues.length, name).toBeGreaterThanOrEqual(2);
    }
  });
});

describe('an open dialog', () => {
  it('speaks before the page behind it', () => {
    expect(pageOf(exampleOf('kapatma-secimi', 'pencere'))).toBe('kapatma-secimi');
    expect(pageOf(exampleOf('e-devlet-kapisi', 'pencere'))).toBe('e-devlet-kapisi');
  });

  it('that the guide does not know leaves the page what it is', () => {
    for (const { page, example, name } of cases.filter(({ example: { screen } }) => !screen.some((line) => line.startsWith('dialog:')))) {
      const screen = [...example.screen, 'dialog: ## Anket', 'dialog: Siteyi ne kadar beğendiniz?', 'dialog: [Kapat]'];
      expect(pageOf(withScreen(example, screen)), name).toBe(page);
    }
  });
});

describe('on another host', () => {
  it('no page is recognised', () => {
    for (const { example, name } of cases) {
      const screen = exampleScreen(example);
      expect(pageOf({ ...screen, address: { host: 'kamusm.example.com', path: screen.address.path } }), name).toBe('unknown');
    }
  });
});

describe('a card form', () => {
  it.each(['# Mali Mühür Ödeme', '# Borç Sorgulama ve Ödeme Ekranı', '# Arama Sonuçları', '## Sepetim'])(
    'under the title "%s" is the page to be silent on',
    (title) => {
      const screen = screenOf(title, '<Kart Numarası>', '<Son Kullanma Tarihi>', '<CVV>', '[Öde]');
      expect(recognize(screen, guide)).toMatchObject({ kind: 'known', page: 'kart-odeme' });
    },
  );
});
