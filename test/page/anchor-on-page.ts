/** A page with the overlay on it, and a look at its ring from the page's side. */
import type { Page } from 'puppeteer-core';
import type { OverlayHost } from '../../src/page/overlay/overlay-host.ts';
import type * as entry from './anchor-entry.ts';
import { type InBrowser, inBrowser } from './support/in-browser.ts';

declare global {
  interface Window {
    overlay: OverlayHost;
    sights: string[];
    presses: number;
    /** What is wrong with the ring at this moment; empty when nothing is. */
    ringFault(wanted: Wanted): string;
    /** The target, wherever it is. */
    target(): HTMLElement;
  }
}

export type Way = 'anchored' | 'measured';
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
/** Around the whole target; around or just inside this rectangle; none, the target being said to be there. */
export type Wanted = { readonly ring: 'target' } | { readonly ring: Box } | { readonly ring: 'none'; readonly sight: string };

const CSS_TEXT = `
[data-card] { position: fixed; width: 200px; height: 100px; background: #ffd; box-sizing: border-box; }
[data-dock^="bottom"] [data-card] { bottom: 8px } [data-dock^="top"] [data-card] { top: 8px }
[data-dock$="right"] [data-card] { right: 8px } [data-dock$="left"] [data-card] { left: 8px }
[data-ring] { border: 3px solid teal; }`;

export const BUTTON = '<button id="t" style="width:120px;height:40px;margin:0;padding:0">Başvuru</button>';
export const gap = (height: number): string => `<div style="height:${height}px;width:10px"></div>`;

export interface AnchorPage {
  readonly page: Page;
  readonly module: InBrowser<typeof entry>;
  /** Loads a page, mounts the overlay with a card, points at `#t` (also inside open shadow roots and frames). */
  guide(body: string, options?: { readonly way?: Way; readonly prepare?: string }): Promise<void>;
  /** Waits until the ring is as wanted and stays so. */
  ring(wanted: Wanted, what?: string): Promise<void>;
  close(): Promise<void>;
}

/** Runs in the page. */
function prepareTarget(): void {
  const find = (root: Document | ShadowRoot): Element | null => {
    const hit = root.querySelector('#t');
    if (hit !== null) return hit;
    for (const element of root.querySelectorAll('*')) {
      const inner =
        element.localName === 'kamusm-rehber' ? null : (element.shadowRoot ?? (element as HTMLIFrameElement).contentDocument ?? null);
      const found = inner === null ? null : find(inner);
      if (found !== null) return found;
    }
    return null;
  };
  const inTop = (element: Element): { x: number; y: number; width: number; height: number } => {
    let { x, y, width, height } = element.getBoundingClientRect();
    for (let view = element.ownerDocument.defaultView; view?.frameElement; view = view.parent as Window & typeof globalThis) {
      const frame = view.frameElement as HTMLElement;
      const outer = frame.getBoundingClientRect();
      const style = getComputedStyle(frame);
      const scale = outer.width / frame.offsetWidth;
      x = outer.x + (frame.clientLeft + Number.parseFloat(style.paddingLeft) + x) * scale;
      y = outer.y + (frame.clientTop + Number.parseFloat(style.paddingTop) + y) * scale;
      width *= scale;
      height *= scale;
    }
    return { x, y, width, height };
  };
  window.target = () => find(document) as HTMLElement;
  window.ringFault = (wanted) => {
    const rings = [...(window.overlay.container.getRootNode() as ShadowRoot).querySelectorAll('[data-ring]')];
    const drawn = rings.map((ring) => ring.getBoundingClientRect()).filter(({ width }) => width > 0);
    const [ring] = drawn;
    const sight = window.sights.at(-1) ?? '';
    if (wanted.ring === 'none') {
      if (ring !== undefined) return `there is a ring: ${JSON.stringify(ring)}`;
      return sight === wanted.sight ? '' : `the target is "${sight}", not "${wanted.sight}"`;
    }
    if (ring === undefined || drawn.length !== 1) return `${drawn.length} rings; the target is "${sight}"`;
    const box = wanted.ring === 'target' ? inTop(window.target()) : wanted.ring;
    const off = [box.x - ring.x, box.y - ring.y, ring.x + ring.width - box.x - box.width, ring.y + ring.height - box.y - box.height];
    const isRight =
      wanted.ring === 'target'
        ? off.every((wide) => Math.abs(wide - 6) <= 1.6)
        : // Around a part the ring may be inside, but not by much, and never outside by more than round a whole.
          off.every((wide) => wide <= 7.6 && wide >= -9.6);
    return isRight ? '' : `ring ${JSON.stringify(ring)} round ${JSON.stringify(box)}`;
  };
}

/** Runs in the page: frames in a row in which nothing may be wrong; past the overlay's own pauses. */
async function whenRight(wanted: Wanted): Promise<string> {
  let right = 0;
  const end = performance.now() + 4000;
  for (;;) {
    const fault = window.ringFault(wanted);
    right = fault === '' ? right + 1 : 0;
    if (right > 7 || performance.now() > end) return fault;
    // oxlint-disable-next-line no-await-in-loop -- one frame after the other
    await new Promise(requestAnimationFrame);
  }
}

export async function openAnchorPage(): Promise<AnchorPage> {
  const module = await inBrowser<typeof entry>('test/page/anchor-entry.ts');
  const { page } = module;
  await page.setViewport({ width: 1000, height: 700 });
  return {
    page,
    module,
    async guide(body, { way = 'anchored', prepare = '' } = {}) {
      await module.show(`<!doctype html><html lang="tr"><body style="margin:0">${body}</body></html>`);
      await page.evaluate(`(${prepareTarget.toString()})()`);
      if (way === 'measured') await page.evaluate('CSS.supports = () => false');
      if (prepare !== '') await page.evaluate(prepare);
      await module.evaluate(({ createOverlayHost }, css: string) => {
        window.sights = [];
        window.presses = 0;
        const overlay = createOverlayHost(document, { css, openRoot: true });
        window.overlay = overlay;
        const card = document.createElement('div');
        card.dataset['card'] = '';
        const button = document.createElement('button');
        button.textContent = 'Kart';
        button.addEventListener('click', () => (window.presses += 1));
        card.append(button);
        overlay.container.append(card);
        overlay.mount();
        overlay.point(window.target(), 'certain', ({ inView }) => window.sights.push(inView));
      }, CSS_TEXT);
    },
    async ring(wanted, what = '') {
      const fault = await page.evaluate(`(${whenRight.toString()})(${JSON.stringify(wanted)})`);
      if (fault !== '') throw new Error(`${what}: ${String(fault)}`);
    },
    close: () => module.close(),
  };
}

export const ON_TARGET: Wanted = { ring: 'target' };
export const out = (sight: string): Wanted => ({ ring: 'none', sight });
export const within = (x: number, y: number, width: number, height: number): Wanted => ({ ring: { x, y, width, height } });
