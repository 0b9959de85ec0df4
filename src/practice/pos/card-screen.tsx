import { urls } from '../hosts.ts';
import type { ScreenProps } from '../screen-props.ts';

const fields = [
  { name: 'Kart Üzerindeki İsim', kind: 'cc-name', dummy: 'DENEME KİŞİ' },
  { name: 'Kart Numarası', kind: 'cc-number', dummy: '0000 0000 0000 0000' },
  { name: 'Son Kullanma Tarihi', kind: 'cc-exp', dummy: '00/00' },
  { name: 'Güvenlik Kodu', kind: 'cc-csc', dummy: '000' },
];

/** P19: stands for the card form. Its fields are locked, so that neither a person nor the browser fills in a real card. */
export function CardScreen({ state, act }: ScreenProps) {
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        act({ paid: true, ...(state.reader === 'ordered' ? { reader: 'paid' } : {}) }, urls.receipt);
      }}
    >
      <div class="pos-title">Kart ile Ödeme</div>
      <p class="pos-info">Alıştırmada kart bilgisi yazılmaz. Alanlar kilitlidir.</p>
      <table class="pos-form">
        <tbody>
          {fields.map((field) => (
            <tr key={field.kind}>
              <td>{field.name}</td>
              <td>
                <input type="text" autoComplete={field.kind} aria-label={field.name} defaultValue={field.dummy} readOnly />
              </td>
            </tr>
          ))}
          <tr>
            <td />
            <td>
              <input type="submit" value="Ödemeyi Tamamla" /> <input type="button" value="Vazgeç" onClick={() => act({}, urls.debts)} />
            </td>
          </tr>
        </tbody>
      </table>
    </form>
  );
}
