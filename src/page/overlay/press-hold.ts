/** Whoever holds the button down longer than this, ms, is not clicking. */
const LONGEST_PRESS = 3_000;
/** Whoever goes further than this with the button down, px, is dragging or selecting. */
const LARGEST_TREMBLE = 12;
/** The click of a press comes with the pointer's going up, on a touch screen a moment after it; ms. */
const CLICK_FOLLOWS = 50;

/** Knows whether the person is just pressing something in the overlay. */
export interface PressHold {
  /** True from the pointer's going down until its click has been heard. */
  isHeld(): boolean;
}

/**
 * A click is one only where the pointer goes up on what it went down on: a card that moves or is drawn anew in between swallows it, or
 * gives it to another answer that has come to stand there. Who draws and who moves the card therefore waits for the end of the press.
 * @param wrapper element of the overlay that holds the card
 * @param released called when the press is over, after the listeners of its click
 */
export function createPressHold(wrapper: HTMLElement, released: () => void): PressHold {
  const document = wrapper.ownerDocument;
  let press: AbortController | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const release = (): void => {
    if (press === null) return;
    clearTimeout(timer);
    press.abort();
    press = null;
    released();
  };
  const releaseIn = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(release, ms);
  };

  const hold = ({ clientX, clientY }: PointerEvent): void => {
    press?.abort();
    press = new AbortController();
    const { signal } = press;
    // Gone up anywhere, also beside the card.
    for (const type of ['pointerup', 'pointercancel']) {
      document.addEventListener(type, () => releaseIn(CLICK_FOLLOWS), { signal, capture: true, passive: true });
    }
    const onMove = (event: PointerEvent): void => {
      if (Math.hypot(event.clientX - clientX, event.clientY - clientY) > LARGEST_TREMBLE) release();
    };
    document.addEventListener('pointermove', onMove, { signal, capture: true, passive: true });
    releaseIn(LONGEST_PRESS);
  };
  wrapper.addEventListener('pointerdown', hold, { capture: true, passive: true });
  // On its way up, after what the click does: drawn anew before, the answer pressed would be another one.
  wrapper.addEventListener('click', release, { passive: true });
  return { isHeld: () => press !== null };
}
