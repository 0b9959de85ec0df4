import { urls } from '../hosts.ts';

/** After signing out: a link that looks like a button. */
export function SessionEndScreen() {
  return (
    <div class="landing">
      <section class="session-end">
        <h1>Oturumunuz sonlandırıldı</h1>
        <p>İşleminize devam etmek için yeniden giriş yapınız. Tarayıcınızı kapatmanız önerilir.</p>
        <a class="link-button" href={urls.landing}>
          Yeniden Giriş
        </a>
      </section>
    </div>
  );
}
