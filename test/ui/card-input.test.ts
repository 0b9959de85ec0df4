import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Advice } from '../../src/core/advise/advice.ts';
import { type InBrowser, inBrowser } from '../page/support/in-browser.ts';
import type * as cardEntry from '../../.tools/samples/card-entry.tsx';
import { askAdvice, firstQuestion, guideAdvice, institutionOptions, papers, secondQuestion } from '../../.tools/samples/sample-advice.ts';

/** Real keys and a real mouse on the card in its shadow root. */
let browser: InBrowser<typeof cardEntry>;
beforeAll(async () => {
  browser = await inBrowser<typeof cardEntry>('.tools/samples/card-entry.tsx');
});
afterAll(() => browser.close());

beforeEach(async () => {
  await browser.show('<!doctype html><html lang="tr"><title>test</title><body><input id="own"></body></html>');
});

const draw = (advice: Advice) => browser.evaluate((module, what: Advice) => module.draw(what, false), advice);
const events = () => browser.evaluate((module) => module.told());
const inCard = (selector: string) => browser.page.waitForSelector(`kamusm-rehber >>> ${selector}`, { visible: true });
const click = async (selector: string, count = 1) => (await inCard(selector))?.click({ count });

describe('typing in the card', () => {
  const manyInstitutions = askAdvice({ question: 'institution', options: institutionOptions(1000) });

  test('narrows the list and stays hidden from the page', async () => {
    await browser.page.evaluate(() => {
      const heard: string[] = [];
      const kinds = ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'textInput', 'compositionstart', 'compositionupdate', 'paste'];
      for (const place of [window, document, document.documentElement]) {
        for (const kind of kinds) place.addEventListener(kind, () => heard.push(kind));
      }
      Object.assign(window, { heard });
    });
    const heard = () => browser.page.evaluate('window.heard') as Promise<string[]>;
    await draw(manyInstitutions);
    await click('.search-field');
    await browser.page.keyboard.type('Işık 333');
    await browser.page.keyboard.press('Backspace');
    expect(await browser.page.$eval('kamusm-rehber >>> .search-field', (field) => (field as HTMLInputElement).value)).toBe('Işık 33');
    await browser.page.waitForFunction(() => {
      const options = document.querySelector('kamusm-rehber')?.shadowRoot?.querySelectorAll('.option') ?? [];
      return options.length > 1 && options.length < 10;
    });
    expect(await heard()).toEqual([]);
    await click('.option');
    expect(await events()).toEqual([{ kind: 'choose-institution', institution: 'kurum-32' }]);
    // The listeners are there: the page hears its own field.
    await browser.page.click('#own');
    await browser.page.keyboard.type('a');
    expect(await heard()).toContain('keydown');
  });

  test('keeps the caret and what was typed when advice comes anew', async () => {
    await draw(manyInstitutions);
    await click('.search-field');
    await browser.page.keyboard.type('igne');
    await browser.evaluate((module, what: Advice) => module.redraw(what), manyInstitutions);
    await browser.page.keyboard.type(' 4');
    expect(await browser.page.$eval('kamusm-rehber >>> .search-field', (field) => (field as HTMLInputElement).value)).toBe('igne 4');
  });
});

describe('answering', () => {
  test('a double click answers one question only', async () => {
    await draw(askAdvice({ finding: firstQuestion }));
    await click('.option', 2);
    expect(await events()).toEqual([{ kind: 'answer', question: 'ne', answer: 'kart' }]);
  });

  test('the keyboard stays in the card from question to question', async () => {
    await draw(askAdvice({ finding: firstQuestion }));
    await (await inCard('.option'))?.focus();
    await browser.page.keyboard.press('Enter');
    await browser.evaluate((module, what: Advice) => module.redraw(what), askAdvice({ finding: secondQuestion }));
    await browser.page.keyboard.press('Space');
    expect(await events()).toEqual([
      { kind: 'answer', question: 'ne', answer: 'kart' },
      { kind: 'answer', question: 'sorun', answer: 'kayip' },
    ]);
  });
});

test('papers can be ticked off with the keyboard', async () => {
  await draw(guideAdvice({ papers }));
  await (await inCard('.papers-head'))?.focus();
  await browser.page.keyboard.press('Enter');
  await inCard('.paper input');
  for (const key of ['Tab', 'Tab', 'Tab', 'Space'] as const) await browser.page.keyboard.press(key);
  expect(await events()).toEqual([{ kind: 'tick', paper: 'teslim', done: true }]);
});

test.each([320, 768, 1280])('no state of the card is wider than itself at %i px', async (width) => {
  await browser.page.setViewport({ width, height: 640 });
  const word = 'Elektroniksertifikahizmetsağlayıcılarınınkilerden';
  for (const advice of [
    guideAdvice({
      papers: [{ id: 'a', say: word, done: false, isOpen: false, isBehind: false }],
      field: { label: word, say: word },
      detour: { to: word, isWrongTurn: true, entry: { name: word, url: 'https://kamusm.bilgem.tubitak.gov.tr/' } },
    }),
    askAdvice({ question: 'institution', options: institutionOptions(8).map((option) => ({ ...option, label: word })), optional: true }),
    askAdvice({ finding: { kind: 'flow', flow: 'x', name: word, why: word } }),
  ]) {
    await draw(advice);
    if (advice.kind === 'guide') await click('.papers-head');
    const overflow = await browser.page.$eval('kamusm-rehber >>> [data-card]', (card) => card.scrollWidth - card.clientWidth);
    expect(overflow).toBe(0);
  }
});
