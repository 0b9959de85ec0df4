/** FAQ: names every menu of the journey in running text, and is a step of none. */
export function FaqScreen() {
  return (
    <div class="article">
      <div class="crumbs">
        <a href="/">Ana Sayfa</a> / <span>Sıkça Sorulan Sorular</span>
      </div>
      <h1>Sıkça Sorulan Sorular</h1>
      <h3>Kartımı kaybettim, ne yapmalıyım?</h3>
      <p>
        Online İşlemler sayfasında <b>Giriş</b> butonuna basınız. e-Devlet Kapısına Git seçeneği ile kimliğinizi doğrulayınız. NES
        İşlemleri, Bireysel İşlemler menüsünden <b>Sertifikamı İptal Et / Askıya Al</b> seçeneğini kullanınız. Tabloda Kullanıma Kapat
        bağlantısı yer alır.
      </p>
      <h3>Yeni başvuruyu nasıl yaparım?</h3>
      <p>
        Başvuru İşlemleri &gt; Kişi Ödemeli Başvurular menüsüne giriniz. Personeli olduğunuz kurumu seçip DEVAM butonuna basınız. Formu
        doldurup Onayla deyiniz, ardından Başvuru Formunu Aç ile formu yazdırınız.
      </p>
      <h3>Borcumu nereden öderim?</h3>
      <p>Ödeme menüsünden Borç Sorgula butonu ile borcunuzu görebilir ve ödeyebilirsiniz.</p>
      <h3>“Üretim Bekleniyor!” ne demek?</h3>
      <p>Başvurunuz alınmıştır. Durumu Başvurularım ekranından izleyebilirsiniz.</p>
    </div>
  );
}
