/** Messages that stop the person (a refusal, a code that ran out), in wording nobody has seen: recognised by words of a kind. */
import { type CompiledGuide, type CompiledNotice, type PhraseBook, phraseKeys } from './compile-guide.ts';
import type { Lexicon } from './lexicon.ts';
import type { SeenItem } from './page-snapshot.ts';
import { fold, sentenceWords } from './text.ts';

/** A message is short; what is longer is a help article or terms. Words of the whole text, and of one sentence. */
const LONGEST_MESSAGE = 80;
const LONGEST_SENTENCE = 40;

/** A sentence that says what would be, or asks: `… ise`, `… halinde`, `bulunamazsa`, `girilirse`, `olursa`, `yoksa`. */
const CONDITION =
  /(?:^| )(?:ise|eger|sayet|halinde|durumunda|takdirde|(?:\w*(?:[rzy]|di|ti|du|tu|mis|mus|yor|cak|cek)|yok)s[ae](?:m|n|k|niz|lar|ler)?)(?: |$)/u;

/** What a person says, not a system: `… hatası alıyorum`, `giriş yapamıyorum`. */
const FIRST_PERSON = /(?:^| )\w+[iu]yorum(?: |$)/u;

/** A message that is only spoken of: `"Kayıt bulunamadı" uyarısının nedeni …`. */
const QUOTED = /(?:«[^»]*»|“[^”]*”|"[^"]*")\s*(?=(?:uyar|hata|mesaj|ileti|ibare|ifade))/giu;

/** Something of the person's has come to its end as it should: `Ödemeniz gerçekleşti`, `Başvuru başarıyla alınmıştır`. */
const SUCCESS =
  /(?:(?:^| )(?:odemeniz|basvurunuz|isleminiz|siparisiniz|talebiniz|formunuz) (?:[^ ]+ ){0,4}|(?:^| )(?:odeme|basvuru|islem|siparis|talep)[^ ]* (?:[^ ]+ ){0,4}(?:basariyla|basari ile) (?:[^ ]+ )?)(?:alin|gercekles|gerceklestiril|tamamlan|kaydedil|onaylan|ulas|iletil|olusturul)(?:di|ti|du|tu|mistir|mustur)$|(?:^| )(?:odeme|basvuru|islem|siparis)[^ ]* (?:[^ ]+ )?basarili(?:dir)?$/u;

/** Success that is none, or an earlier one that is in the way. */
const NO_SUCCESS = /(?:^| )(?:hata|hatasi|sorun|zaten|daha once|onceden|reddedil\w*|iptal|\w+[ae]m[ae](?:di|mistir))(?: |$)/u;

function startsAt(words: readonly string[], at: number, phrase: string): boolean {
  const open = phrase.endsWith('*');
  const parts = (open ? phrase.slice(0, -1) : phrase).split(' ');
  return parts.every((part, offset) => {
    const word = words[at + offset];
    return open && offset === parts.length - 1 ? word?.startsWith(part) === true : word === part;
  });
}

/** The phrases said in a sentence, as places in the book. */
function phrasesIn(words: readonly string[], { phrases, byStart }: PhraseBook): ReadonlySet<number> {
  const said = new Set<number>();
  words.forEach((word, at) => {
    for (const key of phraseKeys(word)) {
      for (const place of Object.hasOwn(byStart, key) ? (byStart[key] ?? []) : []) {
        const phrase = phrases[place];
        if (phrase !== undefined && startsAt(words, at, phrase)) said.add(place);
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
    return !sentence.includes('?') && parts.some((part) => SUCCESS.test(part)) && !parts.some((part) => NO_SUCCESS.test(part));
  });
}

/** The sentences of a text that state something, as words. */
function statements(text: string): (readonly string[])[] {
  return sentencesOf(text)
    .filter((sentence) => !sentence.includes('?') && !CONDITION.test(fold(sentence)) && !FIRST_PERSON.test(fold(sentence)))
    .map(sentenceWords)
    .filter((words) => words.length > 0 && words.length <= LONGEST_SENTENCE);
}

/** A message may say in one sentence what about, and in the next what happened; so sentences count one by one and all together. */
function saidIn(text: string, book: PhraseBook): ReadonlySet<number>[] {
  const each = statements(text).map((words) => phrasesIn(words, book));
  return each.length < 2 || each.length > 3 ? each : [...each, new Set(each.flatMap((said) => [...said]))];
}

const fits = (said: ReadonlySet<number>, { wordings }: CompiledNotice): boolean =>
  wordings.some((groups) => groups.every((group) => group.some((place) => said.has(place))));

/** Whether a text is this message: it says, and not only supposes, words of every group of one of its wordings. */
export function saysSo(text: string, notice: CompiledNotice, book: PhraseBook): boolean {
  return !saysSuccess(text) && saidIn(text, book).some((said) => fits(said, notice));
}

function mayBeMessage(words: readonly string[], { notices, phraseBook }: Pick<CompiledGuide, 'notices' | 'phraseBook'>): boolean {
  if (words.length > LONGEST_MESSAGE) return false;
  const said = phrasesIn(words, phraseBook);
  return said.size > 1 && notices.some((notice) => fits(said, notice));
}

const isSaid = (item: SeenItem): boolean =>
  item.place !== 'footer' && (item.role === 'text' || item.role === 'heading') && item.within === null;

/**
 * The messages a page shows.
 * @param items what can be seen, footers left out
 */
export function surveyNotices(items: readonly SeenItem[], lexicon: Lexicon): readonly CompiledNotice[] {
  const { notices, phraseBook } = lexicon.guide;
  const texts = items.filter(isSaid);
  // Most texts have none of the words; only the others are worth taking apart.
  const candidates = texts.filter((item) => mayBeMessage(lexicon.sentence(item), lexicon.guide));
  if (candidates.length === 0 || texts.some((item) => saysSuccess(lexicon.text(item)))) return [];
  const said = candidates.flatMap((item) => saidIn(lexicon.text(item), phraseBook));
  return notices.filter((notice) => said.some((phrases) => fits(phrases, notice)));
}

/** The messages that concern this page (`unknown` for one the guide does not know), in the guide's order. */
export function noticesOn(page: string, seen: readonly CompiledNotice[]): readonly CompiledNotice[] {
  return seen.filter(({ on }) => on === undefined || on.includes(page));
}
