import type { Pointing } from '../../core/advise/advice.ts';
import { strings } from '../strings.tr.ts';

/**
 * What has to be said in words about the ring, or about its absence.
 * @param pageSure false when the page itself is only `likely`; then even a certain target is not to be pressed blindly
 * @returns sentences in reading order; empty when the ring speaks for itself
 */
export function pointingNotes(pointing: Pointing, pageSure: boolean): readonly string[] {
  const say = strings.pointing;
  switch (pointing.kind) {
    case 'found':
      return [
        ...(pointing.certainty === 'likely' || !pageSure ? [say.unsure(pointing.label)] : []),
        ...(pointing.option === null ? [] : [say.option(pointing.option)]),
        ...(pointing.disabled ? [say.disabled(pointing.label)] : []),
      ];
    case 'missing':
      return [say.missing(pointing.label)];
    case 'several':
      return [say.several(pointing.label, pointing.count)];
    case 'covered':
      return [say.covered(pointing.label)];
    case 'closed':
      return [say.closed(pointing.label)];
    case 'none':
      break;
  }
  return [];
}
