import { NotFoundScreen } from '../corporate/not-found-screen.tsx';
import { pathOf, urls } from '../hosts.ts';
import type { ScreenProps } from '../screen-props.ts';
import { ReaderScreen } from './reader-screen.tsx';

/** The site that takes orders for card readers: one narrow column. */
export function ReaderSite(props: ScreenProps) {
  const here = props.path.replace(/\/$/, '') === pathOf(urls.cardReader);
  return (
    <div class="reader">
      <div class="reader-head">
        <a href={urls.corporateHome}>KAMU SERTİFİKASYON MERKEZİ</a>
        <span>E-Başvuru</span>
      </div>
      <div class="reader-main">{here ? <ReaderScreen {...props} /> : <NotFoundScreen />}</div>
      <div class="reader-foot">Çağrı Merkezi 444 5 576</div>
    </div>
  );
}
