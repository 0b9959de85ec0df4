import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { readGuide } from '../../.tools/read-guide.ts';
import { compileGuide } from '../../src/core/guide/compile-guide.ts';
import { findFlow } from '../../src/core/advise/find-flow.ts';
import { strings } from '../../src/ui/strings.tr.ts';
import { type GuidedSite, onTheWay, openGuidedSite, ringOn, urls } from './support/guided-site.ts';
import { waitForOverlay } from '../../.tools/browser/overlay.ts';
import { openToolbarPopup } from './support/toolbar-popup.ts';
import { until } from '../../.tools/browser/until.ts';

let site: GuidedSite;
beforeAll(async () => {
  site = await openGuidedSite({});
});
afterAll(() => site.close());
beforeEach(() => site.reset());

const guide = compileGuide(readGuide(path.join(import.meta.dirname, '..', '..', 'src', 'guide')));
const pageName = guide.pages.find(({ id }) => id === 'nes-islemleri')?.name ?? '';

const stored = async (): Promise<unknown> => (await site.browser.storage.get())['settings'];

test('flow and institution chosen in the popup are stored and guide the open tab', async () => {
  const page = await site.open(urls.corporateHome);
  await waitForOverlay(page, (overlay) => overlay.page === 'kamusm-ana-sayfa' && overlay.step === '');
  const popup = await site.browser.openExtensionPage('src/popup.html', '#flow');
  await popup.focus('#flow');
  await popup.keyboard.press('ArrowDown');
  await until(stored, (settings) => (settings as { flow?: unknown } | undefined)?.flow !== undefined, 10_000, 'a stored flow');
  await popup.focus('#institution');
  await popup.keyboard.press('ArrowDown');
  await until(
    stored,
    (settings) => (settings as { institution?: unknown } | undefined)?.institution === 'meb',
    10_000,
    'a stored institution',
  );
  expect(await stored()).toMatchObject({ flow: 'kayip-calinti', institution: 'meb' });
  await popup.close();
  await ringOn(page, 'kamusm-ana-sayfa');
});

/** Presses the button or the line that begins with this text, as a person would with the mouse. */
async function pressIn(page: Page, text: string): Promise<void> {
  const hit = await page.waitForSelector(
    `::-p-xpath(//main//*[self::button or self::summary][starts-with(normalize-space(.), "${text}")])`,
  );
  await hit?.click();
}

test('the questions in the popup lead to a flow, which is stored and guides the open tab', async () => {
  const page = await site.open(urls.corporateHome);
  await waitForOverlay(page, ({ present }) => present);
  const popup = await site.browser.openExtensionPage('src/popup.html', '#flow');
  await popup.bringToFront();
  await pressIn(popup, strings.popup.finder.open);
  const answers: { question: string; answer: string }[] = [];
  let finding = findFlow(guide, answers, null);
  // Always the first answer: whatever the table says then.
  while (finding.kind === 'question') {
    const [first] = finding.answers;
    if (first === undefined) throw new Error(`${finding.question} has no answers`);
    await pressIn(popup, first.label);
    answers.push({ question: finding.question, answer: first.id });
    finding = findFlow(guide, answers, null);
  }
  const { flow, why } = finding;
  await popup.waitForSelector(`::-p-xpath(//main//p[normalize-space(.)="${why}"])`);
  await pressIn(popup, strings.popup.finder.take);
  await until(stored, (settings) => (settings as { flow?: unknown } | undefined)?.flow === flow, 10_000, `the flow ${flow} to be stored`);
  await popup.close();
  await page.bringToFront();
  await ringOn(page, 'kamusm-ana-sayfa');
});

test('the real toolbar popup opens, is of a size to read, and says where the person is', async () => {
  await site.browser.storage.set(onTheWay);
  const page = await site.open(urls.nes);
  await ringOn(page, 'nes-islemleri');
  const popup = await openToolbarPopup(site.browser);
  const seen = await until(
    async () => ({
      text: String(await popup.evaluate('document.body.innerText')),
      width: Number(await popup.evaluate('innerWidth')),
      height: Number(await popup.evaluate('innerHeight')),
    }),
    ({ text, width }) => text.includes(strings.popup.here(pageName)) && width > 250,
    10_000,
    'the popup to say where the person is',
  );
  expect(seen.height).toBeGreaterThan(200);
  // A popup, not a tab.
  expect(seen.width).toBeLessThan(800);
  // It is longer than the screen or the browser's 600 px: what the scrollbar leaves of its width is used, all of it and no more.
  const widths = '[document.documentElement.clientWidth, document.documentElement.scrollWidth, document.querySelector("main").offsetWidth]';
  await until(
    () => popup.evaluate(widths) as Promise<number[]>,
    ([client, scroll, main]) => client === scroll && client === main,
    10_000,
    'the popup to be as wide as it can',
  );
  await popup.close();
});

test('with help off the popup does not say that the page is not in the guide', async () => {
  await site.browser.storage.set(onTheWay);
  const page = await site.open(urls.nes);
  await ringOn(page, 'nes-islemleri');
  await site.browser.storage.set({ settings: { ...onTheWay.settings, enabled: false } });
  await waitForOverlay(page, ({ present }) => !present);
  const popup = await openToolbarPopup(site.browser);
  const text = await until(
    async () => String(await popup.evaluate('document.body.innerText')),
    (seen) => seen.includes(strings.popup.last(pageName)),
    10_000,
    'the popup to name the last page',
  );
  expect(text).not.toContain(strings.popup.hereUnknown);
  await popup.close();
});

test('the real toolbar popup goes when another page was opened from it', async () => {
  const page = await site.open(urls.nes);
  await waitForOverlay(page, ({ present }) => present);
  const popup = await openToolbarPopup(site.browser);
  const pressSettings = `[...document.querySelectorAll('button')].filter((button) => button.textContent === '${strings.popup.settings}').map((button) => button.click()).length`;
  await until(
    () => popup.evaluate(pressSettings),
    (pressed) => pressed === 1,
    10_000,
    'the button to press',
  );
  await until(
    () =>
      popup.evaluate('true').then(
        () => false,
        () => true,
      ),
    Boolean,
    10_000,
    'the popup to be closed',
  );
});

test('a page that is too busy to answer does not keep the switch away', async () => {
  await site.browser.storage.set(onTheWay);
  const page = await site.open(urls.nes);
  await ringOn(page, 'nes-islemleri');
  // Until the tab is closed, so that the popup has nobody to wait for.
  await page.evaluate('setTimeout(() => { for (;;); }, 0), undefined');
  const popup = await openToolbarPopup(site.browser);
  await until(
    () => popup.evaluate(`document.querySelector('[role="switch"][aria-checked="true"]') !== null`),
    Boolean,
    10_000,
    'the switch in the popup',
  );
  await popup.close();
  await page.close();
});
