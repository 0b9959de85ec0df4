/** Where the person has no business: the ring leads back, and where nothing on the page does, a link. */
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
  ringedOn,
  ringOn,
  screenAt,
  signedIn,
  urls,
} from './support/guided-site.ts';
import { source } from './support/guide-rings.ts';
import { type OverlayReading, pressInCard, waitForOverlay } from '../../.tools/browser/overlay.ts';
import { askedOn, doneBefore, remembered, ringedAt } from './support/stages.ts';

let site: GuidedSite;
beforeAll(async () => {
  site = await openGuidedSite();
});
afterAll(() => site.close());
beforeEach(() => site.reset());

const onFlow = (flow: string): Promise<void> => site.browser.storage.set({ settings: { enabled: true, flow, institution: 'meb' } });
const pageOf = (id: string) => source.pages.find((page) => page.id === id);

describe('a wrong menu', () => {
  test.each([
    ['bireysel', urls.certificates, 'sertifika-kapatma', /Bireysel İşlemler/],
    ['kurum-odemeli', urls.institution, 'kurum-secimi', /Başvuru İşlemleri/],
    ['pin-kilit', urls.certificates, 'sertifika-kapatma', /NES İşlemleri|Bireysel İşlemler/],
  ])('%s on %s: it is said, and the way back is ringed', async (flow, url, id, label) => {
    await onFlow(flow);
    const page = await site.open(url);
    const { text } = await ringedOn(page, id, label);
    expect(text).toContain(strings.card.wrongTurn);
    await pressRinged(page);
    await waitForOverlay(page, (overlay) => overlay.page !== id && overlay.ring !== null && !overlay.text.includes(strings.card.wrongTurn));
  });
});

describe('a permanent menu tree', () => {
  const withTree = { ...signedIn, tree: true };

  test.each([
    [urls.nes, 'nes-islemleri', 'bireysel'],
    [urls.personal, 'bireysel-islemler', 'kapatmaya-git'],
  ])('%s: the page’s own control is ringed, not its twin in the tree', async (url, id, step) => {
    await site.browser.storage.set(onTheWay);
    const page = await site.open(url, withTree);
    const { ring, step: seen } = await ringOn(page, id);
    expect(seen).toBe(step);
    const treeEnd = Number(await page.evaluate("document.querySelector('.tree').getBoundingClientRect().right"));
    expect(ring.x).toBeGreaterThan(treeEnd);
  });

  test('a wrong page: an entry of the tree or breadcrumb leads to where the way goes on', async () => {
    await site.browser.storage.set(onTheWay);
    const page = await site.open(urls.pin, withTree);
    await ringedOn(page, 'pin-kilit', /Sertifikamı İptal Et|Bireysel İşlemler/);
    await pressRinged(page);
    await waitForOverlay(page, ({ page: id, ring }) => (id === 'sertifika-kapatma' || id === 'bireysel-islemler') && ring !== null);
  });
});

describe('no way back on the page', () => {
  const DEAD_END = `<!doctype html><html lang="tr"><head><meta charset="utf-8"><title>Online İşlemler</title></head><body><main>
    <h1>Sertifika İptal / Askıya Alma</h1><p>Yapmak istediğiniz işlemi seçiniz.</p>
    <p><label><input type="radio" name="islem"> Askıya Al</label></p><p><label><input type="radio" name="islem"> İptal Et</label></p>
    <p><label>Gerekçe <select><option>Seçiniz</option><option>Kayıp</option></select></label></p><p><button>Onayla</button></p></main></body></html>`;

  test('the card has a link that opens the right address', async () => {
    await onFlow('bireysel');
    const entry = pageOf('online-islemler-giris');
    const name = strings.card.open(entry?.name ?? '');
    const page = await site.openFixture(urls.closing, DEAD_END);
    const overlay = await waitForOverlay(page, ({ page: id, buttons }) => id === 'kapatma-secimi' && buttons.includes(name));
    expect(overlay.ring).toBeNull();
    await pressInCard(page, name);
    await ringOn(page, 'online-islemler-giris');
    expect(page.url()).toBe(entry?.entry);
  });
});

describe('a question passed by on the way', () => {
  const lock = source.flows
    .find(({ id }) => id === 'pin-puk-kaybi')
    ?.stages.flatMap((stage) => ('use' in stage ? Object.values(stage.but ?? {}) : []))
    .find(({ decide }) => decide?.as === 'kilit')?.decide;
  const answer = (id: string): string => lock?.choices.find((choice) => choice.id === id)?.label ?? `no choice ${id}`;
  const ringsNothingOn =
    (id: string) =>
    (seen: OverlayReading): boolean =>
      seen.page === id && seen.step === 'kisi-odemeli' && seen.ring === null;

  test('is asked where it keeps one from going on, and its answer holds on the pages after it', async () => {
    await onFlow('pin-puk-kaybi');
    const page = await site.open(urls.institution);
    await waitForOverlay(
      page,
      (seen) => ringsNothingOn('kurum-secimi')(seen) && seen.buttons.some((name) => name.startsWith(answer('denemedim'))),
    );
    await pressInCard(page, answer('denemedim'));
    const title = lock?.choices.find(({ id }) => id === 'denemedim')?.title;
    await waitForOverlay(page, (seen) => ringsNothingOn('kurum-secimi')(seen) && seen.title === title);
    await page.goto(screenAt(urls.form), { waitUntil: 'load' });
    await waitForOverlay(page, (seen) => ringsNothingOn('basvuru-formu')(seen) && seen.title === title);
    await pressInCard(page, answer('olmadi'));
    await waitForOverlay(page, ({ step, ring, buttons }) => step === 'form' && (ring !== null || buttons.includes(strings.pointing.show)));
  });
});

describe('signed out on the way', () => {
  test('from the session’s end back to the step the person had reached', async () => {
    await site.browser.storage.set({ ...onTheWay, ...doneBefore(['kapatma']) });
    const page = await site.open(urls.personal);
    await ringedAt(page, 'basvuruya-git');
    await pressOnPage(page, 'Çıkış');
    await pressRingedOn(page, 'oturum-sonu', /Yeniden Giriş/);
    await pressRingedOn(page, 'online-islemler-giris', /GİRİŞ/);
    await pressRingedOn(page, 'e-devlet-kapisi', /e-Devlet Kapısına Git/);
    await (await page.waitForSelector('::-p-xpath(//main//button)'))?.click();
    await pressRingedOn(page, 'online-islemler', /NES İşlemleri/);
    await pressRingedOn(page, 'nes-islemleri', /BİREYSEL İŞLEMLER/);
    await ringedAt(page, 'basvuruya-git');
  });

  test('what was not answered before is asked after', async () => {
    await site.browser.storage.set(onTheWay);
    const page = await site.open(urls.closing);
    await cardOn(page, 'kapatma-secimi');
    await remembered(site.browser, 'kapatma-secimi');
    await page.goto(screenAt(urls.sessionEnd), { waitUntil: 'load' });
    await pressRingedOn(page, 'oturum-sonu', /Yeniden Giriş/);
    await ringOn(page, 'online-islemler-giris');
    await page.goto(screenAt(urls.personal), { waitUntil: 'load' });
    await askedOn(page, 'bireysel-islemler', 'kapatma');
  });
});

test('looking up an application that waits for the form ends at the form, not in circles', async () => {
  await onFlow('basvuru-durumu');
  const page = await site.open(urls.myApplications, { ...signedIn, filed: true });
  await pressRingedOn(page, 'basvurularim', /Görüntüle/);
  await ringedOn(page, 'form-ciktisi', /Başvuru Formunu Aç/);
});

describe('the old ways', () => {
  test.each([
    [urls.oldLogin, 'eski-giris'],
    [urls.oldPortalEducation, 'eski-portal'],
    [urls.oldPortalHealth, 'eski-portal'],
  ])('%s says so and shows the way to the new one', async (url, id) => {
    await site.browser.storage.set(onTheWay);
    const page = await site.open(url);
    const isLink = (name: string): boolean =>
      source.pages.some(({ name: to, entry }) => entry !== undefined && strings.card.open(to) === name);
    const { title, text, ring, buttons } = await waitForOverlay(
      page,
      (seen) => seen.page === id && (seen.ring !== null || seen.buttons.some(isLink)),
    );
    expect(title).toBe(pageOf(id)?.hint?.title);
    expect(text).toContain('hiçbir bilgi yazmayın');
    if (ring === null) await pressInCard(page, buttons.find(isLink) ?? '');
    else await pressRinged(page);
    await waitForOverlay(page, (seen) => ['kamusm-ana-sayfa', 'online-islemler-giris'].includes(seen.page) && seen.ring !== null);
  });

  test('the reader’s page tells who has lost the card', async () => {
    await site.browser.storage.set(onTheWay);
    const page = await site.open(urls.cardReader);
    const { title, ringed } = await ringOn(page, 'kart-okuyucu');
    expect(title).toBe(pageOf('kart-okuyucu')?.hint?.title);
    expect(ringed).not.toMatch(/Sipariş|Devam|Öde/);
  });
});
