/** `tsx .tools/build.ts [--open]`: builds `dist/chrome` and `dist/firefox` (`--open`: the test builds too), checks them, and zips the shipped ones. */
import { type SpawnOptions, spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Script } from 'node:vm';
import { zipSync } from 'fflate';
import manifest from '../manifest.json' with { type: 'json' };
import pkg from '../package.json' with { type: 'json' };

const ROOT = path.dirname(import.meta.dirname);
const DIST = path.join(ROOT, 'dist');
const VITE = path.join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
const SHIPPED = ['chrome', 'firefox'];

/** The same in every zip and time zone, so that the same source gives the same bytes. */
const ZIP_DATE = new Date(2020, 0, 1);

/** A process of its own for each target: `vite.config.ts` reads `TARGET` when it is loaded. */
function viteBuild(target: string): Promise<void> {
  const options: SpawnOptions = { cwd: ROOT, stdio: 'inherit', env: { ...process.env, TARGET: target } };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [VITE, 'build', '--logLevel', 'warn'], options);
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`vite build for ${target} ended with code ${code}`))));
  });
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

function zip(target: string): string {
  const dir = path.join(DIST, target);
  const names = readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(path.join(dir, name)).isFile())
    .map((name) => name.split(path.sep).join('/'))
    // Not vite's: its own list of what it built.
    .filter((name) => !name.startsWith('.vite/'))
    .toSorted();
  const entries = Object.fromEntries(names.map((name) => [name, new Uint8Array(readFileSync(path.join(dir, name)))]));
  const file = path.join(DIST, `${pkg.name}-${pkg.version}-${target}.zip`);
  writeFileSync(file, zipSync(entries, { level: 9, mtime: ZIP_DATE }));
  return file;
}

const targets = process.argv.includes('--open') ? [...SHIPPED, 'chrome-open', 'firefox-open'] : SHIPPED;
// Also removes zips of earlier versions and open builds that nobody asked for now.
rmSync(DIST, { recursive: true, force: true });
let broken = false;
for (const target of targets) {
  await viteBuild(target);
  const problems = problemsOf(target);
  broken ||= problems.length > 0;
  for (const problem of problems) console.error(`dist/${target}: ${problem}`);
  if (problems.length === 0) console.log(`dist/${target}`);
}
if (broken) process.exitCode = 1;
else for (const target of SHIPPED) console.log(path.relative(ROOT, zip(target)));
