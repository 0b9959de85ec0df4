import type { CDPSession, Page } from 'puppeteer-core';
import { strings } from '../../src/ui/strings.tr.ts';
import { withNames } from './in-page.ts';
import { until } from './until.ts';
import type { Rect } from '../../src/core/snapshot/rect.ts';

/** How the card speaks of a stage: an open question, a quiet line, or not at all. */
export interface ForkReading {
  /** `data-fork`. */
  readonly is: string;
  /** `data-state` and `data-by` of the quiet line; empty while it is a question. */
  readonly state: string;
  readonly by: string;
  /** Names of its buttons: the two answers, or what changes the answer. */
  readonly buttons: readonly string[];
  /** Whether its buttons look alike and none is pressed or chosen beforehand. */
  readonly isNeutral: boolean;
}

/** Where the card says the person is. */
export interface PlaceReading {
  readonly words: string;
  /** 1-based; empty where there is no number. */
  readonly stage: string;
  readonly step: string;
}

/** What a person sees of the extension on a page. */
export interface OverlayReading {
  readonly present: boolean;
  /** How many host elements there are, in all frames: more than one is a fault. */
  readonly hosts: number;
  /** `data-page`; empty when there is no card. */
  readonly page: string;
  readonly step: string;
  readonly certainty: string;
  /** First heading of the card. */
  readonly title: string;
  /** Null where no stage is spoken of. */
  readonly fork: ForkReading | null;
  /** Null where the card does not say. */
  readonly place: PlaceReading | null;
  /** All visible text of the card. */
  readonly text: string;
  /** Names of the visible buttons of the card, in order. */
  readonly buttons: readonly string[];
  /** Null when there is none or it cannot be seen. */
  readonly ring: Rect | null;
  /**
   * Label of what a press in the middle of the ring would reach, as the page writes it; empty without ring. Read in the same moment as the ring
   * and the card: a page that changes between two looks would let a ring be taken for one on what has come to stand there since.
   */
  readonly ringed: string;
  readonly card: Rect | null;
  /** Name of what has the focus in the card; empty when nothing there has. */
  readonly focused: string;
  /** How far the card is scrolled down, in CSS px. */
  readonly scrolled: number;
  /** Tag name of the host's parent, upper case (`HTML`, `BODY`, `DIALOG`); empty when absent. */
  readonly hostParent: string;
}

const ABSENT: OverlayReading = {
  present: false,
  hosts: 0,
  page: '',
  step: '',
  certainty: '',
  title: '',
  fork: null,
  place: null,
  text: '',
  buttons: [],
  ring: null,
  ringed: '',
  card: null,
  focused: '',
  scrolled: 0,
  hostParent: '',
};

interface PressableButton {
  readonly name: string;
  readonly rect: Rect;
  /** Whether a click in its middle would reach it: it is neither scrolled away nor under the card's fixed head. */
  readonly isReachable: boolean;
}

interface RootReading {
  readonly overlay: Omit<OverlayReading, 'hosts'>;
  readonly buttons: readonly PressableButton[];
}

/** Runs in the page with the overlay's shadow root, however it was reached. Must use nothing from outside itself. */
function readRoot(root: ShadowRoot): RootReading {
  const offset = { x: 0, y: 0 };
  for (let view = root.ownerDocument.defaultView; view?.frameElement; view = view.parent as Window & typeof globalThis) {
    const frame = view.frameElement.getBoundingClientRect();
    offset.x += frame.x + view.frameElement.clientLeft;
    offset.y += frame.y + view.frameElement.clientTop;
  }
  const rectOf = (element: Element): Rect => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: x + offset.x, y: y + offset.y, width, height };
  };
  const seen = (element: Element | null): element is Element =>
    element !== null &&
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    element.getBoundingClientRect().width > 0 &&
    element.getBoundingClientRect().height > 0;
  const nameOf = (element: Element): string => {
    const label = element.getAttribute('aria-label');
    return (label ?? (element as HTMLElement).innerText).replace(/\s+/g, ' ').trim();
  };
  const labelUnder = (element: Element): string => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const hits = root.ownerDocument.elementsFromPoint(x + width / 2, y + height / 2);
    const hit = hits.find((other) => other !== root.host);
    const control = hit?.closest('a, button, select, input, label, [role], [onclick], [tabindex]') ?? hit;
    if (control === undefined) return '';
    if (control.localName === 'select') return (control as HTMLSelectElement).selectedOptions[0]?.text ?? '';
    const texts = [
      (control as HTMLElement).innerText,
      (control as HTMLInputElement).labels?.[0]?.innerText,
      control.getAttribute('aria-label'),
      control.getAttribute('value'),
    ];
    return (texts.find((text) => typeof text === 'string' && text.trim() !== '') ?? '').replace(/\s+/g, ' ').trim();
  };
  const card = root.querySelector('[data-card]');
  const ring = root.querySelector('[data-ring]');
  const buttons = [...root.querySelectorAll('[data-card] :is(button, [role="button"], summary, a, label), [data-card]:is(button)')]
    .filter(seen)
    .map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const hit = root.elementFromPoint(x + width / 2, y + height / 2);
      return { name: nameOf(element), rect: rectOf(element), isReachable: hit !== null && element.contains(hit) };
    });
  const forkIn = (element: Element | null): ForkReading | null => {
    if (!seen(element)) return null;
    const own = [...element.querySelectorAll<HTMLElement>('button, a, [role="button"]')].filter(seen);
    const looks = own.map((button) => {
      const { backgroundColor, borderColor, borderWidth, color, fontWeight, fontSize } = getComputedStyle(button);
      return [button.className, backgroundColor, borderColor, borderWidth, color, fontWeight, fontSize].join();
    });
    const isChosen = own.some((button) => ['aria-pressed', 'aria-checked', 'aria-current'].some((name) => button.hasAttribute(name)));
    return {
      is: element.getAttribute('data-fork') ?? '',
      state: element.getAttribute('data-state') ?? '',
      by: element.getAttribute('data-by') ?? '',
      buttons: own.map(nameOf),
      isNeutral: !isChosen && new Set(looks).size === 1,
    };
  };
  const place = card?.querySelector('.place') ?? null;
  const heading = [...(card?.querySelectorAll('h1, h2, h3, h4, [role="heading"]') ?? [])].find(seen);
  return {
    overlay: {
      present: true,
      page: card?.getAttribute('data-page') ?? '',
      step: card?.getAttribute('data-step') ?? '',
      certainty: card?.getAttribute('data-certainty') ?? '',
      title: heading === undefined ? '' : nameOf(heading),
      fork: forkIn(card?.querySelector('[data-fork]') ?? null),
      place: seen(place)
        ? {
            words: place.querySelector<HTMLElement>('.place-words')?.innerText ?? '',
            stage: place.getAttribute('data-stage') ?? '',
            step: place.getAttribute('data-place-step') ?? '',
          }
        : null,
      text: seen(card) ? (card as HTMLElement).innerText : '',
      buttons: buttons.map((button) => button.name),
      ring: seen(ring) ? rectOf(ring) : null,
      ringed: seen(ring) ? labelUnder(ring) : '',
      card: seen(card) ? rectOf(card) : null,
      focused: root.activeElement === null ? '' : nameOf(root.activeElement),
      scrolled: card?.scrollTop ?? 0,
      hostParent: root.host.parentElement?.tagName ?? '',
    },
    buttons,
  };
}

/** The parts of CDP's `DOM.Node` used here. */
interface CdpNode {
  readonly backendNodeId: number;
  readonly localName: string;
  readonly shadowRoots?: readonly CdpNode[];
}

const HOST = 'kamusm-rehber';

/** One session for each tab: a new one at every look would cost more than the look. It ends with its tab. */
const sessions = new WeakMap<Page, Promise<CDPSession>>();

function sessionOf(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? page.createCDPSession();
  sessions.set(page, session);
  return session;
}

/**
 * The overlays' roots, in all frames of the process, also within open roots. The browser searches: the whole document sent over twenty times a
 * second would keep a large page from everything else.
 */
async function rootsIn(session: CDPSession): Promise<CdpNode[]> {
  await session.send('DOM.getDocument', { depth: 0 });
  const { searchId, resultCount } = await session.send('DOM.performSearch', { query: HOST });
  if (resultCount === 0) return [];
  const { nodeIds } = await session.send('DOM.getSearchResults', { searchId, fromIndex: 0, toIndex: resultCount });
  const found = await Promise.all(nodeIds.map((nodeId) => session.send('DOM.describeNode', { nodeId, depth: 0, pierce: true })));
  // The page's own words and scripts may name the host.
  return found.map(({ node }): CdpNode => node).flatMap(({ localName, shadowRoots = [] }) => (localName === HOST ? shadowRoots : []));
}

/** Through the debugger, which can look into a closed root as nothing in the page can. */
async function readClosed(page: Page): Promise<RootReading[]> {
  const session = await sessionOf(page);
  const readings: RootReading[] = [];
  for (const { backendNodeId } of await rootsIn(session)) {
    const { object } = await session.send('DOM.resolveNode', { backendNodeId });
    if (object.objectId === undefined) continue;
    const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId,
      functionDeclaration: `function () { return ${withNames(`(${readRoot.toString()})(this)`)}; }`,
      returnByValue: true,
    });
    await session.send('Runtime.releaseObject', { objectId: object.objectId });
    if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    readings.push(result.value as RootReading);
  }
  // Else the browser would go on telling of every change of the document.
  await session.send('DOM.disable');
  return readings;
}

/** Runs in the page: reads the roots of an open build, in all same-origin frames. */
function readOpenRoots(host: string, read: (root: ShadowRoot) => RootReading): RootReading[] {
  const rootsOf = (scope: Document | ShadowRoot): ShadowRoot[] =>
    [...scope.querySelectorAll('*')].flatMap((element) => {
      if (element.localName === host) return element.shadowRoot === null ? [] : [element.shadowRoot];
      const inner = (element as HTMLIFrameElement).contentDocument ?? element.shadowRoot;
      return inner ? rootsOf(inner) : [];
    });
  return rootsOf(document).map(read);
}

async function readRoots(page: Page): Promise<readonly RootReading[]> {
  if (!/firefox/i.test(await page.browser().version())) return readClosed(page);
  return (await page.evaluate(
    withNames(`(${readOpenRoots.toString()})(${JSON.stringify(HOST)}, ${readRoot.toString()})`),
  )) as RootReading[];
}

async function readNow(page: Page): Promise<OverlayReading> {
  const readings = await readRoots(page);
  const [first] = readings;
  return first === undefined ? ABSENT : { ...first.overlay, hosts: readings.length };
}

/**
 * Reads the overlay as it is at this moment: in Chromium also the closed root of the shipped build, in Firefox the open
 * root of `dist/firefox-open`. A look that the page does not outlive, or in the middle of which the overlay is drawn anew, has seen nothing: the
 * next one counts.
 */
export const readOverlay = (page: Page): Promise<OverlayReading> =>
  until(
    () => readNow(page),
    () => true,
    20_000,
    `a look at ${page.url()}`,
  );

/**
 * Reads the overlay again and again until `predicate` holds.
 * @param ms how long at most, in milliseconds
 * @returns the reading that satisfied it
 * @throws with the last reading in words when it never did
 */
export async function waitForOverlay(page: Page, predicate: (overlay: OverlayReading) => boolean, ms = 20_000): Promise<OverlayReading> {
  return until(() => readNow(page), predicate, ms, `the overlay on ${page.url()}`);
}

/** What can be read in the card, without what is only announced to screen readers before it. */
export const shownOf = ({ text }: OverlayReading): string => text.slice(Math.max(0, text.indexOf(strings.unofficial)));

const middle = (rect: Rect): { x: number; y: number } => ({ x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 });

/** A turn of the wheel that has had no effect for so long, in milliseconds, has none. */
const WHEEL = 2_000;

/**
 * Takes the mouse to the middle of a button of the card; waits for the button first, and turns the wheel over a card that is too long to
 * show it. The card may make room for something on the page meanwhile: as everybody does, it aims again, until the button is under the pointer.
 * @param text its name, or the beginning of it (a choice has an explaining line after its name)
 * @throws when there is no such button within `ms` milliseconds
 */
export async function aimInCard(page: Page, text: string, ms = 20_000): Promise<void> {
  const find = async (): Promise<{ button: PressableButton; card: Rect; scrolled: number } | null> => {
    const readings = await readRoots(page);
    const buttons = readings.flatMap((reading) => reading.buttons);
    const button = buttons.find(({ name }) => name === text) ?? buttons.find(({ name }) => name.startsWith(text));
    const { card = null, scrolled = 0 } = readings[0]?.overlay ?? {};
    return button === undefined || card === null ? null : { button, card, scrolled };
  };
  let before = '';
  const isAimedAt = async (): Promise<boolean> => {
    const found = await find();
    const now = JSON.stringify(found);
    // The wheel turns on for a while.
    const isStill = now === before;
    before = now;
    if (found === null || !isStill) return false;
    const { isReachable, rect } = found.button;
    const { x, y } = middle(isReachable ? rect : found.card);
    await page.mouse.move(x, y);
    if (!isReachable) {
      await page.mouse.wheel({ deltaY: Math.round(middle(rect).y - y) });
      // A browser that is busy turns late. What was turned for the sake of one that is only late would turn the page, once the card is shorter.
      await waitForOverlay(page, ({ scrolled }) => scrolled !== found.scrolled, WHEEL).catch(() => undefined);
    }
    return isReachable && JSON.stringify(await find()) === now;
  };
  await until(isAimedAt, Boolean, ms, `the card's button "${text}" in sight`);
}

/** Clicks a button of the card with the mouse, in its middle, as a person would; see {@link aimInCard}. */
export async function pressInCard(page: Page, text: string, ms = 20_000): Promise<void> {
  await aimInCard(page, text, ms);
  await page.mouse.down();
  await page.mouse.up();
}

/** Name of what has the keyboard focus in the card; empty when nothing there has. */
export const focusedInCard = async (page: Page): Promise<string> => (await readOverlay(page)).focused;
