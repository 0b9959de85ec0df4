/** The card in a real page: moved, folded, remembered, and never in the way. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { strings } from '../../src/ui/strings.tr.ts';
import { emulateMedia } from './support/emulate-media.ts';
import { cardOn, type GuidedSite, onTheWay, openBuild, openGuidedSite, ringOn, urls } from './support/guided-site.ts';
import { inPage } from '../../.tools/browser/in-page.ts';
import { aimInCard, type OverlayReading, pressInCard, readOverlay, waitForOverlay } from '../../.tools/browser/overlay.ts';
import type { Rect } from '../../src/core/snapshot/rect.ts';
import { until } from '../../.tools/browser/until.ts';

let site: GuidedSite;
beforeAll(async () => {
  site = await openGuidedSite();
});
afterAll(() => site.close());
beforeEach(async () => {
  await site.reset();
  await site.browser.storage.set(onTheWay);
});

const WIDE = { width: 1280, height: 800 };

/** The corner the card stands in, by where its middle is. */
function cornerOf({ card }: OverlayReading, { width, height } = WIDE): string {
  if (card === null) return 'none';
  return `${card.y + card.height / 2 < height / 2 ? 'top' : 'bottom'}-${card.x + card.width / 2 < width / 2 ? 'left' : 'right'}`;
}
const inCorner = (page: Page, corner: string) => waitForOverlay(page, (overlay) => cornerOf(overlay) === corner);
const memory = async (): Promise<unknown> => (await site.browser.storage.get())['card'];
const remembers = (wanted: object) =>
  until(memory, (seen) => JSON.stringify(seen) === JSON.stringify(wanted), 20_000, JSON.stringify(wanted));

const isOver = (a: Rect | null, b: Rect | null): boolean =>
  a !== null && b !== null && a.x < b.x + b.width && a.x + a.width > b.x && a.y < b.y + b.height && a.y + a.height > b.y;

/** Drags the card by its head; the pointer goes in steps, as a hand does. */
async function dragTo(page: Page, x: number, y: number): Promise<void> {
  const { card } = await readOverlay(page);
  if (card === null) throw new Error('no card');
  await page.mouse.move(card.x + 20, card.y + 16);
  await page.mouse.down();
  await page.mouse.move(x, y, { steps: 5 });
  await page.mouse.up();
}

describe('pressed', () => {
  test('while the page changes beneath, it is what was pressed that counts; the new hint comes after it', async () => {
    const decided = async (): Promise<unknown> => (await site.browser.storage.get())['progress'];
    await site.browser.storage.set({ settings: { enabled: true, flow: 'aski', institution: 'meb' } });
    const page = await site.open(urls.closing);
    const { buttons } = await waitForOverlay(page, (overlay) => overlay.page === 'kapatma-secimi' && overlay.buttons.length > 4);
    const suspend = buttons.find((name) => name.startsWith('Askıya')) ?? 'no button to suspend';
    await aimInCard(page, suspend);
    await page.mouse.down();
    // Longer than it takes until the new page is read.
    await page.evaluate("new Promise((done) => { document.body.textContent = ''; setTimeout(done, 600); })");
    expect((await readOverlay(page)).buttons).toContain(suspend);
    await page.mouse.up();
    await until(decided, (seen) => JSON.stringify(seen).includes('"aski/'), 20_000, 'the decision');
    await waitForOverlay(page, (overlay) => overlay.page !== 'kapatma-secimi');
  });
});

describe('moved', () => {
  test('by its head it snaps into the corner, stays there from page to page, and the page hears no click', async () => {
    const page = await site.open(urls.nes);
    await ringOn(page, 'nes-islemleri');
    await inCorner(page, 'bottom-right');
    await page.evaluate("window.clicks = 0; addEventListener('click', () => (window.clicks += 1))");
    await dragTo(page, 120, 500);
    const { card } = await inCorner(page, 'bottom-left');
    expect(card?.x).toBe(16);
    expect(await page.evaluate('window.clicks')).toBe(0);
    await remembers({ corner: 'bottom-left', foldedAt: '' });
    const next = await site.open(urls.personal);
    await ringOn(next, 'bireysel-islemler');
    await inCorner(next, 'bottom-left');
  });

  test('without dragging: by pressing a button, and by the arrow keys on it', async () => {
    const page = await site.open(urls.nes);
    await ringOn(page, 'nes-islemleri');
    const before = cornerOf(await readOverlay(page));
    await pressInCard(page, strings.card.moveCard);
    const after = await waitForOverlay(page, (overlay) => cornerOf(overlay) !== before);
    expect(after.focused).toBe(strings.card.moveCard);
    expect(isOver(after.card, after.ring)).toBe(false);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await inCorner(page, 'bottom-right');
    await page.keyboard.press('ArrowLeft');
    await inCorner(page, 'bottom-left');
    expect(await page.evaluate('scrollX + scrollY')).toBe(0);
  });

  test('a drag that Escape cuts short leaves nothing hanging, and after a drag by touch the keyboard still presses', async () => {
    const page = await site.open(urls.nes);
    await ringOn(page, 'nes-islemleri');
    await pressInCard(page, strings.card.moveCard);
    const { card } = await inCorner(page, 'bottom-left');
    if (card === null) throw new Error('no card');
    // By the button that has the keyboard: Escape takes it away while it is held.
    await page.mouse.move(card.x + card.width - 60, card.y + 18);
    await page.mouse.down();
    await page.mouse.move(card.x + card.width + 40, card.y - 60, { steps: 4 });
    await waitForOverlay(page, (overlay) => overlay.card !== null && overlay.card.x > card.x + 80);
    await page.keyboard.press('Escape');
    await waitForOverlay(page, ({ buttons }) => buttons.length === 1);
    await page.mouse.move(700, 100, { steps: 4 });
    await page.mouse.up();
    const { card: pill } = await waitForOverlay(page, (overlay) => overlay.card?.y === 16 || overlay.card?.x === 16);
    expect([16, WIDE.width - 16 - (pill?.width ?? 0)]).toContain(pill?.x);

    const touched = await site.open(urls.personal);
    await ringOn(touched, 'bireysel-islemler');
    const { card: before } = await waitForOverlay(touched, ({ buttons }) => buttons.includes(strings.card.moveCard));
    if (before === null) throw new Error('no card');
    await pressInCard(touched, strings.card.moveCard);
    const { card: there } = await waitForOverlay(touched, (overlay) => overlay.card?.x !== before.x || overlay.card.y !== before.y);
    if (there === null) throw new Error('no card');
    await touched.touchscreen.touchStart(there.x + 20, there.y + 16);
    for (const at of [0.3, 0.6, 1])
      await touched.touchscreen.touchMove(there.x + 20 + at * (before.x - there.x), there.y + 16 + at * (before.y - there.y));
    await touched.touchscreen.touchEnd();
    await waitForOverlay(touched, (overlay) => overlay.card?.x === before.x && overlay.card.y === before.y);
    await touched.keyboard.press('Enter');
    await waitForOverlay(touched, (overlay) => overlay.card?.x !== before.x || overlay.card.y !== before.y);
  });

  test('what is stored and broken counts as never stored', async () => {
    await site.browser.storage.set({ card: { corner: ['top'], foldedAt: 7 } });
    const page = await site.open(urls.nes);
    await ringOn(page, 'nes-islemleri');
    await inCorner(page, 'bottom-right');
  });
});

test('folded it stays so over a reload and on a wrong page of the same step, until the next step', async () => {
  const page = await site.open(urls.eApproval);
  const { step } = await ringOn(page, 'e-onay');
  await pressInCard(page, strings.card.fold);
  const isFolded = ({ card }: OverlayReading): boolean => card !== null && card.height < 60;
  await waitForOverlay(page, isFolded);
  await remembers({ corner: 'bottom-right', foldedAt: step });
  await page.reload({ waitUntil: 'load' });
  await waitForOverlay(page, (overlay) => overlay.page === 'e-onay' && isFolded(overlay));
  const right = await site.open(urls.certificates);
  expect((await waitForOverlay(right, (overlay) => overlay.page === 'sertifika-kapatma' && isFolded(overlay))).step).toBe(step);
  const next = await site.open(urls.closing);
  await waitForOverlay(next, (overlay) => overlay.page === 'kapatma-secimi' && !isFolded(overlay));
  await remembers({ corner: 'bottom-right', foldedAt: '' });
});

test('folded on a narrow screen it keeps away from both edges, on either side', async () => {
  const page = await site.open(urls.personal);
  await cardOn(page, 'bireysel-islemler');
  await pressInCard(page, strings.card.fold);
  await page.setViewport({ width: 320, height: 568 });
  for (const corner of ['bottom-left', 'bottom-right']) {
    await site.browser.storage.set({ card: { corner, foldedAt: (await readOverlay(page)).step } });
    await page.reload({ waitUntil: 'load' });
    const { card } = await waitForOverlay(page, (seen) => seen.page === 'bireysel-islemler' && seen.card !== null && seen.card.height < 60);
    expect(card?.x).toBeGreaterThanOrEqual(8);
    // Less than 320 where the page's scroll bar takes room.
    const width = Number(await page.evaluate('document.documentElement.clientWidth'));
    expect((card?.x ?? 0) + (card?.width ?? 0)).toBeLessThanOrEqual(width - 8);
  }
});

describe('never in the way', () => {
  const FIELD = `(() => {
    const field = [...document.querySelectorAll('select, input[type="text"]')].find((one) => one.getClientRects().length > 0);
    field.scrollIntoView({ block: 'center' });
    field.focus();
    const rect = ({ x, y, width, height }) => ({ x, y, width, height });
    const label = field.labels?.[0] ?? field.closest('.field, tr').firstElementChild;
    return { field: rect(field.getBoundingClientRect()), label: rect(label.getBoundingClientRect()) };
  })()`;

  const SCREENS = [
    WIDE,
    { width: 768, height: 600 },
    { width: 375, height: 667 },
    { width: 320, height: 568 },
    { width: 568, height: 320 },
  ];

  test.each([
    ['kapatma-secimi', urls.closing, true],
    ['basvuru-formu', urls.form, true],
    ['bireysel-islemler', urls.personal, false],
  ] as const)('on %s it covers neither the ring nor the field one is in, nor its label, on any screen', async (id, url, hasField) => {
    const page = await site.open(url);
    await cardOn(page, id);
    for (const screen of SCREENS) {
      await page.setViewport(screen);
      const look = async () => {
        const seen = hasField ? ((await page.evaluate(FIELD)) as { field: Rect; label: Rect }) : null;
        return { overlay: await readOverlay(page), must: [seen?.field ?? null, seen?.label ?? null] };
      };
      const mostHigh = screen.height < 480 ? screen.height / 2 + 1 : Number.POSITIVE_INFINITY;
      await until(
        look,
        ({ overlay: { card, ring }, must }) =>
          card !== null && card.height <= mostHigh && ![ring, ...must].some((rect) => isOver(card, rect)),
        20_000,
        `a card out of the way at ${JSON.stringify(screen)}, at most ${mostHigh} px high`,
      );
    }
  });

  test('on paper there is no trace of it', async () => {
    const page = await site.open(urls.personal);
    await ringOn(page, 'bireysel-islemler');
    await emulateMedia(page, { medium: 'print' });
    const overlay = await waitForOverlay(page, ({ card }) => card === null);
    expect(overlay.ring).toBeNull();
    const shot = () => page.screenshot({ encoding: 'base64' });
    const printed = await shot();
    await page.evaluate("document.querySelector('kamusm-rehber').remove()");
    expect((await shot()) === printed).toBe(true);
  });
});

describe('with type twice as large in the browser', () => {
  let large: GuidedSite;
  beforeAll(async () => {
    large = await openGuidedSite({
      extension: openBuild,
      args: ['--blink-settings=defaultFontSize=32'],
      preferences: { 'font.size.variable.x-western': 32 },
    });
    await large.browser.storage.set(onTheWay);
  });
  afterAll(() => large.close());

  test.each([1280, 320])('the card has twice as large type at %i px, and nothing in it is cut off', async (width) => {
    const page = await large.open(urls.personal);
    await page.setViewport({ width, height: 800 });
    await cardOn(page, 'bireysel-islemler');
    // The card and its page take the new size one after the other.
    await until(
      async () => ({
        room: Number(await page.evaluate('document.documentElement.clientWidth')),
        window: Number(await page.evaluate('innerWidth')),
        card: (await readOverlay(page)).card?.width,
      }),
      (seen) => seen.window === width && seen.card === Math.min(680, seen.room - 16),
      20_000,
      `a card twice as wide at ${width} px`,
    );
    expect(await factsOf(page)).toEqual({ size: '30px', wide: [] });
    await page.close();
  });
});

/** Size of the card's type, and what in it is wider than its box; of a build with an open root. */
const factsOf = async (page: Page) =>
  (await page.evaluate(
    inPage(() => {
      const card = document.querySelector('kamusm-rehber')?.shadowRoot?.querySelector('[data-card]');
      if (!card) return null;
      const wide = [card, ...card.querySelectorAll('*')].filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 1);
      return { size: getComputedStyle(card).fontSize, wide: wide.map((one) => one.className || one.localName) };
    }),
  )) as { readonly size: string; readonly wide: readonly string[] } | null;
