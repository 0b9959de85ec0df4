import { useState } from 'preact/hooks';
import { NotFoundScreen } from '../corporate/not-found-screen.tsx';
import { pathOf, urls } from '../hosts.ts';
import type { ScreenProps } from '../screen-props.ts';
import { RetiredNote } from './retired-note.tsx';

const portals: Readonly<Record<string, string>> = {
  [pathOf(urls.oldPortalEducation)]: 'Milli Eğitim Bakanlığı',
  [pathOf(urls.oldPortalHealth)]: 'Sağlık Bakanlığı',
};
const fields = ['Kimlik No', 'Ad', 'Soyad', 'Doğum Yeri', 'Doğum Tarihi', 'Resimdeki Yazıyı Giriniz'];

/** P24: the old portals for applications paid by an institution, one list of fields in a frame. */
export function OldPortalSite({ path }: ScreenProps) {
  const [asked, setAsked] = useState(false);
  const institution = portals[path];
  if (institution === undefined) return <NotFoundScreen />;
  return (
    <div class="old">
      <div class="old-portal">
        <a href={urls.corporateHome}>KamuSM Ana Sayfa</a>
        <fieldset>
          <legend>{institution} E-imza Başvuru Portalı Kullanıcı Girişi</legend>
          {asked ? (
            <RetiredNote />
          ) : (
            <>
              <ul>
                {fields.map((name) => (
                  <li key={name}>
                    <span>{name}</span>
                    <input type="text" aria-label={name} autoComplete="off" />
                  </li>
                ))}
              </ul>
              <input type="button" value="Giriş" onClick={() => setAsked(true)} />
            </>
          )}
        </fieldset>
      </div>
    </div>
  );
}
