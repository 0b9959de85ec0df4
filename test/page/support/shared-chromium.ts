import puppeteer from 'puppeteer-core';
import type { TestProject } from 'vitest/node';
import { findBrowser } from '../../../.tools/find-browser.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address to connect to the Chromium that all page and ui tests share; `in-browser.ts` does. */
    chromium: string;
  }
}

/** Starts one Chromium for all files of a project. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const executablePath = findBrowser('chromium');
  if (executablePath === null) throw new Error('No chromium on this machine; `npm test` installs it where it can.');
  const browser = await puppeteer.launch({
    executablePath,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Pages of several test files are open at once; those behind the front one must not fall asleep.
      '--disable-background-timer-throttling',
      '--disable-backgrounding-occluded-windows',
      '--disable-renderer-backgrounding',
    ],
  });
  project.provide('chromium', browser.wsEndpoint());
  return () => browser.close();
}
