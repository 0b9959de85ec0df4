import { urls } from '../hosts.ts';
import type { ScreenProps } from '../screen-props.ts';
import { Icon } from '../shared/icon.tsx';

/** P05: first screen after the login. Real buttons. */
export function StartHub({ act }: ScreenProps) {
  return (
    <div>
      <h2 class="screen-t">Hoş geldiniz</h2>
      <p class="lead">Lütfen aşağıdaki butonları kullanarak yapmak istediğiniz işlemi seçiniz.</p>
      <div class="big-buttons">
        <button type="button" onClick={() => act({}, `${urls.start}/mali-muhur`)}>
          <Icon word="business" sign="▣" /> Mali Mühür İşlemleri
        </button>
        <button type="button" onClick={() => act({}, urls.nes)}>
          <Icon word="badge" sign="✎" /> NES İşlemleri
        </button>
        <button type="button" onClick={() => act({}, `${urls.start}/zaman-damgasi`)}>
          <Icon word="schedule" sign="◷" /> Zaman Damgası İşlemleri
        </button>
        <button type="button" onClick={() => act({}, urls.cardReader)}>
          <Icon word="usb" sign="▤" /> Kart Okuyucu
        </button>
      </div>
    </div>
  );
}
