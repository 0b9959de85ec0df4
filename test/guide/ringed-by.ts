import type { Advice } from '../../src/core/advise/advice.ts';

/** The label ringed, of a closed list the option to pick; `null` without ring. */
export function ringedBy(advice: Advice): string | null {
  if (advice.kind !== 'guide' || advice.pointing.kind !== 'found') return null;
  return advice.pointing.option ?? advice.pointing.label;
}
