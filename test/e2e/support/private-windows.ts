import path from 'node:path';
import type { Page } from 'puppeteer-core';
import type { OpenBrowser } from '../../../.tools/browser/browser.ts';
import { inPage } from '../../../.tools/browser/in-page.ts';
import { until } from '../../../.tools/browser/until.ts';

/** The part of `chrome.*` used here, in pages of the extension and of the browser. */
interface Global {
  readonly chrome: {
    readonly windows: {
      create(options: { incognito: true; url: string }): Promise<unknown>;
      getAll(): Promise<readonly { readonly id: number; readonly incognito: boolean }[]>;
      remove(id: number): Promise<void>;
    };
    readonly storage: { readonly session: { get(): Promise<Record<string, unknown>> } };
    readonly developerPrivate: {
      updateProfileConfiguration(update: { inDeveloperMode: boolean }): Promise<void>;
      updateExtensionConfiguration(update: { extensionId: string; incognitoAccess: boolean }): Promise<void>;
      getExtensionInfo(id: string): Promise<{ readonly state: string; readonly incognitoAccess: { readonly isActive: boolean } }>;
    };
  };
}

/** What of puppeteer's Firefox is not in its types: the line to the browser. */
interface BidiBrowser {
  readonly connection: { send(method: 'webExtension.install', parameters: object): Promise<unknown> };
}

export interface PrivateWindows {
  /** Opens a private window and returns its page. */
  open(url: string): Promise<Page>;
  /** Closes all private windows. */
  close(): Promise<void>;
  /** What the extension holds in memory. */
  notes(): Promise<Record<string, unknown>>;
}

/** Allows the extension in private windows, as the person can. To be called before any page of the extension is open. */
export async function privateWindows(browser: OpenBrowser, extension: string): Promise<PrivateWindows> {
  if (browser.kind === 'firefox') {
    const { connection } = browser.puppeteer as unknown as BidiBrowser;
    const extensionData = { type: 'path', path: path.resolve(extension) };
    await connection.send('webExtension.install', { extensionData, 'moz:allowPrivateBrowsing': true });
  } else await allowInChromium(browser);
  const extensionPage = await browser.openExtensionPage('src/popup.html', '#flow');
  return {
    async open(url) {
      const before = new Set(await browser.puppeteer.pages());
      await extensionPage.evaluate(
        inPage((to: string) => (globalThis as unknown as Global).chrome.windows.create({ incognito: true, url: to }).then(() => null), url),
      );
      const find = async (): Promise<Page | undefined> =>
        (await browser.puppeteer.pages()).find((page) => !before.has(page) && page.url().startsWith(new URL(url).origin));
      const opened = await until(find, (page) => page !== undefined, 20_000, `a private window at ${url}`);
      if (opened === undefined) throw new Error('no private window');
      return opened;
    },
    async close() {
      await extensionPage.evaluate(
        inPage(async () => {
          const { windows } = (globalThis as unknown as Global).chrome;
          for (const { id, incognito } of await windows.getAll()) if (incognito) await windows.remove(id);
        }),
      );
    },
    notes: async () =>
      (await extensionPage.evaluate(inPage(() => (globalThis as unknown as Global).chrome.storage.session.get()))) as Record<
        string,
        unknown
      >,
  };
}

/** On the browser's own page of the extension, which starts the extension anew: an unpacked one only in developer mode. */
async function allowInChromium(browser: OpenBrowser): Promise<void> {
  const id = new URL(browser.extensionUrl('')).host;
  const settings = await browser.newPage();
  await settings.goto(`chrome://extensions/?id=${id}`);
  await settings.evaluate(
    inPage(async (extensionId: string) => {
      const { developerPrivate } = (globalThis as unknown as Global).chrome;
      await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
      await developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true });
    }, id),
  );
  await until(
    async () =>
      (await settings.evaluate(
        inPage(async (extensionId: string) => {
          const { state, incognitoAccess } = await (globalThis as unknown as Global).chrome.developerPrivate.getExtensionInfo(extensionId);
          return state === 'ENABLED' && incognitoAccess.isActive;
        }, id),
      )) === true,
    Boolean,
    20_000,
    'the extension to be allowed in private windows',
  );
  await settings.close();
}
