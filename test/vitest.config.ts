import os from 'node:os';
import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './support/longest-first.ts';

const ROOT = path.dirname(import.meta.dirname);

const files = (...names: readonly string[]): string[] => names.map((name) => `test/e2e/${name}.test.ts`);

/** Every flow from end to end. `place` and `journeys` walk the flows too, in less time; these run in the slow rest of `.ci/run`. */
const WALKS = files('flows', 'short-flows');

/** What these try is the guide's doing, the same in every browser, and takes Firefox long: the slow rest runs them there too. */
const GUIDE_ONLY = files(
  'cancelled-closing',
  'cases',
  'journeys',
  'papers',
  'payment-left',
  'place',
  'rerouting',
  'resume',
  'untouched',
  'warnings',
  'why',
);

const E2E = [
  { name: 'e2e-chromium', browser: 'chromium', include: files('*'), exclude: WALKS },
  { name: 'e2e-firefox', browser: 'firefox', include: files('*'), exclude: [...WALKS, ...GUIDE_ONLY] },
  { name: 'e2e-chromium-rest', browser: 'chromium', include: WALKS, exclude: [] },
  { name: 'e2e-firefox-rest', browser: 'firefox', include: [...WALKS, ...GUIDE_ONLY], exclude: [] },
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
          sequence: { groupOrder: 0 },
        },
      },
      ...['page', 'ui'].map((name) => ({
        ...common,
        test: {
          name,
          include: [`test/${name}/**/*.test.{ts,tsx}`],
          environment: 'node',
          globalSetup: ['test/page/support/shared-chromium.ts'],
          // As many as `renderings.test.ts` has tabs.
          maxConcurrency: 4,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // Two: the browser itself needs a core too.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
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
