import { pathOf, urls } from '../hosts.ts';
import type { ScreenProps } from '../screen-props.ts';
import { CorporateFrame } from './corporate-frame.tsx';
import { FaqScreen } from './faq-screen.tsx';
import { HomeScreen } from './home-screen.tsx';
import { NesInfoScreen } from './nes-info-screen.tsx';
import { NewsScreen } from './news-screen.tsx';
import { NotFoundScreen } from './not-found-screen.tsx';
import { OldLinksScreen } from './old-links-screen.tsx';

/** The corporate site: ordinary pages, told apart by path. */
export function CorporateSite({ path }: ScreenProps) {
  return (
    <CorporateFrame>
      <CorporateScreen path={path.endsWith('/') ? path : `${path}/`} />
    </CorporateFrame>
  );
}

function CorporateScreen({ path }: { readonly path: string }) {
  if (path === '/') return <HomeScreen />;
  if (path === pathOf(urls.nesInfo)) return <NesInfoScreen />;
  if (path === pathOf(urls.faq)) return <FaqScreen />;
  if (path === pathOf(urls.oldLinks)) return <OldLinksScreen />;
  if (path.startsWith('/duyurular/')) return <NewsScreen />;
  return <NotFoundScreen />;
}
