import { useState } from 'preact/hooks';
import { NotFoundScreen } from '../corporate/not-found-screen.tsx';
import { urls } from '../hosts.ts';
import type { ScreenProps } from '../screen-props.ts';
import { OldLoginForm } from './old-login-form.tsx';
import { RetiredNote } from './retired-note.tsx';

/** P23: the old site for persons, laid out with nested tables, a menu cell at the left. */
export function OldLoginSite({ path }: ScreenProps) {
  const [shown, setShown] = useState<'start' | 'form' | 'retired'>('start');
  if (path !== '/' && path !== '/nb.go') return <NotFoundScreen />;
  return (
    <div class="old">
      <table class="old-page">
        <tbody>
          <tr>
            <td class="old-head" colSpan={2}>
              <a href={urls.corporateHome}>KAMU SERTİFİKASYON MERKEZİ</a>
              <br />
              <small>Kullanıcı Doğrulama Ekranı</small>
            </td>
          </tr>
          <tr>
            <td class="old-menu">
              <a href="#sifreli" onClick={() => setShown('form')}>
                Şifreli Giriş
              </a>
              <a href="#imzali" onClick={() => setShown('retired')}>
                E-İmzalı Giriş
              </a>
            </td>
            <td class="old-main">
              {shown === 'start' && <p>Lütfen menüden giriş yöntemini seçiniz.</p>}
              {shown === 'form' && <OldLoginForm onAnswer={() => setShown('retired')} />}
              {shown === 'retired' && <RetiredNote />}
            </td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}
