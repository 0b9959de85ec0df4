import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkFinished } from '../../.tools/check-finished.ts';
import { checkGuide } from '../../.tools/check-guide.ts';
import { newEntry } from '../../.tools/new-entry.ts';
import { screenOf } from '../../.tools/page-from-structure.ts';
import { readGuide } from '../../.tools/read-guide.ts';
import { compileGuide } from '../../src/core/guide/compile-guide.ts';
import type { Page } from '../../src/core/guide/guide.ts';
import { recognize } from '../../src/core/recognize/recognize.ts';
import { describePage, KnownTexts, scrub } from '../../src/core/structure/scrub.ts';
import { exampleScreen } from '../guide/example-screen.ts';
import { guide, source } from '../guide/guide.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const TODAY = '2026-11-23';
const known = new KnownTexts(guide);

const SCREEN = [
  'header: [Çıkış Yap]',
  '> Ana Sayfa > Dilekçe İşlemleri',
  '# Dilekçe İşlemleri',
  'Bu ekranda daha önce verdiğiniz dilekçeleri görebilirsiniz.',
  '<T.C. Kimlik No>',
  '{İl: Seçiniz; Ankara}',
  '| Tarih | Evrak türü |',
  '( ) Kabul Ediyorum',
  '[Gönder]',
  '[Dilekçemi geri çek | Geri alınamaz]',
  'footer: [Yardım]',
];
const snapshot = exampleScreen({ url: 'https://onlineislemler.kamusm.gov.tr/dilekce/42', screen: SCREEN });

let dir = '';
let file = '';
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'rehber-'));
  cpSync(path.join(ROOT, 'src', 'guide'), dir, { recursive: true });
  file = path.join(dir, 'pano.json');
  writeFileSync(file, describePage(snapshot, guide));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const make = (...args: string[]) => newEntry(args, dir, TODAY);
const pages = (): string[] => readdirSync(path.join(dir, 'pages'));
const pageFile = (id: string): Page => JSON.parse(readFileSync(path.join(dir, 'pages', `${id}.json`), 'utf8')) as Page;

describe('npm run new -- sayfa --from', () => {
  it('begins a page whose example is the same screen, with the unknown texts to be filled in', () => {
    const { isMade, lines } = make('sayfa', '--from', file, 'Dilekçe', 'İşlemleri');
    expect(lines.join('\n')).toContain('src/guide/pages/dilekce-islemleri.json');
    expect(isMade).toBe(true);
    const page = pageFile('dilekce-islemleri');
    expect(page.hosts).toEqual(['onlineislemler.kamusm.gov.tr']);
    // What the guide says of that label elsewhere goes with it.
    expect(page.controls).toEqual([{ id: 'gonder', labels: ['Gönder'], clue: false, commits: true }]);
    const [example] = page.examples;
    expect(example?.url).toBe('https://onlineislemler.kamusm.gov.tr/dilekce/x');
    expect(example?.points).toEqual({ gonder: 'Gönder' });
    expect(example?.screen).toEqual([
      'header: [Çıkış Yap]',
      '> Ana Sayfa > DOLDURUN (2 sözcük)',
      '# DOLDURUN (2 sözcük)',
      'DOLDURUN (7 sözcük)',
      `<${known.spelling('TC Kimlik No') ?? ''}>`,
      '{İl: Seçiniz; DOLDURUN (1 sözcük)}',
      `| ${known.spelling('Tarih') ?? ''} | DOLDURUN (2 sözcük) |`,
      '( ) Kabul Ediyorum',
      '[Gönder]',
      '[DOLDURUN (3 sözcük) | DOLDURUN (2 sözcük)]',
      'footer: [Yardım]',
    ]);
    // Filled in as the screen has it, it is the screen.
    const filled = exampleScreen({ url: 'https://onlineislemler.kamusm.gov.tr/dilekce/42', screen: example?.screen ?? [] });
    const shape = ({ role, place }: (typeof filled.items)[number]) => `${place} ${role}`;
    expect(filled.items.map((item) => shape(item))).toEqual(snapshot.items.map((item) => shape(item)));
  });

  it('begins something that compiles, is formatted, and says what is left', () => {
    const before = readGuide(dir);
    const unfinished = new Set(checkFinished(before));
    const { lines } = make('sayfa', '--from', file, 'Dilekçe İşlemleri');
    const after = readGuide(dir);
    expect(checkGuide(after)).toEqual(checkGuide(before));
    expect(() => compileGuide(after)).not.toThrow();
    const left = checkFinished(after).filter((problem) => !unfinished.has(problem));
    expect(left.length).toBeGreaterThan(3);
    expect(left.filter((problem) => !problem.includes('daha doldurulmadı'))).toEqual([]);
    expect(lines.join('\n')).toContain('npm run guide');
    const biome = path.join(ROOT, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
    const text = readFileSync(path.join(dir, 'pages', 'dilekce-islemleri.json'), 'utf8');
    const args = [biome, 'format', `--config-path=${path.join(ROOT, '.biome.json')}`, '--stdin-file-path=src/guide/pages/x.json'];
    expect(execFileSync(process.execPath, args, { cwd: ROOT, input: text, encoding: 'utf8' })).toBe(text);
  });

  it('takes the name the page gives itself where the guide knows it, and asks for it where not', () => {
    expect(make('sayfa', '--from', file).lines.join('\n')).toMatch(/adı yazılmamış[^]*Çare: /u);
    const named = exampleScreen({ url: 'https://onlineislemler.kamusm.gov.tr/', screen: ['# Mesajlar', '[Gönder]'] });
    writeFileSync(file, describePage(named, guide));
    expect(make('sayfa', '--from', file).lines[0]).toContain('pages/mesajlar.json');
  });

  it('never overwrites', () => {
    make('sayfa', '--from', file, 'Dilekçe İşlemleri');
    const written = pageFile('dilekce-islemleri');
    expect(make('sayfa', '--from', file, 'DİLEKÇE İŞLEMLERİ').lines.join('\n')).toContain('zaten var');
    expect(make('sayfa', '--from', file, 'NES İşlemleri').lines.join('\n')).toContain('zaten var');
    expect(pageFile('dilekce-islemleri')).toEqual(written);
  });

  it('passes nothing on that somebody wrote into the file', () => {
    const structure = scrub(snapshot, guide);
    const items = [{ role: 'text', place: 'main', text: ['Pınar Uydurmaoğlu 12345678901'] }];
    writeFileSync(file, JSON.stringify({ ...structure, host: 'pinar.example', path: '/uydurmaoglu/1', items }));
    expect(make('sayfa', '--from', file, 'Deneme Ekranı').isMade).toBe(true);
    expect(JSON.stringify(pageFile('deneme-ekrani'))).not.toMatch(/p[ıi]nar|uydurma|123/iu);
  });

  const structure = scrub(snapshot, guide);
  it.each([
    ['', 'JSON değil'],
    ['{"format":"kamusm-', 'JSON değil'],
    ['null', 'sayfa yapısı değil'],
    ['[]', 'sayfa yapısı değil'],
    ['{"name":"x","version":"1"}', 'sayfa yapısı değil'],
    [JSON.stringify({ ...structure, version: 2 }), 'daha yeni'],
    [JSON.stringify({ ...structure, version: 'x' }), 'bozulmuş'],
    [JSON.stringify({ ...structure, items: 3 }), 'bozulmuş'],
    [JSON.stringify({ ...structure, items: [{ role: 'text', place: 'main', text: [{}] }] }), 'bozulmuş'],
    [JSON.stringify({ ...structure, items: [{ role: '__proto__', place: 'main', text: [] }] }), 'bozulmuş'],
    [JSON.stringify({ ...structure, path: 'evil' }), 'bozulmuş'],
    [JSON.stringify({ ...structure, items: [{ role: 'text', place: 'main', text: ['uzun '.repeat(250)] }] }), 'items[0].text[0]'],
    [JSON.stringify({ ...structure, items: [] }), 'yapı boş'],
  ])('refuses %s', (text, problem) => {
    writeFileSync(file, text);
    const before = pages();
    const { isMade, lines } = make('sayfa', '--from', file, 'Deneme Ekranı');
    expect(isMade).toBe(false);
    expect(lines.join('\n')).toContain(problem);
    expect(lines.join('\n')).toMatch(/Çare: /u);
    expect(pages()).toEqual(before);
  });

  it('refuses a file far larger than any description, without reading it', () => {
    writeFileSync(file, `${JSON.stringify(structure)}${' '.repeat(1_000_000)}`);
    expect(make('sayfa', '--from', file, 'Deneme Ekranı').lines.join('\n')).toMatch(/çok büyük[^]*Çare: /u);
  });

  it('refuses a file that is not there, a kind that has no description, and a missing file name', () => {
    expect(make('sayfa', '--from', path.join(dir, 'yok.json'), 'Ad').lines.join('\n')).toMatch(/okunamadı[^]*Çare: /u);
    expect(make('sayfa', '--from', dir, 'Ad').lines.join('\n')).toContain('okunamadı');
    expect(make('kurum', '--from', file, 'Ad').lines.join('\n')).toContain('yalnızca sayfa');
    expect(make('sayfa', 'Ad', '--from').lines.join('\n')).toContain('dosyanın adı yazılmamış');
    expect(make('sayfa', '--from', file, '!?').lines.join('\n')).toContain('kimlik çıkmıyor');
  });

  it('takes a file with a byte order mark, as some editors save it', () => {
    writeFileSync(file, `\uFEFF${describePage(snapshot, guide)}`);
    expect(make('sayfa', '--from', file, 'Deneme Ekranı').isMade).toBe(true);
  });
});

describe('from screen to description and back', () => {
  it('every example of the guide stays its own page, or becomes unknown, and most stay', () => {
    const seen = source.pages.flatMap((page) =>
      page.examples.map((example) => {
        const seenScreen = exampleScreen(example);
        const screen = screenOf(scrub(seenScreen, guide, known), known);
        const back = recognize(exampleScreen({ url: example.url, screen }), guide);
        const is = back.kind === 'known' ? back.page : null;
        return { example: `${page.id}/${example.name}`, was: page.id, is, inDialog: seenScreen.dialogOpen };
      }),
    );
    // A dialog whose one telling sentence is left to be filled in: what shows is the page behind.
    expect(seen.filter(({ was, is, inDialog }) => is !== null && is !== was && !inDialog)).toEqual([]);
    const kept = seen.filter(({ was, is }) => was === is).length;
    expect(kept / seen.length).toBeGreaterThan(0.9);
  });
});
