/** Everything that carries what is typed, or tells of typing, and leaves a shadow root (`composed`). */
const TYPING = [
  'keydown',
  'keypress',
  'keyup',
  'beforeinput',
  'input',
  'textInput',
  'compositionstart',
  'compositionupdate',
  'compositionend',
  'copy',
  'cut',
  'paste',
] as const;

/**
 * Keeps what is typed in the overlay from the page. These events cross the shadow boundary and would reach the page's own
 * listeners: shortcuts of the site would fire while somebody types "k" into our field, and the site would learn the letters.
 * Stopped at the bubbling stage, after our own field has had them; a page that listens to the capturing stage of the window
 * is served before any of us, that cannot be helped from here.
 * Escape passes: the card folds by it, and whoever uses it stops it there.
 * @param signal ends it
 */
export function keepTypingInside(container: Element, signal: AbortSignal): void {
  const keep = (event: Event): void => {
    if (!('key' in event) || event.key !== 'Escape') event.stopPropagation();
  };
  for (const type of TYPING) container.addEventListener(type, keep, { signal });
}
