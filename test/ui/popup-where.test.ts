import { describe, expect, it } from 'vitest';
import type { CompiledGuide } from '../../src/core/compile-guide.ts';
import { NO_PROGRESS } from '../../src/core/progress.ts';
import { DEFAULT_SETTINGS } from '../../src/core/settings.ts';
import { popupWhere } from '../../src/ui/popup-where.ts';

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

const guide: CompiledGuide = {
  pages: [page('giris', 'Giriş sayfası'), page('kapat', 'Kapatma sayfası')],
  flows: [
    {
      id: 'yol',
      name: 'Yol',
      summary: 'Deneme',
      order: 1,
      stages: [
        { id: 'ilk', name: 'İlk', steps: [step('gir', 'giris')], passedAfter: [] },
        { id: 'kapatma', name: 'Kapatma', steps: [step('kapat', 'kapat')], passedAfter: [] },
      ],
    },
  ],
  institutions: [],
  notices: [],
  phraseBook: { phrases: [], byStart: {} },
  detours: { byLink: { title: '', say: '' }, noWay: { title: '', say: '' } },
  decision: { questions: [], rows: [] },
  labels: {},
  sentences: {},
  generic: [],
  badges: [],
  documents: [],
  lookalikes: [],
  qualifiers: [],
  footers: [],
  organizations: [],
  plainWords: [],
};
const settings = { ...DEFAULT_SETTINGS, flow: 'yol' };

describe('where the popup says the person is', () => {
  it('is the page of the active tab, with its step', () => {
    expect(popupWhere(guide, settings, NO_PROGRESS, 'kapat')).toEqual({
      here: { kind: 'known', name: 'Kapatma sayfası' },
      lastPageName: null,
      step: 2,
      steps: 2,
      stageName: 'Kapatma',
    });
  });

  it('is the page recognised last when the tab shows no known one', () => {
    const seen = { ...NO_PROGRESS, lastPage: 'kapat' };
    expect(popupWhere(guide, settings, seen, 'unknown')).toMatchObject({
      here: { kind: 'unknown' },
      lastPageName: 'Kapatma sayfası',
      step: 2,
    });
    expect(popupWhere(guide, settings, seen, null)).toMatchObject({ here: null, lastPageName: 'Kapatma sayfası', step: 2 });
  });

  it('says nothing of a page on which the guide is silent', () => {
    const seen = { ...NO_PROGRESS, lastPage: 'kapat' };
    expect(popupWhere(guide, settings, seen, '')).toMatchObject({ here: null, lastPageName: 'Kapatma sayfası', step: 2 });
  });

  it('is nowhere without a flow, a page, or a page the guide still has', () => {
    expect(popupWhere(guide, { ...settings, flow: null }, NO_PROGRESS, 'kapat')).toMatchObject({ step: null, stageName: null });
    expect(popupWhere(guide, settings, NO_PROGRESS, null)).toMatchObject({ here: null, lastPageName: null, step: null });
    expect(popupWhere(guide, settings, { ...NO_PROGRESS, lastPage: 'eski' }, null)).toMatchObject({ lastPageName: null });
  });
});
