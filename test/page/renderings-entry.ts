/** What a test page needs of ours to read itself and to find what would be ringed: one module, for bundling. */
import { loadGuide } from '../../src/generated/guide.ts';

export { locate } from '../../src/core/survey/locate.ts';
export { recognize } from '../../src/core/recognize/recognize.ts';
export { readPage } from '../../src/page/read/read-page.ts';
export const guide = loadGuide();
