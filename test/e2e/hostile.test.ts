import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { expectSilence, type GuidedSite, onTheWay, openGuidedSite, ringOn, urls } from './support/guided-site.ts';
import { pressInCard, waitForOverlay } from '../../.tools/browser/overlay.ts';
import type { Rect } from '../../src/core/snapshot/rect.ts';
import { until } from '../../.tools/browser/until.ts';

let site: GuidedSite;
beforeAll(async () => {
  site = await openGuidedSite();
});
afterAll(() => site.close());
beforeEach(async () => {
  await site.reset();
  await site.browser.storage.set(onTheWay);
});

const URL_HERE = urls.nes;
const TARGET = 'BİREYSEL İŞLEMLER';
const CONTENT = `<h1>NES İşlemleri</h1><p>Nitelikli Elektronik Sertifika</p>
  <p><button id="target">${TARGET}</button></p><p><button>KURUMSAL İŞLEMLER</button></p>`;
const documentOf = (body: string, head = ''): string =>
  `<!doctype html><html lang="tr"><head><meta charset="utf-8"><title>NES İşlemleri</title>${head}</head><body>${body}</body></html>`;

/** The ring lies around the element at `rect`, at most 12 px larger on each side. */
function expectAround(ring: Rect, rect: Rect): void {
  for (const gap of [
    rect.x - ring.x,
    rect.y - ring.y,
    ring.x + ring.width - rect.x - rect.width,
    ring.y + ring.height - rect.y - rect.height,
  ]) {
    expect(gap).toBeGreaterThanOrEqual(-1);
    expect(gap).toBeLessThanOrEqual(12);
  }
}

test.each([
  ['no pointer events on the body', '<style>body { pointer-events: none } button { pointer-events: auto }</style>'],
  ['everything transformed', '<style>body { transform: translate(20px, 30px) scale(1.1); transform-origin: 0 0 }</style>'],
])('a page with hostile style: %s', async (_name, style) => {
  const page = await site.openFixture(URL_HERE, documentOf(CONTENT, style));
  const { ring, card } = await ringOn(page, 'nes-islemleri');
  const rect = (await page.evaluate("JSON.parse(JSON.stringify(document.getElementById('target').getBoundingClientRect()))")) as Rect;
  expectAround(ring, rect);
  expect(card?.width).toBeGreaterThan(250);
  await pressInCard(page, 'Küçült');
  await waitForOverlay(page, (overlay) => (overlay.card?.height ?? 999) < 100);
});

test('a page that removes the host element: it comes back or stays away, and the page is not caught in a loop', async () => {
  const page = await site.openFixture(
    URL_HERE,
    documentOf(
      CONTENT,
      `<script>window.removed = 0; new MutationObserver(() => { for (const host of document.querySelectorAll('kamusm-rehber')) { host.remove(); window.removed += 1; } })
       .observe(document, { childList: true, subtree: true });</script>`,
    ),
  );
  await until(
    () => page.evaluate('window.removed'),
    (removed) => Number(removed) > 0,
    20_000,
    'the page to remove the host',
  );
  // Still answers at once: a fight without end would keep the page busy.
  const before = Number(await page.evaluate('window.removed'));
  const took = Number(
    await page.evaluate(
      'new Promise((done) => { const start = performance.now(); setTimeout(() => done(performance.now() - start), 1000); })',
    ),
  );
  expect(took).toBeLessThan(5_000);
  expect(Number(await page.evaluate('window.removed')) - before).toBeLessThan(20);
});

test('a modal dialog with the target in it: the card is inside and can be clicked', async () => {
  const page = await site.openFixture(
    URL_HERE,
    documentOf(
      `<h1>NES İşlemleri</h1><p>Nitelikli Elektronik Sertifika</p><dialog>${CONTENT}</dialog><script>document.querySelector('dialog').showModal()</script>`,
    ),
  );
  const overlay = await ringOn(page, 'nes-islemleri');
  expect(overlay.hostParent).toBe('DIALOG');
  expect(overlay.ringed).toBe(TARGET);
  await pressInCard(page, 'Küçült');
  await waitForOverlay(page, ({ card }) => (card?.height ?? 999) < 100);
});

test('the content in a same-origin frame', async () => {
  site.server.setPage('https://onlineislemler.kamusm.gov.tr/icerik', { html: documentOf(CONTENT) });
  const page = await site.openFixture(
    URL_HERE,
    documentOf('<iframe src="/icerik" style="margin: 40px; width: 800px; height: 500px; border: 3px solid"></iframe>'),
  );
  const { ring, hosts } = await ringOn(page, 'nes-islemleri');
  expect(hosts).toBe(1);
  const frame = page.frames().find((other) => other.url().endsWith('/icerik'));
  const inner = (await frame?.evaluate("JSON.parse(JSON.stringify(document.getElementById('target').getBoundingClientRect()))")) as Rect;
  const outer = (await page.evaluate("JSON.parse(JSON.stringify(document.querySelector('iframe').getBoundingClientRect()))")) as Rect;
  expectAround(ring, { ...inner, x: inner.x + outer.x + 3, y: inner.y + outer.y + 3 });
});

test('the content in an open shadow root', async () => {
  const page = await site.openFixture(
    URL_HERE,
    documentOf(
      `<div id="app"></div><script>document.getElementById('app').attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(CONTENT)}</script>`,
    ),
  );
  const { ring } = await ringOn(page, 'nes-islemleri');
  const rect = (await page.evaluate(
    "JSON.parse(JSON.stringify(document.getElementById('app').shadowRoot.getElementById('target').getBoundingClientRect()))",
  )) as Rect;
  expectAround(ring, rect);
});

test('a frameset: no error, one overlay at most', async () => {
  site.server.setPage('https://onlineislemler.kamusm.gov.tr/icerik', { html: documentOf(CONTENT) });
  const page = await site.openFixture(
    URL_HERE,
    '<html><head><title>NES</title></head><frameset cols="100%"><frame src="/icerik"></frameset></html>',
  );
  const { hosts } = await ringOn(page, 'nes-islemleri');
  expect(hosts).toBe(1);
});

test('a document without a body: silence, then the card once the body comes', async () => {
  const page = await site.openFixture(URL_HERE, '<html><head><title>NES</title></head></html>');
  await page.evaluate('document.body.remove()');
  await waitForOverlay(page, ({ ring }) => ring === null);
  await page.evaluate(
    `document.documentElement.append(document.createElement('body')); document.body.innerHTML = ${JSON.stringify(CONTENT)}`,
  );
  await ringOn(page, 'nes-islemleri');
});

test('a page of 15 000 elements', async () => {
  const rows = Array.from({ length: 5_000 }, (_, index) => `<tr><td>Satır ${index}</td><td>Değer</td></tr>`).join('');
  const page = await site.openFixture(URL_HERE, documentOf(`${CONTENT}<table>${rows}</table>`));
  expect((await ringOn(page, 'nes-islemleri')).ringed).toBe(TARGET);
});

test.each([
  ['a text file', 'not.txt', 'NES İşlemleri BİREYSEL İŞLEMLER', 'text/plain; charset=utf-8'],
  ['a feed', 'haber.xml', '<?xml version="1.0"?><rss><channel><title>NES İşlemleri</title></channel></rss>', 'text/xml; charset=utf-8'],
])('%s at a KamuSM address: nothing at all', async (_name, file, body, type) => {
  const page = await site.openFixture(`https://kamusm.bilgem.tubitak.gov.tr/${file}`, body, { 'content-type': type });
  await expectSilence(page);
});
