import { urls } from '../hosts.ts';
import { institutionName } from '../institution-names.ts';
import type { ScreenProps } from '../screen-props.ts';
import { Late } from '../shared/late.tsx';
import { Crumbs } from './crumbs.tsx';

/** P16: past and present applications; the present one is red. */
export function MyApplicationsScreen({ state, act }: ScreenProps) {
  return (
    <div>
      <Crumbs
        trail={[
          ['Bireysel İşlemler', urls.personal],
          ['Başvuru İşlemleri', urls.applications],
        ]}
        here="Başvurularım"
      />
      <h2 class="screen-t">NES Başvurularım</h2>
      <Late after={250}>
        <div class="list">
          {state.filed && (
            <div class="item item-red" onClick={() => act({}, state.paid ? urls.status : urls.printout)}>
              <div class="item-body">
                <div class="card-name">{state.closing === 'open' ? 'İlk Sertifika/Diğer' : 'Kayıp/Çalıntı'} Başvurusu</div>
                <div class="card-sub">{institutionName(state.institution)}</div>
                <div class="item-status">{state.paid ? 'Bekleyen Başvuru' : 'Form ve Ödeme Bekleniyor'}</div>
              </div>
              <button type="button">Görüntüle</button>
            </div>
          )}
          <div class="item">
            <div class="item-body">
              <div class="card-name">İlk Sertifika/Diğer Başvurusu</div>
              <div class="card-sub">Deneme Kurumu</div>
              <div>Tamamlandı</div>
            </div>
          </div>
        </div>
      </Late>
    </div>
  );
}
