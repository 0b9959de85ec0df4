/** Pages of the practice site on the way from the home page to the end; an empty name where the extension keeps silent. */
export const TO_SIGN_IN = ['kamusm-ana-sayfa', 'online-islemler-giris'];
export const SIGN_IN = [...TO_SIGN_IN, 'e-devlet-kapisi', '', 'online-islemler'];
export const ENTRY = [...SIGN_IN, 'nes-islemleri', 'bireysel-islemler'];
export const CLOSING = ['sertifika-kapatma', 'kapatma-secimi', 'bireysel-islemler'];
export const SIGNING = ['basvuru-formu', 'sms-dogrulama', 'onay-yontemi', 'form-ciktisi'];
export const APPLYING = ['basvuru-islemleri', 'kurum-secimi', ...SIGNING];
export const INVITED = ['basvuru-islemleri', 'basvurularim', ...SIGNING];
export const PAYING = ['kamusm-ana-sayfa', 'borc-sorgulama', '', 'odeme-sonucu'];
const STATUS = ['basvuru-islemleri', 'basvurularim', 'uretim-bekleniyor'];
/** Still signed in, days later. */
export const FOLLOWING = [...TO_SIGN_IN, 'online-islemler', 'nes-islemleri', 'bireysel-islemler', ...STATUS];
/** Looking up only. */
export const LOOKING_UP = [...ENTRY, ...STATUS];
