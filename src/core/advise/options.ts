/** What there is to choose from, as the card, the popup and the options page offer it. */
import type { Option } from './advice.ts';
import type { CompiledGuide } from '../guide/compile-guide.ts';

/** The institution for those whose own is not named. */
export const OTHER_INSTITUTION = 'diger';

/** In the guide's order. */
export function flowOptions({ flows }: Pick<CompiledGuide, 'flows'>): Option[] {
  return flows.map(({ id, name, summary }) => ({ id, label: name, detail: summary, also: [] }));
}

/** In the guide's order; found also by the names that lists have for them. */
export function institutionOptions({ institutions }: Pick<CompiledGuide, 'institutions'>): Option[] {
  return institutions.map(({ id, name, labels }) => ({ id, label: name, detail: '', also: labels }));
}
