import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkFinished } from '../../.tools/check-finished.ts';
import { checkGuide } from '../../.tools/check-guide.ts';
import { newEntry } from '../../.tools/new-entry.ts';
import { readGuide } from '../../.tools/read-guide.ts';
import { compileGuide } from '../../src/core/guide/compile-guide.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const TODAY = '2026-11-23';

let dir = '';

beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'rehber-'));
  cpSync(path.join(ROOT, 'src', 'guide'), dir, { recursive: true });
});

afterEach(() => {
  rmSync(dir, { recursive: true, force: true });
});

const make = (...args: string[]) => newEntry(args, dir, TODAY);
const read = (file: string): string => readFileSync(path.join(dir, file), 'utf8');

/** The text as the project's formatter writes it. */
function formatted(file: string): string {
  const biome = path.join(ROOT, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
  const args = [biome, 'format', `--config-path=${path.join(ROOT, '.biome.json')}`, `--stdin-file-path=src/guide/${file}`];
  return execFileSync(process.execPath, args, { cwd: ROOT, input: read(file), encoding: 'utf8' });
}

describe.each([
  ['sayfa', 'Örnek e-Onay Ekranı (Yeni)', 'pages/ornek-e-onay-ekrani-yeni.json'],
  ['kurum', 'Sınama Çığır Kurumu', 'institutions.json'],
  ['akis', 'Uydurma işime bakacağım', 'flows/uydurma-isime-bakacagim.json'],
])('npm run new -- %s', (kind, name, file) => {
  it('begins something that compiles and is formatted', () => {
    const before = readGuide(dir);
    const { isMade, lines } = make(kind, name);
    expect(isMade).toBe(true);
    expect(lines[0]).toContain(`src/guide/${file}`);
    const after = readGuide(dir);
    expect(checkGuide(after)).toEqual(checkGuide(before));
    expect(() => compileGuide(after)).not.toThrow();
    expect(formatted(file)).toBe(read(file));
  });

  it('leaves as unfinished only what it says is to be filled in', () => {
    const before = new Set(checkFinished(readGuide(dir)));
    const { lines } = make(kind, name);
    const left = checkFinished(readGuide(dir)).filter((problem) => !before.has(problem));
    expect(left.length).toBeGreaterThan(3);
    expect(left.filter((problem) => !problem.startsWith(`${file}: `) || !problem.includes('daha doldurulmadı'))).toEqual([]);
    expect(lines.join('\n')).toContain('npm run guide');
    expect(lines.join('\n')).toContain('test/guide');
  });

  it('never makes the same twice, in whatever spelling', () => {
    make(kind, name);
    const written = read(file);
    for (const again of [name, name.toLocaleUpperCase('tr'), `  ${name.normalize('NFD')} `]) {
      const { isMade, lines } = make(kind, again);
      expect(isMade).toBe(false);
      expect(lines.join('\n')).toMatch(/zaten var[^]*Çare: /u);
    }
    expect(read(file)).toBe(written);
  });
});

describe('npm run new', () => {
  it('puts an institution before the one for all others and touches nothing else', () => {
    const before = read('institutions.json');
    make('kurum', 'Sınama', 'Kurumu');
    const after = read('institutions.json');
    const ids = readGuide(dir).institutions.map(({ id }) => id);
    expect(ids.slice(-2)).toEqual(['sinama-kurumu', 'diger']);
    const [, added = ''] = /(\{\s*"id": "sinama-kurumu"[^]*?\n {4}\},\n {4})/u.exec(after) ?? [];
    expect(added).not.toBe('');
    expect(after.replace(added, '')).toBe(before);
  });

  it('sends whoever names a screen the guide has to its file', () => {
    const { isMade, lines } = make('sayfa', 'Kişi Ödemeli Başvuru');
    expect(isMade).toBe(false);
    expect(lines.join('\n')).toContain('src/guide/pages/kurum-secimi.json');
  });

  it('takes «akış» for «akis»', () => {
    expect(make('AKIŞ', 'Uydurma iş').isMade).toBe(true);
  });

  it.each([
    [[], 'Ne ekleneceği yazılmamış'],
    [['bina', 'Ad'], '"bina" bilinmiyor'],
    [['constructor', 'Ad'], '"constructor" bilinmiyor'],
    [['sayfa'], 'ad yazılmamış'],
    [['kurum', '  '], 'ad yazılmamış'],
    [['akis', '!?'], 'kimlik çıkmıyor'],
    [['sayfa', 'Привет'], 'kimlik çıkmıyor'],
  ])('%j', (args, problem) => {
    const { isMade, lines } = make(...args);
    expect(isMade).toBe(false);
    expect(lines.join('\n')).toContain(problem);
  });
});
