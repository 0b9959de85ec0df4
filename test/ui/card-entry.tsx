/** The card in an open root with its real style, for tests in a real browser. */
import { render } from 'preact';
import type { Advice } from '../../src/core/advice.ts';
import { Card } from '../../src/ui/card.tsx';
import css from '../../src/ui/overlay.css?inline';

/** Draws one state into a new host; returns nothing of it. */
export function draw(advice: Advice, folded: boolean): void {
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
  render(<Card advice={advice} folded={folded} offscreen="below" onEvent={() => undefined} onFold={() => undefined} />, dock);
}
