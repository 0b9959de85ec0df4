/**
 * Every word the extension itself says (the guide's own words are in `src/guide`), grouped by screen.
 * Style: formal "siz", short sentences, no suffix behind a quoted label («X» yazısını, not «X»'i).
 */

export const strings = {
  brand: 'KamuSM Rehberi',
  unofficial: 'resmî değildir',

  card: {
    region: 'KamuSM Rehberi',
    fold: 'Küçült',
    place: (step: number, steps: number, stage: string | null) =>
      stage === null ? `Adım ${step}/${steps}` : `Adım ${step}/${steps} · ${stage}`,
    certain: 'Emin',
    likely: 'Muhtemelen',
    unsurePage: (page: string) => `Bu sayfanın «${page}» sayfası olduğundan emin değilim.`,
    detour: (page: string) => `Bu sayfa şimdiki yolunuzun üzerinde değil. Gideceğiniz sayfa: «${page}».`,
    caution: 'Dikkat:',
    next: (next: string) => `Sonra: ${next}`,
  },

  pointing: {
    unsure: (label: string) => `Emin değilim: çerçeve içindeki «${label}» yazısını arayın, başka bir yer gösteriyorsa basmayın.`,
    option: (option: string) => `Listeyi açın, «${option}» satırını seçin.`,
    disabled: (label: string) => `«${label}» şu anda kapalı. Zorunlu alanlar doldurulunca açılır.`,
    missing: (label: string) => `Bu sayfada «${label}» yazısını arayın. Görünmüyorsa sayfanın menüsünü açıp bakın.`,
    several: (label: string, count: number) =>
      `«${label}» bu sayfada ${count} yerde var; hangisi olduğundan emin olamadım, o yüzden işaretlemedim.`,
    covered: (label: string) => `Önce açılan pencereyi kapatın. «${label}» onun arkasında kaldı.`,
    above: 'Gösterdiğim yer yukarıda.',
    below: 'Gösterdiğim yer aşağıda.',
    show: 'Göster',
  },

  decision: { undo: 'Kararımı geri al' },

  ask: {
    flow: 'Ne yapmak istiyorsunuz?',
    institution: 'Hangi kurumda çalışıyorsunuz?',
    later: 'Sonra seçeceğim',
  },

  unknown: {
    badge: 'Rehber: bu sayfa rehberde yok',
    title: 'Bu sayfa rehberde yok.',
    where: (flow: string, place: string) => `Yolunuz: ${flow}. Kaldığınız yer: ${place}.`,
  },

  popup: {
    help: 'Sayfada yardım',
    on: 'Açık',
    off: 'Kapalı',
    offNote: 'Yardım kapalı: KamuSM sayfalarında hiçbir şey gösterilmez.',
    flow: 'Ne yapmak istiyorsunuz?',
    institution: 'Hangi kurumda çalışıyorsunuz?',
    notChosen: 'Henüz seçmedim',
    whereTitle: 'Neredesiniz',
    nowhere: 'Henüz tanınan bir KamuSM sayfası açmadınız.',
    here: (page: string) => `Bu sekmede: ${page}`,
    hereUnknown: 'Bu sekmedeki sayfa rehberde yok.',
    last: (page: string) => `Son tanınan sayfa: ${page}`,
    restart: 'Baştan başla',
    restartQuestion:
      'Hangi adımları geçtiğiniz ve kartta verdiğiniz kararlar unutulur. Seçtiğiniz işlem ve kurum kalır. KamuSM sitesindeki başvurunuza hiçbir şey olmaz.',
    restartYes: 'Evet, unut',
    restartNo: 'Vazgeç',
    restarted: 'Unutuldu. Yol baştan başlıyor.',
    practice: 'Alıştırma sitesini aç',
    practiceNote: 'Uydurma kişilerle denersiniz; gerçek işlem yapılmaz.',
    about: 'Bu eklenti resmî değildir.',
    privacy: 'Hiçbir bilginiz okunmaz, hiçbir yere gönderilmez.',
    saveFailed: 'Seçiminiz kaydedilemedi. Lütfen yeniden deneyin.',
  },
} as const;
