/**
 * `npm run store-shots`: takes the pictures for the stores from the practice site, at the real addresses, with the extension as it is
 * shipped, and draws the small tile of the Chrome Web Store. They go to `docs/store`, to be looked at after a change of the look.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import manifest from '../manifest.json' with { type: 'json' };
import { compileGuide } from '../src/core/guide/compile-guide.ts';
import { papersOf } from '../src/core/progress/progress.ts';
import { urls } from '../src/practice/hosts.ts';
import { encodeState, freshState, type PracticeState } from '../src/practice/practice-state.ts';
import { strings } from '../src/ui/strings.tr.ts';
import { openBrowser, type OpenBrowser } from './browser/browser.ts';
import { type OverlayReading, pressInCard, readOverlay } from './browser/overlay.ts';
import { until } from './browser/until.ts';
import { buildPracticeSite } from './build-practice-site.ts';
import { startPracticeServer } from './practice-server.ts';
import { readGuide } from './read-guide.ts';

const ROOT = path.dirname(import.meta.dirname);
const STORE = path.join(ROOT, 'docs', 'store');
/** What all three stores take, px. */
const SCREEN = { width: 1280, height: 800 };
/** The small tile of the Chrome Web Store, px. */
const TILE = { width: 440, height: 280 };
/** Of one picture, bytes: the pictures stay in the repository for good. */
const MOST = 400_000;
/** Longest wait for a page to stand still, in milliseconds. */
const PATIENCE = 20_000;

/** A person who has signed in, as the practice site remembers it. */
const signedIn: PracticeState = { ...freshState, revision: 1, signedIn: true };

const chosen = (flow: string, institution = 'meb'): object => ({ settings: { enabled: true, flow, institution } });

/** What there is to do away from the screens of the way in the last picture. */
const papers = compileGuide(readGuide(path.join(ROOT, 'src', 'guide')))
  .flows.filter(({ id }) => id === 'bireysel')
  .flatMap(papersOf);

/** One picture of the card on a screen of the practice site. */
interface Scene {
  readonly file: string;
  readonly url: string;
  readonly state: PracticeState;
  /** What is stored beforehand; nothing on a first visit. */
  readonly stored: object;
  /** Beginnings of the names of the card's buttons to press before the picture. */
  readonly press: readonly string[];
  /** What the picture is there to show. */
  readonly shows: (overlay: OverlayReading) => boolean;
}

const ringOn =
  (id: string): Scene['shows'] =>
  ({ page, ring }) =>
    page === id && ring !== null;

/** Screens on which the notice of the practice site is in sight and the card, which is never as high as the screen, shows all it says. */
const SCENES: readonly Scene[] = [
  {
    file: '1-ilk-soru.png',
    url: urls.corporateHome,
    state: freshState,
    stored: {},
    press: [],
    shows: ({ page, ring, buttons }) => page === 'kamusm-ana-sayfa' && ring === null && buttons.includes(strings.ask.list),
  },
  {
    file: '2-siradaki-dugme.png',
    url: urls.personal,
    state: signedIn,
    stored: chosen('bireysel'),
    press: [],
    shows: ringOn('bireysel-islemler'),
  },
  {
    file: '3-kapatma-uyarisi.png',
    url: urls.certificates,
    state: signedIn,
    stored: chosen('kayip-calinti'),
    press: [],
    shows: ringOn('sertifika-kapatma'),
  },
  {
    file: '4-kurum.png',
    url: urls.institution,
    state: signedIn,
    stored: chosen('bireysel', 'jandarma'),
    press: [],
    shows: ringOn('kurum-secimi'),
  },
  {
    file: '5-ekran-disi-isler.png',
    url: urls.printout,
    state: { ...signedIn, filed: true },
    stored: chosen('bireysel'),
    press: [strings.card.papers(0, papers.length), ...papers.slice(0, 2).map(({ say }) => say)],
    shows: ringOn('form-ciktisi'),
  },
];

/** Waits until the card shows what it is to show, and has stood still for three looks. */
async function settle(page: Page, shows: Scene['shows']): Promise<void> {
  let before = '';
  let same = 0;
  await until(
    () => readOverlay(page),
    (overlay) => {
      const now = JSON.stringify(overlay);
      same = now === before ? same + 1 : 0;
      before = now;
      return same >= 2 && shows(overlay);
    },
    PATIENCE,
    `the card for a picture of ${page.url()}`,
  );
}

async function newTab(browser: OpenBrowser, size: { readonly width: number; readonly height: number }): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport(size);
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: 'light' },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  await page.bringToFront();
  return page;
}

const take = (page: Page): Promise<Uint8Array> => page.screenshot({ type: 'png', captureBeyondViewport: false });

async function takeScene(browser: OpenBrowser, { url, state, stored, press, shows }: Scene): Promise<Uint8Array> {
  for (const key of Object.keys(await browser.storage.get())) await browser.storage.remove(key);
  await browser.storage.set({ ...stored });
  const page = await newTab(browser, SCREEN);
  try {
    await page.goto(state === freshState ? url : `${url}#${encodeState(state)}`, { waitUntil: 'load' });
    for (const button of press) await pressInCard(page, button, PATIENCE);
    // Nothing is to look as if somebody were about to press it.
    await page.mouse.move(0, 0);
    await settle(page, shows);
    return await take(page);
  } finally {
    await page.close();
  }
}

async function drawTile(browser: OpenBrowser): Promise<Uint8Array> {
  const icon = readFileSync(path.join(ROOT, 'public', manifest.icons['128'])).toString('base64');
  const page = await newTab(browser, TILE);
  try {
    await page.setContent(
      `<!doctype html><style>
        body { display: grid; justify-items: center; align-content: center; height: 100vh; margin: 0; background: #e0eff2; color: #14242b; font: 18px/1.3 system-ui; }
        img { margin-bottom: 16px; }
        b { font-size: 32px; }
      </style><img alt="" width="128" height="128" src="data:image/png;base64,${icon}"><b>${strings.brand}</b>${strings.unofficial}`,
      { waitUntil: 'load' },
    );
    return await take(page);
  } finally {
    await page.close();
  }
}

function keep(file: string, png: Uint8Array): void {
  if (png.byteLength > MOST) throw new Error(`${file} has ${png.byteLength} bytes, more than ${MOST}.`);
  writeFileSync(path.join(STORE, file), png);
  console.log(`docs/store/${file}: ${Math.round(png.byteLength / 1000)} kB`);
}

const site = mkdtempSync(path.join(tmpdir(), 'kamusm-alistirma-'));
try {
  await buildPracticeSite(site);
  const server = await startPracticeServer({ staticDir: site });
  try {
    const browser = await openBrowser('chromium', {
      extension: path.join(ROOT, 'dist', 'chrome'),
      proxyPort: server.proxyPort,
      args: ['--hide-scrollbars', '--force-device-scale-factor=1'],
    });
    try {
      for (const scene of SCENES) keep(scene.file, await takeScene(browser, scene));
      keep('kucuk-kutu.png', await drawTile(browser));
    } finally {
      await browser.close();
    }
  } finally {
    await server.close();
  }
} finally {
  rmSync(site, { recursive: true, force: true });
}
