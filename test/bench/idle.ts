import { setTimeout as delay } from 'node:timers/promises';
import type { CDPSession, Page } from 'puppeteer-core';
import type { OpenBrowser } from '../../.tools/browser/browser.ts';
import { inPage } from '../../.tools/browser/in-page.ts';
import { waitForOverlay } from '../../.tools/browser/overlay.ts';
import { until } from '../../.tools/browser/until.ts';
import { bundle } from './bundle.ts';
import type * as driverEntry from './driver-entry.ts';
import { MADE_ADDRESS, MADE_FLOW, MADE_PAGE, MADE_TARGET, madePage } from './made-page.ts';
import { spreadOf } from './statistics.ts';
import { type Row, spreadRow } from './table.ts';

const ELEMENTS = 2_000;
const ROUNDS = 3;
/** How long nothing is done, in seconds. */
const IDLE = 5;
/** A page has come to rest when its main thread worked less than this in the look-out time, both in seconds. */
const RESTING = 0.01;
const LOOK_OUT = 0.5;

async function busySeconds(session: CDPSession, seconds: number): Promise<number> {
  const taskDuration = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    const metric = metrics.find(({ name }) => name === 'TaskDuration');
    if (metric === undefined) throw new Error('The browser does not tell its TaskDuration.');
    return metric.value;
  };
  const before = await taskDuration();
  // The time itself is what is measured over: nothing is waited for.
  await delay(seconds * 1_000);
  return (await taskDuration()) - before;
}

/** Opens the made page in a tab in front, prepares it, lets it come to rest, and measures. @returns ms of work per idle second */
async function idleIn(browser: OpenBrowser, prepare: (page: Page) => Promise<unknown>): Promise<number> {
  const page = await browser.newPage();
  try {
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const isDocument = request.isNavigationRequest();
      void (isDocument ? request.respond({ contentType: 'text/html; charset=utf-8', body: madePage(ELEMENTS) }) : request.abort());
    });
    await page.bringToFront();
    await page.goto(`https://${MADE_ADDRESS.host}${MADE_ADDRESS.path}`, { waitUntil: 'load' });
    await prepare(page);
    const session = await page.createCDPSession();
    // Time the main thread really ran: other programs on a busy machine would count as work otherwise.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await until(
      () => busySeconds(session, LOOK_OUT),
      (busy) => busy < RESTING,
      20_000,
      'the page to come to rest',
    );
    return ((await busySeconds(session, IDLE)) * 1_000) / IDLE;
  } finally {
    await page.close();
  }
}

/** Runs in the page. */
function highlight(target: string): void {
  const { bench } = globalThis as unknown as { readonly bench: typeof driverEntry };
  const style = document.createElement('style');
  style.textContent = bench.css;
  document.head.append(style);
  bench.driver().highlight({ element: target, popover: { title: 'Bench' } });
}

/** What a page costs while nobody does anything: bare, with the extension's card and ring, with the tour library's highlight. */
export async function idle(bare: OpenBrowser, extended: OpenBrowser): Promise<Row[]> {
  await extended.storage.set({ settings: { enabled: true, flow: MADE_FLOW, institution: 'meb' } });
  const code = await bundle('test/bench/driver-entry.ts');
  const nothing: number[] = [];
  const ours: number[] = [];
  const driver: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    nothing.push(await idleIn(bare, () => Promise.resolve()));
    ours.push(await idleIn(extended, (page) => waitForOverlay(page, (overlay) => overlay.page === MADE_PAGE && overlay.ring !== null)));
    driver.push(
      await idleIn(bare, async (page) => {
        await page.evaluate(`${code}\nglobalThis.bench = bench;`);
        await page.evaluate(inPage(highlight, MADE_TARGET));
        await page.waitForSelector('.driver-popover');
      }),
    );
  }
  const median = spreadOf(nothing).median;
  const share = ours.map((time) => (time - median) / 10);
  return [
    spreadRow('without anything', nothing, ' ms/s', `main-thread work per idle second, ${ELEMENTS} elements`),
    spreadRow('extension, card and ring shown', ours, ' ms/s', 'looks at the page again every 2 s'),
    spreadRow('driver.js highlight active', driver, ' ms/s', 'looks at nothing'),
    spreadRow('extension − without', share, ' %', 'of the main thread: what the extension costs'),
    spreadRow(
      'extension / driver.js',
      ours.map((time, round) => time / (driver[round] ?? Number.NaN)),
      ' ×',
      'next to nothing below the line: the row above tells more',
    ),
  ];
}
