/** Buttons without a name of their own ("git", "seç", an arrow): the title of their card or row names them. */
import { type Inside, ownContainers } from '../snapshot/container.ts';
import type { Lexicon } from './lexicon.ts';
import type { Match } from './match.ts';
import type { SeenControl, SeenHeading, SeenItem } from '../snapshot/page-snapshot.ts';

/**
 * Text in the same card or table row that can name a button which has no name of its own. What a footer repeats is no card of a row
 * of them.
 */
export function contextMatches(
  items: readonly SeenItem[],
  inside: Inside,
  lexicon: Lexicon,
  inFooter: (item: SeenItem) => boolean,
): {
  readonly matches: ReadonlyMap<SeenControl, readonly Match[]>;
  readonly cardTitles: ReadonlySet<SeenItem>;
} {
  const groups = new Map<string, SeenControl[]>();
  for (const item of items) {
    if (item.role !== 'control' || item.kind === 'input' || item.kind === 'select' || inFooter(item) || !lexicon.isGeneric(item)) continue;
    if (item.hiddenNames.length > 0 && lexicon.words(item).length === 0) continue;
    const key = `${item.kind} ${lexicon.words(item).join(' ')}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  const matches = new Map<SeenControl, readonly Match[]>();
  const cardTitles = new Set<SeenItem>(titlesOfLoneCards(groups, inside));
  for (const group of groups.values()) {
    const own = ownContainers(group);
    for (const item of group) {
      const container = group.length > 1 ? own(item) : titledContainer(item, inside);
      if (container === undefined || (group.length > 1 && !isCard(inside(container), item))) continue;
      const found: Match[] = [];
      for (const near of inside(container)) {
        if ((near.role !== 'text' && near.role !== 'heading') || near.within !== null) continue;
        if (group.length > 1 && near.role === 'heading') cardTitles.add(near);
        for (const reading of lexicon.readings(near)) {
          for (const meaning of lexicon.meanings(reading.key)) {
            if (meaning.kind !== 'control' && meaning.kind !== 'institution') continue;
            if (!found.some((match) => match.meaning === meaning)) found.push({ meaning, quality: 'context', label: lexicon.text(near) });
          }
        }
      }
      if (found.length > 0) matches.set(item, found);
    }
  }
  return { matches, cardTitles };
}

/** What holds the title of the page, or fields beside the button, is the page itself, with another button like it elsewhere. */
function isCard(members: readonly SeenItem[], button: SeenControl): boolean {
  return members.every(
    (member) =>
      member === button ||
      (member.role !== 'crumb' &&
        !(member.role === 'heading' && member.level === 1) &&
        !(member.role === 'control' && member.kind !== 'press' && member.kind !== button.kind)),
  );
}

/**
 * Cards in a row may each call their button otherwise ("git", "başla"): titles drawn alike, each with a nameless button of its own,
 * are those of cards all the same.
 */
function titlesOfLoneCards(groups: ReadonlyMap<string, readonly SeenControl[]>, inside: Inside): SeenItem[] {
  const isLone = new Map<SeenHeading, boolean>();
  for (const group of groups.values()) {
    const own = ownContainers(group);
    for (const item of group) {
      const container = group.length > 1 ? own(item) : titledContainer(item, inside);
      const members = container === undefined ? [] : inside(container);
      for (const member of members) if (member.role === 'heading') isLone.set(member, group.length === 1);
    }
  }
  const titles = [...isLone.keys()];
  const alike = (a: SeenHeading, b: SeenHeading): boolean => a !== b && a.level === b.level && a.fontSize === b.fontSize;
  return titles.filter((title) => isLone.get(title) === true && titles.some((other) => alike(title, other)));
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
