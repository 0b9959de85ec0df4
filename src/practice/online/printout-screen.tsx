import { useState } from 'preact/hooks';
import { applicationInstitution, kindName } from '../application.ts';
import { urls } from '../hosts.ts';
import type { ScreenProps } from '../screen-props.ts';
import { ApplicationCrumbs } from './application-crumbs.tsx';

/** P15: the form to print and sign, shown inside the page. */
export function PrintoutScreen({ state }: ScreenProps) {
  const [open, setOpen] = useState(false);
  return (
    <div>
      <ApplicationCrumbs state={state} here="Form" />
      <div class="panel">
        <div class="panel-t">Nitelikli Elektronik Sertifika Başvuru Formu ve Taahhütnamesi</div>
        <div class="panel-b">
          <p>Başvurunuz kaydedilmiştir. Formu açarak yazdırınız, ıslak imza ile imzalayınız ve teslim ediniz.</p>
          <div class="row-of-buttons">
            <button type="button" onClick={() => setOpen(true)}>
              Başvuru Formunu Aç
            </button>
          </div>
          <p class="note">
            Başvurunuzun durumunu <a href={urls.myApplications}>Başvurularım</a> ekranından izleyebilirsiniz.
          </p>
        </div>
      </div>
      {open && (
        <div class="paper">
          <p>
            <b>BAŞVURU FORMU – ALIŞTIRMA ÖRNEĞİ, GEÇERSİZDİR</b>
          </p>
          <p>Adı Soyadı: DENEME KİŞİ</p>
          <p>Kurumu: {applicationInstitution(state)}</p>
          <p>Başvuru türü: {kindName(state)}</p>
          <p>Tarih ve imza: ………………………</p>
          <button type="button" class="plain" onClick={() => print()}>
            Yazdır
          </button>
        </div>
      )}
    </div>
  );
}
