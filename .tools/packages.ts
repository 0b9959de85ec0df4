import path from 'node:path';
import pkg from '../package.json' with { type: 'json' };
import { storeVersion } from './store-version.ts';

/** The builds that go to the stores, by the name of their folder in `dist`. */
export const SHIPPED = ['chrome', 'firefox'] as const;

/** Looked at before anything is built. */
const VERSION = storeVersion(pkg.version);

/** Path of a package from the project's top folder, with `/`. */
export const packageFile = (part: (typeof SHIPPED)[number] | 'source'): string =>
  path.posix.join('dist', `${pkg.name}-${VERSION}-${part}.zip`);
