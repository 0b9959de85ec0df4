/** `tsx .tools/build.ts [--open]`: builds `dist/chrome` and `dist/firefox` (`--open`: the test builds too), checks them, and zips the shipped ones. */
import { type SpawnOptions, spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Script } from 'node:vm';
import manifest from '../manifest.json' with { type: 'json' };
import { archive, type Files } from './archive.ts';
import { packageFile, SHIPPED } from './packages.ts';

const ROOT = path.dirname(import.meta.dirname);
const DIST = path.join(ROOT, 'dist');
const PACKAGES = path.join(ROOT, 'node_modules');
const VITE = path.join(PACKAGES, 'vite', 'bin', 'vite.js');

/**
 * A process of its own for each target: `vite.config.ts` reads `TARGET` when it is loaded. Vite would compile JSX for
 * debugging, with the paths of this machine, where `NODE_ENV` says so.
 */
function viteBuild(target: string): Promise<void> {
  const options: SpawnOptions = { cwd: ROOT, stdio: 'inherit', env: { ...process.env, TARGET: target, NODE_ENV: 'production' } };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [VITE, 'build', '--logLevel', 'warn'], options);
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`vite build for ${target} ended with code ${code}`))));
  });
}

/** What is in a built extension. */
function filesOf(dir: string): Files {
  const names = readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(path.join(dir, name)).isFile())
    .map((name) => name.split(path.sep).join('/'))
    // Vite's own list of what it built.
    .filter((name) => !name.startsWith('.vite/'));
  return new Map(names.map((name) => [name, new Uint8Array(readFileSync(path.join(dir, name)))]));
}

/** What a built extension must hold to (design §2); each broken promise in one line. */
function problemsOf(target: string): string[] {
  const dir = path.join(DIST, target);
  const built = JSON.parse(readFileSync(path.join(dir, 'manifest.json'), 'utf8')) as {
    content_scripts?: { js?: string[] }[];
    web_accessible_resources?: unknown[];
    permissions?: string[];
  };
  const problems: string[] = [];
  if ((built.web_accessible_resources ?? []).length > 0) problems.push('the manifest has web_accessible_resources');
  if (JSON.stringify(built.permissions) !== JSON.stringify(manifest.permissions)) {
    problems.push(`the permissions are ${JSON.stringify(built.permissions)}`);
  }
  for (const [name, bytes] of filesOf(dir)) {
    // A second build elsewhere (rebuild.ts) uses the same packages and would not differ.
    if (Buffer.from(bytes).includes(PACKAGES)) problems.push(`${name} names a folder of this machine`);
  }
  const scripts = (built.content_scripts ?? []).flatMap((entry) => entry.js ?? []);
  const [script] = scripts;
  if (scripts.length !== 1 || script === undefined) return [...problems, `${scripts.length} content scripts instead of one`];
  const code = readFileSync(path.join(dir, script), 'utf8');
  try {
    // A static import or export is a syntax error in a classic script. The script is only parsed, never run.
    new Script(code, { filename: script });
  } catch (error) {
    problems.push(`the content script is no classic script: ${String(error)}`);
  }
  if (/\bimport\s*\(/.test(code)) problems.push('the content script has a dynamic import()');
  return problems;
}

const targets = process.argv.includes('--open') ? [...SHIPPED, 'chrome-open', 'firefox-open'] : SHIPPED;
// Also removes zips of earlier versions and open builds that nobody asked for now.
rmSync(DIST, { recursive: true, force: true });
await Promise.all(targets.map(viteBuild));
const problems = targets.flatMap((target) => problemsOf(target).map((problem) => `dist/${target}: ${problem}`));
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
else {
  for (const target of targets) console.log(`dist/${target}`);
  for (const target of SHIPPED) {
    const file = packageFile(target);
    writeFileSync(path.join(ROOT, file), archive(filesOf(path.join(DIST, target))));
    console.log(file);
  }
}
