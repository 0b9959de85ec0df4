/** Colours as browsers compute them. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Colour, parseColour } from '../../src/page/dom/colour.ts';
import type * as readPageModule from '../../src/page/read/read-page.ts';
import { type InBrowser, inBrowser } from './support/in-browser.ts';

let browser: InBrowser<typeof readPageModule>;
beforeAll(async () => {
  browser = await inBrowser<typeof readPageModule>('src/page/read/read-page.ts');
});
afterAll(() => browser.close());

/** What the browser computes from a colour as pages write it. */
const computed = async (written: string): Promise<string> => {
  await browser.show(`<!doctype html><body style="color:rgb(1, 2, 3)"><p style="background-color:${written}">x</p></body>`);
  return browser.page.evaluate(() => getComputedStyle(document.querySelector('p') as Element).backgroundColor);
};

test.each<[string, number, Colour['channels']]>([
  ['transparent', 0, [0, 0, 0]],
  ['#abc', 1, [170, 187, 204]],
  ['#11223380', 0.5, [17, 34, 51]],
  ['navy', 1, [0, 0, 128]],
  ['hsl(120 100% 25% / 25%)', 0.25, [0, 128, 0]],
  ['currentcolor', 1, [1, 2, 3]],
  ['oklch(0.6 0.2 30)', 1, null],
  ['oklch(60% 0.2 30 / 40%)', 0.4, null],
  ['oklab(0.6 0.1 0.1 / none)', 0, null],
  ['lab(50% 40 20)', 1, null],
  ['lch(50% 40 20 / 0.3)', 0.3, null],
  ['color(srgb 1 0.5 0)', 1, [255, 127.5, 0]],
  ['color(srgb 1 0.5 0 / 0.2)', 0.2, [255, 127.5, 0]],
  ['color(display-p3 1 0.5 0 / 0.9)', 0.9, null],
  ['color-mix(in oklch, red 50%, transparent)', 0.5, null],
])('%s', async (written, alpha, channels) => {
  const colour = parseColour(await computed(written));
  expect(colour.alpha).toBeCloseTo(alpha, 1);
  expect(colour.channels === null ? null : colour.channels.map(Math.round)).toEqual(channels?.map(Math.round) ?? null);
});

test('whatever is asked, the answer is a colour', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const { alpha, channels } = parseColour(text);
      expect(Number.isFinite(alpha) && (channels ?? []).every(Number.isFinite)).toBe(true);
    }),
  );
});

describe('what lies over a control hides it in every colour space', () => {
  test.each([
    ['rgb(255, 255, 255)', true],
    ['oklch(0.97 0 0)', true],
    ['color(srgb 1 1 1)', true],
    ['lab(98 0 0)', true],
    ['oklch(0.97 0 0 / 0.3)', false],
    ['rgb(255 255 255 / 0.3)', false],
  ])('%s: %s', async (colour, isBuried) => {
    await browser.show(
      `<!doctype html><html lang="tr"><body><div style="position:relative;width:300px;height:80px"><button>Devam</button>
      <div style="position:absolute;inset:0;background:${colour}"><p>Bekleyin</p></div></div></body></html>`,
    );
    const { items } = await browser.evaluate((module) => module.readPage(document, { host: location.host, path: '/' }).snapshot);
    const button = items.find((item) => item.role === 'control');
    expect(button?.role === 'control' && button.buried === true).toBe(isBuried);
  });
});
