import * as z from 'zod/mini';
import type { Control, Example, Page } from '../src/core/guide/guide.ts';
import {
  type KnownTexts,
  type PageStructure,
  type ScrubbedItem,
  STRUCTURE_FORMAT,
  STRUCTURE_VERSION,
} from '../src/core/structure/scrub.ts';
import { labelKey } from '../src/core/text/text.ts';
import { fieldName } from './explain-issue.ts';
import { TO_FILL } from './to-fill.ts';

const count = z.int().check(z.minimum(0));
/** No text of the guide is nearly as long. */
const LONGEST_TEXT = 1_000;
const scrubbedText = z.union([z.string().check(z.maxLength(LONGEST_TEXT)), count]);
const yes = z.optional(z.literal(true));

const structureSchema = z.object({
  format: z.literal(STRUCTURE_FORMAT),
  version: z.literal(STRUCTURE_VERSION),
  host: z.nullable(z.string()),
  path: z.string().check(z.regex(/^\//)),
  dialogOpen: z.boolean(),
  cut: count,
  items: z.array(
    z.object({
      role: z.enum(['text', 'heading', 'control', 'column', 'crumb']),
      kind: z.optional(z.enum(['press', 'choice', 'select', 'input'])),
      place: z.enum(['main', 'menu', 'header', 'footer']),
      dialog: yes,
      level: z.optional(z.int().check(z.minimum(0), z.maximum(6))),
      last: yes,
      inSentence: yes,
      disabled: yes,
      current: yes,
      text: z.array(scrubbedText),
      names: z.optional(z.array(scrubbedText)),
      options: z.optional(z.array(scrubbedText)),
      more: z.optional(count),
    }),
  ),
});

/** A description read, or what is wrong with it and what to do, in Turkish. */
export type ReadStructure =
  | { readonly kind: 'read'; readonly structure: PageStructure }
  | { readonly kind: 'refused'; readonly lines: readonly string[] };

const refused = (...lines: string[]): ReadStructure => ({ kind: 'refused', lines });

/** In characters; even the longest page the card copies is far below. */
const LARGEST = 1_000_000;
/** More broken fields are not named. */
const MOST_NAMED = 5;

/**
 * Reads what «Sayfa yapısını göster» copied.
 * @param text content of the file
 * @param file its name, for the messages
 */
export function readStructure(text: string, file: string): ReadStructure {
  if (text.length > LARGEST)
    return refused(
      `${file}: bir sayfa yapısı için çok büyük.`,
      'Çare: dosyada yalnızca karttaki «Kopyala» düğmesiyle kopyaladığınız yazı olsun.',
    );
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return refused(
      `${file}: içindeki yazı JSON değil ya da yarım kalmış.`,
      'Çare: karttaki «Kopyala» düğmesiyle yeniden kopyalayın ve dosyaya olduğu gibi yapıştırın.',
    );
  }
  const { format, version } = (typeof json === 'object' && json !== null ? json : {}) as Record<string, unknown>;
  if (format !== STRUCTURE_FORMAT)
    return refused(
      `${file}: bu bir sayfa yapısı değil.`,
      'Çare: KamuSM sayfasında kartı açın, «Sayfa yapısını göster» ve «Kopyala» düğmelerine basın, kopyalananı dosyaya yapıştırın.',
    );
  if (typeof version === 'number' && version > STRUCTURE_VERSION)
    return refused(
      `${file}: daha yeni bir eklentiyle kopyalanmış (biçim ${version}, buradaki ${STRUCTURE_VERSION}).`,
      'Çare: bu klasörü güncelleyip yeniden deneyin.',
    );
  const result = z.safeParse(structureSchema, json);
  if (!result.success) {
    // What is wrong with a field helps nobody: nobody has written it.
    const fields = [...new Set(result.error.issues.map(({ path }) => fieldName(path)))].slice(0, MOST_NAMED);
    return refused(
      `${file}: sayfa yapısı bozulmuş. Beklenen biçimde olmayan alanlar: ${fields.join(', ')}.`,
      'Çare: karttaki «Kopyala» düğmesiyle yeniden kopyalayın; dosyayı elle değiştirmeyin.',
    );
  }
  if (result.data.items.length === 0)
    return refused(
      `${file}: yapı boş; kopyalandığında sayfada hiçbir şey görünmüyordu.`,
      'Çare: sayfa açıldıktan sonra yeniden kopyalayın.',
    );
  return { kind: 'read', structure: result.data as PageStructure };
}

/** Marks of the notation of examples: a text of the page must not be taken for them. The comparison of labels knows none of them. */
const MARKS = /[[\]{}<>|;:]/gu;

/** A text for an example; one the guide does not know, whoever wrote it into the file, is left to be filled in. */
function wordsOf(told: string | number, known: KnownTexts): string {
  if (typeof told === 'number') return `${TO_FILL} (${told} sözcük)`;
  const spelling = known.spelling(told);
  if (spelling === null) return `${TO_FILL} (${told.split(/\s+/u).length} sözcük)`;
  return spelling.replace(MARKS, ' ').replaceAll('#', '3').replace(/\s+/gu, ' ').trim();
}

const joined = (texts: readonly (string | number)[], known: KnownTexts, mark: string): string =>
  texts.map((told) => wordsOf(told, known)).join(mark);

function controlLine(item: ScrubbedItem, known: KnownTexts): string {
  const name = joined(item.text.length > 0 ? item.text : (item.names ?? []).slice(0, 1), known, ' | ');
  if (name === '') return '';
  switch (item.kind) {
    case 'choice':
      return `( ) ${name.replaceAll(' | ', ' ')}`;
    case 'select':
      return `{${(item.names ?? []).length > 0 ? joined((item.names ?? []).slice(0, 1), known, ' ') : name}: ${joined(item.options ?? [], known, '; ')}}`;
    case 'input':
      return `<${(item.names ?? []).length > 0 ? joined((item.names ?? []).slice(0, 1), known, ' ') : name}>`;
    default:
      return item.inSentence === true ? `… [${name}] …` : `[${name}]`;
  }
}

function itemLine(item: ScrubbedItem, known: KnownTexts): string {
  const text = joined(item.text, known, ' ');
  if (item.role === 'control') return controlLine(item, known);
  if (text === '') return '';
  return item.role === 'heading' ? `${'#'.repeat(item.level === undefined || item.level === 0 ? 2 : item.level)} ${text}` : text;
}

/** Where an item stands, as the notation says it. */
function prefixOf({ dialog, place }: ScrubbedItem): string {
  return `${dialog === true ? 'dialog: ' : ''}${place === 'main' ? '' : `${place}: `}`;
}

/** The lines of an example: a trail of crumbs and a row of columns are one line each. */
export function screenOf({ items }: Pick<PageStructure, 'items'>, known: KnownTexts): string[] {
  const lines: string[] = [];
  let before: ScrubbedItem | null = null;
  for (const item of items) {
    const mark = item.role === 'crumb' ? '>' : item.role === 'column' ? '|' : null;
    const text = mark === null ? itemLine(item, known) : joined(item.text, known, ' ');
    if (text === '') continue;
    const continues: boolean = before?.role === item.role && before.last !== true && prefixOf(before) === prefixOf(item);
    if (mark === null) lines.push(prefixOf(item) + text);
    else if (continues) lines.push(`${lines.pop() ?? ''} ${mark} ${text}`);
    else lines.push(`${prefixOf(item)}${mark} ${text}`);
    before = item;
  }
  // A row of columns is closed, as one writes it.
  return lines.map((line) => (/^(\w+: )*\|/u.test(line) ? `${line} |` : line));
}

/** The name the page gives itself, if the guide knows that name. */
export function nameOf({ items }: PageStructure, known: KnownTexts): string | null {
  const titles = [...items.filter(({ role }) => role === 'heading'), ...items.filter(({ last }) => last === true)];
  for (const { text } of titles) {
    const spelling = text.length === 1 && typeof text[0] === 'string' ? known.spelling(text[0]) : null;
    if (spelling !== null) return spelling;
  }
  return null;
}

/** What another page of the guide says of a control with this label: that it identifies nothing, that it does something. */
function asElsewhere(label: string, pages: readonly Page[]): Pick<Control, 'clue' | 'commits'> {
  const same = pages
    .flatMap(({ controls }) => controls)
    .filter(({ labels }) => labels?.some((other) => labelKey(other) === labelKey(label)));
  return {
    ...(same.some(({ clue }) => clue === false) ? { clue: false } : {}),
    ...(same.some(({ commits }) => commits === true) ? { commits: true } : {}),
  };
}

/** More are seldom the page's own. */
const MOST_CONTROLS = 8;

function controlsOf(
  { items, dialogOpen }: PageStructure,
  known: KnownTexts,
  pages: readonly Page[],
  idOf: (name: string) => string,
): Control[] {
  const controls = new Map<string, Control>();
  for (const { role, kind, place, dialog, inSentence, text } of items) {
    const [told] = text;
    const isOwn = role === 'control' && kind === 'press' && place === 'main' && inSentence !== true && (dialog === true) === dialogOpen;
    if (!isOwn || typeof told !== 'string') continue;
    const label = wordsOf(told, known);
    const id = idOf(label);
    if (id !== '' && !label.includes(TO_FILL) && !controls.has(id)) controls.set(id, { id, labels: [label], ...asElsewhere(label, pages) });
  }
  return [...controls.values()].slice(0, MOST_CONTROLS);
}

/** Of a page file what a description can tell. */
export interface Described {
  readonly hosts: string[];
  /** Known labels of the page's own buttons; may be empty. */
  readonly controls: Control[];
  readonly example: Example;
}

/** What a description tells of a page, for a page file somebody is to finish. */
export function describedPage(
  structure: PageStructure,
  known: KnownTexts,
  pages: readonly Page[],
  idOf: (name: string) => string,
  defaultHost: string,
): Described {
  const host = structure.host !== null && known.hasHost(structure.host) ? structure.host : defaultHost;
  const controls = controlsOf(structure, known, pages, idOf);
  const segments = structure.path.split('/').filter((segment) => segment !== '');
  // The guide does not know it, so neither does the example.
  const path = segments.map((segment) => known.segment(segment).replace('*', 'x')).join('/');
  return {
    hosts: [host],
    controls,
    example: {
      name: 'kopyalanan yapı',
      url: `https://${host}/${path}`,
      screen: screenOf(structure, known),
    },
  };
}
