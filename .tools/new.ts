/**
 * `npm run new -- sayfa "Kurum Seçimi"`: begins a page, an institution or a flow of the guide.
 * `npm run new -- sayfa --from dosya.json`: begins a page from the description copied in the card.
 */
import path from 'node:path';
import { newEntry } from './new-entry.ts';
import { GuideError } from './read-guide.ts';

const GUIDE = path.join(path.dirname(import.meta.dirname), 'src', 'guide');

try {
  const { isMade, lines } = newEntry(process.argv.slice(2), GUIDE, new Date().toISOString().slice(0, 10));
  (isMade ? console.log : console.error)(lines.join('\n'));
  process.exitCode = isMade ? 0 : 1;
} catch (error) {
  if (!(error instanceof GuideError)) throw error;
  console.error(`Önce rehber dosyalarındaki sorunlar düzeltilmeli:\n${error.problems.map((problem) => `  - ${problem}`).join('\n')}`);
  process.exitCode = 1;
}
