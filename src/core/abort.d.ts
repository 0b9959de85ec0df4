/** The part of the platform that core may rely on everywhere (browsers and Node have it). Not compiled with the DOM lib. */
interface AbortSignal {
  readonly aborted: boolean;
}
declare const AbortSignal: { any(signals: readonly AbortSignal[]): AbortSignal };
declare class AbortController {
  readonly signal: AbortSignal;
  abort(): void;
}
