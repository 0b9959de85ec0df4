import type { Page } from 'puppeteer-core';
import { inPage } from '../../../.tools/browser/in-page.ts';

/** What the observed page has seen of itself; all of it plain data. */
export interface Seen {
  /** Events at window and document, on their way down and up, in order. */
  readonly events: readonly string[];
  /** Every change of the document, told by a mutation observer of the page. */
  readonly mutations: readonly string[];
}

/** Kinds of events the page listens to. `scroll` and `resize` are left out: how many there are depends on the frame rate. */
const EVENTS = `pointerdown pointerup mousedown mouseup click dblclick contextmenu auxclick wheel touchstart keydown
  keypress keyup beforeinput input change submit reset invalid copy cut paste focus blur focusin
  focusout toggle beforetoggle cancel close slotchange securitypolicyviolation popstate hashchange
  message error unhandledrejection storage animationstart transitionrun fullscreenchange`.split(/\s+/);

/** Runs in the page before anything else: writes down what happens to it. Must use nothing from outside itself. */
function observe(types: readonly string[]): void {
  const nameOf = (target: unknown): string => {
    if (target === window) return 'window';
    if (target === document) return 'document';
    const { nodeName, id } = target as { nodeName?: string; id?: string };
    return `${nodeName ?? String(target)}${id ? `#${id}` : ''}`;
  };
  const seen = { events: [] as string[], mutations: [] as string[] };
  for (const type of types) {
    for (const [place, name] of [
      [window, 'window'],
      [document, 'document'],
    ] as const) {
      for (const down of [true, false]) {
        place.addEventListener(
          type,
          (event) => seen.events.push(`${type} at ${name} ${down ? 'down' : 'up'} of ${nameOf(event.target)}`),
          down,
        );
      }
    }
  }
  const all = { subtree: true, childList: true, characterData: true, attributes: true, attributeOldValue: true };
  new MutationObserver((records) => {
    for (const { type, target, addedNodes, removedNodes, attributeName } of records) {
      const what =
        type === 'childList'
          ? `+${[...addedNodes].map(nameOf).join(' ')} -${[...removedNodes].map(nameOf).join(' ')}`
          : (attributeName ?? 'text');
      seen.mutations.push(`${type} of ${nameOf(target)}: ${what}`);
    }
  }).observe(document, all);
  // Not enumerable, so that it is no new key among the page's own.
  Object.defineProperty(window, 'seenByPage', { value: seen });
}

/**
 * A screen of the guide (`nes-islemleri`) with one of each thing that could be disturbed, which writes down what happens to
 * it from before its first element on. The same at an address where the extension does not run.
 */
export const OBSERVED_PAGE = `<!doctype html><html lang="tr" class="tema" style="color: #222"><head><meta charset="utf-8">
<script>((__name) => (${observe.toString()})(${JSON.stringify(EVENTS)}))((f) => f)</script>
<title>NES İşlemleri</title><!-- yorum --><link rel="icon" href="data:,">
<style>#box { width: 200px; height: 60px; overflow: auto } #tall { height: 1500px } .a { animation: none }</style></head>
<body class="a b"><!-- bir
 yorum --><h1 id="head">NES İşlemleri</h1><p id="words">Sertifika işlemlerinizi <b>buradan</b> seçiniz.</p>
<p><button id="target" class="btn">BİREYSEL İŞLEMLER</button> <button id="other">KURUMSAL İŞLEMLER</button></p>
<form id="form"><label>Not <input id="note" value="yazdığım not" autocomplete="off"></label> <textarea id="area">Satır</textarea>
<select id="list"><option>Bir</option><option>İki</option></select> <input id="tick" type="checkbox" aria-describedby="words"></form>
<div id="box" tabindex="0"><div style="height: 400px">Kaydırılan</div></div>
<details id="more"><summary id="summary">Ayrıntı</summary>İçerik</details>
<button id="opener" popovertarget="pop">Aç</button><div id="pop" popover>Açılan</div>
<p id="live" aria-live="polite" tabindex="-1">Duyuru</p><p id="split"></p><div id="tall"></div><a id="end" href="#head">Başa dön</a>
<script>
  document.getElementById('split').append('iki ', 'parça', '', document.createComment('x'), ' metin');
  const sheet = new CSSStyleSheet(); sheet.replaceSync('#words { color: #333 }'); document.adoptedStyleSheets = [sheet];
  history.replaceState({ adim: 1 }, ''); performance.mark('sayfa'); sessionStorage.setItem('s', '1'); localStorage.setItem('l', '1');
</script></body></html>`;

/** Everything the page can know of itself, as plain data: to be compared with that of a twin without the extension. */
export async function selfOf(page: Page): Promise<Record<string, unknown>> {
  return (await page.evaluate(
    inPage(async (host: string) => {
      const isOurs = (node: Node): boolean => node.nodeName.toLowerCase() === host;
      const nodes: string[] = [];
      const walk = (node: Node): void => {
        if (isOurs(node)) return;
        const attributes = node instanceof Element ? [...node.attributes].map(({ name, value }) => `${name}=${value}`).join(' ') : '';
        nodes.push(`${node.nodeName} ${attributes} ${node.nodeValue ?? ''}`);
        for (const child of node.childNodes) walk(child);
        if (node instanceof Element && node.shadowRoot !== null) walk(node.shadowRoot);
      };
      walk(document);
      const boxes = [...document.querySelectorAll('body, body *')].map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        const { color, backgroundColor, font, cursor, pointerEvents, outline } = getComputedStyle(element);
        return [element.id || element.localName, x, y, width, height, color, backgroundColor, font, cursor, pointerEvents, outline].join(
          ' ',
        );
      });
      const fields = [...document.querySelectorAll('input, textarea')].map((field) => {
        const { selectionStart, selectionEnd, selectionDirection } = field as HTMLInputElement;
        return `${field.id} ${selectionStart} ${selectionEnd} ${selectionDirection}`;
      });
      const { anchorNode, anchorOffset, focusNode, focusOffset } = getSelection() as Selection;
      const at = (node: Node | null): string =>
        node === null ? '' : `${node.parentNode?.nodeName} > ${node.nodeName} ${node.nodeValue ?? ''}`;
      const box = document.getElementById('box') as HTMLElement;
      const root = document.documentElement;
      return {
        nodes,
        boxes,
        fields,
        markup: root.outerHTML.replace(/<kamusm-rehber\b[^>]*>.*?<\/kamusm-rehber>/gs, ''),
        sheets: [document.styleSheets.length, document.adoptedStyleSheets.length],
        focus: [document.activeElement?.id, document.hasFocus()],
        selection: [at(anchorNode), anchorOffset, at(focusNode), focusOffset],
        scroll: [scrollX, scrollY, box.scrollTop, root.scrollWidth, root.scrollHeight],
        history: [history.length, JSON.stringify(history.state), history.scrollRestoration],
        performance: performance
          .getEntries()
          .filter(({ entryType }) => ['mark', 'measure', 'resource'].includes(entryType))
          .map(({ entryType, name }) => `${entryType} ${name.replace(/^https:\/\/[^/]*/, '')}`),
        stores: [document.cookie, JSON.stringify(localStorage), JSON.stringify(sessionStorage), (await indexedDB.databases()).length],
        globals: Object.getOwnPropertyNames(window).sort(),
        ownOf: [document, root, document.body, document.head].map((node) => Object.getOwnPropertyNames(node).sort()),
        handlers: [window.onbeforeunload, window.onpagehide, window.onerror, document.onclick].map(String),
        open: [...document.querySelectorAll(':popover-open, [open], :modal')].filter((element) => !isOurs(element)).map(({ id }) => id),
        animations: document.getAnimations().length,
      };
    }, 'kamusm-rehber'),
  )) as Record<string, unknown>;
}

/** What the page has seen so far. */
export const seenOn = async (page: Page): Promise<Seen> => JSON.parse(String(await page.evaluate('JSON.stringify(seenByPage)'))) as Seen;

/** What the browser tells a page and its window when it gives them the keyboard; Chromium has done so before the page begins. */
const GIVEN = /^focus at (?:window|document) (?:down|up) of (?:window|document)$/u;

/**
 * The events of a page, without those of the browser's giving it the keyboard. The browser does so when it gets round to it: before the page
 * listens, while it loads or after. So each may be told once, at any time before the person does anything; whatever else is told is the page's.
 * @param parts one after the other
 */
export function withoutArrival(...parts: readonly (readonly string[])[]): string[][] {
  const told = new Set<string>();
  let isUsed = false;
  return parts.map((lines) =>
    lines.filter((line) => {
      isUsed ||= /^(?:pointer|mouse|key)/u.test(line);
      const isGiven = !isUsed && GIVEN.test(line) && !told.has(line);
      if (isGiven) told.add(line);
      return !isGiven;
    }),
  );
}

/** Forgets what the page has seen so far. */
export const forgetSeen = (page: Page): Promise<unknown> => page.evaluate('seenByPage.events.length = 0, seenByPage.mutations.length = 0');
