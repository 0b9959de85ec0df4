import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORGET_AFTER_MS, NO_PROGRESS, parseProgress, stageState, visit, withDecision, withStage } from '../../src/core/progress.ts';
import { source } from '../guide/guide.ts';
import { NOW } from './fake-ports.ts';
import { after, LOST } from './situations.ts';

const state = (progress: Parameters<typeof stageState>[0], stage: string) => stageState(progress, LOST.id, stage);

describe('a stage is passed', () => {
  it('when its last page was seen and another page follows', () => {
    expect(state(after(LOST, 'kapatma-secimi'), 'kapatma')).toBe('open');
    expect(state(after(LOST, 'kapatma-secimi', 'bireysel-islemler'), 'kapatma')).toBe('done');
  });

  it('not by reloading that page, however often', () => {
    const once = after(LOST, 'kapatma-secimi');
    expect(visit(once, LOST, 'kapatma-secimi', NOW + 1)).toBe(once);
  });

  it('also when the person had insisted on it', () => {
    const insisted = withStage(after(LOST, 'kapatma-secimi', 'bireysel-islemler'), LOST, 'kapatma', 'todo', NOW);
    expect(state(insisted, 'kapatma')).toBe('todo');
    const again = ['sertifika-kapatma', 'kapatma-secimi', 'bireysel-islemler'].reduce(
      (progress, page) => visit(progress, LOST, page, NOW),
      insisted,
    );
    expect(state(again, 'kapatma')).toBe('done');
  });

  it('not by looking at the list of certificates', () => {
    expect(state(after(LOST, 'bireysel-islemler', 'sertifika-kapatma', 'bireysel-islemler'), 'kapatma')).toBe('open');
  });

  it('and what was decided in it is forgotten: another time is another decision', () => {
    const decided = withDecision(after(LOST, 'kapatma-secimi'), LOST.id, 'kapatma-karari', 'iptal', NOW);
    expect(visit(decided, LOST, 'bireysel-islemler', NOW).decisions).toEqual({});
    expect(withStage(decided, LOST, 'kapatma', 'todo', NOW).decisions).toEqual({});
  });

  it('not when the session ends before it is decided; the decision has to be taken anew', () => {
    const decided = withDecision(after(LOST, 'kapatma-secimi'), LOST.id, 'kapatma-karari', 'iptal', NOW);
    const out = visit(decided, LOST, 'oturum-sonu', NOW);
    expect(state(out, 'kapatma')).toBe('open');
    expect(out.decisions).toEqual({});
    expect(state(visit(out, LOST, 'online-islemler', NOW), 'kapatma')).toBe('open');
    expect(state(after(LOST, 'form-ciktisi', 'oturum-sonu'), 'basvuru')).toBe('done');
    expect(state(after(LOST, 'kart-odeme', 'oturum-sonu'), 'odeme')).toBe('done');
  });

  it('in its own flow only, and without a flow nowhere', () => {
    const progress = after(LOST, 'kapatma-secimi', 'bireysel-islemler');
    expect(stageState(progress, 'bireysel', 'kapatma')).toBe('open');
    expect(visit({ ...NO_PROGRESS, lastPage: 'kapatma-secimi' }, null, 'bireysel-islemler', NOW).stages).toEqual({});
  });
});

describe('what the person says', () => {
  it('holds, and can be taken back', () => {
    const said = withStage(NO_PROGRESS, LOST, 'kapatma', 'done', NOW);
    expect(state(said, 'kapatma')).toBe('done');
    expect(state(withStage(said, LOST, 'kapatma', 'todo', NOW), 'kapatma')).toBe('todo');
  });

  it('a decision taken back leaves no trace', () => {
    const decided = withDecision(NO_PROGRESS, LOST.id, 'kapatma-karari', 'iptal', NOW);
    expect(decided.decisions).toEqual({ 'kayip-calinti/kapatma-karari': 'iptal' });
    expect(withDecision(decided, LOST.id, 'kapatma-karari', null, NOW).decisions).toEqual({});
  });
});

describe('stored progress', () => {
  it('comes back as it was', () => {
    const progress = withDecision(after(LOST, 'kapatma-secimi', 'bireysel-islemler'), LOST.id, 'kapatma-karari', 'askiya-al', NOW);
    expect(parseProgress(structuredClone(progress), NOW + 1)).toEqual(progress);
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
    { at: NOW, stages: 'x', decisions: 7, lastPage: {} },
  ])('%j counts as not known', (stored) => {
    expect(parseProgress(stored, NOW)).toMatchObject({ stages: {}, decisions: {}, lastPage: null });
  });

  it('keeps what is whole beside what is broken', () => {
    const stored = {
      at: NOW,
      stages: { 'a/b': 'done', 'a/c': 'later', 'a/d': 1 },
      decisions: { 'a/b': 'x', 'a/c': null },
      ticks: ['a/t', 5],
      more: 1,
    };
    expect(parseProgress(stored, NOW)).toEqual({
      at: NOW,
      stages: { 'a/b': 'done' },
      decisions: { 'a/b': 'x' },
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
