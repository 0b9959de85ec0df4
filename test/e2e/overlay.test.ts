/** Ring and card of the built extension on pages that scroll, cover, zoom, slide and shut off. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { strings } from '../../src/ui/strings.tr.ts';
import { browserKind, type GuidedSite, onTheWay, openGuidedSite, ringOn, urls } from './support/guided-site.ts';
import { type OverlayReading, pressInCard, readOverlay, waitForOverlay } from '../../.tools/browser/overlay.ts';
import type { Rect } from '../../src/core/snapshot/rect.ts';
import { until } from '../../.tools/browser/until.ts';

const HEAD = '<h1>NES İşlemleri</h1><p>Nitelikli Elektronik Sertifika</p>';
const TARGET = '<button id="target">BİREYSEL İŞLEMLER</button>';
const CONTENT = `${HEAD}<p>${TARGET}</p><p><button>KURUMSAL İŞLEMLER</button></p>`;
const gap = (height: number): string => `<div style="height:${height}px"></div>`;
const documentOf = (body: string): string =>
  `<!doctype html><html lang="tr"><head><meta charset="utf-8"><title>NES İşlemleri</title></head><body>${body}</body></html>`;

/** Where the target is in the window, also in a frame in a frame, and whether a press at its middle and corners would meet it. */
const LOOK = `(() => {
  const find = (inside) => inside.querySelector('#target') ?? [...inside.querySelectorAll('iframe')].map((frame) => find(frame.contentDocument)).find(Boolean) ?? null;
  const target = find(document);
  if (target === null) return null;
  const own = target.getBoundingClientRect();
  let [x, y] = [own.x, own.y];
  for (let view = target.ownerDocument.defaultView; view.frameElement; view = view.parent) {
    const outer = view.frameElement.getBoundingClientRect();
    x += outer.x + view.frameElement.clientLeft;
    y += outer.y + view.frameElement.clientTop;
  }
  const isFree = ([dx, dy]) => {
    let [at, px, py] = [document, x + dx, y + dy];
    for (;;) {
      const hit = at.elementsFromPoint(px, py).find(({ localName }) => localName !== 'kamusm-rehber');
      if (hit?.localName !== 'iframe') return hit === target;
      const outer = hit.getBoundingClientRect();
      [at, px, py] = [hit.contentDocument, px - outer.x - hit.clientLeft, py - outer.y - hit.clientTop];
    }
  };
  const { width, height } = own;
  const spots = [[width / 2, height / 2], [3, 3], [width - 3, 3], [3, height - 3], [width - 3, height - 3]];
  return { box: { x, y, width, height }, isFree: spots.every(isFree) };
})()`;

interface Seen {
  readonly target: { readonly box: Rect; readonly isFree: boolean } | null;
  readonly overlay: OverlayReading;
}

/** Waits until the ring is around the target, at most 12 px larger on each side, and the target can be pressed there. */
async function expectRinged(page: Page): Promise<void> {
  let before = '';
  await until(
    async (): Promise<Seen & { readonly isStill: boolean }> => {
      const target = (await page.evaluate(LOOK)) as Seen['target'];
      const overlay = await readOverlay(page);
      const now = JSON.stringify([target, overlay.ring]);
      const isStill = now === before;
      before = now;
      return { target, overlay, isStill };
    },
    ({ target, overlay: { ring, hosts }, isStill }) => {
      if (target === null || ring === null || hosts !== 1 || !isStill || !target.isFree) return false;
      const { box } = target;
      const gaps = [box.x - ring.x, box.y - ring.y, ring.x + ring.width - box.x - box.width, ring.y + ring.height - box.y - box.height];
      return gaps.every((wide) => wide >= 1 && wide <= 12);
    },
    10_000,
    'a ring around the target',
  );
}

const BY_SCRIPT = ['by script', false, { preferences: { 'layout.css.anchor-positioning.enabled': false } }] as const;
/**
 * The ring follows its target by the browser's own anchor positioning; without that, as in older browsers, by script. Chromium's cannot
 * be switched off; there `test/page/anchor.test.ts` tries both.
 */
const WAYS = [['by the browser', true, {}] as const, ...(browserKind === 'firefox' ? [BY_SCRIPT] : [])];

describe.each(WAYS)('placed %s', (_name, isAnchored, options) => {
  let site: GuidedSite;
  beforeAll(async () => {
    site = await openGuidedSite(options);
  });
  afterAll(() => site.close());
  beforeEach(async () => {
    await site.reset();
    await site.browser.storage.set(onTheWay);
  });
  const open = (body: string): Promise<Page> => site.openFixture(urls.nes, documentOf(body));

  test('it is placed so', async () => {
    const page = await open(CONTENT);
    expect(await page.evaluate(`CSS.supports('left', 'calc(anchor(left) - 1px)')`)).toBe(isAnchored);
    await expectRinged(page);
  });

  test('driver #580, #232: a target far down in nested scroll boxes under a header: the card says where, and shows it on demand', async () => {
    const page = await open(
      `<header style="position:fixed;inset:0 0 auto 0;height:420px;background:#123;color:#fff">Üst</header>${gap(420)}${HEAD}
       <div style="overflow:auto;height:360px">${gap(500)}<div style="overflow:auto;height:200px">${gap(600)}${TARGET}${gap(600)}</div>${gap(900)}</div>${gap(1500)}`,
    );
    const { text, ring } = await waitForOverlay(page, (overlay) => overlay.text.includes(strings.pointing.below));
    expect([ring, text.includes(strings.pointing.show)]).toEqual([null, true]);
    const before = await page.evaluate('scrollY');
    expect(before).toBe(0);
    await pressInCard(page, strings.pointing.show);
    await expectRinged(page);
    // Scrolled on by hand, over the header, until it lies under that: there is nothing to ring, and the card says so.
    await page.mouse.move(200, 60);
    await page.mouse.wheel({
      deltaY: Number(await page.evaluate(`Math.round(document.querySelector('#target').getBoundingClientRect().top - 200)`)),
    });
    await waitForOverlay(page, (overlay) => overlay.ring === null && overlay.text.includes(strings.pointing.above));
    await pressInCard(page, strings.pointing.show);
    await expectRinged(page);
  });

  test('intro #2085: at every zoom of the browser and zoomed by the page', async () => {
    const page = await open(`${gap(90)}${CONTENT}${gap(2000)}`);
    for (const zoom of [0.5, 0.8, 1.5, 3]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await page.setViewport({ width: Math.round(1280 / zoom), height: Math.round(900 / zoom), deviceScaleFactor: zoom });
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      if (zoom === 3) await page.evaluate(`document.querySelector('#target').scrollIntoView({ block: 'center' })`);
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await expectRinged(page);
    }
    await page.setViewport({ width: 1280, height: 800, deviceScaleFactor: 1 });
    for (const style of ['body{zoom:1.4}', 'html{zoom:.8}', 'html{transform:translate(9px,20px) scale(.9)}']) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await page.evaluate(`document.head.insertAdjacentHTML('beforeend', '<style id="s">${style}</style>')`);
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await expectRinged(page);
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await page.evaluate(`document.querySelector('#s').remove()`);
    }
  });

  test('joyride #577: a target that slides in, goes, comes back late, and is replaced by its twin', async () => {
    const page = await open(
      `<style>#m{transform:translateX(300px);transition:transform .4s}#m.in{transform:none}</style>${HEAD}<div id="m">${TARGET}</div><p><button>KURUMSAL İŞLEMLER</button></p>`,
    );
    await expectRinged(page);
    await page.evaluate(`document.querySelector('#m').classList.add('in')`);
    await expectRinged(page);
    await page.evaluate(`window.kept = document.querySelector('#target'); kept.remove()`);
    await waitForOverlay(page, ({ ring }) => ring === null);
    await page.evaluate(`document.querySelector('#m').append(kept)`);
    await expectRinged(page);
    await page.evaluate(`(() => { const twin = kept.cloneNode(true); twin.style.marginLeft = '90px'; kept.replaceWith(twin); })()`);
    await expectRinged(page);
  });

  test('shepherd #1692: in a frame in a frame there is one card in all, and the ring lies over the target', async () => {
    const inner = documentOf(CONTENT);
    const outer = documentOf('<p>Çerçeve</p><iframe src="/ic" style="width:700px;height:400px;border:4px solid;margin:20px"></iframe>');
    site.server.setPage('https://onlineislemler.kamusm.gov.tr/ic', { html: inner });
    site.server.setPage('https://onlineislemler.kamusm.gov.tr/dis', { html: outer });
    const page = await open('<iframe src="/dis" style="width:900px;height:600px;border:3px solid;margin:30px"></iframe>');
    await expectRinged(page);
    await page.evaluate(`document.querySelector('iframe').contentWindow.scrollTo(0, 20)`);
    await expectRinged(page);
  });

  test('driver #532, #269: the card can be pressed in a modal dialog, over a popover, full screen and beside a library that shuts off all else', async () => {
    const page = await open(
      `<div id="p">${HEAD}<dialog>${CONTENT}</dialog><div id="pop" popover="manual" style="inset:0;width:auto;height:auto;margin:0">${HEAD}</div></div>`,
    );
    const foldAndUnfold = async (): Promise<void> => {
      await pressInCard(page, strings.card.fold);
      const folded = await waitForOverlay(page, ({ card }) => (card?.height ?? 999) < 100);
      // The pill is a button, and the only one.
      await pressInCard(page, folded.buttons[0] ?? 'no pill');
      await waitForOverlay(page, ({ buttons }) => buttons.includes(strings.card.fold));
    };
    await page.evaluate(`document.querySelector('dialog').showModal()`);
    await waitForOverlay(page, ({ hostParent }) => hostParent === 'DIALOG');
    await ringOn(page, 'nes-islemleri');
    await foldAndUnfold();
    await page.evaluate(`(() => {
      document.querySelector('dialog').close();
      document.querySelector('#p').insertAdjacentHTML('beforeend', ${JSON.stringify(`<p>${TARGET}</p><p><button>KURUMSAL İŞLEMLER</button></p>`)});
      document.querySelector('dialog').remove();
    })()`);
    await waitForOverlay(page, ({ hostParent, ring }) => hostParent === 'HTML' && ring !== null);
    await page.evaluate(`document.querySelector('#pop').showPopover()`);
    // It lies over the target. A card folded before that is known would unfold: something else is said then.
    await waitForOverlay(page, ({ ring, certainty }) => ring === null && certainty === 'likely');
    await foldAndUnfold();
    await page.evaluate(`(() => {
      document.querySelector('#pop').remove();
      for (const element of [document.documentElement, document.body]) element.style.pointerEvents = 'none';
      document.querySelector('#p').style.pointerEvents = 'auto';
      for (const element of document.documentElement.children) if (element.localName !== 'body') { element.inert = true; element.ariaHidden = 'true'; }
    })()`);
    await ringOn(page, 'nes-islemleri');
    await foldAndUnfold();
    await page.evaluate(`document.addEventListener('click', () => document.querySelector('#p').requestFullscreen(), { once: true })`);
    await page.mouse.click(400, 300);
    await until(() => page.evaluate('document.fullscreenElement !== null'), Boolean, 20_000, 'the page full screen');
    await waitForOverlay(page, ({ hostParent }) => hostParent === 'DIV');
    await foldAndUnfold();
  });
});
