/** What a control's label means to the guide. */
import type { Meaning } from '../guide/compile-guide.ts';
import { hiddenReadingsOf, type LabelQuality, type Reading } from './label.ts';
import type { Lexicon } from './lexicon.ts';
import type { SeenControl } from '../snapshot/page-snapshot.ts';
import { displayLabel, labelKey } from '../text/text.ts';

/** Quality of a sighting, best first. `context`: a button without a name of its own, named by its card or row. `option`: in a closed list. */
export type SightingQuality = LabelQuality | 'context' | 'option';

/** One meaning a control's label has. */
export interface Match {
  readonly meaning: Meaning;
  readonly quality: SightingQuality;
  /** The label as the page writes it. */
  readonly label: string;
}

/** A look-alike institution differs from the right one only by what follows its name: on the same line anything, below it another name. */
function isOtherInstitution(item: SeenControl, { quality, rest }: Reading, { guide }: Lexicon): boolean {
  if (quality !== 'titled') return false;
  return (item.lines.length < 2 && item.title === null) || rest.some((word) => guide.organizations.includes(word));
}

/** All meanings of a control, by what it says of itself. */
export function matchControl(item: SeenControl, lexicon: Lexicon): Match[] {
  const matches: Match[] = [];
  const add = (reading: Reading): void => {
    const label = displayLabel(reading.text);
    if (lexicon.isDocument(reading)) return;
    for (const meaning of lexicon.meanings(reading.key)) {
      if (
        (meaning.kind === 'institution' && isOtherInstitution(item, reading, lexicon)) ||
        matches.some((match) => match.meaning === meaning)
      )
        continue;
      matches.push({ meaning, quality: reading.quality, label });
    }
  };
  for (const reading of lexicon.readings(item)) add(reading);
  if (matches.length === 0 && lexicon.isGeneric(item)) {
    for (const reading of hiddenReadingsOf(item)) add(reading);
  }
  for (const option of item.options) {
    for (const meaning of lexicon.meanings(labelKey(option))) {
      if (meaning.kind === 'control' || meaning.kind === 'institution') matches.push({ meaning, quality: 'option', label: option });
    }
  }
  return matches;
}
