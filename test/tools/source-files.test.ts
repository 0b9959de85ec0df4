import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sourceFiles } from '../../.tools/source-files.ts';
import { importedFiles, importsOf, parseCode } from '../support/source-tree.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kamusm-rehberi-source-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (...names: readonly string[]): void => {
  for (const name of names) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), name);
  }
};
const ignore = (...lines: readonly string[]): void => writeFileSync(path.join(folder, '.gitignore'), `${lines.join('\n')}\n`);
const names = (): string[] => [...sourceFiles(folder).keys()].toSorted();

test('of what is under version control: all that is built from, as it is on the disk', () => {
  write('package.json', 'src/a.ts', 'test/a.test.ts', 'docs/a.webp', '.ci/run', 'src/test/b.ts', 'notes.txt');
  const files = sourceFiles(folder, ['.ci/run', 'docs/a.webp', 'package.json', 'src/a.ts', 'src/test/b.ts', 'test/a.test.ts']);
  expect([...files.keys()]).toEqual(['package.json', 'src/a.ts', 'src/test/b.ts']);
  expect(Buffer.from(files.get('src/a.ts') ?? []).toString()).toBe('src/a.ts');
});

test('a file under version control that is missing is not passed over', () => {
  expect(() => sourceFiles(folder, ['src/a.ts'])).toThrow(/a\.ts/u);
});

test('in an unpacked source archive: everything but what is made from it', () => {
  ignore('node_modules/', 'src/generated/', '*.tsbuildinfo', '', '# note');
  write(
    'package.json',
    'src/a.ts',
    '.biome.json',
    'src/generated/guide.ts',
    'node_modules/x/index.js',
    'src/node_modules/y.js',
    'x.tsbuildinfo',
  );
  write('src/generated.ts', 'src/a_node_modules/b.ts');
  expect(names()).toEqual(['.biome.json', '.gitignore', 'package.json', 'src/a.ts', 'src/a_node_modules/b.ts', 'src/generated.ts']);
});

test('in an unpacked source archive inside of another repository too', () => {
  mkdirSync(path.join(folder, '.git'));
  const outer = folder;
  folder = path.join(outer, 'inner');
  mkdirSync(folder);
  ignore('dist/');
  write('package.json');
  expect(names()).toEqual(['.gitignore', 'package.json']);
  folder = outer;
});

test('a form of .gitignore that is not known here is no guess', () => {
  ignore('!keep.txt');
  expect(() => sourceFiles(folder)).toThrow('does not know the form "!keep.txt"');
});

test('nothing in the archive imports what is left out of it: start, walk and shots run from it too', () => {
  const root = path.resolve(import.meta.dirname, '..', '..');
  const files = sourceFiles(root);
  const code = [...files].filter(([name]) => /\.(?:tsx?|mjs)$/u.test(name) && !name.endsWith('.d.ts'));
  expect(code.length).toBeGreaterThan(200);
  const missing = code.flatMap(([name, bytes]) => {
    const text = Buffer.from(bytes).toString('utf8');
    return importedFiles(name, importsOf({ name, code: text, tree: parseCode(text, name) }))
      .filter((target) => !files.has(target) && !target.startsWith('src/generated/'))
      .map((target) => `${name} imports ${target}`);
  });
  expect(missing).toEqual([]);
});
