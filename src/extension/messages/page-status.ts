import browser from 'webextension-polyfill';
import type { Advice } from '../../core/advise/advice.ts';
import { hearMessages } from './hear-messages.ts';

/** What the content script of one tab sees, for the popup. Names of the guide only; nothing of the page's own content. */
export interface PageStatus {
  /** Page id, `unknown`, or empty where the guide is silent (help is off, card details are asked for) and knows nothing to tell. */
  readonly page: string;
  /** Empty when unknown. */
  readonly pageName: string;
  /** Step id, or empty. */
  readonly step: string;
  readonly certainty: 'certain' | 'likely' | 'unknown';
}

const QUESTION = 'page-status';

/**
 * Content side: answers the popup's question.
 * @param get called at each question
 */
export function answerStatus(get: () => PageStatus, signal: AbortSignal): void {
  hearMessages((message) => (isRecord(message) && message['kind'] === QUESTION ? Promise.resolve(get()) : undefined), signal);
}

/**
 * Popup side: asks the top frame of the active tab. Needs no permission.
 * @returns `null` when no guided KamuSM page is there to answer
 */
export async function askActiveTab(): Promise<PageStatus | null> {
  try {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    return tab?.id === undefined ? null : await askTab(tab.id);
  } catch {
    // No tab to speak of.
    return null;
  }
}

/**
 * Asks the top frame of a tab. Needs no permission.
 * @returns `null` when no KamuSM page is there to answer. A page that stands still (an alert is open) answers when it goes on
 */
export async function askTab(tab: number): Promise<PageStatus | null> {
  try {
    const answer: unknown = await browser.tabs.sendMessage(tab, { kind: QUESTION }, { frameId: 0 });
    return isPageStatus(answer) ? answer : null;
  } catch {
    // No content script in that tab.
    return null;
  }
}

function isPageStatus(value: unknown): value is PageStatus {
  return (
    isRecord(value) &&
    typeof value['page'] === 'string' &&
    typeof value['pageName'] === 'string' &&
    typeof value['step'] === 'string' &&
    (value['certainty'] === 'certain' || value['certainty'] === 'likely' || value['certainty'] === 'unknown')
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** What the popup may know of what is shown on the page. */
export function statusOf(advice: Advice): PageStatus {
  if (advice.kind !== 'guide' && advice.kind !== 'ask') {
    return { page: advice.kind === 'unknown' ? 'unknown' : '', pageName: '', step: '', certainty: 'unknown' };
  }
  return { page: advice.page, pageName: advice.pageName, step: advice.step, certainty: advice.certainty };
}
