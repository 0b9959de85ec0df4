import { expect, it } from 'vitest';
import { checkFinished } from '../../.tools/check-finished.ts';
import { written } from './guide.ts';

it('rehberde eksik bir şey yok', () => {
  const problems = checkFinished(written);
  expect(problems.length, `src/guide klasöründe eksikler var:\n${problems.join('\n')}\n`).toBe(0);
});
