/** The way into the card by keyboard and back, in both browsers. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { strings } from '../../src/ui/strings.tr.ts';
import { type GuidedSite, onTheWay, openGuidedSite, ringOn, urls } from './support/guided-site.ts';
import { focusedInCard, readOverlay, waitForOverlay } from '../../.tools/browser/overlay.ts';
import { pressShortcut } from './support/press-shortcut.ts';
import { until } from '../../.tools/browser/until.ts';

const NES = `<div id="main"><h1>NES İşlemleri</h1><p id="words">Sertifika işlemlerinizi seçiniz.</p>
  <a href="/panel/nes/bireysel">BİREYSEL İŞLEMLER</a> <a href="/kurumsal">KURUMSAL İŞLEMLER</a></div>`;
const PAGE = `<!doctype html><html lang="tr"><head><title>NES İşlemleri</title></head><body style="height: 3000px">${NES}
  <input id="field" value="yazdığım not"><textarea id="lines">bir iki üç dört</textarea>
  <p id="editable" contenteditable>yazılan paragraf</p><div id="shadow"></div>
  <iframe id="frame" srcdoc="<input id='framed' value='çerçevede'>"></iframe>
  <dialog id="dialog"><button id="inside">Tamam</button></dialog>
  <script>
    shadow.attachShadow({ mode: 'open' }).innerHTML = '<input id="shaded" value="gölgede">';
    heard = [];
    for (const kind of ['keydown', 'keyup', 'focusin']) addEventListener(kind, ({ key, target }) => heard.push(kind + ' ' + (key ?? target.localName)));
  </script></body></html>`;

/** What a person would call "where I am": the focused element in whatever root or frame, caret and selection, scroll position. */
const WHERE = `(() => {
  const inner = (element) => element.shadowRoot?.activeElement ?? (element.localName === 'iframe' ? element.contentDocument.activeElement : null);
  let at = document.activeElement;
  while (inner(at) !== null) at = inner(at);
  const { anchorOffset, focusOffset } = getSelection();
  const caret = at.selectionStart === undefined ? [anchorOffset, focusOffset, String(getSelection())] : [at.selectionStart, at.selectionEnd];
  return JSON.stringify({ at: at.id || at.localName, caret, scroll: [scrollX, scrollY] });
})()`;

const where = async (page: Page): Promise<string> => String(await page.evaluate(WHERE));
const inCard = (page: Page, name: string) =>
  until(
    () => focusedInCard(page),
    (now) => now === name,
    20_000,
    `the focus on «${name}»`,
  );

/** Presses Tab and waits for the focus to move. @returns what it is on in the card now; empty when it has left the card */
async function tab(page: Page): Promise<string> {
  const before = await focusedInCard(page);
  await page.keyboard.press('Tab');
  return until(
    () => focusedInCard(page),
    (now) => now !== before,
    20_000,
    `the focus away from «${before}»`,
  );
}

const PLACES: readonly (readonly [string, string])[] = [
  ['a field with a part of it selected', 'field.focus(); field.setSelectionRange(2, 5)'],
  ['a caret in the middle of several lines', 'lines.focus(); lines.setSelectionRange(7, 7)'],
  ['a caret in an editable paragraph', 'editable.focus(); getSelection().collapse(editable.firstChild, 4)'],
  ['a field in a shadow root', "shaded = shadow.shadowRoot.getElementById('shaded'); shaded.focus(); shaded.setSelectionRange(1, 3)"],
  ['a field in a frame', "framed = frame.contentDocument.getElementById('framed'); framed.focus(); framed.setSelectionRange(2, 2)"],
  ['nothing, with words selected', 'document.activeElement.blur(); getSelection().selectAllChildren(words)'],
  ['a button of a modal dialog', 'getSelection().empty(); dialog.showModal(); inside.focus()'],
];

describe('the keyboard', () => {
  let site: GuidedSite;
  let page: Page;
  beforeAll(async () => {
    site = await openGuidedSite();
    await site.browser.storage.set(onTheWay);
    page = await site.openFixture(urls.nes, PAGE);
    await ringOn(page, 'nes-islemleri');
  });
  afterAll(() => site.close());

  test('shepherd #3334: the card takes no focus when it comes, nor when the step changes, nor when help goes off and on', async () => {
    await page.evaluate('field.focus(); field.setSelectionRange(2, 5); scrollTo(0, 30)');
    const before = await where(page);
    await page.evaluate(`main.style.visibility = 'hidden'; document.title = 'Başka bir sayfa'`);
    await waitForOverlay(page, (overlay) => overlay.page === 'unknown');
    await page.evaluate(`main.style.visibility = ''; document.title = 'NES İşlemleri'`);
    await ringOn(page, 'nes-islemleri');
    await site.browser.storage.set({ settings: { ...onTheWay.settings, enabled: false } });
    await waitForOverlay(page, ({ present }) => !present);
    await site.browser.storage.set(onTheWay);
    await ringOn(page, 'nes-islemleri');
    expect(await where(page)).toBe(before);
    expect(await focusedInCard(page)).toBe('');
  });

  // Before the walk out of the card: in Firefox that goes on into the browser's own buttons, and a page without the window's focus hears no keys.
  test('a button that takes itself away when pressed leaves the keyboard in the card', async () => {
    await page.evaluate(`document.querySelector('a').style.cssText = 'position: absolute; top: 2500px'; scrollTo(0, 0)`);
    await waitForOverlay(page, ({ buttons }) => buttons.includes(strings.pointing.show));
    await page.evaluate('field.focus()');
    await pressShortcut(site.browser, 'go-to-card');
    await inCard(page, strings.card.region);
    await until(
      () => tab(page),
      (now) => now === strings.pointing.show,
      10_000,
      'the focus on the button that shows the target',
    );
    await page.keyboard.press('Enter');
    await waitForOverlay(page, ({ buttons }) => !buttons.includes(strings.pointing.show));
    await inCard(page, strings.card.region);
    await page.evaluate(`document.querySelector('a').style.cssText = ''`);
    await pressShortcut(site.browser, 'go-to-card');
    await inCard(page, '');
  });

  test.each(PLACES)('from %s into the card and back', async (_name, go) => {
    // Under a modal dialog a busy Chromium sometimes has the page at its top before the card is asked for; by whom is not known yet, so
    // that case begins there.
    const top = go.includes('showModal') ? 0 : 25;
    await page.evaluate(`scrollTo(0, ${top}); ${go}`);
    const before = await where(page);
    // Moved into a dialog the overlay is drawn anew, and what it rings lies behind.
    if ((await page.evaluate('dialog.open')) === true) await waitForOverlay(page, ({ hostParent }) => hostParent === 'DIALOG');
    else await ringOn(page, 'nes-islemleri');
    expect((await pressShortcut(site.browser, 'go-to-card')).toLowerCase()).toMatch(/alt.*shift.*k/u);
    await inCard(page, strings.card.region);
    expect(JSON.parse(await where(page))).toMatchObject({ scroll: [0, top] });
    await pressShortcut(site.browser, 'go-to-card');
    await inCard(page, '');
    expect(await where(page)).toBe(before);
  });

  test('Escape folds the card, then leads back, and only then is the page’s: its dialog stays open until it is', async () => {
    const isOpen = (): Promise<unknown> => page.evaluate('dialog.open');
    await page.evaluate('inside.focus(); heard.length = 0');
    await pressShortcut(site.browser, 'go-to-card');
    await inCard(page, strings.card.region);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await waitForOverlay(page, ({ text }) => !text.includes(strings.unofficial));
    const pill = await focusedInCard(page);
    expect(pill).not.toBe('');
    expect((await readOverlay(page)).buttons).toEqual([pill]);
    await page.keyboard.press('Escape');
    await inCard(page, '');
    expect(await where(page)).toContain('"at":"inside"');
    expect(await isOpen()).toBe(true);
    expect(await page.evaluate('heard.filter((event) => event === "keydown Escape").length')).toBe(0);
    await page.keyboard.press('Escape');
    await until(isOpen, (open) => open === false, 20_000, 'the dialog closed by Escape');
    expect(await page.evaluate('heard.filter((event) => event === "keydown Escape").length')).toBe(1);
  });

  test('the pill is entered as it is, Enter opens it, Tab walks the card in reading order and out of it', async () => {
    await waitForOverlay(page, ({ hostParent }) => hostParent === 'HTML');
    await page.evaluate('field.focus()');
    await pressShortcut(site.browser, 'go-to-card');
    await until(
      () => focusedInCard(page),
      (now) => now !== '',
      20_000,
      'the focus on the pill',
    );
    await page.keyboard.press('Enter');
    await waitForOverlay(page, ({ text }) => text.includes(strings.unofficial));
    expect(await focusedInCard(page)).toBe(strings.card.fold);
    // The card comes after everything of the page.
    await page.evaluate("frame.contentDocument.getElementById('framed').focus()");
    // The ring has come into view with it; the card may be told of that late, and its button for a ring out of view goes then.
    await waitForOverlay(page, (overlay) => overlay.ring !== null && !overlay.buttons.includes(strings.pointing.show));
    const walked: string[] = [];
    do walked.push(await tab(page));
    while (walked.at(-1) !== '' && walked.length < 20);
    const { buttons } = await readOverlay(page);
    expect(walked).toEqual([...buttons, '']);
    await page.evaluate("frame.contentDocument.getElementById('framed').focus()");
    await page.keyboard.press('Tab');
    await inCard(page, buttons[0] ?? '');
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    await inCard(page, '');
    expect(await where(page)).toContain('"at":"framed"');
  });

  test('nothing is offered to be read aloud where there is no Turkish voice', async () => {
    const voices = await page.evaluate('speechSynthesis.getVoices().filter(({ lang }) => lang.startsWith("tr")).length');
    expect(voices).toBe(0);
    expect((await readOverlay(page)).buttons).not.toContain(strings.aloud.read);
  });

  test('the practice site has the same keys, and the options page names them', async () => {
    const options = await site.browser.openExtensionPage('src/options.html', '#shortcut-title');
    const text = String(await options.evaluate('document.body.innerText'));
    expect(text).toContain(strings.shortcut.keys['go-to-card']('Alt+Shift+K'));
    expect(text).toContain(strings.shortcut.keys['toggle-help']('Alt+Shift+Y'));
    await options.bringToFront();
    const practice = await site.browser.openExtensionPage('src/practice.html', 'kamusm-rehber');
    await practice.bringToFront();
    await pressShortcut(site.browser, 'go-to-card');
    await inCard(practice, strings.card.region);
  });
});
