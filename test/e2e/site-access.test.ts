/** The person takes sites away from the extension in the browser: popup and options page say so, and how to change it. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, test } from 'vitest';
import { strings } from '../../src/ui/strings.tr.ts';
import { browserKind, expectSilence, type GuidedSite, openGuidedSite, urls } from './support/guided-site.ts';
import { waitForOverlay } from '../../.tools/browser/overlay.ts';
import { type SiteAccessSwitch, siteAccessSwitch } from './support/site-access-switch.ts';
import { until } from '../../.tools/browser/until.ts';

const say = strings.popup.access;

/** Which of these a page says, once it is drawn. */
const WORDS = { none: say.none, some: say.some, next: say.next, granted: say.granted, refused: say.refused, failed: say.failed };
async function saidOn(page: Page): Promise<string[]> {
  const text = String(await page.evaluate('document.body.textContent'));
  if (!text.includes(strings.popup.help)) throw new Error('not drawn yet');
  return Object.entries(WORDS).flatMap(([name, words]) => (text.includes(words) ? [name] : []));
}
const untilSaid = (page: Page, names: readonly string[]): Promise<string[]> =>
  until(
    () => saidOn(page),
    (said) => said.join() === names.join(),
    10_000,
    `the page to say ${JSON.stringify(names)}`,
  );

const hasCard = (page: Page): Promise<unknown> => waitForOverlay(page, ({ present }) => present);

let site: GuidedSite;
let popup: Page;
let access: SiteAccessSwitch;
beforeAll(async () => {
  site = await openGuidedSite({});
  popup = await site.browser.openExtensionPage('src/popup.html', '#flow');
  access = await siteAccessSwitch(site.browser, popup);
});
afterAll(() => site.close());
beforeEach(async () => {
  await site.reset();
  await access.giveBack();
  await popup.reload({ waitUntil: browserKind === 'chromium' ? 'load' : [] });
  await untilSaid(popup, []);
});

test('all sites taken away: the popup says so at once, the options page too; an open page keeps its card until it is reloaded', async () => {
  const page = await site.open(urls.nes);
  await hasCard(page);
  await access.takeAwayBut();
  await untilSaid(popup, ['none', 'next']);
  const options = await site.browser.openExtensionPage('src/options.html', '#flow');
  await untilSaid(options, ['none', 'next']);
  await options.close();
  await page.bringToFront();
  await hasCard(page);
  await page.reload();
  await expectSilence(page);
});

test('some sites taken away: the popup says so, and the others are guided', async () => {
  await access.takeAwayBut(`${new URL(urls.nes).origin}/*`);
  await untilSaid(popup, ['some', 'next']);
  await hasCard(await site.open(urls.nes));
  await expectSilence(await site.open(urls.corporateHome));
});

test('refused, the popup says so; given back, the alarm ends; an open page gets its card when it is reloaded', async () => {
  await access.takeAwayBut();
  const page = await site.open(urls.nes);
  await untilSaid(popup, ['none', 'next']);
  if (access.refuse !== null) {
    await access.refuse();
    await untilSaid(popup, ['none', 'next', 'refused']);
  }
  await access.giveBack();
  // Asked for in the popup in Firefox, and so answered there; in the browser's own settings in Chromium.
  await untilSaid(popup, browserKind === 'firefox' ? ['granted'] : []);
  await page.bringToFront();
  await expectSilence(page);
  await page.reload();
  await hasCard(page);
});
