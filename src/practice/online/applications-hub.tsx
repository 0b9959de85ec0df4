import { urls } from '../hosts.ts';
import type { ScreenProps } from '../screen-props.ts';
import { Icon } from '../shared/icon.tsx';

/** P10: capitals as a wrongly set up system writes them (`I` for `İ`). */
export function ApplicationsHub({ act }: ScreenProps) {
  return (
    <div>
      <div class="crumbs">
        <a href={urls.nes}>NES IŞLEMLERI</a> <i>›</i> <a href={urls.personal}>BIREYSEL IŞLEMLER</a> <i>›</i>{' '}
        <span class="crumb-here">BAŞVURU IŞLEMLERI</span>
      </div>
      <h2 class="screen-t">BAŞVURU IŞLEMLERI</h2>
      <p class="lead">Lütfen aşağıdaki butonları kullanarak yapmak istediğiniz işlemi seçiniz.</p>
      <div class="stack">
        <button type="button" class="bar" onClick={() => act({}, urls.myApplications)}>
          <span>Başvurularım</span>
          <span class="badge">1</span>
        </button>
        <button type="button" class="bar" onClick={() => act({}, urls.institution)}>
          <span>KIŞI ÖDEMELI BAŞVURULAR</span>
          <Icon word="keyboard_arrow_right" sign="›" spoken />
        </button>
      </div>
      <p class="note">Kurumunuz sizin için ön başvuru yaptıysa Başvurularım ekranından devam ediniz. Kişi ödemeli başvuru yapmayınız.</p>
    </div>
  );
}
