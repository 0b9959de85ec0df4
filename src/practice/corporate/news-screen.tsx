import { urls } from '../hosts.ts';

/** A news page about the journey, with a link in the middle of a sentence. */
export function NewsScreen() {
  return (
    <div class="article">
      <div class="crumbs">
        <a href="/">Ana Sayfa</a> / <a href="/duyurular/">Duyurular</a>
      </div>
      <h1>Online İşlemler üzerinden kişi ödemeli başvuru</h1>
      <p>
        Sertifika bedelini kendisi ödeyecek kullanıcılar <a href={urls.landing}>Online İşlemler</a> sayfasına e-Devlet ile giriş yaparak NES
        İşlemleri, Bireysel İşlemler, Başvuru İşlemleri ve Kişi Ödemeli Başvuru adımlarını izleyebilir.
      </p>
      <p>Bu metin alıştırma için yazılmıştır.</p>
    </div>
  );
}
