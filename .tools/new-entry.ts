import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compileGuide } from '../src/core/guide/compile-guide.ts';
import type { Flow, GuideSource, Institution, Page } from '../src/core/guide/guide.ts';
import { KnownTexts } from '../src/core/structure/scrub.ts';
import { foldWords, labelKey } from '../src/core/text/text.ts';
import { type Described, describedPage, nameOf, readStructure } from './page-from-structure.ts';
import { filledPart, leftToFill, TO_FILL } from './to-fill.ts';
import { readGuide } from './read-guide.ts';

/** What came of it: the lines to show, and whether anything was written. */
export interface Outcome {
  readonly isMade: boolean;
  readonly lines: readonly string[];
}

const USAGE = [
  'Kullanım:',
  '  npm run new -- sayfa "Ekranın Adı"     yeni bir KamuSM ekranı',
  '  npm run new -- sayfa --from dosya.json "Ekranın Adı"   kartta kopyalanan sayfa yapısından',
  '  npm run new -- kurum "Kurumun Adı"     yeni bir kurum',
  '  npm run new -- akis "İşin adı"         yeni bir iş (akış)',
];

const CHECKS = [
  'Doldurduktan sonra:',
  '  npm run guide                                                             dosyayı denetler',
  '  npx vitest run --config test/vitest.config.ts --project unit test/guide   örnekleri ve yolculukları dener',
  'Alanların anlamı: src/guide/README.md',
];

const refused = (...lines: string[]): Outcome => ({ isMade: false, lines });

const fill = (what: string): string => `${TO_FILL}: ${what}`;

/** `e-Onay İşlemleri` → `e-onay-islemleri`; empty when nothing of the name is left. */
function idOf(name: string): string {
  return name
    .split(/[\s\-–—_/]+/u)
    .flatMap((part) => foldWords(part))
    .map((word) => word.replace(/[^a-z0-9]/gu, ''))
    .filter((word) => word !== '')
    .join('-');
}

function newPage(id: string, name: string, today: string, pages: readonly Page[]): Page {
  const number = Math.max(...pages.map((page) => Number(/^P(\d+)$/u.exec(page.number)?.[1] ?? 0))) + 1;
  return {
    $schema: '../../generated/page.schema.json',
    id,
    number: `P${number}`,
    name,
    titles: [name],
    hosts: ['onlineislemler.kamusm.gov.tr'],
    clues: { texts: [fill('yalnızca bu ekranda geçen bir cümle')] },
    controls: [{ id: 'devam', labels: [fill('düğmenin ekrandaki yazısı')] }],
    hint: { title: fill('bu ekranda ne yapılır, birkaç sözcük'), say: '«{hedef}» düğmesine basın.' },
    sources: [fill('bilginin kaynağı')],
    checked: today,
    examples: [
      {
        name: 'düğmeler',
        url: `https://onlineislemler.kamusm.gov.tr/${id}`,
        screen: [`# ${name}`, fill('ekrandaki cümle'), `[${fill('düğme')}]`],
        points: { devam: fill('düğme') },
      },
    ],
  };
}

/** {@link newPage} with what a description tells of it. */
function describedNewPage(page: Page, { hosts, controls, example }: Described): Page {
  const first = page.controls;
  const points = Object.fromEntries(controls.map(({ id, labels }) => [id, labels?.[0] ?? null]));
  return {
    ...page,
    hosts,
    controls: controls.length === 0 ? first : controls,
    examples: [{ ...example, points: controls.length === 0 ? { devam: fill('düğmenin ekrandaki yazısı') } : points }],
  };
}

function newInstitution(id: string, name: string, today: string): Institution {
  return {
    id,
    name,
    labels: [name],
    delivery: fill('imzalı form kime teslim edilir, bütün cümle'),
    payment: fill('borç ne zaman görünür, bütün cümle'),
    contact: fill('kime sorulur, bütün cümle'),
    personPaid: false,
    request: fill('kişi kendisi başvuramıyorsa ne yapar, bütün cümle; başvurabiliyorsa personPaid true olur, bu satır silinir'),
    sources: [fill('bilginin kaynağı')],
    checked: today,
  };
}

function newFlow(id: string, name: string, { flows, pages, stages }: GuideSource): Flow {
  const page = pages.find((other) => other.id === 'bireysel-islemler') ?? pages[0];
  const step = 'baslangic';
  const entry = stages.some((stage) => stage.id === 'giris') ? [{ use: 'giris' }] : [];
  return {
    $schema: '../../generated/flow.schema.json',
    id,
    name,
    summary: fill('listede adın altında okunacak bir cümle'),
    order: Math.floor(Math.max(0, ...flows.map((flow) => flow.order))) + 1,
    stages: [
      ...entry,
      {
        id: 'islem',
        name: fill('aşamanın kısa adı'),
        endsOn: [],
        steps: [
          {
            id: step,
            page: page?.id ?? '',
            press: [],
            hint: {
              title: fill('ne yapılır, birkaç sözcük; "page" ve "press" de bu adıma göre değişir'),
              say: fill('nereye basılır, kısa cümle'),
              next: fill('basınca ne olur'),
            },
          },
        ],
      },
    ],
    journey: [{ on: fill('sayfa-kimliği/örnek adı'), step, points: null }],
  };
}

/** JSON as the formatter of the project writes it: a list of words in one line when it fits. */
function asJson(json: unknown, indent: number): string {
  const margin = ' '.repeat(indent);
  return JSON.stringify(json, null, 2)
    .replace(
      /^( *)("[^"\n]+": )?\[\n((?: +"(?:[^"\\]|\\.)*",?\n)+) *\](,?)$/gmu,
      (whole, space: string, key = '', items: string, comma: string) => {
        const flat = `${space}${key as string}[${items.trim().replace(/\n */gu, ' ')}]${comma}`;
        return indent + flat.length <= 140 ? flat : whole;
      },
    )
    .replace(/\n/gu, `\n${margin}`);
}

/** Puts an institution into the list, before the one for all others, and leaves every other byte as it is. */
function insertInstitution(text: string, institution: Institution): string | null {
  const entry = asJson(institution, 4);
  const others = text.search(/\{\s*"id": "diger"/u);
  if (others >= 0) return `${text.slice(0, others)}${entry},\n    ${text.slice(others)}`;
  const end = /\}(\s*\]\s*\}\s*)$/u.exec(text);
  return end === null ? null : `${text.slice(0, end.index + 1)},\n    ${entry}${end[1] ?? ''}`;
}

/** @throws when the file is there already: nothing is ever overwritten */
function writeNew(file: string, json: unknown): void {
  writeFileSync(file, `${asJson(json, 0)}\n`, { flag: 'wx' });
}

/** More places to fill in are only counted. */
const MOST_LISTED = 20;

function made(file: string, what: string, json: unknown, more: readonly string[]): Outcome {
  const left = leftToFill(json);
  return {
    isMade: true,
    lines: [
      `src/guide/${file} ${what}`,
      '',
      `Şimdi doldurulacaklar (${TO_FILL} yazan yerler):`,
      ...left.slice(0, MOST_LISTED).map(({ field, text }) => `  ${field.padEnd(32)} ${text.replace(`${TO_FILL}: `, '')}`),
      ...(left.length > MOST_LISTED ? [`  … ve ${left.length - MOST_LISTED} yer daha`] : []),
      ...more,
      '',
      ...CHECKS,
    ],
  };
}

function makePage(
  id: string,
  name: string,
  dir: string,
  today: string,
  { pages }: GuideSource,
  finish: (page: Page) => Page = (page) => page,
): Outcome {
  const file = `pages/${id}.json`;
  const key = labelKey(name);
  const same = pages.find((page) => page.id === id || [page.name, ...page.titles].some((title) => labelKey(title) === key));
  if (same !== undefined)
    return refused(
      `"${name}" zaten var: src/guide/pages/${same.id}.json («${same.name}»).`,
      'Çare: o dosyaya bir örnek ekleyin. Gerçekten başka bir ekransa onu ayıran bir ad verin.',
    );
  const page = finish(newPage(id, name, today, pages));
  writeNew(path.join(dir, file), page);
  return made(file, 'yazıldı.', page, ['  Ekranın en az üç örneği olmalı; etiketleri ve düzeni birbirinden değişik olsun.']);
}

/** What the person has typed, in one line and one form. */
const tidy = (typed: string): string => typed.normalize('NFC').replace(/\s+/gu, ' ').trim();

const noId = (name: string): Outcome =>
  refused(`"${name}" adından kimlik çıkmıyor. Çare: adı Latin harfleriyle yazın; en az bir harf veya rakam gerekir.`);

/** A page from the description copied in the card. */
function makeDescribedPage(file: string, typedName: string, dir: string, today: string): Outcome {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return refused(`${file}: dosya okunamadı.`, 'Çare: kopyalanan sayfa yapısını bu adla kaydedin veya dosyanın yolunu düzeltin.');
  }
  const read = readStructure(text, file);
  if (read.kind === 'refused') return refused(...read.lines);
  const source = readGuide(dir);
  const { pages } = source;
  const known = new KnownTexts(compileGuide(filledPart(source)));
  const { structure } = read;
  const name = typedName === '' ? (nameOf(structure, known) ?? '') : typedName;
  if (name === '')
    return refused(
      'Ekranın adı yazılmamış; yapıda rehberin bildiği bir başlık da yok.',
      `Çare: npm run new -- sayfa --from ${file} "Ekranın Adı"`,
    );
  const id = idOf(name);
  if (id === '') return noId(name);
  return makePage(id, name, dir, today, source, (page) =>
    describedNewPage(page, describedPage(structure, known, pages, idOf, page.hosts[0] ?? '')),
  );
}

function makeFlow(id: string, name: string, dir: string, source: GuideSource): Outcome {
  const file = `flows/${id}.json`;
  const same = source.flows.find((flow) => flow.id === id || labelKey(flow.name) === labelKey(name));
  if (same !== undefined)
    return refused(
      `"${name}" zaten var: src/guide/flows/${same.id}.json («${same.name}»).`,
      'Çare: o akışı değiştirin. Gerçekten başka bir işse onu ayıran bir ad verin.',
    );
  const flow = newFlow(id, name, source);
  writeNew(path.join(dir, file), flow);
  return made(file, 'yazıldı.', flow, [
    '  Bir de src/guide/decision.json içine bu akışla biten bir satır ekleyin; yoksa kimse ona yönlendirilmez.',
  ]);
}

function makeInstitution(id: string, name: string, dir: string, today: string, { institutions }: GuideSource): Outcome {
  const file = 'institutions.json';
  const key = labelKey(name);
  const same = institutions.find((other) => other.id === id || [other.name, ...other.labels].some((label) => labelKey(label) === key));
  if (same !== undefined)
    return refused(
      `"${name}" zaten var: src/guide/${file} içinde "${same.id}" («${same.name}»).`,
      'Çare: yeni bir yazılışsa onu o kaydın "labels" listesine ekleyin.',
    );
  const institution = newInstitution(id, name, today);
  const text = insertInstitution(readFileSync(path.join(dir, file), 'utf8'), institution);
  if (text === null) return refused(`src/guide/${file} beklenen biçimde bitmiyor. Çare: npm run format ile düzeltip yeniden deneyin.`);
  writeFileSync(path.join(dir, file), text);
  return made(file, `içine "${id}" kaydı eklendi.`, institution, ['  "labels" listesine kurumun ekrandaki öbür yazılışlarını da ekleyin.']);
}

const KINDS = ['sayfa', 'kurum', 'akis'] as const;

/**
 * Begins a page, an institution or a flow of the guide: valid files with {@link TO_FILL} where somebody has to write. Never overwrites.
 * @param args kind and name as typed; a name without quotes may come in several parts; `--from file` anywhere behind the kind
 * @param dir the guide's folder
 * @param today `YYYY-MM-DD`
 * @throws {GuideError} when the guide as it is cannot be read
 */
export function newEntry(args: readonly string[], dir: string, today: string): Outcome {
  const [typed = '', ...rest] = args;
  const from = rest.indexOf('--from');
  const name = tidy((from < 0 ? rest : rest.toSpliced(from, 2)).join(' '));
  const kind = KINDS.find((known) => known === foldWords(typed).join(''));
  if (typed.trim() === '') return refused('Ne ekleneceği yazılmamış.', ...USAGE);
  if (kind === undefined) return refused(`"${typed}" bilinmiyor; sayfa, kurum veya akis yazın.`, ...USAGE);
  if (from >= 0) {
    const file = rest[from + 1] ?? '';
    if (kind !== 'sayfa') return refused('--from yalnızca sayfa içindir.', ...USAGE);
    if (file === '') return refused('--from sözünden sonra dosyanın adı yazılmamış.', ...USAGE);
    return makeDescribedPage(file, name, dir, today);
  }
  if (name === '') return refused(`Eklenecek ${typed} için ad yazılmamış.`, ...USAGE);
  const id = idOf(name);
  if (id === '') return noId(name);
  const source = readGuide(dir);
  switch (kind) {
    case 'sayfa':
      return makePage(id, name, dir, today, source);
    case 'kurum':
      return makeInstitution(id, name, dir, today, source);
    case 'akis':
      return makeFlow(id, name, dir, source);
  }
}
