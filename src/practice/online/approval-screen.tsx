import { useState } from 'preact/hooks';
import { urls } from '../hosts.ts';
import type { ScreenProps } from '../screen-props.ts';

const ways = [
  { name: 'E-imzalı Başvuru', text: 'Geçerli e-imzası yanında olanlar için.' },
  { name: 'E-Onaylı Başvuru', text: 'Daha önce e-Onay vermiş olanlar için.' },
  { name: 'Islak İmzalı Başvuru', text: 'Form yazdırılır, elle imzalanır ve teslim edilir.' },
];
const WET_SIGNED = 2;

/** P14: how to sign the form. */
export function ApprovalScreen({ act }: ScreenProps) {
  const [chosen, setChosen] = useState<number | null>(null);
  const [problem, setProblem] = useState('');
  const proceed = () => {
    if (chosen === WET_SIGNED) act({ filed: true, paid: false }, urls.printout);
    else if (chosen === null) setProblem('Lütfen bir seçenek işaretleyiniz.');
    else setProblem('Bu yöntem için kullanılabilir sertifikanız bulunamadı.');
  };
  return (
    <div>
      <h2 class="screen-t">Başvuru Onay Yöntemi</h2>
      <p class="lead">Başvuru formunuzu onaylamak için aşağıdaki seçeneklerden birini seçiniz.</p>
      <div class="cards">
        {ways.map((way, place) => (
          <div
            class={chosen === place ? 'card card-press card-on' : 'card card-press'}
            role="radio"
            aria-checked={chosen === place}
            tabIndex={0}
            key={way.name}
            onClick={() => setChosen(place)}
            onKeyDown={(event) => {
              if (event.key === ' ' || event.key === 'Enter') {
                event.preventDefault();
                setChosen(place);
              }
            }}
          >
            <div class="card-in">
              <span class="dot" />
              <div class="card-body">
                <div class="card-name">{way.name}</div>
                <div class="card-sub">{way.text}</div>
              </div>
            </div>
          </div>
        ))}
      </div>
      {problem !== '' && <p class="error">{problem}</p>}
      <div class="row-of-buttons">
        <button type="button" onClick={proceed}>
          Devam
        </button>
      </div>
    </div>
  );
}
