/**
 * Calls `act` every `every` ms while the page can be seen, and at once when it is seen again: its tab comes to the front, or it
 * comes back from the back/forward cache. A page nobody sees costs nothing.
 * @param signal ends the timer and both listeners
 */
export function whileSeen(document: Document, act: () => void, every: number, signal: AbortSignal): void {
  if (signal.aborted) return;
  let timer: ReturnType<typeof setInterval> | undefined;
  const stop = (): void => clearInterval(timer);
  const start = (): void => {
    stop();
    if (document.visibilityState !== 'hidden') timer = setInterval(act, every);
  };
  const onSeen = (): void => {
    start();
    if (document.visibilityState !== 'hidden') act();
  };
  const listening = { signal, passive: true };
  document.addEventListener('visibilitychange', onSeen, listening);
  document.defaultView?.addEventListener('pageshow', onSeen, listening);
  signal.addEventListener('abort', stop, { once: true });
  start();
}
