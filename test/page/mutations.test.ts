/**
 * Random redesigns (`test/renderers/mutate.ts`) of drawn examples: whatever is done to a page that leaves its meaning alone, the
 * guide is right or unsure, never wrong. A fixed budget here; `npm run fuzz -- --seed N --runs N` runs long and prints, for each
 * failure, its seed and the smallest page that still fails.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { guide, source } from '../guide/guide.ts';
import type * as inPage from '../renderers/in-page.ts';
import { type Mutation, MUTATION_KINDS } from '../renderers/mutate.ts';
import { RENDERERS, render } from '../renderers/render.ts';
import { Tally } from '../renderers/tally.ts';
import { allTruths, dueOn } from '../renderers/truth.ts';
import { type InBrowser, inBrowser } from './support/in-browser.ts';

const SEED = Number(process.env['FUZZ_SEED'] ?? 4);
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 400);
const IS_LONG = process.env['FUZZ_RUNS'] !== undefined;
/** Redesigns are tried so many at a time: a call to the browser costs more than a page. */
const BATCH = 25;
/** Failures that are made small and shown in a long run. */
const MOST_SHOWN = 12;

const truths = allTruths(source, guide);
const tally = new Tally();

interface Plan {
  readonly example: number;
  readonly renderer: string;
  readonly seed: number;
  readonly mutations: readonly Mutation[];
}

const plans = fc.record<Plan>({
  example: fc.nat(truths.length - 1),
  renderer: fc.constantFrom(...RENDERERS),
  seed: fc.nat(999),
  mutations: fc.uniqueArray(fc.record<Mutation>({ kind: fc.constantFrom(...MUTATION_KINDS), seed: fc.nat(0xffff) }), {
    minLength: 1,
    maxLength: 5,
    selector: ({ kind }) => kind,
  }),
});

function caseOf({ example: index, renderer, seed, mutations }: Plan): inPage.Case {
  const chosen = truths[index];
  if (chosen === undefined) throw new Error(`There is no example ${index}.`);
  return { ...chosen.truth, html: render(renderer, chosen.example, chosen.truth.page, seed, chosen.wordings), mutations };
}

let browser: InBrowser<typeof inPage>;
beforeAll(async () => {
  browser = await inBrowser<typeof inPage>('test/renderers/in-page.ts');
}, 60_000);
afterAll(async () => {
  console.log(`\n${tally.toString()}`);
  await browser.close();
});

const judgeAll = (cases: readonly inPage.Case[]): Promise<inPage.Verdict[]> =>
  browser.evaluate((module, all) => all.map((one) => module.judge(one)), cases);

const wrongIn = (verdict: inPage.Verdict | undefined): string[] =>
  (verdict?.problems ?? []).filter((problem) => problem.startsWith('WRONG'));

/** Leaves out redesigns as long as it still fails, then elements of the page. */
async function explain(plan: Plan): Promise<string> {
  let { mutations } = plan;
  for (let at = 0; at < mutations.length; ) {
    const fewer = mutations.filter((_, index) => index !== at);
    const [verdict] = await judgeAll([caseOf({ ...plan, mutations: fewer })]);
    if (wrongIn(verdict).length > 0) mutations = fewer;
    else at += 1;
  }
  const small = { ...plan, mutations };
  const [verdict] = await judgeAll([caseOf(small)]);
  const { page } = caseOf(small);
  const html = await browser.evaluate((module, one) => module.minimise(one), caseOf(small));
  const name = `${page}/${truths[plan.example]?.example.name ?? ''}`;
  return [`--- ${name} · ${JSON.stringify(small)}`, ...wrongIn(verdict).slice(0, 3), html.replaceAll(/\n\s*/gu, '')].join('\n');
}

test(
  'a redesigned page is recognised or left open, never mistaken',
  async () => {
    const failing: { readonly plan: Plan; readonly problems: readonly string[] }[] = [];
    const samples = fc.sample(plans, { seed: SEED, numRuns: RUNS });
    for (let at = 0; at < samples.length; at += BATCH) {
      const batch = samples.slice(at, at + BATCH);
      const cases = batch.map(caseOf);
      const verdicts = await judgeAll(cases);
      verdicts.forEach((verdict, index) => {
        const plan = batch[index];
        const one = cases[index];
        if (plan === undefined || one === undefined) return;
        tally.add([...plan.mutations.map(({ kind }) => kind), 'all'], verdict, dueOn(one));
        const problems = wrongIn(verdict);
        if (problems.length > 0) failing.push({ plan, problems });
      });
    }
    const shown: string[] = [];
    for (const { plan } of failing.slice(0, IS_LONG ? MOST_SHOWN : 2)) shown.push(await explain(plan));
    expect(failing.length, `seed ${SEED}: ${failing.length} of ${RUNS} are wrong\n${shown.join('\n')}`).toBe(0);
  },
  IS_LONG ? 3_600_000 : 120_000,
);

test('most redesigned pages are still recognised, and their targets ringed', () => {
  const { pages, rings } = tally.recall('all');
  expect(pages).toBeGreaterThanOrEqual(0.95);
  expect(rings).toBeGreaterThanOrEqual(0.95);
});
