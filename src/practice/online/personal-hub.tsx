import { urls } from '../hosts.ts';
import type { ScreenProps } from '../screen-props.ts';
import { Icon } from '../shared/icon.tsx';
import { Crumbs } from './crumbs.tsx';

const cards = [
  {
    url: urls.applications,
    name: 'Başvuru İşlemleri',
    text: 'Yeni başvuru yapabilir, başvurularınızı izleyebilirsiniz.',
    sign: '✎',
    word: 'description',
  },
  {
    url: urls.pin,
    name: 'PIN Oluşturma/Kilit Çözme',
    text: 'Kart PIN kodu oluşturma ve kilit çözme.',
    sign: '▦',
    word: 'vpn_key',
  },
  {
    url: urls.certificates,
    name: 'Sertifikamı İptal Et / Askıya Al',
    text: 'Sertifikanızı kullanıma kapatabilirsiniz.',
    sign: '✕',
    word: 'block',
  },
  {
    url: urls.eApproval,
    name: 'E-Onay İşlemleri',
    text: 'Sonraki başvurularınızı kâğıtsız onaylayabilirsiniz.',
    sign: '✓',
    word: 'task_alt',
  },
];

const outcomes = { cancelled: 'İptal Edilmiş', suspended: 'Askıda', lifted: 'Geçerli' } as const;

/** P07: passed twice. Cards are plain blocks that react to a press. */
export function PersonalHub({ state, act }: ScreenProps) {
  return (
    <div>
      <Crumbs
        trail={[
          ['Ana Sayfa', urls.start],
          ['NES İşlemleri', urls.nes],
        ]}
        here="Bireysel İşlemler"
      />
      {state.closing !== 'open' && <div class="done-note">İşleminiz gerçekleştirilmiştir. Durum: {outcomes[state.closing]}</div>}
      <div class="screen-t">Bireysel İşlemler</div>
      <p class="lead">Lütfen aşağıdaki butonları kullanarak yapmak istediğiniz işlemi seçiniz.</p>
      <div class="cards">
        {cards.map((card) => (
          <div
            class="card card-press"
            key={card.url}
            tabIndex={0}
            onClick={() => act({}, card.url)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') act({}, card.url);
            }}
          >
            <div class="card-in">
              <div class="card-icon">
                <Icon word={card.word} sign={card.sign} />
              </div>
              <div class="card-body">
                <div class="card-name">{card.name}</div>
                <div class="card-sub">{card.text}</div>
              </div>
              <Icon word="arrow_forward" sign="→" spoken />
            </div>
          </div>
        ))}
      </div>
    </div>
  );
}
