import { urls } from '../hosts.ts';
import type { ScreenProps } from '../screen-props.ts';

/** P26: the bank said no; nothing was paid. */
export function FailedScreen({ act }: ScreenProps) {
  return (
    <div>
      <div class="pos-title">Ödeme Sonucu</div>
      <p class="pos-info">Ödeme işlemi başarısız. Bankanız işlemi onaylamadı.</p>
      <p>
        <button type="button" onClick={() => act({}, urls.card)}>
          Tekrar Dene
        </button>
      </p>
      <p>
        <a href={urls.corporateHome}>Ana sayfaya dön</a>
      </p>
    </div>
  );
}
