/** Where the extension runs (design §2). Written out here, and not taken from the manifest: it is what manifests are held against. */
export const DESIGN_HOSTS = [
  'kamusm.bilgem.tubitak.gov.tr',
  'kamusm.gov.tr',
  'www.kamusm.gov.tr',
  'onlineislemler.kamusm.gov.tr',
  'sanalpos.kamusm.gov.tr',
  'ebasvuru.kamusm.gov.tr',
  'nesbireysel.kamusm.gov.tr',
  'portal.kamusm.gov.tr',
  'basvuru.kamusm.gov.tr',
];
