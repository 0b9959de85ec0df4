import type { Page } from 'puppeteer-core';
import { inPage } from './browser/in-page.ts';
import { type OverlayReading, pressInCard, readOverlay } from './browser/overlay.ts';
import type { Rect } from '../src/core/snapshot/rect.ts';
import { until } from './browser/until.ts';
import { fillForm } from './fill-form.ts';

const HOME = 'https://kamusm.bilgem.tubitak.gov.tr/';
const E_DEVLET = 'giris.turkiye.gov.tr';

/** Pages whose fields the person fills before pressing what is ringed. */
const FORM_PAGES = new Set(['kapatma-secimi', 'basvuru-formu', 'sms-dogrulama', 'borc-sorgulama', 'kart-okuyucu', 'e-onay', 'pin-kilit']);

/** Pages where the way goes on elsewhere: something happens on paper, and the person starts again from the home page. */
const PAUSES = new Set(['form-ciktisi', 'uretim-bekleniyor', 'odeme-sonucu']);

/** Id of the page of someone who pays by card: it has no card of ours to read it from. */
const PAYING = 'kart-odeme';

/**
 * Nothing to do for so long, in milliseconds, since the page last changed, means that there is nothing to do: content and ring may
 * come late. An end that was to be expected is believed sooner than one that is a fault.
 */
const IDLE: Readonly<Partial<Record<Action['kind'], number>>> = { end: 1_200, 'go-home': 1_200, 'open-menu': 3_000, stuck: 10_000 };

/** The longest journey takes about 45 steps, answers included. */
const MOST_STEPS = 70;

/** Visits to the same stop (page, step, title and ring the same) before that counts as going in circles. */
const MOST_VISITS = 3;

/** Ways to start again from the home page before that counts as going in circles. */
const MOST_RETURNS = 3;

/** A stage the card may ask about. */
export interface AskedStage {
  /** The pages on which it comes to its end. */
  readonly endsOn: readonly string[];
  /** The card's two answers. */
  readonly done: string;
  readonly todo: string;
}

export interface JourneyOptions {
  /** Beginnings of the names of the card's buttons that answer its questions: flow, institution, suspend or revoke. Each is pressed once, when nothing is ringed. */
  readonly answers: readonly string[];
  /** Stages the card may ask about. Answered as by somebody who knows: done once something was pressed on a page it ends on. */
  readonly stages: readonly AskedStage[];
  /** Name of the card's button that scrolls to a target out of sight. */
  readonly showButton: string;
  /** Ids of pages that must have been seen before a page with nothing to press counts as the end. */
  readonly mustSee: readonly string[];
  /**
   * The page and the step with which the way ends although something is ringed there: having pressed all that is ringed there is the end. Pages on
   * the way to it bear the same step.
   */
  readonly lastStop?: { readonly page: string; readonly step: string } | null;
  /** Names of the card's links to pages that nothing on the present one leads to. */
  readonly entryLinks: readonly string[];
  /** Address to begin at. Default: the KamuSM home page. */
  readonly start?: string;
  /** Whether the walk has come far enough at this stop: it ends there, well. Default: only at the end of the way. */
  readonly isFarEnough?: (step: JourneyStep) => boolean;
  /** Called at every stop before anything is pressed; the page stands still meanwhile. */
  readonly onStep?: (step: JourneyStep) => Promise<void>;
  /** Longest wait for the page to answer, in milliseconds. Default 20 000. */
  readonly patience?: number;
}

/** One stop of the walk. */
export interface JourneyStep {
  /** 1-based. */
  readonly number: number;
  readonly url: string;
  readonly overlay: OverlayReading;
  /** What lies under the middle of the ring, as the page writes it; empty without ring. */
  readonly ringOn: string;
  /** What the walker does here. */
  readonly action: Action['kind'];
}

export interface JourneyResult {
  readonly steps: readonly JourneyStep[];
  /** Why the walk could not go on, or null when it reached the end. */
  readonly stuck: string | null;
}

/** What can be told apart from outside: as long as it is the same, nothing has happened. */
const appearance = (url: string, overlay: OverlayReading): string =>
  JSON.stringify([
    url,
    overlay.page,
    overlay.step,
    overlay.certainty,
    overlay.fork,
    overlay.title,
    overlay.text,
    overlay.buttons,
    overlay.ring,
  ]);

const middle = (rect: Rect): { x: number; y: number } => ({ x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 });

interface Sight {
  readonly url: string;
  readonly overlay: OverlayReading;
  readonly loaded: boolean;
  /** `page` of someone who pays by card: the extension must be silent there. */
  readonly cardPayment: boolean;
  /** Middle of the button that opens the menu of a small screen, if there is one. */
  readonly menu: { readonly x: number; readonly y: number } | null;
}

/** Runs in the page. */
function pageState(): Pick<Sight, 'loaded' | 'cardPayment' | 'menu'> {
  const menu = [...document.querySelectorAll('button[aria-label="Menü"]')].find((button) => button.checkVisibility());
  const { x, y, width, height } = menu?.getBoundingClientRect() ?? new DOMRect();
  return {
    menu: width > 0 ? { x: x + width / 2, y: y + height / 2 } : null,
    loaded: document.readyState === 'complete',
    cardPayment: [...document.querySelectorAll('input[autocomplete*="cc-"]')].some((field) => field.checkVisibility()),
  };
}

async function look(page: Page): Promise<Sight> {
  const state = (await page.evaluate(inPage(pageState))) as ReturnType<typeof pageState>;
  return { url: page.url(), overlay: await readOverlay(page), ...state };
}

/** Whether the extension has said its word: a card with something to do, or a page where it has nothing to say. */
const isSettledKind = ({ url, overlay, cardPayment }: Sight): boolean => overlay.present || cardPayment || new URL(url).host === E_DEVLET;

/** Waits until the page stands still: loaded, spoken for, and three times the same in a row. */
async function settle(page: Page, changedFrom: string | null, patience: number): Promise<Sight> {
  let before = '';
  let same = 0;
  return until(
    () => look(page),
    (sight) => {
      const now = appearance(sight.url, sight.overlay);
      same = now === before ? same + 1 : 0;
      before = now;
      return same >= 2 && sight.loaded && isSettledKind(sight) && now !== changedFrom;
    },
    patience,
    changedFrom === null ? 'a page that stands still' : 'the page to answer',
  );
}

const viewport = async (page: Page): Promise<{ width: number; height: number }> =>
  (await page.evaluate('({ width: innerWidth, height: innerHeight })')) as { width: number; height: number };

/** Turns the mouse wheel until the ring is in sight, as a person does. */
async function scrollToRing(page: Page, ring: Rect, patience: number): Promise<Rect> {
  const size = await viewport(page);
  const inSight = (rect: Rect | null): boolean => {
    if (rect === null) return false;
    const { x, y } = middle(rect);
    return x > 0 && y > 0 && x < size.width && y < size.height;
  };
  if (inSight(ring)) return ring;
  await page.mouse.move(size.width / 2, size.height / 2);
  await page.mouse.wheel({ deltaY: Math.round(middle(ring).y - size.height / 2) });
  let before = '';
  const seen = await until(
    () => readOverlay(page),
    (overlay) => {
      const now = JSON.stringify(overlay.ring);
      const still = now === before;
      before = now;
      return still && inSight(overlay.ring);
    },
    patience,
    'the ring to scroll into sight',
  );
  return seen.ring ?? ring;
}

/** Runs in the page: for a closed list at this point the value of the option that `text` names (the longest, if several), else null. */
function optionNamed(x: number, y: number, text: string): string | null {
  const list = document.elementsFromPoint(x, y).find((element) => element.localName !== 'kamusm-rehber');
  if (!(list instanceof HTMLSelectElement)) return null;
  const flat = (words: string): string => words.replace(/\s+/g, ' ').trim();
  const named = [...list.options].filter((option) => flat(option.text) !== '' && flat(text).includes(flat(option.text)));
  return named.toSorted((a, b) => b.text.length - a.text.length)[0]?.value ?? null;
}

async function pressRing(page: Page, overlay: OverlayReading, patience: number): Promise<void> {
  if (overlay.ring === null) throw new Error('Nothing is ringed.');
  const { x, y } = middle(await scrollToRing(page, overlay.ring, patience));
  const option = (await page.evaluate(inPage(optionNamed, x, y, overlay.text))) as string | null;
  if (option === null) {
    await page.mouse.click(x, y);
    return;
  }
  // The list that a closed native select opens is drawn by the browser, out of reach of the mouse of a test.
  const handle = await page.evaluateHandle(
    `document.elementsFromPoint(${x}, ${y}).find((element) => element.localName !== 'kamusm-rehber')`,
  );
  await handle.asElement()?.select(option);
}

/** Runs in the page: the middle of the button that goes on: the submit button, or the last one that can be seen. */
function onlyButton(): { x: number; y: number } | null {
  const buttons = [
    ...document.querySelectorAll<HTMLElement>('button, input[type="submit"], [role="button"], a[class*="button"], a[class*="btn"]'),
  ].filter((button) => button.checkVisibility({ visibilityProperty: true }) && button.getBoundingClientRect().width > 0);
  const button = buttons.find((candidate) => (candidate as HTMLButtonElement).type === 'submit') ?? buttons.at(-1);
  if (button === undefined) return null;
  button.scrollIntoView({ block: 'center' });
  const { x, y, width, height } = button.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}

async function pressOnlyButton(page: Page): Promise<void> {
  const point = (await page.evaluate(inPage(onlyButton))) as { x: number; y: number } | null;
  if (point === null) throw new Error(`No button on ${page.url()}.`);
  await page.mouse.click(point.x, point.y);
}

/** What there is to do at a stop. */
type Action =
  | { readonly kind: 'answer'; readonly button: string }
  | { readonly kind: 'open-entry'; readonly link: string }
  | { readonly kind: 'open-menu'; readonly x: number; readonly y: number }
  | { readonly kind: 'press-ring'; readonly fill: boolean }
  | { readonly kind: 'press-only-button'; readonly fill: boolean }
  | { readonly kind: 'go-home' }
  | { readonly kind: 'end' }
  | { readonly kind: 'stuck'; readonly why: string };

interface Memory {
  readonly answered: Set<string>;
  /** `<page>/<step>` where the menu was opened. */
  readonly menuOpened: Set<string>;
  readonly seen: Set<string>;
  /** Pause pages whose ring was pressed once already: pressing again only prints again. */
  readonly pressedAtPause: Set<string>;
  /** Pages on which something was pressed. */
  readonly pressedOn: Set<string>;
  /** What the card said whenever a ring was pressed. */
  readonly pressedAt: Set<string>;
  returns: number;
  paid: boolean;
}

/** Decides like a person who does what the card says and nothing else. */
function chooseAction({ url, overlay, cardPayment, menu }: Sight, options: JourneyOptions, memory: Memory): Action {
  if (new URL(url).host === E_DEVLET) return { kind: 'press-only-button', fill: false };
  if (cardPayment) {
    return overlay.present
      ? { kind: 'stuck', why: 'the extension shows something on a card-payment form' }
      : { kind: 'press-only-button', fill: true };
  }
  if (overlay.hosts > 1) return { kind: 'stuck', why: `${overlay.hosts} overlays at once` };
  if (overlay.fork?.is === 'open') {
    const { buttons } = overlay.fork;
    const stage = options.stages.find(({ done, todo }) => buttons.includes(done) && buttons.includes(todo));
    if (stage === undefined) return { kind: 'stuck', why: 'a stage is asked about that is not on the way' };
    const isDone = stage.endsOn.some((id) => memory.pressedOn.has(id));
    return { kind: 'answer', button: isDone ? stage.done : stage.todo };
  }
  const atPause = PAUSES.has(overlay.page);
  const isLast = overlay.page === options.lastStop?.page && overlay.step === options.lastStop.step;
  if (isLast && memory.pressedAt.has(overlay.text)) return { kind: 'end' };
  if (overlay.ring !== null && !(atPause && memory.pressedAtPause.has(overlay.page))) {
    return { kind: 'press-ring', fill: FORM_PAGES.has(overlay.page) };
  }
  if (overlay.ring === null) {
    if (overlay.buttons.includes(options.showButton)) return { kind: 'answer', button: options.showButton };
    const answer = options.answers.find((text) => !memory.answered.has(text) && overlay.buttons.some((button) => button.startsWith(text)));
    if (answer !== undefined) return { kind: 'answer', button: answer };
    const entry = overlay.buttons.find((button) => options.entryLinks.includes(button));
    if (entry !== undefined) return { kind: 'open-entry', link: entry };
    if (options.mustSee.every((id) => memory.seen.has(id))) return { kind: 'end' };
  }
  // The card says what to look for; on a phone that may be in the menu.
  if (!atPause && menu !== null && !memory.menuOpened.has(`${overlay.page}/${overlay.step}`)) return { kind: 'open-menu', ...menu };
  // After paying the site shows a page of its own that the guide need not know.
  if (!atPause && !(memory.paid && overlay.page === 'unknown')) return { kind: 'stuck', why: 'nothing is ringed and nothing is asked' };
  return memory.returns < MOST_RETURNS ? { kind: 'go-home' } : { kind: 'stuck', why: 'the way leads in circles' };
}

interface Stop {
  readonly sight: Sight;
  readonly action: Action;
}

/** What to do here; looks on for a while before it believes that nothing is. */
async function nextStop(page: Page, options: JourneyOptions, memory: Memory, changedFrom: string | null, patience: number): Promise<Stop> {
  let from = changedFrom;
  let before = '';
  let since = performance.now();
  for (;;) {
    const sight = await settle(page, from, patience);
    // What has changed since the last press need not change once more.
    from = null;
    const now = appearance(sight.url, sight.overlay);
    if (now !== before) since = performance.now();
    before = now;
    memory.seen.add(sight.overlay.page);
    const action = chooseAction(sight, options, memory);
    if (performance.now() - since >= (IDLE[action.kind] ?? 0)) return { sight, action };
  }
}

/** What was done in the tab: the practice site keeps it for each host, so it is told at every address that is opened anew. */
const doneIn = async (page: Page): Promise<string> => String(await page.evaluate("sessionStorage.getItem('alistirma') ?? ''"));

/** Types the address of the home page. */
async function goHome(page: Page): Promise<void> {
  await page.goto(`${HOME}#${await doneIn(page)}`, { waitUntil: 'load' });
}

/** Follows a link of the card. */
async function openEntry(page: Page, link: string, patience: number): Promise<void> {
  const [done, from] = [await doneIn(page), page.url()];
  await pressInCard(page, link, patience);
  const to = await until(
    () => Promise.resolve(page.url()),
    (url) => url !== from,
    patience,
    `"${link}" to open`,
  );
  if (new URL(to).host === new URL(from).host) return;
  // From elsewhere: with only another fragment the page would not be loaded anew, and it reads what was done when it is loaded.
  await page.goto('about:blank');
  await page.goto(`${to}#${done}`, { waitUntil: 'load' });
}

async function perform(
  page: Page,
  action: Action,
  overlay: OverlayReading,
  options: JourneyOptions,
  memory: Memory,
  patience: number,
): Promise<void> {
  switch (action.kind) {
    case 'answer':
      memory.answered.add(action.button);
      return pressInCard(page, action.button, patience);
    case 'open-menu':
      memory.menuOpened.add(`${overlay.page}/${overlay.step}`);
      return page.mouse.click(action.x, action.y);
    case 'open-entry':
      return openEntry(page, action.link, patience);
    case 'press-ring': {
      memory.pressedAt.add(overlay.text);
      memory.pressedOn.add(overlay.page);
      if (PAUSES.has(overlay.page)) memory.pressedAtPause.add(overlay.page);
      if (!action.fill) return pressRing(page, overlay, patience);
      // Which way to close is what the ring is about.
      await fillForm(page, overlay.page !== 'kapatma-secimi');
      // Filling moves the page and may have moved the ring on.
      let { overlay: filled } = await settle(page, null, patience);
      if (filled.ring === null && filled.buttons.includes(options.showButton)) {
        await pressInCard(page, options.showButton, patience);
        ({ overlay: filled } = await settle(page, null, patience));
      }
      return filled.page === overlay.page ? pressRing(page, filled, patience) : undefined;
    }
    case 'press-only-button':
      if (action.fill) {
        memory.paid = true;
        memory.pressedOn.add(PAYING);
        await fillForm(page);
      }
      return pressOnlyButton(page);
    case 'go-home':
      memory.returns += 1;
      return goHome(page);
    case 'end':
    case 'stuck':
      return undefined;
  }
}

/**
 * Walks a journey on the practice site from the KamuSM home page on (or from any other of its pages), doing what a person does who trusts the extension:
 * presses the middle of the ring, answers the card's questions, fills in forms, signs in at the e-Devlet stand-in, pays.
 * It knows nothing of the way itself: a wrong ring leads it astray.
 * @param page a tab of a browser with the extension, behind the practice server's proxy
 * @returns every stop and, if it did not arrive, why; does not throw for what the site or the extension does wrong
 */
export async function walkJourney(page: Page, options: JourneyOptions): Promise<JourneyResult> {
  const patience = options.patience ?? 20_000;
  const memory: Memory = {
    answered: new Set(),
    menuOpened: new Set(),
    seen: new Set(),
    pressedAtPause: new Set(),
    pressedOn: new Set(),
    pressedAt: new Set(),
    returns: 0,
    paid: false,
  };
  const steps: JourneyStep[] = [];
  // "Are you sure?" is answered as somebody does who is sure.
  const accept = (dialog: { accept(): Promise<void> }): void => void dialog.accept().catch(() => undefined);
  page.on('dialog', accept);
  try {
    await page.goto(options.start ?? HOME, { waitUntil: 'load' });
    let before: string | null = null;
    while (steps.length < MOST_STEPS) {
      const { sight, action }: Stop = await nextStop(page, options, memory, before, patience);
      if (sight.overlay.ring !== null) await scrollToRing(page, sight.overlay.ring, patience);
      const overlay = await readOverlay(page);
      const ringOn = overlay.ringed;
      const sameStop = (other: JourneyStep): boolean =>
        other.url === sight.url &&
        other.overlay.page === overlay.page &&
        other.overlay.step === overlay.step &&
        other.overlay.title === overlay.title &&
        other.ringOn === ringOn;
      const visits = steps.filter(sameStop).length;
      const step: JourneyStep = { number: steps.length + 1, url: sight.url, overlay, ringOn, action: action.kind };
      steps.push(step);
      await options.onStep?.(step);
      if (action.kind === 'end' || options.isFarEnough?.(step) === true) return { steps, stuck: null };
      if (action.kind === 'stuck')
        return { steps, stuck: `${action.why} (${overlay.page}, ${sight.url}). The card: ${overlay.text.replaceAll(/\s+/g, ' ')}` };
      if (visits >= MOST_VISITS) return { steps, stuck: `the way leads in circles (${overlay.page}, ${sight.url})` };
      before = appearance(sight.url, overlay);
      // Still here after pressing: the site wants something filled in first ("Gerekçe").
      const again = action.kind === 'press-ring' && visits > 0;
      await perform(page, again ? { kind: 'press-ring', fill: true } : action, overlay, options, memory, patience);
      // A form may have opened in a tab of its own; the way goes on in this one.
      await page.bringToFront();
      if (PAUSES.has(overlay.page) && action.kind === 'press-ring') before = null;
    }
    return { steps, stuck: `no end after ${steps.length} steps` };
  } catch (error) {
    return { steps, stuck: error instanceof Error ? error.message : String(error) };
  } finally {
    page.off('dialog', accept);
  }
}
