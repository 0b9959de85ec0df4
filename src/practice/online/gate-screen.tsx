import { urls } from '../hosts.ts';
import type { ScreenProps } from '../screen-props.ts';

/** P03: hands over to e-Devlet. */
export function GateScreen({ act }: ScreenProps) {
  return (
    <div class="landing">
      <div class="landing-card">
        <h2>E-Devlet ile Giriş</h2>
        <p>Kimliğiniz e-Devlet Kapısı üzerinden doğrulanacaktır. İşlem sonunda bu sayfaya dönersiniz.</p>
        <div class="row-of-buttons">
          <button type="button" class="plain" onClick={() => act({}, urls.landing)}>
            Vazgeç
          </button>
          <button type="button" onClick={() => act({}, urls.eDevlet)}>
            e-Devlet Kapısına Git
          </button>
        </div>
      </div>
    </div>
  );
}
