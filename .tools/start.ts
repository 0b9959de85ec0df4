/**
 * `tsx .tools/start.ts [--firefox] [--headless] [--flow ID …]`: the extension on the practice site, for a person to see or
 * walked by itself. A person chooses the flow in the card.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { type BrowserKind, openBrowser, type OpenBrowser } from './browser/browser.ts';
import { readOverlay, waitForOverlay } from './browser/overlay.ts';
import { buildPracticeSite } from './build-practice-site.ts';
import { answersFor } from './journey-answers.ts';
import { type PracticeServer, startPracticeServer } from './practice-server.ts';
import { readGuide } from './read-guide.ts';
import { usualChoices } from './walk-flow.ts';
import { type JourneyStep, walkJourney } from './walk-journey.ts';

const ROOT = path.dirname(import.meta.dirname);
const HOME = 'https://kamusm.bilgem.tubitak.gov.tr/';
const JOURNEYS = ['kayip-calinti', 'bireysel', 'kurum-odemeli'];
const INSTITUTION = 'meb';

const { values: wanted } = parseArgs({
  options: {
    firefox: { type: 'boolean', default: false },
    headless: { type: 'boolean', default: false },
    flow: { type: 'string', multiple: true, default: JOURNEYS },
  },
});
const kind: BrowserKind = wanted.firefox ? 'firefox' : 'chromium';
const hasDisplay =
  process.platform === 'win32' ||
  process.platform === 'darwin' ||
  Boolean(process.env['DISPLAY'] ?? '') ||
  Boolean(process.env['WAYLAND_DISPLAY'] ?? '');
const headless = wanted.headless || !hasDisplay;

const ACTIONS: Readonly<Record<JourneyStep['action'], string>> = {
  answer: 'karttaki soruyu yanıtlar',
  'open-menu': 'menüyü açar',
  'open-entry': 'karttaki bağlantıyı açar',
  'press-ring': 'çerçevedekine basar',
  'press-only-button': 'sayfanın kendi düğmesine basar',
  'go-home': 'ana sayfadan devam eder',
  end: 'yolun sonuna vardı',
  stuck: 'takıldı',
};

/** Beside the word of `data-certainty`, so that both can be searched for. */
const CERTAINTIES: Readonly<Record<string, string>> = { certain: 'emin', likely: 'muhtemelen', unknown: 'tanımıyorum' };

const manualWay =
  kind === 'chromium'
    ? `Tarayıcınız eklentiyi kendiliğinden almadı. Elle yükleyin:
  1. Adres çubuğuna chrome://extensions yazın.
  2. Sağ üstte "Geliştirici modu"nu açın.
  3. "Paketlenmemiş öğe yükle" düğmesine basın.
  4. Şu klasörü seçin: ${path.join(ROOT, 'dist', 'chrome')}
  5. ${HOME} sayfasına dönüp sayfayı yenileyin.`
    : `Firefox eklentiyi kendiliğinden almadı. Elle yükleyin:
  1. Adres çubuğuna about:debugging#/runtime/this-firefox yazın.
  2. "Geçici eklenti yükle" düğmesine basın.
  3. Şu dosyayı seçin: ${path.join(ROOT, 'dist', 'firefox', 'manifest.json')}
  4. ${HOME} sayfasına dönüp sayfayı yenileyin.`;

/** Without the extension if the browser refuses it: then the person is told how to load it. */
async function openVisible(proxyPort: number): Promise<OpenBrowser> {
  const options = { proxyPort, headless: false, viewport: null };
  try {
    return await openBrowser(kind, { ...options, extension: path.join(ROOT, 'dist', kind === 'chromium' ? 'chrome' : 'firefox') });
  } catch (error) {
    // For whoever looks into it; the person gets the manual way.
    console.error(error instanceof Error ? `${error.message}: ${String(error.cause)}` : error);
    return openBrowser(kind, { ...options, extension: null });
  }
}

/** In Firefox the shipped build's root is closed to us: there its host element must do. */
const extensionShows = (page: Page): Promise<boolean> =>
  kind === 'chromium'
    ? waitForOverlay(page, (overlay) => overlay.present, 15_000).then(
        () => true,
        () => false,
      )
    : page.waitForSelector('kamusm-rehber', { timeout: 15_000 }).then(
        () => true,
        () => false,
      );

/** Ends when the last window is closed. */
function untilClosed({ puppeteer }: OpenBrowser): Promise<void> {
  return new Promise((resolve) => {
    puppeteer.once('disconnected', () => resolve());
    puppeteer.on('targetdestroyed', () => {
      // On macOS the browser itself stays when its last window is closed.
      void puppeteer.pages().then(
        (pages) => (pages.length === 0 ? puppeteer.close() : undefined),
        () => undefined,
      );
    });
  });
}

async function showToPerson(server: PracticeServer): Promise<void> {
  const browser = await openVisible(server.proxyPort);
  const page = (await browser.puppeteer.pages())[0] ?? (await browser.newPage());
  await page.goto(HOME, { waitUntil: 'load' });
  console.log(
    (await extensionShows(page))
      ? 'Hazır. Alıştırma sitesi açıldı; eklenti size yol gösterecek.\nBu sayfalar gerçek KamuSM değildir. Gerçek kişisel bilgi yazmayınız.'
      : manualWay,
  );
  console.log('Bitirmek için tarayıcı penceresini kapatınız.');
  await untilClosed(browser);
}

/** Screenshots and one line per stop. Returns false when it got stuck. */
async function walkOne(browser: OpenBrowser, flow: string, folder: string): Promise<boolean> {
  const guide = readGuide(path.join(ROOT, 'src', 'guide'));
  console.log(`\n${guide.flows.find(({ id }) => id === flow)?.name ?? flow} (${flow})`);
  const page = await browser.newPage();
  await page.bringToFront();
  const onStep = async ({ number, overlay, ringOn, action, url }: JourneyStep): Promise<void> => {
    const place = overlay.present
      ? `${overlay.page} [${overlay.certainty}: ${CERTAINTIES[overlay.certainty] ?? '-'}] ${overlay.step}`.trimEnd()
      : `(${new URL(url).host}: eklenti sessiz)`;
    console.log(
      `${String(number).padStart(3)}. ${place}\n     ipucu: ${overlay.title || '-'}\n     çerçeve: ${ringOn || '-'}\n     → ${ACTIONS[action]}`,
    );
    const name = `${flow}-${String(number).padStart(2, '0')}-${overlay.page || 'sessiz'}.png`;
    await page.screenshot({ path: path.join(folder, name) });
  };
  const { stuck } = await walkJourney(page, { ...answersFor(guide, flow, INSTITUTION, usualChoices(flow)), onStep });
  if (stuck !== null) {
    await page.screenshot({ path: path.join(folder, `${flow}-99-takildi.png`) }).catch(() => undefined);
    const overlay = await readOverlay(page).catch(() => null);
    console.error(`  ✗ Yol yarıda kaldı: ${stuck}${overlay === null ? '' : `\n    Kart: ${overlay.text.replaceAll('\n', ' | ')}`}`);
  } else console.log('  ✓ Yol sonuna kadar yüründü.');
  await page.close();
  return stuck === null;
}

async function walkAll(server: PracticeServer): Promise<boolean> {
  const folder = mkdtempSync(path.join(tmpdir(), 'kamusm-rehberi-'));
  const dist = path.join(ROOT, 'dist', kind === 'chromium' ? 'chrome' : 'firefox-open');
  let arrived = true;
  for (const flow of wanted.flow) {
    const browser = await openBrowser(kind, { extension: dist, proxyPort: server.proxyPort });
    try {
      arrived = (await walkOne(browser, flow, folder)) && arrived;
    } finally {
      await browser.close();
    }
  }
  console.log(`\nEkran görüntüleri: ${folder}`);
  return arrived;
}

const site = mkdtempSync(path.join(tmpdir(), 'kamusm-alistirma-'));
try {
  await buildPracticeSite(site);
  const server = await startPracticeServer({ staticDir: site });
  try {
    if (headless) {
      console.log('Ekran bulunamadı ya da --headless istendi: yollar kendiliğinden yürünüyor.');
      if (!(await walkAll(server))) process.exitCode = 1;
    } else await showToPerson(server);
  } finally {
    await server.close();
  }
} finally {
  rmSync(site, { recursive: true, force: true });
}
