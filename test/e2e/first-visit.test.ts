import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { strings } from '../../src/ui/strings.tr.ts';
import { answerQuestions } from './support/answer-questions.ts';
import { type GuidedSite, openGuidedSite, ringOn, urls } from './support/guided-site.ts';
import { guide } from './support/guide-rings.ts';
import { pressInCard, waitForOverlay } from '../../.tools/browser/overlay.ts';
import { askedOn, say } from './support/stages.ts';
import { until } from '../../.tools/browser/until.ts';

let site: GuidedSite;
beforeAll(async () => {
  site = await openGuidedSite();
});
afterAll(() => site.close());
beforeEach(() => site.reset());

const LOST = guide.flows.find(({ id }) => id === 'kayip-calinti')?.name ?? '';

const settingsNow = async (): Promise<unknown> => (await site.browser.storage.get())['settings'] ?? {};

const storedSettings = (wanted: Record<string, unknown>): Promise<unknown> =>
  until(
    async () => (await site.browser.storage.get())['settings'] as Record<string, unknown> | undefined,
    (settings) => Object.entries(wanted).every(([key, value]) => settings?.[key] === value),
    10_000,
    `settings ${JSON.stringify(wanted)}`,
  );

test('the card’s questions lead to the institution and to a flow; both are stored, and then it guides', async () => {
  const page = await site.open(urls.corporateHome);
  const first = await waitForOverlay(page, ({ title }) => title === guide.decision.questions[0]?.ask);
  expect(first).toMatchObject({ ring: null, step: '' });
  const { flow, name, why } = await answerQuestions(page);
  // The institution was one of the questions, and is kept before a flow is taken.
  await storedSettings({ institution: 'meb' });
  const found = await waitForOverlay(page, ({ title }) => title === strings.ask.found(name));
  expect(found.text).toContain(why);
  expect(found.ring).toBeNull();
  expect(await settingsNow()).not.toMatchObject({ flow });
  await pressInCard(page, strings.ask.go);
  await storedSettings({ flow, institution: 'meb' });
  await ringOn(page, 'kamusm-ana-sayfa');
});

test('an answer can be taken back', async () => {
  const page = await site.open(urls.corporateHome);
  const [question] = guide.decision.questions;
  await waitForOverlay(page, ({ title }) => title === question?.ask);
  await pressInCard(page, question?.answers?.[0]?.label ?? '');
  await waitForOverlay(page, ({ title }) => title !== question?.ask);
  await pressInCard(page, strings.ask.back);
  await waitForOverlay(page, ({ title }) => title === question?.ask);
});

test('who knows the way chooses it from the list of all', async () => {
  const page = await site.open(urls.corporateHome);
  await pressInCard(page, strings.ask.list);
  // Pressed at the card's end, read from its beginning.
  const { buttons } = await waitForOverlay(page, ({ title, scrolled }) => title === strings.ask.flow && scrolled === 0);
  for (const { name } of guide.flows) expect(buttons.some((button) => button.startsWith(name))).toBe(true);
  await pressInCard(page, LOST);
  await storedSettings({ flow: 'kayip-calinti' });
  await pressInCard(page, 'Millî Eğitim Bakanlığı');
  await storedSettings({ flow: 'kayip-calinti', institution: 'meb' });
  await ringOn(page, 'kamusm-ana-sayfa');
});

test('the second question can wait, and comes back where the institution is needed', async () => {
  const page = await site.open(urls.corporateHome);
  await pressInCard(page, strings.ask.list);
  await pressInCard(page, LOST);
  await pressInCard(page, strings.ask.later);
  await ringOn(page, 'kamusm-ana-sayfa');
  await storedSettings({ flow: 'kayip-calinti' });
  const list = await site.open(urls.institution);
  // One question after the other: first what the way depends on.
  await askedOn(list, 'kurum-secimi', 'kapatma');
  await say(list, 'kapatma', 'done');
  const asked = await waitForOverlay(list, ({ title }) => title === strings.ask.institution);
  expect(asked).toMatchObject({ page: 'kurum-secimi', ring: null });
  expect(asked.buttons).not.toContain(strings.ask.later);
});
