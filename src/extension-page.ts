/** What the popup and the options page have in common: reading the store, storing changes, drawing anew after each. */
import { findFlow } from './core/advise/find-flow.ts';
import { flowOptions, institutionOptions } from './core/advise/options.ts';
import { parseProgress, type Progress, withTick } from './core/progress/progress.ts';
import type { Policy, Settings } from './core/settings/settings.ts';
import type { AccessRequest, SiteAccess } from './core/settings/site-access.ts';
import { latestOnly } from './core/turns.ts';
import { openOptions, openPage } from './extension/browser/open-page.ts';
import { inPrivateWindow } from './extension/store/private-window.ts';
import { createStore, type Store } from './extension/store/settings.ts';
import { requestSiteAccess, siteAccess, watchSiteAccess } from './extension/browser/site-access.ts';
import { knownIds, loadGuide } from './generated/guide.ts';
import type { AccessEvent, ChangeEvent, OpenEvent } from './ui/pages/popup-event.ts';
import type { FindFlow } from './ui/pages/popup-flow.tsx';

const PRACTICE = 'src/practice.html';

/** What is stored and what the browser allows, read at one moment. */
export interface Stored {
  readonly settings: Settings;
  readonly policy: Policy;
  readonly progress: Progress;
  /** The last change could not be stored. */
  readonly saveFailed: boolean;
  /** In a private window, where choices and way are noted in memory only. */
  readonly isPrivate: boolean;
  readonly access: SiteAccess;
  /** What came of asking for access, since this page was opened. */
  readonly request: AccessRequest;
}

export const guide = loadGuide();

export const flows = flowOptions(guide);

export const institutions = institutionOptions(guide);

export const find: FindFlow = (answers, institution) => findFlow(guide, answers, institution);

function store(event: ChangeEvent, into: Store, flow: string | null): Promise<void> {
  switch (event.kind) {
    case 'switch':
      return into.saveSettings({ enabled: event.enabled });
    case 'flow':
      return into.saveSettings({ flow: event.flow });
    case 'institution':
      return into.saveSettings({ institution: event.institution });
    case 'office':
      return into.saveOffice(event.institution, event.change);
    case 'tick': {
      const ticked = guide.flows.find(({ id }) => id === flow);
      if (ticked === undefined) return Promise.resolve();
      const now = Date.now();
      return into.changeProgress((stored) => withTick(parseProgress(stored, now), ticked, event.paper, event.done, now));
    }
    case 'start-over':
      return into.saveProgress(null);
  }
}

/** A page of the extension at work. */
export interface ExtensionPage {
  readonly store: Store;
  /** Reads the store and draws. */
  refresh(): void;
  /** Does what the person asked for, then draws. */
  act(event: ChangeEvent | OpenEvent | AccessEvent): void;
}

/**
 * Draws now and whenever the store changes, here or elsewhere.
 * @param draw draws the page; called with what is stored at that moment
 * @param on.saved called after each change with whether it was stored
 * @param on.opened called when another page was opened in a tab
 */
export function startExtensionPage(
  draw: (stored: Stored) => void,
  on: { readonly saved?: (isStored: boolean) => void; readonly opened?: () => void },
): ExtensionPage {
  const asked = inPrivateWindow();
  const opened = createStore(knownIds, asked);
  let saveFailed = false;
  let request: AccessRequest = 'not-asked';
  const ask = latestOnly();
  let flow: string | null = null;

  const redraw = async (): Promise<void> => {
    const isLatest = ask();
    const [settings, policy, progress, isPrivate, access] = await Promise.all([
      opened.settings(),
      opened.policy(),
      opened.progress(),
      asked,
      siteAccess(),
    ]);
    // A newer drawing is under way: this one would bring back what was.
    if (!isLatest()) return;
    flow = settings.flow;
    draw({ settings, policy, progress: parseProgress(progress, Date.now()), saveFailed, isPrivate, access, request });
  };

  const act = async (event: ChangeEvent | OpenEvent | AccessEvent): Promise<void> => {
    if (event.kind === 'request-access') {
      // Nothing may be awaited before this: it must happen in the press.
      request = await requestSiteAccess();
      return redraw();
    }
    if (event.kind === 'open') {
      await (event.page === 'options' ? openOptions() : openPage(PRACTICE));
      return on.opened?.();
    }
    try {
      await store(event, opened, flow);
      saveFailed = false;
    } catch {
      saveFailed = true;
    }
    on.saved?.(!saveFailed);
    await redraw();
  };

  const page: ExtensionPage = {
    store: opened,
    refresh: () => void redraw(),
    act: (event) => void act(event),
  };
  const open = new AbortController().signal;
  opened.watch(() => page.refresh(), open);
  watchSiteAccess(() => page.refresh(), open);
  page.refresh();
  return page;
}
