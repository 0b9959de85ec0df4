import { afterAll, beforeAll, expect, test } from 'vitest';
import { walkFlow } from '../../../.tools/walk-flow.ts';
import type { JourneyStep } from '../../../.tools/walk-journey.ts';
import { wrongPages } from '../../../.tools/wrong-pages.ts';
import type { CompiledFlow } from '../../../src/core/guide/compile-guide.ts';
import { expectOnlyAdvised, expectRingsOfTheGuide, pagesOf, source } from './guide-rings.ts';
import { type GuidedSite, openGuidedSite } from './guided-site.ts';
import { expectNumbersRise, openOtherPlaces, samePlaceAt } from './same-place.ts';

/** Another row of wrong pages than `npm run walk` takes unless told. */
const SEED = 20_261_123;

const placeOf = ({ overlay }: JourneyStep): string => `${overlay.page}/${overlay.step}`;

/**
 * One test for each flow: walked to its end from the home page, with card, popup and options page agreed on where that is, then from a wrong page until back on the way.
 * @param expected the pages passed from the home page to the end; an empty name where the extension keeps silent
 */
export function testFlows(flows: readonly CompiledFlow[], expected: Readonly<Record<string, readonly string[]>>): void {
  let site: GuidedSite;
  beforeAll(async () => {
    site = await openGuidedSite();
  });
  afterAll(() => site.close());

  test.each(flows.map((flow) => [flow.id, flow] as const))('%s', { timeout: 240_000 }, async (id, flow) => {
    const places = await openOtherPlaces(site.browser);
    const { steps, stuck } = await walkFlow(site.browser, source, { flow: id, start: null, onStep: samePlaceAt(places) });
    await places.close();
    expect(stuck).toBeNull();
    expectNumbersRise(steps);
    expect(pagesOf(steps)).toEqual(expected[id]);
    expectOnlyAdvised(steps);
    expectRingsOfTheGuide(id, steps);

    const onTheWay = new Set(steps.filter(({ overlay }) => overlay.step !== '').map(placeOf));
    const starts = wrongPages(flow, 1, SEED + flow.order);
    expect(starts).toHaveLength(1);
    for (const start of starts) {
      const back = await walkFlow(site.browser, source, { flow: id, start, isFarEnough: (step) => onTheWay.has(placeOf(step)) });
      expect(back.stuck, `from ${start.page}`).toBeNull();
      expect(pagesOf(back.steps)[0]).toBe(start.page);
      const last = back.steps.at(-1);
      expect(last === undefined ? '' : placeOf(last), `from ${start.page}`).toSatisfy((place: string) => onTheWay.has(place));
      expectOnlyAdvised(back.steps.slice(0, -1));
      expectRingsOfTheGuide(id, back.steps);
    }
    expect(site.server.refusedByPages()).toEqual([]);
  });
}
