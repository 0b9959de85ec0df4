// @vitest-environment happy-dom
import type { VNode } from 'preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CompiledGuide } from '../../src/core/guide/compile-guide.ts';
import { NO_PROGRESS, type Progress } from '../../src/core/progress/progress.ts';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings.ts';
import { whereabouts } from '../../src/core/advise/whereabouts.ts';
import { Card } from '../../src/ui/card/card.tsx';
import { OptionsView } from '../../src/ui/pages/options-view.tsx';
import { placeInWords } from '../../src/ui/place.tsx';
import { PopupView } from '../../src/ui/pages/popup-view.tsx';
import { popupWhere } from '../../src/ui/pages/popup-where.ts';
import { sampleOptions, samplePopup } from '../../.tools/samples/popup-view-samples.ts';
import { openStage } from './popup-view-stage.ts';
import { guideAdvice } from '../../.tools/samples/sample-advice.ts';

const page = (id: string, name: string): CompiledGuide['pages'][number] => ({
  id,
  number: 'P00',
  name,
  titles: [],
  hosts: ['ornek.test'],
  clues: {},
  controls: [],
});
const step = (id: string, on: string) => ({ id, page: on, press: [], hint: { title: id, say: id } });

const fork = { question: 'Kapattınız mı?', done: 'Evet', todo: 'Hayır', isDone: 'Kapattınız', isTodo: 'Kapatmadınız', help: 'Bakın.' };

const guide: CompiledGuide = {
  meanings: [],
  qualifiers: [],
  menuName: 'işlemleri',
  pages: [
    { ...page('giris', 'Giriş sayfası'), controls: [{ id: 'ileri', labels: ['İleri'], leadsTo: ['kapat'] }] },
    page('kapat', 'Kapatma sayfası'),
    page('sonuc', 'Kapatma sonucu'),
    page('basvuru', 'Başvuru sayfası'),
  ],
  flows: [
    {
      id: 'yol',
      name: 'Yol',
      summary: 'Deneme',
      order: 1,
      stages: [
        { id: 'ilk', name: 'İlk', steps: [{ ...step('gir', 'giris'), press: ['ileri'] }], endsOn: [] },
        { id: 'kapatma', name: 'Kapatma', steps: [step('kapat', 'kapat'), step('bitir', 'sonuc')], endsOn: ['sonuc'], fork },
        { id: 'basvuru', name: 'Başvuru', steps: [step('basvur', 'basvuru')], endsOn: [] },
      ],
    },
  ],
  institutions: [],
  notices: [],
  phraseBook: { phrases: [], byStart: {} },
  detours: { byLink: { title: '', say: '' }, noWay: { title: '', say: '' }, unlisted: { title: '', say: '' } },
  decision: { questions: [], rows: [] },
  labels: {},
  sentences: {},
  generic: [],
  badges: [],
  documents: [],
  lookalikes: [],
  footers: [],
  organizations: [],
  plainWords: [],
};
const settings = { ...DEFAULT_SETTINGS, flow: 'yol' };

describe('where the popup says the person is', () => {
  it('is the page of the active tab, with its place', () => {
    expect(popupWhere(guide, settings, NO_PROGRESS, 'kapat')).toEqual({
      here: { kind: 'known', name: 'Kapatma sayfası' },
      lastPageName: null,
      place: '1/2 · Kapatma · Adım 1/2',
      question: null,
    });
  });

  it('is the page recognised last when the tab shows no known one', () => {
    const seen = { ...NO_PROGRESS, lastPage: 'kapat' };
    expect(popupWhere(guide, settings, seen, 'unknown')).toMatchObject({
      here: { kind: 'unknown' },
      lastPageName: 'Kapatma sayfası',
      place: '1/2 · Kapatma · Adım 1/2',
    });
    expect(popupWhere(guide, settings, seen, null)).toMatchObject({
      here: null,
      lastPageName: 'Kapatma sayfası',
      place: '1/2 · Kapatma · Adım 1/2',
    });
  });

  it('says nothing of a page on which the guide is silent', () => {
    const seen = { ...NO_PROGRESS, lastPage: 'kapat' };
    expect(popupWhere(guide, settings, seen, '')).toMatchObject({
      here: null,
      lastPageName: 'Kapatma sayfası',
      place: '1/2 · Kapatma · Adım 1/2',
    });
  });

  it('is nowhere without a flow, a page, or a page the guide still has', () => {
    expect(popupWhere(guide, { ...settings, flow: null }, NO_PROGRESS, 'kapat')).toMatchObject({ place: '', question: null });
    expect(popupWhere(guide, settings, NO_PROGRESS, null)).toMatchObject({ here: null, lastPageName: null, place: '' });
    expect(popupWhere(guide, settings, { ...NO_PROGRESS, lastPage: 'eski' }, null)).toMatchObject({ lastPageName: null });
  });

  it('is the way in by its name, without a number', () => {
    expect(popupWhere(guide, settings, NO_PROGRESS, 'giris')).toMatchObject({ place: 'İlk', question: null });
  });

  it('is open, with the question, while nobody knows whether the stage before is done', () => {
    expect(popupWhere(guide, settings, NO_PROGRESS, 'basvuru')).toMatchObject({ place: '', question: fork.question });
    const done = { ...NO_PROGRESS, stages: { 'yol/kapatma': { state: 'done', by: 'said' } } } as const;
    expect(popupWhere(guide, settings, done, 'basvuru')).toMatchObject({ place: '2/2 · Başvuru', question: null });
  });
});

describe('card, popup and options page', () => {
  const known = (state: 'done' | 'todo', by: 'said' | 'shown'): Progress => ({ ...NO_PROGRESS, stages: { 'yol/kapatma': { state, by } } });
  const memories: readonly Progress[] = [
    NO_PROGRESS,
    { ...NO_PROGRESS, reached: ['yol/kapatma'] },
    known('done', 'said'),
    known('done', 'shown'),
    known('todo', 'said'),
  ];
  const [flow] = guide.flows;
  if (flow === undefined) throw new Error('no flow');

  let stage: ReturnType<typeof openStage>;
  beforeEach(() => {
    stage = openStage();
  });
  afterEach(() => stage.close());

  const placeIn = (view: VNode): string => {
    stage.show(view);
    return stage.root.querySelector('.place-words')?.textContent ?? '';
  };

  it.each(guide.pages.flatMap(({ id }) => memories.map((memory, at) => [id, at, memory] as const)))(
    'show the same place on %s, with memory %i',
    (id, _at, memory) => {
      const progress = { ...memory, lastPage: id };
      const where = whereabouts(guide, flow, progress, id);
      const words = placeInWords(where);
      const nothing = { onEvent: () => undefined, onFold: () => undefined };
      expect(placeIn(<Card advice={guideAdvice({ where })} folded={false} {...nothing} />)).toBe(words);
      expect(stage.find('.place').getAttribute('data-stage')).toBe(String(where.stage?.at ?? ''));
      expect(stage.find('.place').getAttribute('data-place-step')).toBe(String(where.step?.at ?? ''));
      expect([...stage.root.querySelectorAll('.stage')].map((bar) => bar.getAttribute('data-state'))).toEqual(
        where.stages.map(({ state, isHere }) => (isHere ? 'here' : state)),
      );
      const popup = { ...samplePopup, where: popupWhere(guide, settings, progress, id) };
      expect(placeIn(<PopupView {...popup} {...nothing} />)).toBe(words);
      const refuse = { copy: () => Promise.resolve(false), changeShortcuts: () => Promise.resolve('refused' as const) };
      expect(placeIn(<OptionsView {...sampleOptions} where={where} {...refuse} {...nothing} />)).toBe(words);
      expect([...stage.root.querySelectorAll('ol.stages li')].map((item) => item.getAttribute('data-state'))).toEqual(
        where.stages.map(({ state, isHere }) => (isHere ? 'here' : state)),
      );
    },
  );
});
