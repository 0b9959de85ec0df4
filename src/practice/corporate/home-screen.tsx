import { urls } from '../hosts.ts';
import { Icon } from '../shared/icon.tsx';

const tiles = [
  { href: '/basvurular/nes/', name: 'e-İmza Başvurusu', text: 'Kimler, nasıl başvurabilir?' },
  { href: '/basvurular/mali-muhur/', name: 'Mali Mühür', text: 'Tüzel kişiler için elektronik mühür.' },
  { href: '/urunler/zaman-damgasi/', name: 'Zaman Damgası', text: 'Verinin o anda var olduğunun kanıtı.' },
  { href: '/SSS/', name: 'Sıkça Sorulan Sorular', text: 'En çok merak edilenler.' },
];

/** P00: the corporate home page. */
export function HomeScreen() {
  return (
    <div>
      <div class="hero">
        <div class="hero-in">
          <div class="hero-t">Güvenli Dijital Kimlik</div>
          <p>Sertifika işlemlerinizi Online İşlemler üzerinden yürütebilirsiniz. Ödeme işlemleri için Ödeme menüsünü kullanınız.</p>
        </div>
      </div>
      <div class="tiles">
        {tiles.map((tile) => (
          <a class="tile" href={tile.href} key={tile.href}>
            <div class="tile-in">
              <div class="tile-name">{tile.name}</div>
              <div class="tile-text">{tile.text}</div>
              <Icon word="arrow_forward" sign="→" spoken />
            </div>
          </a>
        ))}
      </div>
      <div class="news">
        <h2>Duyurular</h2>
        <div class="news-item">
          <i>Örnek duyuru</i>
          <a href={urls.news}>Online İşlemler üzerinden kişi ödemeli başvuru</a>
        </div>
        <div class="news-item">
          <i>Örnek duyuru</i>
          <a href="/duyurular/bakim/">Planlı bakım çalışması</a>
        </div>
        <div class="news-item">
          <i>Örnek duyuru</i>
          <a href={urls.oldLinks}>Eski bağlantılar</a>
        </div>
      </div>
    </div>
  );
}
