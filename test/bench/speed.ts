import type { Page } from 'puppeteer-core';
import type { CompiledGuide } from '../../src/core/guide/compile-guide.ts';
import { inPage, withNames } from '../../.tools/browser/in-page.ts';
import { guide as wholeGuide, source } from '../guide/guide.ts';
import { bundle } from './bundle.ts';
import { doubledGuide } from './doubled-guide.ts';
import { MADE_ADDRESS, MADE_FLOW, MADE_PAGE, MADE_TARGET, madePage } from './made-page.ts';
import type * as speedEntry from './speed-entry.ts';
import { ratios, spreadOf } from './statistics.ts';
import { type Row, spreadRow } from './table.ts';

const SIZES = [200, 2_000, 10_000] as const;
const ROUNDS = 15;
/** Rounds before those that count: the engine compiles what runs often. */
const WARM_UP = 3;
/** The clock of a page ticks in tenths of a millisecond: small pages are gone over several times in a row. */
const ELEMENTS_PER_RUN = 2_000;

interface Bench {
  readonly bench: typeof speedEntry;
  readonly guides: { readonly whole: CompiledGuide; readonly doubled: CompiledGuide };
}

/** Milliseconds of each competitor in each round. */
interface Times {
  readonly read: number[];
  readonly think: number[];
  readonly ours: number[];
  readonly doubled: number[];
  readonly walk: number[];
  readonly driver: number[];
}

interface Task {
  readonly address: typeof MADE_ADDRESS;
  readonly flow: string;
  readonly page: string;
  readonly target: string;
  readonly elements: number;
  readonly rounds: number;
  readonly warmUp: number;
  readonly repeats: number;
}

/** Runs in the page. All competitors take turns within a round; a layout is never pending when one begins. */
function race(task: Task): Times {
  const { bench, guides } = globalThis as unknown as Bench;
  const target = document.querySelector(task.target);
  const reading = bench.read(task.address);
  for (const guide of [guides.whole, guides.doubled]) {
    const advice = bench.think(reading.snapshot, guide, task.flow);
    const rung = advice.kind === 'guide' && advice.pointing.kind === 'found' ? reading.element(advice.pointing.ref) : null;
    if (advice.kind !== 'guide' || advice.page !== task.page || rung !== target) {
      throw new Error(`The made page of ${task.elements} elements is not guided: ${JSON.stringify(advice)}`);
    }
  }
  const count = document.body.querySelectorAll('*').length;
  if (count !== task.elements) throw new Error(`The made page has ${count} elements instead of ${task.elements}.`);

  const clock = (run: () => void): number => {
    const started = performance.now();
    for (let turn = 0; turn < task.repeats; turn += 1) run();
    return (performance.now() - started) / task.repeats;
  };
  const competitors: Record<keyof Times, () => number> = {
    read: () => clock(() => bench.read(task.address)),
    think: () => clock(() => bench.think(reading.snapshot, guides.whole, task.flow)),
    ours: () => clock(() => bench.think(bench.read(task.address).snapshot, guides.whole, task.flow)),
    doubled: () => clock(() => bench.think(bench.read(task.address).snapshot, guides.doubled, task.flow)),
    walk: () => clock(() => bench.walk()),
    driver: () => {
      let sum = 0;
      for (let turn = 0; turn < task.repeats; turn += 1) sum += bench.highlightOnce(task.target, 'Bench');
      return sum / task.repeats;
    },
  };
  const times: Times = { read: [], think: [], ours: [], doubled: [], walk: [], driver: [] };
  const names = Object.keys(competitors) as (keyof Times)[];
  for (let round = 0; round < task.warmUp + task.rounds; round += 1) {
    // Each round begins with another one, every other round runs backwards: nobody always pays for the same one's garbage.
    const from = round % names.length;
    const order = [...names.slice(from), ...names.slice(0, from)];
    for (const name of round % 2 === 0 ? order : order.toReversed()) {
      const took = competitors[name]();
      if (round >= task.warmUp) times[name].push(took);
    }
  }
  return times;
}

async function raceOn(page: Page, elements: number, code: string): Promise<Times> {
  await page.setContent(madePage(elements));
  await page.evaluate(
    `${code}\nglobalThis.bench = bench; globalThis.guides = ${JSON.stringify({ whole: wholeGuide, doubled: doubledGuide(source) })};`,
  );
  await page.evaluate(withNames('bench.addDriverStyle()'));
  const task: Task = {
    address: MADE_ADDRESS,
    flow: MADE_FLOW,
    page: MADE_PAGE,
    target: MADE_TARGET,
    elements,
    rounds: ROUNDS,
    warmUp: WARM_UP,
    repeats: Math.max(1, Math.round(ELEMENTS_PER_RUN / elements)),
  };
  return (await page.evaluate(inPage(race, task))) as Times;
}

function rowsFor(elements: number, { read, think, ours, doubled, walk, driver }: Times): Row[] {
  const size = String(elements).padStart(6);
  return [
    spreadRow(`${size} ours`, ours, ' ms', 'read, recognise and advise'),
    spreadRow(`${size}   reading`, read, ' ms', 'the DOM walk of it'),
    spreadRow(`${size}   thinking`, think, ' ms', 'recognise and advise of it'),
    spreadRow(
      `${size} ours / plain walk`,
      ratios(ours, walk),
      ' ×',
      `style and box of each element: ${spreadOf(walk).median.toFixed(2)} ms`,
    ),
    spreadRow(
      `${size} ours / driver.js`,
      ratios(ours, driver),
      ' ×',
      `highlight() of a known element: ${spreadOf(driver).median.toFixed(2)} ms`,
    ),
    spreadRow(`${size} doubled guide`, ratios(doubled, ours), ' ×', '1 = independent of the size of the guide'),
  ];
}

/** Times reading, recognising and advising on made pages. `page` is a tab in front of a browser without the extension. */
export async function speed(page: Page): Promise<Row[]> {
  const code = await bundle('test/bench/speed-entry.ts');
  const rows: Row[] = [];
  const perElement: number[][] = [];
  for (const elements of SIZES) {
    const times = await raceOn(page, elements, code);
    rows.push(...rowsFor(elements, times));
    perElement.push(times.ours.map((time) => time / elements));
  }
  const [small, large] = [perElement[0] ?? [], perElement.at(-1) ?? []];
  return [
    ...rows,
    spreadRow(`per element, ${SIZES.at(-1)} / ${SIZES[0]}`, ratios(large, small), ' ×', '1 = linear; below 1 the fixed part shows'),
  ];
}
