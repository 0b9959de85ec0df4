import { urls } from '../hosts.ts';
import type { ScreenProps } from '../screen-props.ts';
import { ApplicationCrumbs } from './application-crumbs.tsx';

/** Between P14 and P17: signing with the card. The PIN belongs into the programme, never into this page. */
export function SigningScreen({ state, act }: ScreenProps) {
  return (
    <div>
      <ApplicationCrumbs state={state} here="E-imza" />
      <article class="sheet">
        <h2>E-imza ile İmzalama</h2>
        <ol>
          <li>Kartınızı kart okuyucuya takınız.</li>
          <li>Kamu SM e-İmza Uygulaması programını açınız.</li>
          <li>PIN kodunuzu programa yazınız. Bu sayfa PIN istemez.</li>
        </ol>
        <p class="note">Alıştırmada kart ve program gerekmez.</p>
        <div class="row-of-buttons">
          <button type="button" class="plain" onClick={() => act({}, urls.approval)}>
            Geri
          </button>
          <input type="button" value="İmzala" onClick={() => act({ filed: true, paid: false }, urls.status)} />
        </div>
      </article>
    </div>
  );
}
