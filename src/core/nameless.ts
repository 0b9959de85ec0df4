/** Buttons without a name of their own ("git", "seç", an arrow): the title of their card or row names them. */
import type { CompiledGuide } from './compile-guide.ts';
import { type Inside, ownContainer } from './container.ts';
import { readingsOf } from './label.ts';
import { isGeneric, lookUp, sameMeaning, textOf } from './lookup.ts';
import type { Match } from './match.ts';
import type { SeenControl, SeenItem } from './page-snapshot.ts';
import { labelWords } from './text.ts';

/** Text in the same card or table row that can name a button which has no name of its own. */
export function contextMatches(
  items: readonly SeenItem[],
  inside: Inside,
  guide: CompiledGuide,
): {
  readonly matches: ReadonlyMap<SeenControl, readonly Match[]>;
  readonly cardTitles: ReadonlySet<SeenItem>;
} {
  const groups = new Map<string, SeenControl[]>();
  for (const item of items) {
    if (item.role !== 'control' || item.kind === 'input' || item.kind === 'select' || !isGeneric(item, guide)) continue;
    if (item.hiddenNames.length > 0 && labelWords(textOf(item)).length === 0) continue;
    const key = `${item.kind} ${labelWords(textOf(item)).join(' ')}`;
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  const matches = new Map<SeenControl, readonly Match[]>();
  const cardTitles = new Set<SeenItem>();
  for (const group of groups.values()) {
    for (const item of group) {
      const container = group.length > 1 ? ownContainer(item, group) : titledContainer(item, inside);
      if (container === undefined) continue;
      const found: Match[] = [];
      for (const near of inside(container)) {
        if ((near.role !== 'text' && near.role !== 'heading') || near.within !== null) continue;
        if (group.length > 1 && near.role === 'heading') cardTitles.add(near);
        for (const reading of readingsOf(near)) {
          for (const meaning of lookUp(guide, reading.key)) {
            if (meaning[0] !== 'control' && meaning[0] !== 'institution') continue;
            if (!found.some((match) => sameMeaning(match.meaning, meaning)))
              found.push({ meaning, quality: 'context', label: textOf(near) });
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
