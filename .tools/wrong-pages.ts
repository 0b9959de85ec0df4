import type { CompiledFlow } from '../src/core/guide/compile-guide.ts';
import { urls } from '../src/practice/hosts.ts';

/** Addresses of the practice site, by the page of the guide that is there. */
const SCREENS: Readonly<Record<string, string>> = {
  'kamusm-ana-sayfa': urls.corporateHome,
  'nes-basvurusu-bilgi': urls.nesInfo,
  'online-islemler-giris': urls.landing,
  'e-devlet-kapisi': urls.gate,
  'online-islemler': urls.start,
  'nes-islemleri': urls.nes,
  'bireysel-islemler': urls.personal,
  'sertifika-kapatma': urls.certificates,
  'kapatma-secimi': urls.closing,
  'basvuru-islemleri': urls.applications,
  'kurum-secimi': urls.institution,
  'basvuru-formu': urls.form,
  'sms-dogrulama': urls.sms,
  'onay-yontemi': urls.approval,
  'form-ciktisi': urls.printout,
  basvurularim: urls.myApplications,
  'uretim-bekleniyor': urls.status,
  'borc-sorgulama': urls.debts,
  'pin-kilit': urls.pin,
  'e-onay': urls.eApproval,
  'kart-okuyucu': urls.cardReader,
  'eski-giris': urls.oldLogin,
  'eski-portal': urls.oldPortalEducation,
  'oturum-sonu': urls.sessionEnd,
};

/** A page of the practice site that is no step of a flow. */
export interface WrongPage {
  readonly page: string;
  readonly url: string;
}

/** The next of a row of numbers in [0, 1) that depends on the seed only (mulberry32, Tommy Ettinger, public domain). */
function* randoms(seed: number): Generator<number, never> {
  let state = seed >>> 0;
  for (;;) {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    yield ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
}

/**
 * Pages a person on this flow has no business on, in random order.
 * @param count how many at most
 * @param seed the same seed, the same pages
 */
export function wrongPages(flow: CompiledFlow, count: number, seed: number): WrongPage[] {
  const steps = new Set(flow.stages.flatMap((stage) => [...stage.endsOn, ...stage.steps.map(({ page }) => page)]));
  const random = randoms(seed);
  return Object.entries(SCREENS)
    .filter(([page]) => !steps.has(page))
    .map(([page, url]) => ({ page, url, at: random.next().value }))
    .toSorted((a, b) => a.at - b.at)
    .slice(0, count)
    .map(({ page, url }) => ({ page, url }));
}
