import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CompiledFlow } from '../../src/core/guide/compile-guide.ts';
import { NO_PROGRESS, withDecision, withStage } from '../../src/core/progress/progress.ts';
import { type Leg, legOn, presentStage, questionOn } from '../../src/core/route/route.ts';
import { nextHop } from '../../src/core/route/way.ts';
import { guide, source } from '../guide/guide.ts';
import { NOW } from './fake-ports.ts';
import { after, done, flowNamed, LOST } from './situations.ts';

const stepIn = (leg: Leg | null): string | null => (leg?.kind === 'step' ? leg.step.id : null);

describe('the hub is passed twice', () => {
  it('first towards closing', () => {
    expect(stepIn(legOn(guide, LOST, NO_PROGRESS, 'bireysel-islemler'))).toBe('kapatmaya-git');
  });

  it('not towards the application because the closing page was passed', () => {
    const progress = after(LOST, 'bireysel-islemler', 'sertifika-kapatma', 'kapatma-secimi', 'bireysel-islemler');
    expect(stepIn(legOn(guide, LOST, progress, 'bireysel-islemler'))).toBe('kapatmaya-git');
    expect(questionOn(guide, LOST, progress, 'bireysel-islemler')).toMatchObject({ stage: { id: 'kapatma' }, known: null, is: 'open' });
  });

  it('towards the application at once, when the person says it is closed already', () => {
    const said = withStage(NO_PROGRESS, LOST, 'kapatma', 'done', NOW);
    expect(stepIn(legOn(guide, LOST, said, 'bireysel-islemler'))).toBe('basvuruya-git');
  });

  it('back towards closing, when the person says it must be done first', () => {
    const passed = after(LOST, 'kapatma-secimi', 'bireysel-islemler');
    const insisted = withStage(passed, LOST, 'kapatma', 'todo', NOW);
    expect(stepIn(legOn(guide, LOST, insisted, 'bireysel-islemler'))).toBe('kapatmaya-git');
  });

  it('never towards closing for somebody with no card to close', () => {
    expect(stepIn(legOn(guide, flowNamed('bireysel'), NO_PROGRESS, 'bireysel-islemler'))).toBe('basvuruya-git');
  });
});

describe('what an earlier decision says of a step', () => {
  const LOCKED = flowNamed('pin-puk-kaybi');
  const RENEWAL = flowNamed('yenileme');
  const decided = (flow: CompiledFlow, decision: string, choice: string) => withDecision(NO_PROGRESS, flow.id, decision, choice, NOW);
  const firstOf = (leg: Leg | null): string | null => (leg?.kind === 'step' ? (leg.first?.id ?? null) : null);

  it('asks it where one of its answers leads, as long as it is open', () => {
    expect(firstOf(legOn(guide, LOCKED, NO_PROGRESS, 'kurum-secimi'))).toBe('kisi-odemeli');
    expect(firstOf(legOn(guide, flowNamed('donanim-arizasi'), NO_PROGRESS, 'kurum-secimi'))).toBe('kisi-odemeli');
    expect(firstOf(legOn(guide, RENEWAL, NO_PROGRESS, 'kurum-secimi'))).toBe('odeyen');
  });

  it.each(['kurum-secimi', 'basvuru-formu', 'sms-dogrulama', 'onay-yontemi'])('holds back with the answer not to go on: %s', (page) => {
    expect(firstOf(legOn(guide, LOCKED, decided(LOCKED, 'kilit', 'denemedim'), page))).toBe('kisi-odemeli');
    expect(firstOf(legOn(guide, LOCKED, decided(LOCKED, 'kilit', 'olmadi'), page))).toBeNull();
    expect(stepIn(legOn(guide, LOCKED, decided(LOCKED, 'kilit', 'olmadi'), page))).not.toBeNull();
  });

  it('leads away from what only another answer opens', () => {
    expect(legOn(guide, RENEWAL, decided(RENEWAL, 'odeyen', 'kurum'), 'kurum-secimi')?.kind).toBe('detour');
    expect(stepIn(legOn(guide, RENEWAL, decided(RENEWAL, 'odeyen', 'kisi'), 'kurum-secimi'))).toBe('yenileme-kurumu');
  });

  it('leaves free what both answers come to, what costs nothing, and a choice of how to go on', () => {
    expect(firstOf(legOn(guide, RENEWAL, NO_PROGRESS, 'basvuru-formu'))).toBeNull();
    expect(firstOf(legOn(guide, RENEWAL, decided(RENEWAL, 'odeyen', 'kisi'), 'basvurularim'))).toBeNull();
    expect(firstOf(legOn(guide, RENEWAL, NO_PROGRESS, 'form-imzalama'))).toBeNull();
  });
});

describe('what is done', () => {
  it.each([
    ['kayip-calinti', 'kapatma', 'kapatma-secimi'],
    ['iptal', 'kapatma', 'kapatma-secimi'],
    ['aski', 'askilama', 'kapatma-secimi'],
    ['bireysel', 'basvuru', 'form-ciktisi'],
    ['kart-okuyucu', 'siparis', 'kart-okuyucu'],
  ])('is not done a second time where it was done: %s, %s on %s', (id, stage, page) => {
    const flow = flowNamed(id);
    expect(legOn(guide, flow, NO_PROGRESS, page)?.kind).toBe('step');
    expect(legOn(guide, flow, done(flow, stage), page)?.kind).toBe('detour');
  });
});

describe('where a person is', () => {
  it('the way in is never the present stage', () => {
    expect(presentStage(LOST, NO_PROGRESS)?.id).toBe('kapatma');
  });

  it('somebody further along than known is on that page, and asked whether what comes before is done', () => {
    expect(stepIn(legOn(guide, LOST, NO_PROGRESS, 'basvuru-formu'))).toBe('form');
    expect(stepIn(legOn(guide, LOST, NO_PROGRESS, 'uretim-bekleniyor'))).toBe('uretim');
    expect(questionOn(guide, LOST, NO_PROGRESS, 'basvuru-formu')).toMatchObject({ stage: { id: 'kapatma' }, is: 'open' });
  });

  it('but not when the person said that something must be done first', () => {
    const insisted = withStage(NO_PROGRESS, LOST, 'kapatma', 'todo', NOW);
    const leg = legOn(guide, LOST, insisted, 'kurum-secimi');
    expect(leg).toMatchObject({ kind: 'detour', stage: { id: 'kapatma' }, hop: { kind: 'control', control: 'bireysel-islemler' } });
  });

  it('a later stage done takes no earlier one for granted', () => {
    expect(presentStage(LOST, done(LOST, 'basvuru'))?.id).toBe('kapatma');
    expect(questionOn(guide, LOST, done(LOST, 'basvuru'), 'kamusm-ana-sayfa')).toMatchObject({ stage: { id: 'kapatma' }, is: 'open' });
  });

  it('after the last stage there is still the last stage', () => {
    const all = LOST.stages.reduce((progress, stage) => withStage(progress, LOST, stage.id, 'done', NOW), NO_PROGRESS);
    expect(presentStage(LOST, all)?.id).toBe(LOST.stages.at(-1)?.id);
  });

  it('the way in is a step as long as it leads to the present stage', () => {
    const applied = done(LOST, 'kapatma', 'basvuru');
    expect(stepIn(legOn(guide, LOST, NO_PROGRESS, 'kamusm-ana-sayfa'))).toBe('ana-sayfa');
    expect(stepIn(legOn(guide, LOST, applied, 'kamusm-ana-sayfa'))).toBe('odemeye-git');
  });
});

describe('detours', () => {
  it('lead back by the fewest presses', () => {
    expect(nextHop(guide, 'kamusm-ana-sayfa', 'sertifika-kapatma')).toEqual({ kind: 'control', control: 'online-islemler' });
    expect(nextHop(guide, 'basvurularim', 'sertifika-kapatma')).toEqual({ kind: 'control', control: 'bireysel-islemler' });
  });

  it('say so when the map knows no way', () => {
    expect(nextHop(guide, 'uretim-bekleniyor', 'kamusm-ana-sayfa')).toBeNull();
    expect(nextHop(guide, 'no-such-page', 'kamusm-ana-sayfa')).toBeNull();
    const applied = done(LOST, 'kapatma', 'basvuru');
    expect(legOn(guide, LOST, applied, 'sms-dogrulama')).toMatchObject({ kind: 'detour', hop: null, known: null });
  });

  it('leave somebody on the page that completes a stage to it, also when another tab has moved on', () => {
    const elsewhere = after(LOST, 'kapatma-secimi', 'kamusm-ana-sayfa');
    expect(stepIn(legOn(guide, LOST, elsewhere, 'kapatma-secimi'))).toBe('kapatma-karari');
  });

  it('never go by a control that the page does not have', () => {
    const ids = source.pages.map(({ id }) => id);
    fc.assert(
      fc.property(fc.constantFrom(...ids), fc.constantFrom(...ids), (from, to) => {
        const hop = nextHop(guide, from, to);
        const own = guide.pages.find(({ id }) => id === from)?.controls.map(({ id }) => id) ?? [];
        expect(hop === null || (hop.kind === 'control' && own.includes(hop.control))).toBe(true);
      }),
    );
  });

  it('every step that presses anything presses a control that its page has, whatever was passed', () => {
    const ids = source.pages.map(({ id }) => id);
    fc.assert(
      fc.property(
        fc.constantFrom(...guide.flows),
        fc.array(fc.constantFrom(...ids), { maxLength: 6 }),
        fc.constantFrom(...ids),
        (flow, walk, page) => {
          const leg = legOn(guide, flow, after(flow, ...walk), page);
          const press = leg?.kind === 'step' ? leg.step.press : leg?.hop?.kind === 'control' ? [leg.hop.control] : [];
          const own = guide.pages.find(({ id }) => id === page)?.controls.map(({ id }) => id) ?? [];
          expect(press.filter((control) => !own.includes(control))).toEqual([]);
          if (leg?.kind === 'step') expect(leg.step.page).toBe(page);
        },
      ),
    );
  });
});

describe('the question about a stage', () => {
  const is = (progress: Parameters<typeof questionOn>[2], page: string, flow = LOST) => {
    const question = questionOn(guide, flow, progress, page);
    return question === null ? null : `${question.stage.id} ${question.is}`;
  };

  it('is open only where its answer leads elsewhere', () => {
    const cancelled = after(LOST, 'sertifika-kapatma', 'kapatma-secimi', 'sertifika-kapatma');
    expect(is(cancelled, 'sertifika-kapatma')).toBe('kapatma open');
    expect(is(cancelled, 'bireysel-islemler')).toBe('kapatma open');
    expect(is(cancelled, 'basvuru-islemleri')).toBe('kapatma open');
    // The way in is the same to both, and on the page itself nothing is over yet.
    expect(
      ['kamusm-ana-sayfa', 'online-islemler-giris', 'online-islemler', 'nes-islemleri', 'kapatma-secimi'].map((page) =>
        is(cancelled, page),
      ),
    ).toEqual([null, null, null, null, null]);
  });

  it('is not asked of somebody who has just begun', () => {
    for (const flow of guide.flows) {
      for (const step of flow.stages[0]?.steps ?? []) expect(is(NO_PROGRESS, step.page, flow), `${flow.id} ${step.page}`).toBeNull();
    }
    expect(is(NO_PROGRESS, 'bireysel-islemler', flowNamed('bireysel'))).toBeNull();
    // A certificate can be closed by phone.
    expect(is(NO_PROGRESS, 'bireysel-islemler')).toBe('kapatma offered');
  });

  it('once answered is one line where it matters', () => {
    expect(is(done(LOST, 'kapatma'), 'bireysel-islemler')).toBe('kapatma answered');
    expect(is(withStage(NO_PROGRESS, LOST, 'kapatma', 'todo', NOW), 'basvuru-islemleri')).toBe('kapatma answered');
    expect(is(done(LOST, 'kapatma'), 'nes-islemleri')).toBeNull();
  });

  it('is one after the other, in the order of the way', () => {
    const late = 'borc-sorgulama';
    expect(is(NO_PROGRESS, late)).toBe('kapatma open');
    expect(is(done(LOST, 'kapatma'), late)).toBe('basvuru open');
    expect(is(done(LOST, 'kapatma', 'basvuru'), late)).not.toMatch(/open/u);
  });
});

describe('what may not be done twice', () => {
  const reached = (page: string) => after(LOST, page).reached;

  it('who has had the form is led to their application, not to another', () => {
    const undelivered = { ...withStage(done(LOST, 'kapatma'), LOST, 'basvuru', 'todo', NOW), reached: reached('form-ciktisi') };
    expect(stepIn(legOn(guide, LOST, undelivered, 'basvuru-islemleri'))).toBe('basvurumu-bul');
    expect(stepIn(legOn(guide, LOST, undelivered, 'basvurularim'))).toBe('basvurumu-ac');
  });

  it('who says the form is not handed in is asked whether there is an application, before another is begun', () => {
    for (const id of ['kayip-calinti', 'bireysel', 'kimlik-guncelleme', 'pin-puk-kaybi', 'donanim-arizasi']) {
      const flow = flowNamed(id);
      const undelivered = withStage(done(flow, ...(id === LOST.id ? ['kapatma'] : [])), flow, 'basvuru', 'todo', NOW);
      const firstOn = (page: string, choice: string | null) => {
        const leg = legOn(guide, flow, withDecision(undelivered, id, 'basvurulmus', choice, NOW), page);
        return leg?.kind === 'step' ? (leg.first ?? leg.step).id : (leg?.kind ?? null);
      };
      expect(firstOn('basvuru-islemleri', null), id).toBe('basvurumu-bul');
      expect(firstOn('kurum-secimi', null), id).toBe('basvurumu-bul');
      expect(firstOn('kurum-secimi', 'basvurdum'), id).toBe('detour');
      expect(firstOn('kurum-secimi', 'basvurmadim'), id).toBe('kurum');
      expect(firstOn('basvurularim', null), id).toBe('basvurumu-ac');
    }
  });

  it('who has just come to a stage is not taken for somebody who has begun it', () => {
    expect(stepIn(legOn(guide, LOST, done(LOST, 'kapatma'), 'basvuru-islemleri'))).toBe('kisi-odemeli');
  });

  it('who has been where one pays is led to the question whether the debt still stands, and never to the button that pays', () => {
    for (const flow of guide.flows) {
      for (const page of source.pages) {
        const unpaid = flow.stages.reduce(
          (progress, { id }) => withStage(progress, flow, id, /odeme/u.test(id) ? 'todo' : 'done', NOW),
          NO_PROGRESS,
        );
        const leg = legOn(guide, flow, { ...unpaid, reached: after(flow, 'kart-odeme').reached }, page.id);
        const press = leg?.kind === 'step' ? leg.step.press : leg?.hop?.kind === 'control' ? [leg.hop.control] : [];
        const pays = page.controls.filter(({ leadsTo }) => leadsTo?.includes('kart-odeme') === true).map(({ id }) => id);
        expect(
          press.filter((control) => pays.includes(control)),
          `${flow.id} on ${page.id}`,
        ).toEqual([]);
      }
    }
  });
});
