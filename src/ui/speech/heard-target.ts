import type { Pointing } from '../../core/advise/advice.ts';
import { type Offscreen, pointingNotes } from '../card-words.ts';
import { strings } from '../strings.tr.ts';

const say = strings.spoken;

/**
 * The target in words, by what a screen reader calls it ("Başvuru İşlemleri bağlantısı"), for those who cannot see the ring.
 * @param pageSure false when the page itself is only `likely`
 * @returns sentences in reading order; empty without anything to point at
 */
export function heardTarget(pointing: Pointing, pageSure: boolean): readonly string[] {
  if (pointing.kind !== 'found') return pointingNotes(pointing, pageSure);
  const { label, heardAs, option, certainty, disabled } = pointing;
  const isSure = certainty === 'certain' && pageSure;
  return [
    ...(isSure ? [say.target(label, heardAs)] : [say.unsure, say.search(label, heardAs)]),
    ...(option === null ? [] : [say.option(option)]),
    ...(disabled ? [say.disabled] : []),
  ];
}

/** That the target cannot be seen now, for those who then know to have it brought there; empty when it can. */
export const heardPlace = (offscreen: Offscreen): string => (offscreen === null ? '' : say.outOfView[offscreen]);
