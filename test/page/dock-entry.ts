/** A card in the real overlay, folded and unfolded as the overlay asks for it. */
import type { Corner, Move, Moved } from '../../src/core/card/placement.ts';
import { createOverlayHost, type OverlayHost } from '../../src/page/overlay/overlay-host.ts';

const CSS_TEXT = `
[data-card] { position: fixed; width: 300px; height: 240px; overflow: auto; box-sizing: border-box; font: 15px / 20px sans-serif; }
[data-card][data-folded] { width: 120px; height: 30px; }
[data-dock^="bottom"] [data-card] { bottom: 8px } [data-dock^="top"] [data-card] { top: 8px }
[data-dock$="right"] [data-card] { right: 8px } [data-dock$="left"] [data-card] { left: 8px }`;

interface Stage {
  readonly overlay: OverlayHost;
  readonly card: HTMLElement;
  readonly tight: boolean[];
  readonly opened: { byPerson: boolean };
  /** What became of presses: `pressed` when the button heard its click, `released` when the overlay told that the press is over. */
  readonly presses: string[];
}

const stages = new WeakMap<Document, Stage>();

function stage(): Stage {
  const found = stages.get(document);
  if (found === undefined) throw new Error('nothing put up yet');
  return found;
}

export function putUp(home: Corner): void {
  const card = document.createElement('div');
  const tight: boolean[] = [];
  const opened = { byPerson: false };
  const presses: string[] = [];
  const overlay = createOverlayHost(document, {
    css: CSS_TEXT,
    openRoot: true,
    onTight: (isTight) => {
      tight.push(isTight);
      card.toggleAttribute('data-folded', isTight && !opened.byPerson);
    },
    onRelease: () => void presses.push('released'),
  });
  card.dataset['card'] = '';
  card.innerHTML = '<div style="height:238px"><button>Kart</button></div>';
  card.querySelector('button')?.addEventListener('click', () => presses.push(overlay.isHeld() ? 'pressed' : 'too late'));
  overlay.container.append(card);
  overlay.mount(home);
  stages.set(document, { overlay, card, tight, opened, presses });
}

/** @param selectors of the target, and of what else should stay in sight */
export function pointAt(target: string | null, ...clear: readonly string[]): void {
  const { overlay } = stage();
  const found = (selector: string): Element => {
    const element = document.querySelector(selector);
    if (element === null) throw new Error(`no ${selector}`);
    return element;
  };
  overlay.keepClear(clear.map(found));
  overlay.point(target === null ? null : found(target));
}

export interface Seen {
  readonly dock: string;
  readonly folded: boolean;
  readonly height: number;
  /** Selectors of those named that the card lies on. */
  readonly covered: readonly string[];
  readonly tight: readonly boolean[];
}

/** After two frames: what is to happen at once has happened. */
export async function look(...selectors: readonly string[]): Promise<Seen> {
  for (let frame = 0; frame < 3; frame += 1) await new Promise((done) => requestAnimationFrame(done));
  const { overlay, card, tight } = stage();
  const box = card.getBoundingClientRect();
  const covered = selectors.filter((selector) => {
    const other = document.querySelector(selector)?.getBoundingClientRect();
    if (other === undefined) throw new Error(`no ${selector}`);
    return other.left < box.right && other.right > box.left && other.top < box.bottom && other.bottom > box.top;
  });
  return {
    dock: overlay.container.dataset['dock'] ?? '',
    folded: card.hasAttribute('data-folded'),
    height: box.height,
    covered,
    tight: [...tight],
  };
}

export const move = (how: Move): Moved | null => stage().overlay.move(how);

/** Unfolds the card as a person does, whatever it covers. */
export function openAnyway(): void {
  stage().opened.byPerson = true;
  stage().card.removeAttribute('data-folded');
}

export const presses = (): readonly string[] => [...stage().presses];

/** In CSS px of the viewport. */
export function middleOfButton(): { x: number; y: number } {
  const { x, y, width, height } = stage().card.querySelector('button')?.getBoundingClientRect() ?? new DOMRect();
  return { x: x + width / 2, y: y + height / 2 };
}
