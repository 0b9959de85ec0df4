/**
 * `npm run shots`: draws every look of the card at three widths, and the extension's own pages, and writes one contact sheet for
 * each set of colours into `docs`. To be looked at after a change of the look, and shown in the README.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { build } from 'vite';
import { cardStates } from './samples/card-states.ts';
import { samplePapers, samplePopup, sampleOptions, sampleWhere } from './samples/popup-view-samples.ts';
import { placeInWords } from '../src/ui/place.tsx';
import { findBrowser } from './find-browser.mjs';

const ROOT = path.dirname(import.meta.dirname);
const DOCS = path.join(ROOT, 'docs');
const HEIGHT = 800;
/** Around each look, px. */
const MARGIN = 12;
/** Between two looks on a sheet, px. */
const GAP = 6;
/** All sheets together, bytes. */
const MOST = 900_000;
const QUALITY = 40;
/** Share of their true size in which looks are drawn on a sheet. */
const SCALE = 0.5;

interface Scheme {
  readonly file: string;
  readonly features: readonly { readonly name: string; readonly value: string }[];
}
const SCHEMES: readonly Scheme[] = [
  { file: 'kart-acik', features: [{ name: 'prefers-color-scheme', value: 'light' }] },
  { file: 'kart-koyu', features: [{ name: 'prefers-color-scheme', value: 'dark' }] },
  {
    file: 'kart-zorunlu-renkler',
    features: [
      { name: 'forced-colors', value: 'active' },
      { name: 'prefers-color-scheme', value: 'dark' },
    ],
  },
];
const WIDTHS = [1280, 768, 320];

/** A module with all it imports, as a classic script that leaves its exports on `window[name]`. */
async function bundle(entry: string, name: string): Promise<string> {
  const result = await build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"', __OPEN_ROOT__: 'true' },
    build: { write: false, minify: false, target: 'es2022', lib: { entry: path.join(ROOT, entry), formats: ['iife'], name } },
  });
  const [first] = Array.isArray(result) ? result : [result];
  const chunk = first !== undefined && 'output' in first ? first.output.find((part) => part.type === 'chunk') : undefined;
  if (chunk === undefined) throw new Error(`${entry} could not be bundled.`);
  return `${chunk.code}\nwindow.${name} = ${name};`;
}

interface Shot {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly png: string;
}

const BLANK = `<!doctype html><html lang="tr"><title>Deneme</title><style>
  body { margin: 0; background: Canvas; font: 16px system-ui; }
  button.target { position: fixed; left: 40px; top: 40px; padding: 8px 20px; font: inherit; }
</style><body></body></html>`;

async function shoot(page: Page, name: string, clip: { x: number; y: number; width: number; height: number }): Promise<Shot> {
  const png = await page.screenshot({ encoding: 'base64', clip, captureBeyondViewport: false });
  return { name, width: clip.width, height: clip.height, png };
}

/** What the card takes up, with a margin, inside the screen. */
const cardBox = (width: number): string => `(() => {
  const { x, y, width, height } = document.querySelector('kamusm-rehber').shadowRoot.querySelector('[data-card]').getBoundingClientRect();
  const left = Math.max(0, x - ${MARGIN});
  const top = Math.max(0, y - ${MARGIN});
  return { x: left, y: top, width: Math.min(${width}, x + width + ${MARGIN}) - left, height: Math.min(${HEIGHT}, y + height + ${MARGIN}) - top };
})()`;

type Box = Parameters<typeof shoot>[2];

async function cardShots(page: Page): Promise<Shot[][]> {
  const rows: Shot[][] = cardStates.map(() => []);
  for (const width of WIDTHS) {
    await page.setViewport({ width, height: HEIGHT });
    for (const [at, { name, advice, folded, press }] of cardStates.entries()) {
      await page.evaluate(`__card.draw(${JSON.stringify(advice)}, ${String(folded)})`);
      for (const selector of press) await page.evaluate(`__card.press(${JSON.stringify(selector)})`);
      const shot = await shoot(page, `${name}, ${width}`, (await page.evaluate(cardBox(width))) as Box);
      // On every wide screen it is the same: shown once.
      if (rows[at]?.some((other) => other.width === shot.width && other.height === shot.height) !== true) rows[at]?.push(shot);
    }
  }
  return rows;
}

/** Both rings around a button of a page, on white, grey, the ring's own colour and black. */
async function ringShots(page: Page): Promise<Shot[]> {
  await page.setViewport({ width: 420, height: 130 });
  const shots: Shot[] = [];
  for (const certainty of ['certain', 'likely']) {
    await page.evaluate(`__card.draw({ kind: 'silent' }, false);
      document.body.innerHTML = ['#ffffff', '#8a8a8a', '#00657a', '#000000'].map((ground, at) =>
        '<div style="position:fixed;top:0;bottom:0;width:105px;left:' + at * 105 + 'px;background:' + ground + '">' +
        '<button style="position:absolute;left:20px;top:45px;width:65px;height:36px;font:inherit">Devam</button></div>').join('');
      for (const button of document.querySelectorAll('button')) __card.drawRing('${certainty}', button.getBoundingClientRect());`);
    shots.push(await shoot(page, `ring, ${certainty}`, { x: 0, y: 0, width: 420, height: 130 }));
  }
  await page.evaluate("document.body.replaceChildren(); document.querySelector('kamusm-rehber').remove()");
  return shots;
}

async function viewShots(page: Page): Promise<Shot[]> {
  await page.evaluate("document.querySelector('kamusm-rehber').remove()");
  const where = {
    here: { kind: 'known', name: 'Bireysel İşlemler' },
    lastPageName: null,
    place: placeInWords(sampleWhere),
    question: null,
  };
  const popup = { ...samplePopup, settings: { ...samplePopup.settings, flow: 'kayip-calinti' }, papers: samplePapers, where };
  const views: readonly (readonly [string, number, string])[] = [
    ['popup', 360, `__views.drawPopup(${JSON.stringify(popup)})`],
    ['popup, 320', 320, `__views.drawPopup(${JSON.stringify(popup)})`],
    ['options', 768, `__views.drawOptions(${JSON.stringify({ ...sampleOptions, where: sampleWhere })})`],
  ];
  const shots: Shot[] = [];
  for (const [name, width, draw] of views) {
    await page.setViewport({ width, height: HEIGHT });
    await page.evaluate(draw);
    const height = Number(await page.evaluate('Math.ceil(document.body.getBoundingClientRect().height)'));
    await page.setViewport({ width, height });
    shots.push(await shoot(page, name, { x: 0, y: 0, width, height }));
  }
  return shots;
}

const figure = ({ name, png, width, height }: Shot): string =>
  `<img alt="${name}" width="${Math.round(width * SCALE)}" height="${Math.round(height * SCALE)}" src="data:image/png;base64,${png}">`;

/** The looks of the card in columns as wide as one row of them, those of our own pages beside them. */
function sheetHtml(rows: readonly (readonly Shot[])[], views: readonly Shot[]): string {
  const widest = Math.max(...rows.slice(1).map((row) => row.reduce((sum, { width }) => sum + width * SCALE + GAP, 0)));
  const figureOf = (row: readonly Shot[]): string => `<figure>${row.map(figure).join('')}</figure>`;
  return `<!doctype html><style>
    body { display: flex; gap: ${GAP}px; align-items: flex-start; margin: 0; padding: ${GAP}px; background: #8a949a; }
    main { flex: 1; columns: ${Math.ceil(widest)}px; column-gap: ${GAP}px; }
    aside { width: ${Math.ceil(768 * SCALE)}px; }
    figure { display: flex; flex-wrap: wrap; gap: ${GAP}px; align-items: flex-start; margin: 0 0 ${GAP}px; break-inside: avoid; }
  </style><main>${rows.map(figureOf).join('')}</main><aside>${figureOf(views)}</aside>`;
}

const executablePath = findBrowser('chromium');
if (executablePath === null) throw new Error('No chromium on this machine.');
const browser = await puppeteer.launch({
  executablePath,
  headless: true,
  args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--hide-scrollbars', '--force-device-scale-factor=1'],
});
let bytes = 0;
try {
  const code = `${await bundle('.tools/samples/card-entry.tsx', '__card')}\n${await bundle('.tools/samples/popup-view-entry.tsx', '__views')}`;
  mkdirSync(DOCS, { recursive: true });
  for (const { file, features } of SCHEMES) {
    const page = await browser.newPage();
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', { features: [...features, { name: 'prefers-reduced-motion', value: 'reduce' }] });
    await page.setContent(BLANK);
    await page.evaluate(code);
    const rows = [await ringShots(page), ...(await cardShots(page))];
    const views = await viewShots(page);
    const sheet = await browser.newPage();
    await sheet.setViewport({ width: 1960, height: 600 });
    await sheet.setContent(sheetHtml(rows, views));
    const target = path.join(DOCS, `${file}.webp`);
    const image = await sheet.screenshot({ fullPage: true, type: 'webp', quality: QUALITY });
    writeFileSync(target, image);
    bytes += readFileSync(target).byteLength;
    console.log(`${path.relative(ROOT, target)}: ${Math.round(image.byteLength / 1000)} kB`);
    await page.close();
    await sheet.close();
  }
} finally {
  await browser.close();
}
if (bytes > MOST) throw new Error(`The sheets are ${bytes} bytes together, more than ${MOST}.`);
