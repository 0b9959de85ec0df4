import browser from 'webextension-polyfill';
import { inTurn, latestOnly } from '../../core/turns.ts';
import { extensionIsThere } from '../lifetime.ts';
import { askTab } from '../messages/page-status.ts';
import type { Store } from '../store/settings.ts';

/**
 * What the toolbar button shows at a glance: help is on and the tab in front is a KamuSM page; help is off; help is on, but
 * has nothing to do in this tab. Told apart by the shape of the icon and by the title, and "off" by a badge too: phones
 * show the title and the badge only.
 */
export type ToolbarState = 'on' | 'off' | 'elsewhere';

/** Sizes in pixels of each icon in `public/icons`. */
const SIZES = [16, 24, 32, 48] as const;
/** Names of messages in `public/_locales`. */
const TITLES = { on: 'toolbarOn', off: 'toolbarOff', elsewhere: 'toolbarElsewhere' } as const;
const BADGES = { on: '', off: '–', elsewhere: '' } as const;
const BADGE_GROUND = '#5f6b70';

/** Told by a page of KamuSM when it has come into its tab, or when help was switched while it is there. */
const HERE = 'kamusm-page-here';

/**
 * Background side: keeps the toolbar button right. To be called when the background starts; paints at once, as a browser may have
 * forgotten, and nothing else tells that the extension was switched on again in its list.
 *
 * All tabs get the state for pages that are none of KamuSM's, and only those with such a page get their own: the browser takes
 * that away by itself when the tab goes to another page. So no permission to read addresses is needed, and nothing has to
 * be remembered while the background sleeps.
 * @param isEnabled whether help is on now
 * @returns paints all tabs anew; to be called when help was switched
 */
export function keepToolbar(isEnabled: () => Promise<boolean>): () => void {
  // One after the other: an icon is read from its file meanwhile, and an older one must not come out last.
  const stroke = inTurn();
  let everywhere: ToolbarState | null = null;
  const paintAll = (): void =>
    void stroke(async () => {
      const state = whereNothingIsToDo(await isEnabled());
      // The store tells of the person's progress too, at each page.
      if (state !== everywhere) await paint(state);
      everywhere = state;
    });

  const paintTab = async (tab: number): Promise<void> => {
    // The page may have gone on before the background was awake, and may go while it is painting: then what has been painted is
    // for another page. One that is there to answer now is one for whose going the browser takes the paint away.
    if ((await askTab(tab)) === null) return;
    await stroke(async () => paint((await isEnabled()) ? 'on' : 'off', tab));
    if ((await askTab(tab)) === null) await stroke(async () => paint(whereNothingIsToDo(await isEnabled()), tab));
  };
  browser.runtime.onMessage.addListener((message: unknown, { tab, frameId }: browser.Runtime.MessageSender): undefined => {
    // A frame does not count: a page of KamuSM inside another site makes that site none of KamuSM's.
    if (isHere(message) && tab?.id !== undefined && frameId === 0) void paintTab(tab.id);
  });
  paintAll();
  return paintAll;
}

const whereNothingIsToDo = (enabled: boolean): ToolbarState => (enabled ? 'elsewhere' : 'off');

const isHere = (message: unknown): boolean => (message as { readonly kind?: unknown } | null)?.kind === HERE;

/** Never rejects: what a browser cannot show (phones), or not any more (a closed tab), is not worth a word. */
async function paint(state: ToolbarState, tabId?: number): Promise<void> {
  const action = browser.action as Partial<typeof browser.action>;
  const where = tabId === undefined ? {} : { tabId };
  const path = Object.fromEntries(SIZES.map((size) => [size, `/icons/${state}-${size}.png`]));
  const strokes = [
    () => action.setIcon?.({ path, ...where }),
    () => action.setTitle?.({ title: browser.i18n.getMessage(TITLES[state]), ...where }),
    () => action.setBadgeText?.({ text: BADGES[state], ...where }),
    () => action.setBadgeBackgroundColor?.({ color: BADGE_GROUND, ...where }),
  ];
  // Each by itself, and one that throws at once as one that rejects.
  await Promise.allSettled(strokes.map(async (stroke) => stroke()));
}

/**
 * Page side: tells the background that the tab has a page of KamuSM now, for as long as help is on. With help off nothing is told
 * and nothing listens on the page: all tabs look the same then.
 * @param view of the content script; a frame tells nothing
 */
export function announcePage(view: Window, store: Pick<Store, 'settings' | 'watch'>, signal: AbortSignal): void {
  if (view.parent !== view) return;
  let announced: AbortController | null = null;
  const ask = latestOnly();
  const tell = (): void => {
    // Nobody may be there to hear it: the extension is just going away.
    if (extensionIsThere()) browser.runtime.sendMessage({ kind: HERE }).catch(() => undefined);
  };
  const follow = async (): Promise<void> => {
    const isLatest = ask();
    const { enabled } = await store.settings();
    if (signal.aborted || !isLatest() || enabled === (announced !== null)) return;
    announced?.abort();
    announced = enabled ? new AbortController() : null;
    if (announced !== null) {
      const options = { signal: AbortSignal.any([signal, announced.signal]) };
      // Back from the back/forward cache, where no script starts anew.
      view.addEventListener('pageshow', ({ persisted }) => persisted && tell(), options);
      // Chrome loads a page before it is asked for; it is in the tab only now.
      view.document.addEventListener('prerenderingchange', tell, options);
    }
    tell();
  };
  store.watch(() => void follow(), signal);
  void follow();
}
