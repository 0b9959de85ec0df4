import { CLOSING, ENTRY, LOOKING_UP, PAYING, SIGN_IN } from './ways.ts';

/** The flows without a new card, and the pages passed on each. */
export const SHORT_WAYS: Readonly<Record<string, readonly string[]>> = {
  aski: [...ENTRY, ...CLOSING],
  iptal: [...ENTRY, ...CLOSING],
  'basvuru-durumu': LOOKING_UP,
  odeme: PAYING,
  'pin-kilit': [...SIGN_IN, 'nes-islemleri', 'pin-kilit', 'unknown'],
  'e-onay': [...SIGN_IN, 'nes-islemleri', 'e-onay'],
  'kart-okuyucu': [...SIGN_IN, 'kart-okuyucu', 'borc-sorgulama', '', 'odeme-sonucu'],
};
