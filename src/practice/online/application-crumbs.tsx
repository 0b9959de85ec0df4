import { urls } from '../hosts.ts';
import type { PracticeState } from '../practice-state.ts';
import { Crumbs } from './crumbs.tsx';

/** Breadcrumb of the screens of an application: back to where this person has begun it. */
export function ApplicationCrumbs({ state, here }: { readonly state: PracticeState; readonly here: string }) {
  return (
    <Crumbs
      trail={[
        ['Bireysel İşlemler', urls.personal],
        ['Başvuru İşlemleri', urls.applications],
        state.payer === 'institution' ? ['Başvurularım', urls.myApplications] : ['Kişi Ödemeli Başvuru', urls.institution],
      ]}
      here={here}
    />
  );
}
