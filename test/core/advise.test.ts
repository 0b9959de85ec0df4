import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Advice } from '../../src/core/advice.ts';
import type { PageSnapshot } from '../../src/core/page-snapshot.ts';
import { NO_PROGRESS, withDecision, withStage } from '../../src/core/progress.ts';
import { parsePolicy } from '../../src/core/settings.ts';
import { exampleScreen } from '../guide/example-screen.ts';
import { guide, source } from '../guide/guide.ts';
import { NOW } from './fake-ports.ts';
import { adviceOn, after, exampleOf, hintIn, LOST, ringedBy, screenOf } from './situations.ts';

/** The same screen, with the controls called so not to be pressed. */
const shut = (screen: PageSnapshot, label: string): PageSnapshot => ({
  ...screen,
  items: screen.items.map((item) => (item.role === 'control' && item.lines.join().startsWith(label) ? { ...item, disabled: true } : item)),
});

const decided = (choice: string) => withDecision(NO_PROGRESS, LOST.id, 'kapatma-karari', choice, NOW);

describe('the fork', () => {
  it('offers both ways on the hub and marks the one taken', () => {
    const open = hintIn(adviceOn(exampleOf('bireysel-islemler')));
    expect(open.fork).toMatchObject({
      stage: 'kapatma',
      taken: 'todo',
      done: 'Sertifikamı zaten kapattım',
      todo: 'Önce kapatmam gerekiyor',
    });
    const passed = hintIn(adviceOn(exampleOf('bireysel-islemler'), { progress: after(LOST, 'kapatma-secimi', 'bireysel-islemler') }));
    expect(passed.fork).toMatchObject({ stage: 'kapatma', taken: 'done' });
    expect([open.step, passed.step]).toEqual(['kapatmaya-git', 'basvuruya-git']);
  });

  it('marks the way the hint goes by, also where nothing is remembered', () => {
    const ahead = hintIn(adviceOn(exampleOf('basvuru-islemleri')));
    expect([ahead.step, ahead.fork?.taken]).toEqual(['kisi-odemeli', 'done']);
    const insisted = hintIn(adviceOn(exampleOf('basvuru-islemleri'), { progress: withStage(NO_PROGRESS, LOST, 'kapatma', 'todo', NOW) }));
    expect([insisted.detour?.to, insisted.fork?.taken]).toEqual(['Sertifika kapatma listesi', 'todo']);
  });

  it('is not offered where the guide does not ask', () => {
    expect(hintIn(adviceOn(exampleOf('nes-islemleri'))).fork).toBeNull();
  });

  it('is still offered to somebody who insisted', () => {
    const progress = withStage(NO_PROGRESS, LOST, 'kapatma', 'todo', NOW);
    expect(hintIn(adviceOn(exampleOf('kurum-secimi'), { progress })).fork).toMatchObject({ stage: 'kapatma', taken: 'todo' });
  });
});

describe('suspend or revoke', () => {
  it('rings nothing before the person has decided', () => {
    for (const example of source.pages.find(({ id }) => id === 'kapatma-secimi')?.examples ?? []) {
      const hint = hintIn(adviceOn(exampleScreen(example)));
      expect(hint.pointing, example.name).toEqual({ kind: 'none' });
      expect(hint.decision, example.name).toMatchObject({ taken: null });
    }
  });

  it('a decision that the guide does not know is none', () => {
    expect(hintIn(adviceOn(exampleOf('kapatma-secimi'), { progress: decided('hepsi') })).pointing).toEqual({ kind: 'none' });
  });

  it('rings what was decided, and warns of what cannot be undone', () => {
    const suspend = hintIn(adviceOn(exampleOf('kapatma-secimi'), { progress: decided('askiya-al') }));
    const revoke = hintIn(adviceOn(exampleOf('kapatma-secimi'), { progress: decided('iptal') }));
    expect([ringedBy(suspend), ringedBy(revoke)]).toEqual(['Askıya Al', 'İptal Et']);
    expect(revoke.cautions.join(' ')).toContain('geri alınamaz');
  });

  it('then rings the confirmation', () => {
    const pressed = new Set(['askiya-al']);
    expect(ringedBy(adviceOn(exampleOf('kapatma-secimi'), { progress: decided('askiya-al'), pressed }))).toBe('Onayla');
  });

  it('is not asked of somebody who has no business there', () => {
    const hint = hintIn(adviceOn(exampleOf('kapatma-secimi'), { settings: { flow: 'bireysel' } }));
    expect([hint.decision, hint.detour === null]).toEqual([null, false]);
    expect(ringedBy(hint)).toBeNull();
  });
});

describe('the institution', () => {
  it('is asked where it is needed', () => {
    expect(adviceOn(exampleOf('kurum-secimi'), { settings: { institution: null } })).toMatchObject({
      kind: 'ask',
      question: 'institution',
      optional: false,
    });
    expect(adviceOn(exampleOf('bireysel-islemler'), { settings: { institution: null } }).kind).toBe('guide');
  });

  it.each([
    ['meb', 'T.C. Milli Eğitim Bakanlığı'],
    ['saglik', 'T.C. Sağlık Bakanlığı'],
    ['yok', 'Yükseköğretim Kurulu (Akademik Personel)'],
    ['jandarma', 'Jandarma Genel Komutanlığı'],
    ['diger', null],
  ])('%s: rings %s', (institution, label) => {
    expect(ringedBy(adviceOn(exampleOf('kurum-secimi'), { settings: { institution } }))).toBe(label);
  });

  it('another institution hears whom to ask, and no empty quotation marks', () => {
    const hint = hintIn(adviceOn(exampleOf('kurum-secimi'), { settings: { institution: 'diger' } }));
    expect(hint.pointing).toEqual({ kind: 'none' });
    expect(hint.say).toBe(guide.institutions.find(({ id }) => id === 'diger')?.contact);
  });

  it('an institution that the list lacks is never replaced by its neighbour, nor by "go on"', () => {
    const hint = hintIn(adviceOn(exampleOf('kurum-secimi', 'kurumu listede olmayan')));
    expect(hint.pointing).toMatchObject({ kind: 'missing' });
  });

  it('once chosen, the ring goes on to "Devam"', () => {
    expect(ringedBy(adviceOn(exampleOf('kurum-secimi'), { pressed: new Set(['kurum']) }))).toBe('DEVAM');
  });
});

describe('what can keep a ring away', () => {
  const HUB = ['# Bireysel İşlemler', '[Başvuru İşlemleri]', '[PIN Oluşturma/Kilit Çözme]'];

  it('the control is not there', () => {
    expect(hintIn(adviceOn(screenOf(...HUB, '[E-Onay İşlemleri]'))).pointing).toMatchObject({ kind: 'missing' });
  });

  it('two places fit equally well', () => {
    const screen = screenOf(...HUB, '[Sertifikamı İptal Et / Askıya Al]', '[Sertifikamı İptal Et / Askıya Al]');
    const hint = hintIn(adviceOn(screen));
    expect(hint.pointing).toMatchObject({ kind: 'several', count: 2 });
    expect(hint.say).toContain('Sertifikamı İptal Et');
  });

  it('a dialog that the guide does not know lies over it', () => {
    const screen = screenOf(...HUB, '[Sertifikamı İptal Et / Askıya Al]', 'dialog: ## Anket', 'dialog: [Kapat]');
    expect(hintIn(adviceOn(screen)).pointing).toMatchObject({ kind: 'covered' });
  });

  it('a control that cannot be pressed is not ringed where nothing on the page could open it', () => {
    const screen = screenOf(...HUB, '[Sertifikamı İptal Et / Askıya Al]');
    expect(hintIn(adviceOn(shut(screen, 'Sertifikamı'))).pointing).toEqual({ kind: 'closed', label: 'Sertifikamı İptal Et / Askıya Al' });
    expect(hintIn(adviceOn(screen)).pointing).toMatchObject({ kind: 'found', disabled: false });
  });

  it('an institution that cannot be chosen is not ringed, however many others can', () => {
    const screen = screenOf('# Kişi Ödemeli Başvuru', '( ) T.C. Milli Eğitim Bakanlığı', '( ) T.C. Sağlık Bakanlığı', '[Devam]');
    expect(hintIn(adviceOn(shut(screen, 'T.C. Milli'), { settings: { flow: 'bireysel' } })).pointing).toMatchObject({ kind: 'closed' });
  });

  it('a control that waits for a form is ringed, and said to wait', () => {
    const form = exampleOf('basvuru-formu', 'kısa form');
    const settings = { flow: 'bireysel' };
    expect(hintIn(adviceOn(shut(form, 'Devam'), { settings })).pointing).toMatchObject({ kind: 'found', disabled: true });
  });

  it('a dialog that the guide knows speaks first', () => {
    const hint = hintIn(adviceOn(exampleOf('kapatma-secimi', 'pencere'), { progress: decided('askiya-al') }));
    expect([hint.page, ringedBy(hint)]).toEqual(['kapatma-secimi', 'SERTİFİKAMI ASKIYA AL']);
  });
});

describe('where there is nothing to say', () => {
  it('card payment is silent, with and without a flow', () => {
    for (const flow of [LOST.id, null]) {
      for (const example of source.pages.find(({ id }) => id === 'kart-odeme')?.examples ?? []) {
        expect(adviceOn(exampleScreen(example), { settings: { flow } }), example.name).toEqual({ kind: 'silent' });
      }
    }
  });

  it('a page with a card field is silent, whatever else it looks like', () => {
    for (const { id } of source.pages) expect(adviceOn({ ...exampleOf(id), hasCardField: true }), id).toEqual({ kind: 'silent' });
  });

  it('an unknown page says in words what comes next; without a flow it only offers to choose one', () => {
    const news = screenOf('# Yeni hizmet binamız açıldı', 'Açılışa çok sayıda davetli katıldı.');
    expect(adviceOn(news)).toMatchObject({ kind: 'unknown', nextInWords: 'Önce eski sertifikanızı kapatın', choose: null });
    const without = adviceOn(news, { settings: { flow: null } });
    expect(without).toMatchObject({ kind: 'unknown', page: 'unknown', where: null, nextInWords: '', entry: null });
    expect(without).toMatchObject({ choose: { finding: { kind: 'question' } } });
  });

  it('a flow or institution that the guide does not know is asked for again', () => {
    expect(adviceOn(exampleOf('bireysel-islemler'), { settings: { flow: 'ucretsiz' } })).toMatchObject({ kind: 'ask', question: 'flow' });
    expect(adviceOn(exampleOf('kurum-secimi'), { settings: { institution: 'belediye' } })).toMatchObject({
      kind: 'ask',
      question: 'institution',
    });
  });
});

describe('where the person is', () => {
  it('is one stage: that of the page, also when memory has not come so far', () => {
    const hint = hintIn(adviceOn(exampleOf('kurum-secimi')));
    expect(hint.where.stages.filter(({ state }) => state === 'here').map(({ id }) => id)).toEqual(['basvuru']);
  });
});

describe('a sequence of controls', () => {
  const settings = { flow: 'pin-kilit' };
  const screen = (...lines: string[]) => screenOf('# PIN Oluşturma / Kilit Çözme', 'Java ve AKİS sürücüsü kurulu olmalıdır.', ...lines);

  it('skips what a page does without, once something of it was pressed', () => {
    const page = screen('[Uygulamayı İndir]', '[Doğrula]');
    expect(ringedBy(adviceOn(page, { settings }))).toBe('Uygulamayı İndir');
    expect(ringedBy(adviceOn(page, { settings, pressed: new Set(['uygulama-indir']) }))).toBe('Doğrula');
  });

  it('does not begin with a plain "go on"', () => {
    expect(ringedBy(adviceOn(screen('[Doğrula]'), { settings }))).toBeNull();
  });
});

describe('detours', () => {
  it('name the page they lead to and ring the way back', () => {
    const progress = withStage(NO_PROGRESS, LOST, 'kapatma', 'todo', NOW);
    const hint = hintIn(adviceOn(exampleOf('kurum-secimi'), { progress }));
    expect(hint.detour).toEqual({
      to: guide.pages.find(({ id }) => id === 'sertifika-kapatma')?.name,
      isWrongTurn: true,
      entry: null,
    });
    expect(ringedBy(hint)).toBe('Bireysel İşlemler');
  });

  it('with no way known, ring nothing and still say where to go', () => {
    const progress = after(LOST, 'form-ciktisi', 'kamusm-ana-sayfa');
    const hint = hintIn(adviceOn(exampleOf('sms-dogrulama'), { progress }));
    expect(hint.pointing).toEqual({ kind: 'none' });
    expect(hint.title).not.toBe('');
    expect(hint.detour?.entry?.url).toMatch(/^https:\/\/(sanalpos|kamusm)\./u);
  });
});

describe('the policy of an administrator', () => {
  const known = { flows: [], institutions: [] };

  it('replaces the sentence about where the form goes', () => {
    const policy = parsePolicy({ deliveryOffice: 'Formu B kapısındaki Örnek Büroya bırakın.' }, known);
    expect(hintIn(adviceOn(exampleOf('form-ciktisi'), { policy })).say).toContain('Formu B kapısındaki Örnek Büroya bırakın.');
    expect(hintIn(adviceOn(exampleOf('form-ciktisi'))).say).toContain(guide.institutions.find(({ id }) => id === 'meb')?.delivery ?? 'yok');
  });

  it('replaces the sentence about whom to ask', () => {
    const policy = parsePolicy({ contactLine: 'Dahili 1234’ü arayın.' }, known);
    expect(hintIn(adviceOn(exampleOf('kurum-secimi'), { policy })).cautions.join(' ')).toContain('Dahili 1234’ü arayın.');
  });
});

/** Every sentence that an advice shows. */
function sentencesIn(advice: Advice): string[] {
  if (advice.kind === 'unknown') return [advice.nextInWords];
  if (advice.kind !== 'guide') return [];
  return [advice.title, advice.say, advice.next, ...advice.cautions, ...advice.papers.map(({ say }) => say), advice.field?.say ?? ''];
}

describe('whatever the page, the way and the person', () => {
  const examples = source.pages.flatMap((page) => page.examples.map((example) => ({ page: page.id, example })));
  const ids = source.pages.map(({ id }) => id);
  const situation = fc.record({
    at: fc.constantFrom(...examples),
    flow: fc.constantFrom(...guide.flows),
    institution: fc.constantFrom(null, ...guide.institutions.map(({ id }) => id)),
    walk: fc.array(fc.constantFrom(...ids), { maxLength: 5 }),
    choice: fc.constantFrom(null, 'askiya-al', 'iptal'),
    insisted: fc.option(fc.constantFrom('kapatma', 'basvuru', 'odeme'), { nil: null }),
  });
  const adviceFor = ({
    at,
    flow,
    institution,
    walk,
    choice,
    insisted,
  }: typeof situation extends fc.Arbitrary<infer T> ? T : never): Advice => {
    const walked = withDecision(after(flow, ...walk), flow.id, 'kapatma-karari', choice, NOW);
    const progress = insisted === null ? walked : withStage(walked, flow, insisted, 'todo', NOW);
    return adviceOn(exampleScreen(at.example), { progress, settings: { flow: flow.id, institution } });
  };

  it('no sentence has a hole: no empty quotation marks, no place holder, no empty title', () => {
    fc.assert(
      fc.property(situation, (drawn) => {
        const advice = adviceFor(drawn);
        for (const sentence of sentencesIn(advice)) expect(sentence).not.toMatch(/«\s*»|\{|\}|undefined|null|\(\s*\)/u);
        if (advice.kind === 'guide') expect(advice.title.trim()).not.toBe('');
      }),
      { numRuns: 400 },
    );
  });

  it('revoking is never ringed unless the person decided so or is on the way to choose', () => {
    fc.assert(
      fc.property(situation, (drawn) => {
        const advice = adviceFor(drawn);
        if (advice.kind !== 'guide' || advice.pointing.kind !== 'found' || advice.page !== 'kapatma-secimi') return;
        if (/[iİıI]ptal/iu.test(advice.pointing.label)) expect(advice.decision?.taken).toBe('iptal');
      }),
      { numRuns: 400 },
    );
  });

  it('who has no card to close is never led towards closing', () => {
    fc.assert(
      fc.property(situation, (drawn) => {
        const advice = adviceFor({ ...drawn, flow: guide.flows.find(({ id }) => id === 'bireysel') ?? drawn.flow });
        const label = advice.kind === 'guide' && advice.pointing.kind === 'found' ? advice.pointing.label : '';
        expect(label).not.toMatch(/[iİıI]ptal|ask[ıI]ya|kullan[ıI]ma kapat/iu);
      }),
      { numRuns: 400 },
    );
  });

  it('at most one stage is the present one, and the step lies within the way', () => {
    fc.assert(
      fc.property(situation, (drawn) => {
        const advice = adviceFor(drawn);
        const where = 'where' in advice ? advice.where : null;
        if (where === null) return;
        expect(where.step).toBeGreaterThanOrEqual(1);
        expect(where.step).toBeLessThanOrEqual(where.steps);
        expect(where.stages.filter(({ state }) => state === 'here').length).toBeGreaterThanOrEqual(1);
      }),
    );
  });
});
