import { describe, expect, it } from 'vitest';
import { NO_PROGRESS, withDecision, withStage } from '../../src/core/progress/progress.ts';
import { legOn } from '../../src/core/route/route.ts';
import { isWrongTurn, nextHop } from '../../src/core/route/way.ts';
import { recognize } from '../../src/core/recognize/recognize.ts';
import { guide, source } from '../guide/guide.ts';
import { NOW } from './fake-ports.ts';
import { adviceOn, done, exampleOf, flowNamed, hintIn, LOST, ringedBy, screenOf } from './situations.ts';

const TREE = [
  'menu: [NES İşlemleri]',
  'menu: [Bireysel İşlemler]',
  'menu: [Başvuru İşlemleri]',
  'menu: [Kişi Ödemeli Başvuru]',
  'menu: [Başvurularım]',
  'menu: [Sertifikamı İptal Et / Askıya Al]',
];
const APPLICATIONS = ['# Başvurularım', '| Başvuru No | Kurum | Başvuru Tarihi | Başvuru Durumu |', 'row: B-ÖRNEK-1; Tamamlandı; [Detay]'];
const mustClose = withStage(NO_PROGRESS, LOST, 'kapatma', 'todo', NOW);

describe('a permanent menu tree', () => {
  it('is pointed into, at its furthest sensible entry, where the page has nothing of its own', () => {
    const hint = hintIn(adviceOn(screenOf(...TREE, ...APPLICATIONS), { progress: mustClose }));
    expect(hint.page).toBe('basvurularim');
    expect(ringedBy(hint)).toBe('Sertifikamı İptal Et / Askıya Al');
    expect(hint.detour?.isWrongTurn).toBe(true);
  });

  it('gives way to the page’s own control', () => {
    const hub = ['# Bireysel İşlemler', '[Başvuru İşlemleri]', '[Sertifikamı İptal Et / Askıya Alma]'];
    const hint = hintIn(adviceOn(screenOf(...TREE, ...hub), { progress: mustClose }));
    expect(ringedBy(hint)).toBe('Sertifikamı İptal Et / Askıya Alma');
    expect(hint.detour).toBeNull();
  });

  it('is not pointed into below the title of another product', () => {
    const { items, ...screen } = exampleOf('basvuru-islemleri', 'sunumdaki');
    const block = screenOf('# Mali Mühür İşlemleri', '[Başvurularım]', '[Başvuru İşlemleri]').items.map((item) => ({
      ...item,
      ref: item.ref + 1000,
      path: [1, 999, item.ref + 1000],
      ...(item.role === 'heading' ? { level: 0, fontSize: 14 } : {}),
    }));
    const flow = 'basvuru-durumu';
    const own = ringedBy(adviceOn({ ...screen, items }, { settings: { flow } }));
    expect(own).toBe('BAŞVURULARIM');
    expect(ringedBy(adviceOn({ ...screen, items: [...block, ...items] }, { settings: { flow } }))).toBe(own);
  });

  it('that has the name twice, for two products, leaves the next nearest way', () => {
    const twice = [...TREE, 'menu: [Mali Mühür İşlemleri]', 'menu: [Başvurularım]', 'menu: [Sertifikamı İptal Et / Askıya Al]'];
    expect(ringedBy(adviceOn(screenOf(...twice, ...APPLICATIONS), { progress: mustClose }))).toBe('Bireysel İşlemler');
  });

  it('does not change which page this is', () => {
    for (const page of ['bireysel-islemler', 'basvuru-islemleri', 'kurum-secimi', 'sertifika-kapatma', 'basvuru-formu']) {
      const { items, ...screen } = exampleOf(page);
      const tree = screenOf(...TREE).items.map((item) => ({
        ...item,
        ref: item.ref + 1000,
        path: [1, ...item.path.slice(1).map((ordinal) => ordinal + 1000)],
      }));
      expect(adviceOn({ ...screen, items: [...items, ...tree] })).toMatchObject({ page });
    }
  });
});

describe('a menu that holds what lies further on', () => {
  it('is no turning back', () => {
    const hub = screenOf(...TREE, 'menu: [PIN Oluşturma/Kilit Çözme]', '# Bireysel İşlemler', '[Başvuru İşlemleri]', '[E-Onay İşlemleri]');
    const hint = hintIn(adviceOn(hub, { settings: { flow: 'pin-kilit' } }));
    expect(ringedBy(hint)).toBe('PIN Oluşturma/Kilit Çözme');
    expect(hint.detour?.isWrongTurn ?? false).toBe(false);
  });
});

describe('nobody is sent to and fro', () => {
  /** The pages an advice leads to by what is ringed. */
  const openedBy = (page: string, advice: ReturnType<typeof adviceOn>): readonly string[] => {
    if (advice.kind !== 'guide' || advice.pointing.kind !== 'found') return [];
    return guide.pages.find(({ id }) => id === page)?.controls.find(({ id }) => id === advice.press[0])?.leadsTo ?? [];
  };

  it.each(['pin-kilit', 'e-onay'])('between two menus of which neither has it: %s', (flow) => {
    const upper = screenOf('# NES İşlemleri', '[Bireysel İşlemler]', '[Kurumsal İşlemler]');
    const lower = screenOf(
      '> Ana Sayfa > NES İşlemleri > Bireysel İşlemler',
      '# Bireysel İşlemler',
      '[Başvuru İşlemleri]',
      '[Sertifikamı İptal Et / Askıya Al]',
    );
    expect(openedBy('nes-islemleri', adviceOn(upper, { settings: { flow } }))).toContain('bireysel-islemler');
    expect(hintIn(adviceOn(lower, { settings: { flow } })).pointing.kind).toBe('missing');
  });
});

describe('what is called like a menu and does more', () => {
  it('is never a way', () => {
    for (const page of source.pages.filter(({ controls }) => controls.some(({ commits }) => commits === true))) {
      for (const { name } of page.examples) {
        const screen = exampleOf(page.id, name);
        const { sightings } = recognize(screen, guide).survey;
        const committing = new Set(
          sightings
            .filter(
              ({ meaning }) =>
                meaning.kind === 'control' &&
                meaning.page === page.id &&
                page.controls.some(({ id, commits }) => id === meaning.control && commits === true),
            )
            .map(({ item }) => item.ref),
        );
        for (const flow of guide.flows) {
          const advice = adviceOn(screen, { settings: { flow: flow.id } });
          if (advice.kind !== 'guide' || advice.pointing.kind !== 'found' || advice.detour === null) continue;
          expect(committing.has(advice.pointing.ref), `${flow.id} on ${page.id}/${name}: ${advice.pointing.label}`).toBe(false);
        }
      }
    }
  });
});

describe('words about a button', () => {
  it('are not said of another one', () => {
    const paid = done(LOST, 'kapatma', 'basvuru');
    const hint = hintIn(adviceOn(exampleOf('nes-basvurusu-bilgi', 'ödeme menülü'), { progress: paid }));
    expect(hint.page).toBe('nes-basvurusu-bilgi');
    expect(ringedBy(hint)).toMatch(/Ödeme/u);
    expect(`${hint.title} ${hint.say}`).not.toMatch(/Online İşlemler|Başvuru için/u);
  });
});

describe('the way back', () => {
  it('is a breadcrumb that can be pressed, not one that is bare text', () => {
    const screen = screenOf('> Ana Sayfa > NES İşlemleri > Bireysel İşlemler > Başvuru İşlemleri > Başvurularım', ...APPLICATIONS);
    expect(ringedBy(adviceOn(screen, { progress: mustClose }))).toBe('Bireysel İşlemler');
    const items = screen.items.map((item) => (item.role === 'crumb' ? { ...item, isLink: false } : item));
    const hint = hintIn(adviceOn({ ...screen, items }, { progress: mustClose }));
    expect(ringedBy(hint)).toBeNull();
  });

  it('is the home page’s name in the header where there is nothing nearer', () => {
    const hint = hintIn(adviceOn(screenOf('header: [Ana Sayfa]', 'header: [Çıkış]', ...APPLICATIONS), { progress: mustClose }));
    expect(ringedBy(hint)).toBe('Ana Sayfa');
  });

  it('is not a way deeper into the page and out again', () => {
    const hub = screenOf(
      '> Ana Sayfa > NES İşlemleri > Bireysel İşlemler > Başvuru İşlemleri',
      '# Başvuru İşlemleri',
      '[Kişi Ödemeli Başvuru]',
      '[Başvurularım]',
    );
    expect(ringedBy(adviceOn(hub, { progress: mustClose }))).toBe('Bireysel İşlemler');
    const bare = screenOf('# Başvuru İşlemleri', '[Kişi Ödemeli Başvuru]', '[Başvurularım]');
    expect(ringedBy(adviceOn(bare, { progress: mustClose }))).toBeNull();
  });

  it('never leads through what commits the person to something', () => {
    for (const from of guide.pages) {
      for (const to of guide.pages) {
        const hop = nextHop(guide, from.id, to.id);
        const control = hop?.kind === 'control' ? from.controls.find(({ id }) => id === hop.control) : undefined;
        expect(control?.commits, `${from.id} → ${to.id}: ${control?.id ?? ''}`).not.toBe(true);
      }
    }
  });

  it('does not lead away from a page and back to it', () => {
    const hub = screenOf(
      '> Ana Sayfa > NES İşlemleri > Bireysel İşlemler',
      '# Bireysel İşlemler',
      '[Başvuru İşlemleri]',
      '[E-Onay İşlemleri]',
    );
    expect(hintIn(adviceOn(hub, { progress: mustClose })).pointing.kind).toBe('missing');
  });

  it('for a step whose own control is not there is the address of what it opens', () => {
    const bare = screenOf('# Online İşlemler', '[NES İşlemleri]', '[Mali Mühür İşlemleri]', '[Zaman Damgası İşlemleri]');
    const hint = hintIn(adviceOn(bare, { settings: { flow: 'kart-okuyucu' } }));
    expect(hint.pointing.kind).toBe('missing');
    expect(hint.detour?.entry?.url).toContain('/kartokuyucu');
    expect(hint.detour?.isWrongTurn).toBe(false);
  });

  it('when nothing on the page leads there, an address that can be opened is named', () => {
    const paid = done(LOST, 'kapatma', 'basvuru');
    const hint = hintIn(adviceOn(exampleOf('e-onay'), { progress: paid }));
    expect(hint.pointing.kind).not.toBe('found');
    expect(hint.detour?.entry?.url).toMatch(/^https:\/\/(sanalpos|kamusm)/u);
  });
});

describe('where the control of a step is not on the page', () => {
  it('another control of the page that leads there will do', () => {
    const pin = flowNamed('pin-kilit');
    const hub = screenOf('# NES İşlemleri', '[Bireysel İşlemler]', '[Kurumsal İşlemler]');
    const hint = hintIn(adviceOn(hub, { settings: { flow: pin.id } }));
    expect(ringedBy(hint)).toBe('Bireysel İşlemler');
    const both = screenOf('# NES İşlemleri', '[Bireysel İşlemler]', '[PIN Oluşturma/Kilit Çözme]');
    expect(ringedBy(adviceOn(both, { settings: { flow: pin.id } }))).toBe('PIN Oluşturma/Kilit Çözme');
  });
});

describe('costly wrong turns', () => {
  const warnedOf = (advice: ReturnType<typeof adviceOn>): string => hintIn(advice).cautions.join(' ');

  it('revoking is warned of on the hub, unless it is the way', () => {
    const hub = exampleOf('bireysel-islemler');
    expect(warnedOf(adviceOn(hub, { settings: { flow: 'bireysel' } }))).toMatch(/geri alınamaz/u);
    const label = '«SERTİFİKAMI İPTAL ET»';
    expect(warnedOf(adviceOn(hub, { settings: { flow: 'e-onay' } }))).toContain(label);
    expect(warnedOf(adviceOn(hub, { progress: mustClose }))).not.toContain(label);
  });

  it('whoever decided to suspend is warned of revoking', () => {
    const flow = flowNamed('aski');
    const key = flow.stages.flatMap(({ steps }) => steps).find(({ decide }) => decide !== undefined);
    const progress = withDecision(NO_PROGRESS, flow.id, key?.decide?.as ?? key?.id ?? '', 'askiya-al', NOW);
    const hint = hintIn(adviceOn(exampleOf('kapatma-secimi'), { progress, settings: { flow: flow.id } }));
    expect(ringedBy(hint)).toMatch(/ask[ıI]ya al/iu);
    expect(hint.cautions.join(' ')).toMatch(/geri alınamaz/u);
  });

  it('whose institution pays is warned on the menu of those who pay themselves, and led out of it', () => {
    const settings = { flow: 'kurum-odemeli' };
    expect(warnedOf(adviceOn(exampleOf('basvuru-islemleri'), { settings }))).toContain('«KİŞİ ÖDEMELİ BAŞVURU»');
    const inside = hintIn(adviceOn(exampleOf('kurum-secimi'), { settings }));
    expect(inside.detour?.isWrongTurn).toBe(true);
    expect(ringedBy(inside)).toMatch(/Bireysel İşlemler|Başvuru İşlemleri/u);
  });

  it('whose institution does not let people pay themselves is told how else', () => {
    const request = guide.institutions.find(({ id }) => id === 'diger')?.request ?? 'yok';
    expect(warnedOf(adviceOn(exampleOf('basvuru-islemleri'), { settings: { flow: 'bireysel', institution: 'diger' } }))).toContain(request);
    expect(warnedOf(adviceOn(exampleOf('basvuru-islemleri'), { settings: { flow: 'bireysel', institution: 'meb' } }))).not.toContain(
      request,
    );
  });

  it('where nothing is paid yet that is not said: it would be read away before it matters', () => {
    const request = guide.institutions.find(({ id }) => id === 'diger')?.request ?? 'yok';
    const settings = { flow: 'bireysel', institution: 'diger' };
    for (const page of ['kamusm-ana-sayfa', 'e-devlet-kapisi', 'bireysel-islemler', 'basvuru-formu'])
      expect(warnedOf(adviceOn(exampleOf(page), { settings })), page).not.toContain(request);
    expect(warnedOf(adviceOn(exampleOf('kurum-secimi'), { settings }))).toContain(request);
  });

  it('whose institution has something to be asked first is told so before going in, and only there', () => {
    const request = guide.institutions.find(({ id }) => id === 'saglik')?.request ?? 'yok';
    const settings = { flow: 'bireysel', institution: 'saglik' };
    expect(warnedOf(adviceOn(exampleOf('basvuru-islemleri'), { settings }))).toContain(request);
    expect(warnedOf(adviceOn(exampleOf('basvuru-formu'), { settings }))).not.toContain(request);
  });

  it('a card reader is not a card', () => {
    const hint = hintIn(adviceOn(exampleOf('kart-okuyucu')));
    expect([hint.title, hint.say, ...hint.cautions].join(' ')).toMatch(/okuyucu/u);
    expect(hint.detour).not.toBeNull();
  });
});

describe('turning back', () => {
  it('is what a way back means, not a way on', () => {
    expect(isWrongTurn(guide, 'kurum-secimi', { kind: 'control', control: 'bireysel-islemler' })).toBe(true);
    expect(isWrongTurn(guide, 'nes-islemleri', { kind: 'control', control: 'bireysel-islemler' })).toBe(false);
    expect(isWrongTurn(guide, 'basvurularim', { kind: 'way', to: 'online-islemler' })).toBe(true);
    expect(isWrongTurn(guide, 'basvurularim', null)).toBe(false);
  });

  it('a page that leads on, though no step, is no wrong turn', () => {
    const leg = legOn(guide, LOST, NO_PROGRESS, 'nes-basvurusu-bilgi');
    expect(leg?.kind).toBe('detour');
    if (leg?.kind === 'detour') expect(isWrongTurn(guide, 'nes-basvurusu-bilgi', leg.hop)).toBe(false);
  });
});
