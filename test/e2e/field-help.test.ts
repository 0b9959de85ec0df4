/** In a field the card explains that field, by its label; what is typed is nobody's business. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { strings } from '../../src/ui/strings.tr.ts';
import { cardOn, type GuidedSite, openGuidedSite, urls } from './support/guided-site.ts';
import { guide } from './support/guide-rings.ts';
import { inPage } from '../../.tools/browser/in-page.ts';
import { type OverlayReading, readOverlay, shownOf, waitForOverlay } from '../../.tools/browser/overlay.ts';

let site: GuidedSite;
beforeAll(async () => {
  site = await openGuidedSite();
});
afterAll(() => site.close());
beforeEach(() => site.reset());

/** The first words of what the guide says of a field, up to anything filled in. */
function helpOf(page: string, id: string): string {
  const help = guide.pages.find((other) => other.id === page)?.help?.find((entry) => entry.id === id);
  if (help === undefined) throw new Error(`${page} does not help with ${id}.`);
  return `${strings.card.field(help.labels[0] ?? '')} ${help.say.split('{')[0]}`;
}

/** Focuses a field as the Tab key does, by the text beside it. */
async function goToField(page: Page, label: string): Promise<void> {
  const focused = (await page.evaluate(
    inPage((words: string) => {
      const near = [...document.querySelectorAll('.field, tr')].find((box) => (box as HTMLElement).innerText.trim().startsWith(words));
      const field = near?.querySelector<HTMLElement>('input, select');
      field?.focus();
      return field !== undefined && field !== null;
    }, label),
  )) as boolean;
  if (!focused) throw new Error(`No field ${label}.`);
}

const explains =
  (page: string, id: string) =>
  ({ text }: OverlayReading): boolean =>
    text.includes(helpOf(page, id));

test.each([
  [
    'bireysel',
    urls.form,
    'basvuru-formu',
    ['Cep Telefonu', 'Operatör', 'Bilgi Kanalı', 'Sertifikam İnternetten'],
    ['cep-telefonu', 'operator', 'bilgi-kanali', 'yayin'],
  ],
  ['odeme', urls.debts, 'borc-sorgulama', ['TCKN', 'Doğum Yeri', 'Resimdeki Yazı'], ['kimlik-no', 'dogum-yeri', 'resimdeki-yazi']],
] as const)('%s: the help follows the focus, field by field, and goes with it', async (flow, url, id, labels, ids) => {
  await site.browser.storage.set({ settings: { enabled: true, flow, institution: 'meb' } });
  const page = await site.open(url);
  await cardOn(page, id);
  for (const [index, label] of labels.entries()) {
    await goToField(page, label);
    const { text } = await waitForOverlay(page, explains(id, ids[index] ?? ''));
    const others = ids.filter((other) => other !== ids[index]);
    // The announcement for screen readers may still hold the field before.
    await waitForOverlay(
      page,
      (overlay) => explains(id, ids[index] ?? '')(overlay) && others.every((other) => !overlay.text.includes(`\n${helpOf(id, other)}`)),
    );
    expect(text.length).toBeGreaterThan(0);
  }
  await page.evaluate('document.activeElement.blur()');
  await waitForOverlay(page, ({ text }) => ids.every((field) => !text.includes(`\n${helpOf(id, field)}`)));
});

test('what is typed never shows in the card nor in what is stored', async () => {
  const secret = 'Gizli Yazı 7431';
  await site.browser.storage.set({ settings: { enabled: true, flow: 'odeme', institution: 'meb' } });
  const page = await site.open(urls.debts);
  await cardOn(page, 'borc-sorgulama');
  await goToField(page, 'Doğum Yeri');
  const before = await waitForOverlay(page, explains('borc-sorgulama', 'dogum-yeri'));
  await page.keyboard.type(secret);
  expect(await page.evaluate('document.activeElement.value')).toBe(secret);
  expect(shownOf(await readOverlay(page))).toBe(shownOf(before));
  await goToField(page, 'Resimdeki Yazı');
  const after = await waitForOverlay(page, explains('borc-sorgulama', 'resimdeki-yazi'));
  for (const seen of [after.text, after.title, JSON.stringify(await site.browser.storage.get())]) expect(seen).not.toContain('7431');
  expect(site.server.refusedByPages()).toEqual([]);
});
