import { urls } from '../hosts.ts';
import type { ScreenProps } from '../screen-props.ts';
import { Icon } from '../shared/icon.tsx';

/** P02: the way in. */
export function LandingScreen({ state, act }: ScreenProps) {
  return (
    <div class="landing">
      <div class="landing-card">
        <div class="landing-t">Online İşlemler</div>
        <p>Nitelikli Elektronik Sertifika, Mali Mühür ve Zaman Damgası işlemleriniz için sisteme giriş yapınız.</p>
        <button type="button" class="wide" onClick={() => act({}, state.signedIn ? urls.start : urls.gate)}>
          <Icon word="login" sign="⇥" spoken /> GİRİŞ
        </button>
      </div>
      <div class="landing-notes">
        <div>
          <b>Giriş yapamıyorum</b>
          <p>Giriş için e-Devlet şifresi, mobil imza veya internet bankacılığı kullanabilirsiniz.</p>
        </div>
        <div>
          <b>Borç ödemesi</b>
          <p>Ödeme ekranına giriş yapmadan ulaşabilirsiniz.</p>
        </div>
      </div>
    </div>
  );
}
