import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cardOn, expectSilence, type GuidedSite, hostCount, onTheWay, openGuidedSite, ringOn, urls } from './support/guided-site.ts';
import { readOverlay, waitForOverlay } from '../../.tools/browser/overlay.ts';
import { until } from '../../.tools/browser/until.ts';

let site: GuidedSite;
beforeAll(async () => {
  site = await openGuidedSite();
});
afterAll(() => site.close());
beforeEach(async () => {
  await site.reset();
  await site.browser.storage.set(onTheWay);
});

const help = (enabled: boolean): Promise<void> => site.browser.storage.set({ settings: { ...onTheWay.settings, enabled } });

describe('help switched off in mid-journey', () => {
  test('the host goes at once without reload, and comes back at the same step', async () => {
    const page = await site.open(urls.nes);
    const before = await ringOn(page, 'nes-islemleri');
    await page.evaluate('window.stillTheSame = true');
    await help(false);
    await until(
      () => hostCount(page),
      (count) => count === 0,
      20_000,
      'the host to go',
    );
    await help(true);
    const after = await ringOn(page, 'nes-islemleri');
    expect(after.step).toBe(before.step);
    expect(after.hosts).toBe(1);
    expect(await page.evaluate('window.stillTheSame')).toBe(true);
  });

  test('all tabs follow', async () => {
    const first = await site.open(urls.nes);
    await ringOn(first, 'nes-islemleri');
    const second = await site.open(urls.personal);
    await cardOn(second, 'bireysel-islemler');
    await help(false);
    for (const page of [first, second])
      await until(
        () => hostCount(page),
        (count) => count === 0,
        20_000,
        'the host to go',
      );
    await help(true);
    await cardOn(second, 'bireysel-islemler');
    await first.bringToFront();
    await ringOn(first, 'nes-islemleri');
  });

  test('it stays off after a reload and on the next page', async () => {
    const page = await site.open(urls.nes);
    await ringOn(page, 'nes-islemleri');
    await help(false);
    await page.reload({ waitUntil: 'load' });
    await expectSilence(page);
    await page.goto(urls.corporateHome, { waitUntil: 'load' });
    await expectSilence(page);
  });

  test('the switch of the popup does it', async () => {
    const page = await site.open(urls.nes);
    await ringOn(page, 'nes-islemleri');
    const popup = await site.browser.openExtensionPage('src/popup.html', '[role="switch"]');
    await popup.click('[role="switch"]');
    await until(
      () => hostCount(page),
      (count) => count === 0,
      20_000,
      'the host to go',
    );
    await popup.click('[role="switch"][aria-checked="false"]');
    await waitForOverlay(page, (overlay) => overlay.page === 'nes-islemleri');
    await popup.close();
    expect((await readOverlay(page)).hosts).toBe(1);
  });
});
