import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { urls } from '../hosts.ts';
import { Icon } from '../shared/icon.tsx';

/** Header, menus and footer of the corporate site. The mobile menu repeats the links and waits outside the screen. */
export function CorporateFrame({ children }: { readonly children: ComponentChildren }) {
  const [open, setOpen] = useState(false);
  return (
    <div class="corp">
      <div class={open ? 'drawer drawer-open' : 'drawer'} aria-hidden={!open}>
        <button type="button" class="drawer-close" aria-label="Menüyü kapat" tabIndex={open ? 0 : -1} onClick={() => setOpen(false)}>
          ✕
        </button>
        <ul>
          <li>
            <a href="/">Ana Sayfa</a>
          </li>
          <li>
            <a href={urls.landing}>Online İşlemler</a>
          </li>
          <li>
            <a href="/basvurular/nes/">e-İmza Başvurusu</a>
          </li>
          <li>
            <a href={urls.debts}>Ödeme</a>
          </li>
          <li>
            <a href={urls.cardReader}>Kart Okuyucu</a>
          </li>
          <li>
            <a href="/SSS/">Sıkça Sorulan Sorular</a>
          </li>
        </ul>
      </div>
      <header class="corp-head">
        <div class="corp-row">
          <button type="button" class="burger" aria-label="Menü" onClick={() => setOpen(!open)}>
            ☰
          </button>
          <a class="brand" href="/">
            <span class="brand-name">KAMU SERTİFİKASYON MERKEZİ</span>
            <small>Elektronik Sertifika Hizmetleri ve E-İmza Çözümleri</small>
          </a>
          <div class="corp-top">
            <a class="online" href={urls.landing}>
              <Icon word="login" sign="⇥" />
              <span>Online İşlemler</span>
            </a>
          </div>
        </div>
        <div class="corp-nav">
          <ul>
            <li>
              <a href="/kurumsal/">Kurumsal</a>
              <ul class="sub">
                <li>
                  <a href="/kurumsal/hakkimizda/">Hakkımızda</a>
                </li>
                <li>
                  <a href={urls.news}>Duyurular</a>
                </li>
              </ul>
            </li>
            <li>
              <a href="/basvurular/nes/">Başvurular</a>
              <ul class="sub">
                <li>
                  <a href="/basvurular/nes/">Nitelikli Elektronik Sertifika</a>
                </li>
                <li>
                  <a href="/basvurular/mali-muhur/">Mali Mühür</a>
                </li>
                <li>
                  <a href={urls.landing}>Online İşlemler</a>
                </li>
              </ul>
            </li>
            <li>
              <a href="/islemler/">İşlemler</a>
              <ul class="sub">
                <li>
                  <a href={urls.cardReader}>Kart Okuyucu</a>
                </li>
                <li>
                  <a href="/islemler/surucu_indirme/">Sürücü İndirme</a>
                </li>
              </ul>
            </li>
            <li>
              <a href={urls.debts}>Ödeme</a>
            </li>
            <li>
              <a href="/SSS/">Destek</a>
            </li>
          </ul>
        </div>
      </header>
      <div class="corp-main">{children}</div>
      <footer class="corp-foot">
        <div class="foot-cols">
          <div>
            <h4>Hızlı Erişim</h4>
            <a href={urls.landing}>Online İşlemler</a>
            <a href="/basvurular/nes/">NES Başvurusu</a>
            <a href={urls.debts}>Borç Sorgulama ve Ödeme</a>
          </div>
          <div>
            <h4>Destek</h4>
            <a href="/SSS/">Sıkça Sorulan Sorular</a>
            <span>Çağrı Merkezi: 444 5 576</span>
          </div>
        </div>
        <p>Alıştırma için yeniden çizilmiştir.</p>
      </footer>
    </div>
  );
}
