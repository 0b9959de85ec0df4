import type { Ports } from '../core/assistant.ts';
import type { Address } from '../core/snapshot/page-snapshot.ts';

/** What a page cannot tell about itself. */
export interface Surroundings {
  /** Where the page lives; asked anew at each reading. */
  readonly address: () => Address;
  /** Opens an address the person pressed in the card, instead of the browser (the practice site must not open the real one). */
  readonly open?: (url: string) => void;
  /** Whether the extension is gone (updated, removed); asked before each reading. */
  readonly isOver: () => boolean;
  /** Whether this frame is the one to show a card; `changed` is called when that may have changed. Without it, it always is. */
  readonly turns?: (changed: () => void) => { mayShow(knowsPage: boolean): boolean };
  readonly store: Ports['store'] & {
    /** What the card remembers (see `CardMemory`), unchecked. */
    card(): Promise<unknown>;
    saveCard(card: unknown): Promise<void>;
  };
}
