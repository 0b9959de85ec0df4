import { useState } from 'preact/hooks';
import { urls } from '../hosts.ts';

const kinds = [
  { name: 'TÜBİTAK Projeleri için e-İmza Başvuruları', personPaid: false },
  { name: 'Milli Eğitim Bakanlığı Çalışanları e-İmza Başvuruları', personPaid: true },
  { name: 'Sağlık Bakanlığı Çalışanları e-İmza Başvuruları', personPaid: true },
  { name: 'Jandarma Genel Komutanlığı e-İmza Başvuruları', personPaid: true },
  { name: 'Üniversite Çalışanları E-İmza Başvuruları', personPaid: true },
  { name: 'Diğer Kurum Çalışanları e-İmza Başvuruları', personPaid: false },
];

/** P01: who applies how, behind titles that fold open. */
export function NesInfoScreen() {
  const [open, setOpen] = useState<string | null>(null);
  return (
    <div class="article">
      <div class="crumbs">
        <a href="/">Ana Sayfa</a> / <span>Başvurular</span> / <span>Nitelikli Elektronik Sertifika</span>
      </div>
      <h1>Nitelikli Elektronik Sertifika Başvurusu</h1>
      <h3>NES Başvuru Tipleri</h3>
      <p>Başlıklara tıklayarak süreç ile ilgili detaylı bilgiye ulaşabilirsiniz.</p>
      {kinds.map((kind) => (
        <div class="fold" key={kind.name}>
          <button
            type="button"
            class="fold-head"
            aria-expanded={open === kind.name}
            onClick={() => setOpen(open === kind.name ? null : kind.name)}
          >
            {kind.name} <span aria-hidden="true">{open === kind.name ? '–' : '+'}</span>
          </button>
          <div class="fold-body" hidden={open !== kind.name}>
            <p>
              Sertifika bedeli kurum tarafından karşılanacak ise başvuru yapmak için <a href="/basvurular/kurum-odemeli/">tıklayınız.</a>
            </p>
            {kind.personPaid && (
              <p>
                Sertifika bedeli kişi tarafından karşılanacak ise başvuru yapmak için <a href={urls.landing}>tıklayınız.</a> Giriş butonuna
                basarak e-Devlet ile giriş yaptıktan sonra NES İşlemleri &gt; Bireysel İşlemler &gt; Başvuru İşlemleri &gt; Kişi Ödemeli
                Başvuru adımlarını izleyiniz.
              </p>
            )}
          </div>
        </div>
      ))}
    </div>
  );
}
