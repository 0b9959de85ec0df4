// Plain Node without packages: `npm test` on a fresh machine, with `-- --slow` the slow rest too. Its last line is `N passed, N failed, N skipped`.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { prepare } from './prepare.mjs';
import { ROOT, runCommand, runNpm } from './run-command.mjs';

/** Each counts as one test. */
const CHECKS = [
  ['guide', ['run', '--silent', 'guide']],
  ['types', ['run', '--silent', 'check:types']],
  ['types of the core, without DOM', ['run', '--silent', 'check:core']],
  ['lint', ['run', '--silent', 'check:lint']],
  ['format', ['run', '--silent', 'check:format']],
  ['unused code', ['run', '--silent', 'check:unused']],
  ['build', ['run', '--silent', 'build', '--', '--open']],
  ['linter of the Firefox store', ['run', '--silent', 'check:firefox']],
  ['the same packages when built again', ['run', '--silent', 'check:packages']],
];

/** Projects of `test/vitest.config.ts` that run together, cheapest first. Apart, so that a browser that does not start costs no other test. */
const GROUPS = [['unit'], ['page', 'ui'], ['builds', 'e2e-chromium', 'e2e-firefox']];
/** What `npm test` leaves out for time. */
const SLOW = [['page-rest'], ['e2e-chromium-rest', 'e2e-firefox-rest']];

const tally = { passed: 0, failed: 0, skipped: 0 };
const failures = [];

const fail = (what, count = 1) => {
  tally.failed += count;
  failures.push(what);
};

async function timed(heading, run) {
  console.log(`\n━━ ${heading}`);
  const start = performance.now();
  const result = await run();
  console.log(`━━ ${heading}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return result;
}

async function check(name, args) {
  const code = await timed(name, () => runNpm(args));
  if (code === 0) tally.passed += 1;
  else fail(`check "${name}" (exit code ${code})`);
}

/**
 * Adds up vitest's own report. Where a file could not be loaded or prepared, vitest calls its tests skipped; here they
 * have failed, and the file counts as one failure at least.
 */
function countReport(report) {
  tally.passed += report.numPassedTests;
  tally.skipped += report.numTodoTests;
  for (const file of report.testResults) {
    const failed = file.assertionResults.filter((test) => test.status === 'failed');
    const notRun = file.assertionResults.filter((test) => test.status === 'skipped' || test.status === 'pending').length;
    const name = path.relative(ROOT, file.name);
    for (const test of failed) fail(`${name} > ${test.fullName}`);
    if (file.status === 'failed' && failed.length === 0) fail(`${name}: ${file.message || 'could not be run'}`, Math.max(1, notRun));
    else tally.skipped += notRun;
  }
}

async function vitest(projects) {
  const name = `${projects.join(' and ')} tests`;
  const folder = mkdtempSync(path.join(tmpdir(), 'kamusm-rehberi-test-'));
  const report = path.join(folder, 'report.json');
  const cli = path.join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const args = [cli, 'run', '--config', 'test/vitest.config.ts', ...projects.flatMap((project) => ['--project', project]), ...reporters];
  const code = await timed(name, () => runCommand(process.execPath, args));
  const failedBefore = tally.failed;
  try {
    countReport(JSON.parse(readFileSync(report, 'utf8')));
  } catch (error) {
    fail(`${name} left no report: ${String(error)}`);
  }
  // An error outside any test (a global setup, an unhandled rejection).
  if (code !== 0 && tally.failed === failedBefore) fail(`${name} (exit code ${code}); see above`);
  rmSync(folder, { recursive: true, force: true });
}

try {
  await timed('prepare', () => prepare(['chromium', 'firefox']));
  for (const [name, args] of CHECKS) await check(name, args);
  for (const projects of process.argv.includes('--slow') ? [...GROUPS, ...SLOW] : GROUPS) await vitest(projects);
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}

if (failures.length > 0) console.log(`\nFailed:\n${failures.map((failure) => `  ✗ ${failure}`).join('\n')}`);
console.log(`\n${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`);
process.exitCode = tally.failed > 0 || tally.passed === 0 ? 1 : 0;
