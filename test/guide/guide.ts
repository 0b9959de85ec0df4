import { fileURLToPath } from 'node:url';
import { readGuide } from '../../.tools/read-guide.ts';
import { compileGuide } from '../../src/core/compile-guide.ts';

/** The guide from the files, checked, and the same compiled. */
export const source = readGuide(fileURLToPath(new URL('../../src/guide/', import.meta.url)));
export const guide = compileGuide(source);
