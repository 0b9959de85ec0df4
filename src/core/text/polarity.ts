/**
 * Which way round a Turkish sentence says a thing. The verb stands at the end of its clause and carries the negation of all that comes
 * before it, so a clause is read by its last word; nothing but that word needs to be understood. All words are folded.
 */
import { fold } from './text.ts';

/** The last word of a clause, and what it does to the words before it. */
export interface ClauseEnd {
  /** Its first word: "dolmuş değildir", "bulunmadığı için" are two. */
  readonly from: number;
  readonly at: number;
  /** `negated`: "… bulunmadığından", "… değildir" · `over`: "… dolmuştu", it was so then · `said`: as the words say. */
  readonly is: 'said' | 'negated' | 'over';
}

/** `-me-/-ma-` with whatever can follow it on a verb (also `-ama-`, "cannot"), and the words that say no. */
const NEGATION =
  /(?:.[aeiou]?.*m[ae](?:d[iu](?:[mk]|n[iu]z|l[ae]r|ys\w*|g\w*)?|m[iu]s(?:t[iu]r?\w*|s[iu]n\w*)?|m[ae]kt[ae]\w*|m[ae]s[iu]\w*|y[ae]c[ae][kg]\w*|y[ae]b[iu]l\w*|zs?\w*)|.[aeiou].*m[iu]yor\w*|(?:ol|bulun)m[ae]y[ae]n)$/u;
const NOT = /^degil(?:d[iu]r?|s[iu]n[iu]z|iz)?$/u;
const NONE = /^yok(?:tur|tu|lugu\w*)?$/u;
/** A noun that only looks like it: "ödemedir", "temmuz". */
const NO_NEGATION = /m[ae]d[iu]r$|^(?:namaz|temmuz|hamamda|cerceve\w*)$/u;

/** What was so before something else: `-mıştı`, `-maktaydı`, `-yordu`, `vardı`. */
const OVER = /(?:m[iu]st[iu]|[ae]yd[iu]|yordu|[ae]c[ae]kt[iu]|^vard[iu]|^yoktu|^degild[iu]|^id[iu])(?:k|n[iu]z)?$/u;

/** Verbs that end a clause, and the words that make a clause a reason. */
const VERB =
  /(?:m[iu]s(?:t[iu]r|s[iu]n[iu]z)?|m[ae]kt[ae](?:d[iu]r|y\w+|s\w+)?|[iu]yor\w*|[ae]c[ae]k(?:t[iu]r)?|[dt][iu]g[iu]\w*|\w{3}[dt][iu]r|(?:[cfhkpst]t|d)[iu](?:n[iu]z|k)?|[iu]nc[ae])$/u;
const NO_VERB = /^(?:ad|kayd|kend|simd|madd|hadd)[iu](?:n[iu]z)?$/u;
const LINK = /^(?:var|iken|varken|nedeniyle|nedeni|sebebiyle|sebebi|dolayisiyla|yuzunden|ancak|ama|fakat|cunku)$/u;

/** Stands behind a verb that is a reason, and belongs to it. */
const REASON = /^(?:icin|nedeniyle|sebebiyle|dolayisiyla|yuzunden)$/u;

const isNo = (word: string): boolean => NOT.test(word) || NONE.test(word) || (NEGATION.test(word) && !NO_NEGATION.test(word));

/** What a word does as the last of its clause; `null` when it is no such word. */
function stateOf(word: string): ClauseEnd['is'] | null {
  if (OVER.test(word)) return 'over';
  if (isNo(word)) return 'negated';
  return LINK.test(word) || (VERB.test(word) && !NO_VERB.test(word)) ? 'said' : null;
}

/** The ends of the clauses of a sentence, in order. */
export function clauseEnds(words: readonly string[]): ClauseEnd[] {
  return words.flatMap((word, at): ClauseEnd[] => {
    if (NOT.test(words[at + 1] ?? '')) return [];
    const before = NOT.test(word) ? stateOf(words[at - 1] ?? '') : null;
    const is = stateOf(word);
    if (is === null) return [];
    return [{ from: before === null ? at : at - 1, at: REASON.test(words[at + 1] ?? '') ? at + 1 : at, is }];
  });
}

/** Whether a phrase of the guide is written in the negative, also one with an open end: `bulunama*`. */
export function isNegated(phrase: string): boolean {
  return phrase.split(' ').some((word) => isNo(word.replace('*', '')) || /.{2}[ae]m[ae]\*$/u.test(word));
}

/** `mi`, `misiniz`, `mudur`: what it follows is asked, with or without a question mark. */
const ASKING = /(?:^| )(?:m[iu](?:s[iu]n[iu]z|y[iu]z|d[iu]r|yd[iu])?|acaba)(?: |$)/u;

export const isAsked = (sentence: string): boolean => sentence.includes('?') || ASKING.test(fold(sentence));

/** A sentence that says what would be: `… ise`, `… halinde`, `bulunamazsa`, `girilirse`, `olursa`, `yoksa`, `değilse`. */
const CONDITION =
  /(?:^| )(?:ise|eger|sayet|halinde|durumunda|takdirde|(?:\w*(?:[rzy]|di|ti|du|tu|mis|mus|yor|cak|cek)|yok|degil)s[ae](?:m|n|k|niz|lar|ler)?)(?: |$)/u;

export const isSupposed = (sentence: string): boolean => CONDITION.test(fold(sentence));
