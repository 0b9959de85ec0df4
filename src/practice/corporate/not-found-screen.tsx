import { urls } from '../hosts.ts';

/** Any address the copy does not have. */
export function NotFoundScreen() {
  return (
    <div class="article">
      <h1>Sayfa bulunamadı</h1>
      <p>Aradığınız sayfa taşınmış olabilir veya alıştırma kopyasında yer almıyor.</p>
      <p>
        <a href={urls.corporateHome}>Ana sayfaya dön</a>
      </p>
    </div>
  );
}
