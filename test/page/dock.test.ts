/** The card keeps out of the way, on real pages. */
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Corner, Move } from '../../src/core/card/placement.ts';
import { until } from '../../.tools/browser/until.ts';
import type * as entry from './dock-entry.ts';
import type { Seen } from './dock-entry.ts';
import { type InBrowser, inBrowser } from './support/in-browser.ts';

const SCREEN = { width: 1000, height: 700 };

let browser: InBrowser<typeof entry>;
beforeAll(async () => {
  browser = await inBrowser<typeof entry>('test/page/dock-entry.ts');
});
beforeEach(() => browser.page.setViewport(SCREEN));
afterAll(() => browser.close());

/** Something at a place of the screen. */
const at = (id: string, x: number, y: number, width = 120, height = 40): string =>
  `<button id="${id}" style="position:fixed;left:${x}px;top:${y}px;width:${width}px;height:${height}px;margin:0">${id}</button>`;

async function show(body: string, home: Corner = 'bottom-right'): Promise<void> {
  await browser.show(`<!doctype html><html><body style="margin:0">${body}</body></html>`);
  await browser.evaluate((module, corner: Corner) => module.putUp(corner), home);
}
const point = (target: string | null, ...clear: string[]) =>
  browser.evaluate((module, to: string | null, rest: string[]) => module.pointAt(to, ...rest), target, clear);
const look = (...selectors: string[]) => browser.evaluate((module, all: string[]) => module.look(...all), selectors);
const move = (how: Move) => browser.evaluate((module, wanted: Move) => module.move(wanted), how);
const place = (selector: string, style: Record<string, string>) =>
  browser.page.$eval(selector, (element, css) => Object.assign((element as HTMLElement).style, css), style);
const comesTo = (wanted: Partial<Seen>) =>
  until(
    () => look(),
    (seen) => Object.entries(wanted).every(([key, value]) => seen[key as keyof Seen] === value),
    5_000,
    JSON.stringify(wanted),
  );

describe('its own corner', () => {
  test('is left for the target and for the focused field, and taken again once it is free', async () => {
    await show(`${at('t', 850, 640)}<input id="f" style="position:fixed;left:20px;top:640px">`);
    await point('#t');
    expect(await look('#t')).toMatchObject({ dock: 'bottom-left', covered: [] });
    await browser.page.focus('#f');
    expect(await look('#t', '#f')).toMatchObject({ dock: 'top-right', covered: [] });
    await browser.page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await place('#t', { left: '500px' });
    await point('#t');
    await comesTo({ dock: 'bottom-right' });
  });

  test('is not taken again while the pointer is on the card, but after that', async () => {
    await show(at('t', 850, 640));
    await point('#t');
    expect((await look()).dock).toBe('bottom-left');
    await browser.page.mouse.move(100, 600);
    await place('#t', { left: '500px', top: '20px' });
    await point('#t');
    const waited = Date.now();
    await until(
      () => look(),
      () => Date.now() - waited > 1_000,
      3_000,
      'a second to pass',
    );
    expect((await look()).dock).toBe('bottom-left');
    await browser.page.mouse.move(500, 300);
    await comesTo({ dock: 'bottom-right' });
  });

  test('may be any, and holds over being taken off the page', async () => {
    await show('', 'top-left');
    expect((await look()).dock).toBe('top-left');
  });
});

describe('about to be pressed', () => {
  const button = async (): Promise<{ x: number; y: number }> => {
    await look();
    return browser.evaluate((module) => module.middleOfButton());
  };
  const presses = () => browser.evaluate((module) => module.presses());

  test('it stays under the pointer whatever it should rather not cover, and makes room once the pointer is elsewhere', async () => {
    await show(at('t', 20, 20) + at('a', 850, 640));
    await point('#t');
    const { x, y } = await button();
    await browser.page.mouse.move(x, y);
    await point('#t', '#a');
    expect((await look()).dock).toBe('bottom-right');
    await browser.page.mouse.move(500, 20);
    expect(await look('#t', '#a')).toMatchObject({ dock: 'bottom-left', covered: [] });
  });

  test('it makes room for the target even under the pointer', async () => {
    await show(at('t', 20, 20) + at('a', 850, 640));
    await point('#t');
    const { x, y } = await button();
    await browser.page.mouse.move(x, y);
    await point('#a');
    expect(await look('#a')).toMatchObject({ dock: 'bottom-left', covered: [] });
  });

  test('between pointer down and click nothing moves it; then at once', async () => {
    await show(at('t', 20, 20) + at('a', 850, 640));
    await point('#t');
    const { x, y } = await button();
    await browser.page.mouse.move(x, y);
    await browser.page.mouse.down();
    await point('#a');
    expect((await look()).dock).toBe('bottom-right');
    await browser.page.mouse.up();
    expect(await presses()).toEqual(['pressed', 'released']);
    expect(await look('#a')).toMatchObject({ dock: 'bottom-left', covered: [] });
  });

  test('a press that ends elsewhere is over too, and one that never ends', async () => {
    await show(at('t', 20, 20));
    await point('#t');
    const { x, y } = await button();
    const over = (times: number) =>
      until(
        () => presses(),
        (seen) => seen.length === times,
        10_000,
        'the end of the press',
      );
    await browser.page.mouse.move(x, y);
    await browser.page.mouse.down();
    await browser.page.mouse.move(500, 20);
    await browser.page.mouse.up();
    expect(await over(1)).toEqual(['released']);
    await browser.page.mouse.move(x, y);
    await browser.page.mouse.down();
    expect(await over(2)).toEqual(['released', 'released']);
    await browser.page.mouse.up();
  });
});

describe('what should stay in sight besides', () => {
  test('the fields of the ringed button’s own form, not those of a long one', async () => {
    const fields = (count: number): string =>
      Array.from(
        { length: count },
        (_, row) => `<input id="f${row}" style="position:fixed;left:750px;top:${90 + row}px;width:200px">`,
      ).join('');
    const form = (count: number): string => `<form>${fields(count)}<input name="querySelectorAll" hidden>${at('t', 100, 480, 800)}</form>`;
    await show(form(9), 'top-right');
    await point('#t');
    expect(await look('#t', '#f0', '#f8')).toMatchObject({ dock: 'top-left', covered: [] });
    await show(form(11), 'top-right');
    await point('#t');
    expect((await look('#t')).dock).toBe('top-right');
  });

  test('the label of the focused field, tied to it or in the cell before', async () => {
    for (const [label, input] of [
      ['<label id="l" for="f" style="position:fixed;left:800px;top:600px">Gerekçe</label>', '<input id="f">'],
      ['<span id="l" style="position:fixed;left:800px;top:600px">Gerekçe</span>', '<input id="f" aria-labelledby="l">'],
      [
        '<table><tr><td><span id="l" style="display:block;position:fixed;left:800px;top:600px">Gerekçe</span></td><td>',
        '<select id="f"></select></td></tr></table>',
      ],
    ] as const) {
      await show(`${label}${input}`);
      await place('#f', { position: 'fixed', left: '300px', top: '600px', width: '60px' });
      // A cell has the size of what flows in it.
      if (label.startsWith('<table')) await place('td', { position: 'fixed', left: '800px', top: '600px', width: '80px', height: '20px' });
      await browser.page.focus('#f');
      expect(await look('#l', '#f'), label).toMatchObject({ covered: [], folded: false });
    }
  });

  test('the other controls of the step, but never instead of the target', async () => {
    await show(at('t', 850, 640) + at('a', 100, 640) + at('b', 850, 20));
    await point('#t', '#a', '#b');
    expect(await look('#t', '#a', '#b')).toMatchObject({ dock: 'top-left', covered: [] });
    await place('#t', { left: '100px', top: '20px' });
    await point('#t', '#a', '#b');
    expect((await look('#t')).covered).toEqual([]);
  });
});

describe('where there is little room', () => {
  test('it is lower, so that it covers nothing', async () => {
    await show(at('t', 0, 200, 1000, 330));
    await point('#t');
    const seen = await look('#t');
    expect(seen).toMatchObject({ dock: 'top-right', covered: [], folded: false, tight: [] });
    expect(seen.height).toBeLessThan(200);
    expect(seen.height).toBeGreaterThanOrEqual(120);
  });

  test('where there is none it asks to be folded, and to be unfolded once there is', async () => {
    await browser.page.setViewport({ width: 420, height: 380 });
    await show(at('t', 0, 110, 420, 150));
    await point('#t');
    await comesTo({ folded: true });
    expect((await look('#t')).covered).toEqual([]);
    await place('#t', { top: '330px', height: '40px' });
    await point('#t');
    await comesTo({ folded: false });
    const seen = await look('#t');
    expect(seen).toMatchObject({ dock: 'top-right', covered: [] });
    expect(seen.tight).toEqual([true, false]);
  });

  test('who opens it all the same sees it, low', async () => {
    await browser.page.setViewport({ width: 420, height: 380 });
    await show(at('t', 0, 110, 420, 150));
    await point('#t');
    await comesTo({ folded: true });
    await browser.evaluate((module) => module.openAnyway());
    const height = (
      await until(
        () => look(),
        (seen) => seen.height > 30,
        2_000,
        'an open card',
      )
    ).height;
    expect(height).toBeLessThanOrEqual(120);
  });

  test('beside a target that takes over half of the screen there is room for the folded card only', async () => {
    await browser.page.setViewport({ width: 420, height: 380 });
    await show(at('t', 0, 60, 420, 250));
    await point('#t');
    await comesTo({ folded: true });
    expect((await look('#t')).covered).toEqual([]);
  });

  test('nothing is kept free of what takes most of the screen: it could not be', async () => {
    await browser.page.setViewport({ width: 420, height: 380 });
    await show(at('t', 10, 10, 400, 360));
    await point('#t');
    expect(await look()).toMatchObject({ folded: false, dock: 'bottom-right' });
  });

  test('whatever is ringed wherever, the open card does not lie on it', { timeout: 60_000 }, async () => {
    await browser.page.setViewport({ width: 700, height: 420 });
    await show(at('t', 0, 0));
    const box = fc.record({
      left: fc.integer({ min: -50, max: 700 }),
      top: fc.integer({ min: -50, max: 420 }),
      width: fc.integer({ min: 10, max: 360 }),
      height: fc.integer({ min: 10, max: 300 }),
    });
    await fc.assert(
      fc.asyncProperty(box, async ({ left, top, width, height }) => {
        await place('#t', { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
        await point('#t');
        expect((await look('#t')).covered).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});

describe('moved by the person', () => {
  test('each "next" leads to another corner that is free', async () => {
    await show(at('t', 100, 640));
    await point('#t');
    await look();
    expect(await move({ kind: 'next' })).toEqual({ corner: 'top-left', isThere: true });
    expect(await move({ kind: 'next' })).toEqual({ corner: 'top-right', isThere: true });
    expect(await move({ kind: 'next' })).toEqual({ corner: 'bottom-right', isThere: true });
    expect((await look('#t')).covered).toEqual([]);
  });

  test('a side or a drop chooses the corner; taken, it waits until it is free', async () => {
    await show(at('t', 100, 640));
    await point('#t');
    await look();
    expect(await move({ kind: 'toward', side: 'top' })).toEqual({ corner: 'top-right', isThere: true });
    expect(await move({ kind: 'drop', x: 10, y: 690 })).toEqual({ corner: 'bottom-left', isThere: false });
    expect((await look('#t')).covered).toEqual([]);
    await place('#t', { left: '500px', top: '300px' });
    await point('#t');
    await comesTo({ dock: 'bottom-left' });
  });
});
