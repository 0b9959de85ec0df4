import path from 'node:path';
import { build } from 'vite';

const ROOT = path.resolve(import.meta.dirname, '..', '..');

/** The module that holds the compiled guide, as its importers write it. */
const GUIDE_MODULE = /^.*\/generated\/guide\.ts$/;

export interface BundleOptions {
  /** Leave the guide's data out: what remains is code. */
  readonly withoutGuide?: boolean;
}

/**
 * Bundles a module with all it imports into one minified classic script, as the content script is; its exports are on
 * `window.bench`.
 * @param entry relative to the project folder
 */
export async function bundle(entry: string, { withoutGuide = false }: BundleOptions = {}): Promise<string> {
  const result = await build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"', __OPEN_ROOT__: 'false' },
    resolve: { alias: withoutGuide ? [{ find: GUIDE_MODULE, replacement: path.join(import.meta.dirname, 'empty-guide.ts') }] : [] },
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      lib: { entry: path.join(ROOT, entry), formats: ['iife'], name: 'bench' },
    },
  });
  const [first] = Array.isArray(result) ? result : [result];
  const chunk = first !== undefined && 'output' in first ? first.output.find((part) => part.type === 'chunk') : undefined;
  if (chunk === undefined) throw new Error(`${entry} could not be bundled.`);
  return chunk.code;
}
