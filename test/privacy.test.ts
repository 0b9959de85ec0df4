import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import manifest from '../manifest.json' with { type: 'json' };
import { startAssistant } from '../src/core/assistant.ts';
import type { PageSnapshot } from '../src/core/snapshot/page-snapshot.ts';
import { decisionKey, NO_PROGRESS, papersOf } from '../src/core/progress/progress.ts';
import { FakeTab, SharedStore } from './core/fake-ports.ts';
import { exampleScreen } from './guide/example-screen.ts';
import { guide, source } from './guide/guide.ts';
import { lineOf, memberName, type Node, nodesOf, parseCode, readSources, takenApart, textsOf, variablesOf } from './support/source-tree.ts';

const ROOT = path.dirname(import.meta.dirname);

/** Ways out of the browser and ways to run code that nobody has reviewed. */
const NETWORK = new Set([
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'WebTransport',
  'EventSource',
  'RTCPeerConnection',
  'importScripts',
  'Worker',
  'SharedWorker',
  'Image',
  'sendBeacon',
  'fetchLater',
  'eval',
  'Function',
]);
/** Places where a site or the browser keeps things about a person. */
const STORES = new Set([
  'cookie',
  'cookieStore',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'caches',
  'clipboard',
  'credentials',
  'geolocation',
  'mediaDevices',
]);
/** What a person typed or chose. */
const FIELD_CONTENT = new Set([
  'value',
  'valueAsNumber',
  'valueAsDate',
  'checked',
  'selected',
  'selectedIndex',
  'selectedOptions',
  'files',
  'FormData',
  'getSelection',
  'selectionStart',
]);
/** Acting in the person's place. */
const ACTIONS = new Set([
  'click',
  'submit',
  'requestSubmit',
  'reset',
  'focus',
  'blur',
  'select',
  'dispatchEvent',
  'execCommand',
  'setRangeText',
  'showPicker',
]);

interface Use {
  readonly node: Node;
  readonly name: string;
}

/** Every use of a name: as a variable, as a property, or taken apart. */
function usesOf(tree: Node, names: ReadonlySet<string>): Use[] {
  return [...propertiesRead(tree, names), ...[...variablesOf(tree)].filter(({ name }) => names.has(name))];
}

/** Every use of a name as a property of something, which also finds those taken apart. */
function propertiesRead(tree: Node, names: ReadonlySet<string>): Use[] {
  const properties = [...nodesOf(tree)].flatMap(({ node }) => {
    const name = memberName(node);
    return name === null ? [] : [{ node, name }];
  });
  return [...properties, ...takenApart(tree)].filter(({ name }) => names.has(name));
}

/** The attribute asked for in `element.getAttribute('…')`, with or without quotes that are backticks. */
function attributesRead(tree: Node): Use[] {
  return [...nodesOf(tree)].flatMap(({ node }) => {
    if (node.type !== 'CallExpression' || !/^getAttribute(NS|Node)?$/u.test(memberName(node['callee'] as Node) ?? '')) return [];
    const texts = (node['arguments'] as Node[])
      .flatMap((argument) => [...textsOf(argument)])
      .filter((text) => /^(Literal|TemplateElement)$/u.test(text.node.type));
    return texts.map(({ text }) => ({ node, name: text }));
  });
}

const isCallee = (tree: Node, node: Node): boolean =>
  [...nodesOf(tree)].some(({ node: other }) => /^(CallExpression|NewExpression)$/u.test(other.type) && other['callee'] === node);

const sources = readSources().filter(
  ({ name }) => !name.startsWith('src/practice/') && name !== 'src/practice.tsx' && name !== 'src/practice-guide.ts',
);
/** What runs on the KamuSM pages: everything but the pages of the extension itself. */
const onSite = sources.filter(({ name }) => !/^src\/(ui\/pages\/|popup|options|background)/u.test(name));

const places = (files: typeof sources, names: ReadonlySet<string>): string[] =>
  files.flatMap((file) => usesOf(file.tree, names).map(({ node, name }) => `${lineOf(file, node)} ${name}`));

describe('the source', () => {
  it('has files to look at, on the site too', () => {
    expect(sources.length).toBeGreaterThan(30);
    expect(
      onSite.some(({ name }) => name === 'src/page/read/read-page.ts') && onSite.some(({ name }) => name === 'src/content.iife.tsx'),
    ).toBe(true);
  });

  it('knows no way out', () => {
    expect(places(sources, NETWORK)).toEqual([]);
  });

  it('keeps and reads nothing outside the storage of the extension', () => {
    // The options page copies its diagnosis, the card the structure of an unknown page, when asked to; nothing reads the clipboard.
    const copying = sources.find(({ name }) => name === 'src/extension/browser/clipboard.ts');
    expect([...(copying?.code.matchAll(/clipboard\.(\w+)/gu) ?? [])].map(([, method]) => method)).toEqual(['writeText']);
    expect(
      places(
        sources.filter((file) => file !== copying),
        STORES,
      ),
    ).toEqual([]);
  });

  it('reads nothing that a person typed or chose in a page', () => {
    // Core has no elements at all (its compiler settings see to that) and `ui` only its own.
    const seeing = onSite.filter(({ name }) => /^src\/(page\/|content|guided-page)/u.test(name));
    const read = seeing.flatMap((file) =>
      propertiesRead(file.tree, FIELD_CONTENT).map(({ node, name }) => `${lineOf(file, node)} ${name}`),
    );
    expect(read).toEqual([]);
  });

  it("reads the value attribute in one place only: a button's label", () => {
    const reads = onSite.flatMap((file) =>
      attributesRead(file.tree)
        .filter(({ name }) => ['value', 'checked', 'selected'].includes(name))
        .map(({ name }) => `${file.name} ${name}`),
    );
    expect(reads).toEqual(['src/page/read/control-kind.ts value']);
  });

  it('never acts for the person', () => {
    const acting = onSite.flatMap((file) =>
      usesOf(file.tree, ACTIONS)
        .filter(({ node }) => isCallee(file.tree, node))
        .map(({ node, name }) => `${lineOf(file, node)} ${name}`),
    );
    // The keyboard's way into the card and back, which the person asks for by a shortcut: one place, twice.
    expect(acting.map((place) => place.replace(/:\d+ /u, ' '))).toEqual([
      'src/page/overlay/card-focus.ts focus',
      'src/page/overlay/card-focus.ts blur',
    ]);
  });

  it('folds case in one place, where Turkish is thought of', () => {
    const folding = places(sources, new Set(['toLowerCase', 'toLocaleLowerCase', 'toUpperCase', 'toLocaleUpperCase']));
    expect(folding.map((place) => place.replace(/:\d+ /u, ' '))).toEqual(['src/core/text/text.ts toLowerCase']);
  });

  it('writes three keys of its storage: settings, progress and where the card was left', () => {
    const writes = sources.flatMap((file) =>
      [...nodesOf(file.tree)].flatMap(({ node }) => {
        if (node.type !== 'CallExpression') return [];
        const called = file.code.slice(Number((node['callee'] as Node)['start']), Number((node['callee'] as Node)['end']));
        return /(^|\.)storage\.\w+\.(set|remove|clear)$|\bsetItem$/u.test(called) ? [`${file.name} ${called}`] : [];
      }),
    );
    expect(writes.toSorted()).toEqual([
      // In memory: what is chosen and noted on the way in private windows.
      'src/extension/store/private-notes.ts browser.storage.session.remove',
      'src/extension/store/private-notes.ts browser.storage.session.remove',
      'src/extension/store/private-notes.ts browser.storage.session.set',
      'src/extension/store/settings.ts browser.storage.local.remove',
      'src/extension/store/settings.ts browser.storage.local.set',
    ]);
    const notes = sources.find(({ name }) => name === 'src/extension/store/private-notes.ts');
    expect(notes?.code).toContain("const KEYS = ['settings', 'progress', 'card'] as const;");
    const store = sources.find(({ name }) => name === 'src/extension/store/settings.ts');
    const keys = [...(store?.code.matchAll(/\bwrite(?:Local|Note)\((\w+),/gu) ?? [])]
      .map((match) => match[1])
      .filter((key) => key !== 'key');
    expect(new Set(keys)).toEqual(new Set(['SETTINGS', 'PROGRESS', 'CARD']));
    expect(store?.code).toContain("const SETTINGS = 'settings';");
    expect(store?.code).toContain("const PROGRESS = 'progress';");
    expect(store?.code).toContain("const CARD = 'card';");
  });

  it.each([
    ['navigator.sendBeacon(a)', NETWORK],
    ['const { fetch: get } = window', NETWORK],
    ["window['fetch'](a)", NETWORK],
    ['globalThis.fetch?.(a)', NETWORK],
    ['new Function(a)', NETWORK],
    ['field.value', FIELD_CONTENT],
    ["field['value']", FIELD_CONTENT],
    ['const { value } = field', FIELD_CONTENT],
    ['document.cookie', STORES],
    ['element?.click()', ACTIONS],
  ])('%s would be noticed', (code, names) => {
    expect(usesOf(parseCode(code, 'probe.ts'), names)).not.toEqual([]);
  });
});

describe('the built extension', () => {
  const dist = mkdtempSync(path.join(tmpdir(), 'kamusm-rehberi-privacy-'));
  afterAll(() => rmSync(dist, { recursive: true, force: true }));

  interface Built {
    readonly permissions: readonly string[];
    readonly content_scripts: readonly { readonly js: readonly string[]; readonly matches: readonly string[] }[];
    readonly [key: string]: unknown;
  }
  const run = (args: readonly string[]): void => {
    const { status, stderr, stdout } = spawnSync(process.execPath, args, {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, TARGET: 'chrome', NODE_ENV: 'production' },
    });
    if (status !== 0) throw new Error(`${args.join(' ')} ended with code ${String(status)}\n${stdout}\n${stderr}`);
  };
  const readBuilt = (name: string): string => readFileSync(path.join(dist, name), 'utf8');

  // A build of its own: `dist` may be missing, old, or just being written.
  beforeAll(() => {
    if (!existsSync(path.join(ROOT, 'src', 'generated', 'guide.ts'))) {
      run([path.join(ROOT, 'node_modules', 'tsx', 'dist', 'cli.mjs'), '.tools/compile-guide.ts']);
    }
    run([path.join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'error', '--outDir', dist, '--emptyOutDir']);
  }, 60_000);

  const manifestOf = (): Built => JSON.parse(readBuilt('manifest.json')) as Built;
  const contentScript = (): { readonly name: string; readonly code: string; readonly tree: Node } => {
    const name = manifestOf().content_scripts[0]?.js[0] ?? '';
    const code = readBuilt(name);
    return { name, code, tree: parseCode(code, 'content.js') };
  };

  it('asks for nothing more than its manifest did', () => {
    const built = manifestOf();
    expect(built.permissions).toEqual(manifest.permissions);
    expect(built.content_scripts.map(({ matches }) => matches)).toEqual(manifest.content_scripts.map(({ matches }) => matches));
    expect(built.content_scripts.flatMap(({ js }) => js)).toHaveLength(1);
    const doors = ['host_permissions', 'optional_permissions', 'optional_host_permissions', 'externally_connectable'];
    expect(doors.filter((key) => key in built)).toEqual([]);
    expect(built['web_accessible_resources'] ?? []).toEqual([]);
  });

  it('has no way out of the page', () => {
    const { tree } = contentScript();
    const found = usesOf(tree, NETWORK).filter(({ node, name }) => {
      // The polyfill borrows `Function.call`, which runs no text.
      return !(
        name === 'Function' && [...nodesOf(tree)].some(({ node: other }) => memberName(other) === 'call' && other['object'] === node)
      );
    });
    expect(found.map(({ name, node }) => `${name} at ${String(node['start'])}`)).toEqual([]);
    expect([...nodesOf(tree)].filter(({ node }) => node.type === 'ImportExpression')).toEqual([]);
  });

  it('reads no cookie, no storage of the site, no clipboard', () => {
    const { tree, code } = contentScript();
    const others = new Set([...STORES].filter((name) => name !== 'clipboard'));
    expect(usesOf(tree, others).map(({ name }) => name)).toEqual([]);
    // Written to by the person's press only, in one place; never read.
    expect([...code.matchAll(/clipboard\b(.{10})/gu)].map(([, after]) => after)).toEqual(['.writeText']);
  });

  it('reads no field and presses nothing', () => {
    const { tree, code } = contentScript();
    expect(usesOf(tree, new Set([...FIELD_CONTENT].filter((name) => name !== 'value'))).map(({ name }) => name)).toEqual([]);
    const acting = usesOf(tree, ACTIONS).filter(({ node }) => isCallee(tree, node));
    // See «never acts for the person».
    expect(acting.map(({ name }) => name).toSorted()).toEqual(['blur', 'focus']);
    // Preact's own two: a context's value, and the attributes of an element it hydrates (it is given none). And one of ours: the
    // card's own search field for the institution.
    const values = usesOf(tree, new Set(['value'])).map(({ node }) => code.slice(Number(node['start']), Number(node['end'])));
    expect(
      values.filter((text) => !/^\w+\.props\.value$|^\w+\.currentTarget\.value$|^(\w+|\(\w+=\w+\.attributes\[\w+\]\))\.value$/u.test(text)),
    ).toEqual([]);
    expect(values.length).toBeLessThanOrEqual(3);
  });

  it('reads one value attribute: a button’s label', () => {
    const read = attributesRead(contentScript().tree).map(({ name }) => name);
    expect(read.length).toBeGreaterThan(3);
    expect(read.filter((name) => ['value', 'checked', 'selected'].includes(name))).toEqual(['value']);
  });

  it('names no address of another site', () => {
    const hosts = [...contentScript().code.matchAll(/https?:\/\/([^/"'`\s)\\]+)/gu)].map((match) => match[1]);
    // Pages of KamuSM that the person may open from the card; names of XML vocabularies, never loaded.
    const own = manifest.content_scripts.flatMap(({ matches }) => matches.map((match) => new URL(match.replace('*', '')).host));
    expect(hosts.filter((host) => host !== 'www.w3.org' && !own.includes(host ?? ''))).toEqual([]);
  });
});

/** Something that must never be stored: an invented person, nowhere in the guide. */
const personal = fc.oneof(
  fc.integer({ min: 10_000_000_000, max: 99_999_999_999 }).map(String),
  fc
    .tuple(fc.constantFrom('Pınar', 'Çağrı', 'Işıl', 'Örnek'), fc.constantFrom('Uydurmaoğlu', 'Denemegil', 'Hayalî'))
    .map((names) => names.join(' ')),
  fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', 'e'), minLength: 5, maxLength: 12 }).map((name) => `${name}@ornek.example`),
  fc.integer({ min: 1_000_000, max: 9_999_999 }).map((number) => `0555 ${number}`),
);

/** The same screen with more texts on it: below everything, one after each other. */
function sprinkled(screen: PageSnapshot, texts: readonly string[]): PageSnapshot {
  const first = Math.max(0, ...screen.items.flatMap((item) => item.path)) + 1;
  const added = texts.map((text, index) => ({
    role: 'text' as const,
    ref: first + index,
    lines: [text],
    within: null,
    place: 'main' as const,
    inDialog: false,
    path: [1, first + index],
    box: { x: 20, y: 2000 + index * 30, width: 200, height: 20 },
  }));
  return { ...screen, items: [...screen.items, ...added] };
}

describe('what is remembered', () => {
  const examples = source.pages.flatMap((page) => page.examples);
  const pageIds = new Set(source.pages.map(({ id }) => id));
  const stageKeys = new Set(guide.flows.flatMap((flow) => flow.stages.map((stage) => `${flow.id}/${stage.id}`)));
  const decisions = new Set(
    guide.flows.flatMap((flow) =>
      flow.stages.flatMap(({ steps, gate }) =>
        [...steps, ...(gate === undefined ? [] : [gate])].flatMap((step) =>
          (step.decide?.choices ?? []).map((choice) => `${flow.id}/${decisionKey(step)}=${choice.id}`),
        ),
      ),
    ),
  );

  const papers = new Set(guide.flows.flatMap((flow) => papersOf(flow).map(({ id }) => `${flow.id}/${id}`)));

  /** What in saved progress is not an id of the guide. */
  function strangersIn(saved: unknown): string[] {
    const { stages, reached, decisions: taken, outcomes, ticks, lastPage, at, ...others } = saved as Record<string, unknown>;
    // Nobody says anything in these walks: all that is known is what pages showed.
    const isKnown = (known: unknown): boolean => ['done', 'todo'].some((state) => isDeepStrictEqual(known, { state, by: 'shown' }));
    return [
      ...Object.keys(others),
      ...(lastPage === null || pageIds.has(lastPage as string) ? [] : [lastPage as string]),
      ...Object.entries(stages as object).flatMap(([key, known]) => (stageKeys.has(key) && isKnown(known) ? [] : [key])),
      ...(reached as string[]).filter((key) => !stageKeys.has(key)),
      ...[taken, outcomes].flatMap((choices) =>
        Object.entries(choices as object).flatMap(([key, choice]) => (decisions.has(`${key}=${String(choice)}`) ? [] : [key])),
      ),
      ...(ticks as string[]).filter((tick) => !papers.has(tick)),
      ...(typeof at === 'number' ? [] : ['at']),
    ];
  }

  it('is ids of the guide and a time, whoever the page speaks of', async () => {
    const walks = fc.array(fc.record({ example: fc.constantFrom(...examples), texts: fc.array(personal, { maxLength: 4 }) }), {
      minLength: 2,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(walks, fc.constantFrom(...source.flows), async (walk, flow) => {
        const store = new SharedStore({ enabled: true, flow: flow.id, institution: 'meb', offices: {} });
        const tab = new FakeTab(store);
        const assistant = startAssistant(() => guide, tab.ports);
        for (const { example, texts } of walk) {
          tab.screen = sprinkled(exampleScreen(example), texts);
          await store.settle();
          tab.change();
          await store.settle();
        }
        assistant.stop();
        for (const saved of store.savedProgress) expect(strangersIn(saved)).toEqual([]);
        expect(store.savedProgress.length).toBeGreaterThan(0);
      }),
      { numRuns: 25 },
    );
  }, 30_000);

  it('a stranger among the ids would be noticed', () => {
    expect(strangersIn({ ...NO_PROGRESS, lastPage: 'Pınar Uydurmaoğlu' })).toEqual(['Pınar Uydurmaoğlu']);
    const [stage = ''] = stageKeys;
    const known = { state: 'done', by: 'shown' };
    const page = { ...known, row: 'Geçerli' };
    expect(strangersIn({ ...NO_PROGRESS, stages: { 'x/y': known, [stage]: page }, ticks: ['x/z'], tckn: '1' })).toEqual([
      'tckn',
      'x/y',
      stage,
      'x/z',
    ]);
    expect(strangersIn({ ...NO_PROGRESS, reached: ['x/r'], decisions: { 'x/d': 'a' }, outcomes: { 'x/o': 'a' } })).toEqual([
      'x/r',
      'x/d',
      'x/o',
    ]);
  });
});
