import type { GuideSource } from '../src/core/guide.ts';
import { encodeState, freshState, type PracticeState } from '../src/practice/practice-state.ts';
import type { OpenBrowser } from '../test/e2e/support/browser.ts';
import { answersFor } from './journey-answers.ts';
import { type JourneyResult, walkJourney } from './walk-journey.ts';
import type { WrongPage } from './wrong-pages.ts';

/** What a person on the flow decides where the first choice would end the journey ("ask your institution first"). */
const CHOICES: readonly string[] = ['askiya-al', 'islak-imzali', 'olmadi', 'ucretli', 'kurum'];

/** What has happened before the journey begins: there is something to look up or to pay. */
const BEFORE: Readonly<Record<string, Partial<PracticeState>>> = { 'basvuru-durumu': { filed: true }, odeme: { filed: true } };

const HOME = 'https://kamusm.bilgem.tubitak.gov.tr/';

/**
 * Walks one flow in a new tab, with nothing remembered from before but the flow and the institution.
 * @param start a page of the practice site, or `null` for the KamuSM home page
 */
export async function walkFlow(
  browser: OpenBrowser,
  guide: GuideSource,
  { flow, start, choices = CHOICES }: { readonly flow: string; readonly start: WrongPage | null; readonly choices?: readonly string[] },
): Promise<JourneyResult> {
  await browser.storage.remove('progress');
  await browser.storage.set({ settings: { enabled: true, flow, institution: 'meb' } });
  // Whoever starts in the middle has signed in before.
  const state = { ...freshState, revision: 1, signedIn: start !== null, ...BEFORE[flow] };
  const page = await browser.newPage();
  try {
    await page.bringToFront();
    return await walkJourney(page, {
      ...answersFor(guide, flow, 'meb', choices),
      mostSteps: 70,
      start: `${start?.url ?? HOME}#${encodeState(state)}`,
    });
  } finally {
    await page.close();
  }
}
