import { describe, expect, it } from 'vitest';
import { guideModule } from '../../.tools/guide-module.ts';
import { type CompiledGuide, compileGuide } from '../../src/core/guide/compile-guide.ts';
import { knownIdsOf } from '../../src/core/settings/settings.ts';
import { source } from '../guide/guide.ts';
import { smallGuide } from './small-guide.ts';

/** What the module exports, with its types taken off. */
function run(code: string): CompiledGuide {
  const plain = code
    .replace(/^import type .*$/gmu, '')
    .replace(/^ *const (\w+): \w+ =/gmu, 'const $1 =')
    .replace(/^export const knownIds.*$/mu, '')
    .replace('export function loadGuide(): CompiledGuide', 'return (function ()')
    .replace(/\}\s*$/u, '})();');
  // oxlint-disable-next-line typescript/no-implied-eval -- the module is made here, from files of the project
  return new Function(plain)() as CompiledGuide;
}

describe('the generated module', () => {
  it.each([
    ['a small guide', compileGuide(smallGuide())],
    ['the guide', compileGuide(source)],
  ])('is %s, to the last letter', (_name, guide) => {
    const module = run(guideModule(guide));
    expect(JSON.stringify(module)).toBe(JSON.stringify(guide));
  });

  it('knows the ids that settings may name without making the guide', () => {
    const guide = compileGuide(source);
    const ids = /^export const knownIds: KnownIds = (.*);$/mu.exec(guideModule(guide))?.[1] ?? '';
    expect(JSON.parse(ids)).toEqual(knownIdsOf(guide));
  });

  it('makes nothing until it is asked', () => {
    const before = guideModule(compileGuide(source)).split('export function loadGuide')[0] ?? '';
    expect(before.length).toBeLessThan(2000);
  });

  it('writes what flows have in common once', () => {
    const guide = smallGuide();
    const flows = [...guide.flows, { ...guide.flows[1], id: 'ucuncu' } as (typeof guide.flows)[1]];
    const code = guideModule(compileGuide({ ...guide, flows }));
    expect(code.split('"Ortak uyarı."')).toHaveLength(3);
    expect(code).toMatch(/^ {2}const stage\d: Stage = /mu);
    const [, second, third] = run(code).flows;
    expect(second?.stages[0]).toBeDefined();
    expect(third?.stages[0]).toBe(second?.stages[0]);
  });

  it('is smaller than the guide written out', () => {
    const guide = compileGuide(source);
    expect(guideModule(guide).length).toBeLessThan(JSON.stringify(guide, null, 1).length);
  });
});
