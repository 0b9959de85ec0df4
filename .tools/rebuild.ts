import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Files } from './archive.ts';

/** As unlike the first build as can be: the day is another one, the language folds case in its own way, nothing is for production. */
const ENVIRONMENT = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', NODE_ENV: 'development' };

/** What `npm run build` runs. */
const STEPS = ['compile-guide.ts', 'build.ts'];

/**
 * Builds the extension a second time, from these files in an empty folder, under other circumstances: time zone, language,
 * file modes and times, order of creation.
 * @param nodeModules the installed packages, used from where they are
 * @throws {Error} with the output, when it cannot be built
 */
export function rebuild(files: Files, folder: string, nodeModules: string): void {
  const umask = process.umask(0o077);
  try {
    for (const [name, bytes] of [...files].toReversed()) {
      const file = path.join(folder, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    }
    symlinkSync(nodeModules, path.join(folder, 'node_modules'), 'junction');
    for (const step of STEPS) {
      const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', path.join('.tools', step)], {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, ...ENVIRONMENT },
      });
      if (status !== 0) throw new Error(`${step} failed in ${folder}:\n${stdout}\n${stderr}`);
    }
  } finally {
    process.umask(umask);
  }
}
