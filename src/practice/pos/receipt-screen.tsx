import { urls } from '../hosts.ts';

/** P26: the payment has arrived. */
export function ReceiptScreen() {
  return (
    <div>
      <div class="pos-title">Ödeme Sonucu</div>
      <p class="pos-info">Ödemeniz alınmıştır. Sisteme yansıması yaklaşık 5 dakika sürebilir.</p>
      <p>
        <a href={urls.corporateHome}>Ana sayfaya dön</a>
      </p>
    </div>
  );
}
