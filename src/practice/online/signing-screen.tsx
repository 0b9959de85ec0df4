import { urls } from '../hosts.ts';
import type { ScreenProps } from '../screen-props.ts';
import { ApplicationCrumbs } from './application-crumbs.tsx';

/** P25, between P14 and P17: signing with the card. The PIN field is locked, so that nobody writes a real one. */
export function SigningScreen({ state, act }: ScreenProps) {
  return (
    <form
      class="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        act({ filed: true, paid: false }, urls.status);
      }}
    >
      <ApplicationCrumbs state={state} here="E-imzalı Başvuru" />
      <h2 class="screen-t">E-imzalı Başvuru</h2>
      <p class="lead">Başvuru formunuzu elektronik imzanızla onaylayınız. Kartınızın okuyucuya takılı olduğundan emin olunuz.</p>
      <div class="fields">
        <div class="field">
          <label for="imza-tc">T.C. Kimlik No</label>
          <input id="imza-tc" type="text" defaultValue="*** *** ** 00" readOnly />
        </div>
        <div class="field">
          <label for="imza-kart">Kart Tipi</label>
          <select id="imza-kart">
            <option>Seçiniz</option>
            <option>AKİS</option>
          </select>
        </div>
        <div class="field">
          <label for="imza-ad">Ad Soyad</label>
          <input id="imza-ad" type="text" defaultValue="DENEME KİŞİ" readOnly />
        </div>
        <div class="field">
          <label for="imza-pin">PIN</label>
          <input id="imza-pin" type="password" autoComplete="off" readOnly />
        </div>
      </div>
      <p class="note">Alıştırmada kart gerekmez, PIN yazılmaz; PIN alanı kilitlidir.</p>
      <div class="row-of-buttons">
        <button type="button" class="plain" onClick={() => act({}, urls.approval)}>
          Geri
        </button>
        <button type="submit">Form Onayla</button>
      </div>
    </form>
  );
}
