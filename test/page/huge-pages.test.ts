/**
 * Pages made to keep the reader busy. Each of them took more than twenty seconds, or for ever, when something was worked out anew
 * for every element; read once from top to bottom they are a matter of moments. The runner's own limit, the same for all tests, is the only
 * clock here: how fast they are is measured by `npm run bench`.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type * as hugePagesEntry from './huge-pages-entry.ts';
import { type InBrowser, inBrowser } from './support/in-browser.ts';

const HOST = 'onlineislemler.kamusm.gov.tr';

/** What a script of the page makes of its empty body. */
const PAGES = {
  'every link named by the whole page':
    'document.body.id = "all"; document.body.innerHTML = Array.from({ length: 2000 }, (_, at) => `<a href="x${at}" aria-labelledby="all">Bağ ${at}</a><p>m</p>`).join("")',
  'a list of nothing but current entries':
    'document.body.innerHTML = "<ul>" + "<li class=active><a href=x>Bağ</a></li>".repeat(9000) + "</ul>"',
  'five megabytes in one paragraph':
    'document.body.append(Object.assign(document.createElement("p"), { textContent: "Sertifika başvurusu yapmak için tıklayınız. ".repeat(120000) }))',
  'a megabyte on one button':
    'document.body.append(Object.assign(document.createElement("button"), { textContent: "Sertifika başvurusu ".repeat(50000) }))',
  'a button of 8 000 lines': 'document.body.innerHTML = "<button>" + "<div>Sertifika</div>".repeat(8000) + "</button>"',
  'a button of 8 000 pieces': 'document.body.innerHTML = "<button>" + "<b>Sertifika</b>".repeat(8000) + "</button>"',
  'a list of 25 000 options': 'document.body.innerHTML = "<select>" + "<option>Kurum adı</option>".repeat(25000) + "</select>"',
  'a text of 80 000 nodes':
    'const text = document.createElement("p"); for (let at = 0; at < 80000; at += 1) text.append("söz "); document.body.append(text)',
  '300 things to press inside one another, over 8 000 paragraphs':
    'let inner = document.body; for (let at = 0; at < 300; at += 1) { const next = document.createElement("div"); next.setAttribute("onclick", ""); next.append("Söz " + at); inner.append(next); inner = next; } inner.insertAdjacentHTML("beforeend", "<p>Satır</p>".repeat(8000))',
  '3 000 layers over the whole window': 'document.body.innerHTML = "<div style=\'position:fixed;inset:0\'>x</div>".repeat(3000)',
  '1 000 shadow roots inside one another':
    'let inner = document.body; for (let at = 0; at < 1000; at += 1) { const next = document.createElement("div"); inner.append(next); inner = next.attachShadow({ mode: "open" }); } inner.append(document.createElement("p"))',
  '1 500 boxes inside one another':
    'let inner = document.body; for (let at = 0; at < 1500; at += 1) { const next = document.createElement("div"); inner.append(next); inner = next; } inner.textContent = "son"',
  '6 000 breadcrumbs':
    'document.body.innerHTML = "<ul class=breadcrumb><li><a href=x>Ana Sayfa</a></li><li>Başvuru</li></ul>".repeat(6000)',
  '3 000 buttons without a name of their own': 'document.body.innerHTML = "<div><p>Başlık</p><button>Seç</button></div>".repeat(3000)',
  '600 000 hidden elements': 'document.body.innerHTML = "<div hidden>" + "<i></i>".repeat(600000) + "</div><p>x</p>"',
} as const;

let browser: InBrowser<typeof hugePagesEntry>;
beforeAll(async () => {
  browser = await inBrowser<typeof hugePagesEntry>('test/page/huge-pages-entry.ts');
}, 60_000);
afterAll(() => browser.close());

test.each(Object.entries(PAGES))('%s', async (_, script) => {
  await browser.show('<!doctype html><title>Deneme</title><body></body>', `https://${HOST}/`);
  await browser.page.evaluate(script);
  const seen = await browser.evaluate(({ describePage, guide, readPage, recognize }, host) => {
    const { snapshot } = readPage(document, { host, path: '/' });
    return { kind: recognize(snapshot, guide).kind, description: describePage(snapshot, guide).length };
  }, HOST);
  expect(seen.kind).toBe('unknown');
  expect(seen.description).toBeLessThan(200_000);
});
