/** Pages of a chosen size: one known screen, and around it whatever else offices put on a page. */

/** What the made page is recognised as. */
export const MADE_PAGE = 'bireysel-islemler';
/** A flow on which that screen is a step. */
export const MADE_FLOW = 'bireysel';
/** Its address. */
export const MADE_ADDRESS = { host: 'onlineislemler.kamusm.gov.tr', path: '/nes/bireysel' };
/** CSS selector of what has to be ringed there. */
export const MADE_TARGET = '#hedef';

const WORDS =
  'bilgi duyuru birim takvim salon kayıt sayfa güncel rapor örnek liste konu bölge ölçüm yayın düzen hafta çizelge özet kaynak'.split(' ');

const STYLE = `body { font: 16px/1.4 sans-serif; margin: 0 }
  .kartlar { display: flex; gap: 12px } .kart { display: block; padding: 12px; border: 1px solid #888; cursor: pointer }
  .satir { display: flex; gap: 8px } .gizli { display: none } td { padding: 2px 8px }`;

const SCREEN = `<header><nav><ul><li><a href="#">Online İşlemler</a></li><li><a href="#">Yardım</a></li></ul></nav></header>
  <main><ol class="breadcrumb"><li><a href="#">Ana Sayfa</a></li><li><a href="#">NES İşlemleri</a></li><li>Bireysel İşlemler</li></ol>
  <h1>Bireysel İşlemler</h1><p>Lütfen aşağıdaki butonları kullanarak yapmak istediğiniz işlemi seçiniz.</p>
  <div class="kartlar"><a class="kart" id="hedef" href="#"><h3>Başvuru İşlemleri</h3><span>Yeni başvuru yapın</span></a>
  <a class="kart" href="#"><h3>Sertifikamı İptal Et / Askıya Al</h3><span>Sertifikanızı kapatın</span></a>
  <a class="kart" href="#"><h3>PIN Oluşturma/Kilit Çözme</h3><span>Kart şifreniz</span></a></div></main>`;

/** One stretch of filling: a heading, running text with links, a list, a table, a form row, something hidden. */
function filling(words: (count: number) => string): string {
  const row = `<tr><td>${words(2)}</td><td>${words(1)}</td><td><button type="button">${words(2)}</button></td></tr>`;
  return `<section><h4>${words(3)}</h4><p>${words(14)} <a href="#">${words(2)}</a> ${words(9)} <strong>${words(2)}</strong>.</p>
    <ul><li><a href="#">${words(3)}</a></li><li><a href="#">${words(2)}</a></li><li><span>${words(5)}</span></li></ul>
    <table><tbody>${row}${row}</tbody></table><div class="satir"><label>${words(2)} <input type="text"></label><button type="button">${words(1)}</button></div>
    <div class="gizli"><a href="#">${words(2)}</a></div></section>\n`;
}

const elementsIn = (html: string): number => html.match(/<[a-z]/gu)?.length ?? 0;

/**
 * The HTML of a page with exactly `elements` elements in its body; the same one every time.
 * @throws {RangeError} when the screen itself is larger than that
 */
export function madePage(elements: number): string {
  let seed = 20;
  const word = (): string => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return WORDS[Math.floor(seed / 65_536) % WORDS.length] ?? '';
  };
  const words = (count: number): string => Array.from({ length: count }, word).join(' ');
  const foot = `<footer><p>${words(4)}</p></footer>`;
  const parts = [SCREEN];
  let left = elements - elementsIn(SCREEN) - elementsIn(foot);
  if (left < 0) throw new RangeError(`The screen alone has more than ${elements} elements.`);
  for (let part = filling(words); elementsIn(part) <= left; part = filling(words)) {
    parts.push(part);
    left -= elementsIn(part);
  }
  for (; left > 0; left -= 1) parts.push(`<p>${words(6)}</p>`);
  return `<!doctype html><html lang="tr"><head><meta charset="utf-8"><title>${words(2)}</title><style>${STYLE}</style></head><body>${parts.join('')}${foot}</body></html>`;
}
