import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type PracticeServer, startPracticeServer } from '../../../.tools/practice-server.ts';
import { walkFlow } from '../../../.tools/walk-flow.ts';
import type { JourneyStep } from '../../../.tools/walk-journey.ts';
import { wrongPages } from '../../../.tools/wrong-pages.ts';
import type { CompiledFlow } from '../../../src/core/compile-guide.ts';
import { type OpenBrowser, openBrowser } from './browser.ts';
import { browserKind, guidedBuild } from './guided-site.ts';
import { expectOnlyAdvised, expectRingsOfTheGuide, pagesOf, source } from './guide-rings.ts';

/** Another row of wrong pages than `npm run walk` takes unless told. */
const SEED = 20_261_123;

/** What is the guide's doing, not the browser's, is tried once: for every second flow in Chromium, for the others in Firefox. */
const isTriedHere = ({ order }: CompiledFlow): boolean => order % 2 === { chromium: 0, firefox: 1 }[browserKind];

const placeOf = ({ overlay }: JourneyStep): string => `${overlay.page}/${overlay.step}`;

/**
 * One test for each flow: walked to its end from the home page; then, in one of the browsers, from a wrong page until back on the way.
 * A flow that passes the same pages as one before it is walked in one of the browsers only.
 * @param expected the pages passed from the home page to the end; an empty name where the extension keeps silent
 */
export function testFlows(flows: readonly CompiledFlow[], expected: Readonly<Record<string, readonly string[]>>): void {
  let server: PracticeServer;
  let browser: OpenBrowser;
  beforeAll(async () => {
    server = await startPracticeServer({ staticDir: inject('practiceSite') });
    browser = await openBrowser(browserKind, { extension: guidedBuild, proxyPort: server.proxyPort });
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  const ways = flows.map(({ id }) => JSON.stringify(expected[id]));
  const walked = flows.filter((flow, index) => ways.indexOf(ways[index] ?? '') === index || isTriedHere(flow));
  test.each(walked.map((flow) => [flow.id, flow] as const))('%s', { timeout: 240_000 }, async (id, flow) => {
    const { steps, stuck } = await walkFlow(browser, source, { flow: id, start: null });
    expect(stuck).toBeNull();
    expect(pagesOf(steps)).toEqual(expected[id]);
    expectOnlyAdvised(steps);
    expectRingsOfTheGuide(id, steps);

    const onTheWay = new Set(steps.filter(({ overlay }) => overlay.step !== '').map(placeOf));
    const starts = isTriedHere(flow) ? wrongPages(flow, 1, SEED + flow.order) : [];
    expect(starts).toHaveLength(isTriedHere(flow) ? 1 : 0);
    for (const start of starts) {
      const back = await walkFlow(browser, source, { flow: id, start, isFarEnough: (step) => onTheWay.has(placeOf(step)) });
      expect(back.stuck, `from ${start.page}`).toBeNull();
      expect(pagesOf(back.steps)[0]).toBe(start.page);
      const last = back.steps.at(-1);
      expect(last === undefined ? '' : placeOf(last), `from ${start.page}`).toSatisfy((place: string) => onTheWay.has(place));
      expectOnlyAdvised(back.steps.slice(0, -1));
      expectRingsOfTheGuide(id, back.steps);
    }
    expect(server.refusedByPages()).toEqual([]);
  });
}
