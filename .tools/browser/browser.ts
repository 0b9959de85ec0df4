import { readFileSync } from 'node:fs';
import path from 'node:path';
import puppeteer, { type Browser, type LaunchOptions, type Page } from 'puppeteer-core';
import { findBrowser } from '../find-browser.mjs';
import { inPage } from './in-page.ts';
import { until } from './until.ts';

export type BrowserKind = 'chromium' | 'firefox';

/** `moz-extension:` origin of the extension in Firefox, fixed so that its pages have an address known beforehand. */
const FIREFOX_UUID = '5b1f0c2e-7a44-4d0e-9b39-0c4f6d2a1e55';

export interface OpenBrowserOptions {
  /** Folder of the unpacked extension; null for a browser without it. */
  readonly extension: string | null;
  /** CONNECT proxy of the practice server; null: straight to the net. */
  readonly proxyPort: number | null;
  /** Default true. */
  readonly headless?: boolean;
  /** Size of the page in CSS px, or null for that of the window. Default 1280 × 800. */
  readonly viewport?: { readonly width: number; readonly height: number } | null;
  /** More `about:config` values (Firefox only). */
  readonly preferences?: Readonly<Record<string, unknown>>;
  /** Keeps pages that are left for the way back, as browsers do; puppeteer's Chromium does not by itself. */
  readonly keepLeftPages?: boolean;
  /** More command line arguments (Chromium only). */
  readonly args?: readonly string[];
}

export interface ExtensionStorage {
  /** Stores these keys in `storage.local`. */
  set(items: Readonly<Record<string, unknown>>): Promise<void>;
  /** Everything in `storage.local`. */
  get(): Promise<Record<string, unknown>>;
  remove(key: string): Promise<void>;
}

export interface OpenBrowser {
  readonly kind: BrowserKind;
  readonly puppeteer: Browser;
  newPage(): Promise<Page>;
  /** Address of a page of the extension. Throws without extension. */
  extensionUrl(file: string): string;
  /** Opens a page of the extension in a tab and waits for `selector` (default `body *`). */
  openExtensionPage(file: string, selector?: string): Promise<Page>;
  readonly storage: ExtensionStorage;
  /** Evaluates an expression in a page of the extension, in a tab in the background. Never asleep, as the extension's own background may be. */
  readonly inExtension: (expression: string) => Promise<unknown>;
  /** Puts the extension in anew, as an update does; also after {@link OpenBrowser.removeExtension}. Its own tabs close. */
  installExtension(): Promise<void>;
  /** Takes the extension out; its own tabs close, its storage goes. */
  removeExtension(): Promise<void>;
  close(): Promise<void>;
}

const geckoId = (extension: string): string => {
  const manifest = JSON.parse(readFileSync(path.join(extension, 'manifest.json'), 'utf8')) as {
    browser_specific_settings?: { gecko?: { id?: string } };
  };
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (id === undefined) throw new Error(`${extension} is not a Firefox build: its manifest has no gecko id.`);
  return id;
};

function chromiumOptions({ extension, proxyPort, viewport, keepLeftPages = false, args = [] }: OpenBrowserOptions): LaunchOptions {
  return {
    // Extensions are loaded over the pipe: branded Chrome ignores `--load-extension`.
    pipe: true,
    ...(keepLeftPages ? { ignoreDefaultArgs: ['--disable-back-forward-cache'] } : {}),
    ...(extension === null ? {} : { enableExtensions: true }),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(proxyPort === null ? [] : [`--proxy-server=127.0.0.1:${proxyPort}`]),
      // No yellow bar about `--no-sandbox` that shifts the page.
      '--test-type',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      '--no-first-run',
      // Some displays give a new window no size at all.
      ...(viewport === null ? ['--window-size=1280,900'] : []),
      ...args,
    ],
  };
}

function firefoxOptions({ extension, proxyPort, preferences = {} }: OpenBrowserOptions): LaunchOptions {
  return {
    browser: 'firefox',
    // Otherwise a `moz-extension:` address is "not allowed in this context".
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      ...(proxyPort === null ? {} : { 'network.proxy.type': 1, 'network.proxy.ssl': '127.0.0.1', 'network.proxy.ssl_port': proxyPort }),
      // No process is started for a page that may come: three or four browsers share two cores here.
      'dom.ipc.processPrelaunch.enabled': false,
      ...(extension === null ? {} : { 'extensions.webextensions.uuids': JSON.stringify({ [geckoId(extension)]: FIREFOX_UUID }) }),
      ...preferences,
    },
  };
}

/** The part of `chrome.*` / `browser.*` used inside the extension's own pages. */
interface ExtensionGlobal {
  readonly chrome: { readonly storage: { readonly local: ExtensionStorageArea } };
}
interface ExtensionStorageArea {
  get(keys: null): Promise<Record<string, unknown>>;
  set(items: object): Promise<void>;
  remove(key: string): Promise<void>;
}

/**
 * Starts a browser of this machine with a fresh profile and, if wanted, the extension in it.
 * @throws {Error} when the browser is not installed or does not take the extension
 */
export async function openBrowser(kind: BrowserKind, options: OpenBrowserOptions): Promise<OpenBrowser> {
  const executablePath = findBrowser(kind);
  if (executablePath === null) throw new Error(`No ${kind} on this machine; \`npm test\` and \`npm start\` install it where they can.`);
  const browser = await puppeteer.launch({
    executablePath,
    headless: options.headless ?? true,
    acceptInsecureCerts: true,
    defaultViewport: options.viewport === undefined ? { width: 1280, height: 800 } : options.viewport,
    ...(kind === 'chromium' ? chromiumOptions(options) : firefoxOptions(options)),
  });
  let id: string | null = null;
  let origin: string | null = null;
  const install = async (extension: string): Promise<void> => {
    id = await browser.installExtension(path.resolve(extension));
    origin = kind === 'chromium' ? `chrome-extension://${id}` : `moz-extension://${FIREFOX_UUID}`;
  };
  if (options.extension !== null) {
    try {
      await install(options.extension);
    } catch (error) {
      await browser.close();
      throw new Error(`${kind} did not take the extension in ${options.extension}`, { cause: error });
    }
  }

  const extensionUrl = (file: string): string => {
    if (origin === null) throw new Error('This browser was opened without the extension.');
    return `${origin}/${file.replace(/^\//, '')}`;
  };

  async function goToExtensionPage(page: Page, file: string, selector: string): Promise<Page> {
    // Firefox never reports the load of a moz-extension: page.
    await page.goto(extensionUrl(file), { waitUntil: kind === 'chromium' ? 'load' : [] });
    await until(
      () => page.evaluate(inPage((wanted: string) => document.querySelector(wanted) !== null, selector)),
      Boolean,
      10_000,
      `${selector} in ${file}`,
    );
    return page;
  }

  let storagePage: Promise<Page> | null = null;
  /** A tab in the background, opened once: the service worker may be asleep and Firefox has none. */
  const inExtension = async (expression: string): Promise<unknown> => {
    storagePage ??= browser.newPage({ background: true }).then((page) => goToExtensionPage(page, 'src/popup.html', 'body'));
    return (await storagePage).evaluate(expression);
  };
  const inStorage = <A extends readonly unknown[]>(fn: (...args: A) => unknown, ...args: A): Promise<unknown> =>
    inExtension(inPage(fn, ...args));

  return {
    kind,
    puppeteer: browser,
    newPage: () => browser.newPage(),
    extensionUrl,
    openExtensionPage: async (file, selector = 'body *') => goToExtensionPage(await browser.newPage(), file, selector),
    storage: {
      async set(items) {
        await inStorage((values: object) => (globalThis as unknown as ExtensionGlobal).chrome.storage.local.set(values), items);
      },
      async get() {
        return (await inStorage(() => (globalThis as unknown as ExtensionGlobal).chrome.storage.local.get(null))) as Record<
          string,
          unknown
        >;
      },
      async remove(key) {
        await inStorage((name: string) => (globalThis as unknown as ExtensionGlobal).chrome.storage.local.remove(name), key);
      },
    },
    inExtension,
    async installExtension() {
      if (options.extension === null) throw new Error('This browser was opened without the extension.');
      storagePage = null;
      await install(options.extension);
    },
    async removeExtension() {
      if (id === null) throw new Error('There is no extension in this browser.');
      storagePage = null;
      await browser.uninstallExtension(id);
      id = null;
    },
    close: () => browser.close(),
  };
}
