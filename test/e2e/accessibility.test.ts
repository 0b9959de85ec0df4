/** axe-core on the real thing: the card on the page, every state of it (in Chromium: `test/ui`), and the pages of the extension, in both colours. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundle } from '../page/support/in-browser.ts';
import { cardStates } from '../../.tools/samples/card-states.ts';
import { emulateMedia } from './support/emulate-media.ts';
import { browserKind, type GuidedSite, onTheWay, openBuild, openGuidedSite, ringOn, urls } from './support/guided-site.ts';
import { waitForOverlay } from '../../.tools/browser/overlay.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Where to look: in the card only, or the whole page. */
const CARD = 'kamusm-rehber';

let axe: string;
let card: string;
beforeAll(async () => {
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  card = await bundle('.tools/samples/card-entry.tsx');
});

/** Each violation in a line; throws when axe found nothing to look at. */
async function violations(page: Page, within: string | null): Promise<string[]> {
  await page.evaluate(`window.axe === undefined && (() => { ${axe} })()`);
  const found = (await page.evaluate(
    `axe.run(${within === null ? 'document' : JSON.stringify(within)}, { runOnly: ${JSON.stringify(RULES)} })`,
  )) as AxeResults;
  if (found.passes.length === 0) throw new Error('axe looked at nothing');
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}

describe('without a violation', () => {
  let site: GuidedSite;
  beforeAll(async () => {
    site = await openGuidedSite({ extension: openBuild });
    await site.browser.storage.set(onTheWay);
  });
  afterAll(() => site.close());

  const inBoth = async (page: Page, look: () => Promise<void>): Promise<void> => {
    for (const scheme of ['light', 'dark'] as const) {
      await emulateMedia(page, { scheme });
      await look();
    }
  };

  test('the card on the page', async () => {
    const page = await site.open(urls.nes);
    await ringOn(page, 'nes-islemleri');
    await inBoth(page, async () => expect(await violations(page, CARD)).toEqual([]));
    const other = await site.openFixture(
      urls.nes,
      '<!doctype html><html lang="tr"><title>Başka</title><body><main><h1>Haberler</h1></main>',
    );
    await waitForOverlay(other, ({ page: id }) => id === 'unknown');
    await inBoth(other, async () => expect(await violations(other, null)).toEqual([]));
  });

  test.each(['popup', 'options', 'practice'])('the %s page', async (name) => {
    const page = await site.browser.openExtensionPage(`src/${name}.html`, name === 'practice' ? CARD : 'h2');
    await page.bringToFront();
    await inBoth(page, async () => expect(await violations(page, name === 'practice' ? CARD : null)).toEqual([]));
  });

  if (browserKind === 'firefox')
    test('every state of the card', async () => {
      const page = await site.openFixture(
        'https://kamusm.bilgem.tubitak.gov.tr/durumlar',
        '<!doctype html><html lang="tr"><title>test</title><body><main><h1>KamuSM</h1></main></body></html>',
      );
      // Else the extension would begin after the cards are drawn, and take them for leftovers of its own.
      await waitForOverlay(page, ({ present }) => present);
      await site.browser.storage.set({ settings: { enabled: false } });
      await waitForOverlay(page, ({ present }) => !present);
      await page.evaluate(`speechSynthesis.getVoices = () => [{ lang: 'tr-TR', localService: true }]; ${card}`);
      for (const { name, advice, folded, press } of cardStates) {
        await page.evaluate(
          `(async () => { __m.draw(${JSON.stringify(advice)}, ${folded}); for (const what of ${JSON.stringify(press)}) await __m.press(what); })()`,
        );
        await inBoth(page, async () => expect(await violations(page, CARD), name).toEqual([]));
      }
    });
});
