import { urls } from '../hosts.ts';
import type { ScreenProps } from '../screen-props.ts';

const fields = [
  { name: 'Ad', dummy: 'DENEME' },
  { name: 'Soyad', dummy: 'KİŞİ' },
  { name: 'Cep Telefonu', dummy: '*** *** 00 00' },
  { name: 'e-Posta', dummy: 'deneme.kisi@ornek.invalid' },
  { name: 'Teslimat Adresi', dummy: 'Alıştırma Sokağı 0' },
];

/** P22: order of a reader alone; no card and no certificate. Labels stand inside the frames of their fields. */
export function ReaderScreen({ state, act }: ScreenProps) {
  const order = () => act({ reader: 'ordered' });
  if (state.reader === 'ordered' || state.reader === 'paid') {
    return (
      <div>
        <h1>Kart Okuyucu Başvurusu</h1>
        <p class="done-note">Başvurunuz alındı; ödeme için Borç Sorgulama ekranını kullanınız.</p>
        <a class="link-button" href={urls.debts}>
          Borç Sorgulama ve Ödeme
        </a>
      </div>
    );
  }
  return (
    <div>
      <h1>Kart Okuyucu Başvurusu</h1>
      <p>Bu sayfadan yalnızca kart okuyucu istenir. Kart ve sertifika başvurusu yapılmaz.</p>
      {fields.map((field) => (
        <label class="framed" key={field.name}>
          <span>{field.name} *</span>
          <input type="text" defaultValue={field.dummy} autoComplete="off" />
        </label>
      ))}
      <label class="framed">
        <span>Kart Okuyucu Tipi *</span>
        <select>
          <option>Mini Kart Okuyucu</option>
          <option>Masaüstü Kart Okuyucu</option>
        </select>
      </label>
      <label class="framed">
        <span>İl *</span>
        <select>
          <option>Ankara</option>
          <option>İstanbul</option>
          <option>Kocaeli</option>
        </select>
      </label>
      <div
        class="link-button"
        role="button"
        tabIndex={0}
        onClick={order}
        onKeyDown={(event) => {
          if (event.key === 'Enter' || event.key === ' ') {
            event.preventDefault();
            order();
          }
        }}
      >
        Kaydet
      </div>
    </div>
  );
}
