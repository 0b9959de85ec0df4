import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { strings } from '../../src/ui/strings.tr.ts';
import { type InBrowser, inBrowser } from '../page/support/in-browser.ts';
import type * as viewEntry from './popup-view-entry.tsx';
import { manyInstitutions, sampleOptions, samplePapers, samplePopup, sampleStages } from './popup-view-samples.ts';

let browser: InBrowser<typeof viewEntry>;
let axe: string;
beforeAll(async () => {
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  browser = await inBrowser<typeof viewEntry>('test/ui/popup-view-entry.tsx');
});
afterAll(() => browser.close());

/** Functions do not travel into the browser; the entry has its own. */
const plain = <T>(props: T): T => JSON.parse(JSON.stringify(props)) as T;

const settings = { ...samplePopup.settings, flow: 'bireysel' };
const popupFull = plain({ ...samplePopup, settings, papers: samplePapers, saveFailed: true });
const popupSearch = plain({ ...samplePopup, settings: { ...settings, enabled: false }, institutions: manyInstitutions });
const optionsFull = plain({
  ...sampleOptions,
  settings: { ...settings, offices: { meb: { deliveryOffice: 'Yan bina', contactLine: null } } },
  stages: sampleStages,
  papers: samplePapers,
});
const optionsBroken = plain({
  ...sampleOptions,
  settings: { ...settings, flow: null, institution: null },
  standby: null,
  saveFailed: true,
  diagnosis: { ...sampleOptions.diagnosis, storage: 'unwritable' as const },
});

/** Draws a state; `press` names the buttons to press then, in order. */
interface State {
  readonly name: string;
  readonly draw: () => Promise<void>;
  readonly press: readonly string[];
}

const states: readonly State[] = [
  {
    name: 'the popup with everything',
    draw: () => browser.evaluate((module, props) => module.drawPopup(props), popupFull),
    press: [strings.popup.papers.title, strings.popup.restart, strings.popup.finder.open, 'Kartımı kaybettim'],
  },
  {
    name: 'the popup with its questions and search open',
    draw: () => browser.evaluate((module, props) => module.drawPopup(props), popupSearch),
    press: [strings.popup.finder.open, strings.popup.picker.choose],
  },
  {
    name: 'the options page with everything',
    draw: () => browser.evaluate((module, props) => module.drawOptions(props), optionsFull),
    press: [strings.options.diagnosis.copy, strings.shortcut.change],
  },
  {
    name: 'the options page of a broken storage',
    draw: () => browser.evaluate((module, props) => module.drawOptions(props), optionsBroken),
    press: [],
  },
];

/** Presses like a person and waits for what comes of it: preact draws at the next turn. */
async function press(name: string): Promise<void> {
  const before = String(await browser.page.evaluate('document.body.innerHTML'));
  await browser.page.evaluate(
    `[...document.querySelectorAll('button, summary')].find((button) => button.textContent.startsWith(${JSON.stringify(name)})).click()`,
  );
  await browser.page.waitForFunction(`document.body.innerHTML !== ${JSON.stringify(before)}`);
}

describe.each(['light', 'dark'])('in %s colours', (scheme) => {
  test.each(states)('$name: no axe violation, nothing wider than 320 px', async ({ draw, press: presses }) => {
    await browser.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await browser.page.setViewport({ width: 320, height: 800 });
    await browser.show('<!doctype html><html lang="tr"><title>test</title><body></body></html>');
    await draw();
    for (const name of presses) await press(name);
    await browser.page.evaluate(axe);
    const found = (await browser.page.evaluate(
      `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] })`,
    )) as AxeResults;
    expect(found.passes.length).toBeGreaterThan(0);
    expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
    expect(Number(await browser.page.evaluate('document.documentElement.scrollWidth'))).toBe(320);
  });
});
