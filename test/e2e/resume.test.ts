import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { FORGET_AFTER_MS, type Progress } from '../../src/core/progress/progress.ts';
import {
  cardOn,
  type GuidedSite,
  onTheWay,
  openGuidedSite,
  pressRinged,
  ringedLabel,
  ringedOn,
  ringOn,
  screenAt,
  signedIn,
  urls,
} from './support/guided-site.ts';
import { pressInCard, readOverlay, waitForOverlay } from '../../.tools/browser/overlay.ts';
import { askedOn, choiceLabel, doneBefore, remembered, ringedAt, say, toldOn } from './support/stages.ts';
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

const APPLY = /Başvuru İşlemleri/;
const CLOSE = /İptal Et/;

/** The page that closes the certificate was on screen, as the stored progress tells; nothing is known of how it ended. */
async function passClosing(): Promise<void> {
  const page = await site.open(urls.closing);
  await cardOn(page, 'kapatma-secimi');
  await remembered(site.browser, 'kapatma-secimi');
  await page.close();
}

const storedProgress = async (): Promise<Progress> => (await site.browser.storage.get())['progress'] as Progress;

describe('the way is kept', () => {
  test('driver #457: over reload and back button', async () => {
    const page = await site.open(urls.nes);
    await ringOn(page, 'nes-islemleri');
    await pressRinged(page);
    await ringOn(page, 'bireysel-islemler');
    await page.reload({ waitUntil: 'load' });
    expect((await ringOn(page, 'bireysel-islemler')).step).toBe('kapatmaya-git');
    await page.goBack();
    expect((await ringOn(page, 'nes-islemleri')).step).toBe('bireysel');
  });

  test('once the closing page was passed the hub asks, and the answer leads to the application: in this tab, after a reload, in a new tab', async () => {
    const before = await site.open(urls.personal);
    await ringedOn(before, 'bireysel-islemler', CLOSE);
    await passClosing();
    const page = await site.open(urls.personal);
    await askedOn(page, 'bireysel-islemler', 'kapatma');
    await say(page, 'kapatma', 'done');
    await ringedAt(page, 'basvuruya-git');
    expect(await ringedLabel(page)).toMatch(APPLY);
    await page.reload({ waitUntil: 'load' });
    await ringedAt(page, 'basvuruya-git');
    const other = await site.open(urls.personal);
    await ringedAt(other, 'basvuruya-git');
    expect(await ringedLabel(other)).toMatch(APPLY);
  });

  test('over e-Devlet', async () => {
    await site.browser.storage.set(doneBefore(['kapatma']));
    const page = await site.open(urls.eDevlet);
    await page.goto(screenAt(urls.personal), { waitUntil: 'load' });
    await ringedAt(page, 'basvuruya-git');
  });

  test('over e-Devlet the question stays open', async () => {
    await passClosing();
    const page = await site.open(urls.eDevlet);
    await page.goto(screenAt(urls.personal), { waitUntil: 'load' });
    await askedOn(page, 'bireysel-islemler', 'kapatma');
  });
});

describe('after days', () => {
  const DAYS_AGO = Date.now() - 9 * 24 * 60 * 60 * 1000;
  const key = (id: string): string => `kayip-calinti/${id}`;

  test('a page passed then is asked about now, and what was said then still holds', async () => {
    await site.browser.storage.set(doneBefore(['kapatma'], 'kayip-calinti', { reached: [key('kapatma'), key('basvuru')], at: DAYS_AGO }));
    const page = await site.open(urls.corporateHome);
    await askedOn(page, 'kamusm-ana-sayfa', 'basvuru');
    await say(page, 'basvuru', 'done');
    await ringedAt(page, 'odemeye-git');
    const hub = await site.open(urls.personal);
    // Nothing more of the closing; where the hub leads to depends on the payment.
    await askedOn(hub, 'bireysel-islemler', 'odeme');
  });

  test('the form not handed in yet: back to the application there is, never to a new one', async () => {
    await site.browser.storage.set(doneBefore(['kapatma'], 'kayip-calinti', { reached: [key('basvuru')], at: DAYS_AGO }));
    const filed = { ...signedIn, filed: true };
    const page = await site.open(urls.personal, filed);
    await askedOn(page, 'bireysel-islemler', 'basvuru');
    await say(page, 'basvuru', 'todo');
    await ringedAt(page, 'basvuruya-don');
    await pressRinged(page);
    await waitForOverlay(
      page,
      ({ step, ring, buttons }) => step === 'basvurumu-bul' && ring === null && buttons.includes(choiceLabel('basvurdum')),
    );
    await pressInCard(page, choiceLabel('basvurdum'));
    await ringedAt(page, 'basvurumu-bul');
    expect(await ringedLabel(page)).toMatch(/Başvurularım/i);
    await pressRinged(page);
    await ringedAt(page, 'basvurumu-ac');
    await pressRinged(page);
    await waitForOverlay(page, ({ page: id, step }) => id === 'form-ciktisi' && step === 'form-yazdir');
  });

  test('stored by version 0.1.0: what was only concluded is asked once more', async () => {
    await site.browser.storage.set({
      progress: { stages: { [key('kapatma')]: 'done' }, decisions: {}, ticks: [], lastPage: 'bireysel-islemler', at: DAYS_AGO },
    });
    const page = await site.open(urls.personal);
    await askedOn(page, 'bireysel-islemler', 'kapatma');
    const list = await site.open(urls.certificates);
    await askedOn(list, 'sertifika-kapatma', 'kapatma');
    await say(list, 'kapatma', 'done');
    await page.bringToFront();
    await ringedAt(page, 'basvuruya-git');
  });

  test('stored by version 0.1.0: “not yet”, ticks and decisions stay', async () => {
    const decision = { [key('kapatma-karari')]: 'iptal' };
    await site.browser.storage.set({
      progress: {
        stages: { [key('kapatma')]: 'todo', [key('basvuru')]: 'done' },
        decisions: decision,
        ticks: [key('form-yazdirildi')],
        lastPage: 'sertifika-kapatma',
        at: DAYS_AGO,
      },
    });
    const page = await site.open(urls.personal);
    await ringedAt(page, 'kapatmaya-git');
    await toldOn(page, 'bireysel-islemler', 'todo', 'said');
    await remembered(site.browser, 'bireysel-islemler');
    expect(await storedProgress()).toMatchObject({
      stages: { [key('kapatma')]: { state: 'todo', by: 'said' } },
      reached: [key('basvuru')],
      decisions: decision,
      ticks: [key('form-yazdirildi')],
    });
    await page.goto(screenAt(urls.closing), { waitUntil: 'load' });
    // Decided then: asked no more, and the choice is ringed.
    await ringedAt(page, 'kapatma-karari');
    expect(await ringedLabel(page)).toMatch(/^İptal/);
  });

  test('a tick of then that ends a stage says so now', async () => {
    await site.browser.storage.set({
      progress: {
        stages: { [key('kapatma')]: { state: 'done', by: 'said' } },
        reached: [],
        ticks: [key('form-teslim-edildi')],
        at: DAYS_AGO,
      },
    });
    const page = await site.open(urls.corporateHome);
    await ringedAt(page, 'odemeye-git');
    await toldOn(page, 'kamusm-ana-sayfa', 'done', 'said');
  });

  test('of months ago nothing holds', async () => {
    await site.browser.storage.set(doneBefore(['kapatma'], 'kayip-calinti', { at: DAYS_AGO - FORGET_AFTER_MS }));
    const page = await site.open(urls.personal);
    await ringedAt(page, 'kapatmaya-git');
  });
});

describe('what is stored may be gone or broken', () => {
  test('progress removed while a page is open and while none is', async () => {
    await site.browser.storage.set(doneBefore(['kapatma']));
    const page = await site.open(urls.personal);
    await ringedAt(page, 'basvuruya-git');
    await site.browser.storage.remove('progress');
    await waitForOverlay(page, ({ step, ring }) => step === 'kapatmaya-git' && ring !== null);
    await page.reload({ waitUntil: 'load' });
    await ringOn(page, 'bireysel-islemler');
  });

  test.each([['a string'], [[1, 2]], [7], [null], [{ stages: 5, decisions: [], lastPage: {}, at: 'x' }], [{ stages: { a: 1 } }]])(
    'progress %j counts as none',
    async (progress) => {
      await site.browser.storage.set({ progress });
      const page = await site.open(urls.personal);
      expect((await ringOn(page, 'bireysel-islemler')).step).toBe('kapatmaya-git');
    },
  );

  test.each([['a string'], [['enabled']], [0], [null], [{ enabled: 'no', flow: 'no-such-flow', institution: 5 }]])(
    'settings %j count as defaults: help is on and the card asks',
    async (settings) => {
      await site.browser.storage.set({ settings });
      const page = await site.open(urls.nes);
      const overlay = await cardOn(page, 'nes-islemleri');
      expect(overlay).toMatchObject({ step: '', ring: null });
    },
  );

  test('a value broken under an open page does no harm', async () => {
    const page = await site.open(urls.nes);
    await ringOn(page, 'nes-islemleri');
    await site.browser.storage.set({ settings: [null], progress: 'x' });
    await waitForOverlay(page, ({ page: id, ring }) => id === 'nes-islemleri' && ring === null);
    await site.browser.storage.set(onTheWay);
    await ringOn(page, 'nes-islemleri');
    expect((await readOverlay(page)).hosts).toBe(1);
  });

  test('fields of a newer version survive a change in the popup', async () => {
    await site.browser.storage.set({ settings: { ...onTheWay.settings, later: { version: 2 } } });
    const popup = await site.browser.openExtensionPage('src/popup.html', '[role="switch"]');
    await popup.click('[role="switch"]');
    const { settings } = await until(
      () => site.browser.storage.get(),
      (all) => (all['settings'] as { enabled?: unknown } | undefined)?.enabled === false,
      10_000,
      'help to be off',
    );
    await popup.close();
    expect(settings).toEqual({ ...onTheWay.settings, enabled: false, later: { version: 2 } });
  });
});
