/** The card in an open root with its real style, for tests in a real browser. */
import { render } from 'preact';
import type { Advice, CardEvent } from '../../src/core/advise/advice.ts';
import { Card } from '../../src/ui/card/card.tsx';
import css from '../../src/ui/card/overlay.css?inline';

/** Presses a button of the card, once drawn. */
export async function press(selector: string): Promise<void> {
  const button = document.querySelector('kamusm-rehber')?.shadowRoot?.querySelector<HTMLElement>(selector);
  if (button === null || button === undefined) throw new Error(`no ${selector}`);
  button.click();
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
}

const events: CardEvent[] = [];

/** What the card told since the last `draw`. */
export function told(): readonly CardEvent[] {
  return events;
}

function fill(dock: Element, advice: Advice, folded: boolean): void {
  render(
    <Card
      advice={advice}
      folded={folded}
      offscreen="below"
      onEvent={(event) => events.push(event)}
      onFold={() => undefined}
      onCopy={() => Promise.resolve(true)}
      onMove={() => ({ corner: 'bottom-left', isThere: true })}
    />,
    dock,
  );
}

/** Draws one state into a new host; returns nothing of it. */
export function draw(advice: Advice, folded: boolean): void {
  events.length = 0;
  document.querySelector('kamusm-rehber')?.remove();
  const host = document.createElement('kamusm-rehber');
  document.documentElement.append(host);
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  const dock = document.createElement('div');
  dock.dataset['dock'] = 'bottom-right';
  root.append(dock);
  fill(dock, advice, folded);
}

/** Draws the next state into the same host. */
export function redraw(advice: Advice): void {
  const dock = document.querySelector('kamusm-rehber')?.shadowRoot?.querySelector('[data-dock]');
  if (dock === null || dock === undefined) throw new Error('nothing drawn yet');
  fill(dock, advice, false);
}

/** Puts the ring around a box, as `page/anchor` does. */
export function drawRing(certainty: 'certain' | 'likely', box: { x: number; y: number; width: number; height: number }): void {
  const ring = document.createElement('div');
  ring.dataset['ring'] = certainty;
  Object.assign(ring.style, {
    position: 'fixed',
    boxSizing: 'border-box',
    left: `${box.x - 6}px`,
    top: `${box.y - 6}px`,
    width: `${box.width + 12}px`,
    height: `${box.height + 12}px`,
  });
  document.querySelector('kamusm-rehber')?.shadowRoot?.append(ring);
}
