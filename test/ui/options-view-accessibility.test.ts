import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type InBrowser, inBrowser } from '../page/support/in-browser.ts';
import type * as entry from './extension-page-layout-entry.tsx';
import { type ExtensionPageState, extensionPageStates } from './extension-page-states.ts';

let browser: InBrowser<typeof entry>;
let axe: string;
beforeAll(async () => {
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  browser = await inBrowser<typeof entry>('test/ui/extension-page-layout-entry.tsx');
});
afterAll(() => browser.close());

describe.each(['light', 'dark'])('in %s colours', (scheme) => {
  test.each(extensionPageStates)('$name: no axe violation, nothing wider than 320 px', async (state) => {
    await browser.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await browser.page.setViewport({ width: 320, height: 800 });
    await browser.show('<!doctype html><html lang="tr"><title>test</title><body></body></html>');
    await browser.evaluate((module, one: ExtensionPageState) => module.draw(one), state);
    await browser.page.evaluate(axe);
    const found = (await browser.page.evaluate(
      `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] })`,
    )) as AxeResults;
    expect(found.passes.length).toBeGreaterThan(0);
    expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
    expect(Number(await browser.page.evaluate('document.documentElement.scrollWidth'))).toBe(320);
  });
});
