import browser from 'webextension-polyfill';
import { hearMessages } from './hear-messages.ts';

const GO = 'go-to-card';

/** Background side: what the command `go-to-card` does. Needs no permission: a message to the tab in front, whether a site or our own practice page. */
export async function goToCard(): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id === undefined) return;
  try {
    await browser.tabs.sendMessage(tab.id, { kind: GO });
  } catch {
    // Nobody is there to hear it: some other site.
  }
}

/** Page side: calls `act` when the person presses the keys while this tab is in front. Each frame of it is told. */
export function onGoToCard(act: () => void, signal: AbortSignal): void {
  hearMessages((message): undefined => {
    if (typeof message === 'object' && message !== null && 'kind' in message && message.kind === GO) act();
  }, signal);
}
