// Plain Node without packages: it runs before `npm ci`.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Top folder of the project. */
export const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/**
 * Runs a program in the project folder with its output shown as it comes.
 * @param {string} program
 * @param {readonly string[]} args passed as they are (spaces are safe), except for `npm` on Windows, which needs a shell
 * @param {Record<string, string>} [env] added to the environment
 * @returns {Promise<number>} exit code; 127 when the program could not be started, 1 when it was ended by a signal
 */
export function runCommand(program, args, env = {}) {
  return new Promise((resolve) => {
    const shell = process.platform === 'win32' && program === 'npm';
    const child = spawn(program, args, { cwd: ROOT, stdio: 'inherit', shell, env: { ...process.env, ...env } });
    child.on('error', (error) => {
      console.error(String(error));
      resolve(127);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/**
 * Runs npm, the very one that started us when there is one.
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env]
 * @returns {Promise<number>} exit code
 */
export function runNpm(args, env = {}) {
  const cli = process.env.npm_execpath;
  return cli !== undefined && /npm-cli\.c?js$/.test(cli) ? runCommand(process.execPath, [cli, ...args], env) : runCommand('npm', args, env);
}

/**
 * Runs one of our TypeScript files.
 * @param {string} file relative to the project folder
 * @param {readonly string[]} [args]
 * @param {Record<string, string>} [env]
 * @returns {Promise<number>} exit code
 */
export function runTypeScript(file, args = [], env = {}) {
  return runCommand(process.execPath, ['--import', 'tsx', path.join(ROOT, file), ...args], env);
}
