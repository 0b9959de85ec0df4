import { describe, expect, it } from 'vitest';
import { ALLOWED_FINDINGS } from '../../.tools/allowed-findings.ts';
import { type AllowedFinding, disagreements, type LintReport } from '../../.tools/lint-findings.ts';
import { readSources } from '../support/source-tree.ts';

const allowed: readonly AllowedFinding[] = [{ type: 'warning', code: 'UNSAFE', file: 'assets/*.js', count: 2, why: 'örnek' }];

const warning = (code: string, file?: string) => ({ _type: 'warning', code, message: `${code}!`, ...(file === undefined ? {} : { file }) });

const report = (...warnings: LintReport['warnings']): LintReport => ({ errors: [], warnings, notices: [] });

describe('the report of the linter', () => {
  it('agrees with what is allowed, whatever the bundler calls its parts', () => {
    expect(disagreements(report(warning('UNSAFE', 'assets/hooks-D7BUdOL1.js'), warning('UNSAFE', 'assets/a.b-_x.js')), allowed)).toEqual(
      [],
    );
    expect(disagreements(report(), [])).toEqual([]);
  });

  it.each([
    [
      'one more',
      [warning('UNSAFE', 'assets/a.js'), warning('UNSAFE', 'assets/b.js'), warning('UNSAFE', 'assets/b.js')],
      /3 found, 2 allowed/,
    ],
    ['one less', [warning('UNSAFE', 'assets/a.js')], /1 found, 2 allowed/],
    ['none any more', [], /^warning UNSAFE in assets\/\*\.js, 0 found, 2 allowed$/],
  ])('disagrees: %s', (_, warnings, line) => {
    const lines = disagreements(report(...warnings), allowed);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(line);
  });

  it('disagrees: in another file, of another kind, of the whole package', () => {
    expect(disagreements(report(warning('UNSAFE', 'src/content.iife.js')), [])).toEqual([
      'warning UNSAFE in src/content.iife.js, 1 found, 0 allowed: UNSAFE!',
    ]);
    expect(disagreements(report(warning('ADDON_ID')), [])).toEqual(['warning ADDON_ID in the package, 1 found, 0 allowed: ADDON_ID!']);
    const error = { ...warning('UNSAFE', 'assets/a.js'), _type: 'error' };
    expect(disagreements({ errors: [error], warnings: [], notices: [] }, allowed)).toHaveLength(2);
    expect(disagreements({ errors: [], warnings: [], notices: [{ ...error, _type: 'notice' }] }, [])).toHaveLength(1);
  });
});

describe('what is allowed', () => {
  it('has a reason', () => {
    for (const { why } of ALLOWED_FINDINGS) expect(why.length).toBeGreaterThan(30);
  });

  it('innerHTML: no file of ours uses it', () => {
    const sources = readSources();
    expect(sources.length).toBeGreaterThan(100);
    expect(sources.filter(({ code }) => /innerHTML|outerHTML|insertAdjacentHTML/iu.test(code)).map(({ name }) => name)).toEqual([]);
  });
});
