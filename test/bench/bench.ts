/**
 * `npm run bench`: what the extension weighs, how fast it reads and thinks, and what it costs while nothing happens; each
 * against something everybody knows, in the same run, because only the ratios carry over to another machine.
 */
import path from 'node:path';
import { openBrowser } from '../../.tools/browser/browser.ts';
import { idle } from './idle.ts';
import { sizes } from './sizes.ts';
import { speed } from './speed.ts';
import { printTable } from './table.ts';

const EXTENSION = path.resolve(import.meta.dirname, '..', '..', 'dist', 'chrome');

console.log('Medians, and beside them least–most.');
printTable('Size, gzip', await sizes());

const bare = await openBrowser('chromium', { extension: null, proxyPort: null });
try {
  printTable('Speed by number of elements', await speed(await bare.newPage()));
  const extended = await openBrowser('chromium', { extension: EXTENSION, proxyPort: null });
  try {
    printTable('Idle', await idle(bare, extended));
  } finally {
    await extended.close();
  }
} finally {
  await bare.close();
}
