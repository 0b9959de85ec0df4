import { useEffect, useState } from 'preact/hooks';
import { urls } from '../hosts.ts';
import type { ScreenProps } from '../screen-props.ts';
import { ApplicationCrumbs } from './application-crumbs.tsx';

/** Life of an SMS code in seconds (the source guide shows 295). */
const CODE_LIFE = 300;

/** P13: accepts any code, and none. No SMS is ever sent. */
export function SmsScreen({ state, act }: ScreenProps) {
  const [left, setLeft] = useState(CODE_LIFE);
  useEffect(() => {
    const timer = setInterval(() => setLeft((seconds) => Math.max(0, seconds - 1)), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <div>
      <ApplicationCrumbs state={state} here="SMS" />
      <div class="panel">
        <div class="panel-t">Cep Telefonu Doğrulama</div>
        <form
          class="panel-b"
          onSubmit={(event) => {
            event.preventDefault();
            act({}, urls.approval);
          }}
        >
          <p>Son dört hanesi *** *** 0000 ile biten cep telefonunuza gönderilen SMS onay kodunu giriniz.</p>
          <div class="field">
            <input type="text" inputMode="numeric" maxLength={6} autoComplete="off" aria-label="SMS onay kodu" />
          </div>
          {left > 0 ? (
            <p class="note">Kalan süre: {left} saniye</p>
          ) : (
            <p class="error">
              Kodun süresi doldu.{' '}
              <button type="button" class="plain" onClick={() => setLeft(CODE_LIFE)}>
                Kodu Yeniden Gönder
              </button>
            </p>
          )}
          <p class="note">Alıştırmada SMS gelmez. Kutuyu boş bırakabilirsiniz.</p>
          <div class="row-of-buttons">
            <button type="submit" disabled={left === 0}>
              Onayla
            </button>
          </div>
        </form>
      </div>
    </div>
  );
}
