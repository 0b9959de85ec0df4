import { urls } from '../hosts.ts';
import { Icon } from '../shared/icon.tsx';
import { Crumbs } from './crumbs.tsx';

const cards = [
  { url: urls.personal, name: 'BİREYSEL İŞLEMLER', text: 'Kendi sertifikanızla ilgili işlemler', sign: '☺', word: 'person' },
  { url: `${urls.nes}/kurumsal`, name: 'KURUMSAL İŞLEMLER', text: 'Kurum yetkilileri için', sign: '⌂', word: 'apartment' },
  { url: urls.eApproval, name: 'E-ONAY İŞLEMLERİ', text: 'e-Onay verme ve sorgulama', sign: '✓', word: 'task_alt' },
  { url: urls.pin, name: 'PIN OLUŞTURMA/KİLİT ÇÖZME', text: 'Kart parolası işlemleri', sign: '▦', word: 'vpn_key' },
];

/** P06: cards that are links around nested blocks. */
export function NesHub() {
  return (
    <div>
      <Crumbs trail={[['Ana Sayfa', urls.start]]} here="NES İşlemleri" />
      <h2 class="screen-t">NES İşlemleri</h2>
      <p class="lead">Lütfen aşağıdaki butonları kullanarak yapmak istediğiniz işlemi seçiniz.</p>
      <div class="cards">
        {cards.map((card) => (
          <a class="card" href={card.url} key={card.url}>
            <div class="card-in">
              <div class="card-icon">
                <Icon word={card.word} sign={card.sign} />
              </div>
              <div class="card-body">
                <div>
                  <strong>{card.name}</strong>
                </div>
                <div class="card-sub">{card.text}</div>
              </div>
              <Icon word="chevron_right" sign="›" spoken />
            </div>
          </a>
        ))}
      </div>
    </div>
  );
}
