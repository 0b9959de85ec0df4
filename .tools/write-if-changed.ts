import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.dirname(import.meta.dirname);
const OUT = path.join(ROOT, 'src', 'generated');

/**
 * Writes a file of `src/generated` and says so; leaves an unchanged one alone, so that watchers and build caches stay quiet.
 * @returns its path from the project's top folder
 */
export function writeIfChanged(name: string, content: string): string {
  const file = path.join(OUT, name);
  const shown = `src/generated/${name}`;
  if (existsSync(file) && readFileSync(file, 'utf8') === content) return shown;
  mkdirSync(OUT, { recursive: true });
  writeFileSync(file, content);
  console.log(shown);
  return shown;
}
