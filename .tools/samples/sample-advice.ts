import type { Advice, Finding, Fork, Pointing, Whereabouts, Why } from '../../src/core/advise/advice.ts';

type Guide = Extract<Advice, { kind: 'guide' }>;
type Ask = Extract<Advice, { kind: 'ask' }>;
type Unknown = Extract<Advice, { kind: 'unknown' }>;

/** Invented advice of every kind, for the tests of the card. */
export const where: Whereabouts = {
  flowName: 'Kayıp veya çalıntı kart',
  stages: [
    { id: 'kapatma', name: 'Kapatma', state: 'unknown', isHere: true },
    { id: 'basvuru', name: 'Başvuru', state: 'unknown', isHere: false },
    { id: 'odeme', name: 'Ödeme', state: 'unknown', isHere: false },
  ],
  wayIn: null,
  stage: { at: 1, name: 'Kapatma' },
  step: { at: 2, of: 4 },
};

/** While it is asked which stage is reached. */
export const nowhere: Whereabouts = {
  ...where,
  stages: where.stages.map((stage) => ({ ...stage, isHere: false })),
  stage: null,
  step: null,
};

export const found = (change: Partial<Extract<Pointing, { kind: 'found' }>> = {}): Pointing => ({
  kind: 'found',
  ref: 7,
  label: 'Sertifikamı İptal Et / Askıya Al',
  option: null,
  certainty: 'certain',
  heardAs: 'button',
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
  changeTo: null,
  where,
  detour: null,
  controls: [],
  press: [],
  notice: null,
  field: null,
  papers: [],
  why: null,
  ...change,
});

export const detour = (change: Partial<NonNullable<Guide['detour']>> = {}): NonNullable<Guide['detour']> => ({
  to: 'Bireysel İşlemler',
  isWrongTurn: false,
  entry: null,
  ...change,
});

export const entry = { name: 'KamuSM ana sayfası', url: 'https://kamusm.bilgem.tubitak.gov.tr/' };

export const field: NonNullable<Guide['field']> = {
  label: 'E-posta adresi',
  say: 'Her gün baktığınız bir adres yazın. Onay bağlantısı oraya gelir.',
};

export const papers: Guide['papers'] = [
  { id: 'yazdir', say: 'Formu yazdırın.', done: true, isOpen: false, isBehind: false },
  { id: 'imzala', say: 'Her sayfayı mavi kalemle imzalayın.', done: true, isOpen: false, isBehind: false },
  { id: 'teslim', say: 'Formu il müdürlüğünüzün e-imza birimine elden teslim edin.', done: false, isOpen: false, isBehind: false },
  { id: 'ode', say: 'Borcunuz oluşunca ödeyin.', done: false, isOpen: false, isBehind: false },
  { id: 'al', say: 'Kartı kuryeden kimliğinizle kendiniz alın.', done: false, isOpen: false, isBehind: false },
];

/** A question about a stage that waits for its answer. */
export const fork: Fork = {
  stage: 'kapatma',
  question: 'Kayıp kartınızın sertifikasını kapattınız mı?',
  done: 'Evet, kapattım',
  todo: 'Hayır, henüz kapatmadım',
  help: 'Emin değilseniz «Hayır» deyin: rehber sizi sertifika listesine götürür, sertifikanızın durumu orada yazar.',
  is: 'open',
  known: null,
  line: '',
};

/** The same for somebody who may have done it without the site. */
export const offered: Fork = { ...fork, is: 'offered' };

/** The same once it is known. */
export const answered = (state: 'done' | 'todo', by: 'said' | 'shown' = 'said'): Fork => ({
  ...fork,
  is: 'answered',
  known: { state, by },
  line: state === 'done' ? 'Sertifikanızı kapattınız' : 'Sertifikanızı henüz kapatmadınız',
});

export const changeTo: NonNullable<Guide['changeTo']> = {
  flow: 'aski',
  name: 'Sertifikamı askıya alacağım veya askıdan indireceğim',
};

export const decision: NonNullable<Guide['decision']> = {
  key: 'kapatma-yolu',
  question: 'Kartınızı bulma ihtimaliniz var mı?',
  choices: [
    { id: 'askiya-al', label: 'Olabilir: askıya alayım', detail: 'Geçici olarak durdurur. Kart bulunursa geri açılır.', also: [] },
    { id: 'iptal', label: 'Yok: iptal edeyim', detail: '', also: [] },
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
  fork: null,
  options: [
    { id: 'kayip-calinti', label: 'Kartım kayboldu veya çalındı', detail: 'Önce kapatırsınız, sonra yeniden başvurursunuz.', also: [] },
    { id: 'bireysel', label: 'Kendim ödeyerek başvuracağım', detail: '', also: [] },
  ],
  finding: null,
  optional: false,
  where: null,
  ...change,
});

/** Nothing but the question about a stage. */
export const askStage = (change: Partial<Ask> = {}): Ask =>
  askAdvice({ page: 'bireysel-islemler', question: 'stage', fork, options: [], where: nowhere, ...change });

export const firstQuestion: Finding = {
  kind: 'question',
  question: 'ne',
  ask: 'Bugün ne için geldiniz?',
  answers: [
    { id: 'kart', label: 'Kartımla ilgili bir sorun var', detail: 'Kayıp, çalıntı, kilitli veya bozuk.', also: [] },
    { id: 'yeni', label: 'Yeni sertifika alacağım', detail: '', also: [] },
  ],
  isInstitution: false,
  canGoBack: false,
};

export const secondQuestion: Extract<Finding, { kind: 'question' }> = {
  kind: 'question',
  question: 'sorun',
  ask: 'Kartınız nerede?',
  answers: [
    { id: 'kayip', label: 'Kayboldu veya çalındı', detail: '', also: [] },
    { id: 'kilitli', label: 'Yanımda ama kilitli', detail: '', also: [] },
  ],
  isInstitution: false,
  canGoBack: true,
};

export const foundFlow: Extract<Finding, { kind: 'flow' }> = {
  kind: 'flow',
  flow: 'kayip-calinti',
  name: 'Kartım kayboldu veya çalındı',
  why: 'Kartınız yanınızda değil: önce sertifikayı kapatırsınız, sonra yeniden başvurursunuz.',
};

/** Invented institutions, `count` of them, and "another one" last. */
export const institutionOptions = (count: number): Ask['options'] => [
  ...Array.from({ length: count }, (_, at) => ({
    id: `kurum-${at}`,
    label: `T.C. Deneme ${['Şişe', 'Çiçek', 'Işık', 'İğne', 'Ölçü'][at % 5]} Genel Müdürlüğü ${at + 1}`,
    detail: '',
    also: at === 3 ? ['DİGM'] : [],
  })),
  { id: 'diger', label: 'Başka bir kurum', detail: '', also: [] },
];

export const unknown = (change: Partial<Unknown> = {}): Unknown => ({
  kind: 'unknown',
  page: 'unknown',
  where,
  nextInWords: 'Eski sertifikanızı kapatın',
  notice: null,
  entry: null,
  why: null,
  fork: null,
  choose: null,
  ...change,
});

export const invalidated: Advice = { kind: 'invalidated', page: 'unknown' };

export const notice = {
  title: 'Personel kaydınız bulunamadı',
  say: 'Seçtiğiniz kurumda kaydınız görünmüyor. Kurumunuzun e-imza sorumlusuna sorun.',
};

/** Reasons of every kind. */
export const why = (change: Partial<Why> = {}): Why => ({
  verdict: 'certain',
  pages: [
    {
      page: 'bireysel-islemler',
      pageName: 'Bireysel İşlemler',
      seen: [
        { kind: 'title', label: 'Bireysel İşlemler' },
        { kind: 'control', label: 'Başvuru İşlemleri' },
        { kind: 'sentences', count: 2 },
        { kind: 'shared-sentences', count: 1 },
        { kind: 'institutions' },
        { kind: 'host' },
      ],
      missed: [
        { kind: 'control', label: 'PIN / Kilit Çözme' },
        { kind: 'fields', count: 4 },
        { kind: 'columns', count: 3 },
        { kind: 'path' },
      ],
      doubts: [],
    },
  ],
  foundBy: 'exact',
  ...change,
});

/** Two pages that fit equally. */
export const either: Why = {
  verdict: 'ambiguous',
  pages: [
    {
      page: 'kapatma-secimi',
      pageName: 'Kapatma seçimi',
      seen: [{ kind: 'control', label: 'Askıya Al' }],
      missed: [{ kind: 'title', label: 'Sertifika Kapatma' }],
      doubts: ['other-title', 'step-within'],
    },
    {
      page: 'sertifika-kapatma',
      pageName: 'Sertifika kapatma',
      seen: [{ kind: 'columns', count: 4 }],
      missed: [],
      doubts: ['other-title', 'lookalike'],
    },
  ],
  foundBy: null,
};

/** A description of an unknown page, long enough to be scrolled. */
export const structure = `{\n  "format": "kamusm-rehberi-sayfa-yapisi",\n  "items": [\n${Array.from(
  { length: 40 },
  () => '    {"role":"control","kind":"press","place":"main","text":["Devam",2]}',
).join(',\n')}\n  ]\n}\n`;
