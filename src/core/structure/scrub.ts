/**
 * Describes a page the guide does not know, so that somebody can add it to the guide, without anything personal on it.
 * By allow-list: not one letter of the page is passed on. A text the guide knows is told in the guide's own spelling, every
 * other text by the number of its words. What the person has chosen, and where they work, is no part of the structure: what a
 * list shows is counted only, and institutions are named only where the page offers several.
 */
import { type CompiledGuide, labelsOf } from '../guide/compile-guide.ts';
import { SOFT } from '../survey/label.ts';
import type { PageSnapshot, Place, SeenControl, SeenItem } from '../snapshot/page-snapshot.ts';
import { fold, foldWords, labelKey, sentenceWords } from '../text/text.ts';

/** Tells this format from any other JSON. */
export const STRUCTURE_FORMAT = 'kamusm-rehberi-sayfa-yapisi';
/** Raised when an older reader would misread what is written. */
export const STRUCTURE_VERSION = 1;

/** More items are cut, and counted as cut. */
const MOST_ITEMS = 300;
/** More lines, names or options of one item are cut, and counted as cut. */
const MOST_TEXTS = 12;
/** More path segments are left out. */
const MOST_SEGMENTS = 8;
/** Longer texts are all told as this long. */
const MOST_WORDS = 60;
/** Stands for a path segment the guide does not know. */
const ANY_SEGMENT = '*';

/** The guide's own spelling of a text it knows, or the number of words of one it does not know. */
export type ScrubbedText = string | number;

/** A thing on the page. Flags are there only when they are true. */
export interface ScrubbedItem {
  readonly role: SeenItem['role'];
  readonly kind?: SeenControl['kind'];
  readonly place: Place;
  readonly dialog?: true;
  /** Of headings: 1–6, or 0 when only its looks make it one. */
  readonly level?: number;
  /** Of crumbs: names the present page. */
  readonly last?: true;
  readonly inSentence?: true;
  readonly disabled?: true;
  readonly current?: true;
  /** One entry a line; one for all lines when the guide knows them together. */
  readonly text: readonly ScrubbedText[];
  /** Names that cannot be seen as text. */
  readonly names?: readonly ScrubbedText[];
  readonly options?: readonly ScrubbedText[];
  /** So many more lines, names and options there are. */
  readonly more?: number;
}

/** What may be told of a page. */
export interface PageStructure {
  readonly format: typeof STRUCTURE_FORMAT;
  readonly version: number;
  /** `null` when the guide knows no page on this host. */
  readonly host: string | null;
  /** Without query; what the guide does not know in it is `*`. */
  readonly path: string;
  readonly dialogOpen: boolean;
  readonly items: readonly ScrubbedItem[];
  /** So many items more there are. */
  readonly cut: number;
}

/** All texts of the guide, each found by whatever folds to it. */
export class KnownTexts {
  readonly #labels = new Map<string, string>();
  readonly #sentences = new Map<string, string>();
  readonly #segments = new Map<string, string>();
  readonly #institutions = new Map<string, string>();
  readonly #hosts: ReadonlySet<string>;

  constructor(guide: CompiledGuide) {
    for (const page of guide.pages) {
      const { clues, never } = page;
      const labels = [page.titles, page.menuNames, clues.fields?.flat(), clues.columns?.flat(), never?.titles, never?.fields];
      for (const texts of labels) this.#addLabels(texts);
      for (const control of page.controls) {
        this.#addLabels(labelsOf(control, guide.pages));
        this.#addLabels(control.row);
      }
      for (const help of page.help ?? []) this.#addLabels(help.labels);
      for (const texts of [clues.texts, clues.sharedTexts, never?.texts]) this.#addSentences(texts);
      for (const path of [...(page.paths ?? []), ...(page.entry === undefined ? [] : [pathOf(page.entry)])]) this.#addPath(path);
    }
    this.#addLabels(guide.plainWords);
    for (const { labels } of guide.institutions) {
      for (const text of labels) {
        const key = labelKey(text);
        if (!this.#labels.has(key) && !this.#institutions.has(key)) this.#institutions.set(key, text);
      }
    }
    this.#hosts = new Set(guide.pages.flatMap(({ hosts }) => hosts));
  }

  #addLabels(texts: readonly string[] | undefined): void {
    for (const text of texts ?? []) {
      const key = labelKey(text);
      if (key !== '' && !this.#labels.has(key)) this.#labels.set(key, text);
    }
  }

  #addSentences(texts: readonly string[] | undefined): void {
    for (const text of texts ?? []) {
      const key = sentenceWords(text).join(' ');
      if (!this.#sentences.has(key)) this.#sentences.set(key, text);
    }
  }

  #addPath(path: string): void {
    for (const segment of path.split('/')) {
      const name = segment.endsWith('*') ? segment.slice(0, -1) : segment;
      const key = fold(name);
      if (key !== '' && !this.#segments.has(key)) this.#segments.set(key, name);
    }
  }

  hasHost(host: string): boolean {
    return this.#hosts.has(host);
  }

  /** The guide's spelling of a text when all of the text is known, else `null`. Numbers and icons around a label do not count. */
  spelling(raw: string): string | null {
    return this.impersonal(raw) ?? this.institution(raw);
  }

  /** {@link spelling}, but `null` for an institution: it may be that of the person. */
  impersonal(raw: string): string | null {
    for (const text of bothSpacings(raw)) {
      const known = this.#labels.get(labelKey(text)) ?? this.#sentences.get(sentenceWords(text).join(' '));
      if (known !== undefined) return known;
    }
    return null;
  }

  /** The guide's spelling of an institution, else `null`. */
  institution(raw: string): string | null {
    for (const text of bothSpacings(raw)) {
      const known = this.#institutions.get(labelKey(text));
      if (known !== undefined) return known;
    }
    return null;
  }

  /** One segment of a path, or `*`. */
  segment(raw: string): string {
    const known = this.#segments.get(fold(raw));
    if (known !== undefined) return known;
    const key = labelKey(raw.replace(/[-_.]/gu, ' '));
    return this.#labels.has(key) ? key.replaceAll(' ', '-') : ANY_SEGMENT;
  }
}

const bothSpacings = (raw: string): string[] => [raw.replace(SOFT, ''), raw.replace(SOFT, ' ')];

/** Path of an address of the guide, which its schema has checked. */
function pathOf(url: string): string {
  return /^https:\/\/[^/]+([^?#]*)/u.exec(url)?.[1] ?? '';
}

function scrubPath(path: string, known: KnownTexts): string {
  const [bare = ''] = path.split(/[?#;]/u);
  const segments = bare.split('/').filter((segment) => segment !== '');
  const told = segments.slice(0, MOST_SEGMENTS).map((segment) => known.segment(segment));
  return `/${[...told, ...(segments.length > MOST_SEGMENTS ? [ANY_SEGMENT] : [])].join('/')}`;
}

const countWords = (text: string): number => Math.min(foldWords(text.replace(SOFT, ' ')).length, MOST_WORDS);

/** How a text may be said; `null` leaves its number of words. */
type Say = (text: string) => string | null;

/** Each text by itself; those without any word are left out. */
function scrubTexts(texts: readonly string[], say: Say): ScrubbedText[] {
  return texts.map((text) => say(text) ?? countWords(text)).filter((told) => told !== 0);
}

function scrubLines(lines: readonly string[], say: Say): ScrubbedText[] {
  const whole = say(lines.join(' '));
  return whole === null ? scrubTexts(lines, say) : [whole];
}

/** How the texts of things to press and choose may be said, and how all others. */
interface Voice {
  readonly offer: Say;
  readonly bare: Say;
}

/** One institution alone is where the person works; several to choose from are part of the page. */
function voiceOn(items: readonly SeenItem[], known: KnownTexts): Voice {
  const offered = new Set<string>();
  for (const item of items) {
    if (item.role !== 'control') continue;
    for (const text of [...(isList(item) ? [] : [item.lines.join(' '), ...item.lines]), ...item.options]) {
      const institution = known.institution(text);
      if (institution !== null) offered.add(institution);
    }
  }
  const bare: Say = (text) => known.impersonal(text);
  return { bare, offer: offered.size > 1 ? (text) => known.spelling(text) : bare };
}

/** What is read in it is what was chosen, not what it is called. */
const isList = ({ kind }: SeenControl): boolean => kind === 'select' || kind === 'input';

const nothing: Say = () => null;

function scrubControl(item: SeenControl, { bare, offer }: Voice): Omit<ScrubbedItem, 'role' | 'place' | 'text'> {
  const chosen = new Set(isList(item) ? item.lines.map(labelKey) : []);
  const names = scrubTexts(item.hiddenNames, (text) => (chosen.has(labelKey(text)) ? null : (isList(item) ? bare : offer)(text)));
  const options = scrubTexts(item.options, offer);
  const more = Math.max(0, names.length - MOST_TEXTS) + Math.max(0, options.length - MOST_TEXTS);
  // A choice that is marked is one the person has made.
  const isPlace = item.current && item.kind === 'press' && bare(item.lines.join(' ')) === offer(item.lines.join(' '));
  return {
    kind: item.kind,
    ...(item.inSentence ? { inSentence: true } : {}),
    ...(item.disabled ? { disabled: true } : {}),
    ...(isPlace ? { current: true } : {}),
    ...(names.length > 0 ? { names: names.slice(0, MOST_TEXTS) } : {}),
    ...(options.length > 0 ? { options: options.slice(0, MOST_TEXTS) } : {}),
    ...(more > 0 ? { more } : {}),
  };
}

/** A page may write any number there (`aria-level`). */
const tidyLevel = (level: number): number => Math.max(0, Math.min(6, Math.trunc(level) || 0));

function scrubItem(item: SeenItem, voice: Voice): ScrubbedItem {
  const say = item.role === 'control' ? (isList(item) ? nothing : voice.offer) : voice.bare;
  const lines = scrubLines(item.lines, say);
  const own = item.role === 'control' ? scrubControl(item, voice) : {};
  const more = Math.max(0, lines.length - MOST_TEXTS) + (own.more ?? 0);
  return {
    role: item.role,
    place: item.place,
    ...(item.inDialog ? { dialog: true } : {}),
    ...(item.role === 'heading' ? { level: tidyLevel(item.level) } : {}),
    ...(item.role === 'crumb' && item.last ? { last: true } : {}),
    ...own,
    text: lines.slice(0, MOST_TEXTS),
    ...(more > 0 ? { more } : {}),
  };
}

/** What lies in a control is said by the control already. */
const isInControl = (item: SeenItem): boolean => (item.role === 'text' || item.role === 'heading') && item.within !== null;

/**
 * What may be told of a page: its structure, and of its texts only those the guide has itself.
 * @param known the guide's texts, for whoever describes many pages
 * @returns at most {@link MOST_ITEMS} items; every string in it is one of the guide's or of this file
 */
export function scrub(snapshot: PageSnapshot, guide: CompiledGuide, known = new KnownTexts(guide)): PageStructure {
  const { host, path } = snapshot.address;
  const voice = voiceOn(snapshot.items, known);
  const items = snapshot.items
    .filter((item) => !isInControl(item))
    .map((item) => scrubItem(item, voice))
    .filter((item) => item.role === 'control' || item.text.length > 0);
  return {
    format: STRUCTURE_FORMAT,
    version: STRUCTURE_VERSION,
    host: known.hasHost(host) ? host : null,
    path: scrubPath(path, known),
    dialogOpen: snapshot.dialogOpen,
    items: items.slice(0, MOST_ITEMS),
    cut: Math.max(0, items.length - MOST_ITEMS),
  };
}

/** {@link scrub} as text to be read and copied: JSON, an item a line. */
export function describePage(snapshot: PageSnapshot, guide: CompiledGuide, known?: KnownTexts): string {
  const { items, ...rest } = scrub(snapshot, guide, known);
  const fields = Object.entries(rest).map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`);
  const list = items.map((item) => `    ${JSON.stringify(item)}`).join(',\n');
  return `{\n${[...fields, `  "items": [${list === '' ? '' : `\n${list}\n  `}]`].join(',\n')}\n}\n`;
}
