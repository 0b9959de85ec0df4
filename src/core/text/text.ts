/**
 * Turkish-safe comparison of labels. Everything that compares two texts goes through here.
 *
 * Why not `toLocaleLowerCase('tr')`: guides and pages write the same label as `İPTAL`, `IPTAL`, `iptal` and `İptal`, in
 * NFC and NFD, with or without dots. Folding dotted and dotless i together (and ç, ğ, ö, ş, ü, â, î, û to their base
 * letters) makes all of them one. Source of the problem: facts §2, DeArrow #118.
 */

/** Ligature names of common icon fonts (Material, Font Awesome) that leak into texts as plain words. English, none is a Turkish word. */
const ICON_WORDS = new Set(
  (
    'account add apps approval arrow article assignment autorenew badge block business cancel check chevron circle clear ' +
    'close cloud code contact content create credit dashboard delete description domain done down download draw east edit ' +
    'error event exit expand explore face favorite feedback file fingerprint folder forward gavel group help history home ' +
    'info input key keyboard label language launch left link lock login logout manage more navigate next notifications open ' +
    'outline password payment payments people person phone power print privacy receipt refresh remove replay report right ' +
    'schedule school search security send settings share shield star sync task unlock up upload verified visibility warning west work'
  ).split(' '),
);

/** ⓘ, ℹ and their like are icons; their compatibility form would be a letter of the text. */
const ENCLOSED_LETTERS = /[\u{2139}\u{249C}-\u{24E9}\u{1F110}-\u{1F189}]/gu;

/** `arrow_forward`, also when Turkish capitals dot its i. */
const SNAKE_CASE = /(?<![\p{L}\p{N}])[a-z\u0130\u01310-9]+(?:_[a-z\u0130\u01310-9]+)+(?![\p{L}\p{N}])/giu;
/** `(3)` behind a label: how many there are. */
const COUNTER = /\(\s*\d{1,4}\+?\s*\)/gu;
const LETTERS = /^\p{L}+$/u;
const NUMBER = /^\p{N}+$/u;

/** Joins what the Turkish orthography lets be written apart: `e-Devlet` = `e Devlet` = `eDevlet`, `T.C.` = `T. C.` = `TC`. */
function joinAbbreviations(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (const word of [...words].reverse()) {
    const next = joined.at(-1);
    if (word === 'e' && next !== undefined && next.length > 1 && LETTERS.test(next)) joined[joined.length - 1] = word + next;
    else joined.push(word);
  }
  joined.reverse();
  const result: string[] = [];
  let letters = '';
  for (const word of joined) {
    if (word.length === 1 && LETTERS.test(word)) {
      letters += word;
      continue;
    }
    if (letters !== '') result.push(letters);
    letters = '';
    result.push(word);
  }
  if (letters !== '') result.push(letters);
  return result;
}

/**
 * The words of a text, folded: equal for every case, Unicode form, spacing and punctuation of the same words.
 * @param raw any text
 * @returns lower-case words of base letters and digits; empty when the text has none
 */
export function foldWords(raw: string): string[] {
  const folded = raw
    .replace(ENCLOSED_LETTERS, ' ')
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}'’‘`´ʼ]/gu, '')
    .replace(/[ıI]/gu, 'i')
    .toLowerCase()
    // Lower-casing can bring combining marks back (İ) and can make a letter decomposable anew.
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}'’‘`´ʼ]/gu, '');
  return joinAbbreviations(folded.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== ''));
}

/** {@link foldWords} as one text, words parted by single spaces. Idempotent. */
export function fold(raw: string): string {
  return foldWords(raw).join(' ');
}

/**
 * A folded word without its plural: `basvurular` → `basvuru`, `islemleri` → `islemi`. A possessive stays:
 * `basvurularim` ("my applications") is another word than `basvuru`.
 */
export function dropPlural(word: string): string {
  return word.replace(/^(.{3,}?)l[ae]r(i?)$/u, '$1$2');
}

/**
 * The words that make up a label: folded, without plural, without decoration at the ends (list numbers, counters, names
 * of icons). A text that is nothing but decoration has no label words.
 */
export function labelWords(raw: string): string[] {
  const words = foldWords(raw.replace(SNAKE_CASE, ' ').replace(COUNTER, ' '));
  const isDecoration = (word: string | undefined): boolean => word !== undefined && (NUMBER.test(word) || ICON_WORDS.has(word));
  let from = 0;
  let to = words.length;
  while (from < to && isDecoration(words[from])) from += 1;
  while (to > from && isDecoration(words[to - 1])) to -= 1;
  return words.slice(from, to).map(dropPlural);
}

/** Comparison key of a label: two texts are the same label when their keys are equal. Empty when there is no label in it. */
export function labelKey(raw: string): string {
  return labelWords(raw).join(' ');
}

/** The words of running text for sentence search: folded, without plural, each number as `#`. */
export function sentenceWords(raw: string): string[] {
  return raw
    .split('#')
    .flatMap((part, index) => (index === 0 ? foldWords(part) : ['#', ...foldWords(part)]))
    .map((word) => (NUMBER.test(word) ? '#' : dropPlural(word)));
}

/** A label for showing: as the page writes it, without the names of icons at its ends, in one line. */
export function displayLabel(raw: string): string {
  const words = raw.replace(SNAKE_CASE, ' ').trim().split(/\s+/u);
  const isIcon = (word: string | undefined): boolean => word !== undefined && ICON_WORDS.has(fold(word));
  let from = 0;
  let to = words.length;
  while (from < to - 1 && isIcon(words[from])) from += 1;
  while (to > from + 1 && isIcon(words[to - 1])) to -= 1;
  return words.slice(from, to).join(' ');
}
