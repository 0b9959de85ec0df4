import path from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { answersFor } from '../../.tools/journey-answers.ts';
import { startPracticeServer } from '../../.tools/practice-server.ts';
import { type JourneyResult, walkJourney } from '../../.tools/walk-journey.ts';
import { type BrowserKind, openBrowser } from './support/browser.ts';
import { expectOnlyAdvised, expectRingsOfTheGuide, pagesOf, source } from './support/guide-rings.ts';
import { APPLYING, ENTRY, FOLLOWING, PAYING } from './support/ways.ts';

const ROOT = path.resolve(import.meta.dirname, '..', '..');
interface Walk {
  readonly flow: string;
  readonly kind?: BrowserKind;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly choices?: readonly string[];
}

async function walk({ flow, kind = 'chromium', viewport, choices = [] }: Walk): Promise<JourneyResult & { refused: readonly string[] }> {
  const server = await startPracticeServer({ staticDir: inject('practiceSite') });
  const extension = path.join(ROOT, 'dist', kind === 'chromium' ? 'chrome' : 'firefox-open');
  const browser = await openBrowser(kind, { extension, proxyPort: server.proxyPort, ...(viewport === undefined ? {} : { viewport }) });
  try {
    const page = await browser.newPage();
    await page.bringToFront();
    const result = await walkJourney(page, { ...answersFor(source, flow, 'meb', choices), mostSteps: 70 });
    return { ...result, refused: server.refusedByPages() };
  } finally {
    await browser.close();
    await server.close();
  }
}

describe('a journey walked by clicking what is ringed', () => {
  test('lost card, revoked, on a phone', { timeout: 240_000 }, async () => {
    const { steps, stuck } = await walk({ flow: 'kayip-calinti', choices: ['iptal'], viewport: { width: 360, height: 740 } });
    expect(stuck).toBeNull();
    expect(pagesOf(steps).at(-1)).toBe('uretim-bekleniyor');
    expectRingsOfTheGuide('kayip-calinti', steps);
    expect(steps.find(({ overlay, ringOn }) => overlay.page === 'kapatma-secimi' && ringOn !== '')?.ringOn).toBe('İptal');
  });

  test('own means, in Firefox: never near the closing of a certificate', { timeout: 240_000 }, async () => {
    const { steps, stuck, refused } = await walk({ flow: 'bireysel', kind: 'firefox' });
    expect(stuck).toBeNull();
    const pages = pagesOf(steps);
    expect(pages).toEqual([...ENTRY, ...APPLYING, ...PAYING, ...FOLLOWING]);
    expectOnlyAdvised(steps);
    expectRingsOfTheGuide('bireysel', steps);
    expect(refused).toEqual([]);
  });
});
