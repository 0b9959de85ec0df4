import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answersFor } from '../../.tools/journey-answers.ts';
import { walkJourney } from '../../.tools/walk-journey.ts';
import { expectOnlyAdvised, expectRingsOfTheGuide, pagesOf, source } from './support/guide-rings.ts';
import { type GuidedSite, openGuidedSite } from './support/guided-site.ts';

let site: GuidedSite;
beforeAll(async () => {
  site = await openGuidedSite({ viewport: { width: 360, height: 740 } });
});
afterAll(() => site.close());

describe('a journey walked by clicking what is ringed', () => {
  test('lost card, revoked, on a phone, from the first question on', { timeout: 240_000 }, async () => {
    const page = await site.browser.newPage();
    await page.bringToFront();
    const { steps, stuck } = await walkJourney(page, answersFor(source, 'kayip-calinti', 'meb', ['iptal']));
    expect(stuck).toBeNull();
    expect(pagesOf(steps).at(-1)).toBe('uretim-bekleniyor');
    expectOnlyAdvised(steps);
    expectRingsOfTheGuide('kayip-calinti', steps);
    expect(steps.find(({ overlay, ringOn }) => overlay.page === 'kapatma-secimi' && ringOn !== '')?.ringOn).toBe('İptal');
    expect(site.server.refusedByPages()).toEqual([]);
  });
});
