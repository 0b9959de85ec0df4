/**
 * w3c/webextensions #789: the extension is updated, reloaded or removed while it guides, in both browsers. Chromium leaves the old script running, cut off,
 * and starts none in open pages; Firefox ends the old one in the middle of everything, and an update starts the new one at once.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { strings } from '../../src/ui/strings.tr.ts';
import {
  browserKind,
  cardOn,
  expectSilence,
  type GuidedSite,
  hostCount,
  onTheWay,
  openGuidedSite,
  ringOn,
  shippedBuild,
  urls,
} from './support/guided-site.ts';
import { type OverlayReading, pressInCard, readOverlay, waitForOverlay } from '../../.tools/browser/overlay.ts';
import { until } from '../../.tools/browser/until.ts';

/** The old script notices within two seconds, the watchdog hides after six; a busy machine may take its time. */
const LONG = 45_000;

const documentOf = (body: string): string =>
  `<!doctype html><html lang="tr"><head><meta charset="utf-8"><title>NES İşlemleri</title><link rel="icon" href="data:,"></head><body>${body}</body></html>`;
const SCREEN = documentOf(
  '<h1>NES İşlemleri</h1><p>Nitelikli Elektronik Sertifika</p><p><button>BİREYSEL İŞLEMLER</button></p><p><button>KURUMSAL İŞLEMLER</button></p>',
);
const UNKNOWN = documentOf('<h1>Duyurular</h1><p>Bu hafta yeni bir duyuru yok.</p>');

/** Everything that goes wrong in a page, in any of its scripts. */
function troubleOn(page: Page): string[] {
  const trouble: string[] = [];
  page.on('pageerror', (error) => trouble.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || /context invalidated/i.test(message.text())) trouble.push(message.text());
  });
  return trouble;
}

const isLastWord = ({ title }: OverlayReading): boolean => title === strings.invalidated.title;

const MARK = "document.querySelector('kamusm-rehber').isOld = true";
const hasOld = async (page: Page): Promise<boolean> =>
  (await page.evaluate("[...document.querySelectorAll('kamusm-rehber')].some(({ isOld }) => isOld)")) as boolean;

const oldIsGone = (page: Page): Promise<boolean> =>
  until(
    () => hasOld(page),
    (isThere) => !isThere,
    LONG,
    'the old overlay to go',
  );

let site: GuidedSite;
const { invalidated } = strings;
const open = (html = SCREEN): Promise<Page> => site.openFixture(urls.nes, html, { 'cache-control': 'no-cache' });

/** A page after the way back to it. */
interface Back {
  readonly at: string;
  readonly state: string;
  /** Whether it was kept; `null` when it was loaded anew. */
  readonly cameBack: boolean | null;
}

/** The card is its own last word in Chromium; in Firefox, where nobody is left to draw it, nothing of the overlay is there to see or press. */
async function expectOver(page: Page): Promise<void> {
  if (browserKind === 'chromium') {
    const last = await waitForOverlay(page, isLastWord, LONG);
    expect([last.ring, last.hosts, last.page, last.step, last.certainty]).toEqual([null, 1, 'unknown', '', 'unknown']);
    return;
  }
  await waitForOverlay(page, (overlay) => overlay.ring === null && overlay.text === '' && overlay.buttons.length === 0, LONG);
}

describe('updated or reloaded', () => {
  beforeAll(async () => {
    site = await openGuidedSite({});
  });
  afterAll(() => site.close());
  beforeEach(async () => {
    await site.reset();
    await site.browser.storage.set(onTheWay);
  });

  test('under a ring: one overlay at most, and after a reload the new version guides', async () => {
    const page = await open();
    const trouble = troubleOn(page);
    await ringOn(page, 'nes-islemleri');
    await page.evaluate(MARK);
    await site.browser.installExtension();
    if (browserKind === 'chromium') {
      await expectOver(page);
      expect(await hasOld(page)).toBe(true);
      await page.reload({ waitUntil: 'load' });
    } else {
      await oldIsGone(page);
    }
    expect((await ringOn(page, 'nes-islemleri')).hosts).toBe(1);
    expect(await hasOld(page)).toBe(false);
    expect(trouble).toEqual([]);
    // Nothing has opened by itself.
    const opened = (await site.browser.puppeteer.pages()).filter((one) => /extension:/.test(one.url()));
    expect(opened).toEqual([]);
  });

  test('a question pressed at once is not answered into nothing', async () => {
    await site.browser.storage.set({ settings: { ...onTheWay.settings, flow: null } });
    const page = await open();
    const trouble = troubleOn(page);
    const { buttons } = await waitForOverlay(page, (overlay) => overlay.buttons.includes(strings.ask.list));
    const ours: readonly string[] = [strings.card.moveCard, strings.card.fold, strings.ask.list, strings.aloud.read];
    const answer = buttons.find((name) => !ours.includes(name));
    if (answer === undefined) throw new Error('There is no answer to press.');
    const saved = await site.browser.storage.get();
    await site.browser.installExtension();
    if (browserKind === 'chromium') {
      // The last word may be there before the press: either way it is what the person sees next.
      await pressInCard(page, answer, 1_000).catch(() => undefined);
      await expectOver(page);
    } else await waitForOverlay(page, (overlay) => overlay.hosts === 1 && overlay.buttons.includes(answer), LONG);
    expect(await site.browser.storage.get()).toEqual(saved);
    expect(trouble).toEqual([]);
  });

  test('reloaded with the keyboard in the card: it stays in the card', async () => {
    const page = await open(SCREEN.replace('</h1>', '</h1><input id="note">'));
    await ringOn(page, 'nes-islemleri');
    await page.click('#note');
    await pressInCard(page, strings.why.open);
    const own = await site.browser.openExtensionPage('src/popup.html', 'body');
    await page.evaluate(MARK);
    await page.bringToFront();
    await own.evaluate('void setTimeout(() => chrome.runtime.reload(), 0)');
    if (browserKind === 'firefox') {
      await oldIsGone(page);
      expect((await ringOn(page, 'nes-islemleri')).hosts).toBe(1);
      return;
    }
    await expectOver(page);
    expect((await readOverlay(page)).focused).not.toBe('');
    await page.keyboard.press('Tab');
    expect((await readOverlay(page)).focused).not.toBe('');
  });
});

describe('removed', () => {
  // A browser for each test: put in again the extension would have another address in Firefox.
  beforeEach(async () => {
    site = await openGuidedSite({});
    await site.browser.storage.set(onTheWay);
  });
  afterEach(() => site.close());

  test('the ring goes and the card says what to do, or nothing stays to be seen; a badge goes without a word', async () => {
    const badge = await site.openFixture(urls.certificates, UNKNOWN);
    await waitForOverlay(badge, ({ text }) => text !== '');
    const page = await open();
    const trouble = troubleOn(page);
    const { card } = await ringOn(page, 'nes-islemleri');
    await site.browser.removeExtension();
    await expectOver(page);
    if (browserKind === 'firefox' && card !== null) {
      const spot = `${card.x + card.width / 2}, ${card.y + card.height / 2}`;
      expect(await page.evaluate(`document.elementFromPoint(${spot}).localName`)).not.toBe('kamusm-rehber');
    }
    if (browserKind === 'chromium') {
      const { text, buttons } = await readOverlay(page);
      for (const words of [invalidated.say, invalidated.next, ...invalidated.cautions]) expect(text).toContain(words);
      expect(buttons.filter((name) => name !== strings.aloud.read)).toEqual([strings.card.moveCard, strings.card.fold, invalidated.close]);
      // Each of them still does what it says.
      await pressInCard(page, strings.card.fold);
      await waitForOverlay(page, (overlay) => overlay.buttons.join() === invalidated.pill);
      await pressInCard(page, invalidated.pill);
      await pressInCard(page, strings.card.moveCard);
      await pressInCard(page, invalidated.close);
      await until(
        () => hostCount(page),
        (count) => count === 0,
        20_000,
        'the host to go',
      );
    }
    await badge.bringToFront();
    await waitForOverlay(badge, ({ text, buttons }) => text === '' && buttons.length === 0, LONG);
    if (browserKind === 'chromium') await expectSilence(badge);
    await page.bringToFront();
    // The page is the person's again, whatever happens on it.
    await page.click('button');
    await page.evaluate("document.body.append('Yeni bir yazı')");
    if (browserKind === 'chromium') await expectSilence(page);
    await page.reload({ waitUntil: 'load' });
    await expectSilence(page);
    expect(trouble).toEqual([]);
  });

  test('where help was off nothing comes', async () => {
    await site.browser.storage.set({ settings: { ...onTheWay.settings, enabled: false } });
    const page = await open();
    const trouble = troubleOn(page);
    await expectSilence(page);
    await site.browser.removeExtension();
    await expectSilence(page);
    expect(trouble).toEqual([]);
  });

  test('a page that comes back from the back/forward cache does not come back with an old ring', async () => {
    const page = await open();
    await ringOn(page, 'nes-islemleri');
    await page.evaluate("window.cameBack = false; addEventListener('pageshow', ({ persisted }) => { window.cameBack = persisted })");
    await page.goto(urls.certificates, { waitUntil: 'load' });
    await cardOn(page, 'sertifika-kapatma');
    await site.browser.removeExtension();
    await page.goBack({ waitUntil: browserKind === 'chromium' ? 'load' : [] });
    // Chromium may have let go of the page with the extension; loaded anew it is without one. The page before may still be there for a moment,
    // and one that was kept is there before it is told so.
    const back = await until(
      () => page.evaluate('({ at: location.href, state: document.readyState, cameBack: window.cameBack ?? null })') as Promise<Back>,
      ({ at, state, cameBack }) => at === urls.nes && state === 'complete' && cameBack !== false,
      LONG,
      'the page',
    );
    if (back.cameBack === true) await expectOver(page);
    else await expectSilence(page);
  });
});

// Each only where it can happen, or be seen.
if (browserKind === 'chromium') {
  describe('a new version started beside a living old one', () => {
    // Only developers can do this, as it takes a permission that the extension does not ask for.
    const dir = mkdtempSync(path.join(os.tmpdir(), 'kamusm-rehberi-'));
    let scripts: readonly string[] = [];
    beforeAll(async () => {
      cpSync(shippedBuild, dir, { recursive: true });
      const file = path.join(dir, 'manifest.json');
      const manifest = JSON.parse(readFileSync(file, 'utf8')) as { content_scripts: [{ js: string[] }] };
      scripts = manifest.content_scripts[0].js;
      const allowed = { permissions: ['storage', 'scripting'], host_permissions: ['https://*.kamusm.gov.tr/*'] };
      writeFileSync(file, JSON.stringify({ ...manifest, ...allowed }));
      site = await openGuidedSite({ extension: dir });
      await site.browser.storage.set(onTheWay);
    });
    afterAll(async () => {
      await site.close();
      rmSync(dir, { recursive: true, force: true });
    });

    test.each([
      ['before', false],
      ['after', true],
    ])('takes its place, %s the old one has noticed', async (_name, isNoticed) => {
      const page = await open();
      const trouble = troubleOn(page);
      await ringOn(page, 'nes-islemleri');
      await page.evaluate(MARK);
      await site.browser.installExtension();
      if (isNoticed) await waitForOverlay(page, isLastWord, LONG);
      const own = await site.browser.openExtensionPage('src/popup.html', 'body');
      await own.evaluate(`chrome.tabs.query({ url: '${new URL(urls.nes).origin}/*' }).then(([{ id }]) =>
        chrome.scripting.executeScript({ target: { tabId: id }, files: ${JSON.stringify(scripts)} })).then(() => true)`);
      await page.bringToFront();
      const look = async (): Promise<string> => {
        const { hosts, ring } = await readOverlay(page);
        return `${hosts} ${ring === null ? 'no ring' : 'ring'} ${(await hasOld(page)) ? 'old' : 'new'}`;
      };
      await until(look, (seen) => seen === '1 ring new', LONG, 'the new overlay alone');
      // Nor does the old one come back later: it looks every two seconds, and what is taken from it it would put back much sooner.
      const started = performance.now();
      const seen = new Set<string>();
      await until(
        async () => {
          seen.add(await look());
          return performance.now() - started;
        },
        (passed) => passed > 3_000,
        LONG,
        'three seconds to pass',
      );
      expect([...seen]).toEqual(['1 ring new']);
      expect(trouble).toEqual([]);
      await page.close();
    });
  });

  describe('of frames that cannot look into each other', () => {
    beforeAll(async () => {
      site = await openGuidedSite({});
      await site.browser.storage.set(onTheWay);
    });
    afterAll(() => site.close());

    test('only the one with the card says so', async () => {
      site.server.setPage(urls.nes, { html: SCREEN });
      // Up to the edges: a press goes where the frame believes to be.
      const frame = `<iframe src="${urls.nes}" style="position:fixed;inset:0;border:0;width:100%;height:100%"></iframe>`;
      const page = await site.openFixture('https://portal.kamusm.gov.tr/dis', documentOf(`<h1>Duyurular</h1>${frame}`));
      const trouble = troubleOn(page);
      await waitForOverlay(page, ({ hosts, ring }) => hosts === 1 && ring !== null);
      await site.browser.removeExtension();
      expect((await waitForOverlay(page, isLastWord, LONG)).hosts).toBe(1);
      await pressInCard(page, invalidated.close);
      await waitForOverlay(page, ({ present }) => !present);
      await expectSilence(page);
      expect(trouble).toEqual([]);
    });
  });
} else {
  describe('the overlay of a script that lives', () => {
    beforeAll(async () => {
      site = await openGuidedSite({});
      await site.browser.storage.set(onTheWay);
    });
    afterAll(() => site.close());

    test('never hides: its clocks are turned back again and again, and the page is told of nothing', async () => {
      const page = await open();
      await ringOn(page, 'nes-islemleri');
      const clocks = async (): Promise<number[]> =>
        (await page.evaluate(
          "document.querySelector('kamusm-rehber').shadowRoot.getAnimations().map(({ currentTime }) => currentTime)",
        )) as number[];
      // One of the card's place, one of the ring.
      expect(await clocks()).toHaveLength(2);
      let [before, turns] = [0, 0];
      await until(
        async () => {
          const now = Math.max(...(await clocks()));
          if (now < before) turns += 1;
          before = now;
          return { now, turns };
        },
        (seen) => seen.turns >= 2,
        LONG,
        'the clocks to be turned back twice',
      );
      expect(await page.evaluate('document.getAnimations().length')).toBe(0);
    });

    test('after the page stood still for long it is there in the very next frame, and the page hears nothing', async () => {
      const page = await open();
      await ringOn(page, 'nes-islemleri');
      const seen = await page.evaluate(`new Promise((done) => {
        const root = document.querySelector('kamusm-rehber').shadowRoot;
        const look = () => ['[data-card]', '[data-ring]'].map((part) => getComputedStyle(root.querySelector(part)).visibility);
        for (const animation of root.getAnimations()) animation.currentTime = 60_000;
        const before = look();
        const heard = [];
        for (const type of ['animationstart', 'animationend']) addEventListener(type, () => heard.push(type), true);
        requestAnimationFrame(() => requestAnimationFrame(() => done([before, look(), heard])));
      })`);
      expect(seen).toEqual([['hidden', 'hidden'], ['visible', 'visible'], []]);
    });
  });
}
