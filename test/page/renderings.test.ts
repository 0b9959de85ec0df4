/**
 * Recognition and locating on whole pages as different makers would build them: every folder of `renderings`, each file in
 * a real Chromium. A folder's `expected.json` lists `{ file, url, page, points }`: the page id (or `unknown`), and per control
 * id (or `kurum:<institution>`) the CSS selector of what must be ringed, or null when no ring may be drawn.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type InBrowser, inBrowser } from './support/in-browser.ts';
import type * as renderingsEntry from './renderings-entry.ts';

type Entry = typeof renderingsEntry;

interface Rendering {
  readonly file: string;
  readonly url: string;
  readonly page: string;
  readonly points?: Readonly<Record<string, string | null>>;
}

/** What became of one point: as it must be, no ring where one is due, or a ring on something else. */
interface Outcome {
  readonly point: string;
  readonly result: 'right' | 'missed' | 'WRONG';
  readonly seen: string;
}

const FOLDER = path.join(import.meta.dirname, 'renderings');
const COLLECTIONS = readdirSync(FOLDER).filter((name) => existsSync(path.join(FOLDER, name, 'expected.json')));

function renderingsOf(collection: string): Rendering[] {
  return JSON.parse(readFileSync(path.join(FOLDER, collection, 'expected.json'), 'utf8')) as Rendering[];
}

/** No page named: the person gets no hint, but no wrong one either. */
const isSilent = (page: string): boolean => page === 'unknown' || page.startsWith('ambiguous');

/** Runs in the page. */
function look(module: Entry, url: string, points: Readonly<Record<string, string | null>>): { page: string; outcomes: Outcome[] } {
  const { guide, locate, readPage, recognize } = module;
  const { hostname, pathname } = new URL(url);
  const reading = readPage(document, { host: hostname, path: pathname });
  const recognition = recognize(reading.snapshot, guide);
  // A page with a card-payment field gets nothing, whatever else it says (`advise.ts`).
  const page = reading.snapshot.hasCardField
    ? 'kart-odeme'
    : recognition.kind === 'ambiguous'
      ? `ambiguous: ${recognition.weighed
          .slice(0, 2)
          .map((candidate) => candidate.page)
          .join(' | ')}`
      : recognition.kind === 'known'
        ? recognition.page
        : 'unknown';

  const innerRoots = (element: Element): (Document | ShadowRoot)[] => {
    const frame = element.localName === 'iframe' ? (element as HTMLIFrameElement).contentDocument : null;
    return [element.shadowRoot, frame].filter((root) => root !== null);
  };
  const find = (root: Document | ShadowRoot, selector: string): Element | null => {
    const hit = root.querySelector(selector);
    if (hit !== null) return hit;
    for (const element of root.querySelectorAll('*')) {
      for (const inner of innerRoots(element)) {
        const found = find(inner, selector);
        if (found !== null) return found;
      }
    }
    return null;
  };
  /** The element and all around it as drawn: slots, shadow hosts and frames included. */
  const around = (element: Element): Element[] => {
    const chain: Element[] = [];
    let at: Element | null = element;
    while (at !== null) {
      chain.push(at);
      const root: Node = at.getRootNode();
      const host: Element | null = 'host' in root ? (root as ShadowRoot).host : (at.ownerDocument.defaultView?.frameElement ?? null);
      at = at.assignedSlot ?? at.parentElement ?? host;
    }
    return chain;
  };
  const hitAtMiddle = (element: Element): Element | null => {
    element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    // A link broken over several lines has gaps between them: its first line is what a person presses. One around blocks begins with an
    // empty box.
    const box = [...element.getClientRects()].find(({ width, height }) => width > 0 && height > 0) ?? element.getBoundingClientRect();
    let root: Document | ShadowRoot = element.ownerDocument;
    let hit: Element | null = null;
    for (;;) {
      const next: Element | null = root.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      if (next === null || next === hit) return hit;
      hit = next;
      if (hit.shadowRoot === null) return hit;
      root = hit.shadowRoot;
    }
  };
  const describeElement = (element: Element | null): string =>
    element === null ? 'nothing' : `<${element.localName}> “${element.textContent.replace(/\s+/gu, ' ').trim().slice(0, 60)}”`;

  const outcomes = Object.entries(points).map(([point, selector]): Outcome => {
    const sought = point.startsWith('kurum:')
      ? ({ is: 'institution', institution: point.slice('kurum:'.length) } as const)
      : ({ is: 'control', page: recognition.kind === 'known' ? recognition.page : '', control: point } as const);
    const location = locate(sought, guide, recognition.survey);
    const expected = selector === null ? null : find(document, selector);
    if (selector !== null && expected === null) return { point, result: 'WRONG', seen: `the test page has no ${selector}` };
    // What lies behind an open dialog gets no ring (`advise.ts`).
    const isCovered = location.kind === 'found' && reading.snapshot.dialogOpen && !location.item.inDialog;
    if (isCovered) return { point, result: expected === null ? 'right' : 'missed', seen: 'covered by a dialog' };
    if (location.kind !== 'found') return { point, result: expected === null ? 'right' : 'missed', seen: location.kind };
    const rung = reading.element(location.ref) ?? null;
    if (rung === null || expected === null) return { point, result: 'WRONG', seen: describeElement(rung) };
    const hit = hitAtMiddle(rung);
    const labels = [...((expected as HTMLInputElement).labels ?? [])];
    const related =
      around(rung).includes(expected) || around(expected).includes(rung) || labels.some((label) => around(rung).includes(label));
    const isPressed =
      hit !== null &&
      around(hit).some(
        (element) =>
          element === expected ||
          (element.localName === 'label' && (labels.includes(element as HTMLLabelElement) || around(expected).includes(element))),
      );
    return {
      point,
      result: related && isPressed ? 'right' : 'WRONG',
      seen: `${describeElement(rung)}, pressed at its middle: ${describeElement(hit)}`,
    };
  });
  return { page, outcomes };
}

/** Most of a look is waiting for the browser to load the page: several tabs wait at once. */
const TABS = 4;

let tabs: readonly InBrowser<Entry>[] = [];
let free: InBrowser<Entry>[] = [];
beforeAll(async () => {
  tabs = await Promise.all(Array.from({ length: TABS }, () => inBrowser<Entry>('test/page/renderings-entry.ts')));
  free = [...tabs];
}, 60_000);
afterAll(() => Promise.all(tabs.map((tab) => tab.close())));

test('there are renderings, and every file has its expectation', () => {
  expect(COLLECTIONS).not.toEqual([]);
  for (const collection of COLLECTIONS) {
    const files = readdirSync(path.join(FOLDER, collection)).filter((name) => name.endsWith('.html'));
    const expected = renderingsOf(collection).map(({ file }) => file);
    expect(expected.toSorted(), collection).toEqual(files.toSorted());
  }
});

/** Begins with a script, or may have one in an attribute or behind a form's or a link's address. */
const SCRIPTED = /<script|\son\w+\s*=|javascript:|http-equiv/iu;

/** Loads a rendering in a tab that is free, at best one that is at its host already, and looks. */
async function lookAt(html: string, url: string, points: Readonly<Record<string, string | null>>): Promise<ReturnType<typeof look>> {
  const { origin } = new URL(url);
  const [tab] = free.splice(
    Math.max(
      0,
      free.findIndex(({ page }) => page.url().startsWith(origin)),
    ),
    1,
  );
  if (tab === undefined) throw new Error(`More than ${TABS} tests at once.`);
  try {
    // Without the fragment: going to another fragment of the same address would not load the page anew.
    const [address = url] = url.split('#');
    await (SCRIPTED.test(html) ? tab.show(html, address) : tab.rewrite(html, address));
    return await tab.evaluate(look, url, points);
  } finally {
    free.push(tab);
  }
}

describe.each(COLLECTIONS)('%s', (collection) => {
  test.concurrent.each(renderingsOf(collection))('$file', async ({ file, url, page, points = {} }) => {
    const seen = await lookAt(readFileSync(path.join(FOLDER, collection, file), 'utf8'), url, points);
    const problems = seen.outcomes
      .filter(({ result }) => result !== 'right')
      .map(({ point, result, seen: what }) => `${point}: ${result}, ${what}`);
    if (seen.page !== page && !(page === 'unknown' && isSilent(seen.page)))
      problems.unshift(`page: ${isSilent(seen.page) ? 'missed' : 'WRONG'}, ${seen.page} instead of ${page}`);
    expect(problems, problems.join('\n')).toEqual([]);
  });
});
