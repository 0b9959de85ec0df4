/** Reads the page and describes it, as the card does; one module, for bundling into a browser. */
import { describePage } from '../../src/core/structure/scrub.ts';
import { loadGuide } from '../../src/generated/guide.ts';
import { readPage } from '../../src/page/read/read-page.ts';

const guide = loadGuide();

/** The description of what is shown, as it would be copied. */
export function described(): string {
  return describePage(readPage(document, { host: location.hostname, path: location.pathname }).snapshot, guide);
}
