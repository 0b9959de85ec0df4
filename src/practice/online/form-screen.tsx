import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { applicationInstitution, applicationKinds } from '../application.ts';
import { urls } from '../hosts.ts';
import type { ScreenProps } from '../screen-props.ts';
import { ApplicationCrumbs } from './application-crumbs.tsx';

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
  const [kind, setKind] = useState(state.kind ?? null);
  return (
    <form
      class="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        act({ kind }, urls.sms);
      }}
    >
      <ApplicationCrumbs state={state} here="Form Bilgileri" />
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
        <legend>3-{applicationInstitution(state)}</legend>
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
        <div class="fields">
          <div class="field">
            <label for="tur">Başvuru Türü *</label>
            <select id="tur" value={kind ?? ''} onChange={(event) => setKind(event.currentTarget.selectedIndex - 1)}>
              <option value="" disabled>
                Seçiniz
              </option>
              {applicationKinds.map((name, place) => (
                <option value={place} key={name}>
                  {name}
                </option>
              ))}
            </select>
          </div>
          <Field name="Sertifikam İnternetten Yayınlansın mı? *">
            <Choice options={['Evet', 'Hayır']} />
          </Field>
        </div>
      </fieldset>
      <div class="row-of-buttons">
        <button type="button" class="plain" onClick={() => act({}, state.payer === 'institution' ? urls.myApplications : urls.institution)}>
          Geri
        </button>
        <button type="submit">Devam</button>
      </div>
    </form>
  );
}
