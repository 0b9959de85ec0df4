import { useState } from 'preact/hooks';
import { urls } from '../hosts.ts';
import { institutionNames, staffOf } from '../institution-names.ts';
import type { ScreenProps } from '../screen-props.ts';
import { Late } from '../shared/late.tsx';
import { Crumbs } from './crumbs.tsx';

const inOrder = institutionNames.map((name, place) => ({ name, place })).toSorted((a, b) => a.name.localeCompare(b.name, 'tr'));

/** P11: three warnings, a long list, one button. */
export function InstitutionScreen({ state, act }: ScreenProps) {
  const [chosen, setChosen] = useState<number | null>(null);
  const [problem, setProblem] = useState('');
  const choose = (place: number) => {
    setChosen(place);
    setProblem('');
  };
  const proceed = () => {
    if (chosen === null) setProblem('Lütfen kurum seçiniz.');
    else if (chosen >= staffOf) {
      setProblem('Seçtiğiniz kurumda personel kaydınız bulunamadı. Kurumunuzun e-imza sorumlusu ile iletişime geçebilirsiniz.');
    } else {
      // An application paid by the institution gives way to the new one.
      act({ institution: chosen, payer: 'person', kind: null, filed: state.filed && state.payer !== 'institution' }, urls.form);
    }
  };
  return (
    <div>
      <Crumbs
        trail={[
          ['Bireysel İşlemler', urls.personal],
          ['Başvuru İşlemleri', urls.applications],
        ]}
        here="Kişi Ödemeli Başvuru"
      />
      <div class="warn">
        <p>
          Sertifika bedeli kurumunuz tarafından karşılanacaksa bu menüden işlem yapmayınız.{' '}
          <a href={`${urls.applications}/kurum-odemeli`}>Kurum ödemeli başvuru türleri için tıklayınız</a>
        </p>
        <p>
          Bu ekrandan yapılacak başvuruda üretilecek sertifika üretildiği an itibari ile geçerli olacaktır. Üretim, kişiye özel olduğundan
          adınıza sertifika üretildikten sonra ücret iadesi yapılamayacaktır.
        </p>
        <p>Lütfen aşağıdan personeli olduğunuz kurumu seçiniz.</p>
      </div>
      <Late after={300}>
        <div class="choices">
          {inOrder.map(({ name, place }) => (
            <label class={chosen === place ? 'choice choice-on' : 'choice'} key={place}>
              <input type="radio" name="kurum" checked={chosen === place} onChange={() => choose(place)} />
              <span>{name}</span>
            </label>
          ))}
        </div>
        {problem !== '' && (
          <div class="error" role="alert">
            {problem}
          </div>
        )}
        <div class="row-of-buttons">
          <button type="button" class="plain" onClick={() => act({}, urls.applications)}>
            GERİ
          </button>
          <button type="button" onClick={proceed}>
            DEVAM
          </button>
        </div>
      </Late>
    </div>
  );
}
