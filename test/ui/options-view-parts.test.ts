import { describe, expect, it } from 'vitest';
import type { CompiledGuide } from '../../src/core/compile-guide.ts';
import { NO_PROGRESS } from '../../src/core/progress.ts';
import { DEFAULT_SETTINGS, NO_POLICY } from '../../src/core/settings.ts';
import { listStages } from '../../src/core/whereabouts.ts';
import { standbyOf } from '../../src/ui/options-standby.ts';
import { paperItems } from '../../src/ui/popup-paper-items.ts';
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
        { id: 'ilk', name: 'İlk', steps: [], passedAfter: [] },
        { id: 'kapatma', name: 'Kapatma', steps: [], passedAfter: [], papers: [{ id: 'teslim', say: 'Verin. {teslim}' }] },
        { id: 'odeme', name: 'Ödeme', steps: [], passedAfter: [], papers: [{ id: 'ode', say: 'Ödeyin.' }] },
        { id: 'takip', name: 'Takip', steps: [], passedAfter: [] },
      ],
    },
  ],
};
const withYol: CompiledGuide = { ...guide, ...small };

describe('the way', () => {
  it('is listed without the way in, with the present stage', () => {
    const [yol] = withYol.flows;
    if (yol === undefined) throw new Error('no flow');
    const states = (stages: Record<string, 'done' | 'todo'>) => listStages(yol, { ...NO_PROGRESS, stages }).map(({ state }) => state);
    expect(states({})).toEqual(['here', 'ahead', 'ahead']);
    expect(states({ 'yol/kapatma': 'done' })).toEqual(['done', 'here', 'ahead']);
    expect(states({ 'yol/odeme': 'done', 'yol/kapatma': 'todo' })).toEqual(['here', 'done', 'ahead']);
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
      { id: 'teslim', say: 'Verin. Yan bina.', done: false },
      { id: 'ode', say: 'Ödeyin.', done: true },
    ]);
    expect(paperItems({ ...circumstances, settings: DEFAULT_SETTINGS }, NO_PROGRESS)).toEqual([]);
  });
});
