/** On a screen of a phone's size, held upright and on its side, under a finger: popup, options page and card. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, test } from 'vitest';
import { browserKind, type GuidedSite, onTheWay, openGuidedSite, screenAt, urls } from './support/guided-site.ts';
import { inPage } from '../../.tools/browser/in-page.ts';
import { waitForOverlay } from '../../.tools/browser/overlay.ts';
import { until } from '../../.tools/browser/until.ts';

const SIZES = [
  [320, 640],
  [360, 640],
  [640, 360],
] as const;

/** Firefox takes the kind of pointer from these alone; 1 is a finger. */
const FINGER = { 'ui.primaryPointerCapabilities': 1, 'ui.allPointerCapabilities': 1 };

/** Runs in the page. */
function faults(): string[] {
  const pressed = [...document.querySelectorAll('button, select, summary, textarea, label:has(input)')].filter((one) =>
    one.checkVisibility(),
  );
  return [
    ...(matchMedia('(pointer: coarse)').matches ? [] : ['no finger']),
    ...(document.documentElement.scrollWidth > innerWidth ? ['wider than the screen'] : []),
    ...(pressed.length > 4 ? [] : ['nothing to press']),
    ...pressed.filter((one) => one.getBoundingClientRect().height < 44).map((one) => `too small: ${one.textContent}`),
  ];
}

let site: GuidedSite;
beforeAll(async () => {
  site = await openGuidedSite({ preferences: FINGER });
});
afterAll(() => site.close());
beforeEach(async () => {
  await site.reset();
  await site.browser.storage.set(onTheWay);
});

async function resize(page: Page, [width, height]: readonly [number, number]): Promise<void> {
  await page.bringToFront();
  await page.setViewport({ width, height, ...(browserKind === 'chromium' ? { hasTouch: true, isMobile: true } : {}) });
  await until(
    () => page.evaluate('innerWidth'),
    (wide) => wide === width,
    10_000,
    `a window of ${width} px`,
  );
}

test.each(['popup', 'options'])('%s.html fits, and all of it can be pressed by a finger', async (name) => {
  const page = await site.browser.openExtensionPage(`src/${name}.html`, '#flow');
  for (const size of SIZES) {
    await resize(page, size);
    // As wide as its tab a moment after it is drawn.
    await until(
      () => page.evaluate(inPage(faults)),
      (found) => Array.isArray(found) && found.length === 0,
      10_000,
      `no faults at ${size.join(' × ')}`,
    );
  }
  await page.close();
});

test('the card lies within the screen, whatever its size', async () => {
  const page = await site.open(screenAt(urls.nes));
  for (const size of SIZES) {
    await resize(page, size);
    const [width, height] = size;
    await waitForOverlay(
      page,
      ({ card }) =>
        card !== null && card.width > 200 && card.x >= 0 && card.y >= 0 && card.x + card.width <= width && card.y + card.height <= height,
    );
  }
});
