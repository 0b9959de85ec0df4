/** The zips of a release can be installed as the README says, in each browser. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { unpacked } from '../../.tools/archive.ts';
import { packageFile } from '../../.tools/packages.ts';
import { type OpenBrowser, openBrowser } from '../../.tools/browser/browser.ts';
import { inFirefoxWindow } from '../e2e/support/firefox-window.ts';

const ROOT = path.resolve(import.meta.dirname, '..', '..');
const zip = (browser: 'chrome' | 'firefox'): string => path.join(ROOT, packageFile(browser));

let folder: string;
let browser: OpenBrowser | null;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kamusm rehberi ığ-'));
  browser = null;
});
afterEach(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('Chromium: unzipped into a folder', async () => {
  for (const [name, bytes] of unpacked(readFileSync(zip('chrome')))) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  browser = await openBrowser('chromium', { extension: folder, proxyPort: null });
  await browser.openExtensionPage('src/popup.html', '[role="switch"]');
});

/** Runs in Firefox's window: what it says of our extension. */
const ADDON = `(async () => {
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const addon = (await AddonManager.getAddonsByTypes(['extension'])).find(({ name }) => name.startsWith('KamuSM'));
  return JSON.stringify(addon === undefined ? null : { isActive: addon.isActive, temporarilyInstalled: addon.temporarilyInstalled });
})()`;

/** Runs in Firefox's window: what "Install Add-on From File" does with the file chosen. */
const installFromFile = (file: string): string => `(async () => {
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const { FileUtils } = ChromeUtils.importESModule('resource://gre/modules/FileUtils.sys.mjs');
  const install = await AddonManager.getInstallForFile(new FileUtils.File(${JSON.stringify(file)}));
  return install.install().then(
    () => 'installed',
    () => (install.error === AddonManager.ERROR_SIGNEDSTATE_REQUIRED ? 'not signed' : 'failed: ' + install.error),
  );
})()`;

async function addon(): Promise<unknown> {
  if (browser === null) throw new Error('There is no browser.');
  return JSON.parse(String(await inFirefoxWindow(browser.puppeteer, ADDON)));
}

test('Firefox: the zip itself, until Firefox is closed', async () => {
  browser = await openBrowser('firefox', { extension: null, proxyPort: null });
  await browser.puppeteer.installExtension(zip('firefox'));
  expect(await addon()).toEqual({ isActive: true, temporarilyInstalled: true });
});

test('Firefox ESR: the zip itself, for good, where signatures are not asked for', async () => {
  browser = await openBrowser('firefox', { extension: null, proxyPort: null, preferences: { 'xpinstall.signatures.required': false } });
  expect(await inFirefoxWindow(browser.puppeteer, installFromFile(zip('firefox')))).toBe('installed');
  expect(await addon()).toEqual({ isActive: true, temporarilyInstalled: false });
});

test('Firefox as most have it: not for good, as it is not signed', async () => {
  browser = await openBrowser('firefox', { extension: null, proxyPort: null, preferences: { 'xpinstall.signatures.required': true } });
  expect(await inFirefoxWindow(browser.puppeteer, installFromFile(zip('firefox')))).toBe('not signed');
  expect(await addon()).toBeNull();
});
