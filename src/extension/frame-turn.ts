import browser from 'webextension-polyfill';
import { extensionIsThere } from './lifetime.ts';

/**
 * Whose turn it is to show a card where pages of KamuSM stand inside each other and cannot look into each other, as they are
 * of different origins. The innermost that is known wins: it holds what is to be pressed. They tell each other through the
 * background, so that the page hears nothing of it; the tab's only frame, as nearly every page is, tells and hears nothing.
 */
export interface FrameTurn {
  /**
   * Whether this frame is to show a card.
   * @param knowsPage whether it has more to say than that it does not know the page; told to the frames around when it changes
   */
  mayShow(knowsPage: boolean): boolean;
}

const HOLDS = 'frame-holds-card';
/** Asked by a page with frames when it starts: its frames may be ready, and have told, before it. */
const WHO = 'who-holds-card';

interface Told {
  readonly kind: typeof HOLDS;
  /** How many frames are around; 1 is just inside the tab's page. */
  readonly depth: number;
  readonly holds: boolean;
}

/**
 * Frame side.
 * @param changed called when another frame has taken or given back the card
 */
export function takeTurns(view: Window, changed: () => void, signal: AbortSignal): FrameTurn {
  const depth = depthOf(view);
  const holders = new Set<number>();
  let told: boolean | null = null;
  let knows = false;

  const tell = (holds: boolean): void => {
    if (depth === 0 || told === holds || !extensionIsThere()) return;
    told = holds;
    const message: Told = { kind: HOLDS, depth, holds };
    // Nobody may be there to hear it: the extension is just going away.
    browser.runtime.sendMessage(message).catch(() => undefined);
  };
  const onMessage = (message: unknown): undefined => {
    const { kind, depth: theirs, holds, frame } = (message ?? {}) as Partial<Told> & { readonly frame?: unknown };
    if (isWho(message)) {
      told = null;
      if (knows) tell(true);
      return;
    }
    if (kind !== HOLDS || typeof theirs !== 'number' || theirs <= depth || typeof frame !== 'number') return;
    if (holds === holders.has(frame)) return;
    if (holds === true) holders.add(frame);
    else holders.delete(frame);
    changed();
  };
  if (!signal.aborted && extensionIsThere()) {
    browser.runtime.onMessage.addListener(onMessage);
    if (view.length > 0) browser.runtime.sendMessage({ kind: WHO }).catch(() => undefined);
  }
  if (depth > 0) {
    view.addEventListener('pagehide', () => tell(false), { signal });
    view.addEventListener('pageshow', () => tell(knows), { signal });
  }
  signal.addEventListener(
    'abort',
    () => {
      if (extensionIsThere()) browser.runtime.onMessage.removeListener(onMessage);
    },
    { once: true },
  );
  return {
    mayShow(knowsPage) {
      knows = knowsPage;
      tell(knows);
      // A frame that is not known keeps quiet: of what is around it the person sees more.
      return holders.size === 0 && (depth === 0 || knows);
    },
  };
}

/** Background side: passes on what a frame tells to all frames of its tab. To be called when the background starts. */
export function passTurnsOn(): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: browser.Runtime.MessageSender): undefined => {
    const { kind } = (message ?? {}) as Partial<Told>;
    if ((kind !== HOLDS && !isWho(message)) || sender.tab?.id === undefined) return;
    // The tab may be closed by now.
    browser.tabs.sendMessage(sender.tab.id, { ...(message as object), frame: sender.frameId }).catch(() => undefined);
  });
}

const isWho = (message: unknown): boolean => (message as { readonly kind?: unknown } | null)?.kind === WHO;

function depthOf(view: Window): number {
  let depth = 0;
  for (let at: Window = view; at !== at.parent; at = at.parent) depth += 1;
  return depth;
}
