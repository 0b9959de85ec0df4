/**
 * The institutions of the person-paid list. The real list is unknown; these are public bodies whose names look alike on
 * purpose. The practice person is staff only of those in `staffOf`.
 */
export const institutionNames: readonly string[] = [
  'T.C. Milli Eğitim Bakanlığı',
  'T.C. Sağlık Bakanlığı',
  'Yükseköğretim Kurulu (Akademik Personel)',
  'Jandarma Genel Komutanlığı',
  'T.C. Milli Eğitim Bakanlığı (İl Müdürlüğü Hizmet Alımı)',
  'Milli Eğitim Akademisi',
  'Milli Savunma Üniversitesi',
  'T.C. Milli Savunma Bakanlığı',
  'T.C. Sağlık Bakanlığı (Hizmet Alımı Personeli)',
  'Sağlık Bilimleri Üniversitesi',
  'Türkiye Sağlık Enstitüleri Başkanlığı',
  'Türkiye Hudut ve Sahiller Sağlık Genel Müdürlüğü',
  'Yükseköğretim Kurulu (İdari Personel)',
  'Yükseköğretim Kalite Kurulu',
  'Jandarma ve Sahil Güvenlik Akademisi',
  'Sahil Güvenlik Komutanlığı',
  'T.C. Adalet Bakanlığı',
  'T.C. Aile ve Sosyal Hizmetler Bakanlığı',
  'T.C. Çalışma ve Sosyal Güvenlik Bakanlığı',
  'T.C. Çevre, Şehircilik ve İklim Değişikliği Bakanlığı',
  'T.C. Dışişleri Bakanlığı',
  'T.C. Enerji ve Tabii Kaynaklar Bakanlığı',
  'T.C. Gençlik ve Spor Bakanlığı',
  'T.C. Hazine ve Maliye Bakanlığı',
  'T.C. İçişleri Bakanlığı',
  'T.C. Kültür ve Turizm Bakanlığı',
  'T.C. Sanayi ve Teknoloji Bakanlığı',
  'T.C. Tarım ve Orman Bakanlığı',
  'T.C. Ticaret Bakanlığı',
  'T.C. Ulaştırma ve Altyapı Bakanlığı',
  'Adli Tıp Kurumu',
  'Afet ve Acil Durum Yönetimi Başkanlığı',
  'Atatürk Kültür, Dil ve Tarih Yüksek Kurumu',
  'Basın İlan Kurumu',
  'Bilgi Teknolojileri ve İletişim Kurumu',
  'Danıştay Başkanlığı',
  'Devlet Arşivleri Başkanlığı',
  'Devlet Hava Meydanları İşletmesi',
  'Devlet Su İşleri Genel Müdürlüğü',
  'Diyanet İşleri Başkanlığı',
  'Emniyet Genel Müdürlüğü',
  'Gelir İdaresi Başkanlığı',
  'Göç İdaresi Başkanlığı',
  'İller Bankası',
  'Kamu Denetçiliği Kurumu',
  'Kamu İhale Kurumu',
  'Karayolları Genel Müdürlüğü',
  'Kişisel Verileri Koruma Kurumu',
  'Maden Tetkik ve Arama Genel Müdürlüğü',
  'Mesleki Yeterlilik Kurumu',
  'Meteoroloji Genel Müdürlüğü',
  'Nüfus ve Vatandaşlık İşleri Genel Müdürlüğü',
  'Orman Genel Müdürlüğü',
  'Ölçme, Seçme ve Yerleştirme Merkezi',
  'Polis Akademisi',
  'Rekabet Kurumu',
  'Sayıştay Başkanlığı',
  'Sermaye Piyasası Kurulu',
  'Sosyal Güvenlik Kurumu',
  'Tapu ve Kadastro Genel Müdürlüğü',
  'Türk Patent ve Marka Kurumu',
  'Türk Standardları Enstitüsü',
  'Türkiye Adalet Akademisi',
  'Türkiye İş Kurumu',
  'Türkiye İstatistik Kurumu',
  'Vakıflar Genel Müdürlüğü',
  'Yargıtay Başkanlığı',
  'Yüksek Seçim Kurulu',
];

/** How many of the first names employ the practice person. */
export const staffOf = 4;

/** Place of the institution that has invited the practice person to apply at its cost. */
export const inviter = 0;

/** The name at a place of the list; the first one when nothing was chosen. */
export function institutionName(place: number | null): string {
  return institutionNames[place ?? 0] ?? institutionNames[0] ?? '';
}
