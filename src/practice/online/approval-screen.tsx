import { useState } from 'preact/hooks';
import { urls } from '../hosts.ts';
import type { PracticeState } from '../practice-state.ts';
import type { ScreenProps } from '../screen-props.ts';
import { ApplicationCrumbs } from './application-crumbs.tsx';

const ways = [
  { id: 'signed', name: 'E-imzalı Başvuru', text: 'Geçerli e-imzası yanında olanlar için.' },
  { id: 'consent', name: 'E-Onaylı Başvuru', text: 'Daha önce e-Onay vermiş olanlar için.' },
  { id: 'wet', name: 'Islak İmzalı Başvuru', text: 'Form yazdırılır, elle imzalanır ve teslim edilir.' },
] as const;
type Way = (typeof ways)[number]['id'];

/** Whether the practice person can approve this way. An institution invites only people with a card or e-onay of their own. */
function isOpen(way: Way, { closing, payer, consent }: PracticeState): boolean {
  if (way === 'wet') return true;
  if (way === 'consent') return payer === 'institution' || consent === true;
  return closing === 'open' || closing === 'lifted';
}

/** P14: how to sign the form. */
export function ApprovalScreen({ state, act }: ScreenProps) {
  const [chosen, setChosen] = useState<Way | null>(null);
  const [problem, setProblem] = useState('');
  const proceed = () => {
    if (chosen === null) setProblem('Lütfen bir seçenek işaretleyiniz.');
    else if (!isOpen(chosen, state)) {
      setProblem(
        chosen === 'consent' ? 'Daha önce verilmiş e-Onayınız bulunamadı.' : 'Bu yöntem için kullanılabilir sertifikanız bulunamadı.',
      );
    } else if (chosen === 'signed') act({}, urls.signing);
    else act({ filed: true, paid: false }, chosen === 'wet' ? urls.printout : urls.status);
  };
  return (
    <div>
      <ApplicationCrumbs state={state} here="Onay" />
      <h2 class="screen-t">Başvuru Onay Yöntemi</h2>
      <p class="lead">Başvuru formunuzu onaylamak için aşağıdaki seçeneklerden birini seçiniz.</p>
      <div class="cards">
        {ways.map((way) => (
          <div
            class={chosen === way.id ? 'card card-press card-on' : 'card card-press'}
            role="radio"
            aria-checked={chosen === way.id}
            tabIndex={0}
            key={way.id}
            onClick={() => setChosen(way.id)}
            onKeyDown={(event) => {
              if (event.key === ' ' || event.key === 'Enter') {
                event.preventDefault();
                setChosen(way.id);
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
