import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Advice } from '../../src/core/advise/advice.ts';
import type { PageSnapshot } from '../../src/core/snapshot/page-snapshot.ts';
import { NO_PROGRESS, withDecision, withStage } from '../../src/core/progress/progress.ts';
import { whereabouts } from '../../src/core/advise/whereabouts.ts';
import { parsePolicy } from '../../src/core/settings/settings.ts';
import { exampleScreen } from '../guide/example-screen.ts';
import { guide, source } from '../guide/guide.ts';
import { NOW } from './fake-ports.ts';
import { adviceOn, after, done, exampleOf, hintIn, LOST, ringedBy, screenOf, shownBy } from './situations.ts';

/** The same screen, with the controls called so not to be pressed. */
const shut = (screen: PageSnapshot, label: string): PageSnapshot => ({
  ...screen,
  items: screen.items.map((item) => (item.role === 'control' && item.lines.join().startsWith(label) ? { ...item, disabled: true } : item)),
});

const decided = (choice: string) => withDecision(NO_PROGRESS, LOST.id, 'kapatma-karari', choice, NOW);

const closed = done(LOST, 'kapatma');

describe('the answer to an earlier question', () => {
  const on = (page: string, flow: string, decision: string, choice: string | null) =>
    hintIn(adviceOn(exampleOf(page), { settings: { flow }, progress: withDecision(NO_PROGRESS, flow, decision, choice, NOW) }));

  it('stands on the page it keeps one from, with nothing ringed', () => {
    const open = on('kurum-secimi', 'pin-puk-kaybi', 'kilit', null);
    expect([open.step, open.decision?.taken, ringedBy(open), open.press, open.next]).toEqual(['kisi-odemeli', null, null, [], '']);
    const stopped = on('basvuru-formu', 'donanim-arizasi', 'kisi-odemeli', 'garantili');
    expect([stopped.step, stopped.decision?.taken, ringedBy(stopped)]).toEqual(['kisi-odemeli', 'garantili', null]);
  });

  it('once it is to go on gives way to the page’s own step', () => {
    const open = on('kurum-secimi', 'pin-puk-kaybi', 'kilit', 'olmadi');
    expect([open.step, open.decision]).toEqual(['kurum', null]);
    expect(ringedBy(open)).not.toBeNull();
  });

  it('is not asked on a page from which nothing is pressed because the person is in the middle of something', () => {
    expect(on('form-imzalama', 'pin-puk-kaybi', 'kilit', 'olmadi').decision).toBeNull();
  });
});

describe('a warning', () => {
  it('names the button as the page does, also where it has two of that name', () => {
    const { cautions } = hintIn(adviceOn(exampleOf('kapatma-secimi', 'iki İptal'), { settings: { flow: 'bireysel' } }));
    expect(cautions.filter((caution) => caution.startsWith('«İptal»'))).toHaveLength(1);
    expect(cautions.join(' ')).not.toContain('«İptal Et»');
  });
});

describe('an answer not to go on', () => {
  it('is told nothing of how the institution has it: only who goes on is', () => {
    const request = guide.institutions.find(({ id }) => id === 'jandarma')?.request;
    const at = (choice: string) =>
      hintIn(
        adviceOn(exampleOf('basvuru-islemleri'), {
          settings: { flow: 'donanim-arizasi', institution: 'jandarma' },
          progress: withDecision(NO_PROGRESS, 'donanim-arizasi', 'kisi-odemeli', choice, NOW),
        }),
      ).cautions;
    expect(at('ucretli')).toContain(request);
    expect(at('garantili')).not.toContain(request);
  });
});

describe('who has done what a page is for', () => {
  it('took no wrong turn there, and is led on', () => {
    const hint = hintIn(adviceOn(exampleOf('kapatma-secimi'), { progress: closed }));
    expect([hint.decision, ringedBy(hint), hint.detour?.isWrongTurn]).toEqual([null, null, false]);
    expect(hintIn(adviceOn(exampleOf('kapatma-secimi'), { settings: { flow: 'odeme' } })).decision).toBeNull();
  });
});

describe('the question about a stage', () => {
  const asked = (advice: Advice) =>
    advice.kind === 'ask' && advice.question === 'stage' ? [advice.fork?.stage, advice.fork?.is, advice.fork?.known] : null;

  it('comes alone where the answer decides what to press, with nothing pressed and nothing ringed', () => {
    const cancelled = after(LOST, 'kapatma-secimi', 'bireysel-islemler');
    expect(asked(adviceOn(exampleOf('bireysel-islemler'), { progress: cancelled }))).toEqual(['kapatma', 'open', null]);
    expect(asked(adviceOn(exampleOf('basvuru-islemleri')))).toEqual(['kapatma', 'open', null]);
    expect(
      asked(
        adviceOn(exampleOf('kamusm-ana-sayfa'), {
          progress: { ...done(LOST, 'kapatma', 'basvuru'), reached: after(LOST, 'kart-odeme').reached },
        }),
      ),
    ).toEqual(['odeme', 'open', null]);
  });

  it('stands beside what the page says where there is nothing to press', () => {
    const hint = hintIn(adviceOn(exampleOf('uretim-bekleniyor'), { progress: closed }));
    expect([hint.step, hint.fork?.stage, hint.fork?.is, hint.pointing.kind]).toEqual(['uretim', 'basvuru', 'open', 'none']);
  });

  it('answered is one line that says by whom', () => {
    expect(hintIn(adviceOn(exampleOf('bireysel-islemler'), { progress: closed })).fork).toMatchObject({
      stage: 'kapatma',
      is: 'answered',
      known: { state: 'done', by: 'said' },
    });
    const insisted = hintIn(adviceOn(exampleOf('basvuru-islemleri'), { progress: withStage(NO_PROGRESS, LOST, 'kapatma', 'todo', NOW) }));
    expect([insisted.detour?.isWrongTurn, insisted.fork?.known?.state]).toEqual([true, 'todo']);
  });

  it('is offered, not asked, to somebody who begins: it may have been done by phone', () => {
    const begun = hintIn(adviceOn(exampleOf('bireysel-islemler')));
    expect([begun.step, begun.fork?.is, ringedBy(begun)]).toEqual(['kapatmaya-git', 'offered', 'SERTİFİKAMI İPTAL ET']);
  });

  it('on an unknown page takes the place of what comes next', () => {
    const left = { ...done(LOST, 'kapatma', 'basvuru'), reached: after(LOST, 'kart-odeme').reached };
    expect(adviceOn(screenOf('# Haberler', 'Yeni binamız açıldı.'), { progress: left })).toMatchObject({
      kind: 'unknown',
      nextInWords: '',
      entry: null,
      fork: { stage: 'odeme', is: 'open' },
    });
  });
});

describe('what the list of certificates shows', () => {
  const list = (...rows: string[]) =>
    screenOf(
      '# Sertifikayı Kullanıma Kapatma',
      '| Sertifika Seri No | Sertifika Sahibi | Sertifika Durumu | Başlangıç Tarihi | Bitiş Tarihi | İşlem |',
      ...rows.map((row, index) => `row: ABC-${index}; ÖRNEK KİŞİ; ${row}`),
    );
  const VALID = 'Geçerli; 01.03.2025; 01.03.2028; [Kullanıma Kapat]';
  const cancelled = after(LOST, 'sertifika-kapatma', 'kapatma-secimi', 'sertifika-kapatma');
  const seen = (screen: PageSnapshot) => {
    const progress = shownBy(screen, LOST, cancelled);
    const advice = adviceOn(screen, { progress });
    return advice.kind === 'guide' ? [advice.step, ringedBy(advice)] : advice.kind;
  };

  it('the only row is valid: not closed, and the ring is there again', () => {
    expect(seen(list(VALID))).toEqual(['sertifikayi-sec', 'Kullanıma Kapat']);
  });

  it.each([
    ['Askıda; 01.03.2025; 01.03.2028; [Askıdan İndir]', 'kart-arama'],
    ['İptal Edilmiş; 01.03.2025; 01.03.2028; –', 'basvuruya-git'],
    ['İPTAL; 01.03.2025 10:22:31; 01.03.2028 10:22:31', 'basvuruya-git'],
  ])('the only row is closed: %s', (row, step) => {
    const progress = shownBy(list(row), LOST, cancelled);
    expect(progress.stages['kayip-calinti/kapatma']).toEqual({ state: 'done', by: 'shown' });
    const hint = adviceOn(exampleOf('bireysel-islemler'), { progress });
    expect(hint).toMatchObject({ kind: 'guide', step });
  });

  it.each([
    [VALID, 'İptal Edilmiş; 01.03.2021; 01.03.2024'],
    [VALID, VALID],
    ['Askıda; 01.03.2025; 01.03.2028', 'Süresi Dolmuş; 01.03.2021; 01.03.2024'],
    ['Askıda; 01.03.2025; 01.03.2028', 'Bilinmeyen; 01.03.2021; 01.03.2024'],
    ['İptal; –; –', 'Pasif; –; –'],
  ])('several rows prove nothing: %s / %s', (...rows) => {
    expect(shownBy(list(...rows), LOST, cancelled)).toBe(cancelled);
    expect(seen(list(...rows))).toBe('ask');
  });

  it('as cards it is read as well, and a page that is not certain proves nothing', () => {
    expect(shownBy(exampleOf('sertifika-kapatma', 'kart görünümü'), LOST).stages['kayip-calinti/kapatma']?.state).toBe('todo');
    const quoted = screenOf('# Yardım', 'Sertifikayı Kullanıma Kapatma', 'Askıda');
    expect(shownBy(quoted, LOST)).toBe(NO_PROGRESS);
  });
});

describe('what the debt page shows', () => {
  const left = { ...done(LOST, 'kapatma', 'basvuru'), reached: after(LOST, 'kart-odeme').reached };
  const debts = (...lines: string[]) => screenOf2(...lines);
  const screenOf2 = (...lines: string[]): PageSnapshot =>
    exampleScreen({
      url: 'https://sanalpos.kamusm.gov.tr/index.xhtml',
      screen: [
        '# Borç Sorgulama ve Ödeme Ekranı',
        '( ) Gerçek',
        '( ) Tüzel',
        '<TCKN>',
        '<Doğum Yeri>',
        '<Doğum Tarihi>',
        '[Borç Sorgula]',
        ...lines,
      ],
    });
  const after2 = (...lines: string[]) =>
    adviceOn(debts(...lines), { progress: shownBy(debts(...lines), LOST, left), pressed: new Set(['borc-sorgula']) });

  it('who may have paid is asked first', () => {
    expect(after2()).toMatchObject({ kind: 'ask', question: 'stage', fork: { stage: 'odeme' } });
    expect(after2('[Öde]')).toMatchObject({ kind: 'ask' });
    expect(after2('Toplam borç: 0,00 TL', '[Öde]')).toMatchObject({ kind: 'ask' });
  });

  it('a sum beside the button that pays is a debt: it may be paid', () => {
    const advice = after2('| Açıklama | Tutar | |', 'row: Nitelikli Elektronik Sertifika; 1.234,00 TL; [Öde]');
    expect([ringedBy(advice), advice.kind === 'guide' ? advice.step : '']).toEqual(['Öde', 'borc']);
  });

  it('who says that they have not paid is led to the query only', () => {
    const progress = withStage(left, LOST, 'odeme', 'todo', NOW);
    const hint = hintIn(adviceOn(debts('[Öde]'), { progress, pressed: new Set(['borc-sorgula']) }));
    expect([hint.step, ringedBy(hint)]).toEqual(['borc-kontrol', 'Borç Sorgula']);
    expect(hintIn(adviceOn(exampleOf('kamusm-ana-sayfa'), { progress })).step).toBe('borca-bak');
  });
});

describe('who may find the card', () => {
  const suspended = withStage(
    { ...withDecision(after(LOST, 'kapatma-secimi'), LOST.id, 'kapatma-karari', 'askiya-al', NOW) },
    LOST,
    'kapatma',
    'done',
    NOW,
  );
  const answered = (choice: string) => withDecision(suspended, LOST.id, 'kart-arama', choice, NOW);

  it('is asked whether it was found before anything of the application is ringed', () => {
    for (const page of ['bireysel-islemler', 'basvuru-islemleri', 'kurum-secimi', 'basvuru-formu', 'sertifika-kapatma']) {
      const hint = hintIn(adviceOn(exampleOf(page), { progress: suspended }));
      expect([hint.step, hint.decision?.taken, ringedBy(hint)], page).toEqual(['kart-arama', null, null]);
    }
  });

  it('and is not led on while searching, nor when it is found', () => {
    for (const choice of ['araniyor', 'bulundu']) {
      const hint = hintIn(adviceOn(exampleOf('bireysel-islemler'), { progress: answered(choice) }));
      expect([hint.decision?.taken, ringedBy(hint), hint.changeTo?.flow ?? null]).toEqual([
        choice,
        null,
        choice === 'bulundu' ? 'aski' : null,
      ]);
    }
  });

  it('goes on when it was not found; who revoked is not asked', () => {
    expect(hintIn(adviceOn(exampleOf('bireysel-islemler'), { progress: answered('bulunamadi') })).step).toBe('basvuruya-git');
    const revoked = { ...suspended, outcomes: { 'kayip-calinti/kapatma-karari': 'iptal' } };
    expect(hintIn(adviceOn(exampleOf('bireysel-islemler'), { progress: revoked })).step).toBe('basvuruya-git');
  });

  it('is warned of nothing that lifting the suspension goes by', () => {
    const hint = hintIn(adviceOn(exampleOf('bireysel-islemler'), { progress: answered('bulundu') }));
    const warning = guide.pages.find(({ id }) => id === 'bireysel-islemler')?.controls.find(({ id }) => id === 'iptal-askiya-al')?.warning;
    expect(warning).toBeDefined();
    expect(hint.cautions.filter((caution) => caution.includes(warning?.split('»')[1] ?? 'yok'))).toEqual([]);
  });

  it('the way in is open to both', () => {
    expect(ringedBy(adviceOn(exampleOf('nes-islemleri'), { progress: answered('araniyor') }))).toBe('BİREYSEL İŞLEMLER');
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
    expect(adviceOn(exampleOf('kurum-secimi'), { progress: closed, settings: { institution: null } })).toMatchObject({
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
    expect(ringedBy(adviceOn(exampleOf('kurum-secimi'), { progress: closed, settings: { institution } }))).toBe(label);
  });

  it('another institution hears whom to ask, and no empty quotation marks', () => {
    const hint = hintIn(adviceOn(exampleOf('kurum-secimi'), { progress: closed, settings: { institution: 'diger' } }));
    expect(hint.pointing).toEqual({ kind: 'none' });
    expect(hint.title).toBe(guide.detours.unlisted.title);
    expect(hint.say).toContain(guide.institutions.find(({ id }) => id === 'diger')?.contact);
  });

  it('an institution that the list lacks is never replaced by its neighbour, nor by "go on"', () => {
    const hint = hintIn(adviceOn(exampleOf('kurum-secimi', 'kurumu listede olmayan'), { progress: closed }));
    expect(hint.pointing).toMatchObject({ kind: 'missing' });
  });

  it('once chosen, the ring goes on to "Devam"', () => {
    expect(ringedBy(adviceOn(exampleOf('kurum-secimi'), { progress: closed, pressed: new Set(['kurum']) }))).toBe('DEVAM');
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
    expect(adviceOn(exampleOf('kurum-secimi'), { progress: closed, settings: { institution: 'belediye' } })).toMatchObject({
      kind: 'ask',
      question: 'institution',
    });
  });
});

describe('where the person is', () => {
  const place = (page: string, progress = NO_PROGRESS) => {
    const { wayIn, stage, step, stages } = whereabouts(guide, LOST, progress, page);
    return [wayIn !== null, stage?.at ?? null, step?.at ?? null, stages.map(({ state }) => state[0]).join('')];
  };

  it('is counted in stages, with the pages of the stage inside; the way in belongs to none', () => {
    expect(place('kamusm-ana-sayfa')).toEqual([true, null, null, 'uuuu']);
    expect(place('bireysel-islemler')).toEqual([false, 1, 1, 'uuuu']);
    expect(place('kapatma-secimi', after(LOST, 'kapatma-secimi'))).toEqual([false, 1, 3, 'uuuu']);
    expect(place('bireysel-islemler', closed)).toEqual([false, 2, 1, 'duuu']);
    expect(place('kurum-secimi', closed)).toEqual([false, 2, 3, 'duuu']);
    expect(place('kamusm-ana-sayfa', done(LOST, 'kapatma', 'basvuru'))).toEqual([false, 3, 1, 'dduu']);
    expect(place('kamusm-ana-sayfa', done(LOST, 'kapatma', 'basvuru', 'odeme'))).toEqual([true, null, null, 'dddu']);
  });

  it('is not known while a stage is asked about', () => {
    expect(place('basvuru-islemleri')).toEqual([false, null, null, 'uuuu']);
    expect(place('bireysel-islemler', after(LOST, 'kapatma-secimi', 'bireysel-islemler'))).toEqual([false, null, null, 'uuuu']);
  });

  it('has no step in a menu off the way', () => {
    expect(place('pin-kilit', closed)).toEqual([false, 2, null, 'duuu']);
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
    const progress = done(LOST, 'kapatma', 'basvuru');
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
    expect(hintIn(adviceOn(exampleOf('form-ciktisi'), { policy, progress: closed })).say).toContain(
      'Formu B kapısındaki Örnek Büroya bırakın.',
    );
    expect(hintIn(adviceOn(exampleOf('form-ciktisi'), { progress: closed })).say).toContain(
      guide.institutions.find(({ id }) => id === 'meb')?.delivery ?? 'yok',
    );
  });

  it('replaces the sentence about whom to ask', () => {
    const policy = parsePolicy({ contactLine: 'Dahili 1234’ü arayın.' }, known);
    expect(
      hintIn(adviceOn(exampleOf('basvuru-islemleri'), { policy, progress: closed, settings: { flow: 'bireysel' } })).cautions.join(' '),
    ).toContain('Dahili 1234’ü arayın.');
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

  it('at most one stage is the present one, and the step lies within it', () => {
    fc.assert(
      fc.property(situation, (drawn) => {
        const advice = adviceFor(drawn);
        const where = 'where' in advice ? advice.where : null;
        if (where === null) return;
        expect(where.stages.filter(({ isHere }) => isHere).length).toBe(where.stage === null ? 0 : 1);
        if (where.step !== null) expect(where.step.at).toBeLessThanOrEqual(where.step.of);
        if (where.stage !== null) expect(where.wayIn).toBeNull();
      }),
    );
  });

  it('no stage is said to be done, no answer is pressed, that nobody gave', () => {
    fc.assert(
      fc.property(situation, (drawn) => {
        const advice = adviceFor({ ...drawn, insisted: null });
        const where = 'where' in advice ? advice.where : null;
        expect(where?.stages.map(({ state }) => state) ?? []).not.toContain('done');
        const fork = 'fork' in advice ? advice.fork : null;
        expect(fork?.known ?? null).toBeNull();
        if (advice.kind === 'guide') expect(advice.papers.filter((paper) => paper.done)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('nobody is led away from a page that they are in the middle of', () => {
    const stays = guide.pages.filter(({ stay }) => stay === true).map(({ id }) => id);
    const there = examples.filter(({ page }) => stays.includes(page));
    fc.assert(
      fc.property(situation, fc.constantFrom(...there), (drawn, at) => {
        const advice = adviceFor({ ...drawn, at });
        if (advice.kind !== 'guide') return;
        expect(advice.detour?.entry ?? null).toBeNull();
      }),
    );
  });

  it('after the page to pay on nothing ever leads to paying', () => {
    fc.assert(
      fc.property(situation, (drawn) => {
        const advice = adviceFor({ ...drawn, walk: [...drawn.walk, 'kart-odeme'], insisted: drawn.insisted === 'odeme' ? 'odeme' : null });
        if (advice.kind !== 'guide' || advice.pointing.kind !== 'found') return;
        const page = guide.pages.find(({ id }) => id === advice.page);
        const pays = page?.controls.filter(({ leadsTo }) => leadsTo?.includes('kart-odeme') === true).map(({ id }) => id) ?? [];
        expect(
          advice.press.filter((control) => pays.includes(control)),
          advice.step,
        ).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});
