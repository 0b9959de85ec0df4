/**
 * A watchdog timer without a script. Firefox ends a content script together with its extension, in the middle of everything and
 * without a word, and leaves what it drew standing on the page. So everything the overlay draws hides by itself after a while (an
 * animation that waits, and then makes it invisible, unpressable and unheard), and the script, as long as it lives, keeps turning
 * the clock back. Waiting costs no frames; the page sees nothing of it, as it happens inside the shadow root.
 */

/** What is drawn hides this long after the script last gave a sign of life, ms: so long may a ring that nobody looks after stand… */
const PATIENCE = 6_000;
/** …which it does this often, ms. */
const SIGN_OF_LIFE = 2_000;

const NAME = 'kr-watchdog';

/** To be added to the style sheet of the overlay's root; empty where {@link isEndedWithExtension} is false. */
export const watchdogCss = (view: Window | null): string =>
  isEndedWithExtension(view)
    ? `@keyframes ${NAME} { to { visibility: hidden; } } [data-dock], [data-ring] { animation: ${NAME} 1ms ${PATIENCE}ms forwards; }`
    : '';

/** Whether this script is one that Firefox ends with its extension. Only such a script sees the page's objects through wrappers. */
const isEndedWithExtension = (view: Window | null): boolean => view !== null && 'wrappedJSObject' in view;

/**
 * Keeps what is drawn in this root visible for as long as the script lives, also in a tab in the back: what is hidden there would
 * lose the keyboard focus. A page that stood still for longer than the patience, and its timers with it (it lay in the back/forward
 * cache, had an alert open, was being printed), goes on with the clocks run out: their end is heard before anything is drawn.
 * @param signal ends the timer and the listener
 */
export function keepVisible(root: ShadowRoot, signal: AbortSignal): void {
  if (signal.aborted || !isEndedWithExtension(root.ownerDocument.defaultView)) return;
  const turnBack = (): void => {
    for (const animation of root.getAnimations()) {
      if (animation instanceof CSSAnimation && animation.animationName === NAME) animation.currentTime = 0;
    }
  };
  const timer = setInterval(turnBack, SIGN_OF_LIFE);
  root.addEventListener('animationend', turnBack, { signal, passive: true });
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
}
