/** Shows renderings in the page and says what the guide makes of them. One module, for bundling into a browser. */
import { locate } from '../../src/core/survey/locate.ts';
import { type Recognition, recognize } from '../../src/core/recognize/recognize.ts';
import { loadGuide } from '../../src/generated/guide.ts';
import { type PageReading, readPage } from '../../src/page/read/read-page.ts';
import { mutate, type Mutation } from './mutate.ts';
import { everything } from './roots.ts';
import { adviceFor, dueOn, flowPoint, type Truth } from './truth.ts';

const guide = loadGuide();

export interface Case extends Truth {
  readonly html: string;
  readonly mutations: readonly Mutation[];
}

/** `unsure`: no page named, or no ring where one is due. */
export type Outcome = 'right' | 'unsure' | 'WRONG';

export interface Verdict {
  readonly page: Outcome;
  readonly points: readonly { readonly point: string; readonly outcome: Outcome }[];
  /** Everything that is not right, in words; begins with `WRONG` where it is wrong. */
  readonly problems: readonly string[];
}

/** Puts a document in place of the one shown; frames and modal dialogs come to life. */
function show(html: string): void {
  const parsed = Document.parseHTMLUnsafe(html);
  const frames = [...parsed.querySelectorAll('iframe')].map((frame) => {
    const content = frame.srcdoc;
    // Loading it would take its time; a frame without an address has its empty document at once.
    frame.removeAttribute('srcdoc');
    return { frame, content };
  });
  document.documentElement.replaceWith(document.adoptNode(parsed.documentElement));
  for (const { frame, content } of frames) {
    const inner = frame.contentDocument;
    inner?.open();
    inner?.write(content);
    inner?.close();
  }
  for (const dialog of everything('dialog[data-modal]')) {
    // A page that was written out with its dialog open has the attribute, not the dialog.
    dialog.removeAttribute('open');
    (dialog as HTMLDialogElement).showModal();
  }
}

/** Takes away what comes late. @returns what brings it */
function park(): () => void {
  const parked = everything('[data-late]').map((place) => {
    const content = place.ownerDocument.createDocumentFragment();
    content.append(...place.childNodes);
    return { place, content };
  });
  return () => {
    for (const { place, content } of parked) place.append(content);
  };
}

/** Draws the containers that are drawn anew: other elements, the same look. */
function redraw(): void {
  for (const container of everything('[data-again]')) container.replaceWith(container.cloneNode(true));
}

/** The mark of what an element belongs to, or, for a container of one single thing, of that. */
function markOf(element: Element): string | null {
  for (let at: Element | null = element; at !== null; ) {
    const mark = at.getAttribute('data-t');
    if (mark !== null) return mark;
    const root: Node = at.getRootNode();
    at = at.parentElement ?? ('host' in root ? (root as ShadowRoot).host : null);
  }
  const inner = [...element.querySelectorAll('[data-t]')].map((other) => other.getAttribute('data-t'));
  return inner.length === 1 ? (inner[0] ?? null) : null;
}

const named = (element: Element | undefined): string =>
  element === undefined ? 'nothing' : `<${element.localName}> “${element.textContent.replace(/\s+/gu, ' ').trim().slice(0, 60)}”`;

/** What speaks for the pages in question. */
function cluesIn(recognition: Recognition): string {
  return recognition.weighed
    .slice(0, 3)
    .map(
      ({ page, clues, veto }) =>
        `${page}${veto === null ? '' : ` (${veto})`}: ${clues.map(({ kind, what, points }) => `${kind} ${what} ${points}`).join(', ')}`,
    )
    .join(' · ');
}

function pageOf(reading: PageReading, recognition: Recognition): string {
  if (reading.snapshot.hasCardField) return 'kart-odeme';
  if (recognition.kind === 'known') return recognition.page;
  return recognition.kind === 'unknown'
    ? 'unknown'
    : `ambiguous ${recognition.weighed
        .filter(({ veto }) => veto === null)
        .map(({ page }) => page)
        .join(' | ')}`;
}

/** Whether one thing is ringed as it should be; `problem` says what is amiss where it is not right. */
interface Judged {
  readonly point: string;
  readonly outcome: Outcome;
  readonly problem: string;
}

function judgePoints(truth: Truth, reading: PageReading, { survey }: Recognition): Judged[] {
  return Object.entries(truth.points).map(([point, expected]) => {
    const sought = point.startsWith('kurum:')
      ? ({ is: 'institution', institution: point.slice('kurum:'.length) } as const)
      : ({ is: 'control', page: truth.page, control: point } as const);
    const location = locate(sought, guide, survey);
    const isCovered = location.kind === 'found' && reading.snapshot.dialogOpen && !location.item.inDialog;
    if (location.kind !== 'found' || isCovered) {
      const outcome = expected === null ? 'right' : 'unsure';
      return { point, outcome, problem: `${point}: ${isCovered ? 'covered' : location.kind}` };
    }
    const rung = reading.element(location.ref);
    const isRight = expected !== null && rung !== undefined && markOf(rung) === expected;
    return {
      point,
      outcome: isRight ? 'right' : 'WRONG',
      problem: `WRONG ring, ${point}: ${named(rung)} instead of ${expected ?? 'none'}`,
    };
  });
}

function judgeFlows(truth: Truth, reading: PageReading, recognition: Recognition, isWhole: boolean): Judged[] {
  return guide.flows.map(({ id }) => {
    const point = flowPoint(id);
    const due = truth.rings[id] ?? null;
    const advice = adviceFor(id, recognition, guide);
    if (advice.kind !== 'guide' || advice.pointing.kind !== 'found')
      return { point, outcome: due === null ? 'right' : 'unsure', problem: `${point}: no ring` };
    const rung = reading.element(advice.pointing.ref);
    const mark = rung === undefined ? null : markOf(rung);
    const isRight = mark !== null && (isWhole ? mark === due : truth.allowed[id]?.includes(mark) === true);
    return {
      point,
      outcome: isRight ? 'right' : 'WRONG',
      problem: `WRONG ring, ${point} (step ${advice.step}): ${named(rung)} [${mark}] instead of ${due ?? 'none'}`,
    };
  });
}

/** The card names the page behind a dialog it does not know, says that it is not sure, and rings nothing there. */
function isBehindUnknown({ snapshot }: PageReading, recognition: Recognition): boolean {
  return (
    snapshot.dialogOpen &&
    recognition.kind === 'known' &&
    recognition.certainty === 'likely' &&
    !recognition.survey.items.some((item) => item.inDialog)
  );
}

/** One look at the page as it is. @param isWhole all of it is there */
function look(truth: Truth, isWhole: boolean): Verdict {
  const { hostname, pathname } = new URL(truth.url);
  const reading = readPage(document, { host: hostname, path: pathname });
  const recognition = recognize(reading.snapshot, guide);
  const seen = pageOf(reading, recognition);
  if (seen !== truth.page) {
    const isUnsure = seen === 'unknown' || seen.startsWith('ambiguous') || isBehindUnknown(reading, recognition);
    const due = dueOn(truth);
    const all = [...Object.keys(truth.points), ...Object.keys(truth.rings).map(flowPoint)];
    const points = all.map((point) => ({ point, outcome: due.has(point) ? ('unsure' as const) : ('right' as const) }));
    return {
      page: isUnsure ? 'unsure' : 'WRONG',
      points,
      problems: [`${isUnsure ? 'page' : 'WRONG page'}: ${seen} instead of ${truth.page} ${cluesIn(recognition)}`],
    };
  }
  if (recognition.kind !== 'known') return { page: 'right', points: [], problems: [] };
  const points = [...judgePoints(truth, reading, recognition), ...judgeFlows(truth, reading, recognition, isWhole)];
  const problems = points.filter(({ outcome }) => outcome !== 'right').map(({ problem }) => problem);
  return { page: 'right', points: points.map(({ point, outcome }) => ({ point, outcome })), problems };
}

const wrongIn = ({ problems }: Verdict): string[] => problems.filter((problem) => problem.startsWith('WRONG'));

/** Shows a case and looks at it: before its late content is there, then when all is there and drawn anew. */
export function judge({ html, mutations, ...truth }: Case): Verdict {
  try {
    show(html);
    for (const mutation of mutations) mutate(mutation);
    const bring = park();
    const early = look(truth, false);
    bring();
    redraw();
    const late = look(truth, true);
    return { ...late, problems: [...wrongIn(early).map((problem) => `${problem} (before the content came)`), ...late.problems] };
  } catch (error) {
    return { page: 'WRONG', points: [], problems: [`WRONG: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`] };
  }
}

/** The page of a case, redesigned, without every element that can go while something is still wrong. */
export function minimise(failing: Case): string {
  show(failing.html);
  for (const mutation of failing.mutations) mutate(mutation);
  const write = (): string => {
    for (const frame of everything('iframe')) {
      const inner = (frame as HTMLIFrameElement).contentDocument;
      if (inner !== null) frame.setAttribute('srcdoc', `<!doctype html>${inner.documentElement.outerHTML}`);
    }
    return `<!doctype html><html>${document.documentElement.getHTML({ shadowRoots: shadowRoots() })}</html>`;
  };
  let html = write();
  const isWrong = (candidate: string): boolean => wrongIn(judge({ ...failing, html: candidate, mutations: [] })).length > 0;
  if (!isWrong(html)) return html;
  for (let at = 0; ; ) {
    show(html);
    const element = everything('body *')[at];
    if (element === undefined) return html;
    element.remove();
    const smaller = write();
    if (isWrong(smaller)) html = smaller;
    else at += 1;
  }
}

function shadowRoots(): ShadowRoot[] {
  return everything('*').flatMap((element) => (element.shadowRoot === null ? [] : [element.shadowRoot]));
}
