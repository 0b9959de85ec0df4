import type { Page } from 'puppeteer-core';
import { inPage } from '../../../.tools/browser/in-page.ts';

/** How the overlay of an open build looks: each element of the card, and the ring, with place and style as the browser has computed them. */
export interface OverlayLook {
  readonly card: readonly string[];
  readonly ring: readonly string[];
  /** Gaps between the ring and the target, in CSS px: left, top, right, bottom. */
  readonly gaps: readonly number[];
  /** Whether a click into the middle of the card, and of its first button, reaches the overlay. */
  readonly isReachable: boolean;
}

/**
 * Reads the look, or `null` while there is no card or no ring.
 * @param target id of the element that is ringed
 */
export async function lookOf(page: Page, target: string): Promise<OverlayLook | null> {
  return (await page.evaluate(
    inPage((id: string) => {
      const host = document.querySelector('kamusm-rehber');
      const card = host?.shadowRoot?.querySelector('[data-card]');
      const ring = host?.shadowRoot?.querySelector('[data-ring]');
      const goal = document.getElementById(id)?.getBoundingClientRect();
      if (!card || !ring || goal === undefined || !ring.matches(':popover-open')) return null;
      const PROPERTIES = `color background-color border-top border-left outline box-shadow opacity visibility filter transform
        font-family font-size font-weight font-style line-height letter-spacing word-spacing text-transform
        text-align text-indent text-shadow text-decoration-line direction writing-mode white-space word-break
        cursor user-select pointer-events color-scheme animation-name content-visibility padding list-style`.split(/\s+/);
      const round = (value: number): number => Math.round(value * 2) / 2;
      const styleOf = (element: Element): string => {
        const style = getComputedStyle(element);
        return PROPERTIES.map((name) => style.getPropertyValue(name)).join(' | ');
      };
      const look = [card, ...card.querySelectorAll('*')].map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return `${element.localName}.${element.getAttribute('class') ?? ''} ${[x, y, width, height].map(round).join(' ')} ${styleOf(element)}`;
      });
      const box = ring.getBoundingClientRect();
      const gaps = [goal.left - box.left, goal.top - box.top, box.right - goal.right, box.bottom - goal.bottom].map(round);
      const isHit = (element: Element): boolean => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return document.elementFromPoint(x + width / 2, y + height / 2) === host;
      };
      const pseudo = ['::before', '::after', '::backdrop'].map((name) => {
        const { display, content } = getComputedStyle(host as Element, name);
        return `${name} ${display === 'none' || (name !== '::backdrop' && content === 'none') ? 'none' : 'drawn'}`;
      });
      return {
        card: [...look, ...pseudo],
        ring: [styleOf(ring)],
        gaps,
        isReachable: isHit(card) && isHit(card.querySelector('button') as Element),
      };
    }, target),
  )) as OverlayLook | null;
}
