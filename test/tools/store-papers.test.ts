/** The papers for the stores (`docs/store`) say what is so: held against the manifest, the guide, the packages and the code. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ALLOWED_FINDINGS } from '../../.tools/allowed-findings.ts';
import manifest from '../../manifest.json' with { type: 'json' };
import lock from '../../package-lock.json' with { type: 'json' };
import pkg from '../../package.json' with { type: 'json' };
import en from '../../public/_locales/en/messages.json' with { type: 'json' };
import tr from '../../public/_locales/tr/messages.json' with { type: 'json' };
import { FRESH_CARD } from '../../src/core/card/card-memory.ts';
import { FORGET_AFTER_MS, NO_PROGRESS } from '../../src/core/progress/progress.ts';
import { DEFAULT_SETTINGS, type Office } from '../../src/core/settings/settings.ts';
import { source } from '../guide/guide.ts';
import { importsOf, readSources } from '../support/source-tree.ts';

const STORE = path.resolve(import.meta.dirname, '..', '..', 'docs', 'store');

const files = readdirSync(STORE).toSorted();
const papers = files.filter((file) => file.endsWith('.md'));
const read = (file: string): string => readFileSync(path.join(STORE, file), 'utf8');

/** Everything that matches, or its first group. */
const matches = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([all, group]) => group ?? all);

/** Everything in code type. */
const codeIn = (file: string): string[] => matches(read(file), /`([^`\n]+)`/gu);

/** The texts to paste, by the heading they stand under; the last one where there are several. */
function boxesIn(file: string): Map<string, string> {
  const sections = read(file).split(/^#+ /mu);
  return new Map(
    sections.flatMap((section) =>
      matches(section, /^```text\n(.*?)\n```$/gmsu).map((text) => [section.split('\n')[0] ?? '', text] as const),
    ),
  );
}

function box(file: string, heading: string): string {
  const text = boxesIn(file).get(heading);
  if (text === undefined) throw new Error(`${file} has nothing to paste under "${heading}".`);
  return text;
}

/** The rows of all tables, without their heads. */
const rowsIn = (file: string): string[][] =>
  matches(read(file), /^\| (?!-)(.*) \|$/gmu).map((row) => row.split('|').map((cell) => cell.trim()));

const hosts = manifest.content_scripts.flatMap((script) => script.matches.map((pattern) => new URL(pattern.replace('*', '')).host));

describe.each([
  {
    file: 'listing.tr.md',
    headings: { name: 'Ad', summary: 'Özet', description: 'Açıklama' },
    locale: tr,
    ways: /^BİLDİĞİ (\d+) YOL$/mu,
    unofficial: 'resmî değildir',
  },
  {
    file: 'listing.en.md',
    headings: { name: 'Name', summary: 'Summary', description: 'Description' },
    locale: en,
    ways: /^THE (\d+) WAYS IT KNOWS$/mu,
    unofficial: 'is unofficial',
  },
])('$file', ({ file, headings, locale, ways, unofficial }) => {
  const description = box(file, headings.description);

  test('gives the name and summary of the package, within the limits of the stores', () => {
    expect(box(file, headings.name)).toBe(locale.name.message);
    expect(box(file, headings.summary)).toBe(locale.description.message);
    // Chrome and Edge show 45 characters of a name, addons.mozilla.org takes 50; of a summary they take 132 and 250.
    expect(locale.name.message.length).toBeLessThanOrEqual(45);
    expect(locale.description.message.length).toBeLessThanOrEqual(132);
  });

  test('describes it within the limits of the stores, and says that it is unofficial', () => {
    // Edge wants 250 characters at least and takes 10 000, addons.mozilla.org 15 000, Chrome 16 000.
    expect(description.length).toBeGreaterThan(250);
    expect(description.length).toBeLessThanOrEqual(10_000);
    expect(description).toContain(unofficial);
  });

  test('counts the ways that the guide knows', () => {
    const [, count = '', list = ''] = description.split(ways);
    expect(Number(count)).toBe(source.flows.length);
    const named = matches(list.split('\n\n')[0] ?? '', /^• (.*)$/gmu);
    expect(named).toHaveLength(source.flows.length);
    if (locale === tr) expect(named.toSorted()).toEqual(source.flows.map(({ name }) => name).toSorted());
  });

  test('names the sites it runs on, and no other', () => {
    expect(new Set(matches(description, /[\w.]+\.gov\.tr\b/gu))).toEqual(new Set(hosts));
  });
});

test('the Turkish description names the institutions of the guide', () => {
  for (const { name } of source.institutions) expect(box('listing.tr.md', 'Açıklama')).toContain(name);
});

describe('permissions.md', () => {
  const file = 'permissions.md';
  const code = codeIn(file);

  test('gives a reason for every permission and command, and for no other', () => {
    expect(matches(read(file), /^### `(.*)`$/gmu)).toEqual(manifest.permissions);
    const commands = rowsIn(file).flatMap(([name]) => matches(name ?? '', /^`([a-z-]+)`$/gu));
    expect(commands).toEqual(Object.keys(manifest.commands));
  });

  test('names every site pattern, and no other', () => {
    expect(code.filter((text) => text.startsWith('https://'))).toEqual(manifest.content_scripts.flatMap((script) => script.matches));
    expect(read(file)).toContain('nine hosts');
    expect(hosts).toHaveLength(9);
  });

  test('says of the manifest what is in it', () => {
    const [script] = manifest.content_scripts;
    expect(code).toContain(`all_frames: ${String(script?.all_frames)}`);
    expect(code).toContain(`run_at: ${String(script?.run_at)}`);
    expect(code).toContain(`"incognito": "${manifest.incognito}"`);
    for (const key of ['host_permissions', 'optional_host_permissions', 'web_accessible_resources', 'externally_connectable']) {
      expect(manifest).not.toHaveProperty(key);
    }
  });

  test('quotes the policy of the pages', () => {
    expect(box(file, 'Remote code')).toBe(manifest.content_security_policy.extension_pages);
  });

  test('pastes no more than the Chrome Web Store takes', () => {
    const boxes = [...boxesIn(file).values()];
    expect(boxes).toHaveLength(4);
    for (const text of boxes) expect(text.length).toBeLessThanOrEqual(1000);
  });
});

describe.each(['privacy.tr.md', 'privacy.en.md'])('%s', (file) => {
  const sources = readSources();
  const code = codeIn(file);

  test('names everything that is kept', () => {
    const store = sources.find(({ name }) => name === 'src/extension/store/settings.ts')?.code ?? '';
    // That no other key is ever written is seen to by test/privacy.test.ts.
    const keys = ['SETTINGS', 'PROGRESS', 'CARD'].flatMap((key) => matches(store, new RegExp(`^const ${key} = '(\\w+)';$`, 'gmu')));
    expect(keys).toHaveLength(3);
    const office: Record<keyof Office, string> = { deliveryOffice: '', contactLine: '' };
    const fields = [DEFAULT_SETTINGS, office, NO_PROGRESS, FRESH_CARD].flatMap((record) => Object.keys(record));
    expect(code).toEqual(expect.arrayContaining([...keys, ...fields]));
  });

  test('names every place where the browser keeps things for us, and no other', () => {
    const areas = sources.flatMap((each) => matches(each.code, /browser\.(storage\.(?!onChanged)\w+)/gu));
    expect(new Set(code.filter((text) => text.startsWith('storage.')))).toEqual(new Set(areas));
  });

  test('gives the days after which the way is forgotten', () => {
    expect(read(file)).toMatch(new RegExp(`\\b${FORGET_AFTER_MS / (24 * 60 * 60 * 1000)} (?:gün|days)`, 'u'));
  });
});

test('both privacy texts have the same sections', () => {
  const sections = (file: string): string[] => matches(read(file), /^## (\d+)\./gmu);
  expect(sections('privacy.tr.md')).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
  expect(sections('privacy.en.md')).toEqual(sections('privacy.tr.md'));
});

describe('amo-review.md', () => {
  const file = 'amo-review.md';
  const locked = lock.packages as Readonly<
    Record<string, { readonly version?: string; readonly license?: string; readonly dependencies?: object }>
  >;

  test('lists the code of others with version and licence', () => {
    const imported = readSources()
      .flatMap(importsOf)
      .filter((from) => !from.startsWith('.'))
      .map((from) => from.split('/', from.startsWith('@') ? 2 : 1).join('/'));
    const all = (names: readonly string[]): string[] =>
      names.flatMap((name) => [name, ...all(Object.keys(locked[`node_modules/${name}`]?.dependencies ?? {}))]);
    const wanted = [...new Set(all(imported))].map((name) => {
      const { version, license } = locked[`node_modules/${name}`] ?? {};
      return `${name} ${version} ${license}`;
    });
    const rows = rowsIn(file).filter((row) => row.length === 5 && row[0] !== 'Package');
    expect(rows.map((row) => row.slice(0, 3).join(' ')).toSorted()).toEqual(wanted.toSorted());
  });

  test('names what builds the package as it is', () => {
    for (const [title, name] of [
      ['Vite', 'vite'],
      ['@crxjs/vite-plugin', '@crxjs/vite-plugin'],
    ] as const) {
      expect(read(file)).toContain(`${title} ${pkg.devDependencies[name]}`);
    }
    expect(read(file)).toContain(`Node.js ${pkg.engines.node}`);
  });

  test('explains every finding that the linter may have', () => {
    const explained = rowsIn(file).filter((row) => row.length === 3 && row[0] !== 'Finding');
    expect(explained.map(([finding]) => finding)).toEqual([...new Set(ALLOWED_FINDINGS.map(({ code }) => `\`${code}\``))]);
    for (const { file: where } of ALLOWED_FINDINGS) expect(explained.flat().join(' ')).toContain(`\`${where}\``);
  });
});

describe('the pictures', () => {
  interface Picture {
    readonly width: number;
    readonly height: number;
    /** 2: red, green and blue without transparency, the only kind of PNG that the Chrome Web Store takes. */
    readonly colours: number;
    readonly bytes: number;
  }
  /** From the first chunk of a PNG (PNG specification, 11.2.1 "IHDR"). */
  function picture(file: string): Picture {
    const png = readFileSync(path.join(STORE, file));
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    return { width: png.readUInt32BE(16), height: png.readUInt32BE(20), colours: png.readUInt8(25), bytes: png.byteLength };
  }
  const screenshots = files.filter((file) => /^\d-.*\.png$/u.test(file));

  test.each(['listing.tr.md', 'listing.en.md'])('are those with a caption in %s', (file) => {
    const captions = rowsIn(file).filter(([name]) => name?.endsWith('.png`'));
    expect(captions.map(([name]) => name)).toEqual(screenshots.map((name) => `\`${name}\``));
    for (const [, caption = ''] of captions) expect(caption.length).toBeGreaterThan(20);
  });

  test('are as many and as large as the stores want', () => {
    expect(screenshots).toHaveLength(5);
    for (const file of screenshots) {
      const { bytes, ...size } = picture(file);
      expect(size, file).toEqual({ width: 1280, height: 800, colours: 2 });
      expect(bytes, file).toBeLessThan(400_000);
    }
    expect(picture('kucuk-kutu.png')).toMatchObject({ width: 440, height: 280, colours: 2 });
  });
});

describe.each(papers)('%s', (file) => {
  const text = read(file);

  test('names only scripts of ours, and files that are there', () => {
    expect(matches(text, /npm run ([\w:-]+)/gu).filter((script) => !(script in pkg.scripts))).toEqual([]);
    expect(matches(text, /\b(?:[\w-]+\.(?:tr|en)\.md|\d-[\w-]+\.png)\b/gu).filter((name) => !files.includes(name))).toEqual([]);
  });

  test('names our own version nowhere, so that nothing has to be changed for a release', () => {
    const { '': _own, ...others } = lock.packages as Readonly<Record<string, { readonly version?: string }>>;
    const theirs = new Set(Object.values(others).map(({ version }) => version));
    expect(matches(text, /\d+\.\d+\.\d+/gu).filter((version) => !theirs.has(version))).toEqual([]);
    expect(text).not.toMatch(/kamusm-rehberi-\d/u);
  });

  test('quotes only what the extension or the site says', () => {
    const said = JSON.stringify([...readSources().map(({ code }) => code), source]);
    const isSaid = (quote: string): boolean => said.includes(quote);
    expect(matches(text, /«([^»]+)»/gu).filter((quote) => !isSaid(quote))).toEqual([]);
  });

  test('holds no address of a person', () => {
    expect(matches(text, /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu).filter((address) => address !== 'bilgi@kamusm.gov.tr')).toEqual([]);
  });
});

test('README.md names every file here, and every place that the publisher must fill in', () => {
  const text = read('README.md');
  for (const file of papers.filter((name) => name !== 'README.md')) {
    expect(text).toContain(`[${file}](${file})`);
    const places = matches(read(file), /⟦([^…⟧]+)⟧/gu);
    const [line = ''] = matches(text, new RegExp(`^- \`${file.replaceAll('.', '\\.')}\`: (.*)$`, 'gmu'));
    expect(matches(line, /⟦([^⟧]+)⟧/gu), file).toEqual(places);
  }
});
