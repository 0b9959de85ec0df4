import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildPracticeSite } from '../../../.tools/build-practice-site.ts';
import type { BrowserKind } from '../../../.tools/browser/browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the practice build: `startPracticeServer({ staticDir: inject('practiceSite') })`. */
    practiceSite: string;
    /** Folder with a file for each browser that goes with its worker, named after its process. */
    browsersOfWorkers: string;
    /** The browser this run of the e2e files is for. */
    browser: BrowserKind;
  }
}

/** Builds the practice site once for all e2e files; each file starts a server of its own on it. */
export default async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'kamusm-practice-'));
  await buildPracticeSite(folder);
  project.provide('practiceSite', folder);
  const browsers = mkdtempSync(path.join(tmpdir(), 'kamusm-browsers-'));
  project.provide('browsersOfWorkers', browsers);
  return () => {
    // A busy machine's worker is ended without a last word, and Firefox would stay behind it for ever.
    for (const browser of readdirSync(browsers)) endWithChildren(Number(browser));
    for (const made of [folder, browsers]) rmSync(made, { recursive: true, force: true });
  };
}

function endWithChildren(browser: number): void {
  try {
    process.kill(-browser, 'SIGKILL');
  } catch {
    // Gone with its worker, as it should be.
  }
}
