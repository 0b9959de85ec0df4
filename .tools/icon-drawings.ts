/** Which picture is drawn from which SVG in `.tools/icons`, for `npm run icons` and for the test that looks whether they still match. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';

const ROOT = path.dirname(import.meta.dirname);

/** One picture of the toolbar button or of the extension itself. */
export interface IconDrawing {
  /** What it shows; the names are those of `ToolbarState`. */
  readonly state: 'on' | 'off' | 'elsewhere';
  /** Width and height in pixels. */
  readonly size: number;
  /** Of the PNG. */
  readonly file: string;
  /** Of the SVG: below 32 pixels a simpler one, drawn on whole pixels of 16. */
  readonly source: string;
  /** Left transparent on each side, in pixels. */
  readonly margin: number;
}

/** 24: Windows at 150 %. 48: the toolbar of a phone or at 300 %. */
const TOOLBAR_SIZES = [16, 24, 32, 48];
/** Lists of extensions and the stores. */
const LISTING_SIZES = [64, 96, 128];
const STATES = ['on', 'off', 'elsewhere'] as const;

export const iconDrawings: readonly IconDrawing[] = STATES.flatMap((state) =>
  [...TOOLBAR_SIZES, ...(state === 'on' ? LISTING_SIZES : [])].map((size) => ({
    state,
    size,
    file: path.join(ROOT, 'public', 'icons', `${state}-${size}.png`),
    source: path.join(ROOT, '.tools', 'icons', `${state}-${size < 32 ? 'small' : 'large'}.svg`),
    // The Chrome Web Store wants 96 pixels of picture in 128.
    margin: size === 128 ? 16 : 0,
  })),
);

/**
 * Draws one picture.
 * @param page an empty page with one device pixel to the CSS pixel; left without content
 * @returns the PNG, with transparency
 */
export async function drawIcon(page: Page, { size, source, margin }: IconDrawing): Promise<Uint8Array> {
  const svg = readFileSync(source, 'utf8');
  await page.setContent(`<!doctype html><style>
    body { margin: ${margin}px; background: transparent }
    svg { display: block; width: ${size - 2 * margin}px; height: ${size - 2 * margin}px }
  </style>${svg}`);
  const png = await page.screenshot({ omitBackground: true, clip: { x: 0, y: 0, width: size, height: size } });
  await page.setContent('');
  return png;
}
