import { describe, expect, it } from 'vitest';
import type { PageSnapshot } from '../../src/core/snapshot/page-snapshot.ts';
import { survey } from '../../src/core/survey/survey.ts';
import { guide } from '../guide/guide.ts';
import { exampleOf, screenOf } from './situations.ts';

const see = (screen: PageSnapshot) => survey(screen, guide);

/** Standing of every sighting of a label, in order. */
const standings = (screen: PageSnapshot, label: string): string[] => [
  ...new Set(
    see(screen)
      .sightings.filter((sighting) => sighting.label === label)
      .map(({ standing }) => standing),
  ),
];

describe('where a control stands', () => {
  it("a page's own buttons are its own", () => {
    expect(standings(exampleOf('bireysel-islemler'), 'BAŞVURU İŞLEMLERİ')).toEqual(['own']);
  });

  it('a menu that shows several levels of the way is a tree', () => {
    expect(standings(exampleOf('bireysel-islemler', 'ağaç menülü'), 'Kişi Ödemeli Başvurular')).toEqual(['tree']);
  });

  it('a link within a sentence, in a footer or in a header stands there', () => {
    expect(standings(screenOf('Başvurmak için [Başvuru İşlemleri] bağlantısına gidebilirsiniz.'), 'Başvuru İşlemleri')).toEqual([
      'sentence',
    ]);
    expect(standings(screenOf('footer: [Başvuru İşlemleri]'), 'Başvuru İşlemleri')).toEqual(['footer']);
    expect(standings(screenOf('header: [Başvuru İşlemleri]'), 'Başvuru İşlemleri')).toEqual(['header']);
  });

  it('the last breadcrumb is no control', () => {
    const screen = screenOf('> Bireysel İşlemler > Başvuru İşlemleri');
    expect(standings(screen, 'Başvuru İşlemleri')).toEqual([]);
    expect(standings(screen, 'Bireysel İşlemler')).toEqual(['crumb']);
  });
});

describe('what a page calls itself', () => {
  const titles = (screen: PageSnapshot): string[] => see(screen).titles.map(({ page, weight }) => `${page} ${weight}`);

  it('its highest heading and its last breadcrumb', () => {
    expect(titles(screenOf('# Başvurularım', '## Duyurular'))).toContain('basvurularim main');
    expect(titles(screenOf('> Bireysel İşlemler > Başvurularım'))).toContain('basvurularim main');
  });

  it('not a list of cards with equal titles', () => {
    expect(titles(screenOf('## Başvuru İşlemleri', '## Başvurularım', '## Bireysel İşlemler'))).toEqual([]);
  });

  it('not what stands in a footer', () => {
    expect(titles(screenOf('# Haberler', 'footer: # Başvurularım'))).toEqual([]);
  });

  it('something that only looks like ours is told apart', () => {
    expect(see(screenOf('# Mali Mühür Başvuru İşlemleri')).lookalike).toBe('page');
    expect(see(screenOf('## Mali Mühür Başvuru İşlemleri')).lookalike).toBe('main');
    expect(see(screenOf('# Başvuru İşlemleri')).lookalike).toBe('none');
  });
});

describe('sentences', () => {
  const sentences = (line: string): string[] => see(screenOf(line)).sentences.map(({ sentence }) => sentence.page);

  it('are found inside longer text, in any case and with any number', () => {
    expect(sentences('DİKKAT: LÜTFEN AŞAĞIDAN PERSONELİ OLDUĞUNUZ KURUMU SEÇİNİZ.')).toEqual(['kurum-secimi']);
  });

  it('count once, however often they are said', () => {
    const line = 'Lütfen aşağıdan personeli olduğunuz kurumu seçiniz.';
    expect(sentences(`${line} ${line}`)).toEqual(['kurum-secimi']);
  });

  it('are not found word by word', () => {
    expect(sentences('Kurumu seçiniz, lütfen: personeli aşağıdan olduğunuz')).toEqual([]);
  });
});

describe('which part of the page is looked at', () => {
  it('only the dialog, when asked for', () => {
    const screen = exampleOf('kapatma-secimi', 'pencere');
    expect(survey(screen, guide, 'dialog').items.every((item) => item.inDialog)).toBe(true);
    expect(survey(screen, guide, 'all').items.length).toBe(screen.items.length);
  });

  it('pages of other hosts mean nothing here', () => {
    const screen = { ...exampleOf('bireysel-islemler'), address: { host: 'sanalpos.kamusm.gov.tr', path: '/' } };
    expect(see(screen).sightings.filter(({ meaning }) => meaning.kind === 'control' && meaning.page === 'bireysel-islemler')).toEqual([]);
  });
});
