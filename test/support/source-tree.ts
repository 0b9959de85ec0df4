import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseAst } from 'vite';

const ROOT = path.dirname(path.dirname(import.meta.dirname));

/** A node of the syntax tree, as far as the scanners here care. */
export interface Node {
  readonly type: string;
  readonly [field: string]: unknown;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

/** Every node below `root`, outer ones first, with the node right above it. */
export function* nodesOf(root: Node, parent: Node | null = null): Generator<{ readonly node: Node; readonly parent: Node | null }> {
  yield { node: root, parent };
  for (const value of Object.values(root)) {
    for (const child of Array.isArray(value) ? (value as unknown[]) : [value]) if (isNode(child)) yield* nodesOf(child, root);
  }
}

/** Parses a script or module. Comments are no part of the tree. */
export function parseCode(code: string, name: string): Node {
  const lang = name.endsWith('.tsx') ? 'tsx' : name.endsWith('.ts') ? 'ts' : 'js';
  return parseAst(code, { lang }, name) as unknown as Node;
}

/** One file of the project's source. */
export interface SourceFile {
  /** From the project's root, with `/`. */
  readonly name: string;
  readonly code: string;
  readonly tree: Node;
}

/** Names of all files below a folder of the project, from its root, with `/`. */
export function filesBelow(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .toSorted();
}

export function readText(name: string): string {
  return readFileSync(path.join(ROOT, name), 'utf8');
}

/** The TypeScript of `src` that people write: what is generated and declarations aside. */
export function readSources(): SourceFile[] {
  return filesBelow('src')
    .filter((name) => /\.tsx?$/u.test(name) && !name.endsWith('.d.ts') && !name.startsWith('src/generated/'))
    .map((name) => {
      const code = readText(name);
      return { name, code, tree: parseCode(code, name) };
    });
}

/** Where a node stands, for messages: `file:line`. */
export function lineOf({ name, code }: Pick<SourceFile, 'name' | 'code'>, node: Node): string {
  const start = typeof node['start'] === 'number' ? node['start'] : 0;
  return `${name}:${code.slice(0, start).split('\n').length}`;
}

/** What a file imports or re-exports from, static and dynamic, types too. */
export function importsOf({ name, tree }: SourceFile): string[] {
  const found: string[] = [];
  for (const { node } of nodesOf(tree)) {
    if (!/^(ImportDeclaration|ExportNamedDeclaration|ExportAllDeclaration|ImportExpression|TSImportType)$/u.test(node.type)) continue;
    const source = node['source'] ?? node['argument'];
    if (!isNode(source)) continue;
    if (typeof source['value'] !== 'string') throw new Error(`${name}: an import whose target cannot be read`);
    found.push(source['value']);
  }
  return found;
}

/**
 * The file an import of `name` asks for, from the project's root, with `/` and without a query (`?inline`).
 * @returns `null` for a package
 */
export function importedFile(name: string, target: string): string | null {
  return target.startsWith('.') ? path.posix.join(path.posix.dirname(name), target.replace(/\?\w+$/u, '')) : null;
}

/** The files of the project that a file imports, as {@link importedFile} names them. */
export const importedFiles = (name: string, imports: readonly string[]): string[] =>
  imports.map((target) => importedFile(name, target)).filter((file) => file !== null);

/** The name read in `a.name`, `a?.name` or `a['name']`; null for other nodes and for computed names. */
export function memberName(node: Node): string | null {
  if (node.type !== 'MemberExpression' || !isNode(node['property'])) return null;
  const property = node['property'];
  const name = node['computed'] === true ? property['value'] : property['name'];
  return typeof name === 'string' ? name : null;
}

/** Names of the properties taken apart in `const { name } = …` and in parameters. */
export function* takenApart(tree: Node): Generator<{ readonly node: Node; readonly name: string }> {
  for (const { node } of nodesOf(tree)) {
    if (node.type !== 'ObjectPattern' || !Array.isArray(node['properties'])) continue;
    for (const property of node['properties'] as Node[]) {
      const key = property['key'];
      if (isNode(key) && typeof key['name'] === 'string') yield { node: property, name: key['name'] };
    }
  }
}

/** Identifiers that stand for a variable, not for a property or a key. */
export function* variablesOf(tree: Node): Generator<{ readonly node: Node; readonly name: string }> {
  for (const { node, parent } of nodesOf(tree)) {
    if (node.type !== 'Identifier' || typeof node['name'] !== 'string') continue;
    const isProperty = parent?.type === 'MemberExpression' && parent['property'] === node && parent['computed'] !== true;
    const isKey = parent !== null && parent['key'] === node && parent['computed'] !== true && parent['shorthand'] !== true;
    if (!isProperty && !isKey) yield { node, name: node['name'] };
  }
}

/** Every text a program contains: strings, templates, regular expressions, JSX text and identifiers. */
export function* textsOf(tree: Node): Generator<{ readonly node: Node; readonly text: string }> {
  for (const { node } of nodesOf(tree)) {
    if (node.type === 'TemplateElement') yield { node, text: String((node['value'] as { readonly raw: unknown }).raw) };
    else if (node.type === 'Literal' && isRegex(node)) yield { node, text: String(node['raw']) };
    else if (node.type === 'Literal' || node.type === 'JSXText') yield { node, text: String(node['value']) };
    else if (node.type === 'Identifier' || node.type === 'JSXIdentifier') yield { node, text: String(node['name']) };
  }
}

/** Whether a node is a regular expression literal. */
export function isRegex(node: Node): boolean {
  return node.type === 'Literal' && 'regex' in node;
}
