import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { STRUCTURE_FORMAT } from '../../src/core/scrub.ts';
import { strings } from '../../src/ui/strings.tr.ts';
import { cardOn, type GuidedSite, onTheWay, openGuidedSite } from './support/guided-site.ts';
import { pressInCard, waitForOverlay } from './support/overlay.ts';

const ADDRESS = 'https://onlineislemler.kamusm.gov.tr/panel/12345678901';
const HTML = `<!doctype html><html lang="tr"><title>Dilekçelerim</title><body>
<header><a href="/">Ana Sayfa</a> <button>Çıkış Yap</button></header>
<main><h1>Sayın Pınar Uydurmaoğlu</h1>
<p>Dilekçeleriniz pinar@ornek.example adresine gönderilir. <b>0555 123 45 67</b></p>
<label>Adınız <input value="Çağrı Denemegil"></label>
<label>İl <select><option>Seçiniz</option><option>Pınarhisar</option></select></label>
<button>Dilekçe Yaz</button><button title="Pınar için">Gönder</button></main>`;
const PERSONAL = /P[ıi]nar|Uydurma|Çağrı|Deneme|ornek|0555|\d{3}/iu;
const say = strings.unknown.structure;

let site: GuidedSite;
beforeAll(async () => {
  site = await openGuidedSite();
});
afterAll(() => site.close());
beforeEach(() => site.reset());

async function openUnknown(): Promise<Page> {
  await site.browser.storage.set(onTheWay);
  const page = await site.openFixture(ADDRESS, HTML);
  await cardOn(page, 'unknown');
  await pressInCard(page, strings.unknown.badge);
  return page;
}

/** Lets the page read the clipboard, as a test may and the extension never does. */
async function clipboardOf(page: Page): Promise<string> {
  const session = await page.createCDPSession();
  await session.send('Browser.grantPermissions', { origin: new URL(ADDRESS).origin, permissions: ['clipboardReadWrite'] });
  return String(await page.evaluate('navigator.clipboard.readText()'));
}

test('the structure of an unknown page is shown when asked for, and copied by the person’s own press', async () => {
  const page = await openUnknown();
  const opened = await waitForOverlay(page, ({ buttons }) => buttons.includes(say.show));
  expect(opened.title).toBe(strings.unknown.title);
  expect(opened.text).not.toContain(STRUCTURE_FORMAT);
  await pressInCard(page, say.show);
  const shown = await waitForOverlay(page, ({ text }) => text.includes(STRUCTURE_FORMAT));
  const box = shown.text.slice(shown.text.indexOf('{'), shown.text.lastIndexOf('}') + 1);
  expect(box).not.toMatch(PERSONAL);
  await pressInCard(page, say.copy);
  await waitForOverlay(page, ({ text }) => text.includes(say.copied));
  const copied = await clipboardOf(page);
  expect(copied).not.toMatch(PERSONAL);
  const structure = JSON.parse(copied) as { readonly format: string; readonly items: readonly { readonly text: readonly unknown[] }[] };
  expect(structure.format).toBe(STRUCTURE_FORMAT);
  expect(structure.items.map(({ text }) => text)).toContainEqual(['Çıkış Yap']);
});

test('it is gone when the page is another', async () => {
  const page = await openUnknown();
  await pressInCard(page, say.show);
  await waitForOverlay(page, ({ text }) => text.includes(STRUCTURE_FORMAT));
  await page.evaluate("document.querySelector('main').insertAdjacentHTML('beforeend', '<h2>Yardım</h2><button>İleri</button>')");
  await waitForOverlay(page, ({ text, buttons }) => !text.includes(STRUCTURE_FORMAT) && buttons.includes(say.show));
});
