/** `npm run icons`: draws the PNGs in `public/icons` from the SVGs in `.tools/icons`. They are in git, as a build needs no browser. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import puppeteer from 'puppeteer-core';
import { findBrowser } from './find-browser.mjs';
import { drawIcon, iconDrawings } from './icon-drawings.ts';

const FOLDER = path.join(path.dirname(import.meta.dirname), 'public', 'icons');

const executablePath = findBrowser('chromium');
if (executablePath === null) throw new Error('No chromium on this machine.');
const browser = await puppeteer.launch({
  executablePath,
  args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--force-device-scale-factor=1', '--force-color-profile=srgb'],
});
try {
  const page = await browser.newPage();
  // Pictures that no longer have a drawing go.
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  for (const drawing of iconDrawings) {
    const png = await drawIcon(page, drawing);
    writeFileSync(drawing.file, png);
    console.log(`${path.basename(drawing.file)}: ${png.byteLength} bytes`);
  }
} finally {
  await browser.close();
}
