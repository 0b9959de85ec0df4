/** The popup and the options page drawn, and what can be measured of them. */
import { factsOf } from './card-layout-entry.tsx';
import type { ExtensionPageState } from './extension-page-states.ts';
import { drawOptions, drawPopup } from '../../.tools/samples/popup-view-entry.tsx';

export interface PageFacts {
  /** Wider than their box or out of the page, in too little room, over each other, with too little contrast: see the card's facts. */
  readonly cut: readonly string[];
  readonly squeezed: readonly string[];
  readonly overlapping: readonly string[];
  readonly faint: readonly string[];
  /** What can be pressed and is lower or narrower than asked for. */
  readonly small: readonly string[];
  /** Fields with type of less than 16 px, into which phones zoom. */
  readonly zoomed: readonly string[];
  /** How much wider than the window, in px. */
  readonly wider: number;
}

export interface Least {
  /** Side of what can be pressed, in px. */
  readonly target: number;
  /** Ratio between a text and what is behind it. */
  readonly contrast: number;
  /** Type in fields, in px. */
  readonly type: number;
}

/** Lets preact draw what a press changed. */
const drawn = (): Promise<void> => new Promise((done) => setTimeout(done));

async function press(name: string): Promise<void> {
  const hit = [...document.querySelectorAll<HTMLElement>('button, summary')].find((one) => (one.textContent ?? '').startsWith(name));
  if (hit === undefined) throw new Error(`no button «${name}»`);
  hit.click();
  await drawn();
}

/** Draws a state; what was drawn before is gone. */
export async function draw(state: ExtensionPageState): Promise<void> {
  if (state.view === 'popup') drawPopup(state.props);
  else drawOptions(state.props);
  await drawn();
  for (const name of state.press) await press(name);
}

/** Draws every state and measures it. */
export async function measure(states: readonly ExtensionPageState[], least: Least): Promise<readonly PageFacts[]> {
  const facts: PageFacts[] = [];
  for (const state of states) {
    await draw(state);
    const main = document.querySelector('main');
    if (main === null) throw new Error(`nothing drawn: ${state.name}`);
    // What a list has scrolled away would count as lying over what comes after it.
    for (const list of main.querySelectorAll<HTMLElement>('.results')) list.style.maxHeight = 'none';
    const { cut, squeezed, overlapping, faint } = factsOf(main, least.contrast);
    const seen = (selector: string): Element[] => [...main.querySelectorAll(selector)].filter((one) => one.checkVisibility());
    facts.push({
      cut,
      squeezed,
      overlapping,
      faint,
      small: seen('button, a, summary, select, textarea, input:not([type="checkbox"]), label:has(input)')
        .filter((one) => Math.min(one.getBoundingClientRect().width, one.getBoundingClientRect().height) < least.target)
        .map((one) => `${one.localName} ${(one.textContent ?? '').slice(0, 30)} ${one.getBoundingClientRect().height}`),
      zoomed: seen('select, textarea, input:not([type="checkbox"])')
        .filter((one) => Number.parseFloat(getComputedStyle(one).fontSize) < least.type)
        .map((one) => `${one.localName}#${one.id}`),
      wider: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    });
  }
  return facts;
}
