/** The icons as they are in git: whole, as drawn, and readable on every toolbar. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import puppeteer, { type Browser, type BrowserContext, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { drawIcon, type IconDrawing, iconDrawings } from '../../.tools/icon-drawings.ts';
import manifest from '../../manifest.json' with { type: 'json' };

const PUBLIC = path.resolve(import.meta.dirname, '..', '..', 'public');

/** Grounds of the toolbars of Chrome and Firefox, light and dark. */
const TOOLBARS = ['#ffffff', '#dee1e6', '#202124', '#35363a', '#f9f9fb', '#f0f0f4', '#2b2a33', '#1c1b22'];

/** Share of 255 that a channel may differ by when another version of the browser smooths an edge. */
const TOLERANCE = 24;

type Pixel = readonly [red: number, green: number, blue: number, alpha: number];

/** Relative luminance of WCAG 2. */
function luminance([red, green, blue]: readonly number[]): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((value = 0) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio of WCAG 2. */
function contrast(one: readonly number[], other: readonly number[]): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const rgb = (hex: string): number[] => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

/** A pixel as it is seen on a ground. */
const on = (ground: readonly number[], [red, green, blue, alpha]: Pixel): number[] =>
  [red, green, blue].map((value, at) => (value * alpha + (ground[at] ?? 0) * (255 - alpha)) / 255);

let browser: Browser;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  browser = await puppeteer.connect({ browserWSEndpoint: inject('chromium'), defaultViewport: { width: 200, height: 200 } });
  context = await browser.createBrowserContext();
  page = await context.newPage();
});
afterAll(async () => {
  await context.close();
  await browser.disconnect();
});

/** The pixels of a PNG, row by row. */
async function pixelsOf(png: Uint8Array): Promise<Pixel[]> {
  const values = (await page.evaluate(`(async () => {
    const image = new Image();
    image.src = 'data:image/png;base64,${Buffer.from(png).toString('base64')}';
    await image.decode();
    const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight).getContext('2d');
    canvas.drawImage(image, 0, 0);
    return [...canvas.getImageData(0, 0, image.naturalWidth, image.naturalHeight).data];
  })()`)) as number[];
  return Array.from({ length: values.length / 4 }, (_, at) => values.slice(at * 4, at * 4 + 4) as unknown as Pixel);
}

/** The ground all drawings have of their own: what is in the middle of the upper edge. */
const groundOf = (pixels: readonly Pixel[], { size, margin }: IconDrawing): Pixel => pixels[margin * size + size / 2] ?? [0, 0, 0, 0];

/** Where something is to be seen, on a toolbar: at least three times as light as the ground of the drawing. */
const shapeOf = (pixels: readonly Pixel[], drawing: IconDrawing, toolbar: string): boolean[] => {
  const ground = groundOf(pixels, drawing);
  return pixels.map((pixel) => pixel[3] > 250 && contrast(on(rgb(toolbar), pixel), ground) >= 3);
};

const readIcon = ({ file }: IconDrawing): Promise<Pixel[]> => pixelsOf(readFileSync(file));
const named = iconDrawings.map((drawing) => [path.basename(drawing.file), drawing] as const);

describe('the icons of the manifest', () => {
  const listed = [...Object.entries(manifest.icons), ...Object.entries(manifest.action.default_icon)];

  it.each(listed)('%s: %s is there, of that size', (size, file) => {
    const png = readFileSync(path.join(PUBLIC, file));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([Number(size), Number(size)]);
  });

  it('are all that stores and toolbars ask for', () => {
    expect(Object.keys(manifest.icons)).toEqual(['16', '32', '48', '64', '96', '128']);
    expect(Object.keys(manifest.action.default_icon)).toEqual(['16', '24', '32', '48']);
  });

  it('and nothing else lies about in their folder', () => {
    const files = readdirSync(path.join(PUBLIC, 'icons'));
    expect(files.toSorted()).toEqual(named.map(([name]) => name).toSorted());
  });
});

describe.each(named)('%s', (_name, drawing) => {
  it('is the drawing of its SVG: otherwise `npm run icons` has been forgotten', async () => {
    expect(existsSync(drawing.file)).toBe(true);
    const [kept, drawn] = [await readIcon(drawing), await pixelsOf(await drawIcon(page, drawing))];
    expect(kept).toHaveLength(drawing.size ** 2);
    const differing = kept.filter((pixel, at) =>
      pixel.some((value, channel) => Math.abs(value - (drawn[at]?.[channel] ?? -999)) > TOLERANCE),
    );
    expect(differing).toEqual([]);
  });

  it('is small, and transparent around its corners', async () => {
    expect(statSync(drawing.file).size).toBeLessThan(5_000);
    const pixels = await readIcon(drawing);
    const { size } = drawing;
    expect([0, size - 1, size * (size - 1), size ** 2 - 1].map((at) => pixels[at]?.[3])).toEqual(
      [0, 0, 0, 0].map(() => expect.toSatisfy((alpha: number) => alpha < 64)),
    );
    expect(groundOf(pixels, drawing)[3]).toBe(255);
  });

  it('shows its shape on every toolbar alike, with a contrast of 3:1 at least', async () => {
    const pixels = await readIcon(drawing);
    const shapes = TOOLBARS.map((toolbar) => shapeOf(pixels, drawing, toolbar).map(Number).join(''));
    expect(new Set(shapes).size).toBe(1);
    const share = (shapes[0] ?? '').replaceAll('0', '').length / (drawing.size - 2 * drawing.margin) ** 2;
    // A stroke, not a stain and not a hair.
    expect(share).toBeGreaterThan(0.15);
    expect(share).toBeLessThan(0.5);
  });
});

describe.each([16, 24, 32, 48])('at %i pixels', (size) => {
  const of = (state: IconDrawing['state']): IconDrawing => {
    const drawing = iconDrawings.find((other) => other.state === state && other.size === size);
    if (drawing === undefined) throw new Error(`no icon for ${state}`);
    return drawing;
  };

  it.each([
    ['on', 'off'],
    ['on', 'elsewhere'],
    ['off', 'elsewhere'],
  ] as const)('%s and %s differ in shape, without any colour', async (one, other) => {
    const [first = [], second = []] = await Promise.all(
      [of(one), of(other)].map(async (drawing) => shapeOf(await readIcon(drawing), drawing, '#ffffff')),
    );
    const differing = first.filter((seen, at) => seen !== second[at]).length;
    expect(differing / size ** 2).toBeGreaterThan(0.06);
  });
});
