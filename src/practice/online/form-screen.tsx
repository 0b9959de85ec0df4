import type { ComponentChildren } from 'preact';
import { urls } from '../hosts.ts';
import { institutionName } from '../institution-names.ts';
import type { ScreenProps } from '../screen-props.ts';

/** A field whose label only stands near it. */
function Field({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div class="field">
      <div class="field-l">{name}</div>
      {children}
    </div>
  );
}

function Choice({ options }: { readonly options: readonly string[] }) {
  return (
    <select>
      {options.map((option) => (
        <option key={option}>{option}</option>
      ))}
    </select>
  );
}

/** P12: the application form, filled in with invented data. */
export function FormScreen({ state, act }: ScreenProps) {
  return (
    <form
      class="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        act({}, urls.sms);
      }}
    >
      <fieldset>
        <legend>1-Kimlik Bilgileri</legend>
        <div class="fields">
          <div class="field">
            <div class="field-l">T.C. Kimlik No</div>
            <div>*** *** ** 00</div>
          </div>
          <div class="field">
            <div class="field-l">Adı Soyadı</div>
            <div>DENEME KİŞİ</div>
          </div>
        </div>
      </fieldset>
      <fieldset>
        <legend>2-İletişim Bilgisini Doldurunuz</legend>
        <div class="fields">
          <Field name="e-Posta * ⓘ">
            <input type="text" defaultValue="deneme.kisi@ornek.invalid" autoComplete="off" />
          </Field>
          <div class="field">
            <label for="gsm">Cep Telefonu *</label>
            <input id="gsm" type="text" defaultValue="*** *** 00 00" autoComplete="off" />
          </div>
          <Field name="Operatör *">
            <Choice options={['Örnek Operatör', 'Deneme Hat']} />
          </Field>
          <Field name="Bilgi Kanalı *">
            <Choice options={['Her İkisi (SMS+e-Posta)', 'SMS', 'e-Posta']} />
          </Field>
        </div>
      </fieldset>
      <fieldset>
        <legend>3-{institutionName(state.institution)}</legend>
        <div class="fields">
          <Field name="Çalıştığı Birim *">
            <input type="text" defaultValue="Deneme Birimi" />
          </Field>
          <Field name="Ünvan *">
            <input type="text" defaultValue="Memur" />
          </Field>
          <Field name="İş Telefonu">
            <input type="text" />
          </Field>
          <Field name="Dahili">
            <input type="text" />
          </Field>
        </div>
      </fieldset>
      <fieldset>
        <legend>4-Teslimat Adresini Doldurunuz</legend>
        <div class="fields">
          <Field name="İl *">
            <Choice options={['Seçiniz', 'Ankara', 'İstanbul', 'İzmir', 'Kocaeli']} />
          </Field>
          <Field name="İlçe *">
            <Choice options={['Seçiniz', 'Merkez', 'Deneme']} />
          </Field>
          <Field name="Mahalle/Köy *">
            <input type="text" defaultValue="Uydurma Mahallesi" />
          </Field>
          <Field name="Cadde ve Sokak *">
            <input type="text" defaultValue="Alıştırma Sokağı" />
          </Field>
          <Field name="Bina *">
            <input type="text" defaultValue="0" />
          </Field>
          <Field name="Kat/Daire No *">
            <input type="text" defaultValue="0" />
          </Field>
          <Field name="Kurum Adı *">
            <input type="text" defaultValue="Deneme Kurumu" />
          </Field>
        </div>
      </fieldset>
      <fieldset>
        <legend>5-Diğer Bilgiler</legend>
        <Field name="Sertifikam İnternetten Yayınlansın mı?">
          <Choice options={['Evet', 'Hayır']} />
        </Field>
      </fieldset>
      <div class="row-of-buttons">
        <button type="button" class="plain" onClick={() => act({}, urls.institution)}>
          Geri
        </button>
        <button type="submit">Devam</button>
      </div>
    </form>
  );
}
