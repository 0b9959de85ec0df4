import { expect, test } from 'vitest';
import { storeVersion } from '../../.tools/store-version.ts';
import manifest from '../../manifest.json' with { type: 'json' };
import lock from '../../package-lock.json' with { type: 'json' };
import pkg from '../../package.json' with { type: 'json' };

test.each(['0.1.0', '1.0.0', '0.0.1', '10.20.30', '65535.65535.65535'])('%s is a version for both stores', (version) => {
  expect(storeVersion(version)).toBe(version);
});

test.each([
  '',
  '1',
  '1.0',
  '1.2.3.4',
  '0.0.0',
  '01.0.0',
  '1.0.0-beta.1',
  '1.0.0+5',
  'v1.0.0',
  '1.0.65536',
  '1.0.0\n',
  '1..0',
  '-1.0.0',
  '１.0.0',
])('%j is refused in words', (version) => {
  expect(() => storeVersion(version)).toThrow(`package.json: the stores do not take the version "${version}"`);
});

test('the version is written in package.json only, and npm keeps its lock file in step', () => {
  expect(storeVersion(pkg.version)).toBe(pkg.version);
  expect(manifest).not.toHaveProperty('version');
  expect([lock.version, lock.packages[''].version]).toEqual([pkg.version, pkg.version]);
});
