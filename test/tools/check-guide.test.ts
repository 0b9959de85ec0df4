import { describe, expect, it } from 'vitest';
import { checkFinished } from '../../.tools/check-finished.ts';
import { checkGuide } from '../../.tools/check-guide.ts';
import type { GuideSource } from '../../src/core/guide/guide.ts';
import { smallGuide } from './small-guide.ts';

/** Sets what a path like `flows.0.stages.1.id` names; `undefined` removes it. */
function spoilt(changes: Readonly<Record<string, unknown>>): GuideSource {
  const guide = smallGuide();
  for (const [path, value] of Object.entries(changes)) {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    const parent = keys.reduce<Record<string, unknown>>((node, key) => node[key] as Record<string, unknown>, guide as never);
    if (value === undefined) delete parent[last];
    else parent[last] = value;
  }
  return guide;
}

type Case = readonly [changes: Readonly<Record<string, unknown>>, file: string, field: string, wrong: string];

const UNUSABLE: readonly Case[] = [
  [{ 'pages.0.controls.0.leadsTo': ['yok'] }, 'pages/ilk.json', 'controls[0].leadsTo', '"yok" diye bir sayfa yok'],
  [{ 'pages.1.controls.0': { id: 'devam' } }, 'pages/son.json', 'controls[0].labels', 'etiketi yok'],
  [{ 'pages.1.controls.1': { id: 'devam', labels: ['Devam'] } }, 'pages/son.json', 'controls', 'iki kez'],
  [{ 'pages.0.examples.0.points': { yok: null } }, 'pages/ilk.json', 'examples[0].points', '"yok" diye bir denetim'],
  [{ 'pages.0.examples.0.points': { 'kurum:yok': null } }, 'pages/ilk.json', 'examples[0].points', '"yok" diye bir kurum yok'],
  [{ 'pages.0.help.1': { id: 'alan', labels: ['B'], say: 'b' } }, 'pages/ilk.json', 'help', 'iki kez'],
  [{ 'stages.0.steps.0.page': 'yok' }, 'stages/ortak.json', 'steps[0].page', '"yok" diye bir sayfa yok'],
  [{ 'stages.0.steps.0.press': ['yok'] }, 'stages/ortak.json', 'steps[0].press', '"yok" diye bir denetim'],
  [{ 'stages.0.endsOn': ['yok'] }, 'stages/ortak.json', 'endsOn', '"yok" diye bir sayfa yok'],
  [{ 'flows.0.stages.0.use': 'yok' }, 'flows/akis.json', 'stages[0].use', '"yok" diye ortak bir aşama yok'],
  [{ 'flows.0.stages.0.but': { yok: {} } }, 'flows/akis.json', 'stages[0].but', '"yok" diye bir adım'],
  [{ 'flows.0.stages.0.but': { adim: { page: 'yok' } } }, 'flows/akis.json', 'stages[0].but.adim.page', '"yok" diye bir sayfa yok'],
  [{ 'flows.0.stages.0.but': { adim: { press: ['yok'] } } }, 'flows/akis.json', 'stages[0].but.adim.press', '"yok" diye bir denetim'],
  [{ 'pages.0.shows.0.stage': 'yok' }, 'pages/ilk.json', 'shows[0].stage', '"yok" diye bir aşama'],
  [{ 'pages.0.shows.1.outcome': 'yok' }, 'pages/ilk.json', 'shows[1].outcome', '"yok" diye bir seçenek ("kendi" aşamasında)'],
  // What a choice of another stage proves.
  [{ 'pages.0.shows.0.outcome': 'a' }, 'pages/ilk.json', 'shows[0].outcome', '"a" diye bir seçenek ("ortak" aşamasında)'],
  [{ 'pages.0.shows.0.owed': 'yok' }, 'pages/ilk.json', 'shows[0].owed', '"yok" diye bir denetim'],
  [{ 'notices.0.shows.0.stage': 'yok' }, 'notices.json', 'notices[0].shows[0].stage', '"yok" diye bir aşama'],
  [{ 'notices.0.shows.0.outcome': 'a' }, 'notices.json', 'notices[0].shows[0].outcome', '"a" diye bir seçenek'],
  [{ 'flows.0.stages.2.gate.after.choice': 'yok' }, 'flows/akis.json', 'stages[2].gate.after.choice', '"yok" diye bir seçenek'],
  [{ 'flows.0.stages.2.gate.after.decision': 'yok' }, 'flows/akis.json', 'stages[2].gate.after.choice', '("yok" kararında)'],
  [{ 'flows.0.stages.2.gate.goOn': 'yok' }, 'flows/akis.json', 'stages[2].gate.goOn', '"yok" diye bir seçenek'],
  [
    { 'flows.0.stages.2.gate.decide.choices.1.flow': 'yok' },
    'flows/akis.json',
    'stages[2].gate.decide.choices[1].flow',
    '"yok" diye bir akış yok',
  ],
  [
    { 'flows.0.stages.1.steps.0.decide.choices.1.flow': 'yok' },
    'flows/akis.json',
    'stages[1].steps[0].decide.choices[1].flow',
    '"yok" diye bir akış yok',
  ],
  [{ 'flows.0.stages.1.steps.0.page': 'yok' }, 'flows/akis.json', 'stages[1].steps[0].page', '"yok" diye bir sayfa yok'],
  [
    { 'flows.0.stages.1.steps.0.decide.choices.0.press': ['yok'] },
    'flows/akis.json',
    'stages[1].steps[0].decide.choices[0].press',
    '"yok" diye bir denetim',
  ],
  [{ 'flows.0.stages.1.id': 'ortak' }, 'flows/akis.json', 'stages', '"ortak" aşaması iki kez'],
  [{ 'flows.0.stages.1.papers': [{ id: 'kagit', say: 'x' }] }, 'flows/akis.json', 'stages', '"kagit" kâğıt işi iki kez'],
  [{ 'stages.0.papers.0.passes': 'yok' }, 'flows/akis.json', 'stages[0].papers', '"yok" diye bir aşama'],
  [{ 'flows.0.journey.0.step': 'yok' }, 'flows/akis.json', 'journey[0].step', '"yok" diye bir adım'],
  [{ 'flows.0.journey.1.choose': 'yok' }, 'flows/akis.json', 'journey[1].choose', '"yok" diye bir seçenek'],
  [{ 'notices.0.on': ['ilk', 'yok'] }, 'notices.json', 'notices[0].on', '"yok" diye bir sayfa yok'],
  [{ 'notices.0.press': ['yok'] }, 'notices.json', 'notices[0].press', '"yok" diye bir denetim'],
  [{ 'notices.0.about': undefined, 'notices.0.hint.say': 'Ücreti ödeyin.' }, 'notices.json', 'notices[0].about', '"about" alanı yok'],
  [
    { 'notices.0.about': undefined, 'notices.0.hint.say': 'Sertifikanız iptal edilmiş.' },
    'notices.json',
    'notices[0].about',
    '"about" alanı yok',
  ],
  [
    { 'notices.0.about': 'money', 'notices.0.on': undefined, 'notices.0.press': undefined },
    'notices.json',
    'notices[0].on',
    'sayfaları yazılmamış',
  ],
  [{ 'notices.0.about': 'money', 'notices.0.on': ['ilk', 'unknown'] }, 'notices.json', 'notices[0].beside', 'ikinci bir işaret yok'],
  [{ 'decision.rows.0.flow': 'yok' }, 'decision.json', 'rows[0].flow', '"yok" diye bir akış yok'],
  [{ 'decision.rows.0.when': { yok: ['x'] } }, 'decision.json', 'rows[0].when', '"yok" diye bir soru yok'],
  [{ 'decision.rows.0.when': { ne: ['yok'] } }, 'decision.json', 'rows[0].when.ne', '"yok" diye bir yanıt'],
  [
    { 'decision.questions.1': { id: 'kurum', ask: 'x', is: 'institution' }, 'decision.rows.0.when': { kurum: ['yok'] } },
    'decision.json',
    'rows[0].when.kurum',
    '"yok" diye bir yanıt',
  ],
  [{ 'decision.questions.0.is': 'institution' }, 'decision.json', 'questions[0]', 'ya "answers" ya "is"'],
  [{ 'decision.questions.0.answers': undefined, 'decision.rows': [] }, 'decision.json', 'questions[0]', 'ya "answers" ya "is"'],
  [{ 'decision.questions.0.answers.1.id': 'x' }, 'decision.json', 'questions[0].answers', '"x" yanıtı iki kez'],
];

describe('checkGuide', () => {
  it('says nothing of a sound guide', () => {
    expect(checkGuide(smallGuide())).toEqual([]);
  });

  it.each(UNUSABLE)('%j → %s %s', (changes, file, field, wrong) => {
    const found = checkGuide(spoilt(changes)).filter((problem) => problem.startsWith(`${file}: "${field}" alanı: `));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(wrong);
    expect(found[0]).toMatch(/ Çare: .+\.$/u);
  });

  it('says once that two steps have the same name', () => {
    const twice = checkGuide(spoilt({ 'flows.0.stages.1.steps.0.id': 'adim', 'flows.0.stages.length': 2, 'flows.0.journey.length': 1 }));
    expect(twice).toEqual(['flows/akis.json: "stages" alanı: "adim" adımı iki kez var. Çare: birinin adını değiştirin.']);
  });
});

const choices = (...ids: string[]) => ids.map((id) => ({ id, label: id, press: [], say: id }));

const UNFINISHED: readonly Case[] = [
  [{ 'pages.0.checked': '2026-02-30' }, 'pages/ilk.json', 'checked', '"2026-02-30" diye bir gün yok'],
  [{ 'institutions.0.checked': '2026-13-01' }, 'institutions.json', 'institutions[0].checked', 'diye bir gün yok'],
  [{ 'pages.1.examples.2': undefined, 'pages.1.examples.length': 2 }, 'pages/son.json', 'examples', '2 örnek var, en az 3'],
  [{ 'pages.0.examples.2.name': 'bir' }, 'pages/ilk.json', 'examples', '"bir" adlı örnek iki kez'],
  [{ 'pages.0.examples.2.url': 'ilk' }, 'pages/ilk.json', 'examples[2].url', '"ilk" bir adres değil'],
  [{ 'flows.0.journey.0.on': 'ilk/yok' }, 'flows/akis.json', 'journey[0].on', '"ilk/yok" diye bir örnek yok'],
  [{ 'flows.0.journey.length': 1 }, 'flows/akis.json', 'journey', '"karar" adımına hiç uğramıyor'],
  [{ 'institutions.0.request': undefined }, 'institutions.json', 'institutions[0].request', '"diger" kurumunda'],
  [{ 'flows.0.reason': undefined }, 'flows/akis.json', 'reason', '{basvuruTuru}'],
  [{ 'flows.0.stages.0.but.adim.hint.say': '{hedf}' }, 'flows/akis.json', 'stages[0].but.adim.hint', '{hedf}'],
  [{ 'stages.0.steps.0.hint.next': '{dugme}' }, 'stages/ortak.json', 'steps[0].hint', '{dugme}'],
  [{ 'stages.0.fork.done': '{kurum}' }, 'stages/ortak.json', 'fork', '{kurum}'],
  [{ 'stages.0.fork.isDone': '{kurum}' }, 'stages/ortak.json', 'fork', '{kurum}'],
  [{ 'flows.0.stages.2.gate.hint.say': '{hedef}' }, 'flows/akis.json', 'stages[2].gate.hint', '{hedef}'],
  [{ 'flows.0.stages.2.gate.decide.choices.0.next': '{yok}' }, 'flows/akis.json', 'stages[2].gate.decide.choices[0]', '{yok}'],
  [{ 'stages.0.papers.0.say': '{hedef}' }, 'stages/ortak.json', 'papers', '{hedef}'],
  [{ 'flows.0.stages.1.steps.0.hint.say': '{hedef}' }, 'flows/akis.json', 'stages[1].steps[0].hint', '{hedef}'],
  [{ 'flows.0.stages.1.steps.0.decide.choices.1.say': '{hedef}' }, 'flows/akis.json', 'stages[1].steps[0].decide.choices[1]', '{hedef}'],
  [{ 'flows.0.summary': '{kurum}' }, 'flows/akis.json', 'name, summary, reason', '{kurum}'],
  [{ 'pages.0.controls.0.warning': '{yok}' }, 'pages/ilk.json', 'controls[0].warning', '{yok}'],
  [{ 'pages.0.hint.say': '{yok}' }, 'pages/ilk.json', 'hint', '{yok}'],
  [{ 'pages.0.help.0.say': '{yok}' }, 'pages/ilk.json', 'help[0].say', '{yok}'],
  [{ 'notices.0.hint.say': '{yok}' }, 'notices.json', 'notices[0].hint', '{yok}'],
  [{ 'notices.0.on': undefined, 'notices.0.hint.say': '{hedef}' }, 'notices.json', 'notices[0].hint', '{hedef}'],
  [{ 'institutions.0.delivery': '{kurum}' }, 'institutions.json', 'diger', '{kurum}'],
  [{ 'decision.rows.0.why': '{kurum}' }, 'decision.json', 'questions, rows', '{kurum}'],
  [{ 'decision.rows.length': 1 }, 'decision.json', 'rows', 'şu yanıtlara uyan satır yok: ne: y'],
  [{ 'decision.rows.2': { when: {}, flow: 'akis', why: 'x' } }, 'decision.json', 'rows[2]', 'hiçbir yanıtla gelinmiyor'],
  [{ 'decision.rows.1.when': { ne: ['x', 'y'] } }, 'decision.json', 'rows[1].when.ne', '"x" yanıtıyla bu satıra hiç gelinmiyor'],
  [
    // The institution is answered in every way too: here nothing is said for the only one there is.
    {
      'decision.questions.1': { id: 'kurum', ask: 'x', is: 'institution' },
      'decision.rows': [{ when: { kurum: ['meb'] }, flow: 'akis', why: 'x' }],
    },
    'decision.json',
    'rows',
    'şu yanıtlara uyan satır yok: kurum: diger',
  ],
  [
    {
      'decision.questions': ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, ask: id, answers: [{ id: 'x', label: 'x' }] })),
      'decision.rows.0.when': { a: ['x'], b: ['x'], c: ['x'], d: ['x'], e: ['x'] },
    },
    'decision.json',
    'rows',
    '5 soru soruluyor',
  ],
  [{ 'decision.rows.1.flow': 'akis' }, 'decision.json', 'rows', '"obur-akis" akışına hiçbir yanıtla gelinmiyor'],
  [{ 'decision.questions.1': { id: 'bos', ask: 'x', answers: [] } }, 'decision.json', 'questions[1]', '"bos" sorusu hiç sorulmuyor'],
  [
    {
      'stages.0.steps.0.decide': { as: 'ortak-karar', question: 'x', choices: choices('a', 'b') },
      'flows.0.stages.1.steps.0.decide': { as: 'ortak-karar', question: 'x', choices: choices('a', 'c') },
    },
    'flows/akis.json',
    'stages',
    '"karar" adımı yanıtını',
  ],
  [{ 'pages.0.name': 'DOLDURUN: ad' }, 'pages/ilk.json', 'name', 'daha doldurulmadı («DOLDURUN: ad»)'],
  [{ 'stages.0.name': 'DOLDURUN' }, 'stages/ortak.json', 'name', 'daha doldurulmadı'],
  [{ 'notices.0.hint.title': 'DOLDURUN' }, 'notices.json', 'notices[0].hint.title', 'daha doldurulmadı'],
  [{ 'decision.rows.0.why': 'DOLDURUN' }, 'decision.json', 'rows[0].why', 'daha doldurulmadı'],
];

describe('checkFinished', () => {
  const sound = checkFinished(smallGuide());

  it('misses in a small guide only what others rely on', () => {
    expect(sound.every((problem) => problem.includes('bu kimliğe başka yerlerden güveniliyor'))).toBe(true);
    expect(sound).toContain(
      'flows/kayip-calinti.json: "kayip-calinti" yok, oysa bu kimliğe başka yerlerden güveniliyor. Çare: onu ekleyin veya adını geri verin.',
    );
    expect(sound.some((problem) => problem.startsWith('pages/oturum-sonu.json'))).toBe(true);
  });

  it.each(UNFINISHED)('%j → %s %s', (changes, file, field, wrong) => {
    const found = checkFinished(spoilt(changes)).filter(
      (problem) => problem.startsWith(`${file}: "${field}" alanı: `) && problem.includes(wrong),
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/ Çare: .+\.$/u);
  });

  it('says of a page that is only begun just what is left to write', () => {
    const begun = checkFinished(spoilt({ 'pages.0.name': 'DOLDURUN', 'pages.0.examples.length': 1, 'pages.0.hint.say': '{yok}' }));
    const own = begun.filter((problem) => problem.startsWith('pages/ilk.json'));
    expect(own).toHaveLength(1);
  });

  it('takes a date to come for a date', () => {
    expect(checkFinished(spoilt({ 'pages.0.checked': '2999-12-31' }))).toEqual(sound);
  });
});
