import path from 'node:path';
import { build } from 'vite';

const ROOT = path.dirname(import.meta.dirname);

/** The page that stands for every address of the practice site, relative to the folder built. */
export const PRACTICE_PAGE = 'src/practice.html';

/**
 * Builds the practice site alone, as plain web pages without anything of an extension.
 * @param outDir an empty or not yet existing folder
 */
export async function buildPracticeSite(outDir: string): Promise<void> {
  await build({
    root: ROOT,
    configFile: false,
    // Absolute, because the same page is served at paths of any depth.
    base: '/',
    publicDir: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"', __OPEN_ROOT__: 'false' },
    build: { outDir, emptyOutDir: true, target: 'es2022', modulePreload: false, rollupOptions: { input: path.join(ROOT, PRACTICE_PAGE) } },
  });
}
