import { urls } from '../hosts.ts';

const links = [
  { url: urls.oldLogin, name: 'NES Bireysel (eski sistem)' },
  { url: urls.oldPortalEducation, name: 'MEB e-imza başvuru portalı (eski sistem)' },
  { url: urls.oldPortalHealth, name: 'Sağlık Bakanlığı e-imza başvuru portalı (eski sistem)' },
];

/** A news page with addresses that still stand in old guides and bookmarks. */
export function OldLinksScreen() {
  return (
    <div class="article">
      <div class="crumbs">
        <a href="/">Ana Sayfa</a> / <a href="/duyurular/">Duyurular</a>
      </div>
      <h1>Eski bağlantılar</h1>
      <p>Eski kılavuzlarda aşağıdaki adresleri görebilirsiniz. Bu sistemler artık kullanılmamaktadır.</p>
      <ul>
        {links.map((link) => (
          <li key={link.url}>
            <a href={link.url}>{link.name}</a>
          </li>
        ))}
      </ul>
      <p>Bu metin alıştırma için yazılmıştır.</p>
    </div>
  );
}
