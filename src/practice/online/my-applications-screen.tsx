import { applicationInstitution, kindName } from '../application.ts';
import { urls } from '../hosts.ts';
import { institutionName, inviter } from '../institution-names.ts';
import type { ScreenProps } from '../screen-props.ts';
import { Late } from '../shared/late.tsx';
import { Crumbs } from './crumbs.tsx';

/** P16: past and present applications; the present one is red. Only one application is in hand at a time. */
export function MyApplicationsScreen(props: ScreenProps) {
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
          {props.state.filed ? <Filed {...props} /> : <Invitation {...props} />}
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

/** The application that was handed in. In practice a form on paper arrives at once where the institution pays. */
function Filed({ state, act }: ScreenProps) {
  const waiting = state.paid || state.payer === 'institution';
  return (
    <div class="item item-red" onClick={() => act({}, waiting ? urls.status : urls.printout)}>
      <div class="item-body">
        <div class="card-name">{kindName(state)} Başvurusu</div>
        <div class="card-sub">{applicationInstitution(state)}</div>
        <div class="item-status">{waiting ? 'Bekleyen Başvuru' : 'Form ve Ödeme Bekleniyor'}</div>
      </div>
      <button type="button">Görüntüle</button>
    </div>
  );
}

/** The application an institution has begun for its member. */
function Invitation({ act }: ScreenProps) {
  return (
    <div class="item item-alarm">
      <div class="item-body">
        <div class="item-status">Onay Bekleyen Başvuru</div>
        <div>{institutionName(inviter)}</div>
        <div class="card-sub">Kurum ödemeli ön başvuru. 6 ay içinde tamamlanmazsa düşer.</div>
      </div>
      <button type="button" onClick={() => act({ payer: 'institution', kind: null }, urls.form)}>
        Devam
      </button>
    </div>
  );
}
