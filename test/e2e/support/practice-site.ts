import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildPracticeSite } from '../../../.tools/build-practice-site.ts';
import type { BrowserKind } from './browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the practice build: `startPracticeServer({ staticDir: inject('practiceSite') })`. */
    practiceSite: string;
    /** The browser this run of the e2e files is for. */
    browser: BrowserKind;
  }
}

/** Builds the practice site once for all e2e files; each file starts a server of its own on it. */
export default async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'kamusm-practice-'));
  await buildPracticeSite(folder);
  project.provide('practiceSite', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
