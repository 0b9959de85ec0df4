import { render } from 'preact';
import { CorporateSite } from './corporate/corporate-site.tsx';
import { NotFoundScreen } from './corporate/not-found-screen.tsx';
import { EDevletStandIn } from './e-devlet-stand-in.tsx';
import { hosts } from './hosts.ts';
import { OldLoginSite } from './legacy/old-login-site.tsx';
import { OldPortalSite } from './legacy/old-portal-site.tsx';
import { OnlineSite } from './online/online-site.tsx';
import { PosSite } from './pos/pos-site.tsx';
import type { PracticeAddress } from './practice-address.ts';
import { encodeState, loadState, saveState } from './practice-state.ts';
import { ReaderSite } from './reader/reader-site.tsx';
import type { ScreenProps } from './screen-props.ts';
import { PracticeNotice } from './shared/practice-notice.tsx';

export type { PracticeAddress } from './practice-address.ts';
export { realAddress } from './real-address.ts';
export { simulatedAddress } from './simulated-address.ts';

/**
 * Shows the practice site in `root` and keeps it in step with `address`.
 *
 * @param root element to fill
 * @param address where the site is; decides by host and path which screen is shown
 * @returns `unmount` empties `root` and stops listening
 */
export function mountPractice(root: HTMLElement, address: PracticeAddress): { unmount(): void } {
  const ending = new AbortController();
  const { signal } = ending;
  let state = loadState(sessionStorage, address.handedOver, address.query);
  saveState(sessionStorage, state);

  const go = (url: string) => {
    const here = address.current();
    const to = new URL(url, `https://${here.host}${here.path}`);
    // Each host has its own storage: what was done so far travels in the address.
    if (to.hostname !== here.host) to.hash = encodeState(state);
    address.go(to.href);
  };

  const show = () => {
    const { host, path } = address.current();
    const props: ScreenProps = {
      state,
      path,
      act: (change, url) => {
        state = { ...state, ...change, revision: state.revision + 1 };
        saveState(sessionStorage, state);
        if (url === undefined) show();
        else go(url);
      },
    };
    render(
      <div class="site" lang="tr">
        <PracticeNotice {...props} />
        <SiteOfHost host={host} {...props} />
      </div>,
      root,
    );
  };

  const follow = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    if (link === null || !root.contains(link)) return;
    // Never let a link of the copy open the real site, not even in a new tab.
    event.preventDefault();
    const href = link.getAttribute('href') ?? '#';
    if (!href.startsWith('#') && event.button === 0) go(href);
  };
  root.addEventListener('click', follow, { signal });
  root.addEventListener('auxclick', follow, { signal });

  address.onChange(() => {
    show();
    scrollTo(0, 0);
  }, signal);
  show();

  return {
    unmount() {
      ending.abort();
      render(null, root);
    },
  };
}

function SiteOfHost({ host, ...props }: ScreenProps & { readonly host: string }) {
  switch (host) {
    case hosts.corporate:
    case hosts.corporateShort:
    case hosts.corporateWww:
      return <CorporateSite {...props} />;
    case hosts.online:
      return <OnlineSite {...props} />;
    case hosts.pos:
      return <PosSite {...props} />;
    case hosts.reader:
      return <ReaderSite {...props} />;
    case hosts.oldLogin:
      return <OldLoginSite {...props} />;
    case hosts.oldPortal:
      return <OldPortalSite {...props} />;
    case hosts.eDevlet:
      return <EDevletStandIn {...props} />;
    default:
      return <NotFoundScreen />;
  }
}
