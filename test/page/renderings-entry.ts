/** What a test page needs of ours to read itself and to find what would be ringed: one module, for bundling. */
export { locate } from '../../src/core/survey/locate.ts';
export { recognize } from '../../src/core/recognize/recognize.ts';
export { guide } from '../../src/generated/guide.ts';
export { readPage } from '../../src/page/read/read-page.ts';
