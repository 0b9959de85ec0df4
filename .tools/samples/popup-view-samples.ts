import type { Option, Whereabouts } from '../../src/core/advise/advice.ts';
import type { OptionsProps } from '../../src/ui/pages/options-view.tsx';
import type { FindFlow } from '../../src/ui/pages/popup-flow.tsx';
import type { PopupProps } from '../../src/ui/pages/popup-view.tsx';

const option = (id: string, label: string, detail = '', also: readonly string[] = []): Option => ({ id, label, detail, also });

const flows = [option('kayip-calinti', 'Kartım kayboldu', 'Önce kapatırsınız.'), option('bireysel', 'Kendim ödeyeceğim')];

/** Two questions at most: lost or new, and who pays; before that the institution, while none is chosen. */
export const sampleFind: FindFlow = (answers, institution) => {
  const given = new Map(answers.map(({ question, answer }) => [question, answer]));
  if (given.get('ne') === undefined) {
    const labels = [option('kayip', 'Kartımı kaybettim'), option('yeni', 'Yeni alacağım', 'Eski kartım yok')];
    return { kind: 'question', question: 'ne', ask: 'Ne oldu?', answers: labels, isInstitution: false, canGoBack: false };
  }
  if (given.get('ne') === 'kayip') return { kind: 'flow', flow: 'kayip-calinti', name: 'Kartım kayboldu', why: 'Önce kapatmak gerekir.' };
  if (institution === null && given.get('kurum') === undefined) {
    const institutions = [option('meb', 'Deneme Bakanlığı')];
    return { kind: 'question', question: 'kurum', ask: 'Hangi kurum?', answers: institutions, isInstitution: true, canGoBack: true };
  }
  if (given.get('kim') === undefined) {
    return {
      kind: 'question',
      question: 'kim',
      ask: 'Kim öder?',
      answers: [option('ben', 'Ben'), option('o', 'Kurum')],
      isInstitution: false,
      canGoBack: true,
    };
  }
  return { kind: 'flow', flow: 'bireysel', name: 'Kendim ödeyeceğim', why: 'Kart yok, ücret sizden.' };
};

export const samplePopup: Omit<PopupProps, 'onEvent'> = {
  settings: { enabled: true, flow: null, institution: 'meb', offices: {} },
  flows,
  institutions: [option('meb', 'Deneme Bakanlığı')],
  find: sampleFind,
  where: { here: null, lastPageName: null, place: '', question: null },
  papers: [],
  saveFailed: false,
  shortcuts: { keys: { 'go-to-card': 'Alt+Shift+K', 'toggle-help': 'Alt+Shift+Y' }, browser: 'chromium' },
  isPrivate: false,
  access: 'all',
  request: 'not-asked',
};

export const samplePapers = [
  { id: 'yazdir', say: 'Formu yazdırın.', done: true, isOpen: false, isBehind: false },
  { id: 'imzala', say: 'Formu kalemle imzalayın.', done: false, isOpen: false, isBehind: false },
  { id: 'teslim', say: 'Formu İl Müdürlüğü’ne teslim edin.', done: false, isOpen: false, isBehind: false },
];

/** More than a closed list is good for. */
export const manyInstitutions: readonly Option[] = [
  ...Array.from({ length: 40 }, (_, index) => option(`kurum-${index}`, `${index + 1}. Deneme Müdürlüğü`)),
  option('iski', 'Işıl Su İdaresi', '', ['ISİ']),
  option('diger', 'Başka bir kurum'),
];

export const sampleOptions: Omit<OptionsProps, 'onEvent' | 'copy' | 'changeShortcuts'> = {
  ...samplePopup,
  standby: {
    deliveryOffice: { from: 'guide', sentence: 'Formu temsilciye verin.' },
    contactLine: { from: 'policy', sentence: 'Bilgi işleme sorun.' },
  },
  where: null,
  diagnosis: {
    extension: '1.2.3',
    browserName: 'Firefox 153.0',
    enabled: true,
    flow: null,
    institution: 'meb',
    lastPage: null,
    storage: 'works',
    pages: 25,
    flows: 11,
    institutions: 5,
  },
};

export const sampleWhere: Whereabouts = {
  flowName: 'Kartım kayboldu',
  wayIn: null,
  stages: [
    { id: 'kapatma', name: 'Kapatma', state: 'done', isHere: false },
    { id: 'basvuru', name: 'Yeni başvuru', state: 'todo', isHere: true },
    { id: 'odeme', name: 'Ödeme', state: 'unknown', isHere: false },
  ],
  stage: { at: 2, name: 'Yeni başvuru' },
  step: { at: 3, of: 7 },
};
