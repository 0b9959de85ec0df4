/** The same in Firefox: the questions, the help with a field, and a way back from a wrong page. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { walkFlow } from '../../.tools/walk-flow.ts';
import { strings } from '../../src/ui/strings.tr.ts';
import { answerQuestions } from './support/answer-questions.ts';
import { cardOn, type GuidedSite, openGuidedSite, ringOn, urls } from './support/guided-site.ts';
import { expectOnlyAdvised, expectRingsOfTheGuide, guide, pagesOf, source } from './support/guide-rings.ts';
import { pressInCard, readOverlay, shownOf, waitForOverlay } from './support/overlay.ts';

let site: GuidedSite;
beforeAll(async () => {
  site = await openGuidedSite('firefox');
});
afterAll(() => site.close());
beforeEach(() => site.reset());

test('the questions lead to a flow, and the flow to a ring', async () => {
  const page = await site.open(urls.corporateHome);
  const { name } = await answerQuestions(page);
  await waitForOverlay(page, ({ title }) => title === strings.ask.found(name));
  await pressInCard(page, strings.ask.go);
  await pressInCard(page, strings.ask.later);
  await ringOn(page, 'kamusm-ana-sayfa');
});

test('a field is explained while the person is in it, and what is typed is not read', async () => {
  await site.browser.storage.set({ settings: { enabled: true, flow: 'odeme', institution: 'meb' } });
  const page = await site.open(urls.debts);
  await cardOn(page, 'borc-sorgulama');
  const say = guide.pages.find(({ id }) => id === 'borc-sorgulama')?.help?.find(({ id }) => id === 'dogum-yeri')?.say ?? 'no such help';
  await page.focus('input[placeholder^="Doğum yerinizi"]');
  const before = await waitForOverlay(page, ({ text }) => text.includes(say));
  await page.keyboard.type('Gizli 7431');
  expect(shownOf(await readOverlay(page))).toBe(shownOf(before));
  expect(JSON.stringify(await site.browser.storage.get())).not.toContain('7431');
  await page.evaluate('document.activeElement.blur()');
  await waitForOverlay(page, ({ text }) => !text.includes(say));
});

test('suspending, from a wrong page to the end', { timeout: 240_000 }, async () => {
  const start = { page: 'kurum-secimi', url: urls.institution };
  const { steps, stuck } = await walkFlow(site.browser, source, { flow: 'aski', start });
  expect(stuck).toBeNull();
  expect(pagesOf(steps)[0]).toBe(start.page);
  expect(pagesOf(steps).slice(-3)).toEqual(['sertifika-kapatma', 'kapatma-secimi', 'bireysel-islemler']);
  expectOnlyAdvised(steps);
  expectRingsOfTheGuide('aski', steps);
  expect(site.server.refusedByPages()).toEqual([]);
});
