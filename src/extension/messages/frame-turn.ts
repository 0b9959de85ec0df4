import browser from 'webextension-polyfill';
import { hearMessages } from './hear-messages.ts';
import { extensionIsThere } from '../lifetime.ts';

/**
 * Whose turn it is to show a card where pages of KamuSM stand inside each other and cannot look into each other, as they are
 * of different origins. The innermost that is known wins: it holds what is to be pressed; of two as deep either, but one. They tell each other through the
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
/** Asked by each frame of several when it starts: the others may be ready, and have told, before it. */
const WHO = 'who-holds-card';

interface Told {
  readonly kind: typeof HOLDS;
  /** How many frames are around; 1 is just inside the tab's page. */
  readonly depth: number;
  readonly holds: boolean;
  /** Made up by the frame itself; of frames as deep the lowest wins. */
  readonly ticket: string;
}

/**
 * Frame side.
 * @param changed called when another frame has taken or given back the card
 */
export function takeTurns(view: Window, changed: () => void, signal: AbortSignal): FrameTurn {
  const depth = depthOf(view);
  const ticket = crypto.randomUUID();
  const holders = new Set<number>();
  /** While there is something to give back: with help off nothing listens on the page. */
  let listening: AbortController | null = null;
  let told: boolean | null = null;
  let knows = false;

  const tell = (holds: boolean): void => {
    if (depth === 0 || told === holds || !extensionIsThere()) return;
    told = holds;
    const message: Told = { kind: HOLDS, depth, holds, ticket };
    // Nobody may be there to hear it: the extension is just going away.
    browser.runtime.sendMessage(message).catch(() => undefined);
  };
  const onMessage = (message: unknown): undefined => {
    if (isWho(message)) {
      told = null;
      if (knows) tell(true);
      return;
    }
    if (!isTold(message) || !('frame' in message) || typeof message.frame !== 'number') return;
    const { frame, holds } = message;
    const goesFirst = message.depth > depth || (message.depth === depth && message.ticket < ticket);
    if (!goesFirst || holds === holders.has(frame)) return;
    if (holds) holders.add(frame);
    else holders.delete(frame);
    changed();
  };
  hearMessages(onMessage, signal);
  const isOneOfSeveral = depth > 0 || view.length > 0;
  if (!signal.aborted && extensionIsThere() && isOneOfSeveral) browser.runtime.sendMessage({ kind: WHO }).catch(() => undefined);
  const listen = (): void => {
    if (depth === 0 || knows === (listening !== null)) return;
    listening?.abort();
    listening = knows ? new AbortController() : null;
    if (listening === null) return;
    view.addEventListener('pagehide', () => tell(false), { signal: listening.signal });
    view.addEventListener('pageshow', () => tell(knows), { signal: listening.signal });
  };
  signal.addEventListener('abort', () => listening?.abort(), { once: true });
  return {
    mayShow(knowsPage) {
      knows = knowsPage && !signal.aborted;
      // What a frame tells when it is taken away may be lost with it.
      if (depth === 0 && view.length === 0) holders.clear();
      tell(knows);
      listen();
      // A frame that is not known keeps quiet: of what is around it the person sees more.
      return holders.size === 0 && (depth === 0 || knows);
    },
  };
}

/** Background side: passes on what a frame tells to all frames of its tab, and nothing else. To be called when the background starts. */
export function passTurnsOn(): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: browser.Runtime.MessageSender): undefined => {
    if (sender.tab?.id === undefined) return;
    const passedOn = isWho(message) ? { kind: WHO } : isTold(message) ? { ...onlyTold(message), frame: sender.frameId } : null;
    // The tab may be closed by now.
    if (passedOn !== null) browser.tabs.sendMessage(sender.tab.id, passedOn).catch(() => undefined);
  });
}

const onlyTold = ({ kind, depth, holds, ticket }: Told): Told => ({ kind, depth, holds, ticket });

function isTold(message: unknown): message is Told {
  const { kind, depth, holds, ticket } = (message ?? {}) as Partial<Record<keyof Told, unknown>>;
  return kind === HOLDS && typeof depth === 'number' && typeof holds === 'boolean' && typeof ticket === 'string';
}

const isWho = (message: unknown): boolean => (message as { readonly kind?: unknown } | null)?.kind === WHO;

function depthOf(view: Window): number {
  let depth = 0;
  for (let at: Window = view; at !== at.parent; at = at.parent) depth += 1;
  return depth;
}
