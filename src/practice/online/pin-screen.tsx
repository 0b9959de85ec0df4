import { useState } from 'preact/hooks';
import { urls } from '../hosts.ts';
import { Crumbs } from './crumbs.tsx';

/** P20: a definition list and a code for a programme on the person's own computer. */
export function PinScreen() {
  const [done, setDone] = useState(false);
  return (
    <div>
      <Crumbs
        trail={[
          ['NES İşlemleri', urls.nes],
          ['Bireysel İşlemler', urls.personal],
        ]}
        here="PIN Oluşturma / Kilit Çözme"
      />
      <h2 class="screen-t">PIN Oluşturma / Kilit Çözme</h2>
      {done ? (
        <div class="done-note">
          Doğrulama tamamlandı. Kartınızı yeni PIN kodunuz ile kullanabilirsiniz. <a href={urls.personal}>Bireysel İşlemler</a>
        </div>
      ) : (
        <dl class="steps">
          <dt>Java ve AKİS</dt>
          <dd>Bilgisayarınızda Java ve AKİS kart sürücüsü yüklü olmalıdır. Kartınızı kart okuyucuya takınız.</dd>
          <dt>Program</dt>
          <dd>
            Programı indirip açınız: <a href="#indirme">KamuSMeImzaUygulamasi.jar</a>
          </dd>
          <dt>Doğrulama kodu</dt>
          <dd>
            Tek kullanımlık doğrulama kodunuzu programa yazınız.
            <output>ALIŞTIRMA-0000</output>
          </dd>
          <dt>Son adım</dt>
          <dd>
            Yeni PIN kodunuzu programda belirleyiniz. Bu sayfa PIN veya PUK istemez.
            <button type="button" class="steps-go" onClick={() => setDone(true)}>
              Doğrula
            </button>
          </dd>
        </dl>
      )}
      <p class="note">PIN kodunu 3 kez yanlış girerseniz kart kilitlenir. PUK kodunu 3 kez yanlış girerseniz kart bir daha kullanılamaz.</p>
    </div>
  );
}
