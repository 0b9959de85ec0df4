import { NotFoundScreen } from '../corporate/not-found-screen.tsx';
import { pathOf, urls } from '../hosts.ts';
import type { ScreenProps } from '../screen-props.ts';
import { CardScreen } from './card-screen.tsx';
import { DebtScreen } from './debt-screen.tsx';
import { FailedScreen } from './failed-screen.tsx';
import { ReceiptScreen } from './receipt-screen.tsx';

/** The payment site: an older look, laid out with tables. */
export function PosSite(props: ScreenProps) {
  return (
    <div class="pos">
      <table class="pos-page">
        <tbody>
          <tr>
            <td class="pos-head">
              <a href={urls.corporateHome}>
                <b>KAMU SERTİFİKASYON MERKEZİ</b>
              </a>
              <br />
              Elektronik Sertifika Hizmetleri ve E-İmza Çözümleri
            </td>
          </tr>
          <tr>
            <td class="pos-main">
              <PosScreen {...props} />
            </td>
          </tr>
          <tr>
            <td class="pos-foot">Çağrı Merkezi: 444 55 76 | Borç Sorgulama ve Ödeme</td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}

function PosScreen(props: ScreenProps) {
  if (props.path === pathOf(urls.debts) || props.path === '/') return <DebtScreen {...props} />;
  if (props.path === pathOf(urls.card)) return <CardScreen {...props} />;
  if (props.path === pathOf(urls.receipt)) return <ReceiptScreen />;
  if (props.path === pathOf(urls.failed)) return <FailedScreen {...props} />;
  return <NotFoundScreen />;
}
