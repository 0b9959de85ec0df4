import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundle } from './bundle.ts';
import { plainRow, type Row } from './table.ts';

const CONTENT_SCRIPT = path.resolve(import.meta.dirname, '..', '..', 'dist', 'chrome', 'src', 'content.iife.js');

const gzipped = (code: string): number => gzipSync(code, { level: 9 }).length;
const kB = (bytes: number): number => bytes / 1000;

/**
 * Weighs the shipped content script (gzip), its code and its guide apart, against the libraries.
 * The code is what remains when the same entry is bundled without the guide; the guide is the difference.
 */
export async function sizes(): Promise<Row[]> {
  const shipped = readFileSync(CONTENT_SCRIPT, 'utf8');
  const whole = gzipped(shipped);
  const code = gzipped(await bundle('src/content.iife.tsx', { withoutGuide: true }));
  const driver = gzipped(await bundle('test/bench/driver-entry.ts'));
  const libraries = gzipped(await bundle('test/bench/libraries-entry.ts'));
  return [
    plainRow('content script', kB(whole), ' kB', `gzip; ${kB(shipped.length).toFixed(0)} thousand characters unpacked`),
    plainRow('  of it code', kB(code), ' kB', 'bundled without the guide'),
    plainRow('  of it guide', kB(whole - code), ' kB', 'the difference; grows with the knowledge'),
    plainRow('driver.js', kB(driver), ' kB', 'with its style sheet'),
    plainRow('preact + floating-ui', kB(libraries), ' kB', 'libraries of ours, next to nothing of our own'),
    plainRow('code / driver.js', code / driver, ' ×', 'knows no page; ours reads, thinks and draws'),
    plainRow('code / preact + floating-ui', code / libraries, ' ×', 'what our own code adds to the libraries'),
    plainRow('whole / driver.js', whole / driver, ' ×', 'all a KamuSM page loads'),
  ];
}
