import type { Page } from 'puppeteer-core';
import { inject } from 'vitest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PracticeServer, startPracticeServer } from '../../.tools/practice-server.ts';
import { type OpenBrowser, openBrowser } from '../../.tools/browser/browser.ts';
import { browserKind, type GuidedSite, onTheWay, openGuidedSite, ringOn, screenAt, urls } from './support/guided-site.ts';
import { waitForOverlay } from '../../.tools/browser/overlay.ts';
import { doneBefore } from './support/stages.ts';
import { until } from '../../.tools/browser/until.ts';

let site: GuidedSite;
let plainServer: PracticeServer;
let plain: OpenBrowser;
beforeAll(async () => {
  site = await openGuidedSite({});
  await site.browser.storage.set(onTheWay);
  plainServer = await startPracticeServer({ staticDir: inject('practiceSite') });
  plain = await openBrowser(browserKind, { extension: null, proxyPort: plainServer.proxyPort });
});
afterAll(async () => {
  await site.close();
  await plain.close();
  await plainServer.close();
});

/** The document as text, without the extension's own element. */
const MARKUP = "document.documentElement.outerHTML.replace(/<kamusm-rehber\\b[^>]*>.*?<\\/kamusm-rehber>/gs, '')";
/** Globals, adopted style sheets, what is focused, selected and scrolled. */
const REST = `JSON.stringify({
  globals: Object.getOwnPropertyNames(window).sort(),
  sheets: document.adoptedStyleSheets.length + document.styleSheets.length,
  focus: document.activeElement?.outerHTML,
  selection: String(getSelection()),
  scroll: [scrollX, scrollY],
  history: history.length,
})`;

const PLAIN_TEXT = `<!doctype html><html lang="tr"><head><title>NES İşlemleri</title></head><body style="height: 3000px">
  <h1>NES İşlemleri</h1><p>Sertifika işlemlerinizi seçiniz.</p><!-- yorum -->
  <a href="/panel/nes/bireysel">BİREYSEL İŞLEMLER</a> <a href="/kurumsal">KURUMSAL İŞLEMLER</a>
  <form><label>Not <input name="not" value="yazdığım" autofocus></label></form></body></html>`;

const same = async (page: Page, expression: string): Promise<string> => String(await page.evaluate(expression));

async function openPlain(url: string): Promise<Page> {
  const page = await plain.newPage();
  await page.bringToFront();
  await page.goto(url, { waitUntil: 'load' });
  return page;
}

async function expectTwins(guided: Page, alone: Page): Promise<void> {
  // The practice site draws parts of some screens a moment late.
  const wanted = await until(
    async () => [await same(alone, MARKUP), await same(guided, MARKUP)] as const,
    ([markup, withExtension]) => markup === withExtension,
    20_000,
    'the same markup with and without the extension',
  );
  expect(wanted[1]).toBe(wanted[0]);
  expect(await same(guided, REST)).toBe(await same(alone, REST));
}

test.each([
  [urls.corporateHome, 'kamusm-ana-sayfa'],
  [urls.landing, 'online-islemler-giris'],
  [urls.nes, 'nes-islemleri'],
  [urls.personal, 'bireysel-islemler'],
  [urls.certificates, 'sertifika-kapatma'],
  [urls.debts, 'borc-sorgulama', ['kapatma', 'basvuru']],
] as const)('%s is byte for byte the same, ringed and not', async (url, id, done: readonly string[] = []) => {
  await site.browser.storage.set(doneBefore(done));
  const guided = await site.open(url);
  await ringOn(guided, id);
  await expectTwins(guided, await openPlain(screenAt(url)));
});

test('focus, selection, scroll position and typed text stay the person’s', async () => {
  const url = urls.nes;
  await site.browser.storage.remove('progress');
  site.server.setPage(url, { html: PLAIN_TEXT });
  plainServer.setPage(url, { html: PLAIN_TEXT });
  const act = async (page: Page): Promise<void> => {
    await page.type('input', ' metin');
    await page.evaluate(
      "getSelection().selectAllChildren(document.querySelector('p')); document.querySelector('input').focus(); scrollTo(0, 40)",
    );
  };
  const guided = await site.open(url);
  await ringOn(guided, 'nes-islemleri');
  await act(guided);
  const alone = await openPlain(screenAt(url));
  await act(alone);
  // Help off and on again goes through every way of drawing and removing.
  await site.browser.storage.set({ settings: { ...onTheWay.settings, enabled: false } });
  await waitForOverlay(guided, ({ present }) => !present);
  await expectTwins(guided, alone);
  await site.browser.storage.set(onTheWay);
  await ringOn(guided, 'nes-islemleri');
  await expectTwins(guided, alone);
  const value = 'document.querySelector("input").value';
  expect(await guided.evaluate(value)).toBe(await alone.evaluate(value));
});

test('nothing but the site’s own files was asked for', () => {
  expect(site.server.refusedByPages()).toEqual([]);
  const asked = (server: PracticeServer): string[] =>
    [...new Set(server.served.map(({ method, host, path }) => `${method} ${host}${path}`))].toSorted();
  expect(asked(site.server)).toEqual(asked(plainServer));
});
