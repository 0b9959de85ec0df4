import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Advice } from '../../src/core/advice.ts';
import { type InBrowser, inBrowser } from '../page/support/in-browser.ts';
import type * as cardEntry from './card-entry.tsx';
import {
  askAdvice,
  decision,
  detour,
  either,
  entry,
  field,
  firstQuestion,
  fork,
  foundFlow,
  guideAdvice,
  institutionOptions,
  notice,
  papers,
  secondQuestion,
  structure,
  unknown,
  where,
  why,
} from './sample-advice.ts';

let browser: InBrowser<typeof cardEntry>;
let axe: string;
beforeAll(async () => {
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  browser = await inBrowser<typeof cardEntry>('test/ui/card-entry.tsx');
});
afterAll(() => browser.close());

const states: readonly (readonly [string, Advice, boolean])[] = [
  ['a hint', guideAdvice({}), false],
  ['a hint folded away', guideAdvice({}), true],
  [
    'a hint with everything',
    guideAdvice({
      decision,
      fork,
      cautions: ['İptal geri alınamaz.', 'Kodu söylemeyin.'],
      detour: detour({ isWrongTurn: true, entry }),
      notice: 'personel-yok',
      field,
      papers,
    }),
    false,
  ],
  ['a page on the way', guideAdvice({ detour: detour() }), false],
  ['an unsure hint', guideAdvice({ certainty: 'likely', pointing: { kind: 'several', label: 'Devam', count: 2 } }), false],
  ['the list of ways', askAdvice({}), false],
  ['the first question for the way', askAdvice({ finding: firstQuestion }), false],
  ['a later question for the way', askAdvice({ finding: secondQuestion }), false],
  ['the way found', askAdvice({ finding: foundFlow }), false],
  ['the search for the institution', askAdvice({ question: 'institution', options: institutionOptions(50), optional: true, where }), false],
  ['a hint with its reasons', guideAdvice({ why: why() }), false],
  [
    'an unsure hint with its reasons',
    guideAdvice({ certainty: 'likely', pointing: { kind: 'missing', label: 'Devam' }, why: why({ verdict: 'likely' }) }),
    false,
  ],
  ['the badge of an unknown page', unknown(), false],
  ['the badge of an unknown page with its reasons', unknown({ why: either, entry }), false],
  ['the badge of an unknown page with a message', unknown({ notice, entry }), false],
  ['the structure of an unknown page', unknown({ structure }), false],
];

describe.each(['light', 'dark'])('in %s colours', (scheme) => {
  test.each(states)('%s has no axe violation', async (_name, advice, folded) => {
    await browser.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await browser.show('<!doctype html><html lang="tr"><title>test</title><body><main><h1>KamuSM</h1></main></body></html>');
    await browser.evaluate((module, what: Advice, isFolded: boolean) => module.draw(what, isFolded), advice, folded);
    if (advice.kind === 'unknown') await browser.evaluate((module) => module.press('.fold'));
    if (advice.kind === 'guide' && advice.papers.length > 0) await browser.evaluate((module) => module.press('.papers-head'));
    if ((advice.kind === 'guide' || advice.kind === 'unknown') && advice.why !== null)
      await browser.evaluate((module) => module.press('.why'));
    await browser.page.evaluate(axe);
    const found = (await browser.page.evaluate(
      `axe.run('kamusm-rehber', { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] })`,
    )) as AxeResults;
    expect(found.passes.length).toBeGreaterThan(0);
    expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
  });
});
