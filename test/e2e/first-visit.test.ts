import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { strings } from '../../src/ui/strings.tr.ts';
import { type GuidedSite, openGuidedSite, ringOn, urls } from './support/guided-site.ts';
import { pressInCard, waitForOverlay } from './support/overlay.ts';
import { until } from './support/until.ts';

let site: GuidedSite;
beforeAll(async () => {
  site = await openGuidedSite();
});
afterAll(() => site.close());
beforeEach(() => site.reset());

const LOST = 'Kartım kayboldu veya çalındı';

const storedSettings = (wanted: Record<string, unknown>): Promise<unknown> =>
  until(
    async () => (await site.browser.storage.get())['settings'] as Record<string, unknown> | undefined,
    (settings) => Object.entries(wanted).every(([key, value]) => settings?.[key] === value),
    10_000,
    `settings ${JSON.stringify(wanted)}`,
  );

test('the card asks what to do and where the person works, stores both, and then guides', async () => {
  const page = await site.open(urls.corporateHome);
  const first = await waitForOverlay(page, ({ title }) => title === strings.ask.flow);
  expect(first.ring).toBeNull();
  await pressInCard(page, LOST);
  await storedSettings({ flow: 'kayip-calinti' });
  await waitForOverlay(page, ({ title }) => title === strings.ask.institution);
  await pressInCard(page, 'Millî Eğitim Bakanlığı');
  await storedSettings({ flow: 'kayip-calinti', institution: 'meb' });
  await ringOn(page, 'kamusm-ana-sayfa');
});

test('the second question can wait, and comes back where the institution is needed', async () => {
  const page = await site.open(urls.corporateHome);
  await pressInCard(page, LOST);
  await pressInCard(page, strings.ask.later);
  await ringOn(page, 'kamusm-ana-sayfa');
  await storedSettings({ flow: 'kayip-calinti' });
  const list = await site.open(urls.institution);
  const asked = await waitForOverlay(list, ({ title }) => title === strings.ask.institution);
  expect(asked).toMatchObject({ page: 'kurum-secimi', ring: null });
  expect(asked.buttons).not.toContain(strings.ask.later);
});
