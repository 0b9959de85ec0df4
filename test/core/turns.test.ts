import { describe, expect, it } from 'vitest';
import { inTurn, latestOnly } from '../../src/core/turns.ts';

/** A promise and what settles it. */
function pending<T>() {
  let resolve: (value: T) => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

describe('work in turn', () => {
  it('begins only when what was given before has ended, well or not, and answers for itself', async () => {
    const turn = inTurn();
    const log: string[] = [];
    const first = pending<string>();
    const one = turn(() => {
      log.push('one');
      return first.promise;
    });
    const two = turn(async () => {
      log.push('two');
      return 2;
    });
    await Promise.resolve();
    expect(log).toEqual(['one']);
    first.reject(new Error('full'));
    await expect(one).rejects.toThrow('full');
    await expect(two).resolves.toBe(2);
    expect(log).toEqual(['one', 'two']);
  });
});

describe('asking where only the newest counts', () => {
  it('tells the newest from those it has overtaken, and each asker from others', () => {
    const [ask, other] = [latestOnly(), latestOnly()];
    const [first, second] = [ask(), ask()];
    other();
    expect([first(), second()]).toEqual([false, true]);
  });
});
