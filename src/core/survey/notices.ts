/** Messages of the site (a refusal, a code that ran out, how an application stands), in wording nobody has seen: recognised by words of a kind. */
import { type CompiledGuide, type CompiledNotice, type PhraseBook, phraseKeys } from '../guide/compile-guide.ts';
import type { Lexicon } from './lexicon.ts';
import type { SeenItem } from '../snapshot/page-snapshot.ts';
import { clauseEnds, isAsked, isNegated, isSupposed, type ClauseEnd } from '../text/polarity.ts';
import { fold, sentenceWords } from '../text/text.ts';

/** A message is short; what is longer is a help article or terms. Words of the whole text, and of one sentence. */
const LONGEST_MESSAGE = 80;
const LONGEST_SENTENCE = 40;
/** What stands in the cell of a table to say how a row stands is shorter than a sentence. */
const LONGEST_CELL = 8;

/** What a person says, not a system: `… hatası alıyorum`, `giriş yapamıyorum`. */
const FIRST_PERSON = /(?:^| )\w+[iu]yorum(?: |$)/u;

/** A message that is only spoken of: `"Kayıt bulunamadı" uyarısının nedeni …`. */
const QUOTED = /(?:«[^»]*»|“[^”]*”|"[^"]*")\s*(?=(?:uyar|hata|mesaj|ileti|ibare|ifade))/giu;

/** Something of the person's has come to its end as it should: `Ödemeniz gerçekleşti`, `Başvuru başarıyla alınmıştır`. */
const SUCCESS =
  /(?:(?:^| )(?:odemeniz|basvurunuz|isleminiz|siparisiniz|talebiniz|formunuz) (?:[^ ]+ ){0,4}|(?:^| )(?:odeme|basvuru|islem|siparis|talep)[^ ]* (?:[^ ]+ ){0,4}(?:basariyla|basari ile) (?:[^ ]+ )?)(?:alin|gercekles|gerceklestiril|tamamlan|kaydedil|onaylan|ulas|iletil|olusturul)(?:di|ti|du|tu|mistir|mustur)$|(?:^| )(?:odeme|basvuru|islem|siparis)[^ ]* (?:[^ ]+ )?basarili(?:dir)?$/u;

/** Success that is none, or an earlier one that is in the way. */
const NO_SUCCESS = /(?:^| )(?:hata|hatasi|sorun|zaten|daha once|onceden|reddedil\w*|iptal|\w+[ae]m[ae](?:di|mistir))(?: |$)/u;

/** A phrase of the book where it is said, from its first word to its last. */
interface Said {
  readonly place: number;
  readonly from: number;
  readonly to: number;
  readonly phrase: string;
}

/** A sentence that states something. */
interface Statement {
  readonly said: readonly Said[];
  readonly ends: readonly ClauseEnd[];
  /** Places in the sentence that a comma or the like parts: first words of what follows. */
  readonly borders: readonly number[];
}

/** The last word of a phrase where it is said; `null` when it is not. */
function endOf(words: readonly string[], at: number, phrase: string): number | null {
  const open = phrase.endsWith('*');
  const parts = (open ? phrase.slice(0, -1) : phrase).split(' ');
  const fits = parts.every((part, offset) => {
    const word = words[at + offset];
    return open && offset === parts.length - 1 ? word?.startsWith(part) === true && !LACKING.test(word.slice(part.length)) : word === part;
  });
  return fits ? at + parts.length - 1 : null;
}

/** `-sız` behind an open end says that the thing is not there: `sertifika*` is no `sertifikasız`. */
const LACKING = /^s[iu]z(?:d[iu]r|l[iu]k\w*)?$/u;

/** The phrases said in a sentence. */
function phrasesIn(words: readonly string[], { phrases, byStart }: PhraseBook): Said[] {
  const said: Said[] = [];
  words.forEach((word, at) => {
    for (const key of phraseKeys(word)) {
      for (const place of Object.hasOwn(byStart, key) ? (byStart[key] ?? []) : []) {
        const phrase = phrases[place];
        const to = phrase === undefined ? null : endOf(words, at, phrase);
        if (phrase !== undefined && to !== null) said.push({ place, from: at, to, phrase });
      }
    }
  });
  return said;
}

/** The sentences of a message; none when it is too long to be one. */
function sentencesOf(text: string): readonly string[] {
  if (text.split(/\s+/u).length > LONGEST_MESSAGE) return [];
  return text.replace(QUOTED, '').match(/[^.!?…]+[.!?…]*/gu) ?? [];
}

/**
 * Whether a text says that it went well. Whatever it or its neighbours lack then ("Borcunuz bulunmamaktadır") is no refusal.
 */
export function saysSuccess(text: string): boolean {
  return sentencesOf(text).some((sentence) => {
    const parts = sentence.split(/[,;:]/u).map(fold);
    return !isAsked(sentence) && parts.some((part) => SUCCESS.test(part)) && !parts.some((part) => NO_SUCCESS.test(part));
  });
}

/** What a text states, sentence by sentence: what it asks, supposes or lets a person say is left out. */
function statements(text: string, book: PhraseBook): Statement[] {
  return sentencesOf(text)
    .filter((sentence) => !isAsked(sentence) && !isSupposed(sentence) && !FIRST_PERSON.test(fold(sentence)))
    .map((sentence) => sentence.split(/[,;:()]/u).map(sentenceWords))
    .map((parts) => ({ parts, words: parts.flat() }))
    .filter(({ words }) => words.length > 0 && words.length <= LONGEST_SENTENCE)
    .map(({ parts, words }) => {
      let at = 0;
      const borders = parts.map((part) => (at += part.length));
      return { said: phrasesIn(words, book), ends: clauseEnds(words), borders };
    });
}

/**
 * What of a wording a stretch of a sentence says. The end of a clause turns all of it round when it is negated, or tells of what was
 * once, unless the wording has that very word: "sertifikanız bulunmadığından" does not say what "sertifikanız" is sought for.
 */
function kept(said: readonly Said[], ends: readonly ClauseEnd[]): Said[] {
  const isMeant = (end: ClauseEnd): boolean =>
    said.some(({ from, to, phrase }) => from <= end.from && end.at <= to && (end.is === 'over' || isNegated(phrase)));
  return said.filter(({ to }) => {
    const end = ends.find(({ at }) => at >= to);
    return end === undefined || end.is === 'said' || isMeant(end);
  });
}

/** The stretches of a message a wording may be said in: between commas, in one sentence, in all of two or three. */
function saysAll(statement: readonly Statement[], groups: Wording): boolean {
  const places = new Set(groups.flat());
  const hasAll = (said: readonly Said[]): boolean => groups.every((group) => said.some(({ place }) => group.includes(place)));
  const whole = statement.map(({ said, ends, borders }) => {
    const own = said.filter(({ place }) => places.has(place));
    // Between two commas the wording is complete by itself, or it is not; what follows then says something else.
    const isInPart = borders.some((border, part) => {
      const from = borders[part - 1] ?? 0;
      const isIn = (first: number, last: number): boolean => first >= from && last < border;
      return hasAll(
        kept(
          own.filter((one) => isIn(one.from, one.to)),
          ends.filter(({ at }) => isIn(at, at)),
        ),
      );
    });
    return { isInPart, said: kept(own, ends) };
  });
  if (whole.some(({ isInPart, said }) => isInPart || hasAll(said))) return true;
  // A message may say in one sentence what about, and in the next what happened.
  return whole.length > 1 && whole.length <= 3 && hasAll(whole.flatMap(({ said }) => said));
}

type Wording = CompiledNotice['wordings'][number];

const hasOfEach = (places: ReadonlySet<number>, groups: Wording): boolean =>
  groups.every((group) => group.some((place) => places.has(place)));

/** Which of the messages the statements are; most are not by their bare words, and need not be taken apart. */
function among(notices: readonly CompiledNotice[], statement: readonly Statement[]): readonly CompiledNotice[] {
  const places = new Set(statement.flatMap(({ said }) => said.map(({ place }) => place)));
  const isSaidIn = (groups: Wording): boolean => hasOfEach(places, groups) && saysAll(statement, groups);
  return places.size === 0 ? [] : notices.filter(({ wordings }) => wordings.some(isSaidIn));
}

/** A refusal is none beside a success; how things stand, and what a success itself proves, holds beside it. */
const isRefusal = ({ is, shows }: CompiledNotice): boolean => is === undefined && shows === undefined;

/** Whether a text is this message: it says, and not only supposes, words of every group of one of its wordings. */
export function saysSo(text: string, notice: CompiledNotice, book: PhraseBook): boolean {
  return !(isRefusal(notice) && saysSuccess(text)) && among([notice], statements(text, book)).length > 0;
}

function mayBeMessage(words: readonly string[], { notices, phraseBook }: Pick<CompiledGuide, 'notices' | 'phraseBook'>): boolean {
  if (words.length > LONGEST_MESSAGE) return false;
  const said = new Set(phrasesIn(words, phraseBook).map(({ place }) => place));
  return said.size > 0 && notices.some(({ wordings }) => wordings.some((groups) => hasOfEach(said, groups)));
}

const isSaid = (item: SeenItem): boolean =>
  item.place !== 'footer' && (item.role === 'text' || item.role === 'heading') && item.within === null;

/** A text of the page, with the messages it may be. */
interface Told {
  readonly item: SeenItem;
  readonly notices: readonly CompiledNotice[];
}

const DATE = /(?<!\d)(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?!\d)/u;

/** The day a text names, as a number that grows with time; `null` without one. */
function dayIn(text: string): number | null {
  const [, day, month, year] = DATE.exec(text) ?? [];
  return year === undefined ? null : Number(year) * 10_000 + Number(month) * 100 + Number(day);
}

/**
 * How the rows of a list stand: only the newest counts where the rows are dated, and of two that stand differently none, for nobody
 * but the person knows which one they came for. A row that has come to its end is no matter beside another.
 */
function ofRows(told: readonly Told[], items: readonly SeenItem[], lexicon: Lexicon): readonly Told[] {
  const isCell = ({ item, notices }: Told): boolean =>
    item.role === 'text' &&
    item.alert !== true &&
    lexicon.sentence(item).length <= LONGEST_CELL &&
    notices.some(({ is }) => is !== undefined);
  const cells = told.filter(isCell);
  if (cells.length === 0) return told;
  const newest = new Map<number, number>();
  for (const item of items) {
    const day = dayIn(lexicon.text(item));
    if (day === null) continue;
    for (const ordinal of item.path) newest.set(ordinal, Math.max(day, newest.get(ordinal) ?? 0));
  }
  // The row is the smallest part with a date around the cell; what it lies in holds the other rows.
  const isOld = ({ item }: Told): boolean => {
    const row = item.path.findLastIndex((ordinal) => newest.has(ordinal));
    return (newest.get(item.path[row - 1] ?? -1) ?? 0) > (newest.get(item.path[row] ?? -1) ?? Infinity);
  };
  const states = (of: readonly Told[]): Set<string> => new Set(of.flatMap(({ notices }) => notices.slice(0, 1).map(({ id }) => id)));
  const open = cells.filter(({ notices }) => notices.some(({ is }) => is === 'state'));
  const dropped = new Set(states(open).size > 1 ? cells : cells.filter((cell) => isOld(cell) || (!open.includes(cell) && open.length > 0)));
  return told.filter((one) => !dropped.has(one));
}

/** What a page says to the person. */
export interface Messages {
  /** The messages the guide knows, in its order. */
  readonly notices: readonly CompiledNotice[];
  /** What the page itself marks as a message, each with those of the guide that it is; a success is none. */
  readonly alerts: readonly (readonly CompiledNotice[])[];
}

/** Time that runs, or a count: nothing to be read first. */
const COUNTING = /\d\s*(?:sn|dk|saniye|dakika|kayit|sonuc|adet|:)|\d:\d/u;

/**
 * The messages a page shows.
 * @param items what can be seen, footers left out
 * @param isKnown whether the guide has a text for one of its pages: no message then, but the page itself
 */
export function surveyMessages(items: readonly SeenItem[], lexicon: Lexicon, isKnown: (item: SeenItem) => boolean): Messages {
  const { notices, phraseBook } = lexicon.guide;
  const texts = items.filter(isSaid);
  // Most texts have none of the words; only the others are worth taking apart.
  const candidates = texts.filter((item) => mayBeMessage(lexicon.sentence(item), lexicon.guide));
  const alerts = texts.filter((item) => 'alert' in item && item.alert);
  if (candidates.length === 0 && alerts.length === 0) return { notices: [], alerts: [] };
  const isSuccess = texts.some((item) => saysSuccess(lexicon.text(item)));
  const possible = isSuccess ? notices.filter((notice) => !isRefusal(notice)) : notices;
  const all = candidates.map((item): Told => ({ item, notices: among(possible, statements(lexicon.text(item), phraseBook)) }));
  const told = ofRows(all, items, lexicon);
  const byItem = new Map(told.map((one) => [one.item, one.notices]));
  const ofItem = (item: SeenItem): readonly CompiledNotice[] => byItem.get(item) ?? [];
  const isUnderstood = (item: SeenItem): boolean =>
    isKnown(item) || saysSuccess(lexicon.text(item)) || lexicon.sentence(item).length < 2 || COUNTING.test(fold(lexicon.text(item)));
  return {
    notices: notices.flatMap((notice) => {
      const sayers = told.filter((one) => one.notices.includes(notice)).map(({ item }) => item);
      return sayers.length === 0 ? [] : [withTwoSigns(notice, sayers, texts, lexicon)];
    }),
    alerts: alerts.filter((item) => ofItem(item).length > 0 || !isUnderstood(item)).map(ofItem),
  };
}

/** A text of fewer words says nothing by itself: "Uyarı", "Lütfen bekleyiniz". */
const SHORTEST_MESSAGE = 3;

/** An open dialog the guide does not know is one message, whatever its markup; not while it only says that it went well. */
export function dialogAlerts(items: readonly SeenItem[], lexicon: Lexicon, notices: readonly CompiledNotice[]): Messages['alerts'] {
  const texts = items.filter(isSaid).map((item) => lexicon.text(item));
  const isMessage = texts.some((text) => fold(text).split(' ').length >= SHORTEST_MESSAGE);
  return isMessage && !texts.some(saysSuccess) ? [notices] : [];
}

/** Where no page is recognised, another text of the page must say what it is about; without one the message is none there. */
function withTwoSigns(notice: CompiledNotice, sayers: readonly SeenItem[], texts: readonly SeenItem[], lexicon: Lexicon): CompiledNotice {
  const { beside, on } = notice;
  if (beside === undefined) return notice;
  const isSecond = (item: SeenItem): boolean =>
    !sayers.includes(item) && phrasesIn(lexicon.sentence(item), lexicon.guide.phraseBook).some(({ place }) => beside.includes(place));
  return texts.some(isSecond) ? notice : { ...notice, on: (on ?? []).filter((page) => page !== UNKNOWN) };
}

/** Stands among the pages of a notice for every page the guide does not know. */
export const UNKNOWN = 'unknown';

const isHere = (page: string, { on }: CompiledNotice): boolean => on === undefined || on.includes(page);

/** The messages that concern this page (`unknown` for one the guide does not know), in the guide's order. */
export function noticesOn(page: string, seen: readonly CompiledNotice[]): readonly CompiledNotice[] {
  return seen.filter((notice) => isHere(page, notice));
}

/** Whether the page shows a message that nothing the guide says of this page explains. */
export function hasUnreadMessage(page: string, alerts: Messages['alerts']): boolean {
  return alerts.some((notices) => !notices.some((notice) => isHere(page, notice)));
}
