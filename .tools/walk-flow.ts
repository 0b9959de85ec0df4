import type { GuideSource } from '../src/core/guide/guide.ts';
import { encodeState, freshState, type PracticeState } from '../src/practice/practice-state.ts';
import type { OpenBrowser } from './browser/browser.ts';
import { answersFor } from './journey-answers.ts';
import { type JourneyOptions, type JourneyResult, walkJourney } from './walk-journey.ts';
import type { WrongPage } from './wrong-pages.ts';

/** What a person decides where the first choice would end the journey ("ask your institution first"), or suspend what is to be revoked. */
const CHOICES: readonly string[] = ['askiya-al', 'islak-imzali', 'olmadi', 'ucretli', 'kurum'];
const CHOICES_OF: Readonly<Record<string, readonly string[]>> = { iptal: ['iptal'] };

/** Ids of what a person on this flow decides, so that the way goes on to its end. */
export const usualChoices = (flow: string): readonly string[] => CHOICES_OF[flow] ?? CHOICES;

/** What has happened before the journey begins: there is something to look up or to pay. */
const BEFORE: Readonly<Record<string, Partial<PracticeState>>> = {
  'basvuru-durumu': { filed: true, paid: true },
  odeme: { filed: true },
};

const HOME = 'https://kamusm.bilgem.tubitak.gov.tr/';

interface FlowWalk {
  readonly flow: string;
  /** A page of the practice site, or `null` for the KamuSM home page. */
  readonly start: WrongPage | null;
  /** Ids of what the person decides where the flow leaves it to them. */
  readonly choices?: readonly string[];
  readonly isFarEnough?: JourneyOptions['isFarEnough'];
  readonly onStep?: JourneyOptions['onStep'];
}

/**
 * Walks one flow in a new tab, with nothing remembered from before but the flow and the institution.
 */
export async function walkFlow(
  browser: OpenBrowser,
  guide: GuideSource,
  { flow, start, choices = usualChoices(flow), isFarEnough, onStep }: FlowWalk,
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
      ...(isFarEnough === undefined ? {} : { isFarEnough }),
      ...(onStep === undefined ? {} : { onStep }),
      start: `${start?.url ?? HOME}#${encodeState(state)}`,
    });
  } finally {
    await page.close();
  }
}
