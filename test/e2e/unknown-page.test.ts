import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { STRUCTURE_FORMAT } from '../../src/core/structure/scrub.ts';
import { strings } from '../../src/ui/strings.tr.ts';
import { browserKind, cardOn, type GuidedSite, onTheWay, openGuidedSite } from './support/guided-site.ts';
import { guide } from './support/guide-rings.ts';
import { focusedInCard, pressInCard, waitForOverlay } from '../../.tools/browser/overlay.ts';
import { until } from '../../.tools/browser/until.ts';

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
  site = await openGuidedSite({ preferences: { 'dom.events.testing.asyncClipboard': true } });
});
afterAll(() => site.close());
beforeEach(() => site.reset());

async function openUnknown(headers?: Readonly<Record<string, string>>): Promise<Page> {
  await site.browser.storage.set(onTheWay);
  const page = await site.openFixture(ADDRESS, HTML, headers);
  await cardOn(page, 'unknown');
  await pressInCard(page, strings.unknown.badge);
  return page;
}

/** Lets the page read the clipboard, as a test may and the extension never does. */
async function clipboardOf(page: Page): Promise<string> {
  // In Firefox a setting of the browser opened here.
  if (browserKind === 'chromium') {
    const session = await page.createCDPSession();
    await session.send('Browser.grantPermissions', { origin: new URL(ADDRESS).origin, permissions: ['clipboardReadWrite'] });
  }
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

test('a page that forbids copying: the text stays to be copied by hand', async () => {
  const page = await openUnknown({ 'permissions-policy': 'clipboard-write=()' });
  await pressInCard(page, say.show);
  await pressInCard(page, say.copy);
  // In Firefox no page can forbid it.
  const said = { chromium: say.copyFailed, firefox: say.copied }[browserKind];
  const { text } = await waitForOverlay(page, (overlay) => overlay.text.includes(said));
  expect(text).toContain(STRUCTURE_FORMAT);
});

test('help off takes it away; help on again begins with the quiet badge', async () => {
  const page = await openUnknown();
  await pressInCard(page, say.show);
  await waitForOverlay(page, ({ text }) => text.includes(STRUCTURE_FORMAT));
  await site.browser.storage.set({ settings: { ...onTheWay.settings, enabled: false } });
  await waitForOverlay(page, ({ present }) => !present);
  await site.browser.storage.set(onTheWay);
  const { text } = await cardOn(page, 'unknown');
  expect(text).toBe(strings.unknown.badge);
  await pressInCard(page, strings.unknown.badge);
  const opened = await waitForOverlay(page, ({ buttons }) => buttons.includes(say.show));
  expect(opened.text).not.toContain(STRUCTURE_FORMAT);
});

/** The number of the page's element that has the keyboard, among all of them. */
const PLACE = "[...document.querySelectorAll('*')].indexOf(document.activeElement)";

test('by keyboard alone: opened, read, copied and put away, and the focus never thrown about', async () => {
  const page = await openUnknown();
  await page.mouse.click(5, 300);
  const tabTo = async (name: string): Promise<void> => {
    // Where the keyboard is, in the card or in the page: each press moves it on.
    const where = async (): Promise<string> => `${await focusedInCard(page)} / ${String(await page.evaluate(PLACE))}`;
    for (let presses = 0; presses < 30 && (await focusedInCard(page)) !== name; presses += 1) {
      const before = await where();
      await page.keyboard.press('Tab');
      await until(where, (now) => now !== before, 20_000, `the focus to move on from ${before}`);
    }
    expect(await focusedInCard(page)).toBe(name);
  };
  await tabTo(say.show);
  await page.keyboard.press('Enter');
  await waitForOverlay(page, ({ text, focused }) => text.includes(STRUCTURE_FORMAT) && focused === say.hide);
  await tabTo(say.label);
  await tabTo(say.copy);
  await page.keyboard.press(' ');
  await waitForOverlay(page, ({ text }) => text.includes(say.copied));
  await page.keyboard.press('Escape');
  // Folded, with the keyboard on what opens it again.
  await waitForOverlay(page, ({ focused }) => focused === strings.unknown.badge);
});

test('without a flow it offers to find one, and then tells the way in words', async () => {
  const page = await site.openFixture(ADDRESS, HTML);
  await cardOn(page, 'unknown');
  await pressInCard(page, strings.unknown.badge);
  const opened = await waitForOverlay(page, ({ buttons }) => buttons.includes(say.show));
  expect(opened).toMatchObject({ title: strings.unknown.title, ring: null });
  await pressInCard(page, strings.unknown.choose.open);
  await pressInCard(page, guide.decision.questions[0]?.answers?.[0]?.label ?? 'no answer');
  await pressInCard(page, strings.ask.back);
  await pressInCard(page, strings.ask.list);
  const name = guide.flows.find(({ id }) => id === 'odeme')?.name ?? 'no flow';
  await pressInCard(page, name);
  const told = await waitForOverlay(page, ({ text }) => text.includes(name) && !text.includes(strings.unknown.choose.say));
  expect(told).toMatchObject({ page: 'unknown', ring: null });
  expect(told.text).toContain('Sıradaki iş:');
});
