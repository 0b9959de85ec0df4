import { institutionName, inviter } from './institution-names.ts';
import type { PracticeState } from './practice-state.ts';

/** Kinds of application, as the form lists them. */
export const applicationKinds: readonly string[] = [
  'Kayıp/Çalıntı',
  'Donanım Arızası',
  'Kimlik Bilgisi Güncelleme',
  'Pin/Puk Kayıp/Çalıntı',
  'Yenileme',
  'İlk Sertifika/Diğer',
];

/** Kind of the application in hand: the one chosen on the form, else what the practice person's situation suggests. */
export function kindName({ kind, payer, closing }: PracticeState): string {
  const chosen = applicationKinds[kind ?? -1];
  if (chosen !== undefined) return chosen;
  if (payer === 'institution') return 'Yenileme';
  return closing === 'cancelled' || closing === 'suspended' ? 'Kayıp/Çalıntı' : 'İlk Sertifika/Diğer';
}

/** Institution of the application in hand. */
export function applicationInstitution({ payer, institution }: PracticeState): string {
  return institutionName(payer === 'institution' ? inviter : institution);
}
