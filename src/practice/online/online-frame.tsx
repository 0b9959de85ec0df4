import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { pathOf, urls } from '../hosts.ts';
import type { ScreenProps } from '../screen-props.ts';
import { MenuTree } from './menu-tree.tsx';

/** Permanent header, mobile menu (in the page, not on the screen) and footer of the online application. */
export function OnlineFrame({ state, path, act, children }: ScreenProps & { readonly children: ComponentChildren }) {
  const [open, setOpen] = useState(false);
  const inside = path.startsWith(pathOf(urls.start));
  const withTree = inside && state.tree === true;
  return (
    <div class="app">
      <div class="app-bar">
        <div class="app-bar-in">
          {inside && (
            <span class="app-burger" onClick={() => setOpen(!open)} title="Menü">
              ☰
            </span>
          )}
          <div class="app-brand">
            KAMU SERTİFİKASYON MERKEZİ
            <em>Online İşlemler</em>
          </div>
          <div class="app-links">
            {inside && <a href={urls.start}>Ana Sayfa</a>}
            <a href={urls.corporateHome}>kamusm.gov.tr</a>
            {inside && (
              <>
                <span class="app-user">Deneme Kişi</span>
                <button type="button" onClick={() => act({ signedIn: false }, urls.sessionEnd)}>
                  Çıkış
                </button>
              </>
            )}
          </div>
        </div>
      </div>
      <nav class="app-mobile" style={{ display: open ? 'block' : 'none' }}>
        <a href={urls.nes}>NES İşlemleri</a>
        <a href={urls.personal}>Bireysel İşlemler</a>
        <a href={urls.certificates}>Sertifikamı İptal Et / Askıya Al</a>
        <a href={urls.pin}>PIN Oluşturma/Kilit Çözme</a>
        <a href={urls.eApproval}>E-Onay İşlemleri</a>
        <a href={urls.applications}>Başvuru İşlemleri</a>
        <a href={urls.institution}>Kişi Ödemeli Başvuru</a>
        <a href={urls.myApplications}>Başvurularım</a>
      </nav>
      <div class={withTree ? 'app-body app-body-tree' : 'app-body'}>
        {withTree && <MenuTree />}
        <div class="app-main">{children}</div>
      </div>
      <div class="app-foot">
        <span>
          Bireysel İşlemler ve Başvuru İşlemleri hakkında <a href={urls.faq}>yardım</a> alabilirsiniz.
        </span>
        <span>Çağrı Merkezi 444 5 576</span>
        <a href={urls.nesInfo}>NES İşlemleri Kılavuzu</a>
      </div>
    </div>
  );
}
