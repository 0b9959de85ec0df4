import browser from 'webextension-polyfill';
import type { AccessRequest, SiteAccess } from '../../core/settings/site-access.ts';

/** The match patterns of the manifest's content scripts: all the extension ever asks for. */
function siteOrigins(): string[] {
  return (browser.runtime.getManifest().content_scripts ?? []).flatMap(({ matches }) => matches);
}

/**
 * Asks the browser where the content script may run. Both Chromium and Firefox answer for the patterns of content scripts, so no
 * host permission is declared for this (seen in Chromium 156 with its "site access" and in Firefox 153 with its permissions list).
 */
export async function siteAccess(): Promise<SiteAccess> {
  try {
    const origins = siteOrigins();
    if (await browser.permissions.contains({ origins })) return 'all';
    const each = await Promise.all(origins.map((origin) => browser.permissions.contains({ origins: [origin] })));
    return each.every(Boolean) ? 'all' : each.some(Boolean) ? 'some' : 'none';
  } catch {
    return 'unknown';
  }
}

/**
 * Asks the person, through the browser, for all sites of the manifest. To be called in the handler of their press itself, before
 * anything is awaited: browsers allow the question only then. Pages that are open get their content script when they are reloaded.
 */
export async function requestSiteAccess(): Promise<AccessRequest> {
  try {
    return (await browser.permissions.request({ origins: siteOrigins() })) ? 'granted' : 'refused';
  } catch {
    return 'failed';
  }
}

/**
 * Calls `changed` whenever a permission is given or taken away, here or in the browser's own settings. A card on a page that is
 * open stays until that page is reloaded: browsers let a script that runs already run on.
 */
export function watchSiteAccess(changed: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  // Typed as always there; a browser without it tells nothing and asks nothing.
  const { permissions } = browser as Partial<typeof browser>;
  const listener = (): void => changed();
  for (const event of [permissions?.onAdded, permissions?.onRemoved]) {
    event?.addListener(listener);
    signal.addEventListener('abort', () => event?.removeListener(listener), { once: true });
  }
}
