/** The overlay on real pages: the ring is where the target is, and the page is left as it was. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type * as overlayModule from '../../src/page/overlay-host.ts';
import { type InBrowser, inBrowser } from './support/in-browser.ts';

type OverlayModule = typeof overlayModule;
declare global {
  interface Window {
    overlay: overlayModule.OverlayHost;
    sights: string[];
    presses: number;
  }
}

const CSS_TEXT = `
[data-card] { position: fixed; width: 200px; height: 100px; background: #ffd; box-sizing: border-box; }
[data-dock^="bottom"] [data-card] { bottom: 8px } [data-dock^="top"] [data-card] { top: 8px }
[data-dock$="right"] [data-card] { right: 8px } [data-dock$="left"] [data-card] { left: 8px }
[data-ring] { border: 3px solid teal; }`;

const BUTTON = '<button id="t" style="width:120px;height:40px;margin:0">Başvuru</button>';
const gap = (height: number): string => `<div style="height:${height}px;width:10px"></div>`;

let browser: InBrowser<OverlayModule>;
beforeAll(async () => {
  browser = await inBrowser<OverlayModule>('src/page/overlay-host.ts');
  await browser.page.setViewport({ width: 1000, height: 700 });
}, 60_000);
afterAll(() => browser.close());

/** Loads a page, mounts the overlay with a card, points at `#t` (also inside open shadow roots and frames). */
async function guide(body: string, prepare = ''): Promise<void> {
  await browser.show(`<!doctype html><html><body style="margin:0">${body}</body></html>`);
  await browser.evaluate(
    (module, css: string, script: string) => {
      // oxlint-disable-next-line no-eval -- test pages prepare themselves by script
      if (script !== '') (0, eval)(script);
      const find = (root: Document | ShadowRoot): Element | null => {
        const hit = root.querySelector('#t');
        if (hit !== null) return hit;
        for (const element of root.querySelectorAll('*')) {
          const inner = element.shadowRoot ?? (element as HTMLIFrameElement).contentDocument ?? null;
          const found = inner === null ? null : find(inner);
          if (found !== null) return found;
        }
        return null;
      };
      window.sights = [];
      window.presses = 0;
      const overlay = module.createOverlayHost(document, { css, openRoot: true });
      window.overlay = overlay;
      const card = document.createElement('div');
      card.dataset['card'] = '';
      const button = document.createElement('button');
      button.textContent = 'Kart';
      button.addEventListener('click', () => (window.presses += 1));
      card.append(button);
      overlay.container.append(card);
      overlay.mount();
      overlay.point(find(document), 'certain', (sight) => window.sights.push(sight.inView));
    },
    CSS_TEXT,
    prepare,
  );
  await settle();
}

const settle = (milliseconds = 350): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

interface Seen {
  readonly ring: { x: number; y: number; width: number; height: number } | null;
  readonly target: { x: number; y: number; width: number; height: number } | null;
  readonly card: { x: number; y: number; width: number; height: number };
  readonly dock: string;
  readonly parent: string;
}

async function look(): Promise<Seen> {
  return browser.page.evaluate(() => {
    const plain = (r: DOMRect): { x: number; y: number; width: number; height: number } => ({
      x: r.x,
      y: r.y,
      width: r.width,
      height: r.height,
    });
    const root = window.overlay.container.getRootNode() as ShadowRoot;
    const ring = root.querySelector('[data-ring]');
    const ringBox = ring?.getBoundingClientRect();
    const target = document.querySelector('#t');
    return {
      ring: ringBox === undefined || ringBox.width === 0 ? null : plain(ringBox),
      target: target === null ? null : plain(target.getBoundingClientRect()),
      card: plain((root.querySelector('[data-card]') as Element).getBoundingClientRect()),
      dock: window.overlay.container.dataset['dock'] ?? '',
      parent: root.host.parentElement?.localName ?? '',
    };
  });
}

function expectAround(ring: Seen['ring'], target: Seen['target'], margin = 6, tolerance = 1.6): void {
  expect(ring).not.toBeNull();
  expect(target).not.toBeNull();
  if (ring === null || target === null) return;
  const off = [
    ring.x - (target.x - margin),
    ring.y - (target.y - margin),
    ring.width - (target.width + 2 * margin),
    ring.height - (target.height + 2 * margin),
  ];
  expect(Math.max(...off.map(Math.abs)), JSON.stringify({ ring, target })).toBeLessThanOrEqual(tolerance);
}

async function expectRingOnTarget(): Promise<void> {
  const { ring, target } = await look();
  expectAround(ring, target);
}

describe('ring', () => {
  test('sits around the target and follows the page scrolling', async () => {
    await guide(gap(300) + BUTTON + gap(3000));
    await expectRingOnTarget();
    await browser.page.evaluate(() => window.scrollTo(0, 200));
    await settle();
    await expectRingOnTarget();
  });

  test('follows a nested scroll box and hides when scrolled out of it', async () => {
    await guide(`<div id="s" style="overflow:auto;height:200px;margin:50px">${gap(100)}${BUTTON}${gap(900)}</div>`);
    await expectRingOnTarget();
    await browser.page.evaluate(() => document.querySelector('#s')?.scrollTo(0, 60));
    await settle();
    await expectRingOnTarget();
    await browser.page.evaluate(() => document.querySelector('#s')?.scrollTo(0, 400));
    await settle();
    expect((await look()).ring).toBeNull();
    expect(await browser.page.evaluate(() => window.sights.at(-1))).toBe('above');
    await browser.page.evaluate(() => document.querySelector('#s')?.scrollTo(0, 0));
    await settle();
    await expectRingOnTarget();
  });

  test('keeps to the visible part of a partly clipped target', async () => {
    await guide(`<div style="overflow:hidden;height:130px">${gap(105)}${BUTTON}</div>`);
    const { ring, target } = await look();
    expect(ring).not.toBeNull();
    expect((ring?.y ?? 0) + (ring?.height ?? 0)).toBeLessThanOrEqual(130);
    expect(ring?.y).toBeCloseTo((target?.y ?? 0) - 6, 0);
  });

  test('is hidden when the target is nearly clipped away, and below the screen', async () => {
    await guide(`<div style="overflow:hidden;height:110px">${gap(105)}${BUTTON}</div>`);
    expect((await look()).ring).toBeNull();
    await guide(gap(2000) + BUTTON);
    expect((await look()).ring).toBeNull();
    expect(await browser.page.evaluate(() => window.sights.at(-1))).toBe('below');
  });

  test('follows a layout shift and a resized window', async () => {
    await guide(`<div id="g" style="height:50px"></div><div style="text-align:center">${BUTTON}</div>${gap(900)}`);
    await browser.page.evaluate(() => document.querySelector('#g')?.setAttribute('style', 'height:220px'));
    await settle();
    await expectRingOnTarget();
    await browser.page.setViewport({ width: 700, height: 500 });
    await settle();
    await expectRingOnTarget();
    await browser.page.setViewport({ width: 1000, height: 700 });
  });

  test.each([
    ['translated ancestor', `<div style="transform:translate(80px,60px)">${BUTTON}</div>`],
    ['scaled and rotated ancestor', `<div style="transform:scale(1.3) rotate(8deg);transform-origin:0 0;margin:100px">${BUTTON}</div>`],
    [
      'fixed in a transformed ancestor',
      `<div style="transform:translateX(50px)"><div style="position:fixed;top:30px;left:40px">${BUTTON}</div></div>`,
    ],
    ['sticky', `<div style="position:sticky;top:0">${BUTTON}</div>${gap(3000)}`],
    [
      'in a table in a contained box',
      `<div style="contain:paint;container-type:inline-size;padding:30px"><table><tr><td>${BUTTON}</td></tr></table></div>`,
    ],
    [
      'inline link over two lines',
      '<p style="width:120px;margin:60px">Bilgi için <a id="t" href="#x">buraya tıklayınız lütfen hemen</a> devam</p>',
    ],
    [
      'without a box of its own',
      '<div style="margin:40px"><a id="u" href="#x" style="display:contents"><span id="t" style="display:inline-block">Kart</span></a></div>',
    ],
  ])('is right on a target: %s', async (_name, body) => {
    await guide(body);
    await expectRingOnTarget();
    await browser.page.evaluate(() => window.scrollTo(0, 150));
    await settle();
    await expectRingOnTarget();
  });

  test.each([
    ['zoom on body', 'body{zoom:1.4}'],
    ['zoom on html', 'html{zoom:1.25}'],
    ['transform on body', 'body{transform:translate(40px,30px) scale(.9)}'],
    ['transform on html', 'html{transform:translateY(25px)}'],
    ['filter and perspective on html', 'html{filter:blur(0);perspective:500px}'],
    ['right to left and quirky sizes', 'html{direction:rtl;font-size:40px;writing-mode:vertical-rl}'],
    ['rules against everything', '*{position:static!important;transform:scale(.9)!important;margin:3px!important}'],
  ])('is right with %s', async (_name, css) => {
    await guide(`<style>${css}</style>${gap(120)}${BUTTON}${gap(2000)}`);
    await expectRingOnTarget();
    await browser.page.evaluate(() => window.scrollTo(0, 60));
    await settle();
    await expectRingOnTarget();
  });

  test('finds a target in an open shadow root, also in a scroll box there', async () => {
    await guide(
      '<div id="h" style="margin:70px"></div>',
      `document.querySelector('#h').attachShadow({mode:'open'}).innerHTML='<div id="s" style="overflow:auto;height:150px">${gap(60)}<button id="t">İptal</button>${gap(600)}</div>'`,
    );
    const read = (): Promise<Seen['target']> =>
      browser.page.evaluate(() => {
        const box = document.querySelector('#h')?.shadowRoot?.querySelector('#t')?.getBoundingClientRect();
        return box === undefined ? null : { x: box.x, y: box.y, width: box.width, height: box.height };
      });
    expectAround((await look()).ring, await read());
    await browser.page.evaluate(() => document.querySelector('#h')?.shadowRoot?.querySelector('#s')?.scrollTo(0, 40));
    await settle();
    expectAround((await look()).ring, await read());
    await browser.page.evaluate(() => document.querySelector('#h')?.shadowRoot?.querySelector('#s')?.scrollTo(0, 300));
    await settle();
    expect((await look()).ring).toBeNull();
  });

  test('finds a target in a same-origin frame and follows both scrolling', async () => {
    const inner = `<body style='margin:0'><div style='height:90px'></div><button id='t' style='width:100px;height:30px'>Git</button><div style='height:900px'>`;
    await guide(
      `${gap(80)}<iframe style="border:7px solid;padding:5px;margin-left:60px;width:400px;height:200px" srcdoc="${inner}"></iframe>${gap(2000)}`,
    );
    const read = (): Promise<Seen['target']> =>
      browser.page.evaluate(() => {
        const frame = document.querySelector('iframe') as HTMLIFrameElement;
        const outer = frame.getBoundingClientRect();
        const box = frame.contentDocument?.querySelector('#t')?.getBoundingClientRect();
        return box === undefined ? null : { x: outer.x + 12 + box.x, y: outer.y + 12 + box.y, width: box.width, height: box.height };
      });
    expectAround((await look()).ring, await read());
    await browser.page.evaluate(() => window.scrollTo(0, 40));
    await settle();
    expectAround((await look()).ring, await read());
    await browser.page.evaluate(() => document.querySelector('iframe')?.contentWindow?.scrollTo(0, 50));
    await settle();
    expectAround((await look()).ring, await read());
    await browser.page.evaluate(() => (document.querySelector('div') as HTMLElement).style.setProperty('height', '120px'));
    await settle();
    expectAround((await look()).ring, await read());
    await browser.page.evaluate(() => document.querySelector('iframe')?.contentWindow?.scrollTo(0, 500));
    await settle();
    expect((await look()).ring).toBeNull();
    await browser.page.evaluate(() => document.querySelector('iframe')?.remove());
    await settle();
    expect((await look()).ring).toBeNull();
    expect(await browser.page.evaluate(() => window.sights.at(-1))).toBe('gone');
  });

  test('hides when the target is removed, undrawn or invisible, and comes back', async () => {
    await guide(gap(100) + BUTTON);
    for (const style of ['display:none', 'visibility:hidden']) {
      await browser.page.evaluate((hidden) => {
        const target = document.querySelector('#t') as HTMLElement;
        target.dataset['was'] = target.getAttribute('style') ?? '';
        target.setAttribute('style', hidden);
        window.overlay.point(target);
      }, style);
      await settle();
      expect((await look()).ring).toBeNull();
      await browser.page.evaluate(() => {
        const target = document.querySelector('#t') as HTMLElement;
        target.setAttribute('style', target.dataset['was'] ?? '');
        window.overlay.point(target);
      });
      await settle();
      await expectRingOnTarget();
    }
    await browser.page.evaluate(() => document.querySelector('#t')?.remove());
    await settle();
    expect((await look()).ring).toBeNull();
  });

  test('there is none without a target, and one at most', async () => {
    await guide(gap(100) + BUTTON);
    const count = (): Promise<number> =>
      browser.page.evaluate(() => (window.overlay.container.getRootNode() as ShadowRoot).querySelectorAll('[data-ring]').length);
    expect(await count()).toBe(1);
    await browser.page.evaluate(() => window.overlay.point(document.body, 'likely'));
    expect(await count()).toBe(1);
    await browser.page.evaluate(() => window.overlay.point(null));
    expect(await count()).toBe(0);
  });

  test('is inside the screen around a target larger than it', async () => {
    await guide('<div id="t" style="height:3000px;background:#eee">Uzun</div>');
    await browser.page.evaluate(() => window.scrollTo(0, 800));
    await settle();
    const { ring } = await look();
    expect(ring).not.toBeNull();
    expect(ring?.y).toBeGreaterThanOrEqual(0);
    expect((ring?.y ?? 0) + (ring?.height ?? 0)).toBeLessThanOrEqual(700);
  });

  test('does nothing while nothing changes', async () => {
    await guide(gap(100) + `<div style="transform:translateX(9px)">${BUTTON}</div>`);
    await settle(600);
    const frames = await browser.page.evaluate(async () => {
      const original = window.requestAnimationFrame;
      let asked = 0;
      window.requestAnimationFrame = (callback) => {
        asked += 1;
        return original.call(window, callback);
      };
      await new Promise((done) => setTimeout(done, 1500));
      window.requestAnimationFrame = original;
      return asked;
    });
    expect(frames).toBeLessThanOrEqual(2);
  });
});

describe('host', () => {
  const DIALOG = `<dialog id="d" style="width:300px;height:200px"><button id="in" style="width:90px;height:30px">Onayla</button></dialog>`;

  /** Presses the middle of the card's button with the real mouse. */
  const pressCard = async (): Promise<number> => {
    const at = await browser.page.evaluate(() => {
      const box = (window.overlay.container.querySelector('button') as Element).getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    });
    await browser.page.mouse.click(at.x, at.y);
    return browser.page.evaluate(() => window.presses);
  };

  test('moves into an open modal dialog and back; its card can be pressed in both places', async () => {
    await guide(gap(100) + BUTTON + DIALOG);
    expect(await pressCard()).toBe(1);
    await browser.page.evaluate(() => {
      (document.querySelector('#d') as HTMLDialogElement).showModal();
      window.overlay.point(document.querySelector('#in'));
    });
    await settle();
    expect((await look()).parent).toBe('dialog');
    expect(await pressCard()).toBe(2);
    const inner = await browser.page.evaluate(() => {
      const box = (document.querySelector('#in') as Element).getBoundingClientRect();
      return { x: box.x, y: box.y, width: box.width, height: box.height };
    });
    expectAround((await look()).ring, inner);
    await browser.page.evaluate(() => {
      (document.querySelector('#d') as HTMLDialogElement).close();
      window.overlay.point(document.querySelector('#t'));
    });
    await settle();
    expect((await look()).parent).toBe('html');
    await expectRingOnTarget();
    expect(await pressCard()).toBe(3);
  });

  test('follows the topmost of several dialogs, dialogs taken off the page and dialogs in shadow roots', async () => {
    await guide(
      `${BUTTON}${DIALOG}<dialog id="e">İkinci</dialog><div id="h"></div>`,
      `document.querySelector('#h').attachShadow({mode:'open'}).innerHTML='<dialog id="f">Üçüncü</dialog>'`,
    );
    const parent = (): Promise<string> =>
      browser.page.evaluate(() => {
        const host = (window.overlay.container.getRootNode() as ShadowRoot).host;
        return host.isConnected ? (host.parentElement as Element).id || 'html' : 'none';
      });
    const run = async (script: string): Promise<string> => {
      await browser.page.evaluate(script);
      await settle(400);
      return parent();
    };
    await browser.page.evaluate(() => {
      const shadow = document.querySelector('#h')?.shadowRoot;
      if (shadow) window.overlay.observe(shadow);
    });
    expect(await run(`document.querySelector('#e').showModal()`)).toBe('e');
    expect(await run(`document.querySelector('#d').showModal()`)).toBe('d');
    expect(await run(`document.querySelector('#h').shadowRoot.querySelector('#f').showModal()`)).toBe('f');
    expect(await pressCard()).toBe(1);
    expect(await run(`document.querySelector('#h').shadowRoot.querySelector('#f').close()`)).toBe('d');
    expect(await run(`document.querySelector('#d').remove()`)).toBe('e');
    expect(await run(`document.querySelector('#e').close()`)).toBe('html');
  });

  test('rises above a popover of the page', async () => {
    await guide(`${gap(100)}<div id="p" popover style="margin:0;inset:0;width:500px;height:400px">${BUTTON}</div>`);
    await browser.page.evaluate(() => {
      (document.querySelector('#p') as HTMLElement).showPopover();
      window.overlay.point(document.querySelector('#t'));
    });
    await settle(600);
    await expectRingOnTarget();
    expect(
      await browser.page.evaluate(() => {
        const at = (window.overlay.container.querySelector('button') as Element).getBoundingClientRect();
        return document.elementFromPoint(at.x + 2, at.y + 2)?.localName;
      }),
    ).toBe('kamusm-rehber');
  });

  test('comes back when the page takes it away, but gives up in the end', async () => {
    await guide(gap(100) + BUTTON);
    await browser.page.evaluate(() => document.querySelector('kamusm-rehber')?.remove());
    await settle();
    await expectRingOnTarget();
    const comebacks = await browser.page.evaluate(async () => {
      let count = 0;
      const hostile = new MutationObserver((records) => {
        for (const record of records) {
          for (const node of record.addedNodes) {
            if ((node as Element).localName === 'kamusm-rehber') {
              count += 1;
              (node as Element).remove();
            }
          }
        }
      });
      hostile.observe(document.documentElement, { childList: true });
      document.querySelector('kamusm-rehber')?.remove();
      await new Promise((done) => setTimeout(done, 9500));
      window.overlay.mount();
      await new Promise((done) => setTimeout(done, 200));
      hostile.disconnect();
      return count;
    });
    expect(comebacks).toBeGreaterThan(1);
    expect(comebacks).toBeLessThanOrEqual(6);
    expect(await browser.page.evaluate(() => document.querySelector('kamusm-rehber'))).toBeNull();
  }, 30_000);

  test('leaves the page as it was, and nothing after unmount, again and again', async () => {
    await guide(`<form><input id="q" value="x"><div style="overflow:auto;height:150px">${BUTTON}${gap(500)}</div></form>${DIALOG}`);
    const result = await browser.page.evaluate(async () => {
      const html = (): string => {
        const copy = document.documentElement.cloneNode(true) as Element;
        for (const host of copy.querySelectorAll('kamusm-rehber')) host.remove();
        return copy.outerHTML;
      };
      const wait = (): Promise<void> => new Promise((done) => setTimeout(done, 250));
      window.overlay.unmount();
      const clean = document.documentElement.outerHTML;
      const during: boolean[] = [];
      const after: boolean[] = [];
      const active = document.activeElement?.localName;
      for (let round = 0; round < 3; round += 1) {
        window.overlay.mount();
        window.overlay.mount();
        window.overlay.point(document.querySelector('#t'));
        document.querySelector('div')?.scrollTo(0, round * 10);
        // oxlint-disable-next-line no-await-in-loop -- the rounds follow each other
        await wait();
        during.push(html() === clean && document.querySelectorAll('kamusm-rehber').length === 1);
        window.overlay.unmount();
        after.push(document.documentElement.outerHTML === clean);
      }
      window.overlay.unmount();
      document.querySelector('dialog')?.showModal();
      await wait();
      document.querySelector('dialog')?.close();
      await wait();
      return {
        during,
        after,
        present: document.querySelector('kamusm-rehber') !== null,
        same: active === document.activeElement?.localName || document.activeElement?.localName === 'body',
      };
    });
    expect(result).toEqual({ during: [true, true, true], after: [true, true, true], present: false, same: true });
  });
});

describe('dock', () => {
  test('the card gives way to the target and to the focused field, and stays where it may', async () => {
    await guide(
      `<div style="position:fixed;right:20px;bottom:20px">${BUTTON}</div><input id="f" style="position:fixed;left:20px;bottom:20px">`,
    );
    expect((await look()).dock).toBe('bottom-left');
    await browser.page.focus('#f');
    await settle(150);
    expect((await look()).dock).toBe('top-right');
    await browser.page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await settle(150);
    expect((await look()).dock).toBe('top-right');
  });

  test('on a narrow screen it knows top and bottom only', async () => {
    await browser.page.setViewport({ width: 360, height: 640 });
    await guide(`<div style="position:fixed;left:150px;bottom:20px">${BUTTON}</div>`);
    expect((await look()).dock).toBe('top-right');
    await browser.page.setViewport({ width: 1000, height: 700 });
  });
});
