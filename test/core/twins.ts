/**
 * The opposites of a message, made by rule from its wording: the same sentence negated, asked, supposed, over, and carried out. Every
 * notice is tried with the twins of all its examples, so that what is tested is the kind of fault and not the example of it.
 */

export type TwinKind = 'negated' | 'cause negated' | 'denied' | 'asked' | 'supposed' | 'over' | 'carried out';

export interface Twin {
  readonly kind: TwinKind;
  readonly text: string;
}

/** The forms a predicate is said in. */
interface Forms {
  /** The other way round. */
  readonly negated: string;
  /** The same with `değil` behind it: `dolmuş değildir`. */
  readonly denied: string;
  readonly supposed: readonly string[];
  /** It was so then: `dolmuştu`. */
  readonly over: string;
  /** What was going on or still to come has happened; `null` for what has happened already. */
  readonly carriedOut: string | null;
}

const VOWEL = /[aıoueiöü]/gu;
const lastVowel = (stem: string): string => stem.match(VOWEL)?.at(-1) ?? 'a';
/** The suffix vowels that follow a stem. */
const wide = (stem: string): string => ('aıou'.includes(lastVowel(stem)) ? 'a' : 'e');
const narrow = (stem: string): string => ({ a: 'ı', ı: 'ı', o: 'u', u: 'u', e: 'i', i: 'i', ö: 'ü', ü: 'ü' })[lastVowel(stem)] ?? 'ı';
const endsInVowel = (stem: string): boolean => /[aıoueiöü]$/u.test(stem);
const hard = (stem: string): string => (/[çfhkpsşt]$/u.test(stem) ? 't' : 'd');

const past = (stem: string): string => `${stem}${hard(stem)}${narrow(stem)}`;
const told = (stem: string): string => `${stem}m${narrow(stem)}ş`;
const copula = (stem: string): string => `${stem}${hard(stem)}${narrow(stem)}r`;
const ongoing = (stem: string): string => `${stem}m${wide(stem)}kt${wide(stem)}`;
const progressive = (stem: string): string => {
  const bare = endsInVowel(stem) ? stem.slice(0, -1) : stem;
  return `${bare}${narrow(bare === '' ? stem : bare)}yor`;
};
const future = (stem: string): string => `${stem}${endsInVowel(stem) ? 'y' : ''}${wide(stem)}c${wide(stem)}k`;
const not = (stem: string): string => `${stem}m${wide(stem)}`;

const supposing = (stem: string): string[] => [
  `${past(stem)}ys${wide(stem)}`,
  `${told(stem)}s${wide(stem)}`,
  `${stem}m${wide(stem)}s${narrow(wide(stem))} halinde`,
  `${stem}${hard(stem)}${narrow(stem)}ğ${narrow(stem)} takdirde`,
];

/** What has happened, positive or negative, by its stem. */
function happened(stem: string, opposite: string, person: string, isTold: boolean): Forms {
  return {
    negated: isTold ? `${copula(told(opposite))}${person}` : `${past(opposite)}${person}`,
    denied: `${told(stem)} değildir`,
    supposed: supposing(stem),
    over: `${told(stem)}t${narrow(told(stem))}${person}`,
    carriedOut: null,
  };
}

function goingOn(stem: string, opposite: string, say: (stem: string) => string, carriedOut: boolean): Forms {
  return {
    negated: say === ongoing ? copula(say(opposite)) : say(opposite),
    denied: `${told(stem)} değildir`,
    supposed: [say === ongoing ? `${say(stem)}ys${wide(stem)}` : `${say(stem)}s${wide(say(stem))}`, ...supposing(stem)],
    over: say === ongoing ? `${say(stem)}yd${narrow(say(stem))}` : past(say(stem)),
    carriedOut: carriedOut ? copula(told(stem)) : null,
  };
}

/** A verb's stem of the other polarity: without its `-ma-` or `-ama-`, or with one. */
function polarity(stem: string): { readonly isNegative: boolean; readonly opposite: string } {
  const negative = /^(.{2,}?)(?:y?[ae])?m[ae]$/u.exec(stem);
  return negative === null ? { isNegative: false, opposite: not(stem) } : { isNegative: true, opposite: negative[1] ?? stem };
}

const PERSON = '(n[ıiuü]z|s[ıiuü]n[ıiuü]z|[ıiuü]z|k|lar|ler)?';
/** Nouns that end like a verb of the past. */
const NOUN = /^(?:ad|kayd|kart|kend|şimd|hizmet|saat|hatt|sepet|şart|maddi|kad|tarafında)(?:[ıiuü]|[ıiuü]n[ıiuü]z)$/u;

/** The forms of one word, `null` when it is no predicate. */
function formsOf(word: string): Forms | null {
  const fixed: Readonly<Record<string, Forms>> = {
    var: { negated: 'yok', denied: 'var değil', supposed: ['varsa', 'olması halinde'], over: 'vardı', carriedOut: null },
    vardır: { negated: 'yoktur', denied: 'var değildir', supposed: ['varsa', 'olması halinde'], over: 'vardı', carriedOut: null },
    yok: { negated: 'var', denied: 'yok değil', supposed: ['yoksa', 'olmaması halinde'], over: 'yoktu', carriedOut: null },
    yoktur: { negated: 'vardır', denied: 'yok değildir', supposed: ['yoksa', 'olmaması halinde'], over: 'yoktu', carriedOut: null },
  };
  const known = Object.hasOwn(fixed, word) ? fixed[word] : undefined;
  if (known !== undefined) return known;
  const match = (pattern: string): RegExpExecArray | null => new RegExp(`^${pattern}$`, 'u').exec(word);
  const isNot = match('değil(dir|siniz)?');
  if (isNot !== null) return { negated: 'dır', denied: 'değil değildir', supposed: ['değilse'], over: 'değildi', carriedOut: null };
  const aorist = match(`(.{2,}?)([ae])?m[ae]z${PERSON}`);
  if (aorist !== null) {
    const stem = aorist[1] ?? '';
    const can = `${stem}${endsInVowel(stem) ? 'y' : ''}${wide(stem)}bilir${aorist[3] ?? ''}`;
    return {
      negated: can,
      denied: `${word} değil`,
      supposed: [`${not(stem)}zs${wide(stem)}`],
      over: `${not(stem)}zd${narrow(not(stem))}`,
      carriedOut: null,
    };
  }
  const progressing = match(`(.{1,}?)([ıiuü])yor${PERSON}`);
  if (progressing !== null) {
    const negative = /^(.{2,}?)(?:y?[ae])?m$/u.exec(progressing[1] ?? '');
    if (negative !== null && /m[ıiuü]yor/u.test(word)) {
      const stem = negative[1] ?? '';
      return goingOn(not(stem), stem, progressive, false);
    }
    const stem = (progressing[1] ?? '').replace(/d$/u, 't');
    return goingOn(stem, not(stem), progressive, true);
  }
  const lasting = match(`(.+?)m[ae]kt[ae](?:d[ıi]r|y[ıi]z|s[ıi]n[ıi]z)?`);
  if (lasting !== null) {
    const stem = lasting[1] ?? '';
    const { isNegative, opposite } = polarity(stem);
    return goingOn(stem, opposite, ongoing, !isNegative);
  }
  const coming = match(`(.+?)y?[ae]c[ae][kğ](?:t[ıi]r)?`);
  if (coming !== null) {
    const stem = coming[1] ?? '';
    const { isNegative, opposite } = polarity(stem);
    return goingOn(stem, opposite, future, !isNegative);
  }
  const reported = match(`(.+?)m[ıiuü]ş(?:t[ıiuü]r)?${PERSON}`);
  if (reported !== null) return happened(reported[1] ?? '', polarity(reported[1] ?? '').opposite, reported[2] ?? '', true);
  const done = NOUN.test(word) ? null : match(`(.{2,}?)[dt][ıiuü](n[ıiuü]z|k)?`);
  if (done !== null) return happened(done[1] ?? '', polarity(done[1] ?? '').opposite, done[2] ?? '', false);
  return null;
}

/** A noun or adjective said of something: `hatalıdır`, `YANLIŞ`. */
function nominal(word: string): Forms {
  const [, bare = word] = /^(.{3,}?)(?:[dt][ıiuü]r)$/u.exec(word) ?? [];
  return {
    negated: `${bare} değildir`,
    denied: `${bare} değildir`,
    supposed: [`${bare} ise`, `${bare} olması halinde`],
    over: `${bare} idi`,
    carriedOut: null,
  };
}

const WORD = /[\p{L}\p{N}’'-]+/gu;
/** Orders and wishes are no statements; what stands in such a part stays as it is. */
const ORDER = /(?:[ıiuü]n[ıiuü]z|y[ıiuü]n|[ıiuü]n|ederiz)$/u;
const POSTPOSITION = /^(?:için|nedeniyle|sebebiyle|lütfen)$/u;
/** `-dığından`, `-madığı için`: stem and what of the ending stays. */
const CAUSE = /(?<stem>\p{L}+?)[dt][ıiuü](?<rest>ğ[ıiuü]n?(?:[ıiuü]z)?(?:d[ae]n| için| nedeniyle))(?!\p{L})/gu;

interface Part {
  readonly text: string;
  readonly end: string;
}

const parts = (message: string): Part[] =>
  [...message.toLocaleLowerCase('tr').matchAll(/([^.!?,;:]+)([.!?,;:]*)/gu)].map(([, text = '', end = '']) => ({ text, end }));

/** A part of a message with its statement in another form; `null` when it states nothing. */
function restated({ text }: Part, form: (forms: Forms) => string | null): string | null {
  const words = [...text.matchAll(WORD)];
  const last = words.at(-1);
  if (last === undefined || POSTPOSITION.test(last[0])) return null;
  const forms = formsOf(last[0]);
  if (forms === null && (ORDER.test(last[0]) || /^\d/u.test(last[0]))) return null;
  const said = form(forms ?? nominal(last[0]));
  if (said === null) return null;
  // `takılı değil` becomes `takılıdır`.
  return said === 'dır' ? copula(text.slice(0, last.index).trimEnd()) : `${text.slice(0, last.index)}${said}`;
}

/** All statements of a message in another form at once. */
function rewritten(
  message: string,
  form: (forms: Forms) => string | null,
  end: (part: Part) => string = (part) => part.end,
): string | null {
  let isChanged = false;
  const text = parts(message)
    .map((part) => {
      const said = restated(part, form);
      if (said === null) return `${part.text}${part.end}`;
      isChanged = true;
      return ` ${said.trim()}${end(part)}`;
    })
    .join('')
    .trim();
  return isChanged ? text : null;
}

function causeTurned(message: string): string | null {
  const said = message.toLocaleLowerCase('tr');
  const text = said.replace(CAUSE, (_all, stem: string, rest: string) => `${past(polarity(stem).opposite)}${rest}`);
  return text === said ? null : text;
}

/** All twins of a message. None of them is that message. */
export function twinsOf(message: string): Twin[] {
  // What is asked already asks for an answer; only the rest of the message can be turned.
  const stated = message.replace(/[^.!?]+\?/gu, '').trim();
  if (stated === '') return [];
  const asked = (mark: string, particle: string): string =>
    stated
      .match(/[^.!]+/gu)
      ?.map((sentence) => `${sentence}${particle}${particle === '' ? '' : narrow(sentence.toLocaleLowerCase('tr'))}${mark}`)
      .join('') ?? '';
  const made: [TwinKind, string | null][] = [
    ['negated', rewritten(stated, ({ negated }) => negated)],
    ['cause negated', causeTurned(stated)],
    ['denied', rewritten(stated, ({ denied }) => denied)],
    ['asked', asked('?', '')],
    ['asked', asked('?', ' m')],
    ['asked', asked('.', ' m')],
    ...[0, 1, 2, 3].map((at): [TwinKind, string | null] => [
      'supposed',
      rewritten(
        stated,
        ({ supposed }) => supposed[at] ?? null,
        () => ',',
      ),
    ]),
    ['over', rewritten(stated, ({ over }) => over)],
    ['carried out', rewritten(stated, ({ carriedOut }) => carriedOut)],
  ];
  const twins = made.flatMap(([kind, text]): Twin[] =>
    text === null ? [] : [{ kind, text: kind === 'supposed' ? `${text} yeniden deneyiniz.` : text }],
  );
  return twins.filter(({ text }, at) => twins.findIndex((other) => other.text === text) === at);
}
