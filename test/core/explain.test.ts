import { describe, expect, it } from 'vitest';
import type { Why, WhyClue } from '../../src/core/advise/advice.ts';
import { labelsOf } from '../../src/core/guide/compile-guide.ts';
import { explain } from '../../src/core/advise/explain.ts';
import type { PageSnapshot } from '../../src/core/snapshot/page-snapshot.ts';
import { recognize } from '../../src/core/recognize/recognize.ts';
import { exampleScreen } from '../guide/example-screen.ts';
import { guide, source } from '../guide/guide.ts';
import { sentenceWords } from '../../src/core/text/text.ts';
import { adviceOn, exampleOf, hintIn, screenOf } from './situations.ts';

const cases = source.pages
  .filter(({ silent }) => silent !== true)
  .flatMap((page) => page.examples.map((example) => ({ page, example, name: `${page.id}/${example.name}` })));

const why = (screen: PageSnapshot): Why => explain(recognize(screen, guide), guide);
const kinds = (clues: readonly WhyClue[]): string[] => clues.map(({ kind }) => kind);
const labels = (clues: readonly WhyClue[]): string[] => clues.flatMap((clue) => ('label' in clue ? [clue.label] : []));
const only = ({ pages }: Why): Why['pages'][number] => {
  const [page, ...others] = pages;
  if (page === undefined || others.length > 0) throw new Error(`One page was expected, not ${pages.length}.`);
  return page;
};

describe('every example of the guide', () => {
  it.each(cases)('$name: something was seen; nothing is both seen and missed', ({ page, example }) => {
    const explained = why(exampleScreen(example));
    expect(['certain', 'likely']).toContain(explained.verdict);
    const { page: id, pageName, seen, missed } = only(explained);
    expect([id, pageName]).toEqual([page.id, page.name]);
    expect(seen.length).toBeGreaterThan(0);
    const single = (clues: readonly WhyClue[]): string[] =>
      clues.filter((clue) => !('count' in clue)).map((clue) => ('label' in clue ? `${clue.kind} ${clue.label}` : clue.kind));
    expect(single(missed).filter((clue) => single(seen).includes(clue))).toEqual([]);
  });

  it.each(cases)('$name: says only the guide’s own words and numbers', ({ page, example }) => {
    const own = new Set([...page.titles, page.name, ...page.controls.flatMap((control) => labelsOf(control, source.pages))]);
    const { seen, missed } = only(why(exampleScreen(example)));
    expect(labels([...seen, ...missed]).filter((label) => !own.has(label))).toEqual([]);
    for (const clue of [...seen, ...missed]) {
      expect(Object.keys(clue).filter((key) => !['kind', 'label', 'count'].includes(key))).toEqual([]);
      if ('count' in clue) expect(clue.count).toBeGreaterThan(0);
    }
  });

  it.each(cases)('$name: the title and the buttons it says it saw stand there under that name', ({ example }) => {
    const texts = example.screen.map((line) => sentenceWords(line).join(' '));
    const { seen } = only(why(exampleScreen(example)));
    const absent = labels(seen).filter((label) => !texts.some((text) => text.includes(sentenceWords(label).join(' '))));
    expect(absent).toEqual([]);
  });
});

describe('seen and missed', () => {
  const hub = ['# Bireysel İşlemler', '[Başvuru İşlemleri]', '[Sertifikamı İptal Et / Askıya Al]'];

  it('a title and buttons seen are told, and those not there are missed', () => {
    const { seen, missed } = only(why(screenOf(...hub)));
    expect(labels(seen)).toContain('Bireysel İşlemler');
    expect(seen.filter(({ kind }) => kind === 'control')).toHaveLength(2);
    expect(kinds(missed)).toContain('control');
    expect(kinds(missed)).not.toContain('title');
  });

  it('without its title the title is missed', () => {
    const { seen, missed } = only(why(screenOf(...hub.slice(1), '[Başvurularım]')));
    expect(kinds(seen)).not.toContain('title');
    expect(missed[0]).toMatchObject({ kind: 'title' });
  });

  it('never more buttons or sentences than would count', () => {
    for (const { example } of cases) {
      const { seen, missed } = only(why(exampleScreen(example)));
      const controls = [...seen, ...missed].filter(({ kind }) => kind === 'control');
      expect(controls.length).toBeLessThanOrEqual(3);
      const sentences = missed.flatMap((clue) => (clue.kind === 'sentences' || clue.kind === 'shared-sentences' ? [clue.count] : []));
      expect(sentences.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(3);
    }
  });

  it('fields seen and missed are those of the form', () => {
    const form = source.pages.find(({ id }) => id === 'basvuru-formu')?.clues.fields ?? [];
    const count = (clues: readonly WhyClue[]): number => clues.flatMap((clue) => (clue.kind === 'fields' ? [clue.count] : []))[0] ?? 0;
    const some = form.slice(0, 4).map(([label]) => `<${label}>`);
    const { seen, missed } = only(why(screenOf('# Başvuru Formu', ...some)));
    expect(count(seen)).toBe(4);
    expect(count(missed)).toBe(form.length - 4);
  });
});

describe('a page not known', () => {
  it('names both it could be, and none where nothing was seen', () => {
    const news = why(screenOf('# Haberler', 'Yeni kart okuyucular geldi.'));
    expect(news).toEqual({ verdict: 'unknown', pages: [], foundBy: null });
    const recognition = recognize(screenOf('# Haberler'), guide);
    const clues = [{ kind: 'path', what: '/ad/soyad', points: 2, count: 1 }] as const;
    const weighed = ['kurum-secimi', 'basvurularim', 'sms-dogrulama'].map((page) => ({ page, points: 3, clues, doubts: [], veto: null }));
    const explained = explain({ kind: 'ambiguous', weighed, survey: recognition.survey }, guide);
    expect(explained.verdict).toBe('ambiguous');
    expect(explained.pages.map(({ page }) => page)).toEqual(['kurum-secimi', 'basvurularim']);
    expect(explained.pages[0]?.seen).toEqual([{ kind: 'path' }]);
    expect(JSON.stringify(explained)).not.toContain('/ad/soyad');
  });

  it.each([
    ['a title of another topic', ['# Duyurular', '[Başvurularım]', '[Kişi Ödemeli Başvuru]'], 'basvuru-islemleri', 'lookalike'],
    ['a title the guide does not know', ['# Dilekçelerim', '[Başvurularım]'], 'basvuru-islemleri', 'foreign-title'],
    [
      'what only another page has',
      ['# İşlem', 'Başvurunuzu iptal etmek üzeresiniz.', '[Sertifikamı Askıya Al]'],
      'kapatma-secimi',
      'excluded',
    ],
    ['another product', ['# Mali Mühür Başvuru İşlemleri', '[Kişi Ödemeli Başvuru]', '[Başvurularım]'], 'basvuru-islemleri', 'lookalike'],
  ] as const)('tells of the page that comes nearest, and what speaks against it: %s', (_name, screen, page, doubt) => {
    const explained = why(screenOf(...screen));
    expect(explained.verdict).toBe('unknown');
    const nearest = only(explained);
    expect(nearest.page).toBe(page);
    expect(kinds(nearest.seen)).toContain('control');
    expect(nearest.doubts).toContain(doubt);
  });

  it('one plain thing on many pages is not near to any', () => {
    expect(why(screenOf('# Haberler', '[Çıkış]', '<Ad>')).pages).toEqual([]);
  });

  it('tells of the title that speaks against it', () => {
    const explained = why(screenOf('# Başvurularım', 'Kilit çözme işlemi için uygulamayı indiriniz.', '[KamuSMeImzaUygulamasi.jar]'));
    expect(explained.pages[0]?.doubts).toContain('other-title');
  });
});

describe('behind a dialog the guide does not know', () => {
  const hub = ['# Bireysel İşlemler', '[Başvuru İşlemleri]', '[Sertifikamı İptal Et / Askıya Al]'];

  it('the page is only likely, and the reason is told', () => {
    const explained = why(screenOf(...hub, 'dialog: # Duyuru', 'dialog: Bakım yapılacak.', 'dialog: [Kapat]'));
    expect(explained.verdict).toBe('likely');
    expect(only(explained).doubts).toEqual(['dialog']);
    expect(only(why(screenOf(...hub))).doubts).toEqual([]);
  });
});

describe('in the advice', () => {
  it('is there with a hint, with how the ring was found', () => {
    const hint = hintIn(adviceOn(exampleOf('nes-islemleri')));
    expect(hint.pointing.kind).toBe('found');
    expect(hint.why).toMatchObject({ verdict: 'certain', foundBy: 'exact' });
  });

  it('tells a button named by its card from one with a name of its own', () => {
    const cards = screenOf('# NES İşlemleri', 'row: Bireysel İşlemler; [Git]', 'row: Kurumsal İşlemler; [Git]');
    const hint = hintIn(adviceOn(cards));
    expect(hint.pointing).toMatchObject({ kind: 'found', certainty: 'likely' });
    expect(hint.why?.foundBy).toBe('context');
  });

  it('whatever is ringed was found in some way that suits its certainty', () => {
    let rings = 0;
    for (const { example } of cases) {
      for (const flow of guide.flows) {
        const advice = adviceOn(exampleScreen(example), { settings: { flow: flow.id } });
        if (advice.kind !== 'guide' || advice.pointing.kind !== 'found') continue;
        rings += 1;
        const likely = ['context', 'hidden', 'only-list'];
        const certain = ['exact', 'titled', 'option'];
        expect(advice.pointing.certainty === 'likely' ? likely : certain).toContain(advice.why?.foundBy);
        // The card is never surer than its ring.
        if (advice.pointing.certainty === 'likely') expect(advice.certainty).toBe('likely');
      }
    }
    expect(rings).toBeGreaterThan(100);
  });

  it('is there on an unknown page', () => {
    expect(adviceOn(screenOf('# Haberler'))).toMatchObject({ kind: 'unknown', why: { verdict: 'unknown' } });
  });
});
