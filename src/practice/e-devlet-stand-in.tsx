import { urls } from './hosts.ts';
import type { ScreenProps } from './screen-props.ts';

/** P04: stands where the person leaves for e-Devlet. Asks nothing and looks like nothing official. */
export function EDevletStandIn({ act }: ScreenProps) {
  return (
    <main class="gate-stand-in">
      <h1>Kimlik doğrulama (alıştırma)</h1>
      <p>Gerçek işlemde burada e-Devlet Kapısı açılır. Kimliğinizi orada kendiniz doğrularsınız.</p>
      <p>Bu sayfa e-Devlet değildir. Sizden şifre istemez.</p>
      <button type="button" onClick={() => act({ signedIn: true }, urls.start)}>
        Kimliğimi doğrula (alıştırma)
      </button>
    </main>
  );
}
