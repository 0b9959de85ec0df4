import { describe, expect, it } from 'vitest';
import type { CompiledGuide } from '../../src/core/guide/compile-guide.ts';
import { NO_PROGRESS, type Progress } from '../../src/core/progress/progress.ts';
import { DEFAULT_SETTINGS, NO_POLICY } from '../../src/core/settings/settings.ts';
import { whereabouts } from '../../src/core/advise/whereabouts.ts';
import { standbyOf } from '../../src/ui/pages/options-standby.ts';
import { paperItems } from '../../src/ui/pages/popup-paper-items.ts';
import { guide } from '../guide/guide.ts';

describe('what holds where nothing is written', () => {
  const circumstances = { guide, settings: { ...DEFAULT_SETTINGS, institution: 'meb' }, policy: NO_POLICY };
  const meb = guide.institutions.find(({ id }) => id === 'meb');

  it('is the guide, unless an administrator says otherwise; never what the person wrote', () => {
    const settings = { ...circumstances.settings, offices: { meb: { deliveryOffice: 'Yan bina', contactLine: null } } };
    expect(standbyOf({ ...circumstances, settings })).toEqual({
      deliveryOffice: { from: 'guide', sentence: meb?.delivery },
      contactLine: { from: 'guide', sentence: meb?.contact },
    });
    const policy = { ...NO_POLICY, deliveryOffice: 'Deneme bürosu' };
    expect(standbyOf({ ...circumstances, settings, policy })?.deliveryOffice).toEqual({ from: 'policy', sentence: 'Deneme bürosu.' });
    expect(standbyOf({ ...circumstances, settings: DEFAULT_SETTINGS })).toBeNull();
  });
});

const small: Pick<CompiledGuide, 'flows' | 'institutions'> = {
  institutions: guide.institutions,
  flows: [
    {
      id: 'yol',
      name: 'Yol',
      summary: 'Deneme',
      order: 1,
      stages: [
        { id: 'ilk', name: 'İlk', steps: [], endsOn: [] },
        { id: 'kapatma', name: 'Kapatma', steps: [], endsOn: [], papers: [{ id: 'teslim', say: 'Verin. {teslim}' }] },
        {
          id: 'odeme',
          name: 'Ödeme',
          steps: [],
          endsOn: [],
          papers: [{ id: 'ode', say: 'Ödeyin.', passes: 'odeme' }],
          fork: { question: 'Ödediniz mi?', done: 'Evet, ödedim', todo: 'Hayır', isDone: 'Ödediniz', isTodo: 'Ödemediniz', help: 'Bakın.' },
        },
        { id: 'takip', name: 'Takip', steps: [], endsOn: [] },
      ],
    },
  ],
};
const withYol: CompiledGuide = { ...guide, ...small };

describe('the way', () => {
  it('is listed without the way in, each stage as it is known to stand', () => {
    const [yol] = withYol.flows;
    if (yol === undefined) throw new Error('no flow');
    const said = (state: 'done' | 'todo') => ({ state, by: 'said' }) as const;
    const states = (stages: Progress['stages']) =>
      whereabouts(withYol, yol, { ...NO_PROGRESS, stages }, null).stages.map(({ id, state }) => [id, state]);
    expect(states({})).toEqual([
      ['kapatma', 'unknown'],
      ['odeme', 'unknown'],
      ['takip', 'unknown'],
    ]);
    expect(states({ 'yol/odeme': said('done'), 'yol/kapatma': said('todo') })).toEqual([
      ['kapatma', 'todo'],
      ['odeme', 'done'],
      ['takip', 'unknown'],
    ]);
  });

  it('has its papers with the words of the person filled in', () => {
    const settings = {
      ...DEFAULT_SETTINGS,
      flow: 'yol',
      institution: 'meb',
      offices: { meb: { deliveryOffice: 'Yan bina', contactLine: null } },
    };
    const circumstances = { guide: withYol, settings, policy: { ...NO_POLICY, deliveryOffice: 'Deneme bürosu' } };
    expect(paperItems(circumstances, { ...NO_PROGRESS, ticks: ['yol/ode', 'baska/teslim'] })).toEqual([
      { id: 'teslim', say: 'Verin. Yan bina.', done: false, isOpen: false, isBehind: false },
      { id: 'ode', say: 'Ödeyin.', done: true, isOpen: false, isBehind: true },
    ]);
    expect(paperItems({ ...circumstances, settings: DEFAULT_SETTINGS }, NO_PROGRESS)).toEqual([]);
  });

  it('tells a paper that may be done as the answer it would be', () => {
    const circumstances = { guide: withYol, settings: { ...DEFAULT_SETTINGS, flow: 'yol' }, policy: NO_POLICY };
    const ode = (change: Partial<Progress>) =>
      paperItems(circumstances, { ...NO_PROGRESS, reached: ['yol/odeme'], ...change }).find(({ id }) => id === 'ode');
    expect(ode({})).toEqual({ id: 'ode', say: 'Ödediniz mi? Evet, ödedim', done: false, isOpen: true, isBehind: false });
    expect(ode({ stages: { 'yol/odeme': { state: 'done', by: 'shown' } } })).toMatchObject({
      say: 'Ödeyin.',
      done: true,
      isOpen: false,
      isBehind: true,
    });
  });
});
