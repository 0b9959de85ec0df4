import { urls } from '../hosts.ts';

interface Branch {
  readonly name: string;
  readonly url: string;
  readonly below?: readonly Branch[];
}

const branches: readonly Branch[] = [
  {
    name: 'NES İşlemleri',
    url: urls.nes,
    below: [
      {
        name: 'Bireysel İşlemler',
        url: urls.personal,
        below: [
          {
            name: 'Başvuru İşlemleri',
            url: urls.applications,
            below: [
              { name: 'Kişi Ödemeli Başvuru', url: urls.institution },
              { name: 'Başvurularım', url: urls.myApplications },
            ],
          },
          { name: 'Sertifikamı İptal Et / Askıya Al', url: urls.certificates },
          { name: 'PIN Oluşturma/Kilit Çözme', url: urls.pin },
          { name: 'E-Onay İşlemleri', url: urls.eApproval },
        ],
      },
    ],
  },
];

/** The side menu with every level open at once; too wide for small screens. */
export function MenuTree() {
  return (
    <div class="tree">
      <div class="tree-t">Menü</div>
      <Branches of={branches} />
    </div>
  );
}

function Branches({ of }: { readonly of: readonly Branch[] }) {
  return (
    <ul>
      {of.map((branch) => (
        <li key={branch.url}>
          <a href={branch.url}>{branch.name}</a>
          {branch.below !== undefined && <Branches of={branch.below} />}
        </li>
      ))}
    </ul>
  );
}
