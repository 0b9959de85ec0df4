/** What would cost money or cannot be undone is warned of before the click, and messages of the site are answered. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { strings } from '../../src/ui/strings.tr.ts';
import { type GuidedSite, openGuidedSite, pressOnPage, pressRingedOn, ringedOn, screenAt, urls } from './support/guided-site.ts';
import { guide, source } from './support/guide-rings.ts';
import { pressInCard, waitForOverlay } from '../../.tools/browser/overlay.ts';
import { askedOn, changeAnswer, say } from './support/stages.ts';
import { until } from '../../.tools/browser/until.ts';

let site: GuidedSite;
beforeAll(async () => {
  site = await openGuidedSite();
});
afterAll(() => site.close());
beforeEach(() => site.reset());

const onFlow = (flow: string): Promise<void> => site.browser.storage.set({ settings: { enabled: true, flow, institution: 'meb' } });

/** The part of a control's warning behind its label. */
function warningOf(page: string, control: string): string {
  const warning = source.pages.find(({ id }) => id === page)?.controls.find(({ id }) => id === control)?.warning;
  if (warning === undefined) throw new Error(`${page}/${control} has no warning.`);
  return warning.split('{dugme}»').at(-1)?.trim() ?? '';
}

const noticeTitle = (id: string): string => source.notices.find((notice) => notice.id === id)?.hint.title ?? 'no such message';

/** The card's button for a choice of the flow that suspends. */
const labelOf = (choice: string): string =>
  guide.flows
    .find(({ id }) => id === 'aski')
    ?.stages.flatMap(({ steps }) => steps)
    .flatMap(({ decide }) => decide?.choices ?? [])
    .find(({ id }) => id === choice)?.label ?? `no choice ${choice}`;

describe('before a costly click', () => {
  test.each([
    ['bireysel', urls.personal, 'bireysel-islemler', 'iptal-askiya-al', /Başvuru İşlemleri/],
    ['pin-kilit', urls.personal, 'bireysel-islemler', 'iptal-askiya-al', /PIN/],
    ['kurum-odemeli', urls.applications, 'basvuru-islemleri', 'kisi-odemeli-basvuru', /Başvurularım/],
    ['basvuru-durumu', urls.applications, 'basvuru-islemleri', 'kisi-odemeli-basvuru', /Başvurularım/],
    ['kayip-calinti', urls.start, 'online-islemler', 'kart-okuyucu', /NES İşlemleri/],
  ])('%s on %s', async (flow, url, id, control, label) => {
    await onFlow(flow);
    const page = await site.open(url);
    const { text } = await ringedOn(page, id, label);
    expect(text).toContain(warningOf(id, control));
  });

  test('revoking, beside suspending', async () => {
    await onFlow('aski');
    const page = await site.open(urls.closing);
    const before = await waitForOverlay(page, ({ page: id, buttons }) => id === 'kapatma-secimi' && buttons.length > 1);
    expect(before.ring).toBeNull();
    await pressInCard(page, labelOf('askiya-al'));
    const { text } = await ringedOn(page, 'kapatma-secimi', /^Askıya Al/);
    expect(text).toContain(warningOf('kapatma-secimi', 'iptal'));
  });
});

describe('messages of the site', () => {
  test('refused for the wrong institution: the reason, and nothing to press again', async () => {
    await onFlow('bireysel');
    const page = await site.open(urls.institution);
    await waitForOverlay(page, ({ page: id, buttons }) => id === 'kurum-secimi' && buttons.includes(strings.pointing.show));
    await pressOnPage(page, 'T.C. Adalet Bakanlığı');
    await pressOnPage(page, 'DEVAM');
    const { text, title } = await waitForOverlay(page, (overlay) => overlay.title === noticeTitle('personel-bulunamadi'));
    expect(title).toBe(noticeTitle('personel-bulunamadi'));
    expect(text).toContain('başka bir kurum seçmeyin');
    await waitForOverlay(page, ({ ring }) => ring === null);
  });

  test('the code has run out: sending it anew is ringed, and then the code again', async () => {
    await onFlow('bireysel');
    const page = await site.open(urls.landing);
    // Its seconds pass when the test says so: a code that ran out by itself, the new one too, might do so before it is looked at.
    await page.evaluateOnNewDocument('window.setInterval = (call) => { window.passSecond = call; }');
    await page.goto(screenAt(urls.sms), { waitUntil: 'load' });
    await ringedOn(page, 'sms-dogrulama', /^Onayla$/);
    await until(() => page.evaluate("typeof passSecond === 'function'"), Boolean, 20_000, 'the clock of the page');
    await page.evaluate('for (let left = 300; left > 0; left -= 1) passSecond()');
    const { title } = await ringedOn(page, 'sms-dogrulama', /Yeniden Gönder/);
    expect(title).toBe(noticeTitle('sms-suresi-doldu'));
    await pressRingedOn(page, 'sms-dogrulama', /Yeniden Gönder/);
    await ringedOn(page, 'sms-dogrulama', /^Onayla$/);
  });

  test('no debt: why, and that nothing is to be paid in another way', async () => {
    await onFlow('odeme');
    const page = await site.open(urls.debts);
    await pressRingedOn(page, 'borc-sorgulama', /Borç Sorgula/);
    const { text, ring } = await waitForOverlay(page, ({ title }) => title === noticeTitle('borc-yok'));
    expect(ring).toBeNull();
    expect(text).toMatch(/EFT/);
  });

  test('e-onay given before: nothing more to do', async () => {
    await onFlow('e-onay');
    const page = await site.open(urls.eApproval, {
      revision: 1,
      signedIn: true,
      closing: 'open',
      institution: 0,
      filed: false,
      paid: false,
      consent: true,
    });
    const { ring } = await waitForOverlay(page, ({ title }) => title === noticeTitle('e-onay-verilmis'));
    expect(ring).toBeNull();
  });
});

describe('suspension', () => {
  /** In the words of the guide’s own example. */
  const TAKING_OFF = `<!doctype html><html lang="tr"><head><meta charset="utf-8"><title>Online İşlemler</title></head><body><main>
    <h2>Kapatma Türü Seçimi</h2><p><label><input type="radio" name="islem"> Askıdan İndir</label></p>
    <p><label><input type="radio" name="islem"> İptal Et</label></p>
    <p><label>Gerekçe <select><option>Seçiniz</option><option>Kart bulundu</option></select></label></p><p><button>Onayla</button></p></main></body></html>`;

  test('taken, and taken off again', async () => {
    await onFlow('aski');
    const page = await site.open(urls.personal);
    await pressRingedOn(page, 'bireysel-islemler', /Sertifikamı İptal Et/);
    await waitForOverlay(page, ({ page: id, ring }) => id === 'sertifika-kapatma' && ring === null);
    await pressInCard(page, labelOf('askiya-al'));
    await pressRingedOn(page, 'sertifika-kapatma', /Kullanıma Kapat/);
    await pressRingedOn(page, 'kapatma-secimi', /^Askıya Al/);
    await page.select('select', '1');
    await pressRingedOn(page, 'kapatma-secimi', /^Onayla/);
    await askedOn(page, 'bireysel-islemler', 'askilama', 'aski');
    await say(page, 'askilama', 'done', 'aski');
    await waitForOverlay(page, ({ step, ring }) => step === 'islem-bitti' && ring === null);
    expect(String(await page.evaluate('document.body.innerText'))).toMatch(/Durum: Askıda/);

    await changeAnswer(page);
    await askedOn(page, 'bireysel-islemler', 'askilama', 'aski');
    await say(page, 'askilama', 'todo', 'aski');
    await pressRingedOn(page, 'bireysel-islemler', /Sertifikamı İptal Et/);
    await waitForOverlay(page, ({ page: id, text }) => id === 'sertifika-kapatma' && text.includes(labelOf('askidan-indir')));
    await pressInCard(page, labelOf('askidan-indir'));
    await ringedOn(page, 'sertifika-kapatma', /Askıdan İndir/);

    const choice = await site.openFixture(urls.closing, TAKING_OFF);
    await pressRingedOn(choice, 'kapatma-secimi', /^Askıdan İndir/);
    const { text } = await ringedOn(choice, 'kapatma-secimi', /^Onayla/);
    expect(text).toContain(warningOf('kapatma-secimi', 'iptal'));
  });
});
