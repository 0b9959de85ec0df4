/** All that is done with a page before anything is shown; one module, for bundling into a browser. */
import { loadGuide } from '../../src/generated/guide.ts';

export { recognize } from '../../src/core/recognize/recognize.ts';
export { describePage } from '../../src/core/structure/scrub.ts';
export { readPage } from '../../src/page/read/read-page.ts';
export const guide = loadGuide();
