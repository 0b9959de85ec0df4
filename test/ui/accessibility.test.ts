import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Advice } from '../../src/core/advise/advice.ts';
import { type InBrowser, inBrowser } from '../page/support/in-browser.ts';
import type * as cardEntry from '../../.tools/samples/card-entry.tsx';
import { cardStates } from '../../.tools/samples/card-states.ts';

const TURKISH_VOICE = "speechSynthesis.getVoices = () => [{ lang: 'tr-TR', localService: true }]";

let browser: InBrowser<typeof cardEntry>;
let axe: string;
beforeAll(async () => {
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  browser = await inBrowser<typeof cardEntry>('.tools/samples/card-entry.tsx');
});
afterAll(() => browser.close());

describe.each(['light', 'dark'])('in %s colours', (scheme) => {
  test.each(cardStates)('$name has no axe violation', async ({ advice, folded, press }) => {
    await browser.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await browser.show('<!doctype html><html lang="tr"><title>test</title><body><main><h1>KamuSM</h1></main></body></html>');
    // A browser with a Turkish voice, so that the button that reads aloud is there.
    await browser.page.evaluate(TURKISH_VOICE);
    await browser.evaluate((module, what: Advice, isFolded: boolean) => module.draw(what, isFolded), advice, folded);
    for (const selector of press) await browser.evaluate((module, what: string) => module.press(what), selector);
    await browser.page.evaluate(axe);
    const found = (await browser.page.evaluate(
      `axe.run('kamusm-rehber', { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] })`,
    )) as AxeResults;
    expect(found.passes.length).toBeGreaterThan(0);
    expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
  });
});
