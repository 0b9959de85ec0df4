/** What the card knows of a stage and asks of it: read by ids and states, answered in the guide's own words. */
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { guide } from './guide-rings.ts';
import { type OverlayReading, pressInCard, readOverlay, waitForOverlay } from '../../../.tools/browser/overlay.ts';
import { until } from '../../../.tools/browser/until.ts';
import type { OpenBrowser } from '../../../.tools/browser/browser.ts';

const FLOW = 'kayip-calinti';

/** The two answers to the question about a stage. */
export function answersOf(stage: string, flow = FLOW): { readonly done: string; readonly todo: string } {
  const fork = guide.flows.find(({ id }) => id === flow)?.stages.find(({ id }) => id === stage)?.fork;
  if (fork === undefined) throw new Error(`${flow}/${stage} is not asked about.`);
  return fork;
}

/** The label of a choice of the flow, in the guide's own words. */
export function choiceLabel(choice: string, flow = FLOW): string {
  const stages = guide.flows.find(({ id }) => id === flow)?.stages ?? [];
  const decisions = stages.flatMap(({ steps, gate }) => [...steps, ...(gate === undefined ? [] : [gate])]);
  const label = decisions.flatMap(({ decide }) => decide?.choices ?? []).find(({ id }) => id === choice)?.label;
  if (label === undefined) throw new Error(`${flow} has no choice ${choice}.`);
  return label;
}

/** Stored progress of somebody who has said in the card that these stages are done. */
export const doneBefore = (
  stages: readonly string[],
  flow = FLOW,
  more: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> => ({
  progress: {
    stages: Object.fromEntries(stages.map((stage) => [`${flow}/${stage}`, { state: 'done', by: 'said' }])),
    reached: stages.map((stage) => `${flow}/${stage}`),
    at: Date.now(),
    ...more,
  },
});

/** Waits until the question about a stage is open on this page, as the one thing there: nothing pressed, nothing ringed. */
export async function askedOn(page: Page, id: string, stage: string, flow = FLOW): Promise<OverlayReading> {
  const { done, todo } = answersOf(stage, flow);
  const isAsked = ({ page: seen, fork }: OverlayReading): boolean =>
    seen === id && fork?.is === 'open' && fork.buttons.join('|') === [done, todo].join('|') && fork.isNeutral;
  const look = async (): Promise<OverlayReading> => {
    // What the mouse is over looks different; a page just opened takes no mouse yet.
    await page.mouse.move(1, 1);
    return readOverlay(page);
  };
  await until(look, isAsked, 20_000, `the question about ${stage} on ${id}`);
  let looks = 0;
  // A ring may come late.
  const seen = await waitForOverlay(page, (overlay) => {
    looks = isAsked(overlay) ? looks + 1 : 0;
    return looks > 5;
  });
  expect(seen, `the question about ${stage} on ${id}`).toMatchObject({ ring: null, step: '' });
  return seen;
}

/** Answers the open question about a stage. */
export const say = (page: Page, stage: string, state: 'done' | 'todo', flow = FLOW): Promise<void> =>
  pressInCard(page, answersOf(stage, flow)[state]);

/** Waits for the quiet line that says how a stage stands and who told. */
export const toldOn = (page: Page, id: string, state: 'done' | 'todo', by: 'said' | 'shown'): Promise<OverlayReading> =>
  waitForOverlay(page, ({ page: seen, fork }) => seen === id && fork?.is === 'answered' && fork.state === state && fork.by === by);

/** Takes the answer back: what the quiet line's one button does. */
export async function changeAnswer(page: Page): Promise<void> {
  const { fork } = await waitForOverlay(page, ({ fork: seen }) => seen?.is === 'answered');
  await pressInCard(page, fork?.buttons[0] ?? 'no button');
}

/** Waits for a ring at this step. */
export const ringedAt = (page: Page, step: string): Promise<OverlayReading> =>
  waitForOverlay(page, (overlay) => overlay.step === step && overlay.ring !== null);

/** Waits until the page seen last is noted. */
export async function remembered(browser: OpenBrowser, id: string): Promise<void> {
  await until(
    () => browser.storage.get(),
    ({ progress }) => (progress as { lastPage?: unknown } | undefined)?.lastPage === id,
    10_000,
    `${id} to be remembered`,
  );
}
