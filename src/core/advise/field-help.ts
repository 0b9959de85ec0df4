/** Which field of a form the person is in, by its label; never by what is in it. */
import type { FieldNote } from './advice.ts';
import type { CompiledPage } from '../guide/compile-guide.ts';
import type { FieldHelp } from '../guide/guide.ts';
import { hiddenReadingsOf } from '../survey/label.ts';
import type { Lexicon } from '../survey/lexicon.ts';
import type { SeenItem } from '../snapshot/page-snapshot.ts';
import type { Survey } from '../survey/survey.ts';

/** A container of more controls than this is a part of the page, not one field. A date of three lists has three, a group of choices a few more. */
const MOST_CONTROLS = 8;

function helpIds(item: SeenItem, page: string, lexicon: Lexicon): Set<string> {
  const readings = [...(item.role === 'control' ? hiddenReadingsOf(item) : []), ...lexicon.readings(item)];
  const ids = new Set<string>();
  for (const { key } of readings) {
    for (const meaning of lexicon.meanings(key)) if (meaning.kind === 'help' && meaning.page === page) ids.add(meaning.help);
  }
  return ids;
}

/** The label of a group of choices, or of a field that only stands beside it: the one label in the smallest container that has any. */
function aroundIt(focused: SeenItem, page: string, lexicon: Lexicon, seen: Survey): Set<string> {
  for (const ordinal of focused.path.slice(0, -1).toReversed()) {
    const members = seen.inside(ordinal);
    if (members.filter((item) => item.role === 'control').length > MOST_CONTROLS) break;
    const ids = new Set<string>();
    for (const item of members) {
      if (item !== focused && (item.role === 'text' || item.role === 'heading')) for (const id of helpIds(item, page, lexicon)) ids.add(id);
    }
    if (ids.size > 0) return ids;
  }
  return new Set();
}

/**
 * What the guide says of the field the keyboard is in.
 * @returns `null` when it is in none, or in one that could be several of the guide's
 */
export function fieldNote(page: CompiledPage, seen: Survey): FieldNote | null {
  const { lexicon } = seen;
  const { focus } = seen.snapshot;
  if (page.help === undefined || focus === null) return null;
  const focused = seen.items.find((item) => item.ref === focus && item.role === 'control' && item.kind !== 'press');
  if (focused === undefined) return null;
  const own = helpIds(focused, page.id, lexicon);
  const ids = own.size > 0 ? own : aroundIt(focused, page.id, lexicon, seen);
  const [id, ...others] = ids;
  const help: FieldHelp | undefined = others.length > 0 ? undefined : page.help.find((entry) => entry.id === id);
  return help === undefined ? null : { label: help.labels[0] ?? '', say: help.say };
}
