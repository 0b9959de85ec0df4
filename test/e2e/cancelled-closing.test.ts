/**
 * The closing of a certificate that was begun and left, or never begun: nobody is told that it is closed who has not said so and whose
 * page does not show it.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { strings } from '../../src/ui/strings.tr.ts';
import {
  cardOn,
  type GuidedSite,
  onTheWay,
  openGuidedSite,
  pressOnPage,
  pressRinged,
  pressRingedOn,
  ringedLabel,
  ringedOn,
  screenAt,
  signedIn,
  urls,
} from './support/guided-site.ts';
import { guide } from './support/guide-rings.ts';
import { type OverlayReading, pressInCard, readOverlay, waitForOverlay } from '../../.tools/browser/overlay.ts';
import { askedOn, changeAnswer, choiceLabel, doneBefore, remembered, ringedAt, say, toldOn } from './support/stages.ts';
import { until } from '../../.tools/browser/until.ts';

let site: GuidedSite;
beforeAll(async () => {
  site = await openGuidedSite();
});
afterAll(() => site.close());
beforeEach(async () => {
  await site.reset();
  await site.browser.storage.set(onTheWay);
});

const APPLY = /Başvuru İşlemleri/i;
const CLOSE = /İptal Et/;
const WRONG_TURN = strings.card.wrongTurn;

const stageOf = (id: string) => guide.flows.find((flow) => flow.id === 'kayip-calinti')?.stages.find((stage) => stage.id === id);
/** The choice between suspending and revoking, opened as the ring says. */
async function openChoice(): Promise<Page> {
  const page = await site.open(urls.certificates);
  await pressRingedOn(page, 'sertifika-kapatma', /Kullanıma Kapat/);
  await cardOn(page, 'kapatma-secimi');
  await remembered(site.browser, 'kapatma-secimi');
  return page;
}

/** Neither done nor a wrong menu: only asked. */
async function expectAsked(page: Page, id: string): Promise<void> {
  const { text } = await askedOn(page, id, 'kapatma');
  expect(text).not.toContain(WRONG_TURN);
}

const columns = [
  'Sertifika Seri No',
  'Sertifika Sahibi',
  'Sertifika Tipi',
  'Kart Seri No',
  'Sertifika Durumu',
  'Başlangıç Tarihi',
  'Bitiş Tarihi',
];
const actions: Readonly<Record<string, string>> = { Geçerli: 'Kullanıma Kapat', Askıda: 'Askıdan İndir' };

/** The list of certificates with these states. */
const listOf = (
  states: readonly string[],
): string => `<!doctype html><html lang="tr"><head><meta charset="utf-8"><title>Online İşlemler</title></head>
  <body><nav><a href="/panel/nes">NES İşlemleri</a> › <a href="/panel/nes/bireysel">Bireysel İşlemler</a></nav><main>
  <h1>Sertifikayı Kullanıma Kapatma</h1><p>Askıya Alma İşlemi için Kullanıma Kapat Seçeneğini tıklayınız</p>
  <table><thead><tr>${[...columns, 'İşlem'].map((name) => `<th>${name}</th>`).join('')}</tr></thead><tbody>${states
    .map(
      (state, index) =>
        `<tr><td>ABC-ÖRNEK-${index}</td><td>DENEME KİŞİ</td><td>Nitelikli Elektronik Sertifika</td><td>KART-${index}</td><td>${state}</td>
        <td>01.03.2025</td><td>01.03.2028</td><td>${actions[state] === undefined ? '' : `<button>${actions[state]}</button>`}</td></tr>`,
    )
    .join('')}</tbody></table></main></body></html>`;

describe('begun and left', () => {
  const ways: readonly (readonly [string, (page: Page) => Promise<Page>])[] = [
    ['the site’s «Vazgeç»', async (page) => pressOnPage(page, 'Vazgeç').then(() => page)],
    ['the back button', async (page) => page.goBack().then(() => page)],
    ['an address', async (page) => page.goto(screenAt(urls.certificates), { waitUntil: 'load' }).then(() => page)],
    ['closing the tab', async (page) => page.close().then(() => site.open(urls.certificates))],
  ];

  test.each(ways)('by %s: asked on the list and on the hub, and each answer leads on', async (_, leave) => {
    const page = await leave(await openChoice());
    await expectAsked(page, 'sertifika-kapatma');
    await page.goto(screenAt(urls.personal), { waitUntil: 'load' });
    await expectAsked(page, 'bireysel-islemler');

    await say(page, 'kapatma', 'todo');
    await ringedAt(page, 'kapatmaya-git');
    expect(await ringedLabel(page)).toMatch(CLOSE);
    await toldOn(page, 'bireysel-islemler', 'todo', 'said');
    await changeAnswer(page);
    await expectAsked(page, 'bireysel-islemler');

    await say(page, 'kapatma', 'done');
    await ringedAt(page, 'basvuruya-git');
    expect(await ringedLabel(page)).toMatch(APPLY);
    await toldOn(page, 'bireysel-islemler', 'done', 'said');
    await changeAnswer(page);
    await expectAsked(page, 'bireysel-islemler');
  });

  test('answered on the list itself: not closed rings the closing again, closed leads away from it', async () => {
    const page = await openChoice();
    await pressOnPage(page, 'Vazgeç');
    await expectAsked(page, 'sertifika-kapatma');
    await say(page, 'kapatma', 'todo');
    await ringedAt(page, 'sertifikayi-sec');
    await ringedOn(page, 'sertifika-kapatma', /Kullanıma Kapat/);
    await toldOn(page, 'sertifika-kapatma', 'todo', 'said');
    await changeAnswer(page);
    await expectAsked(page, 'sertifika-kapatma');
    await say(page, 'kapatma', 'done');
    await toldOn(page, 'sertifika-kapatma', 'done', 'said');
    await pressRingedOn(page, 'sertifika-kapatma', /Bireysel İşlemler/);
    await ringedAt(page, 'basvuruya-git');
  });

  test('whoever says they have closed is not made to decide and close once more', async () => {
    const page = await openChoice();
    await pressOnPage(page, 'Vazgeç');
    await expectAsked(page, 'sertifika-kapatma');
    await say(page, 'kapatma', 'done');
    await toldOn(page, 'sertifika-kapatma', 'done', 'said');
    await pressOnPage(page, 'Kullanıma Kapat');
    const { text, ring, buttons } = await toldOn(page, 'kapatma-secimi', 'done', 'said');
    expect(text).not.toContain(WRONG_TURN);
    expect(buttons.some((name) => [choiceLabel('iptal'), choiceLabel('askiya-al')].some((label) => name.startsWith(label)))).toBe(false);
    if (ring !== null) expect(await ringedLabel(page)).not.toMatch(/Askıya Al|İptal|Onayla/);
  });

  test('the answer holds over a reload and in other tabs, until the choice is opened once more', async () => {
    const page = await openChoice();
    await pressOnPage(page, 'Vazgeç');
    await say(page, 'kapatma', 'todo');
    await page.reload({ waitUntil: 'load' });
    await toldOn(page, 'sertifika-kapatma', 'todo', 'said');
    const other = await site.open(urls.personal);
    await ringedAt(other, 'kapatmaya-git');
    await pressRinged(other);
    await pressRingedOn(other, 'sertifika-kapatma', /Kullanıma Kapat/);
    await cardOn(other, 'kapatma-secimi');
    await other.goBack();
    await expectAsked(other, 'sertifika-kapatma');
  });

  test('a decision to suspend is no closing either', async () => {
    const page = await openChoice();
    await pressInCard(page, choiceLabel('askiya-al'));
    await pressRingedOn(page, 'kapatma-secimi', /^Askıya Al/);
    await pressOnPage(page, 'Vazgeç');
    await expectAsked(page, 'sertifika-kapatma');
    await say(page, 'kapatma', 'todo');
    await pressRingedOn(page, 'sertifika-kapatma', /Kullanıma Kapat/);
    // Whoever comes there again decides anew.
    const { ring } = await waitForOverlay(
      page,
      ({ page: id, buttons }) => id === 'kapatma-secimi' && buttons.some((name) => name.startsWith(choiceLabel('iptal'))),
    );
    expect(ring).toBeNull();
  });
});

describe('what the list shows', () => {
  const leaveChoice = async (states: readonly string[]): Promise<Page> => {
    await (await openChoice()).close();
    return site.openFixture(urls.certificates, listOf(states));
  };

  test('one row, valid: not closed, and the closing is ringed again', async () => {
    const page = await leaveChoice(['Geçerli']);
    await ringedAt(page, 'sertifikayi-sec');
    await ringedOn(page, 'sertifika-kapatma', /Kullanıma Kapat/);
    await toldOn(page, 'sertifika-kapatma', 'todo', 'shown');
    await page.goto(screenAt(urls.personal), { waitUntil: 'load' });
    await ringedAt(page, 'kapatmaya-git');
  });

  // The valid one may be the new certificate, which nobody must be sent to close.
  test('one row, valid, against what was said: asked, and the answer decides', async () => {
    await site.browser.storage.set(doneBefore(['kapatma']));
    const page = await site.openFixture(urls.certificates, listOf(['Geçerli']));
    await askedOn(page, 'sertifika-kapatma', 'kapatma');
    await say(page, 'kapatma', 'todo');
    await ringedAt(page, 'sertifikayi-sec');
    await toldOn(page, 'sertifika-kapatma', 'todo', 'said');
  });

  test('one row, suspended: closed, said so, and asked whether the card was found', async () => {
    const page = await leaveChoice(['Askıda']);
    await toldOn(page, 'sertifika-kapatma', 'done', 'shown');
    await page.goto(screenAt(urls.personal), { waitUntil: 'load' });
    const { ring } = await waitForOverlay(page, ({ page: id, step }) => id === 'bireysel-islemler' && step === 'kart-arama');
    expect(ring).toBeNull();
  });

  test('one row, revoked: closed, and on to the application', async () => {
    const page = await leaveChoice(['İptal Edilmiş']);
    await toldOn(page, 'sertifika-kapatma', 'done', 'shown');
    await page.goto(screenAt(urls.personal), { waitUntil: 'load' });
    await ringedAt(page, 'basvuruya-git');
    await toldOn(page, 'bireysel-islemler', 'done', 'shown');
    await changeAnswer(page);
    await expectAsked(page, 'bireysel-islemler');
  });

  test.each([[['İptal Edilmiş', 'Geçerli']], [['Askıda', 'İptal Edilmiş']], [['Süresi Dolmuş', 'Askıda', 'Geçerli']]])(
    'several rows (%j): asked',
    async (states) => {
      const page = await leaveChoice(states);
      await expectAsked(page, 'sertifika-kapatma');
    },
  );
});

test('two tabs with the list before and after the closing do not write against each other', async () => {
  const before = await site.openFixture(urls.certificates, listOf(['Geçerli']));
  await toldOn(before, 'sertifika-kapatma', 'todo', 'shown');
  const after = await site.openFixture(urls.certificates, listOf(['Askıda']));
  await toldOn(after, 'sertifika-kapatma', 'done', 'shown');
  // Whatever there was to be written between them is written: from now on nothing moves.
  const written = async (): Promise<unknown> => (await site.browser.storage.get())['progress'];
  const seen = new Set<string>();
  for (let looks = 0; looks < 20; looks += 1) {
    seen.add(JSON.stringify(await written()));
    await readOverlay(after);
  }
  expect(seen.size).toBeLessThanOrEqual(2);
  await toldOn(after, 'sertifika-kapatma', 'done', 'shown');
});

describe('nothing closed yet, but already where one applies', () => {
  const PAGES = [
    [urls.applications, 'basvuru-islemleri', 'kisi-odemeli'],
    [urls.institution, 'kurum-secimi', 'kurum'],
    [urls.form, 'basvuru-formu', 'form'],
  ] as const;

  test.each(PAGES)('%s: asked first; whoever has closed goes on', async (url, id, step) => {
    const page = await site.open(url);
    await expectAsked(page, id);
    await say(page, 'kapatma', 'done');
    await waitForOverlay(page, (seen) => seen.page === id && seen.step === step);
    await toldOn(page, id, 'done', 'said');
    await waitForOverlay(page, ({ ring, buttons }) => ring !== null || buttons.includes(strings.pointing.show));
  });

  test.each(PAGES.slice(0, 2))('%s: whoever has not is led to the closing', async (url, id) => {
    const page = await site.open(url);
    await expectAsked(page, id);
    await say(page, 'kapatma', 'todo');
    // Ring by ring back to the list.
    for (let presses = 0; presses < 5; presses += 1) {
      const { page: here } = await waitForOverlay(page, ({ ring, page: seen }) => ring !== null || seen === 'sertifika-kapatma');
      if (here === 'sertifika-kapatma') break;
      expect(await ringedLabel(page)).not.toMatch(/KİŞİ ÖDEMELİ|DEVAM/i);
      await pressRinged(page);
      await waitForOverlay(page, (seen) => seen.page !== here);
    }
    await ringedAt(page, 'sertifikayi-sec');
  });

  test('the form and the debt page have no ring towards what comes later, before and after «no»', async () => {
    for (const [url, id] of [
      [urls.form, 'basvuru-formu'],
      [urls.debts, 'borc-sorgulama'],
    ] as const) {
      await site.browser.storage.remove('progress');
      const page = await site.open(url, { ...signedIn, filed: true });
      await expectAsked(page, id);
      await say(page, 'kapatma', 'todo');
      await toldOn(page, id, 'todo', 'said');
      const { step } = await readOverlay(page);
      expect(
        stageOf('kapatma')?.steps.map((other) => other.id),
        `${id}/${step}`,
      ).toContain(step);
      const { ring } = await readOverlay(page);
      if (ring !== null) expect(await ringedLabel(page)).not.toMatch(/DEVAM|Sorgula|Öde/i);
    }
  });

  test('the debt page: one question after the other', async () => {
    const page = await site.open(urls.debts, { ...signedIn, filed: true });
    await expectAsked(page, 'borc-sorgulama');
    await say(page, 'kapatma', 'done');
    await askedOn(page, 'borc-sorgulama', 'basvuru');
    await say(page, 'basvuru', 'done');
    await ringedAt(page, 'borc');
  });

  // Nobody knows whether the form not handed in exists: a second application costs a second fee.
  test('the form not handed in: asked whether there is an application before another is begun', async () => {
    const page = await site.open(urls.debts, { ...signedIn, filed: true });
    await say(page, 'kapatma', 'done');
    await askedOn(page, 'borc-sorgulama', 'basvuru');
    await say(page, 'basvuru', 'todo');
    await toldOn(page, 'borc-sorgulama', 'todo', 'said');
    const asksFirst =
      (id: string) =>
      (seen: OverlayReading): boolean =>
        seen.page === id && seen.step === 'basvurumu-bul' && seen.ring === null && seen.buttons.includes(choiceLabel('basvurmadim'));
    await page.goto(screenAt(urls.institution), { waitUntil: 'load' });
    await waitForOverlay(page, asksFirst('kurum-secimi'));
    await page.goto(screenAt(urls.applications), { waitUntil: 'load' });
    await waitForOverlay(page, asksFirst('basvuru-islemleri'));
    await pressInCard(page, choiceLabel('basvurmadim'));
    await ringedOn(page, 'basvuru-islemleri', /Kişi Ödemeli/i);
    await page.goto(screenAt(urls.institution), { waitUntil: 'load' });
    await waitForOverlay(page, ({ step, ring, buttons }) => step === 'kurum' && (ring !== null || buttons.includes(strings.pointing.show)));
  });
});

describe('suspended, as the card may be found', () => {
  const atGate = (page: Page): Promise<OverlayReading> =>
    waitForOverlay(page, ({ page: id, step, buttons }) => id === 'bireysel-islemler' && step === 'kart-arama' && buttons.length > 2);

  /** Suspended on the site, and said so. */
  async function suspend(): Promise<Page> {
    const page = await openChoice();
    await pressInCard(page, choiceLabel('askiya-al'));
    await pressRingedOn(page, 'kapatma-secimi', /^Askıya Al/);
    await page.select('select', '1');
    await pressRingedOn(page, 'kapatma-secimi', /^Onayla/);
    await expectAsked(page, 'bireysel-islemler');
    await say(page, 'kapatma', 'done');
    expect((await atGate(page)).ring).toBeNull();
    return page;
  }

  test('still looking: no ring and nothing to apply for; not found: on to the application', async () => {
    const page = await suspend();
    await pressInCard(page, choiceLabel('araniyor'));
    const title = stageOf('basvuru')?.gate?.decide.choices.find(({ id }) => id === 'araniyor')?.title;
    const waiting = await waitForOverlay(page, (seen) => seen.title === title);
    expect(waiting).toMatchObject({ ring: null, step: 'kart-arama' });
    // Also on the page after it.
    await page.goto(screenAt(urls.applications), { waitUntil: 'load' });
    const next = await waitForOverlay(page, ({ page: id, step }) => id === 'basvuru-islemleri' && step !== '');
    expect(next).toMatchObject({ ring: null, step: 'kart-arama' });
    await page.goto(screenAt(urls.personal), { waitUntil: 'load' });
    await waitForOverlay(page, (seen) => seen.title === title);
    await pressInCard(page, choiceLabel('bulunamadi'));
    await ringedAt(page, 'basvuruya-git');
    expect(await ringedLabel(page)).toMatch(APPLY);
  });

  test('found: one press changes to the flow that takes the suspension off', async () => {
    const page = await suspend();
    await pressInCard(page, choiceLabel('bulundu'));
    const name = guide.flows.find(({ id }) => id === 'aski')?.name ?? 'no such flow';
    await waitForOverlay(page, ({ buttons, ring }) => ring === null && buttons.includes(strings.question.changeFlow(name)));
    await pressInCard(page, strings.question.changeFlow(name));
    await until(
      () => site.browser.storage.get(),
      ({ settings }) => (settings as { flow?: unknown }).flow === 'aski',
      10_000,
      'the other flow to be stored',
    );
    await ringedAt(page, 'askiya-git');
  });
});
