import path from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { answersFor } from '../../.tools/journey-answers.ts';
import { startPracticeServer } from '../../.tools/practice-server.ts';
import { readGuide } from '../../.tools/read-guide.ts';
import { type JourneyResult, type JourneyStep, walkJourney } from '../../.tools/walk-journey.ts';
import { compileGuide } from '../../src/core/compile-guide.ts';
import { labelKey } from '../../src/core/text.ts';
import { type BrowserKind, openBrowser } from './support/browser.ts';

const ROOT = path.resolve(import.meta.dirname, '..', '..');
const guide = readGuide(path.join(ROOT, 'src', 'guide'));

const ENTRY = ['kamusm-ana-sayfa', 'online-islemler-giris', 'e-devlet-kapisi', '', 'online-islemler', 'nes-islemleri', 'bireysel-islemler'];
const CLOSING = ['sertifika-kapatma', 'kapatma-secimi', 'bireysel-islemler'];
const APPLYING = ['basvuru-islemleri', 'kurum-secimi', 'basvuru-formu', 'sms-dogrulama', 'onay-yontemi', 'form-ciktisi'];

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
    const result = await walkJourney(page, { ...answersFor(guide, flow, 'meb', choices), mostSteps: 70 });
    return { ...result, refused: server.refusedByPages() };
  } finally {
    await browser.close();
    await server.close();
  }
}

/** The pages passed, each once in a row; a page where the extension is silent is an empty name. */
const pagesOf = (steps: readonly JourneyStep[]): string[] =>
  steps.map(({ overlay }) => overlay.page).filter((page, index, all) => page !== all[index - 1]);

/** Labels the guide allows for anything pressed in this step, folded: of its controls, of where they lead, of the institution. */
function allowedLabels(flowId: string, { overlay }: JourneyStep): string[] {
  const page = guide.pages.find(({ id }) => id === overlay.page);
  const step = compileGuide(guide)
    .flows.find(({ id }) => id === flowId)
    ?.stages.flatMap(({ steps }) => steps)
    .find(({ id }) => id === overlay.step);
  const pressed = [...(step?.press ?? []), ...(step?.decide?.choices.flatMap(({ press }) => press) ?? [])];
  const controls = page?.controls.filter(({ id }) => pressed.includes(id)) ?? [];
  return controls
    .flatMap((control) => [
      ...(control.labels ?? []),
      ...(control.leadsTo ?? []).flatMap((id) => guide.pages.find((other) => other.id === id)?.titles ?? []),
      ...(control.is === 'institution' ? (guide.institutions.find(({ id }) => id === 'meb')?.labels ?? []) : []),
    ])
    .map(labelKey);
}

function expectRingsOfTheGuide(flow: string, steps: readonly JourneyStep[]): void {
  const ringed = steps.filter(({ ringOn }) => ringOn !== '');
  expect(ringed.length).toBeGreaterThan(12);
  for (const step of ringed) {
    const words = ` ${labelKey(step.ringOn)} `;
    const fits = allowedLabels(flow, step).some((label) => words.includes(` ${label} `));
    expect(fits, `${step.overlay.page}/${step.overlay.step} rings "${step.ringOn}"`).toBe(true);
  }
}

describe('a journey walked by clicking what is ringed', () => {
  test('lost card, suspended: from the home page to "Üretim Bekleniyor"', { timeout: 240_000 }, async () => {
    const { steps, stuck, refused } = await walk({ flow: 'kayip-calinti', choices: ['askiya-al'] });
    expect(stuck).toBeNull();
    const pages = pagesOf(steps);
    expect(pages.slice(0, 16)).toEqual([...ENTRY, ...CLOSING, ...APPLYING]);
    expect(pages).toContain('borc-sorgulama');
    expect(pages.at(-1)).toBe('uretim-bekleniyor');
    expectRingsOfTheGuide('kayip-calinti', steps);
    expect(steps.find(({ overlay, ringOn }) => overlay.page === 'kapatma-secimi' && ringOn !== '')?.ringOn).toBe('Askıya Al');
    expect(refused).toEqual([]);
  });

  test('lost card, revoked, on a phone', { timeout: 240_000 }, async () => {
    const { steps, stuck } = await walk({ flow: 'kayip-calinti', choices: ['iptal'], viewport: { width: 360, height: 740 } });
    expect(stuck).toBeNull();
    expect(pagesOf(steps).at(-1)).toBe('uretim-bekleniyor');
    expectRingsOfTheGuide('kayip-calinti', steps);
    expect(steps.find(({ overlay, ringOn }) => overlay.page === 'kapatma-secimi' && ringOn !== '')?.ringOn).toBe('İptal');
  });

  test.each<BrowserKind>(['chromium', 'firefox'])(
    'own means, in %s: never near the closing of a certificate',
    { timeout: 240_000 },
    async (kind) => {
      const { steps, stuck } = await walk({ flow: 'bireysel', kind });
      expect(stuck).toBeNull();
      const pages = pagesOf(steps);
      expect(pages.slice(0, 13)).toEqual([...ENTRY, ...APPLYING]);
      expect(pages).not.toContain('kapatma-secimi');
      expect(pages.at(-1)).toBe('uretim-bekleniyor');
      expectRingsOfTheGuide('bireysel', steps);
    },
  );
});
