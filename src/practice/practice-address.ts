import type { Address } from '../core/snapshot/page-snapshot.ts';

/** Where the practice site believes it is, and how it moves: the browser's own address, or a drawn one. */
export interface PracticeAddress {
  /** State handed over by the host that led here (`alistirma=…` query string); empty when nothing was handed over. */
  readonly handedOver: string;
  /** Query string the site was opened with, such as `?agac=1`; empty without one. */
  readonly query: string;
  /** The present host and path. */
  current(): Address;
  /** Goes to an absolute or relative address. May load a new document. */
  go(url: string): void;
  /** Calls `listener` after each change of address that happens without loading a new document, until `signal` aborts. */
  onChange(listener: () => void, signal: AbortSignal): void;
}
