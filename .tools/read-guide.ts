import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
import {
  decisionSchema,
  flowSchema,
  type GuideSource,
  institutionsSchema,
  noticesSchema,
  pageSchema,
  sharedStageSchema,
  vocabularySchema,
} from '../src/core/guide/guide.ts';
import { explainIssue } from './explain-issue.ts';

/** All that is wrong with the guide's files, one line each, in Turkish: file, field, remedy. */
export class GuideError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'GuideError';
  }
}

/**
 * Reads the guide's JSON files and checks each with its schema. References between files are checked elsewhere.
 * @param dir folder with `pages/`, `flows/`, `stages/`, `institutions.json`, `notices.json`, `decision.json`, `vocabulary.json`
 * @throws {GuideError} naming every problem in every file
 */
export function readGuide(dir: string): GuideSource {
  const problems: string[] = [];

  function read<S extends z.core.$ZodType>(file: string, schema: S): z.core.output<S> | null {
    let json: unknown;
    try {
      json = JSON.parse(readFileSync(path.join(dir, file), 'utf8'));
    } catch (error) {
      problems.push(`${file}: okunamadı. Çare: dosyanın var ve JSON yazımının doğru olduğundan emin olun. (${String(error)})`);
      return null;
    }
    const result = z.safeParse(schema, json);
    if (result.success) return result.data;
    const said = result.error.issues.flatMap((issue) => explainIssue(issue, json));
    problems.push(...new Set(said.map((problem) => `${file}: ${problem}`)));
    return null;
  }

  /** A folder of files, in the order of their names so that the result does not depend on the machine. */
  function readAll<S extends z.core.$ZodType>(folder: string, schema: S): z.core.output<S>[] {
    const found: z.core.output<S>[] = [];
    for (const name of readdirSync(path.join(dir, folder)).toSorted()) {
      if (!name.endsWith('.json')) continue;
      const entry = read(`${folder}/${name}`, schema);
      if (entry === null) continue;
      const { id } = entry as { readonly id: string };
      if (`${id}.json` !== name)
        problems.push(`${folder}/${name}: "id" alanı: dosya adıyla aynı olmalı. Çare: id'yi "${name.slice(0, -5)}" yapın.`);
      found.push(entry);
    }
    return found;
  }

  const pages = readAll('pages', pageSchema);
  const flows = readAll('flows', flowSchema);
  const stages = readAll('stages', sharedStageSchema);
  const institutions = read('institutions.json', institutionsSchema);
  const notices = read('notices.json', noticesSchema);
  const decision = read('decision.json', decisionSchema);
  const vocabulary = read('vocabulary.json', vocabularySchema);
  if (problems.length > 0 || institutions === null || notices === null || decision === null || vocabulary === null)
    throw new GuideError(problems);
  return { pages, flows, stages, institutions: institutions.institutions, notices: notices.notices, decision, vocabulary };
}
