import type { Page } from 'puppeteer-core';
import { strings } from '../../../src/ui/strings.tr.ts';
import type { OpenBrowser } from '../../../.tools/browser/browser.ts';
import { inFirefoxWindow } from './firefox-window.ts';
import { inPage } from '../../../.tools/browser/in-page.ts';
import { until } from '../../../.tools/browser/until.ts';

/** The sites of the extension in the person's hands, as far as a test can take them there. */
export interface SiteAccessSwitch {
  /** Takes all sites away but those of these match patterns. All must be there before. */
  takeAwayBut(...kept: readonly string[]): Promise<void>;
  /** Gives all sites back. */
  giveBack(): Promise<void>;
  /** Asks for them in the popup and says no to the browser. `null` in Chromium, whose question no test can answer. */
  readonly refuse: (() => Promise<void>) | null;
}

interface ExtensionPageGlobal {
  readonly chrome: {
    readonly permissions: { remove(permissions: { origins: readonly string[] }): Promise<boolean> };
    readonly runtime: { getManifest(): { readonly content_scripts: readonly { readonly matches: readonly string[] }[] } };
  };
}

/** Part of what `chrome://extensions` itself uses. */
interface ExtensionsPageGlobal {
  readonly chrome: {
    readonly developerPrivate: {
      updateExtensionConfiguration(update: { extensionId: string; hostAccess: string }): Promise<void>;
      addHostPermission(extensionId: string, host: string): Promise<void>;
    };
  };
}

const GIVE = `::-p-xpath(//button[.="${strings.popup.access.give}"])`;

/** Presses the popup's button with the mouse, and Firefox's own under its question. */
async function answerFirefox(browser: OpenBrowser, popup: Page, answer: 'button' | 'secondaryButton'): Promise<void> {
  await popup.bringToFront();
  await (await popup.waitForSelector(GIVE))?.click();
  const press = `PopupNotifications.panel.state === 'open' && PopupNotifications.panel.firstElementChild.${answer}.click() === undefined`;
  await until(() => inFirefoxWindow(browser.puppeteer, press), Boolean, 10_000, "Firefox's question");
  await until(
    () => inFirefoxWindow(browser.puppeteer, 'PopupNotifications.panel.state'),
    (state) => state === 'closed',
    10_000,
    "the end of Firefox's question",
  );
}

/**
 * Chromium: the "site access" on the browser's own page of the extension. Firefox: about:addons is closed to tests, so the extension
 * takes its sites away from itself, which leaves the same behind, and gets them back by the press in its popup and the yes to Firefox.
 * @param popup the popup, open in a tab
 */
export async function siteAccessSwitch(browser: OpenBrowser, popup: Page): Promise<SiteAccessSwitch> {
  if (browser.kind === 'firefox') {
    return {
      async takeAwayBut(...kept) {
        await popup.evaluate(
          inPage((stay: readonly string[]) => {
            const { permissions, runtime } = (globalThis as unknown as ExtensionPageGlobal).chrome;
            const origins = runtime.getManifest().content_scripts.flatMap(({ matches }) => matches);
            return permissions.remove({ origins: origins.filter((origin) => !stay.includes(origin)) });
          }, kept),
        );
      },
      async giveBack() {
        if ((await popup.$(GIVE)) !== null) await answerFirefox(browser, popup, 'button');
      },
      refuse: () => answerFirefox(browser, popup, 'secondaryButton'),
    };
  }
  const extension = new URL(browser.extensionUrl('')).host;
  const settings = await browser.newPage();
  await settings.goto(`chrome://extensions/?id=${extension}`);
  const setAccess = (access: string, hosts: readonly string[]): Promise<unknown> =>
    settings.evaluate(
      inPage(
        async (extensionId: string, hostAccess: string, kept: readonly string[]) => {
          const { developerPrivate } = (globalThis as unknown as ExtensionsPageGlobal).chrome;
          await developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess });
          for (const host of kept) await developerPrivate.addHostPermission(extensionId, host);
        },
        extension,
        access,
        hosts,
      ),
    );
  return {
    takeAwayBut: async (...kept) => void (await setAccess(kept.length === 0 ? 'ON_CLICK' : 'ON_SPECIFIC_SITES', kept)),
    giveBack: async () => void (await setAccess('ON_ALL_SITES', [])),
    refuse: null,
  };
}
