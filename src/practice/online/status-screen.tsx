import { urls } from '../hosts.ts';
import { Icon } from '../shared/icon.tsx';
import { Crumbs } from './crumbs.tsx';

/** P17: the end of the journey on screen. */
export function StatusScreen() {
  return (
    <div>
      <Crumbs
        trail={[
          ['Bireysel İşlemler', urls.personal],
          ['Başvuru İşlemleri', urls.applications],
          ['Başvurularım', urls.myApplications],
        ]}
        here="Başvuru Durumu"
      />
      <div class="panel">
        <div class="panel-b status">
          <Icon word="hourglass_top" sign="◷" spoken />
          <div class="status-t">Üretim Bekleniyor!</div>
          <p>
            Nitelikli Elektronik Sertifika başvuru formunuz tarafımıza iletilmiştir. Başvuru türlerine göre üretim tarihleri değişiklik
            gösterebilir;
          </p>
          <p>
            <b>İlk Sertifika/Diğer:</b> Sertifikanız hemen üretime alınır. Kurumlar arası geçişlerde farklılık olabilir.
          </p>
          <p>
            <b>Yenileme:</b> En güncel aktif sertifikanızın bitimine 2 ay kala üretime alınır. Kurumlar arası geçişlerde farklılık olabilir.
          </p>
          <p>
            <b>Kayıp/Çalıntı-Donanım Arızası-Kimlik Bilgisi Güncelleme-Pin/Puk Kayıp/Çalıntı:</b> Sertifikanız hemen üretime alınır ve
            üretildiği an geçerli olur. Aynı kurumdan aldığınız tüm sertifikalar iptal edilir.
          </p>
        </div>
      </div>
    </div>
  );
}
