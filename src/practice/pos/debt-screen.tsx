import { useState } from 'preact/hooks';
import { urls } from '../hosts.ts';
import type { PracticeState } from '../practice-state.ts';
import type { ScreenProps } from '../screen-props.ts';

/** What the practice person owes; an institution pays for its own applications. */
function debtsOf({ filed, paid, payer, reader }: PracticeState): string[] {
  return [...(filed && !paid && payer !== 'institution' ? ['NES Başvurusu'] : []), ...(reader === 'ordered' ? ['Kart Okuyucu'] : [])];
}

/** P18: query, then the debts below on the same page. Generated ids as JSF writes them. */
export function DebtScreen({ state, act }: ScreenProps) {
  const [asked, setAsked] = useState(false);
  const owed = debtsOf(state);
  return (
    <form
      id="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
      }}
    >
      <div class="pos-title">Borç Sorgulama ve Ödeme Ekranı</div>
      <p class="pos-info">
        Sanal POS ile yapılan ödemeler yaklaşık 5 dakika içinde sisteme yansır. Ödeme sırasında hata alırsanız tekrar denemeden önce
        bilgi@kamusm.gov.tr adresine e-posta gönderiniz veya 444 55 76 numaralı telefonu arayınız.
      </p>
      <table class="pos-form">
        <tbody>
          <tr>
            <td>Sorgu Tipini Seçiniz</td>
            <td>
              <table id="form:j_idt12">
                <tbody>
                  <tr>
                    <td>
                      <input type="radio" name="form:j_idt12" id="form:j_idt12:0" defaultChecked />
                      <label for="form:j_idt12:0"> Gerçek</label>
                    </td>
                    <td>
                      <input type="radio" name="form:j_idt12" id="form:j_idt12:1" />
                      <label for="form:j_idt12:1"> Tüzel</label>
                    </td>
                  </tr>
                </tbody>
              </table>
            </td>
          </tr>
          <tr>
            <td>TCKN(*)</td>
            <td>
              <input type="text" id="form:j_idt15" placeholder="TC Kimlik Numaranızı giriniz" autoComplete="off" />
            </td>
          </tr>
          <tr>
            <td>Doğum Yeri(*)</td>
            <td>
              <input type="text" id="form:j_idt17" placeholder="Doğum yerinizi giriniz." autoComplete="off" />
            </td>
          </tr>
          <tr>
            <td>Doğum Tarihi(*)</td>
            <td>
              <input type="text" id="form:j_idt19" placeholder="Doğum tarihinizi giriniz" autoComplete="off" />
            </td>
          </tr>
          <tr>
            <td>Resimdeki Yazı</td>
            <td>
              <div class="captcha" aria-hidden="true">
                ALIŞTIRMA
              </div>
              <input type="text" id="form:j_idt22" placeholder="Resimdeki yazıyı giriniz" autoComplete="off" />
            </td>
          </tr>
          <tr>
            <td />
            <td>
              <input type="submit" value="Borç Sorgula" />
              <p class="pos-small">Alıştırmada alanları boş bırakabilirsiniz.</p>
            </td>
          </tr>
        </tbody>
      </table>
      {asked && (
        <table class="pos-debts">
          <thead>
            <tr>
              <th>Borç Türü</th>
              <th>Tutar</th>
              <th>İşlem</th>
            </tr>
          </thead>
          <tbody>
            {owed.map((name, place) => (
              <tr key={name}>
                <td>{name}</td>
                <td>123,00 TL</td>
                {place === 0 && (
                  <td rowSpan={owed.length}>
                    <button type="button" onClick={() => act({}, urls.card)}>
                      Öde
                    </button>
                  </td>
                )}
              </tr>
            ))}
            {owed.length === 0 && (
              <tr>
                <td colSpan={3}>{state.paid ? 'Ödenmemiş borç kaydı bulunamadı.' : 'Adınıza kayıtlı borç bulunamadı.'}</td>
              </tr>
            )}
          </tbody>
        </table>
      )}
    </form>
  );
}
