/** Makes `src/generated`: the compiled guide for the extension, JSON Schemas for the editor, the catalogue for proofreading. */
import path from 'node:path';
import * as z from 'zod/mini';
import { compileGuide } from '../src/core/guide/compile-guide.ts';
import {
  decisionSchema,
  flowSchema,
  institutionsSchema,
  noticesSchema,
  pageSchema,
  sharedStageSchema,
  vocabularySchema,
} from '../src/core/guide/guide.ts';
import { catalogue } from './catalogue.ts';
import { checkGuide } from './check-guide.ts';
import { guideModule } from './guide-module.ts';
import { GuideError, readGuide } from './read-guide.ts';
import { writeIfChanged } from './write-if-changed.ts';

const ROOT = path.dirname(import.meta.dirname);
const SCHEMAS = {
  page: pageSchema,
  flow: flowSchema,
  stage: sharedStageSchema,
  institutions: institutionsSchema,
  notices: noticesSchema,
  decision: decisionSchema,
  vocabulary: vocabularySchema,
};

try {
  const source = readGuide(path.join(ROOT, 'src', 'guide'));
  const problems = checkGuide(source);
  if (problems.length > 0) throw new GuideError(problems);
  writeIfChanged('guide.ts', guideModule(compileGuide(source)));
  const written = writeIfChanged('KATALOG.md', catalogue(source));
  if (process.argv.includes('--katalog')) console.log(`${written} hazır: kişinin okuduğu her söz, okuma sırasıyla.`);
  for (const [name, schema] of Object.entries(SCHEMAS)) {
    writeIfChanged(`${name}.schema.json`, `${JSON.stringify(z.toJSONSchema(schema), null, 2)}\n`);
  }
} catch (error) {
  if (!(error instanceof GuideError)) throw error;
  console.error(`Rehber dosyalarında ${error.problems.length} sorun var:\n${error.problems.map((problem) => `  - ${problem}`).join('\n')}`);
  process.exitCode = 1;
}
