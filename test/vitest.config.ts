import os from 'node:os';
import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './support/longest-first.ts';

const ROOT = path.dirname(import.meta.dirname);

const files = (...names: readonly string[]): string[] => names.map((name) => `test/e2e/${name}.test.ts`);

/** Every flow from end to end. `place` walks the flows too, in less time; these run in the slow rest of `.ci/run`. */
const WALKS = files('flows', 'journeys', 'short-flows');

/** What befalls the extension itself now and then, and takes browsers of its own: the slow rest too. */
const SELDOM = files('private-window', 'site-access', 'update');

/**
 * The way to a hint and back, and what each browser does in its own manner: keys, focus, top layer, toolbar. `npm test` runs these in Firefox as
 * well; the others, most of them the guide's doing, it runs in Chromium only, and the slow rest in Firefox.
 */
const IN_BOTH = files('first-visit', 'keyboard', 'overlay', 'popup', 'silence', 'toggle', 'toolbar');

const E2E = [
  { name: 'e2e-chromium', browser: 'chromium', include: files('*'), exclude: [...WALKS, ...SELDOM] },
  { name: 'e2e-firefox', browser: 'firefox', include: IN_BOTH, exclude: [] },
  { name: 'e2e-chromium-rest', browser: 'chromium', include: [...WALKS, ...SELDOM], exclude: [] },
  { name: 'e2e-firefox-rest', browser: 'firefox', include: files('*'), exclude: IN_BOTH },
] as const;

/** All pages of the practice site in seven other renderings, mutated, and pages without end: long, and the handed renderings try the same reader. */
const LONG_READINGS = ['renderers', 'mutations', 'huge-pages'].map((name) => `test/page/${name}.test.ts`);

const PAGE = [
  { name: 'page', include: ['test/page/**/*.test.{ts,tsx}'], exclude: LONG_READINGS, groupOrder: 1 },
  { name: 'ui', include: ['test/ui/**/*.test.{ts,tsx}'], exclude: [], groupOrder: 1 },
  { name: 'page-rest', include: LONG_READINGS, exclude: [], groupOrder: 3 },
  // Measures, and is run by its own script alone.
  { name: 'ablate', include: ['test/page/ablate.ts'], exclude: [], groupOrder: 4 },
] as const;

/**
 * Files with a browser each at the same time: they mostly wait for pages, so one more than there are cores. On two cores four brought the load to 9,
 * where every page is late; past six the longest file decides how long it takes.
 */
const BROWSERS = Math.min(6, os.availableParallelism() + 1);

const common = {
  root: ROOT,
  // The extension's own build-time constants; the test builds have theirs from vite.config.ts.
  define: { __OPEN_ROOT__: 'true' },
};

export default defineConfig({
  root: ROOT,
  test: {
    // Four kinds, cheapest first; a browser is started only for those that need one.
    projects: [
      {
        ...common,
        test: {
          name: 'unit',
          include: ['test/core/**/*.test.{ts,tsx}', 'test/guide/**/*.test.ts', 'test/tools/**/*.test.ts', 'test/*.test.ts'],
          environment: 'node',
          // All limits are far from what an idle machine needs: a busy one must not fail what is right.
          testTimeout: 30_000,
          maxWorkers: os.availableParallelism(),
          sequence: { groupOrder: 0 },
        },
      },
      ...PAGE.map(({ name, include, exclude, groupOrder }) => ({
        ...common,
        test: {
          name,
          include: [...include],
          exclude: [...exclude],
          environment: 'node',
          globalSetup: ['test/page/support/shared-chromium.ts'],
          // As many as `renderings.test.ts` has tabs.
          maxConcurrency: 4,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // Two: the browser itself needs a core too.
          maxWorkers: 2,
          sequence: { groupOrder },
        },
      })),
      {
        ...common,
        test: {
          name: 'builds',
          include: ['test/builds/*.test.ts'],
          environment: 'node',
          testTimeout: 90_000,
          hookTimeout: 90_000,
          // As many as the e2e files, which run beside them.
          maxWorkers: BROWSERS,
          sequence: { groupOrder: 2 },
        },
      },
      // One source, two browsers.
      ...E2E.map(({ name, browser, include, exclude }) => ({
        ...common,
        test: {
          name,
          include: [...include],
          exclude: [...exclude],
          environment: 'node',
          globalSetup: ['test/e2e/support/practice-site.ts'],
          provide: { browser },
          // The files that a worker runs one after the other share the modules and, where they want no other, the browser.
          isolate: false,
          testTimeout: 90_000,
          hookTimeout: 90_000,
          maxWorkers: BROWSERS,
          sequence: { groupOrder: 2 },
        },
      })),
    ],
    sequence: { sequencer: LongestFirst },
  },
});
