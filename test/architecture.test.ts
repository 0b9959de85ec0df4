import { describe, expect, it } from 'vitest';
import manifest from '../manifest.json' with { type: 'json' };
import { source } from './guide/guide.ts';
import {
  filesBelow,
  importedFile,
  importedFiles,
  importsOf,
  isRegex,
  lineOf,
  type Node,
  nodesOf,
  readSources,
  readText,
  textsOf,
  variablesOf,
} from './support/source-tree.ts';
import { DESIGN_HOSTS } from './support/design-hosts.ts';

const sources = readSources();

const LAYERS = ['core', 'page', 'ui', 'extension', 'practice'] as const;
type Layer = (typeof LAYERS)[number];

/** Layer of a file of `src`: its folder, or `entry` for those at the top and for `guided-page`, which wires as they do. Data (`guide`, `generated`) is named after its folder too. */
const layerOf = (name: string): string => {
  const [folder = 'entry'] = name.split('/').slice(1, -1);
  return folder === 'guided-page' ? 'entry' : folder;
};

/** What each layer may import beside itself. `generated` holds the compiled guide. */
const MAY_IMPORT: Readonly<Record<Layer, { readonly layers: readonly string[]; readonly packages: readonly string[] }>> = {
  core: { layers: [], packages: ['zod/mini'] },
  page: { layers: ['core'], packages: ['@floating-ui/dom'] },
  ui: { layers: ['core'], packages: ['preact', 'preact/hooks'] },
  extension: { layers: ['core'], packages: ['webextension-polyfill'] },
  practice: { layers: ['core'], packages: ['preact', 'preact/hooks'] },
};

/**
 * The rooms of a layer and the rooms below it that each may import. What lies at the door of a layer (`door`) is in no room: of `core` and
 * `page` it stands above all rooms, of `ui` and `extension` below them.
 */
const ROOMS: Readonly<Record<'core' | 'page' | 'ui' | 'extension', Readonly<Record<string, readonly string[]>>>> = {
  core: {
    text: [],
    snapshot: [],
    settings: [],
    guide: ['text'],
    survey: ['text', 'guide', 'snapshot'],
    recognize: ['text', 'guide', 'snapshot', 'survey'],
    structure: ['text', 'guide', 'snapshot', 'survey'],
    progress: ['text', 'guide', 'snapshot', 'survey', 'recognize'],
    route: ['guide', 'survey', 'progress'],
    advise: ['text', 'guide', 'snapshot', 'survey', 'recognize', 'progress', 'route', 'settings'],
    card: ['text', 'snapshot', 'advise'],
    door: ['guide', 'snapshot', 'survey', 'recognize', 'structure', 'progress', 'settings', 'advise'],
  },
  page: {
    dom: [],
    read: ['dom'],
    target: ['dom'],
    dock: ['dom', 'target'],
    ring: ['dom', 'target', 'dock'],
    // The way back from the card is read as the reader reads the focus.
    overlay: ['dom', 'target', 'dock', 'ring', 'read'],
    door: ['dom'],
  },
  ui: { door: [], speech: ['door'], card: ['door', 'speech'], pages: ['door'] },
  extension: { door: [], messages: ['door'], store: ['door', 'messages'], browser: ['door', 'messages', 'store'] },
};

/** Room of a file of `src/<layer>`. */
const roomOf = (name: string): string => name.split('/').slice(2, -1)[0] ?? 'door';

/** Imports that go to a room of the same layer which is not below. */
function roomBreaches(layer: keyof typeof ROOMS, name: string, imports: readonly string[]): string[] {
  const room = roomOf(name);
  return importedFiles(name, imports)
    .filter((target) => target.startsWith(`src/${layer}/`) && roomOf(target) !== room)
    .filter((target) => ROOMS[layer][room]?.includes(roomOf(target)) !== true)
    .map((target) => `${name} imports ${target}`);
}

/** The rooms in an order in which each comes after all it may import; throws where they go round in a circle. */
function storeysOf(rooms: Readonly<Record<string, readonly string[]>>): string[] {
  const order: string[] = [];
  const visit = (room: string, on: readonly string[]): void => {
    if (on.includes(room)) throw new Error(`A circle: ${[...on, room].join(' > ')}`);
    if (order.includes(room)) return;
    for (const below of rooms[room] ?? []) visit(below, [...on, room]);
    order.push(room);
  };
  for (const room of Object.keys(rooms)) visit(room, []);
  return order;
}

const isLayer = (layer: string): layer is Layer => (LAYERS as readonly string[]).includes(layer);

function splitImports(name: string, imports: readonly string[]): { readonly layers: string[]; readonly packages: string[] } {
  const layers = importedFiles(name, imports).map(layerOf);
  return { layers, packages: imports.filter((target) => !target.startsWith('.')) };
}

/** Breaches of the arrows of design §3, each in one line. */
function breaches(name: string, imports: readonly string[]): string[] {
  const layer = layerOf(name);
  const { layers, packages } = splitImports(name, imports);
  if (!isLayer(layer)) return [];
  const allowed = MAY_IMPORT[layer];
  return [
    ...layers.filter((other) => other !== layer && !allowed.layers.includes(other)).map((other) => `${name} imports ${other}`),
    ...packages.filter((other) => !allowed.packages.includes(other)).map((other) => `${name} imports the package ${other}`),
  ];
}

describe('who may import whom', () => {
  it('every layer has files, so that no rule is empty', () => {
    expect(LAYERS.filter((layer) => !sources.some(({ name }) => layerOf(name) === layer))).toEqual([]);
    expect(sources.filter(({ name }) => layerOf(name) === 'entry').length).toBeGreaterThan(3);
  });

  it.each(LAYERS)('%s imports only what is below it', (layer) => {
    const files = sources.filter(({ name }) => layerOf(name) === layer);
    expect(files.flatMap((file) => breaches(file.name, importsOf(file)))).toEqual([]);
  });

  it.each([
    ['src/ui/x.ts', '../page/read-page.ts'],
    ['src/page/x.ts', '../extension/settings.ts'],
    ['src/extension/x.ts', '../ui/card.tsx'],
    ['src/core/x.ts', '../generated/guide.ts'],
    ['src/core/x.ts', 'preact'],
    ['src/page/x.ts', 'webextension-polyfill'],
    ['src/ui/deep/x.ts', '../../practice/site.tsx'],
    ['src/practice/x.ts', '../page/read-page.ts'],
  ])('%s importing %s would be noticed', (name, target) => {
    expect(breaches(name, [target])).toHaveLength(1);
  });

  const isHouse = (layer: string): layer is keyof typeof ROOMS => Object.hasOwn(ROOMS, layer);

  it.each(Object.keys(ROOMS).filter(isHouse))('the rooms of %s: no circle, no arrow upward, none empty', (layer) => {
    const files = sources.filter(({ name }) => layerOf(name) === layer);
    expect(storeysOf(ROOMS[layer])).toHaveLength(Object.keys(ROOMS[layer]).length);
    expect(new Set(files.map(({ name }) => roomOf(name)))).toEqual(new Set(Object.keys(ROOMS[layer])));
    expect(files.flatMap((file) => roomBreaches(layer, file.name, importsOf(file)))).toEqual([]);
  });

  it('no room may import what none of its files does', () => {
    for (const [layer, rooms] of Object.entries(ROOMS)) {
      for (const [room, below] of Object.entries(rooms)) {
        const files = sources.filter(({ name }) => layerOf(name) === layer && roomOf(name) === room);
        const used = new Set(
          files.flatMap((file) =>
            importedFiles(file.name, importsOf(file))
              .filter((target) => target.startsWith(`src/${layer}/`))
              .map(roomOf),
          ),
        );
        expect(
          below.filter((other) => !used.has(other)),
          `${layer}/${room}`,
        ).toEqual([]);
      }
    }
  });

  it.each([
    ['core', 'src/core/survey/x.ts', '../recognize/recognize.ts'],
    ['core', 'src/core/text/x.ts', '../assistant.ts'],
    ['page', 'src/page/dom/x.ts', '../read/read-page.ts'],
    ['ui', 'src/ui/speech/x.ts', '../card/card.tsx'],
    ['ui', 'src/ui/pages/x.ts', '../card/card.tsx'],
    ['extension', 'src/extension/lifetime.ts', './store/settings.ts'],
  ] as const)('in %s: %s importing %s would be noticed', (layer, name, target) => {
    expect(roomBreaches(layer, name, [target])).toHaveLength(1);
  });

  it('a folder of src is a layer or data', () => {
    const folders = new Set(sources.map(({ name }) => layerOf(name)));
    expect([...folders].filter((folder) => !isLayer(folder) && folder !== 'entry')).toEqual([]);
  });

  it('only the extension layer and the background entry speak with the browser', () => {
    const polyfill = sources.filter((file) => importsOf(file).includes('webextension-polyfill')).map(({ name }) => name);
    expect(polyfill.filter((name) => layerOf(name) !== 'extension' && name !== 'src/background.ts')).toEqual([]);
    const globals = sources.flatMap((file) =>
      [...variablesOf(file.tree)].filter(({ name }) => name === 'chrome' || name === 'browser').map(({ node }) => lineOf(file, node)),
    );
    const fromPolyfill = new Set(polyfill);
    expect(globals.filter((place) => !fromPolyfill.has(place.replace(/:\d+$/u, '')))).toEqual([]);
  });

  it('nothing but its own entry reaches for the practice site', () => {
    const fans = sources.filter((file) => splitImports(file.name, importsOf(file)).layers.includes('practice')).map(({ name }) => name);
    expect(fans.filter((name) => layerOf(name) !== 'practice').toSorted()).toEqual(['src/practice-guide.ts', 'src/practice.tsx']);
  });

  it('the content script reaches neither the practice site nor the schemas', () => {
    const byName = new Map(sources.map((file) => [file.name, file]));
    const reached = new Set<string>();
    const packages = new Set<string>();
    const visit = (name: string): void => {
      const file = byName.get(name);
      if (file === undefined || reached.has(name)) return;
      reached.add(name);
      for (const target of valueImportsOf(file.tree)) {
        const imported = importedFile(name, target);
        if (imported === null) packages.add(target);
        else visit(imported);
      }
    };
    visit('src/content.iife.tsx');
    expect(reached.size).toBeGreaterThan(20);
    expect([...reached].filter((name) => name.startsWith('src/practice') || name === 'src/core/guide/guide.ts')).toEqual([]);
    expect([...packages].filter((name) => name.startsWith('zod'))).toEqual([]);
  });
});

/** Imports that are still there when types are gone. */
function valueImportsOf(tree: Node): string[] {
  const found: string[] = [];
  for (const { node } of nodesOf(tree)) {
    const isImport = node.type === 'ImportDeclaration' && node['importKind'] !== 'type';
    const isExport = (node.type === 'ExportNamedDeclaration' || node.type === 'ExportAllDeclaration') && node['exportKind'] !== 'type';
    if (!isImport && !isExport && node.type !== 'ImportExpression') continue;
    const target = (node['source'] as Node | null)?.['value'];
    if (typeof target === 'string') found.push(target);
  }
  return found;
}

/**
 * Globals through which code can touch the page it runs on. `ui` draws with preact into a root it is given; `extension` reads
 * none of the page; `core` has no DOM at all. Entries may hand `document` on, and own their extension pages.
 */
const PAGE_GLOBALS = new Set([
  'document',
  'window',
  'location',
  'history',
  'MutationObserver',
  'IntersectionObserver',
  'ResizeObserver',
  'self',
  'top',
  'parent',
  'frames',
]);

describe('who may touch the page', () => {
  it.each(['core', 'ui'])('%s knows no page', (layer) => {
    const touched = sources
      .filter(({ name }) => layerOf(name) === layer)
      .flatMap((file) => globalsUsed(file.tree).map(({ node, name }) => `${lineOf(file, node)} ${name}`));
    expect(touched).toEqual([]);
  });

  it('the extension layer touches no element', () => {
    const touched = sources
      .filter(({ name }) => layerOf(name) === 'extension')
      .flatMap((file) =>
        globalsUsed(file.tree)
          .filter(({ name }) => name !== 'location')
          .map(({ node, name }) => `${lineOf(file, node)} ${name}`),
      );
    expect(touched).toEqual([]);
  });

  it('the page layer is noticed by the same search', () => {
    const page = sources.filter(({ name }) => layerOf(name) === 'page');
    expect(page.some((file) => globalsUsed(file.tree).length > 0)).toBe(true);
  });
});

/** Uses of a page global that is not a variable or parameter of the file's own of the same name. */
function globalsUsed(tree: Node): { readonly node: Node; readonly name: string }[] {
  const own = new Set<string>();
  for (const { node } of nodesOf(tree)) {
    const binds =
      node.type === 'VariableDeclarator'
        ? [node['id']]
        : /Function|ImportSpecifier|ImportDefaultSpecifier/u.test(node.type)
          ? [node['params'], node['local']]
          : [];
    for (const bound of binds.flat())
      for (const { node: inner } of bound === null || bound === undefined ? [] : nodesOf(bound as Node))
        if (inner.type === 'Identifier') own.add(String(inner['name']));
  }
  return [...variablesOf(tree)].filter(({ name }) => PAGE_GLOBALS.has(name) && !own.has(name));
}

describe('Turkish lives at home', () => {
  const TURKISH = /[çğıöşüÇĞİÖŞÜ]/u;
  // Rule: no Turkish letter in any string, template, JSX text, regular expression or name outside the homes. Comments may
  // quote labels of the site: they are how the next reader knows what a rule is for, and nobody is shown them.
  const isHome = (name: string): boolean =>
    name === 'src/ui/strings.tr.ts' || name.startsWith('src/practice/') || name.startsWith('src/guide/');
  // The fold must name the letter it folds.
  const FOLD = { file: 'src/core/text/text.ts', regex: '/[ıI]/gu' };

  it('no other source file says anything in Turkish', () => {
    const found = sources
      .filter(({ name }) => !isHome(name))
      .flatMap((file) =>
        [...textsOf(file.tree)]
          .filter(({ text }) => TURKISH.test(text))
          .filter(({ node, text }) => !(file.name === FOLD.file && isRegex(node) && text === FOLD.regex))
          .map(({ node, text }) => `${lineOf(file, node)} ${text}`),
      );
    expect(found).toEqual([]);
  });

  it('the search sees strings, templates, JSX and names', () => {
    const strings = sources.find(({ name }) => name === 'src/ui/strings.tr.ts');
    expect(strings === undefined ? [] : [...textsOf(strings.tree)].filter(({ text }) => TURKISH.test(text))).not.toEqual([]);
    const practice = sources.filter(({ name }) => name.startsWith('src/practice/'));
    expect(
      practice.flatMap((file) => [...textsOf(file.tree)]).some(({ node, text }) => node.type === 'JSXText' && TURKISH.test(text)),
    ).toBe(true);
  });

  it('the extension pages take their words from scripts, not from their HTML', () => {
    for (const name of filesBelow('src').filter((file) => file.endsWith('.html') && file !== 'src/practice.html')) {
      expect(readText(name).match(TURKISH), name).toBeNull();
    }
  });
});

describe('the manifest asks for what design §2 allows', () => {
  it('one permission: storage', () => {
    expect(manifest.permissions).toEqual(['storage']);
  });

  it('exactly these hosts, by https, with frames, in one script', () => {
    expect(manifest.content_scripts).toHaveLength(1);
    const [script] = manifest.content_scripts;
    expect(script?.matches.toSorted()).toEqual(DESIGN_HOSTS.map((host) => `https://${host}/*`).toSorted());
    expect(script?.js).toEqual(['src/content.iife.tsx']);
    expect(script?.all_frames).toBe(true);
  });

  it('one extension for regular and private windows, which keeps their notes apart itself', () => {
    expect(manifest.incognito).toBe('spanning');
  });

  it('nothing else that opens a door', () => {
    const doors = [
      'host_permissions',
      'optional_permissions',
      'optional_host_permissions',
      'web_accessible_resources',
      'externally_connectable',
      'sandbox',
      'declarative_net_request',
    ];
    expect(doors.filter((key) => key in manifest)).toEqual([]);
  });

  it('its pages may load nothing from anywhere and send nothing', () => {
    const policy = manifest.content_security_policy.extension_pages;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'none'");
    expect(policy).toContain("form-action 'none'");
    expect(policy).not.toMatch(/unsafe-eval|https?:|\*/u);
    expect(/script-src ([^;]*)/u.exec(policy)?.[1]).toBe("'self'");
  });

  it('every page of the guide lies on an allowed host', () => {
    expect(source.pages.flatMap((page) => page.hosts).filter((host) => !DESIGN_HOSTS.includes(host))).toEqual([]);
  });
});

describe('names and form', () => {
  const files = [...filesBelow('src'), ...filesBelow('test'), ...filesBelow('.tools')].filter((name) => !name.startsWith('src/generated/'));

  it('files and folders are in kebab case', () => {
    const wrong = files.filter((name) => {
      const parts = name.replace(/^\.tools\//u, 'tools/').split('/');
      return parts.some((part) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/u.test(part) && part !== 'README.md');
    });
    expect(wrong).toEqual([]);
  });

  it('no file is named after nothing', () => {
    expect(files.filter((name) => /(^|[/-])(utils?|helpers?|manager|service|common|misc)([-./]|$)/u.test(name))).toEqual([]);
  });

  it('no file keeps state of its own: no module-level let or var', () => {
    const found = sources.flatMap((file) =>
      (file.tree['body'] as Node[])
        .map((node) => (node.type === 'ExportNamedDeclaration' ? (node['declaration'] as Node | null) : node))
        .filter((node) => node?.type === 'VariableDeclaration' && node['kind'] !== 'const')
        .map((node) => (node === null ? file.name : lineOf(file, node))),
    );
    expect(found).toEqual([]);
  });

  it('no module-level constant is filled later', () => {
    const WRITES = new Set(['set', 'add', 'delete', 'clear', 'push', 'pop', 'shift', 'unshift', 'splice']);
    const found = sources
      .filter(({ name }) => !name.startsWith('src/practice'))
      .flatMap((file) => {
        const constants = new Set(moduleConstants(file.tree));
        return [...nodesOf(file.tree)].flatMap(({ node }) => {
          if (node.type !== 'CallExpression') return [];
          const callee = node['callee'] as Node;
          const [object, property] = [callee['object'] as Node | undefined, callee['property'] as Node | undefined];
          const writes = object?.type === 'Identifier' && constants.has(String(object['name'])) && WRITES.has(String(property?.['name']));
          return writes ? [lineOf(file, node)] : [];
        });
      });
    expect(found).toEqual([]);
  });

  it('every page and institution says when it was last checked, and not in the future', () => {
    const today = new Date().toISOString().slice(0, 10);
    for (const { id, checked } of [...source.pages, ...source.institutions]) {
      expect(new Date(`${checked}T00:00:00Z`).toISOString().slice(0, 10), id).toBe(checked);
      expect(checked <= today, `${id}: ${checked} is after ${today}`).toBe(true);
    }
  });
});

/** Names of a module's constants that hold collections of its own. */
function moduleConstants(tree: Node): string[] {
  return (tree['body'] as Node[]).flatMap((node) => {
    const declaration = node.type === 'ExportNamedDeclaration' ? (node['declaration'] as Node | null) : node;
    if (declaration?.type !== 'VariableDeclaration') return [];
    return (declaration['declarations'] as Node[])
      .filter((entry) => /^(NewExpression|ArrayExpression|ObjectExpression)$/u.test(String((entry['init'] as Node | null)?.type)))
      .map((entry) => String((entry['id'] as Node)['name']));
  });
}
