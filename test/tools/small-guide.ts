import type { GuideSource } from '../../src/core/guide/guide.ts';

const CHECKED = '2026-11-23';
const HOST = 'onlineislemler.kamusm.gov.tr';

function page(id: string, leadsTo: string[]): GuideSource['pages'][number] {
  const example = (name: string) => ({ name, url: `https://${HOST}/${id}`, screen: [`# ${id}`, '[Devam]'], points: { devam: 'Devam' } });
  return {
    id,
    number: 'P1',
    name: `${id} ekranı`,
    titles: [id],
    hosts: [HOST],
    clues: {},
    controls: [{ id: 'devam', labels: ['Devam'], leadsTo, warning: '«{dugme}» geri alınamaz.' }],
    help: [{ id: 'alan', labels: ['Alan'], say: `${id} alanının açıklaması.` }],
    hint: { title: `${id} başlığı`, say: `${id} sözü: «{hedef}».` },
    sources: ['uydurma'],
    checked: CHECKED,
    examples: ['bir', 'iki', 'üç'].map(example),
  };
}

/**
 * A made-up guide with one of everything: two pages, a shared stage, a flow that uses and changes it, a decision of its own and a
 * question that comes of it, proofs. Fresh at each call, so that a test may spoil it.
 */
export function smallGuide() {
  const stage = {
    id: 'ortak',
    name: 'Ortak aşama',
    endsOn: ['ilk'],
    steps: [
      {
        id: 'adim',
        page: 'ilk',
        press: ['devam'],
        hint: { title: 'Ortak başlık', say: 'Ortak söz: «{hedef}».', cautions: ['Ortak uyarı.'] },
      },
    ],
    fork: {
      question: 'Bitti mi?',
      done: 'Evet, bitti',
      todo: 'Hayır, bitmedi',
      isDone: 'İş bitti',
      isTodo: 'İş bitmedi',
      help: 'Emin değilseniz bakın.',
    },
    papers: [{ id: 'kagit', say: 'Kâğıt işi: {teslim}', passes: 'ortak' }],
  };
  const own = {
    id: 'kendi',
    name: 'Kendi aşaması',
    endsOn: [],
    steps: [
      {
        id: 'karar',
        page: 'son',
        press: [],
        hint: { title: 'Karar başlığı', say: 'Karar sözü.', next: 'Karardan sonrası.' },
        decide: {
          question: 'Hangisi?',
          choices: [
            { id: 'a', label: 'A seçeneği', press: ['devam'], say: 'A sözü: «{hedef}».' },
            { id: 'b', label: 'B seçeneği', press: [], say: 'B sözü.', next: 'B sonrası.', cautions: ['B uyarısı.'], flow: 'obur-akis' },
          ],
        },
      },
    ],
  };
  const guarded = {
    id: 'kapili',
    name: 'Sorulu aşama',
    endsOn: [],
    steps: [],
    gate: {
      id: 'kapi',
      after: { decision: 'karar', choice: 'a' },
      goOn: 'surdur',
      hint: { title: 'Kapı başlığı', say: 'Kapı sözü.' },
      decide: {
        question: 'Sürsün mü?',
        choices: [
          { id: 'surdur', label: 'Sürsün', press: [], say: 'Sürme sözü.' },
          { id: 'bekle', label: 'Beklesin', press: [], say: 'Bekleme sözü.', flow: 'obur-akis' },
        ],
      },
    },
  };
  const used = { use: 'ortak', but: { adim: { hint: { say: 'Değişen söz: {basvuruTuru}.' } } } };
  const guide = {
    pages: [
      {
        ...page('ilk', ['son']),
        shows: [
          { stage: 'ortak', state: 'todo', owed: 'devam' },
          { stage: 'kendi', state: 'done', outcome: 'a', onlyRow: ['Tamam'] },
        ],
      },
      page('son', []),
    ],
    stages: [stage],
    flows: [
      {
        id: 'akis',
        name: 'Bir iş',
        summary: 'İşin özeti.',
        order: 1,
        payer: 'kisi',
        reason: 'Deneme',
        stages: [used, own, guarded],
        journey: [
          { on: 'ilk/bir', step: 'adim', points: 'Devam' },
          { on: 'son/iki', step: 'karar', points: 'Devam', choose: 'a' },
        ],
      },
      {
        id: 'obur-akis',
        name: 'Öbür iş',
        summary: 'Öbür işin özeti.',
        order: 2,
        stages: [{ use: 'ortak' }],
        journey: [{ on: 'ilk/bir', step: 'adim', points: 'Devam' }],
      },
    ],
    institutions: [
      {
        id: 'diger',
        name: 'Başka bir kurum',
        labels: [],
        delivery: 'Sorumluya verin.',
        payment: 'Sonra ödeyin.',
        contact: 'Sorumluya sorun.',
        personPaid: false,
        request: 'Kurumunuz başvurur.',
        sources: ['uydurma'],
        checked: CHECKED,
      },
    ],
    notices: [
      {
        id: 'ret',
        on: ['ilk'],
        about: 'closing' as const,
        wordings: [[['kayıt*'], ['yok']]],
        press: ['devam'],
        shows: [{ stage: 'ortak', state: 'done' }],
        hint: { title: 'Ret başlığı', say: 'Ret sözü: {iletisim}' },
        examples: { yes: ['Kayıt yok', 'Kaydı yok', 'Kayıtlar yok'], no: ['Kayıt var'] },
        sources: ['uydurma'],
      },
    ],
    decision: {
      questions: [
        {
          id: 'ne',
          ask: 'Ne istiyorsunuz?',
          answers: [
            { id: 'x', label: 'X yanıtı', detail: 'X açıklaması' },
            { id: 'y', label: 'Y yanıtı' },
          ],
        },
      ],
      rows: [
        { when: { ne: ['x'] }, flow: 'akis', why: 'X nedeni.' },
        { when: { ne: ['y'] }, flow: 'obur-akis', why: 'Y nedeni.' },
      ],
    },
    vocabulary: {
      generic: [],
      badges: [],
      documents: [],
      organizations: [],
      lookalikes: [],
      qualifiers: [],
      menuName: 'işlemleri',
      footers: [],
      plainWords: [],
      detours: {
        byLink: { title: '«{sayfa}» sayfasına geçin', say: '«{hedef}» bağlantısına basın.' },
        noWay: { title: '«{sayfa}» sayfasına gidin', say: 'Oraya buradan geçilmez.' },
        unlisted: { title: 'Listede arayın', say: 'Yoksa başkasını seçmeyin.' },
      },
    },
  } satisfies GuideSource;
  return guide;
}
