/** The page does not notice the extension, and cannot change it: beside a twin at an address where the extension never runs. */
import type { CDPSession, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { strings } from '../../src/ui/strings.tr.ts';
import { browserKind, cardOn, type GuidedSite, onTheWay, openBuild, openGuidedSite, ringOn, urls } from './support/guided-site.ts';
import { HOSTILE, PAGE_UNDER_STYLE } from './support/hostile-styles.ts';
import { forgetSeen, OBSERVED_PAGE, seenOn, selfOf, withoutArrival } from './support/observed-page.ts';
import { lookOf, type OverlayLook } from './support/overlay-look.ts';
import { pressInCard, readOverlay, waitForOverlay } from '../../.tools/browser/overlay.ts';
import { until } from '../../.tools/browser/until.ts';

const HERE = urls.nes;
/** The same page at the sign-in of e-Devlet, where the extension never runs. */
const TWIN = `https://giris.turkiye.gov.tr${new URL(HERE).pathname}`;
/** `no-store` would keep pages out of the back/forward cache. */
const KEPT = { 'cache-control': 'no-cache' };
const FAVICON = { html: '', headers: { 'content-type': 'image/x-icon', 'cache-control': 'max-age=600' } };

const FOCUSED = 'document.activeElement.id || document.activeElement.localName';

/** What a person does on the observed page; what has the focus after each press of Tab. */
async function act(page: Page): Promise<string[]> {
  await page.click('#note');
  await page.keyboard.type('ab');
  await page.keyboard.press('ArrowLeft');
  const stops: string[] = [];
  const tab = async (times: number): Promise<void> => {
    for (let left = times; left > 0; left -= 1) {
      await page.keyboard.press('Tab');
      stops.push(String(await page.evaluate(FOCUSED)));
    }
  };
  await tab(7);
  await page.keyboard.down('Shift');
  await tab(9);
  await page.keyboard.up('Shift');
  await page.click('#summary');
  await page.click('#tick');
  // The browser tells of opening and closing a moment later, of both at once if it may.
  const toggled = (times: number): Promise<unknown> =>
    until(
      async () => (await seenOn(page)).events.filter((line) => line === 'toggle at window down of DIV#pop').length,
      (count) => count === times,
      20_000,
      `toggle ${times}`,
    );
  await page.click('#opener');
  await toggled(1);
  await page.keyboard.down('Escape');
  await toggled(2);
  await page.keyboard.up('Escape');
  await page.click('#words', { count: 2 });
  await page.click('#box');
  // Not over BiDi: there the wheel turns before the page is told.
  if (browserKind === 'chromium') await page.mouse.wheel({ deltaY: 50 });
  await page.click('#target');
  await page.click('#note');
  await page.keyboard.press('ArrowLeft');
  await page.evaluate('scrollTo(0, 40)');
  return stops;
}

const isOurs = (line: string): boolean => /kamusm-rehber/i.test(line);

/** Roles, names and states as screen readers get them, without our own element. */
async function accessibilityOf(page: Page): Promise<string[]> {
  const session: CDPSession = await page.createCDPSession();
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const { root: tree } = await session.send('DOM.getDocument', { depth: 2 });
  const host = tree.children
    ?.flatMap(({ children = [] }) => children)
    .find(({ localName }) => localName === 'kamusm-rehber')?.backendNodeId;
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines: string[] = [];
  const walk = (id: string, depth: number): void => {
    const node = byId.get(id);
    if (node === undefined || node.backendDOMNodeId === host) return;
    const states = (node.properties ?? []).filter(({ name }) => name !== 'url').map(({ name, value }) => `${name}=${String(value.value)}`);
    if (!node.ignored) lines.push(`${depth} ${String(node.role?.value)} "${String(node.name?.value ?? '')}" ${states.join(' ')}`);
    for (const child of node.childIds ?? []) walk(child, node.ignored ? depth : depth + 1);
  };
  const [root] = nodes;
  if (root !== undefined) walk(root.nodeId, 0);
  // Text boxes are worked out late, and only where somebody looked.
  return lines.filter((line) => !/^\d+ (?:generic "" $|InlineTextBox )/.test(line));
}

describe('beside its twin', () => {
  let site: GuidedSite;
  beforeAll(async () => {
    site = await openGuidedSite({ extension: openBuild });
    await site.browser.storage.set(onTheWay);
    for (const host of [HERE, TWIN]) site.server.setPage(new URL('/favicon.ico', host).href, FAVICON);
  });
  afterAll(() => site.close());
  // Folded away in one test, the card would be so in the next.
  beforeEach(() => site.browser.storage.remove('card'));

  const openPlain = async (url: string, html: string, headers: Readonly<Record<string, string>> = {}): Promise<Page> => {
    site.server.setPage(url, { html, headers: { ...KEPT, ...headers } });
    const page = await site.browser.newPage();
    await page.bringToFront();
    await page.goto(url, { waitUntil: 'load' });
    return page;
  };

  test('the page is told nothing, and finds itself as it would be alone', async () => {
    const said: string[] = [];
    const live = async (url: string, isReady: (page: Page) => Promise<unknown>) => {
      const page = await site.browser.newPage();
      page.on('console', (message) => said.push(message.text()));
      page.on('pageerror', (error) => said.push(String(error)));
      site.server.setPage(url, { html: OBSERVED_PAGE, headers: KEPT });
      await page.bringToFront();
      await page.goto(url, { waitUntil: 'load' });
      await isReady(page);
      await until(() => page.evaluate('document.hasFocus()'), Boolean, 20_000, 'the keyboard to be given to the page');
      const start = { seen: await seenOn(page), self: await selfOf(page) };
      await forgetSeen(page);
      const stops = await act(page);
      await isReady(page);
      const end = { seen: await seenOn(page), self: await selfOf(page), stops };
      const accessibility = browserKind === 'chromium' ? await accessibilityOf(page) : [];
      await page.close();
      const [atStart = [], atEnd = []] = withoutArrival(start.seen.events, end.seen.events);
      return {
        start: { ...start, seen: { ...start.seen, events: atStart } },
        end: { ...end, seen: { ...end.seen, events: atEnd } },
        accessibility,
      };
    };
    const guided = await live(HERE, (page) => ringOn(page, 'nes-islemleri'));
    const alone = await live(TWIN, () => Promise.resolve());

    expect(said).toEqual([]);
    expect(guided.start.self).toEqual(alone.start.self);
    expect({ ...guided.end, seen: { ...guided.end.seen, events: guided.end.seen.events.filter((line) => !isOurs(line)) } }).toEqual(
      alone.end,
    );
    expect(guided.accessibility).toEqual(alone.accessibility);
    // Of our arrival: one element, and the browser's own word that it has come to the front. Chromium also tells of the ring.
    expect(guided.start.seen.mutations.filter(isOurs)).toEqual(['childList of HTML: +KAMUSM-REHBER -']);
    expect(guided.start.seen.mutations.filter((line) => !isOurs(line))).toEqual(alone.start.seen.mutations);
    const raised = ['beforetoggle', 'toggle'].flatMap((type) =>
      ['window', 'document'].map((at) => `${type} at ${at} down of KAMUSM-REHBER`),
    );
    expect(new Set(guided.start.seen.events.filter(isOurs))).toEqual(new Set(raised));
    expect(guided.end.seen.events.filter((line) => isOurs(line) && !raised.includes(line))).toEqual([]);
    expect(guided.start.seen.events.filter((line) => !isOurs(line))).toEqual(alone.start.seen.events);
  });

  test('what is done in the card does not reach the page’s own listeners', async () => {
    const page = await openPlain(HERE, OBSERVED_PAGE);
    await ringOn(page, 'nes-islemleri');
    await page.focus('#note');
    await forgetSeen(page);
    await pressInCard(page, strings.card.fold);
    await waitForOverlay(page, ({ card }) => (card?.height ?? 999) < 100);
    // The press moved the focus into the card, as a press on any button does.
    expect(await page.evaluate(FOCUSED)).toBe('kamusm-rehber');
    const { events, mutations } = await seenOn(page);
    expect(mutations).toEqual([]);
    expect(events.filter((line) => / up of KAMUSM-REHBER/.test(line))).toEqual([]);
    // What the page hears on the way down, as the event of an element it does not know, no script can keep from it.
    const heard = new Set(events.filter(isOurs).map((line) => line.split(' ')[0]));
    const forced = ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'focus', 'focusin', 'toggle', 'beforetoggle'];
    expect([...heard].filter((type) => !forced.includes(type ?? ''))).toEqual([]);
    await page.close();
  });

  test('with the keyboard the card comes after the page’s last control and lets go in both directions', async () => {
    const page = await openPlain(HERE, OBSERVED_PAGE);
    await ringOn(page, 'nes-islemleri');
    const press = async (isBack = false): Promise<string> => {
      if (isBack) await page.keyboard.down('Shift');
      await page.keyboard.press('Tab');
      if (isBack) await page.keyboard.up('Shift');
      return String(await page.evaluate(FOCUSED));
    };
    await page.focus('#end');
    expect(await press()).toBe('kamusm-rehber');
    expect(await press(true)).toBe('end');
    let [stops, at] = [0, await press()];
    for (; at === 'kamusm-rehber' && stops < 20; stops += 1) at = await press();
    // Behind the last control of a tab the browser’s own bars follow: nothing of the page has the focus then.
    expect(at).toBe('body');
    await page.close();
  });

  test('no style sheet of a page changes the card or the ring', { timeout: 180_000 }, async () => {
    const page = await openPlain(HERE, PAGE_UNDER_STYLE);
    await ringOn(page, 'nes-islemleri');
    const look = (): Promise<OverlayLook | null> => lookOf(page, 'target');
    let before = '';
    const plain = await until(
      look,
      (seen) => {
        const isSame = seen !== null && JSON.stringify(seen) === before;
        before = JSON.stringify(seen);
        return isSame;
      },
      10_000,
      'the card to stand still',
    );
    expect(plain?.gaps.every((gap) => gap >= 0 && gap <= 12)).toBe(true);
    expect(plain?.isReachable).toBe(true);
    const faults: string[] = [];
    for (const [name, css] of Object.entries(HOSTILE)) {
      await page.evaluate(`(() => { const style = document.createElement('style'); style.id = 'hostile'; style.textContent = ${JSON.stringify(css)};
        document.head.append(style); })()`);
      // Also after the extension has had time to see the change.
      const read = Number(await page.evaluate('performance.now()'));
      await until(
        async () => [await look(), Number(await page.evaluate('performance.now()')) - read] as const,
        ([seen, passed]) => passed > 150 && JSON.stringify(seen) === JSON.stringify(plain),
        20_000,
        name,
      ).catch((error: unknown) => faults.push(String(error).slice(0, 2_000)));
      await page.evaluate("document.getElementById('hostile').remove()");
    }
    expect(faults).toEqual([]);
    await page.close();
  });

  test('the page keeps its place in the back/forward cache, and is guided after coming back', async () => {
    const page = await openPlain(HERE, OBSERVED_PAGE);
    await ringOn(page, 'nes-islemleri');
    await page.evaluate(
      "addEventListener('pagehide', (event) => sessionStorage.setItem('kept', event.persisted)), addEventListener('pageshow', (event) => sessionStorage.setItem('back', event.persisted))",
    );
    await page.goto(urls.certificates, { waitUntil: 'load' });
    await cardOn(page, 'sertifika-kapatma');
    await page.goBack({ waitUntil: browserKind === 'chromium' ? 'load' : [] });
    await ringOn(page, 'nes-islemleri');
    // The page is there, with its ring, before it is told that it has come back.
    const told = (): Promise<unknown> => page.evaluate("[sessionStorage.getItem('kept'), sessionStorage.getItem('back')].join()");
    expect(await until(told, (said) => !String(said).endsWith(','), 20_000, 'the page to be told that it has come back')).toBe('true,true');
    expect((await readOverlay(page)).hosts).toBe(1);
    await pressInCard(page, strings.card.fold);
    await page.close();
  });

  test.each([
    ['nothing allowed', "default-src 'none'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'"],
    ['sandbox', "sandbox; default-src 'none'"],
  ])('under a content security policy the card is whole and works: %s', async (_name, policy) => {
    const html = PAGE_UNDER_STYLE.replace('<button id="target"', '<button id="target" style="position: fixed; left: 60px; top: 200px"');
    const page = await openPlain(HERE, html, { 'content-security-policy': policy });
    const { card } = await ringOn(page, 'nes-islemleri');
    expect(card?.width).toBe(340);
    await pressInCard(page, strings.card.fold);
    await waitForOverlay(page, (overlay) => (overlay.card?.height ?? 999) < 100);
    await page.close();
  });

  test('documents of every kind: guided or left alone, and never an error', async () => {
    const body = `<h1>NES İşlemleri</h1><p>Nitelikli Elektronik Sertifika</p><p><button id="target">BİREYSEL İŞLEMLER</button></p><p><button>KURUMSAL İŞLEMLER</button></p>`;
    const kinds: readonly (readonly [name: string, type: string, text: string, isGuided: boolean])[] = [
      ['quirks', 'text/html', `<title>NES İşlemleri</title>${body}`, true],
      [
        'xhtml',
        'application/xhtml+xml',
        `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>NES</title></head><body>${body}</body></html>`,
        true,
      ],
      [
        'svg',
        'image/svg+xml',
        '<svg xmlns="http://www.w3.org/2000/svg"><title>NES İşlemleri</title><text y="20">BİREYSEL İŞLEMLER</text></svg>',
        false,
      ],
      ['xml', 'application/xml', '<liste><title>NES İşlemleri</title></liste>', false],
      [
        'pdf',
        'application/pdf',
        '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj trailer<</Root 1 0 R>>',
        false,
      ],
    ];
    const faults: string[] = [];
    for (const [name, type, text, isGuided] of kinds) {
      const url = `https://onlineislemler.kamusm.gov.tr/${name}`;
      site.server.setPage(url, { html: text, headers: { ...KEPT, 'content-type': `${type}; charset=utf-8` } });
      const page = await site.browser.newPage();
      page.on('pageerror', (error) => faults.push(`${name}: ${String(error)}`));
      await page.bringToFront();
      // A browser may hand a file to a viewer of its own and never report it as loaded.
      await page.goto(url, { waitUntil: 'load', timeout: 5_000 }).catch(() => undefined);
      if (isGuided) await ringOn(page, 'nes-islemleri');
      else if ((await page.evaluate("document.getElementsByTagName('kamusm-rehber').length").catch(() => 0)) !== 0)
        faults.push(`${name}: a card`);
      await page.close();
    }
    expect(faults).toEqual([]);
  });

  test('a page that writes itself anew is guided as before', async () => {
    const late = '<input type="checkbox" id="tick"><style>#late { display: none } #tick:checked ~ #late { display: block }</style>';
    const screen = (label: string): string =>
      `<h1>NES İşlemleri</h1><p>Nitelikli Elektronik Sertifika</p>${late}<div id="late"><button id="target">${label}</button></div><p><button>KURUMSAL İŞLEMLER</button></p>`;
    const page = await openPlain(
      HERE,
      `<!doctype html><html><head><title>NES İşlemleri</title></head><body>${screen('BİREYSEL İŞLEMLER')}</body></html>`,
    );
    const said: string[] = [];
    page.on('pageerror', (error) => said.push(String(error)));
    const markup = JSON.stringify(
      `<!doctype html><html><head><title>NES İşlemleri</title></head><body>${screen('BİREYSEL İŞLEMLER')}</body></html>`,
    );
    const anew = [
      `document.open(); document.write(${markup}); document.close()`,
      `document.write(${markup}); document.close()`,
      `document.replaceChild(new DOMParser().parseFromString(${markup}, 'text/html').documentElement, document.documentElement)`,
      `document.body.replaceWith(new DOMParser().parseFromString(${markup}, 'text/html').body)`,
      `document.documentElement.innerHTML = ${markup}`,
    ];
    for (const change of ['0', ...anew]) {
      await page.evaluate(change);
      await waitForOverlay(page, ({ hosts, page: id, ring }) => hosts === 1 && id === 'nes-islemleri' && ring === null);
      // Nothing but the event tells of what comes into view and goes, so it must still be listened to. The heartbeat would find it too, but never
      // sooner than two seconds after the look before: one answer sooner than that is proof, however long a busy machine takes for the others.
      let isHeard = false;
      for (let press = 1; press <= 9 && !(isHeard && press % 2 === 1); press += 1) {
        const pressed = performance.now();
        await page.click('#tick');
        await waitForOverlay(page, ({ ring }) => (ring !== null) === (press % 2 === 1));
        // When the look before the first press was, nobody knows.
        if (press > 1 && performance.now() - pressed < 1_500) isHeard = true;
      }
      expect(isHeard, change).toBe(true);
    }
    expect(said).toEqual([]);
    await page.close();
  });

  const framed = (source: string): string =>
    `<!doctype html><html lang="tr"><head><meta charset="utf-8"><title>Portal</title></head><body><h1>Duyurular</h1><p>Portala hoş geldiniz.</p>
     <iframe id="frame" src="${source}" style="width: 1000px; height: 560px; border: 3px solid"></iframe></body></html>`;
  const overlaysIn = async (page: Page): Promise<string[]> =>
    Promise.all(
      page.frames().map(async (frame) => {
        const seen = await frame.evaluate(
          `(() => { const hosts = [...document.getElementsByTagName('kamusm-rehber')]; return hosts.map(({ shadowRoot }) =>
             [shadowRoot.querySelector('[data-card]')?.dataset.page, shadowRoot.querySelectorAll('[data-ring]').length].join()).join('+'); })()`,
        );
        return `${new URL(frame.url()).host.split('.')[0]} ${String(seen)}`.trim();
      }),
    );
  const waitForOverlays = (page: Page, wanted: readonly string[]): Promise<string[]> =>
    until(
      () => overlaysIn(page),
      (seen) => JSON.stringify(seen) === JSON.stringify(wanted),
      20_000,
      `the overlays ${wanted.join(' / ')}`,
    );

  test('shepherd #1692: one card and one ring in all, whatever frames a page has', async () => {
    const inner = `https://onlineislemler.kamusm.gov.tr/icerik`;
    site.server.setPage(inner, { html: PAGE_UNDER_STYLE });
    site.server.setPage('https://onlineislemler.kamusm.gov.tr/haber', { html: '<title>Haber</title><h1>Haber</h1><p>Yeni duyuru.</p>' });
    site.server.setPage('https://portal.kamusm.gov.tr/favicon.ico', FAVICON);
    const portal = 'https://portal.kamusm.gov.tr/portal';
    // One origin: the outer page reads the inner one.
    const near = await openPlain('https://onlineislemler.kamusm.gov.tr/dis', framed('/icerik'));
    await waitForOverlays(near, ['onlineislemler nes-islemleri,1', 'onlineislemler']);
    await near.close();
    // Two origins: the frame that is known has the card; the page around it keeps quiet…
    const far = await openPlain(portal, framed(inner));
    await waitForOverlays(far, ['portal', 'onlineislemler nes-islemleri,1']);
    // …until there is nothing known in it any more: a frame never has a badge.
    await far.evaluate("document.getElementById('frame').src = 'https://onlineislemler.kamusm.gov.tr/haber'");
    await waitForOverlays(far, ['portal unknown,0', 'onlineislemler']);
    await far.evaluate(`document.getElementById('frame').src = '${inner}'`);
    await waitForOverlays(far, ['portal', 'onlineislemler nes-islemleri,1']);
    await far.evaluate("document.getElementById('frame').remove()");
    await waitForOverlays(far, ['portal unknown,0']);
    await far.close();
    // The outer page may be ready long after its frames.
    site.server.setPage('https://portal.kamusm.gov.tr/agir.js', (_request, response) => {
      void until(
        () => Promise.resolve(site.server.served.some(({ path: asked }) => asked === '/hazir')),
        Boolean,
        20_000,
        'the frame',
      ).finally(() => response.end());
    });
    site.server.setPage('https://onlineislemler.kamusm.gov.tr/hazir', { html: '' });
    const early = 'https://onlineislemler.kamusm.gov.tr/erken';
    site.server.setPage(early, {
      html: PAGE_UNDER_STYLE.replace(
        '</body>',
        "<script>new MutationObserver(() => { if (document.querySelector('kamusm-rehber')) fetch('/hazir') }).observe(document, { childList: true, subtree: true })</script></body>",
      ),
    });
    const late = await openPlain(portal, framed(early).replace('</body>', '<script src="/agir.js"></script></body>'));
    await waitForOverlays(late, ['portal', 'onlineislemler nes-islemleri,1']);
    await late.close();
    // Both known: the inner one.
    const both = await openPlain(
      portal,
      PAGE_UNDER_STYLE.replace('</body>', `<iframe src="${inner}" style="width: 900px; height: 500px"></iframe></body>`),
    );
    await waitForOverlays(both, ['portal', 'onlineislemler nes-islemleri,1']);
    await both.close();
    // Two side by side, both known: either, but one; and the other once that one is gone.
    const pair = await openPlain(
      portal,
      framed(inner).replace('</body>', `<iframe src="${inner}" style="width: 900px; height: 500px"></iframe></body>`),
    );
    const shown = (seen: readonly string[]): string => seen.toSorted().join(' / ');
    await until(
      async () => shown(await overlaysIn(pair)),
      (seen) => seen === 'onlineislemler / onlineislemler nes-islemleri,1 / portal',
      20_000,
      'one card in all',
    );
    await pair.evaluate("document.getElementById('frame').remove()");
    await waitForOverlays(pair, ['portal', 'onlineislemler nes-islemleri,1']);
    await pair.close();
  });
});
