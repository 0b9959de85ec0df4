/** Every look of the card: nothing cut off, nothing over anything else, large enough, with contrast, in every width and colour. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type InBrowser, inBrowser } from '../page/support/in-browser.ts';
import type * as entry from './card-layout-entry.tsx';
import type { Look } from './card-layout-entry.tsx';
import { cardStates } from '../../.tools/samples/card-states.ts';
import { invalidated } from '../../.tools/samples/sample-advice.ts';

let browser: InBrowser<typeof entry>;
beforeAll(async () => {
  browser = await inBrowser<typeof entry>('test/ui/card-layout-entry.tsx');
});
afterAll(() => browser.close());
beforeEach(() => media({}));

const PAGE = '<!doctype html><html lang="tr"><title>test</title><body></body></html>';

async function media(features: Readonly<Record<string, string>>): Promise<void> {
  const session = await browser.page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: Object.entries({ 'prefers-reduced-motion': 'reduce', ...features }).map(([name, value]) => ({ name, value })),
  });
}

/** Of every state by name, without those that are as they should be. */
async function faultsAt(size: { width: number; height: number }, contrast = 0, how: Look = 'as it is'): Promise<Record<string, unknown>> {
  await browser.page.setViewport(size);
  await browser.show(PAGE);
  const all = await browser.evaluate(
    (module, states: typeof cardStates, least: number, look: Look) => module.measure(states, least, look),
    cardStates,
    contrast,
    how,
  );
  expect(all).toHaveLength(cardStates.length);
  const faults: Record<string, unknown> = {};
  for (const [at, { card, ...lists }] of all.entries()) {
    const isOut = card.x < 0 || card.y < 0 || card.x + card.width > size.width || card.y + card.height > size.height;
    const isHigh = size.height < 480 && card.height > size.height / 2 + 1;
    const wrong = Object.entries(lists).filter(([, list]) => list.length > 0);
    if (wrong.length > 0 || isOut || isHigh)
      faults[cardStates[at]?.name ?? ''] = { ...Object.fromEntries(wrong), ...(isOut || isHigh ? { card } : {}) };
  }
  return faults;
}

describe('nothing is cut off, lies over anything else or is too small to press', () => {
  test.each([
    [1366, 650],
    [1280, 800],
    [768, 600],
    [320, 568],
    [568, 320],
  ])('at %i × %i px', async (width, height) => {
    expect(await faultsAt({ width, height })).toEqual({});
  });

  test.each([1280, 320])('with the text spacing of WCAG 1.4.12, at %i px', async (width) => {
    expect(await faultsAt({ width, height: 800 }, 0, 'spaced')).toEqual({});
  });

  test.each([1280, 320])('with type twice as large, at %i px', async (width) => {
    expect(await faultsAt({ width, height: 800 }, 0, 'large')).toEqual({});
  });

  test.each([1280, 768, 320])('with forced colours, at %i px', async (width) => {
    await media({ 'forced-colors': 'active', 'prefers-color-scheme': 'dark' });
    expect(await faultsAt({ width, height: 600 }, 4.5)).toEqual({});
  });
});

test.each([
  [1366, 650],
  [320, 568],
])('both answers to a question about a stage are seen whole, and alike, at %i × %i px', async (width, height) => {
  await browser.page.setViewport({ width, height });
  const asking = cardStates.filter(({ advice, folded }) => 'fork' in advice && advice.fork?.is === 'open' && !folded);
  expect(asking.length).toBeGreaterThan(2);
  for (const { name, advice, press } of asking) {
    await browser.show(PAGE);
    await browser.evaluate((module, what: typeof advice) => module.draw(what, false), advice);
    for (const selector of press) await browser.evaluate((module, what: string) => module.press(what), selector);
    const answers = await browser.page.evaluate(() => {
      const root = document.querySelector('kamusm-rehber')?.shadowRoot;
      const card = root?.querySelector('[data-card]')?.getBoundingClientRect();
      const head = root?.querySelector('.head')?.getBoundingClientRect();
      return [...(root?.querySelectorAll('[data-fork=open] .answers button') ?? [])].map((answer) => {
        const box = answer.getBoundingClientRect();
        const isSeen = card !== undefined && head !== undefined && box.top >= head.bottom && box.bottom <= card.bottom;
        const { color, backgroundColor, borderColor, fontWeight } = getComputedStyle(answer);
        return {
          isSeen,
          isLarge: box.height >= 44,
          look: [box.left, box.width, box.height, color, backgroundColor, borderColor, fontWeight].join(),
        };
      });
    });
    expect(
      answers.map(({ isSeen, isLarge }) => isSeen && isLarge),
      name,
    ).toEqual([true, true]);
    expect(answers[0]?.look, name).toBe(answers[1]?.look);
  }
});

describe('every text can be told from its ground', () => {
  const SCHEMES = [
    ['light', 'no-preference', 4.5],
    ['dark', 'no-preference', 4.5],
    ['light', 'more', 7],
    ['dark', 'more', 7],
  ] as const;
  test.each(SCHEMES.flatMap((scheme) => [1280, 768, 320].map((width) => [...scheme, width] as const)))(
    'in %s colours, contrast %s, at least %s, %i px wide',
    async (scheme, contrast, least, width) => {
      await media({ 'prefers-color-scheme': scheme, 'prefers-contrast': contrast });
      expect(await faultsAt({ width, height: 800 }, least)).toEqual({});
    },
  );
});

test.each([
  [1280, 800],
  [320, 640],
])('the last word is seen whole, to its button, at %i × %i px', async (width, height) => {
  await browser.page.setViewport({ width, height });
  await browser.show(PAGE);
  await browser.evaluate((module, advice) => module.draw(advice, false), invalidated);
  const left = await browser.page.evaluate(() => {
    const card = document.querySelector('kamusm-rehber')?.shadowRoot?.querySelector('[data-card]');
    return card ? card.scrollHeight - card.clientHeight : null;
  });
  expect(left).toBe(0);
});

test('drawn twice it is the same to the pixel', async () => {
  await browser.page.setViewport({ width: 768, height: 800 });
  await browser.show(PAGE);
  const shot = async (): Promise<string> => {
    await browser.evaluate(
      (module, states: typeof cardStates) => module.measure(states, 0, 'as it is'),
      cardStates.filter(({ name }) => name === 'a hint'),
    );
    return browser.page.screenshot({ encoding: 'base64' });
  };
  expect((await shot()) === (await shot())).toBe(true);
});

test('the certain and the unsure ring differ in shape, and with forced colours too', async () => {
  for (const forced of ['none', 'active']) {
    await media({ 'forced-colors': forced });
    await browser.show(PAGE);
    const looks: string[] = [];
    for (const certainty of ['certain', 'likely'] as const) {
      await browser.evaluate(
        (module, advice, face) => {
          module.draw(advice, false);
          module.drawRing(face, { x: 100, y: 100, width: 80, height: 30 });
        },
        cardStates[0]?.advice ?? { kind: 'silent' as const },
        certainty,
      );
      const look = await browser.page.evaluate(() => {
        const style = getComputedStyle(document.querySelector('kamusm-rehber')?.shadowRoot?.querySelector('[data-ring]') ?? document.body);
        return `${style.outlineStyle} ${style.outlineWidth}`;
      });
      looks.push(look);
    }
    expect(looks, forced).toEqual(['solid 3px', 'dashed 3px']);
  }
});
