/** «Neden?»: what the card says of its reasons, on pages it is sure of, not sure of, and does not know. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { strings } from '../../src/ui/strings.tr.ts';
import { cardOn, type GuidedSite, onTheWay, openGuidedSite, ringOn, urls } from './support/guided-site.ts';
import { pressInCard, waitForOverlay } from '../../.tools/browser/overlay.ts';

const say = strings.why;
const ADDRESS = 'https://onlineislemler.kamusm.gov.tr/panel/baska';
const HUB = '<h1>Bireysel İşlemler</h1><button>Başvuru İşlemleri</button><p><button>Sertifikamı İptal Et</button></p>';
const documentOf = (main: string): string => `<!doctype html><html lang="tr"><title>KamuSM</title><body><main>${main}</main>`;

let site: GuidedSite;
beforeAll(async () => {
  site = await openGuidedSite();
});
afterAll(() => site.close());
beforeEach(() => site.reset());

async function openOn(id: string, main: string): Promise<Page> {
  await site.browser.storage.set(onTheWay);
  const page = await site.openFixture(ADDRESS, documentOf(main));
  await cardOn(page, id);
  return page;
}

/** Presses «Neden?» and waits for these words. */
async function reasons(page: Page, ...words: string[]): Promise<void> {
  await pressInCard(page, say.open);
  await waitForOverlay(page, ({ text }) => words.every((word) => text.includes(word)));
}

test('a page it is sure of: what was seen, under the names that stand there, and why the ring is solid', async () => {
  const page = await openOn('bireysel-islemler', HUB);
  await ringOn(page, 'bireysel-islemler');
  await reasons(
    page,
    `${say.seen} «Bireysel İşlemler» başlığı, «Sertifikamı İptal Et» düğmesi, «Başvuru İşlemleri» düğmesi`,
    say.missed,
    say.verdict.certain('Bireysel İşlemler'),
    say.ring.solid,
  );
  await pressInCard(page, say.open);
  await waitForOverlay(page, ({ text }) => !text.includes(say.seen));
});

test('behind a window the guide does not know: that this is why it is not sure', async () => {
  const dialog = '<dialog id="anket"><h2>Anket</h2><p>Bizi değerlendirin.</p><button>Kapat</button></dialog>';
  const page = await openOn('bireysel-islemler', `${HUB}${dialog}<script>document.getElementById('anket').showModal()</script>`);
  await waitForOverlay(page, ({ certainty }) => certainty === 'likely');
  await reasons(page, say.doubts.dialog, say.verdict.likely('Bireysel İşlemler'), say.ring.covered);
});

test('two things of one name: why nothing is ringed', async () => {
  const page = await openOn('bireysel-islemler', `${HUB}<p><button>Sertifikamı İptal Et</button></p>`);
  await reasons(page, say.ring.several(2));
});

test('a page that could be either of two: what was seen of both', async () => {
  const page = await openOn('unknown', '<button>PIN Oluşturma/Kilit Çözme</button><p><button>E-Onay İşlemleri</button></p>');
  await pressInCard(page, strings.unknown.badge);
  await reasons(page, say.seenOf('Bireysel İşlemler'), say.seenOf('NES İşlemleri'), say.verdict.either);
});

test('an unknown page: which page it comes nearest to, and why it is not that one', async () => {
  const page = await openOn('unknown', '<h1>Mali Mühür Başvuru İşlemleri</h1><button>Kişi Ödemeli Başvuru</button>');
  await pressInCard(page, strings.unknown.badge);
  await reasons(page, say.nearest('Başvuru İşlemleri'), say.doubts.lookalike, say.verdict.not('Başvuru İşlemleri'));
});

test('an unknown page like no other: nothing to ask', async () => {
  await site.browser.storage.set(onTheWay);
  const page = await site.open(urls.news);
  await cardOn(page, 'unknown');
  await pressInCard(page, strings.unknown.badge);
  const { buttons } = await waitForOverlay(page, (overlay) => overlay.buttons.length > 1);
  expect(buttons).not.toContain(say.open);
});
