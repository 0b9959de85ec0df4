import { urls } from '../hosts.ts';
import type { ScreenProps } from '../screen-props.ts';
import { Late } from '../shared/late.tsx';
import { Crumbs } from './crumbs.tsx';

const columns = [
  'Sertifika Seri No',
  'Sertifika Sahibi',
  'Sertifika Tipi',
  'Kart Seri No',
  'Sertifika Durumu',
  'Sertifika Başlangıç Tarihi',
  'Sertifika Bitiş Tarihi',
  'İşlem',
];

const ownStatus = { open: 'Geçerli', cancelled: 'İptal Edilmiş', suspended: 'Askıda', lifted: 'Geçerli' } as const;

/** P08: several certificates, one of them valid. The list arrives late. */
export function CertificatesScreen({ state }: ScreenProps) {
  const rows = [
    { serial: '1A** **** **01', card: '70** **** 11', status: 'İptal Edilmiş', from: '01.01.2019', to: '01.01.2022' },
    { serial: '2B** **** **02', card: '70** **** 22', status: ownStatus[state.closing], from: '02.02.2025', to: '02.02.2028' },
    { serial: '3C** **** **03', card: '70** **** 33', status: 'Süresi Dolmuş', from: '03.03.2022', to: '03.03.2025' },
  ];
  return (
    <div>
      <Crumbs
        trail={[
          ['NES İşlemleri', urls.nes],
          ['Bireysel İşlemler', urls.personal],
        ]}
        here="Sertifikamı İptal Et / Askıya Al"
      />
      <h3 class="screen-t">Sertifikayı Kullanıma Kapatma</h3>
      <p class="note">Askıya Alma İşlemi için Kullanıma Kapat Seçeneğini tıklayınız</p>
      <Late after={300}>
        <div class="table-scroll">
          <table class="grid">
            <thead>
              <tr>
                {columns.map((name) => (
                  <th key={name}>{name}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.serial}>
                  <td>{row.serial}</td>
                  <td>DENEME KİŞİ</td>
                  <td>Nitelikli Elektronik Sertifika</td>
                  <td>{row.card}</td>
                  <td>{row.status}</td>
                  <td>{row.from}</td>
                  <td>{row.to}</td>
                  <td>
                    <RowAction status={row.status} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Late>
    </div>
  );
}

function RowAction({ status }: { readonly status: string }) {
  if (status === 'Geçerli') return <a href={urls.closing}>Kullanıma Kapat</a>;
  if (status === 'Askıda') return <a href={urls.closing}>Askıdan İndir</a>;
  return <>–</>;
}
