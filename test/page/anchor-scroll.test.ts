/** After «Göster» the target can be seen: its middle and its corners are what a press would meet. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AnchorPage, BUTTON, gap, ON_TARGET, openAnchorPage, out } from './anchor-on-page.ts';

let at: AnchorPage;
beforeAll(async () => {
  at = await openAnchorPage();
});
afterAll(() => at.close());

const bar = (side: string, size: string, style = ''): string =>
  `<div style="position:fixed;${side};${size};background:#246;color:#fff;${style}">Çubuk</div>`;
const TOP = bar('inset:0 0 auto 0', 'height:380px');
const BOTTOM = bar('inset:auto 0 0 0', 'height:380px');
const frame = (style: string): string => `<iframe style="border:7px solid;${style}" srcdoc="<body></body>"></iframe>`;

/** Into a frame, or with a script of the page itself. */
const inFrame = (html: string): string => `document.querySelector('iframe').contentDocument.body.innerHTML = ${JSON.stringify(html)}`;

test.each([
  ['driver #580: under a header of half the screen', `${TOP}${gap(1500)}${BUTTON}${gap(1500)}`],
  ['driver #580: over a footer of half the screen', `${BOTTOM}${gap(1500)}${BUTTON}${gap(1500)}`],
  ['coming from below', `${TOP}${gap(900)}${BUTTON}${gap(3000)}`, 'window.scrollTo(0, 3000)'],
  [
    'out to the right, beside a column',
    `${bar('inset:0 auto 0 0', 'width:600px')}<div style="width:6000px">${gap(900)}<div style="margin-left:2500px">${BUTTON}</div></div>${gap(900)}`,
  ],
  [
    'out to the left, under a column',
    `${bar('inset:0 auto 0 0', 'width:600px')}<div style="width:6000px">${gap(900)}<div style="margin-left:2500px">${BUTTON}</div></div>${gap(900)}`,
    'window.scrollTo(5000, 0)',
  ],
  [
    'nested scroll boxes under a header, smooth by style',
    `<style>*{scroll-behavior:smooth}</style>${TOP}${gap(900)}<div style="overflow:auto;height:500px">${gap(900)}<div style="overflow:auto;height:200px">${gap(700)}${BUTTON}${gap(900)}</div>${gap(900)}</div>${gap(1500)}`,
  ],
  [
    'a page whose main part scrolls, not the window',
    `<div style="position:fixed;inset:0;overflow:auto" id="m">${bar('inset:0 0 auto 0', 'height:380px')}${gap(1500)}${BUTTON}${gap(1500)}</div>`,
  ],
  [
    'the sticky head of a scroll box',
    `${gap(900)}<div style="overflow:auto;height:300px"><div style="position:sticky;top:0;height:170px;background:#ccc">Baş</div>${gap(900)}${BUTTON}${gap(900)}</div>${gap(900)}`,
  ],
  [
    'a frame, its page under a header',
    `${TOP}${gap(900)}${frame('width:500px;height:300px')}${gap(2000)}`,
    inFrame(`${gap(700)}${BUTTON}${gap(900)}`),
  ],
  [
    'a bar that comes only once the page has been scrolled',
    `${gap(1500)}${BUTTON}${gap(2000)}<div id="late"></div>`,
    `addEventListener('scroll', () => (document.querySelector('#late').style.cssText = 'position:fixed;inset:0 0 auto 0;height:380px;background:#246'), { once: true })`,
  ],
  [
    'a bar with a shadow root',
    `<div id="h"></div>${gap(1500)}${BUTTON}${gap(1500)}`,
    `document.querySelector('#h').attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(TOP)}`,
  ],
  [
    'a target in a shadow root',
    `${TOP}<div id="h"></div>`,
    `document.querySelector('#h').attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(`${gap(1500)}${BUTTON}${gap(1500)}`)}`,
  ],
  ['zoomed', `<style>body{zoom:1.3}</style>${TOP.replace('380', '290')}${gap(1500)}${BUTTON}${gap(1500)}`],
])('%s', async (_name, body, prepare = '') => {
  await at.guide(body, { prepare });
  await at.module.evaluate(({ bringIntoView }) => {
    // Kept, so that a later look is ended by the test's page going away only.
    bringIntoView(window.target(), document, new AbortController().signal);
  });
  await at.ring(ON_TARGET);
  const missed = await at.page.evaluate(() => {
    const target = window.target();
    const { left, top, right, bottom } = target.getBoundingClientRect();
    const points = [
      [(left + right) / 2, (top + bottom) / 2],
      ...[left + 3, right - 3].flatMap((x) => [top + 3, bottom - 3].map((y) => [x, y])),
    ] as const;
    const meet = (root: Document | ShadowRoot, x: number, y: number): Element | null => {
      const hit = root.elementsFromPoint(x, y).find(({ localName }) => localName !== 'kamusm-rehber') ?? null;
      return hit?.shadowRoot ? meet(hit.shadowRoot, x, y) : hit;
    };
    const inTop = (x: number, y: number): Element | null => {
      const outer = target.ownerDocument.defaultView?.frameElement;
      if (!outer) return meet(document, x, y);
      const box = outer.getBoundingClientRect();
      const isFree = meet(document, box.x + outer.clientLeft + x, box.y + outer.clientTop + y) === outer;
      return isFree ? meet(target.ownerDocument, x, y) : null;
    };
    return points.filter(([x = 0, y = 0]) => inTop(x, y) !== target).length;
  });
  expect(missed).toBe(0);
});

test('of what is larger than the screen the beginning is shown, below the header', async () => {
  await at.guide(
    `${bar('inset:0 0 auto 0', 'height:80px')}${gap(1500)}<div id="t" style="height:2000px;background:#eee">Uzun</div>${gap(1500)}`,
  );
  await at.module.evaluate(({ bringIntoView }) => bringIntoView(window.target(), document, new AbortController().signal));
  const top = await at.page.evaluate(() => window.target().getBoundingClientRect().y);
  expect(top).toBeGreaterThanOrEqual(80);
  expect(top).toBeLessThanOrEqual(110);
});

test('a person who scrolls on is not called back, and nothing focused, selected or written', async () => {
  await at.guide(`<input id="q">${gap(1500)}${BUTTON}${gap(1500)}<div id="late"></div>`, {
    prepare: `addEventListener('wheel', () => (document.querySelector('#late').style.cssText = 'position:fixed;inset:0 0 auto 0;height:380px;background:#246'), { once: true })`,
  });
  await at.page.evaluate(() => document.querySelector<HTMLElement>('#q')?.focus({ preventScroll: true }));
  const page = (): Promise<string> =>
    at.page.evaluate(
      () => [...document.body.children].map((part) => part.outerHTML.replace(/ style="[^"]*"/gu, '')).join('') + document.activeElement?.id,
    );
  const before = await page();
  await at.module.evaluate(({ bringIntoView }) => bringIntoView(window.target(), document, new AbortController().signal));
  await at.page.mouse.move(500, 300);
  await at.page.mouse.wheel({ deltaY: 60 });
  await at.ring(out('above'));
  const place = await at.page.evaluate(() => window.scrollY);
  // Past the latest look.
  await at.page.waitForFunction((from) => performance.now() - from > 600, {}, await at.page.evaluate(() => performance.now()));
  expect(await at.page.evaluate(() => window.scrollY)).toBe(place);
  expect(await page()).toBe(before);
});
