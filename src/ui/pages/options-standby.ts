import { type Circumstances, fillWords } from '../../core/advise/fill.ts';
import type { Office } from '../../core/settings/settings.ts';

/** What holds while the person has written nothing: the administrator's sentence, else the guide's. */
export interface Standby {
  readonly from: 'policy' | 'guide';
  readonly sentence: string;
}

/** The sentences of the chosen institution that the person's own would replace; `null` without an institution. */
export function standbyOf(circumstances: Circumstances): Readonly<Record<keyof Office, Standby>> | null {
  const { settings, policy } = circumstances;
  if (settings.institution === null) return null;
  const unwritten: Circumstances = { ...circumstances, settings: { ...settings, offices: {} } };
  const standby = (preset: string | null, placeholder: string): Standby => ({
    from: preset === null ? 'guide' : 'policy',
    sentence: fillWords(placeholder, unwritten),
  });
  return {
    deliveryOffice: standby(policy.deliveryOffice, '{teslim}'),
    contactLine: standby(policy.contactLine, '{iletisim}'),
  };
}
