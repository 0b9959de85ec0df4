/** Screens on which the card once said something wrong: what is recognised, ringed and answered there. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { NO_PROGRESS, visit } from '../../src/core/progress/progress.ts';
import { guide } from './support/guide-rings.ts';
import { type GuidedSite, openGuidedSite } from './support/guided-site.ts';
import { readOverlay, waitForOverlay } from '../../.tools/browser/overlay.ts';

let site: GuidedSite;
beforeAll(async () => {
  site = await openGuidedSite();
});
afterAll(() => site.close());
beforeEach(() => site.reset());

/** File among the renderings, where it stands, who comes to it by what way, and what must come. */
const CASES: readonly {
  readonly case: string;
  readonly url: string;
  readonly flow: string;
  readonly institution: string;
  readonly visited: readonly string[];
  readonly page: string;
  readonly ring: string | null;
  readonly notice: string | null;
}[] = [
  {
    case: 'case-01-gecerli-sertifika-bulunmadigindan',
    url: 'https://onlineislemler.kamusm.gov.tr/nes/basvuru/onay',
    flow: 'yenileme',
    institution: 'meb',
    visited: ['basvurularim', 'basvuru-formu', 'sms-dogrulama'],
    page: 'onay-yontemi',
    ring: 'Islak İmzalı Başvuru',
    notice: 'sertifika-kagit',
  },
  {
    case: 'case-02-e-imzali-form-onayla',
    url: 'https://onlineislemler.kamusm.gov.tr/nes/basvuru/e-imza',
    flow: 'yenileme',
    institution: 'meb',
    visited: ['basvurularim', 'basvuru-formu', 'sms-dogrulama', 'onay-yontemi'],
    page: 'form-imzalama',
    ring: 'Form Onayla',
    notice: null,
  },
  {
    case: 'case-03-e-devlet-iki-asamali-giris',
    url: 'https://onlineislemler.kamusm.gov.tr/landing',
    flow: 'kayip-calinti',
    institution: 'saglik',
    visited: [],
    page: 'online-islemler-giris',
    ring: 'Giriş',
    notice: 'e-devlet-basarisiz',
  },
  {
    case: 'case-04-mobil-nes-bireysel',
    url: 'https://onlineislemler.kamusm.gov.tr/mobil-nes/bireysel',
    flow: 'kayip-calinti',
    institution: 'meb',
    visited: [],
    page: 'unknown',
    ring: null,
    notice: null,
  },
  {
    case: 'case-05-pin-sertifika-baslamadi',
    url: 'https://onlineislemler.kamusm.gov.tr/nes/pin',
    flow: 'pin-kilit',
    institution: 'meb',
    visited: ['nes-islemleri'],
    page: 'pin-kilit',
    ring: null,
    notice: 'sertifika-baslamadi',
  },
  {
    case: 'case-06-basvurularim-iki-satir-kurum-onayi',
    url: 'https://onlineislemler.kamusm.gov.tr/nes/basvurularim',
    flow: 'basvuru-durumu',
    institution: 'meb',
    visited: ['bireysel-islemler', 'basvuru-islemleri'],
    page: 'basvurularim',
    ring: null,
    notice: 'kurum-onayi-bekleniyor',
  },
  {
    case: 'case-08-nufus-kaydi-alinamadi',
    url: 'https://onlineislemler.kamusm.gov.tr/nes/kisi-odemeli/form',
    flow: 'kimlik-guncelleme',
    institution: 'meb',
    visited: ['bireysel-islemler', 'basvuru-islemleri', 'kurum-secimi'],
    page: 'basvuru-formu',
    ring: null,
    notice: 'kimlik-kaydi-alinamadi',
  },
  {
    case: 'case-10-borc-daha-once-odenmis',
    url: 'https://sanalpos.kamusm.gov.tr/index.xhtml',
    flow: 'kayip-calinti',
    institution: 'meb',
    visited: ['kapatma-secimi', 'form-ciktisi', 'borc-sorgulama', 'kart-odeme'],
    page: 'borc-sorgulama',
    ring: null,
    notice: 'borc-odenmis',
  },
  {
    case: 'case-12-kuryeden-iade',
    url: 'https://onlineislemler.kamusm.gov.tr/nes/basvurularim',
    flow: 'basvuru-durumu',
    institution: 'saglik',
    visited: ['bireysel-islemler', 'basvuru-islemleri'],
    page: 'basvurularim',
    ring: null,
    notice: 'kuryeden-iade',
  },
];

const FOLDER = path.join(import.meta.dirname, '..', 'page', 'renderings', 'products-and-results');

/** Looks without a ring in a row that count as none: it may come late. */
const LOOKS = 5;

test.each(CASES)('$case', async ({ case: name, url, flow: id, institution, visited, page: expected, ring, notice }) => {
  const flow = guide.flows.find((other) => other.id === id) ?? null;
  const progress = visited.reduce((before, page) => visit(before, flow, page, Date.now()), NO_PROGRESS);
  await site.browser.storage.set({ settings: { enabled: true, flow: id, institution }, progress });
  const html = readFileSync(path.join(FOLDER, `${name}.html`), 'utf8');
  const page = await site.openFixture(url, html);
  await waitForOverlay(page, (overlay) => overlay.page === expected && overlay.ringed === (ring ?? ''));
  let looks = 0;
  await waitForOverlay(page, ({ ringed }) => {
    looks = ringed === (ring ?? '') ? looks + 1 : 0;
    return looks > LOOKS;
  });
  if (notice === null) return;
  const { title } = await readOverlay(page);
  expect(title).toBe(guide.notices.find((other) => other.id === notice)?.hint.title);
});
