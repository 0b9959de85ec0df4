/** What a press, a turn of the wheel or a move of the focus in the overlay tells of on its way up. Keys: see `ui/keep-typing-inside`. */
const EVENTS = [
  'pointerdown',
  'pointerup',
  'pointermove',
  'pointerover',
  'pointerout',
  'mousedown',
  'mouseup',
  'mousemove',
  'mouseover',
  'mouseout',
  'click',
  'auxclick',
  'dblclick',
  'contextmenu',
  'touchstart',
  'touchmove',
  'touchend',
  'wheel',
  'focusin',
  'focusout',
] as const;

/**
 * Keeps what a person does in the overlay from the page's own listeners: a menu of the page does not close because
 * somebody pressed something in our card, and a dialog of the page that fetches the focus back does not fight for it.
 * Stopped at the shadow root, on the way up. Listeners of the page on the way down (capture, at window or document) are
 * served before any of us; they see the event as one of our host element. That cannot be helped from here.
 */
export function keepEventsInside(root: ShadowRoot): void {
  for (const type of EVENTS) root.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
}
