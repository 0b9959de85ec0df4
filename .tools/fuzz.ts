/**
 * `npm run fuzz -- [--seed N] [--runs N]`: redesigns drawn examples at random for as long as asked, prints precision and recall per
 * kind of redesign, and each failure with its seed and the smallest page that still fails. The same seed gives the same run.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';

const DEFAULT_RUNS = '5000';

const { values } = parseArgs({ options: { seed: { type: 'string' }, runs: { type: 'string' } } });
const seed = values.seed ?? String(Math.floor(Math.random() * 1_000_000));
const runs = values.runs ?? DEFAULT_RUNS;
if (!/^\d+$/u.test(seed) || !/^[1-9]\d*$/u.test(runs)) {
  console.error('--seed and --runs take whole numbers.');
  process.exit(2);
}
console.log(`seed ${seed}, ${runs} runs`);
const root = path.dirname(import.meta.dirname);
const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');
const { status } = spawnSync(
  process.execPath,
  [vitest, 'run', '--config', 'test/vitest.config.ts', '--project', 'page-rest', 'test/page/mutations.test.ts'],
  { cwd: root, stdio: 'inherit', env: { ...process.env, FUZZ_SEED: seed, FUZZ_RUNS: runs } },
);
process.exit(status ?? 1);
