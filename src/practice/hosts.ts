/** Host names of the copied sites. */
export const hosts = {
  corporate: 'kamusm.bilgem.tubitak.gov.tr',
  corporateShort: 'kamusm.gov.tr',
  corporateWww: 'www.kamusm.gov.tr',
  online: 'onlineislemler.kamusm.gov.tr',
  pos: 'sanalpos.kamusm.gov.tr',
  reader: 'ebasvuru.kamusm.gov.tr',
  oldLogin: 'nesbireysel.kamusm.gov.tr',
  oldPortal: 'portal.kamusm.gov.tr',
  eDevlet: 'giris.turkiye.gov.tr',
} as const;

/** Absolute addresses of the screens other screens lead to. Paths behind the login are invented: the real ones are unknown. */
export const urls = {
  corporateHome: `https://${hosts.corporate}/`,
  nesInfo: `https://${hosts.corporate}/basvurular/nes/`,
  faq: `https://${hosts.corporate}/SSS/`,
  news: `https://${hosts.corporate}/duyurular/online-basvuru/`,
  oldLinks: `https://${hosts.corporate}/duyurular/eski-baglantilar/`,
  landing: `https://${hosts.online}/landing`,
  gate: `https://${hosts.online}/giris`,
  eDevlet: `https://${hosts.eDevlet}/Giris/gir`,
  sessionEnd: `https://${hosts.online}/oturum-sonu`,
  start: `https://${hosts.online}/panel`,
  nes: `https://${hosts.online}/panel/nes`,
  eApproval: `https://${hosts.online}/panel/nes/e-onay`,
  personal: `https://${hosts.online}/panel/nes/bireysel`,
  pin: `https://${hosts.online}/panel/nes/bireysel/pin`,
  certificates: `https://${hosts.online}/panel/nes/bireysel/sertifikalar`,
  closing: `https://${hosts.online}/panel/nes/bireysel/sertifikalar/kapat`,
  applications: `https://${hosts.online}/panel/nes/bireysel/basvuru`,
  institution: `https://${hosts.online}/panel/nes/bireysel/basvuru/yeni`,
  form: `https://${hosts.online}/panel/nes/bireysel/basvuru/yeni/2`,
  sms: `https://${hosts.online}/panel/nes/bireysel/basvuru/yeni/3`,
  approval: `https://${hosts.online}/panel/nes/bireysel/basvuru/yeni/4`,
  signing: `https://${hosts.online}/panel/nes/bireysel/basvuru/yeni/imza`,
  printout: `https://${hosts.online}/panel/nes/bireysel/basvuru/yeni/5`,
  myApplications: `https://${hosts.online}/panel/nes/bireysel/basvuru/liste`,
  status: `https://${hosts.online}/panel/nes/bireysel/basvuru/liste/durum`,
  debts: `https://${hosts.pos}/index.xhtml`,
  card: `https://${hosts.pos}/odeme.xhtml`,
  receipt: `https://${hosts.pos}/sonuc.xhtml`,
  failed: `https://${hosts.pos}/hata.xhtml`,
  cardReader: `https://${hosts.reader}/kartokuyucu`,
  oldLogin: `https://${hosts.oldLogin}/`,
  oldPortalEducation: `https://${hosts.oldPortal}/bp/meb.go`,
  oldPortalHealth: `https://${hosts.oldPortal}/bp/ws.go`,
} as const;

/** The path part of an absolute address. */
export function pathOf(url: string): string {
  return new URL(url).pathname;
}
