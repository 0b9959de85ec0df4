import type { AllowedFinding } from './lint-findings.ts';

const PREACT =
  "Preact's own code for `dangerouslySetInnerHTML`, which no file of `src` uses (test/tools/lint-findings.test.ts sees to that). It cannot be built without it.";

/** What the linter of addons.mozilla.org may find in the Firefox build, and why that is right. */
export const ALLOWED_FINDINGS: readonly AllowedFinding[] = [
  { type: 'warning', code: 'UNSAFE_VAR_ASSIGNMENT', file: 'assets/*.js', count: 1, why: PREACT },
  { type: 'warning', code: 'UNSAFE_VAR_ASSIGNMENT', file: 'src/content.iife.js', count: 1, why: PREACT },
];
