import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Files } from './archive.ts';

/** Nothing is built from these, and they are four fifths of all files (recorded pages) and half of the size (pictures). */
const LEFT_OUT = /^(test|docs|\.ci)\//u;

/** Files under version control; null where there is no git or no repository of its own (an unpacked source archive). */
function trackedFiles(root: string): string[] | null {
  if (!existsSync(path.join(root, '.git'))) return null;
  // The folder may belong to somebody else, as in a container.
  const { error, status, stdout, stderr } = spawnSync('git', ['-c', `safe.directory=${root}`, 'ls-files', '-z'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (error !== undefined && 'code' in error && error.code === 'ENOENT') {
    console.warn('There is no git on this machine: every file that .gitignore does not name goes into the source archive.');
    return null;
  }
  if (status !== 0) throw new Error(`git ls-files failed: ${error?.message ?? stderr}`);
  return stdout.split('\0').filter((name) => name !== '');
}

/**
 * Whether `.gitignore` names a file or folder. Knows the two forms that ours has: `folder/` and `*.ending`.
 * @throws {Error} on any other form
 */
function ignoredBy(gitignore: string): (name: string) => boolean {
  const patterns = gitignore.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const tests = patterns.map((pattern) => {
    if (/^[\w./-]+\/$/u.test(pattern)) return (name: string) => `/${name}/`.includes(`/${pattern}`);
    if (/^\*[\w.-]+$/u.test(pattern)) return (name: string) => name.endsWith(pattern.slice(1));
    throw new Error(`.gitignore: .tools/source-files.ts does not know the form "${pattern}"`);
  });
  return (name) => tests.some((test) => test(name));
}

/** All files of a folder that its `.gitignore` does not name. */
function filesOf(root: string): string[] {
  const isIgnored = ignoredBy(readFileSync(path.join(root, '.gitignore'), 'utf8'));
  const below = (folder: string): string[] =>
    readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
      const name = path.posix.join(folder, entry.name);
      if (entry.name === '.git' || isIgnored(name)) return [];
      if (entry.isDirectory()) return below(name);
      return entry.isFile() ? [name] : [];
    });
  return below('');
}

/**
 * What goes into the source archive: the files under version control, as they are on the disk. In an unpacked source archive,
 * where there is no version control, all files but those made from others.
 * @param root top folder of the project
 * @param tracked names of the files under version control, or null where there is none
 * @throws {Error} when git fails, or a file under version control is missing
 */
export function sourceFiles(root: string, tracked: readonly string[] | null = trackedFiles(root)): Files {
  const names = (tracked ?? filesOf(root)).filter((name) => !LEFT_OUT.test(name));
  return new Map(names.map((name) => [name, new Uint8Array(readFileSync(path.join(root, name)))]));
}
