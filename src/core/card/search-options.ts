/** Finding one's institution among hundreds: by the beginnings of the words of its name, however they are typed. */
import type { Option } from '../advise/advice.ts';
import { foldWords } from '../text/text.ts';

/** So many options are looked through at a glance; more get a search field. */
export const AT_A_GLANCE = 7;
/** More than these are not shown at once; typing on is quicker. */
export const MOST_SHOWN = 30;

/** Finds options by what the person types. */
export type OptionSearch = (query: string) => readonly Option[];

interface Entry {
  readonly option: Option;
  /** Every word of every name. */
  readonly words: readonly string[];
  /** Each name as one text, without "T.C.". */
  readonly names: readonly string[];
}

/** "T.C." tells no institution from another. */
const STATE = 'tc';

/** The words as they are spaced: `e-Devlet` is also two words here, so that typing only the second one finds it. */
function wordsApart(raw: string): string[] {
  return raw.split(/[^\p{L}\p{N}\p{M}\p{Cf}'’‘`´ʼ]+/u).flatMap(foldWords);
}

/**
 * All ways to read a text as words, "T.C." left out. More than one, because a lone letter is both the start of a word being
 * typed ("Adalet B") and part of an abbreviation ("A.B.").
 */
function readings(raw: string): string[][] {
  const joined = foldWords(raw).filter((word) => word !== STATE);
  const apart = wordsApart(raw).filter((word) => word !== STATE);
  const isState = apart[0] === 't' && apart[1] === 'c';
  return isState ? [joined, apart, apart.slice(2)] : [joined, apart];
}

function entryOf(option: Option): Entry {
  const all = [option.label, ...option.also].flatMap(readings);
  return { option, words: [...new Set(all.flat())], names: [...new Set(all.map((words) => words.join(' ')))] };
}

/**
 * Prepares a search; the names are folded here once, so that each search only compares.
 * @param options in the order to keep among equally good ones
 */
export function indexOptions(options: readonly Option[]): OptionSearch {
  const entries = options.map(entryOf);
  return (query) => {
    const asked = readings(query);
    if (asked[0]?.length === 0) return options;
    const texts = asked.map((words) => words.join(' ')).filter((text) => text !== '');
    const found = entries.filter(({ words }) =>
      asked.some((typed) => typed.length > 0 && typed.every((start) => words.some((word) => word.startsWith(start)))),
    );
    const isStart = ({ names }: Entry): boolean => names.some((name) => texts.some((text) => name.startsWith(text)));
    return [...found.filter(isStart), ...found.filter((entry) => !isStart(entry))].map(({ option }) => option);
  };
}

/**
 * The options whose label or other spellings have, for every typed word, a word that begins with it. Case, Turkish letters,
 * Unicode form, "T.C." and the order of the words do not matter.
 * @param query as typed; without a word in it all options match
 * @returns those whose name begins with the whole query first, otherwise in their own order
 */
export function searchOptions(options: readonly Option[], query: string): readonly Option[] {
  return indexOptions(options)(query);
}
