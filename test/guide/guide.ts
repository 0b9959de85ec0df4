import { fileURLToPath } from 'node:url';
import { checkGuide } from '../../.tools/check-guide.ts';
import { GuideError, readGuide } from '../../.tools/read-guide.ts';
import { filledPart } from '../../.tools/to-fill.ts';
import { compileGuide } from '../../src/core/guide/compile-guide.ts';

/** The whole guide as it is written, each file checked by its schema and all names found. */
export const written = readGuide(fileURLToPath(new URL('../../src/guide/', import.meta.url)));

const problems = checkGuide(written);
if (problems.length > 0) throw new GuideError(problems);

/** The same without what somebody has only begun: `finished.test.ts` fails for that, and no other test can say anything about it. */
export const source = filledPart(written);

/** That compiled. */
export const guide = compileGuide(source);
