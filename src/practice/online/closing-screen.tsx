import { useState } from 'preact/hooks';
import { urls } from '../hosts.ts';
import type { PracticeState } from '../practice-state.ts';
import type { ScreenProps } from '../screen-props.ts';
import { Crumbs } from './crumbs.tsx';

type Kind = Exclude<PracticeState['closing'], 'open'>;

/** P09: cancel or suspend; for a suspended certificate cancel or lift. Nothing is chosen beforehand. */
export function ClosingScreen({ state, act }: ScreenProps) {
  const [kind, setKind] = useState<Kind | null>(null);
  const [missing, setMissing] = useState(false);
  const option = (value: Kind, name: string, text: string) => (
    <div class="option" onClick={() => setKind(value)}>
      <input type="radio" name="islem" id={`islem-${value}`} checked={kind === value} onChange={() => setKind(value)} />
      <div>
        <label for={`islem-${value}`}>{name}</label>
        <div class="card-sub">{text}</div>
      </div>
    </div>
  );
  const suspended = state.closing === 'suspended';
  return (
    <div>
      <Crumbs
        trail={[
          ['Bireysel İşlemler', urls.personal],
          ['Sertifikamı İptal Et / Askıya Al', urls.certificates],
        ]}
        here="İşlem Seçimi"
      />
      <div class="panel">
        <div class="panel-t">{suspended ? 'Askıdan İndirme / Sertifika İptal' : 'Sertifika İptal / Askıya Alma'}</div>
        <form
          class="panel-b"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (kind === null || !event.currentTarget.checkValidity()) setMissing(true);
            else act({ closing: kind }, urls.personal);
          }}
        >
          <p class="note">2B** **** **02 numaralı sertifikanız için yapmak istediğiniz işlemi seçiniz.</p>
          {suspended && option('lifted', 'Askıdan İndir', 'Sertifikanız yeniden kullanıma açılır. Gerekçe istenmez.')}
          {option('cancelled', 'İptal', 'İptal edilen sertifika bir daha kullanılamaz.')}
          {!suspended && option('suspended', 'Askıya Al', 'Daha sonra Askıdan İndir seçeneği ile yeniden kullanıma açılabilir.')}
          {kind !== 'lifted' && (
            <div class="field">
              <div class="field-l">Gerekçe *</div>
              <select required>
                <option value="">Seçiniz</option>
                <option value="1">Kayıp</option>
                <option value="2">Çalıntı</option>
                <option value="3">Donanım arızası</option>
                <option value="4">Diğer</option>
              </select>
            </div>
          )}
          {missing && (
            <p class="error">{suspended && kind === null ? 'Lütfen işlem türünü seçiniz.' : 'Lütfen işlem türünü ve gerekçeyi seçiniz.'}</p>
          )}
          <div class="row-of-buttons">
            <button type="button" class="plain" onClick={() => act({}, urls.certificates)}>
              Vazgeç
            </button>
            <button type="submit">Onayla</button>
          </div>
          <p>
            <a href={urls.certificates}>Sertifika listesine dön</a>
          </p>
        </form>
      </div>
    </div>
  );
}
