// Plain Node without packages: makes sure that everything else can run.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { findBrowser } from './find-browser.mjs';
import { ROOT, runCommand, runNpm } from './run-command.mjs';

/** Written by npm itself at the end of an install; its date tells when that was. */
const INSTALLED = path.join(ROOT, 'node_modules', '.package-lock.json');
const OLDEST_NODE = [20, 19];

const DEBIAN_PACKAGES = { chromium: 'chromium', firefox: 'firefox-esr' };

const checkNode = () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  throw new Error(`Node ${OLDEST_NODE.join('.')} or newer is needed; this is ${process.versions.node}. See https://nodejs.org/`);
};

const packagesAreCurrent = () =>
  existsSync(INSTALLED) && statSync(INSTALLED).mtimeMs >= statSync(path.join(ROOT, 'package-lock.json')).mtimeMs;

/** Installs the npm packages when they are missing or older than the lock file. */
async function preparePackages() {
  if (packagesAreCurrent()) return;
  console.log('→ Installing npm packages (npm ci) …');
  const env = { NODE_ENV: 'development' };
  // Silent: what it refuses to do is tried in another way below, which shows its errors.
  if ((await runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=silent'], env)) === 0) return;
  // `npm ci` refuses a lock file made where the registry lacks the packages of other platforms. `--no-save` installs the
  // versions of the lock file all the same, checks their hashes, and leaves the file as it is.
  console.log('→ npm ci refused the lock file; installing its versions with npm install --no-save …');
  const code = await runNpm(['install', '--no-save', '--no-audit', '--no-fund'], env);
  if (code !== 0) throw new Error(`npm install ended with code ${code}. Is there a network connection?`);
}

/** How to become root without being asked for a password: `[]` (we are root), `['sudo','-n']`, or null. */
const waysToRoot = () => {
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? ['sudo', '-n'] : null;
};

const installHint = (kinds) =>
  `No ${kinds.join(' and no ')} was found. Install ${kinds.join(' and ')} (Debian, Ubuntu: apt-get install ${kinds
    .map((kind) => DEBIAN_PACKAGES[kind])
    .join(' ')}), or name the program in CHROME_PATH or FIREFOX_PATH.`;

async function installBrowsers(kinds) {
  const root = existsSync('/usr/bin/apt-get') ? waysToRoot() : null;
  if (root === null) throw new Error(installHint(kinds));
  const packages = kinds.map((kind) => DEBIAN_PACKAGES[kind]);
  console.log(`→ Installing ${packages.join(', ')} (apt-get) …`);
  const aptGet = (args) => {
    const [program, ...rest] = [...root, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
    return runCommand(program, rest);
  };
  // A failed update may still leave a usable list; the install says what is wrong if not.
  await aptGet(['update']);
  const code = await aptGet(['install', '-y', '--no-install-recommends', ...packages]);
  if (code !== 0) throw new Error(`apt-get install ended with code ${code}. ${installHint(kinds)}`);
}

/**
 * Makes sure that the npm packages and the browsers named are there; installs what is missing where it can.
 * @param {readonly ('chromium' | 'firefox')[]} browsers
 * @throws {Error} with a remedy in words, when something is missing that cannot be installed from here
 */
export async function prepare(browsers) {
  checkNode();
  await preparePackages();
  const missing = () => browsers.filter((kind) => findBrowser(kind) === null);
  if (missing().length > 0) await installBrowsers(missing());
  if (missing().length > 0) throw new Error(installHint(missing()));
}
