/** `tsx .tools/lint-firefox.ts`, after a build: the linter of addons.mozilla.org on the Firefox package, held against what is allowed. */
import path from 'node:path';
import linter from 'addons-linter';
import { ALLOWED_FINDINGS } from './allowed-findings.ts';
import { disagreements, type LintReport } from './lint-findings.ts';
import { packageFile } from './packages.ts';

const ROOT = path.dirname(import.meta.dirname);

const report = await linter
  .createInstance({ config: { _: [path.join(ROOT, packageFile('firefox'))], logLevel: 'fatal', output: 'none' }, runAsBinary: false })
  .run();

const problems = disagreements(report as LintReport, ALLOWED_FINDINGS);
for (const problem of problems) console.error(problem);
if (problems.length > 0) {
  console.error('What is allowed, and why, is in .tools/allowed-findings.ts.');
  process.exitCode = 1;
}
