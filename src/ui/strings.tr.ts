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
    wrongTurn: (page: string) => `Yanlış menüdesiniz. Gideceğiniz sayfa: «${page}».`,
    onTheWay: (page: string) => `Bu sayfa yolunuzun üzerindedir. Gideceğiniz sayfa: «${page}».`,
    destination: (page: string) => `Gideceğiniz sayfa: «${page}».`,
    press: (label: string) => `«${label}» yazısına basın.`,
    noWayBack: 'Bu sayfada oraya giden bir yol bulamadım. Aşağıdaki bağlantıyı açabilirsiniz.',
    /** Some names say already that they are a page: "KamuSM ana sayfası". */
    open: (page: string) => (page.endsWith('sayfası') ? `${page}nı aç` : `${page} sayfasını aç`),
    message: 'Sitenin iletisine göre:',
    field: (label: string) => `${label}:`,
    papers: (done: number, all: number) => `Ekran dışındaki işler (${done}/${all})`,
    caution: 'Dikkat:',
    next: (next: string) => `Sonra: ${next}`,
  },

  pointing: {
    unsure: (label: string) => `Emin değilim: çerçeve içindeki «${label}» yazısını arayın, başka bir yer gösteriyorsa basmayın.`,
    option: (option: string) => `Listeyi açın, «${option}» satırını seçin.`,
    disabled: (label: string) => `«${label}» şu anda basılamıyor. Genellikle zorunlu alanlar doldurulunca açılır.`,
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
    list: 'Bütün işlemleri listele',
    questions: 'Soruları yanıtla',
    found: (flow: string) => `Size uygun yol: ${flow}`,
    go: 'Bu yolla devam et',
    back: 'Geri',
    search: 'Kurumunuzu yazın',
    results: (count: number) => (count === 0 ? 'Kurum bulunamadı.' : `${count} kurum bulundu.`),
    more: (count: number) => `${count} kurum daha, yazmaya devam edin.`,
    noResult: (other: string | null) =>
      other === null ? 'Bu adla bir kurum bulamadım. Daha az harf yazın.' : `Bu adla bir kurum bulamadım. «${other}» seçeneğini seçin.`,
  },

  unknown: {
    badge: 'Rehber: bu sayfa rehberde yok',
    badgeMessage: 'Rehber: sitenin iletisi için öneri',
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
      'Hangi adımları geçtiğiniz, kartta verdiğiniz kararlar ve ekran dışındaki işlere koyduğunuz işaretler unutulur. Seçtiğiniz yol ve kurum kalır. KamuSM sitesindeki başvurunuza hiçbir şey olmaz.',
    restartYes: 'Evet, unut',
    restartNo: 'Vazgeç',
    restarted: 'Unutuldu. Yol baştan başlıyor.',
    practice: 'Alıştırma sitesini aç',
    practiceNote: 'Uydurma kişilerle denersiniz; gerçek işlem yapılmaz.',
    about: 'Bu eklenti resmî değildir.',
    privacy: 'Sayfaya yazdıklarınız okunmaz, hiçbir yere bir şey gönderilmez.',
    saveFailed: 'Son değişikliğiniz kaydedilemedi. Önceki seçimleriniz duruyor. Lütfen yeniden deneyin.',
    settings: 'Ayarlar',
    finder: {
      open: 'Hangisi bana uygun?',
      close: 'Soruları kapat',
      back: 'Geri',
      found: (flow: string) => `Size uygun yol: ${flow}`,
      take: 'Bu yolu seç',
      taken: (flow: string) => `Seçildi: ${flow}`,
    },
    picker: {
      choose: 'Seç',
      change: 'Değiştir',
      close: 'Kapat',
      search: 'Kurumunuzu yazın',
      count: (count: number) => `${count} kurum bulundu.`,
      more: (count: number) => `${count} kurum daha var, yazmaya devam edin.`,
      none: (other: string) => `Bu adla bir kurum bulunamadı. «${other}» seçeneğini kullanabilirsiniz.`,
      forget: 'Seçimimi kaldır',
    },
    papers: {
      title: 'Ekran dışındaki işler',
      count: (done: number, total: number) => `${done}/${total}`,
      next: (paper: string) => `Sırada: ${paper}`,
      allDone: 'Hepsi tamam.',
    },
  },

  options: {
    title: 'Ayarlar',
    help: 'Yardım',
    unreadable: 'Kayıtlı seçimleriniz okunamadı; aşağıda başlangıç değerleri görünüyor. Tarayıcıyı yeniden başlatıp bir daha deneyin.',
    unwritable: 'Tarayıcı kayda izin vermiyor; değişiklikler saklanamaz. Diskte boş yer olup olmadığına bakın, sonra yeniden deneyin.',

    office: {
      title: 'Kurumunuzun size söyledikleri',
      noInstitution: 'Önce yukarıdan kurumunuzu seçin.',
      intro: (institution: string) =>
        `Usul ilden ile değişebilir. Kurumunuz (${institution}) size başka bir şey söylediyse buraya tam cümleyle yazın (örneğin: Formu evrak kayıt birimine verin). İpuçlarında sizin yazdığınız görünür.`,
      delivery: 'Form nereye teslim edilecek?',
      contact: 'Kime soracaksınız?',
      guideSays: 'Boş bırakırsanız rehber şunu söyler:',
      presetSays: 'Boş bırakırsanız kurumunuzun önceden yazdığı geçerlidir:',
      count: (count: number, most: number) => `${count}/${most} harf`,
      clear: 'Yazdığımı sil',
      saved: 'Kaydedildi',
      failed: 'Kaydedilemedi. Yazdığınız burada duruyor.',
      retry: 'Yeniden dene',
      privacy: 'Yazdıklarınız bu cihazda kalır, hiçbir yere gönderilmez. Kimlik numaranızı yazmayın.',
    },

    progress: {
      title: 'Yolun neresindesiniz',
      noFlow: 'Önce yukarıdan ne yapmak istediğinizi seçin.',
      done: 'Geçildi',
      here: 'Sıra burada',
      ahead: 'Sonra',
    },

    papers: {
      none: 'Bu yolda ekran dışında yapılacak bir iş yok.',
    },

    practice: 'Alıştırma sitesi',

    diagnosis: {
      title: 'Tanı',
      note: 'Bir sorunu bildirirken bu bilgileri ekleyebilirsiniz. İçinde kişisel bilgi yoktur; düğmeye basmadan hiçbir yere kopyalanmaz.',
      extension: 'Eklenti',
      browser: 'Tarayıcı',
      unknownBrowser: 'bilinmiyor',
      help: 'Yardım',
      helpOn: 'açık',
      helpOff: 'kapalı',
      flow: 'Yol',
      institution: 'Kurum',
      lastPage: 'Son tanınan sayfa',
      none: 'yok',
      storage: 'Kayıt',
      storageStates: { works: 'çalışıyor', unreadable: 'okunamıyor', unwritable: 'yazılamıyor', unchecked: 'denetleniyor' },
      guide: 'Rehber',
      guideSize: (pages: number, flows: number, institutions: number) => `${pages} sayfa, ${flows} yol, ${institutions} kurum`,
      line: (name: string, value: string) => `${name}: ${value}`,
      copy: 'Kopyala',
      copied: 'Kopyalandı.',
      copyFailed: 'Kopyalanamadı. Yukarıdaki yazıyı seçip kendiniz kopyalayın.',
    },
  },
} as const;
