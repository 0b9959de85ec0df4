import path from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { build } from 'vite';
import { inject } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '..', '..', '..');
const EMPTY = '<!doctype html><html lang="tr"><title>test</title><body></body></html>';

/** A module of ours at work in a page of a real Chromium. */
export interface InBrowser<M> {
  /** For the mouse, the keyboard, screenshots. Its exports are on `window.__m`. */
  readonly page: Page;
  /**
   * Loads a page and puts the module into it. Nothing of it comes from the net: every other request is refused.
   * @param html the whole document
   * @param url the address it is to have; default the KamuSM home page
   */
  show(html: string, url?: string): Promise<void>;
  /**
   * As {@link show} for a document without scripts of its own, and several times faster: where the tab is at the same host already, the
   * document is written in place of the one shown; the window and the module stay.
   */
  rewrite(html: string, url: string): Promise<void>;
  /**
   * Runs a function in the page.
   * @param fn gets the module's exports, then `args`; uses nothing else from outside itself
   * @param args plain JSON data
   * @returns what `fn` returns (awaited), as plain JSON data
   */
  evaluate<A extends readonly unknown[], R>(fn: (module: M, ...args: A) => R, ...args: A): Promise<Awaited<R>>;
  close(): Promise<void>;
}

const bundles = new Map<string, Promise<string>>();

/** One module with all it imports as a classic script that leaves its exports on `window.__m`; made once, however many tabs need it. */
export function bundle(modulePath: string): Promise<string> {
  const made = bundles.get(modulePath) ?? makeBundle(modulePath);
  bundles.set(modulePath, made);
  return made;
}

async function makeBundle(modulePath: string): Promise<string> {
  const result = await build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"', __OPEN_ROOT__: 'true' },
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry: path.join(ROOT, modulePath), formats: ['iife'], name: '__m' },
    },
  });
  const [first] = Array.isArray(result) ? result : [result];
  const chunk = first !== undefined && 'output' in first ? first.output.find((part) => part.type === 'chunk') : undefined;
  if (chunk === undefined) throw new Error(`${modulePath} could not be bundled.`);
  return `${chunk.code}\nwindow.__m = __m;`;
}

/**
 * Opens a tab in the shared Chromium for a module under test; an empty page is shown at first.
 * `const reading = await inBrowser<typeof import('../../src/page/read-page.ts')>('src/page/read/read-page.ts');`
 * @param modulePath relative to the project folder
 */
export async function inBrowser<M>(modulePath: string): Promise<InBrowser<M>> {
  const code = await bundle(modulePath);
  const browser = await puppeteer.connect({ browserWSEndpoint: inject('chromium'), defaultViewport: { width: 1280, height: 800 } });
  // A context of its own: storage is not shared between test files.
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setRequestInterception(true);
  await page.evaluateOnNewDocument(`window.__start = () => { ${code} }`);
  let shown = EMPTY;
  page.on('request', (request) => {
    const isDocument = request.isNavigationRequest() && request.frame() === page.mainFrame();
    void (isDocument ? request.respond({ contentType: 'text/html; charset=utf-8', body: shown }) : request.abort());
  });

  const show = async (html: string, url = 'https://kamusm.bilgem.tubitak.gov.tr/'): Promise<void> => {
    shown = html;
    await page.goto(url, { waitUntil: 'load' });
    await page.evaluate('__start()');
  };
  await show(EMPTY);

  const rewrite = async (html: string, url: string): Promise<void> => {
    const { origin, pathname, search } = new URL(url);
    if (new URL(page.url()).origin !== origin) return show(html, url);
    // Listening only after `open`, which takes all listeners off the window.
    await page.evaluate(`new Promise((done) => {
      history.replaceState(null, '', ${JSON.stringify(pathname + search)});
      document.open();
      addEventListener('load', () => done(), { once: true });
      document.write(${JSON.stringify(html)});
      document.close();
    })`);
    return undefined;
  };

  return {
    page,
    show,
    rewrite,
    evaluate: <A extends readonly unknown[], R>(fn: (module: M, ...args: A) => R, ...args: A) =>
      page.evaluate(`(${fn.toString()})(window.__m, ...${JSON.stringify(args)})`) as Promise<Awaited<R>>,
    async close() {
      await context.close();
      await browser.disconnect();
    },
  };
}
