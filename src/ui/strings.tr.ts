/**
 * Every word the extension itself says (the guide's own words are in `src/guide`), grouped by screen.
 * Style: formal "siz", short sentences, no suffix behind a quoted label («X» yazısını, not «X»'i).
 */

import type { HeardAs } from '../core/snapshot/page-snapshot.ts';

/** What screen readers call each kind of control in Turkish, as it follows a label, and the same as what one looks for. */
const HEARD: Readonly<Record<HeardAs, { readonly name: string; readonly object: string }>> = {
  link: { name: 'bağlantısı', object: 'bağlantısını' },
  button: { name: 'düğmesi', object: 'düğmesini' },
  'menu-entry': { name: 'menü öğesi', object: 'menü öğesini' },
  tab: { name: 'sekmesi', object: 'sekmesini' },
  'tick-box': { name: 'onay kutusu', object: 'onay kutusunu' },
  choice: { name: 'seçeneği', object: 'seçeneğini' },
  switch: { name: 'anahtarı', object: 'anahtarını' },
  list: { name: 'açılır listesi', object: 'açılır listesini' },
  field: { name: 'alanı', object: 'alanını' },
  plain: { name: 'yazısı', object: 'yazısını' },
};

const CORNER_WORDS = {
  'bottom-right': 'sağ alt',
  'bottom-left': 'sol alt',
  'top-right': 'sağ üst',
  'top-left': 'sol üst',
} as const;

const heardName = (label: string, as: HeardAs): string => `${label} ${HEARD[as].name}`;

export const strings = {
  brand: 'KamuSM Rehberi',
  unofficial: 'resmî değildir',

  card: {
    region: 'KamuSM Rehberi',
    fold: 'Küçült',
    move: 'Taşı',
    moveCard: 'Kartı taşı',
    moveHow: 'Her basışta kart sonraki köşeye gider. Ok tuşlarıyla köşeyi siz seçersiniz.',
    moved: (corner: keyof typeof CORNER_WORDS, isThere: boolean) =>
      isThere
        ? `Kart ${CORNER_WORDS[corner]} köşede.`
        : `Kart ${CORNER_WORDS[corner]} köşede işaretli yeri veya yazdığınız alanı örterdi. Orası boşalınca oraya geçer.`,
    place: (stage: number, stages: number, name: string, step: { readonly at: number; readonly of: number } | null) =>
      `${stage}/${stages} · ${name}${step === null ? '' : ` · Adım ${step.at}/${step.of}`}`,
    certain: 'Emin',
    likely: 'Muhtemelen',
    unsurePage: (page: string) => `Bu sayfanın «${page}» sayfası olduğundan emin değilim.`,
    wrongTurn: 'Yanlış menüdesiniz.',
    destination: (page: string) => `Gideceğiniz sayfa: «${page}».`,
    press: (label: string) => `«${label}» yazısına basın.`,
    noWayBack: 'Bu sayfada oraya giden bir yol bulamadım. Aşağıdaki bağlantıyı açabilirsiniz.',
    /** Some names say already that they are a page: "KamuSM ana sayfası". */
    open: (page: string) => (page.endsWith('sayfası') ? `${page}nı aç` : `${page} sayfasını aç`),
    message: 'Sitedeki mesaja göre:',
    unreadMessage: 'Sitede bir mesaj var. Önce onu okuyun.',
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
    closed: (label: string) => `«${label}» bu sayfada var ama basılamıyor; site bu işlemi size şu anda açmıyor.`,
    above: 'Gösterdiğim yer yukarıda.',
    below: 'Gösterdiğim yer aşağıda.',
    left: 'Gösterdiğim yer solda.',
    right: 'Gösterdiğim yer sağda.',
    show: 'Göster',
  },

  /** Only heard, never shown: plain words without quotation marks. Suffixes are on our own word, never on the label. */
  spoken: {
    name: heardName,
    target: (label: string, as: HeardAs) => `Gösterdiğim yer: ${heardName(label, as)}.`,
    /** For the stroke in "İptal Et / Askıya Al". */
    or: 'ya da',
    unsure: 'Emin değilim.',
    search: (label: string, as: HeardAs) => `${label} ${HEARD[as].object} arayın.`,
    option: (option: string) => `Listeden ${option} seçeneğini seçin.`,
    disabled: 'Şu anda basılamıyor. Genellikle zorunlu alanlar doldurulunca açılır.',
    outOfView: {
      above: 'Ekranda görünmüyor, yukarıda kalıyor.',
      below: 'Ekranda görünmüyor, aşağıda kalıyor.',
      left: 'Ekranda görünmüyor, solda kalıyor.',
      right: 'Ekranda görünmüyor, sağda kalıyor.',
    },
  },

  aloud: { read: 'Sesli oku', stop: 'Sesi durdur' },

  shortcut: {
    title: 'Klavye kısayolları',
    keys: {
      'go-to-card': (keys: string) =>
        `KamuSM sayfasında rehber kartına gitmek için ${keys} tuşlarına basın. Aynı tuşlar sizi kaldığınız yere götürür.`,
      'toggle-help': (keys: string) => `Sayfada yardımı açıp kapatmak için ${keys} tuşlarına basın. Bu, bütün sekmelerde geçerlidir.`,
    },
    none: {
      'go-to-card': 'Rehber kartına gitmek için henüz bir kısayol yok.',
      'toggle-help': 'Sayfada yardımı açıp kapatmak için henüz bir kısayol yok.',
    },
    change: 'Kısayolları değiştir',
    changeNote: 'Tarayıcınızın kısayol sayfası açılır. Kısayolları orada değiştirebilirsiniz.',
    refused: {
      chromium: 'Tarayıcınız kısayol sayfasını açmadı. Kendiniz açmak için adres çubuğuna chrome://extensions/shortcuts yazın.',
      firefox:
        'Tarayıcınız kısayol sayfasını açmadı. Kendiniz açmak için adres çubuğuna about:addons yazın, dişli simgesine basın, «Uzantı kısayollarını yönet» satırını seçin.',
    },
  },

  decision: { undo: 'Kararımı geri al' },

  /** Questions only the person can answer: how a stage stands, or what they decide. */
  question: {
    harmless: 'Yanıtınız sitede hiçbir şey yapmaz, yalnızca rehberin göstereceği yeri değiştirir.',
    change: 'değiştir',
    changeOf: (question: string) => `${question} Yanıtı değiştir`,
    shown: (line: string) => `Sayfada görünen: ${line}`,
    changeFlow: (flow: string) => `Rehberde şu işe geç: ${flow}`,
  },

  why: {
    open: 'Neden?',
    seen: 'Bu sayfayı şunlardan tanıdım:',
    seenOf: (page: string) => `«${page}» için gördüklerim:`,
    nearest: (page: string) => `En çok «${page}» ile benzerlik buldum. Gördüklerim:`,
    missed: 'Göremediklerim:',
    clues: {
      title: (label: string) => `«${label}» başlığı`,
      control: (label: string) => `«${label}» düğmesi`,
      sentences: (count: number, isThis: boolean) => `${isThis ? 'bu' : 'o'} sayfaya özgü ${count} cümle`,
      'shared-sentences': (count: number) => `benzer sayfalarla ortak ${count} cümle`,
      fields: (count: number) => `formun ${count} alanı`,
      columns: (count: number) => `tablonun ${count} sütunu`,
      institutions: 'kurum listesi',
      path: 'sayfanın bilinen adresi',
      host: 'sitenin bu bölümünün adresi',
    },
    missedSentences: (others: boolean, isThis: boolean) => `${isThis ? 'bu' : 'o'} sayfaya özgü ${others ? 'başka cümleler' : 'cümleler'}`,
    missedShared: (others: boolean) => `benzer sayfalarla ortak ${others ? 'başka cümleler' : 'cümleler'}`,
    doubts: {
      'other-title': 'Başlık başka bir sayfanın adını taşıyor.',
      lookalike: 'Başlıklardan biri başka bir konudan söz ediyor.',
      'foreign-title': 'Başlık rehberdeki sayfaların başlıklarından değil.',
      'step-within': 'Bu ekran başka bir işlemin ara adımı olabilir.',
      excluded: 'Burada o sayfada olmayan bir yazı var.',
      dialog: 'Önünde tanımadığım bir pencere açık.',
    },
    verdict: {
      certain: (page: string) => `Gördüklerim yetiyor. Bu yüzden eminim: bu sayfa «${page}».`,
      likely: (page: string) => `Bu yüzden tam emin değilim: bu sayfa muhtemelen «${page}».`,
      justLikely: (page: string) => `Gördüklerim tam emin olmama yetmedi: bu sayfa muhtemelen «${page}».`,
      not: (page: string) => `Bu yüzden bu sayfayı «${page}» saymadım.`,
      either: 'Bu yüzden sayfanın hangisi olduğundan emin olamadım.',
      tooLittle: 'Bu kadarı sayfayı tanımaya yetmedi.',
    },
    ring: {
      found: {
        exact: 'Basılacak yeri üzerindeki yazıdan buldum.',
        titled: 'Basılacak yeri içindeki başlıktan buldum.',
        context: 'Basılacak yerin kendi adı yok; onu aynı kutudaki veya satırdaki yazıdan buldum.',
        hidden: 'Basılacak yerin ekranda görünen bir adı yok; onu ekran okuyucular için yazılmış adından buldum.',
        option: 'Aradığım satırı kapalı listenin içinde buldum.',
        'only-list': 'Listenin içini göremedim; sayfadaki tek liste bu olduğu için onu gösterdim.',
      },
      solid: 'Bu yüzden çerçeve düz çizgili.',
      dashed: 'Bu yüzden çerçeve kesik çizgili.',
      dashedPage: 'Sayfadan emin olmadığım için çerçeve kesik çizgili.',
      several: (count: number) => `Aynı adla ${count} yer var. Yanlışını göstermemek için çerçeve çizmedim.`,
      missing: 'Basılacak yeri bu sayfada bulamadım. Bu yüzden çerçeve yok.',
      covered: 'Basılacak yer açık pencerenin arkasında. Bu yüzden çerçeve yok.',
      closed: 'Basılacak yer bu sayfada var ama basılamıyor. Bu yüzden çerçeve yok.',
      undecided: 'Önce sizin karar vermeniz gerekiyor. Bu yüzden çerçeve yok.',
      none: 'Bu sayfada şimdi basılacak bir yer yok. Bu yüzden çerçeve yok.',
    },
  },

  ask: {
    flow: 'Ne yapmak istiyorsunuz?',
    institution: 'Hangi kurumda çalışıyorsunuz?',
    later: 'Sonra seçeceğim',
    list: 'Bütün işlemleri listele',
    questions: 'Soruları yanıtla',
    found: (flow: string) => `Size uygun işlem: ${flow}`,
    go: 'Bu işlemle devam et',
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
    offWayBadge: 'Rehber: bu sayfa yolunuzda yok',
    offWayTitle: 'Bu sayfa yolunuzda yok.',
    next: (work: string) => `Sıradaki iş: ${work}${/[.!?…]$/u.test(work) ? '' : '.'}`,
    choose: {
      say: 'Ne yapmak istediğinizi seçerseniz nereden başlayacağınızı söylerim.',
      open: 'Ne yapmak istediğimi seç',
      close: 'Soruları kapat',
    },
    where: (flow: string, place: string) => (place === '' ? `İşleminiz: ${flow}.` : `İşleminiz: ${flow}. Kaldığınız yer: ${place}.`),
    structure: {
      show: 'Sayfa yapısını göster',
      hide: 'Sayfa yapısını gizle',
      note: 'Bu yazı sayfanın yapısını anlatır. Rehberi geliştirenlere verirseniz sayfayı rehbere ekleyebilirler. Kişisel bilgi içermez: rehberin bilmediği her yazının yerinde yalnızca kaç sözcük olduğu durur. Kendiliğinden hiçbir yere gitmez.',
      label: 'Sayfa yapısı',
      copy: 'Kopyala',
      copied: 'Kopyalandı.',
      copyFailed: 'Kopyalanamadı. Elle seçip kopyalayın.',
    },
  },

  /** Said when the extension has gone from under the page. Which of the three it was no browser tells. */
  invalidated: {
    title: 'Sayfayı yenileyin',
    /** Of the folded card. */
    pill: 'Rehber durdu: sayfayı yenileyin',
    say: 'Rehber güncellendi, kapatıldı veya kaldırıldı; bu sayfada durdu.',
    next: 'Tarayıcınızın yenile düğmesine basın. Rehber açıksa geri gelir.',
    cautions: [
      'Yenileyince forma yazdıklarınız silinebilir. Yarım kalan bir form, onay veya ödeme varsa önce onu bitirin.',
      'Tarayıcı formu yeniden göndermeyi sorarsa vazgeçin: işlem ikinci kez yapılabilir.',
    ],
    /** Not only "Kapat": on these pages that would be a certificate. */
    close: 'Bu notu kapat',
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
    open: (question: string) => `Yanıtınızı bekleyen soru: ${question} KamuSM sayfasındaki rehber kutusunda yanıtlayın.`,
    private:
      'Gizli penceredesiniz. Buradaki seçimleriniz ve hangi adımda olduğunuz kaydedilmez, son gizli pencereyi kapatınca unutulur. Yardımı açıp kapatmanız ise bütün pencereler için geçerlidir.',
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
    access: {
      none: 'Tarayıcınız bu eklentinin KamuSM sitelerinde çalışmasına izin vermiyor. Açacağınız KamuSM sayfalarında yardım görünmez.',
      some: 'Tarayıcınız bu eklentinin bazı KamuSM sitelerinde çalışmasına izin vermiyor. O sitelerde yardım görünmez.',
      next: '«İzin ver» düğmesine basın. Tarayıcı sorarsa onaylayın. Sonra açık KamuSM sayfalarını yenileyin. Yenileyince sayfaya yazıp göndermedikleriniz silinir.',
      give: 'İzin ver',
      scope: 'Bu izin yalnızca KamuSM sitelerini kapsar.',
      granted: 'İzin verildi. Açık KamuSM sayfalarını yenileyin, yardım ondan sonra görünür.',
      refused: 'İzin verilmedi. İsterseniz düğmeye yeniden basabilirsiniz.',
      failed: 'Tarayıcı izni buradan vermedi. Tarayıcınızın eklentiler sayfasını açın, bu eklentinin izinlerinde KamuSM sitelerini açın.',
    },
    finder: {
      open: 'Hangisi bana uygun?',
      close: 'Soruları kapat',
      back: 'Geri',
      found: (flow: string) => `Size uygun işlem: ${flow}`,
      take: 'Bu işlemi seç',
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
      open: (answer: string) => `Şunu yaptıysanız işaretleyin: ${answer}`,
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
      here: 'Sıra burada',
      states: { done: 'Bitti', todo: 'Bitmedi', unknown: 'Bilinmiyor' },
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
