import { useState } from 'preact/hooks';
import { urls } from '../hosts.ts';
import type { ScreenProps } from '../screen-props.ts';
import { Crumbs } from './crumbs.tsx';

/** P21: a list, a button, then the text to approve on the same screen. Given once for all. */
export function EApprovalScreen({ state, act }: ScreenProps) {
  const [reading, setReading] = useState(false);
  return (
    <div>
      <Crumbs
        trail={[
          ['NES İşlemleri', urls.nes],
          ['Bireysel İşlemler', urls.personal],
        ]}
        here="E-Onay İşlemleri"
      />
      <div class="tab-strip">
        <span>E-Onay İşlemleri</span>
      </div>
      <div class="tab-page">
        {state.consent === true ? <Given /> : reading ? <Text act={act} /> : <Card onGo={() => setReading(true)} />}
      </div>
    </div>
  );
}

function Given() {
  return (
    <p>
      <b>Daha önce e-onay verdiniz.</b> Sonraki başvurularınızda E-Onaylı seçeneğini kullanabilirsiniz.
    </p>
  );
}

function Card({ onGo }: { readonly onGo: () => void }) {
  return (
    <>
      <p>E-onay verirseniz sonraki başvurularınızda form yazdırmanız gerekmez. E-onay bir kez verilir. Kartınız takılı olmalıdır.</p>
      <table class="grid">
        <tbody>
          <tr>
            <td>
              <label for="kart-tipi">Kart Tipi</label>
            </td>
            <td>
              <select id="kart-tipi">
                <option>AKİS</option>
                <option>Diğer</option>
              </select>
            </td>
          </tr>
          <tr>
            <td>Sertifika Sahibi</td>
            <td>DENEME KİŞİ</td>
          </tr>
        </tbody>
      </table>
      <div class="row-of-buttons">
        <button type="button" onClick={onGo}>
          E-Onay Ver
        </button>
      </div>
    </>
  );
}

function Text({ act }: Pick<ScreenProps, 'act'>) {
  return (
    <>
      <p class="scroll-text" tabIndex={0}>
        E-ONAY METNİ – ALIŞTIRMA ÖRNEĞİ, GEÇERSİZDİR. Bundan sonraki sertifika başvurularımın elektronik olarak onaylanmasını kabul ederim.
        PIN kodu yalnızca kart programına yazılır.
      </p>
      <div class="row-of-buttons">
        <button type="button" onClick={() => act({ consent: true })}>
          Form Onayla
        </button>
      </div>
    </>
  );
}
