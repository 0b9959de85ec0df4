/** What README.md says can be checked in part: keys and commands. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import pkg from '../../package.json' with { type: 'json' };

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

test.each(Object.entries(manifest.commands))('names the keys of %s, those of a Mac too', (_name, { suggested_key: keys }) => {
  expect(README).toContain(`**${keys.default}**`);
  // What the manifest calls MacCtrl is "Control" on the keyboard.
  expect(README).toContain(`**${keys.mac.replace('MacCtrl', 'Control')}**`);
});

test('names only commands that there are', () => {
  const named = [...README.matchAll(/npm run ([\w:-]+)/gu)].map(([, name]) => name ?? '');
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((name) => !(name in pkg.scripts))).toEqual([]);
});
