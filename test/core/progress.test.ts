import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  FORGET_AFTER_MS,
  NO_PROGRESS,
  parseProgress,
  reach,
  visit,
  withDecision,
  withProofs,
  withStage,
  withTick,
} from '../../src/core/progress/progress.ts';
import { guide, source } from '../guide/guide.ts';
import { NOW } from './fake-ports.ts';
import { after, done, flowNamed, LOST, standing } from './situations.ts';

const state = (progress: Parameters<typeof standing>[0], stage: string) => standing(progress, LOST, stage);

describe('having been on a page', () => {
  it('is a hint and never an answer: whatever is walked, no stage of any flow is known', () => {
    const ids = source.pages.map(({ id }) => id);
    fc.assert(
      fc.property(fc.constantFrom(...guide.flows), fc.array(fc.constantFrom(...ids), { maxLength: 30 }), (flow, walk) => {
        expect(after(flow, ...walk).stages).toEqual({});
      }),
    );
  });

  it('on which a stage may end makes it reached, at once and for good', () => {
    expect(state(after(LOST, 'sertifika-kapatma'), 'kapatma')).toBe('unknown');
    expect(state(after(LOST, 'kapatma-secimi'), 'kapatma')).toBe('reached');
    expect(state(after(LOST, 'kapatma-secimi', 'sertifika-kapatma', 'oturum-sonu', 'bireysel-islemler'), 'kapatma')).toBe('reached');
  });

  it('is noted once: reloading changes nothing', () => {
    const once = after(LOST, 'kapatma-secimi');
    expect(visit(once, LOST, 'kapatma-secimi', NOW + 1)).toBe(once);
    expect(reach(once, LOST, ['kapatma-secimi'], NOW + 1)).toBe(once);
  });

  it('opens again what was said not to be done', () => {
    const insisted = withStage(after(LOST, 'kapatma-secimi', 'bireysel-islemler'), LOST, 'kapatma', 'todo', NOW);
    expect(state(visit(insisted, LOST, 'sertifika-kapatma', NOW), 'kapatma')).toBe('said todo');
    expect(state(visit(insisted, LOST, 'kapatma-secimi', NOW), 'kapatma')).toBe('reached');
  });

  it('leaves alone what was said to be done', () => {
    expect(state(visit(done(LOST, 'kapatma'), LOST, 'kapatma-secimi', NOW), 'kapatma')).toBe('said done');
  });

  it('counts in its own flow only, and without a flow nowhere', () => {
    expect(standing(after(LOST, 'kapatma-secimi'), flowNamed('iptal'), 'kapatma')).toBe('unknown');
    expect(visit(NO_PROGRESS, null, 'kapatma-secimi', NOW).reached).toEqual([]);
  });
});

describe('a decision', () => {
  const decided = withDecision(after(LOST, 'kapatma-secimi'), LOST.id, 'kapatma-karari', 'askiya-al', NOW);

  it('holds for one time: it is asked anew, and what comes next goes by how it was left', () => {
    const left = visit(decided, LOST, 'bireysel-islemler', NOW);
    expect([left.decisions, left.outcomes]).toEqual([{}, { 'kayip-calinti/kapatma-karari': 'askiya-al' }]);
  });

  it('taken back leaves no trace', () => {
    expect(withDecision(decided, LOST.id, 'kapatma-karari', null, NOW).decisions).toEqual({});
  });

  it('and how it was left are forgotten when the stage must be done first', () => {
    const again = withStage(visit(decided, LOST, 'bireysel-islemler', NOW), LOST, 'kapatma', 'todo', NOW);
    expect([again.decisions, again.outcomes]).toEqual([{}, {}]);
  });

  it('taken anew asks the question before the next stage anew', () => {
    const answered = withDecision(visit(decided, LOST, 'bireysel-islemler', NOW), LOST.id, 'kart-arama', 'bulunamadi', NOW);
    const again = withDecision(visit(answered, LOST, 'kapatma-secimi', NOW), LOST.id, 'kapatma-karari', 'askiya-al', NOW);
    expect(visit(again, LOST, 'bireysel-islemler', NOW).decisions).toEqual({});
  });
});

describe('what the person says', () => {
  it('holds, can be turned round, and can be taken back, which asks again', () => {
    const said = done(LOST, 'kapatma');
    const back = withStage(said, LOST, 'kapatma', null, NOW);
    expect([said, withStage(said, LOST, 'kapatma', 'todo', NOW), back].map((progress) => state(progress, 'kapatma'))).toEqual([
      'said done',
      'said todo',
      'reached',
    ]);
  });

  it('may be said by ticking the paper that ends the stage, and unticking takes it back', () => {
    const ticked = withTick(NO_PROGRESS, LOST, 'form-teslim-edildi', true, NOW);
    expect(state(ticked, 'basvuru')).toBe('said done');
    expect(state(withTick(ticked, LOST, 'form-teslim-edildi', false, NOW), 'basvuru')).toBe('reached');
  });

  it('about a stage the flow does not have changes nothing', () => {
    expect(withStage(NO_PROGRESS, LOST, 'baska', 'done', NOW)).toBe(NO_PROGRESS);
  });
});

describe('what the page shows', () => {
  const closed = [{ stage: 'kapatma', state: 'done', outcome: 'askiya-al' }] as const;

  it('is known as shown, with the choice it proves', () => {
    const shown = withProofs(after(LOST, 'kapatma-secimi'), LOST, closed, NOW);
    expect([state(shown, 'kapatma'), shown.outcomes]).toEqual(['shown done', { 'kayip-calinti/kapatma-karari': 'askiya-al' }]);
  });

  const open = [{ stage: 'kapatma', state: 'todo' }] as const;

  it('refutes the hint, and what was shown before', () => {
    const shown = withProofs(withProofs(after(LOST, 'kapatma-secimi'), LOST, closed, NOW), LOST, open, NOW);
    expect([state(shown, 'kapatma'), shown.reached]).toEqual(['shown todo', []]);
  });

  it('against what the person said makes it not known: the page may lag, or be about another certificate', () => {
    expect(state(withProofs(done(LOST, 'kapatma'), LOST, open, NOW), 'kapatma')).toBe('reached');
    expect(state(withProofs(withStage(NO_PROGRESS, LOST, 'kapatma', 'todo', NOW), LOST, closed, NOW), 'kapatma')).toBe('shown done');
  });

  it('that is known already changes nothing, nor what no stage of the flow is about', () => {
    const shown = withProofs(NO_PROGRESS, LOST, closed, NOW);
    expect(withProofs(shown, LOST, closed, NOW + 1)).toBe(shown);
    expect(withProofs(NO_PROGRESS, LOST, [{ stage: 'askilama', state: 'done' }], NOW)).toBe(NO_PROGRESS);
  });
});

describe('stored progress', () => {
  it('comes back as it was', () => {
    const walked = visit(
      withDecision(after(LOST, 'kapatma-secimi'), LOST.id, 'kapatma-karari', 'askiya-al', NOW),
      LOST,
      'nes-islemleri',
      NOW,
    );
    const progress = withTick(withStage(walked, LOST, 'basvuru', 'done', NOW), LOST, 'form-yazdirildi', true, NOW);
    expect(parseProgress(structuredClone(progress), NOW + 1)).toEqual(progress);
  });

  it('of the first version: what was said is kept, what was only concluded is asked', () => {
    const old = {
      at: NOW,
      stages: { 'kayip-calinti/kapatma': 'done', 'kayip-calinti/basvuru': 'todo', 'kayip-calinti/odeme': 'done' },
      decisions: { 'kayip-calinti/kapatma-karari': 'iptal' },
      ticks: ['kayip-calinti/borc-odendi', 'kayip-calinti/form-yazdirildi'],
      lastPage: 'kamusm-ana-sayfa',
    };
    const progress = parseProgress(old, NOW);
    expect(['kapatma', 'basvuru', 'odeme'].map((stage) => state(progress, stage))).toEqual(['reached', 'said todo', 'said done']);
    expect([progress.decisions, progress.ticks, progress.lastPage]).toEqual([old.decisions, old.ticks, old.lastPage]);
  });

  it('is forgotten when it is older than an application can be', () => {
    const progress = after(LOST, 'kapatma-secimi', 'bireysel-islemler');
    expect(parseProgress(progress, NOW + FORGET_AFTER_MS)).toEqual(progress);
    expect(parseProgress(progress, NOW + FORGET_AFTER_MS + 1)).toEqual(NO_PROGRESS);
  });

  it('is forgotten when it comes from far in the future', () => {
    expect(parseProgress({ ...after(LOST, 'kurum-secimi'), at: NOW * 2 }, NOW)).toEqual(NO_PROGRESS);
  });

  it.each([
    null,
    undefined,
    3,
    'x',
    [],
    {},
    { at: Number.NaN },
    { at: NOW, stages: [] },
    { at: NOW, stages: 'x', decisions: 7, lastPage: {}, reached: 'x', outcomes: [] },
  ])('%j counts as not known', (stored) => {
    expect(parseProgress(stored, NOW)).toMatchObject({ stages: {}, reached: [], decisions: {}, outcomes: {}, lastPage: null });
  });

  it('keeps what is whole beside what is broken', () => {
    const known = { state: 'done', by: 'shown' } as const;
    const stored = {
      at: NOW,
      stages: { 'a/b': known, 'a/c': 'later', 'a/d': 1, 'a/e': { state: 'done' }, 'a/f': { state: 'half', by: 'said' } },
      reached: ['a/g', 5, 'a/g'],
      decisions: { 'a/b': 'x', 'a/c': null },
      outcomes: { 'a/b': 'y' },
      ticks: ['a/t', 5],
      more: 1,
    };
    expect(parseProgress(stored, NOW)).toEqual({
      at: NOW,
      stages: { 'a/b': known },
      reached: ['a/g'],
      decisions: { 'a/b': 'x' },
      outcomes: { 'a/b': 'y' },
      ticks: ['a/t'],
      lastPage: null,
    });
  });

  it('never throws and is the same read twice', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const once = parseProgress(stored, NOW);
        expect(parseProgress(once, NOW)).toEqual(once);
      }),
    );
  });

  it('is never changed in place', () => {
    const pages = source.pages.map(({ id }) => id);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pages), { maxLength: 12 }), (walk) => {
        let progress = NO_PROGRESS;
        for (const page of walk) {
          const before = structuredClone(progress);
          const next = visit(progress, LOST, page, NOW);
          expect(progress).toEqual(before);
          progress = next;
        }
      }),
    );
  });
});
