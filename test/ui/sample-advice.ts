import type { Advice, Pointing, Whereabouts } from '../../src/core/advice.ts';

type Guide = Extract<Advice, { kind: 'guide' }>;
type Ask = Extract<Advice, { kind: 'ask' }>;

/** Invented advice of every kind, for the tests of the card. */
export const where: Whereabouts = {
  flowName: 'Kayıp veya çalıntı kart',
  stages: [
    { id: 'kapatma', name: 'Kapatma', state: 'here' },
    { id: 'basvuru', name: 'Başvuru', state: 'ahead' },
    { id: 'odeme', name: 'Ödeme', state: 'ahead' },
  ],
  step: 5,
  steps: 18,
};

export const found = (change: Partial<Extract<Pointing, { kind: 'found' }>> = {}): Pointing => ({
  kind: 'found',
  ref: 7,
  label: 'Sertifikamı İptal Et / Askıya Al',
  option: null,
  certainty: 'certain',
  disabled: false,
  ...change,
});

export const guideAdvice = (change: Partial<Guide> = {}): Guide => ({
  kind: 'guide',
  page: 'bireysel-islemler',
  pageName: 'Bireysel İşlemler',
  certainty: 'certain',
  step: 'kapatmaya-git',
  title: 'Eski sertifikanızı kapatın',
  say: '«Sertifikamı İptal Et / Askıya Al» düğmesine basın.',
  next: 'Kapatma sayfası açılır.',
  cautions: [],
  pointing: found(),
  fork: null,
  decision: null,
  where,
  detour: null,
  controls: [],
  press: [],
  ...change,
});

export const fork: NonNullable<Guide['fork']> = {
  stage: 'kapatma',
  question: 'Kayıp kartınızın sertifikasını kapattınız mı?',
  done: 'Sertifikamı zaten kapattım',
  todo: 'Önce kapatmam gerekiyor',
  taken: 'todo',
};

export const decision: NonNullable<Guide['decision']> = {
  question: 'Kartınızı bulma ihtimaliniz var mı?',
  choices: [
    { id: 'askiya-al', label: 'Olabilir: askıya alayım', detail: 'Geçici olarak durdurur. Kart bulunursa geri açılır.' },
    { id: 'iptal', label: 'Yok: iptal edeyim', detail: '' },
  ],
  taken: null,
};

export const askAdvice = (change: Partial<Ask> = {}): Ask => ({
  kind: 'ask',
  page: 'kamusm-ana-sayfa',
  pageName: 'KamuSM ana sayfa',
  certainty: 'certain',
  step: '',
  question: 'flow',
  options: [
    { id: 'kayip-calinti', label: 'Kartım kayboldu veya çalındı', detail: 'Önce kapatırsınız, sonra yeniden başvurursunuz.' },
    { id: 'bireysel', label: 'Kendim ödeyerek başvuracağım', detail: '' },
  ],
  optional: false,
  where: null,
  ...change,
});

export const unknownAdvice: Advice = {
  kind: 'unknown',
  page: 'unknown',
  where,
  nextInWords: 'Sıradaki iş: Bireysel İşlemler sayfasında eski sertifikayı kapatmak.',
};
