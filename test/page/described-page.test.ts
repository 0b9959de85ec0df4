/** A page somebody has filled in, in a real Chromium: nothing of what they typed, chose or are is in what may be copied. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type * as entry from './described-page-entry.ts';
import { type InBrowser, inBrowser } from './support/in-browser.ts';

/** Invented; none of these words is one of the guide's. */
const PERSON = 'Pınar Uydurmaoğlu';
const NUMBER = '12345678901';

/** Every place of a page that can carry something of a person. */
const FILLED = `<!doctype html><html lang="tr"><title>${PERSON}</title><body>
<header><a href="/profil?tc=${NUMBER}" title="${PERSON}">${PERSON}</a><img src="data:," alt="${PERSON}"></header>
<h1>Sayın <span>Pınar</span><span> Uydurmaoğlu</span></h1>
<div role="heading" aria-level="${NUMBER}">Devam</div>
<form><label>Ad Soyad <input value="${PERSON}" aria-label="${PERSON}"></label><textarea placeholder="${NUMBER}">${PERSON}</textarea>
<label>İl <select><option>Seçiniz</option><option selected>${PERSON}</option></select></label>
<div role="combobox" aria-haspopup="listbox" aria-labelledby="kisi" tabindex="0"><span id="kisi">${PERSON}</span></div>
<div role="combobox" aria-haspopup="listbox" aria-label="Kurum" tabindex="0">Milli Eğitim Bakanlığı</div>
<input type="submit" value="${PERSON} olarak devam et"><output>${NUMBER}</output></form>
<div contenteditable>${PERSON}</div><div role="textbox">${PERSON}</div>
<table><tr><th>Kurum<th>${PERSON}<tr><td>Milli Eğitim Bakanlığı<td>${NUMBER}</table>
<a href="/dosya/${PERSON}.pdf">${PERSON}.pdf</a><svg width="99" height="30"><title>${PERSON}</title><text y="20">${PERSON}</text></svg>
<p>On beş Mart bin dokuz yüz doksan, TR${NUMBER}${NUMBER}, pinar@uydurma.example</p><button>Devam</button></body></html>`;

let browser: InBrowser<typeof entry>;
beforeAll(async () => {
  browser = await inBrowser<typeof entry>('test/page/described-page-entry.ts');
}, 60_000);
afterAll(() => browser.close());

test('of a page filled in only the guide’s own words are told', async () => {
  await browser.show(FILLED, `https://onlineislemler.kamusm.gov.tr/${encodeURIComponent(PERSON)}/${NUMBER}?tc=${NUMBER}#${NUMBER}`);
  const text = await browser.evaluate((module) => module.described());
  expect(text).not.toMatch(/p[ıi]nar|uydurma|eğitim|mart|\d{3}/iu);
  expect(text).toContain('"text":["Devam"]');
  expect(text).toContain('"path": "/*/*"');
});
