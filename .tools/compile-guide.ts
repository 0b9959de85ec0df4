/** Makes `src/generated`: the compiled guide for the extension and JSON Schemas for the editor. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
import { compileGuide } from '../src/core/compile-guide.ts';
import { flowSchema, institutionsSchema, pageSchema, vocabularySchema } from '../src/core/guide.ts';
import { GuideError, readGuide } from './read-guide.ts';

const ROOT = path.dirname(import.meta.dirname);
const OUT = path.join(ROOT, 'src', 'generated');
const SCHEMAS = { page: pageSchema, flow: flowSchema, institutions: institutionsSchema, vocabulary: vocabularySchema };

/** Leaves an unchanged file alone, so that watchers and build caches stay quiet. */
function writeIfChanged(name: string, content: string): void {
  const file = path.join(OUT, name);
  if (existsSync(file) && readFileSync(file, 'utf8') === content) return;
  writeFileSync(file, content);
  console.log(`src/generated/${name}`);
}

try {
  const guide = compileGuide(readGuide(path.join(ROOT, 'src', 'guide')));
  mkdirSync(OUT, { recursive: true });
  writeIfChanged(
    'guide.ts',
    `// Made by .tools/compile-guide.ts from src/guide. Do not edit.\nimport type { CompiledGuide } from '../core/compile-guide.ts';\n\nexport const guide: CompiledGuide = ${JSON.stringify(guide, null, 1)};\n`,
  );
  for (const [name, schema] of Object.entries(SCHEMAS)) {
    writeIfChanged(`${name}.schema.json`, `${JSON.stringify(z.toJSONSchema(schema), null, 2)}\n`);
  }
} catch (error) {
  if (!(error instanceof GuideError)) throw error;
  console.error(`Rehber dosyalarında ${error.problems.length} sorun var:\n${error.problems.map((problem) => `  - ${problem}`).join('\n')}`);
  process.exitCode = 1;
}
