import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_PROGRESS, withStage } from '../../src/core/progress.ts';
import { type Leg, legOn, presentStage } from '../../src/core/route.ts';
import { nextHop } from '../../src/core/way.ts';
import { guide, source } from '../guide/guide.ts';
import { NOW } from './fake-ports.ts';
import { after, flowNamed, LOST } from './situations.ts';

const stepIn = (leg: Leg | null): string | null => (leg?.kind === 'step' ? leg.step.id : null);

describe('the hub is passed twice', () => {
  it('first towards closing', () => {
    expect(stepIn(legOn(guide, LOST, NO_PROGRESS, 'bireysel-islemler'))).toBe('kapatmaya-git');
  });

  it('then, once the closing page was passed, towards the application', () => {
    const progress = after(LOST, 'bireysel-islemler', 'sertifika-kapatma', 'kapatma-secimi', 'bireysel-islemler');
    expect(stepIn(legOn(guide, LOST, progress, 'bireysel-islemler'))).toBe('basvuruya-git');
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

describe('where a person is', () => {
  it('the way in is never the present stage', () => {
    expect(presentStage(LOST, NO_PROGRESS)?.id).toBe('kapatma');
  });

  it('somebody further along than remembered is believed', () => {
    expect(stepIn(legOn(guide, LOST, NO_PROGRESS, 'basvuru-formu'))).toBe('form');
    expect(stepIn(legOn(guide, LOST, NO_PROGRESS, 'uretim-bekleniyor'))).toBe('uretim');
  });

  it('but not when the person said that something must be done first', () => {
    const insisted = withStage(NO_PROGRESS, LOST, 'kapatma', 'todo', NOW);
    const leg = legOn(guide, LOST, insisted, 'kurum-secimi');
    expect(leg).toMatchObject({ kind: 'detour', stage: { id: 'kapatma' }, hop: { kind: 'control', control: 'bireysel-islemler' } });
  });

  it('a later stage passed takes earlier ones for granted', () => {
    expect(presentStage(LOST, after(LOST, 'form-ciktisi', 'kamusm-ana-sayfa'))?.id).toBe('odeme');
  });

  it('after the last stage there is still the last stage', () => {
    const all = LOST.stages.reduce((progress, stage) => withStage(progress, LOST, stage.id, 'done', NOW), NO_PROGRESS);
    expect(presentStage(LOST, all)?.id).toBe(LOST.stages.at(-1)?.id);
  });

  it('the way in is a step as long as it leads to the present stage', () => {
    const applied = after(LOST, 'form-ciktisi', 'kamusm-ana-sayfa');
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
    const applied = after(LOST, 'form-ciktisi', 'kamusm-ana-sayfa');
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
