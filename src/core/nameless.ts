/** Buttons without a name of their own ("git", "seç", an arrow): the title of their card or row names them. */
import { type Inside, ownContainers } from './container.ts';
import { type Lexicon, sameMeaning } from './lexicon.ts';
import type { Match } from './match.ts';
import type { SeenControl, SeenItem } from './page-snapshot.ts';

/** Text in the same card or table row that can name a button which has no name of its own. */
export function contextMatches(
  items: readonly SeenItem[],
  inside: Inside,
  lexicon: Lexicon,
): {
  readonly matches: ReadonlyMap<SeenControl, readonly Match[]>;
  readonly cardTitles: ReadonlySet<SeenItem>;
} {
  const groups = new Map<string, SeenControl[]>();
  for (const item of items) {
    if (item.role !== 'control' || item.kind === 'input' || item.kind === 'select' || !lexicon.isGeneric(item)) continue;
    if (item.hiddenNames.length > 0 && lexicon.words(item).length === 0) continue;
    const key = `${item.kind} ${lexicon.words(item).join(' ')}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  const matches = new Map<SeenControl, readonly Match[]>();
  const cardTitles = new Set<SeenItem>();
  for (const group of groups.values()) {
    const own = ownContainers(group);
    for (const item of group) {
      const container = group.length > 1 ? own(item) : titledContainer(item, inside);
      if (container === undefined) continue;
      const found: Match[] = [];
      for (const near of inside(container)) {
        if ((near.role !== 'text' && near.role !== 'heading') || near.within !== null) continue;
        if (group.length > 1 && near.role === 'heading') cardTitles.add(near);
        for (const reading of lexicon.readings(near)) {
          for (const meaning of lexicon.meanings(reading.key)) {
            if (meaning[0] !== 'control' && meaning[0] !== 'institution') continue;
            if (!found.some((match) => sameMeaning(match.meaning, meaning)))
              found.push({ meaning, quality: 'context', label: lexicon.text(near) });
          }
        }
      }
      if (found.length > 0) matches.set(item, found);
    }
  }
  return { matches, cardTitles };
}

/** For a lone nameless button: the smallest container with exactly one title and no other control. */
function titledContainer(item: SeenItem, inside: Inside): number | undefined {
  for (const ordinal of [...item.path].reverse()) {
    const members = inside(ordinal);
    if (members.some((member) => member.role === 'control' && member !== item)) return undefined;
    const titles = members.filter((member) => member.role === 'heading');
    if (titles.length === 1) return ordinal;
    if (titles.length > 1) return undefined;
  }
  return undefined;
}
