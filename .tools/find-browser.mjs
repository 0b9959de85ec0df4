// Plain Node without packages: it runs before `npm ci`.
import { accessSync, constants, statSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

const NAMES = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable', 'microsoft-edge'],
  firefox: ['firefox-esr', 'firefox'],
};

/** Usual places of a browser that is not on the PATH. Chromium comes first: branded Chrome may refuse unpacked extensions. */
const PLACES = {
  darwin: {
    chromium: ['Chromium', 'Google Chrome', 'Microsoft Edge'],
    firefox: ['Firefox'],
  },
  win32: {
    chromium: ['Chromium\\Application\\chrome.exe', 'Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'],
    firefox: ['Mozilla Firefox\\firefox.exe'],
  },
};

const VARIABLES = { chromium: 'CHROME_PATH', firefox: 'FIREFOX_PATH' };

const isProgram = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
};

const onPath = (kind) => {
  const endings = process.platform === 'win32' ? ['.exe'] : [''];
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  return NAMES[kind].flatMap((name) => folders.flatMap((folder) => endings.map((ending) => path.join(folder, name + ending))));
};

const usualPlaces = (kind) => {
  if (process.platform === 'darwin') {
    return PLACES.darwin[kind].flatMap((name) =>
      ['/Applications', path.join(homedir(), 'Applications')].map((folder) =>
        path.join(folder, `${name}.app`, 'Contents', 'MacOS', name === 'Firefox' ? 'firefox' : name),
      ),
    );
  }
  if (process.platform === 'win32') {
    const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(
      (root) => root !== undefined,
    );
    return PLACES.win32[kind].flatMap((place) => roots.map((root) => path.join(root, place)));
  }
  return NAMES[kind].map((name) => path.join('/snap/bin', name));
};

/**
 * Finds a browser on this machine: first the environment variable (`CHROME_PATH`, `FIREFOX_PATH`), then the PATH, then
 * the usual places of the platform.
 * @param {'chromium' | 'firefox'} kind
 * @returns {string | null} full path of the program, or null when there is none
 * @throws {Error} when the variable names something that cannot be run
 */
export function findBrowser(kind) {
  const named = process.env[VARIABLES[kind]];
  if (named !== undefined && named !== '') {
    if (!isProgram(named)) throw new Error(`${VARIABLES[kind]} names "${named}", which cannot be run.`);
    return named;
  }
  return [...onPath(kind), ...usualPlaces(kind)].find(isProgram) ?? null;
}
