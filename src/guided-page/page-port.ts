import type { Ports } from '../core/assistant.ts';
import type { Address, Ref } from '../core/snapshot/page-snapshot.ts';
import { type PageReading, readPage, unreadable } from '../page/read/read-page.ts';
import { onPress, type PageWatch, watchPage } from '../page/watch-page.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * A page can make its own elements answer wrongly (a form field named `childNodes`). Such a page is one the guide does not
 * know, not one it breaks.
 */
function readSafely(document: Document, address: Address): PageReading {
  try {
    return readPage(document, address);
  } catch {
    return unreadable(document, address);
  }
}

/** The page to read, and the elements behind the handles of its latest reading. */
export interface PagePort extends Pick<Ports, 'page'> {
  /** `null` for a handle of an earlier reading whose element is not on the page any more. */
  readonly elementOf: (ref: Ref) => Element | null;
}

/**
 * Reads and watches a document.
 * @param observe told each open shadow root that a reading came through
 */
export function createPage(
  document: Document,
  { address, isOver }: Pick<Surroundings, 'address' | 'isOver'>,
  observe: (root: ShadowRoot) => void,
): PagePort {
  let reading: PageReading | null = null;
  let watch: PageWatch | null = null;
  const elementOf = (ref: Ref): Element | null => reading?.element(ref) ?? null;
  const page: Ports['page'] = {
    read() {
      reading = readSafely(document, address());
      for (const root of reading.roots) {
        watch?.observe(root);
        if ('host' in root) observe(root);
      }
      return reading.snapshot;
    },
    watch(changed, signal) {
      const look = (): void => {
        if (isOver()) return;
        const started = performance.now();
        changed();
        watch?.cost(performance.now() - started);
      };
      watch = watchPage(document, look, signal);
    },
    onPress(ref, pressed, signal) {
      const element = elementOf(ref);
      if (element !== null) onPress(element, pressed, signal);
    },
  };
  return { page, elementOf };
}
