/** Every kind of change a person could see is reported, debounced; our own host and an aborted watch report nothing. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type * as watchModule from '../../src/page/watch-page.ts';
import { type InBrowser, inBrowser } from './support/in-browser.ts';

type WatchModule = typeof watchModule;
interface Watching {
  times: number[];
  presses: number;
  life: AbortController;
  watch: watchModule.PageWatch;
}

let browser: InBrowser<WatchModule>;
beforeAll(async () => {
  browser = await inBrowser<WatchModule>('src/page/watch-page.ts');
}, 60_000);
afterAll(() => browser.close());

const wait = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/** Loads a page and watches it; by default without the heartbeat. */
async function watch(body: string, heartbeat = 1_000_000): Promise<void> {
  await browser.show(`<!doctype html><html><body>${body}</body></html>`);
  await browser.evaluate((module, beat: number) => {
    const life = new AbortController();
    const w: Watching = {
      times: [],
      presses: 0,
      life,
      watch: module.watchPage(document, () => w.times.push(performance.now()), life.signal, { heartbeat: beat }),
    };
    (window as unknown as { w: Watching }).w = w;
  }, heartbeat);
  await wait(300);
}

/** How many reports a script leads to within a time. */
async function reports(script: string, within = 400): Promise<number> {
  // In one go: a heartbeat between the two would count.
  await browser.page.evaluate(`(() => { w.times.length = 0; ${script}})()`);
  await wait(within);
  return browser.page.evaluate(() => (window as unknown as { w: Watching }).w.times.length);
}

describe('watchPage', () => {
  test.each([
    ['an added element', `document.body.append(document.createElement('p'))`],
    ['changed text', `document.querySelector('#a').firstChild.data = 'Başka'`],
    ['a class', `document.querySelector('#a').className = 'x'`],
    ['an attribute of state', `document.querySelector('#a').setAttribute('aria-expanded', 'true')`],
    ['an open dialog', `document.querySelector('dialog').showModal()`],
    ['an open popover', `document.querySelector('#p').showPopover()`],
    ['a late image', `document.querySelector('img').src = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA='`],
    ['a new address without reload', `location.hash = 'x' + Math.random()`],
    ['the end of a transition', `document.querySelector('#a').dispatchEvent(new TransitionEvent('transitionend'))`],
    ['a resized window', `window.dispatchEvent(new Event('resize'))`],
  ])('reports %s once', async (_name, script) => {
    await watch('<button id="a">Aç</button><dialog>Emin misiniz?</dialog><div id="p" popover>Menü</div><img alt="">');
    expect(await reports(script)).toBe(1);
  });

  test('does not report what changes nothing, nor our own host', async () => {
    await watch('<button id="a">Aç</button>');
    expect(await reports(`document.querySelector('#a').setAttribute('data-x', '1')`)).toBe(0);
    expect(
      await reports(`
        const host = document.createElement('kamusm-rehber');
        host.setAttribute('popover', 'manual');
        document.documentElement.append(host);
        host.showPopover();
        host.style.top = '1px';
        host.className = 'x';
        host.attachShadow({ mode: 'open' }).innerHTML = '<p>Merhaba</p>';
        setTimeout(() => host.remove(), 50)`),
    ).toBe(0);
  });

  test('waits for quiet, but not for ever', async () => {
    await watch('<p id="a">0</p>');
    const count = await reports(
      `let n = 0; const i = setInterval(() => { document.querySelector('#a').textContent = ++n; if (n > 60) clearInterval(i) }, 25)`,
      2100,
    );
    expect(count).toBeGreaterThanOrEqual(2);
    // About 4 on an idle machine; a stutter of a busy one is a pause like any other. Far from one for each of the 61 changes.
    expect(count).toBeLessThanOrEqual(15);
  });

  test('an expensive reading is followed by a longer pause', async () => {
    await watch('<p id="a">0</p>');
    await browser.page.evaluate('w.watch.cost(80)');
    expect(await reports(`document.querySelector('#a').textContent = 'x'`, 400)).toBe(0);
    await wait(700);
    expect(await browser.page.evaluate('w.times.length')).toBe(1);
  });

  test('loses no change that comes during a report, right after it, or in the pause it is followed by', async () => {
    await browser.show('<!doctype html><html><body><p id="a">0</p></body></html>');
    await browser.evaluate((module) => {
      const text = document.getElementById('a') as HTMLElement;
      const seen: string[] = [];
      const changes: (() => void)[] = [
        () => (text.textContent = 'during'),
        () => queueMicrotask(() => (text.textContent = 'right after')),
        () => setTimeout(() => (text.textContent = 'in the pause'), 50),
      ];
      const report = (): void => {
        seen.push(text.textContent);
        changes.shift()?.();
        watching.cost(30);
      };
      const watching = module.watchPage(document, report, new AbortController().signal, { heartbeat: 1_000_000 });
      Object.assign(window, { seen });
      text.textContent = 'first';
    });
    await browser.page.waitForFunction('seen.length >= 4', { polling: 50, timeout: 20_000 });
    expect(await browser.page.evaluate('seen')).toEqual(['first', 'during', 'right after', 'in the pause']);
  });

  test('sees into open shadow roots and same-origin frames it is told of', async () => {
    await watch('<div id="h"></div><iframe srcdoc="<p>İç sayfa</p>"></iframe>');
    await browser.page.evaluate(`(() => {
      w.watch.observe(document.querySelector('#h').attachShadow({ mode: 'open' }));
      w.watch.observe(document.querySelector('iframe').contentDocument);
      w.watch.observe(document.querySelector('iframe').contentDocument);
    })()`);
    expect(await reports(`document.querySelector('#h').shadowRoot.append('Yeni')`)).toBe(1);
    expect(await reports(`document.querySelector('iframe').contentDocument.body.append('Yeni')`)).toBe(1);
  });

  test('has a heartbeat for what fires no event', async () => {
    await watch('<p>Sakin</p>', 500);
    expect(await reports('', 1800)).toBeGreaterThanOrEqual(2);
  });

  test('ends with its signal: no report, no timer', async () => {
    await watch('<p id="a">0</p>', 300);
    expect(await reports(`document.querySelector('#a').textContent = 'x'; w.life.abort()`, 1000)).toBe(0);
    expect(await reports(`document.querySelector('#a').textContent = 'y'; w.watch.observe(document)`, 600)).toBe(0);
  });
});

describe('onPress', () => {
  /** Counts the presses of `#t`, also inside an open shadow root. */
  async function count(body: string, prepare = ''): Promise<void> {
    await watch(body);
    await browser.page.evaluate(`(() => {
      ${prepare};
      const target = document.querySelector('#t') ?? document.querySelector('#h').shadowRoot.querySelector('#t');
      __m.onPress(target, () => { w.presses += 1 }, w.life.signal);
    })()`);
  }
  const presses = (): Promise<unknown> => browser.page.evaluate('w.presses');

  test('hears mouse and keyboard on the element and inside it, even when the page stops the event', async () => {
    await count('<button id="t" style="padding:20px"><span>Devam</span></button><button id="u">Başka</button>');
    await browser.page.evaluate(`document.querySelector('#t').addEventListener('click', (e) => e.stopImmediatePropagation())`);
    await browser.page.click('#t span');
    expect(await presses()).toBe(1);
    await browser.page.focus('#t');
    await browser.page.keyboard.press('Enter');
    await browser.page.keyboard.press(' ');
    expect(await presses()).toBe(3);
    await browser.page.click('#u');
    await browser.page.evaluate(`document.querySelector('#t').click()`);
    expect(await presses()).toBe(3);
    await browser.page.evaluate('w.life.abort()');
    await browser.page.click('#t');
    expect(await presses()).toBe(3);
  });

  test('hears a list being changed', async () => {
    await count('<select id="t"><option>Bir</option><option>İki</option></select>');
    await browser.page.focus('#t');
    await browser.page.keyboard.press('ArrowDown');
    expect(await presses()).toBe(1);
  });

  test('hears a press inside an open shadow root once', async () => {
    await count('<div id="h"></div>', `document.querySelector('#h').attachShadow({mode:'open'}).innerHTML = '<button id="t">Git</button>'`);
    const at = (await browser.page.evaluate(`(() => {
      const box = document.querySelector('#h').shadowRoot.querySelector('#t').getBoundingClientRect();
      return { x: box.x + 5, y: box.y + 5 };
    })()`)) as { x: number; y: number };
    await browser.page.mouse.click(at.x, at.y);
    expect(await presses()).toBe(1);
  });
});
