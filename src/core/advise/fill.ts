import type { CompiledGuide, CompiledInstitution } from '../guide/compile-guide.ts';
import { OTHER_INSTITUTION } from './options.ts';
import type { Office, Policy, Settings } from '../settings/settings.ts';

/** Where the words that differ from person to person come from. */
export interface Circumstances {
  readonly guide: CompiledGuide;
  readonly settings: Settings;
  readonly policy: Policy;
}

export function institutionOf(guide: CompiledGuide, id: string | null): CompiledInstitution | undefined {
  return guide.institutions.find((institution) => institution.id === id);
}

/** What the person noted about their own institution's office. */
function officeOf({ settings }: Circumstances): Office | undefined {
  const key = settings.institution ?? OTHER_INSTITUTION;
  return Object.hasOwn(settings.offices, key) ? settings.offices[key] : undefined;
}

/** A sentence of somebody else's fits into a text only with a full stop. */
const closed = (sentence: string): string => (/[.!?…]$/u.test(sentence) ? sentence : `${sentence}.`);

/** A sentence with a gap in it says nothing. */
const REASON_SENTENCE = /(?:^|\s+)[^.!?…]*\{basvuruTuru\}[^.!?…]*[.!?…]?/gu;

/**
 * Fills the guide's placeholders: `{kurum}`, `{teslim}`, `{odemeZamani}`, `{iletisim}`, `{kayit}`, `{basvuruTuru}`. What the person
 * wrote comes before what an administrator preset, and that before the guide. `{kayit}` is whoever keeps the staff record, which is
 * not the e-signature's office and so not what was noted about that.
 * A sentence about `{basvuruTuru}` is left out where the flow has none.
 * @param more further placeholders by name, e.g. `hedef`
 * @returns the text; a placeholder nobody knows stays as it is
 */
export function fillWords(text: string, circumstances: Circumstances, more: Readonly<Record<string, string>> = {}): string {
  const { guide, settings, policy } = circumstances;
  const chosen = institutionOf(guide, settings.institution);
  const words = chosen ?? institutionOf(guide, OTHER_INSTITUTION);
  const office = officeOf(circumstances);
  const flow = guide.flows.find(({ id }) => id === settings.flow);
  const contact = closed(office?.contactLine ?? policy.contactLine ?? words?.contact ?? '');
  const values: Readonly<Record<string, string>> = {
    kurum: words?.name ?? '',
    teslim: closed(office?.deliveryOffice ?? policy.deliveryOffice ?? words?.delivery ?? ''),
    odemeZamani: words?.payment ?? '',
    iletisim: contact,
    kayit: words?.record ?? contact,
    basvuruTuru: flow?.reason ?? '',
    ...more,
  };
  const sayable = flow?.reason === undefined ? text.replace(REASON_SENTENCE, '').trim() : text;
  return sayable.replace(/\{(\w+)\}/gu, (whole, name: string) => (Object.hasOwn(values, name) ? (values[name] ?? whole) : whole));
}
