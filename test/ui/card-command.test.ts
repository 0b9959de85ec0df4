import { beforeEach, describe, expect, it, vi } from 'vitest';
import { goToCard, onGoToCard } from '../../src/extension/messages/card-command.ts';

/** A browser of our own. */
const fake = vi.hoisted(() => {
  const listeners = () => {
    const all = new Set<(message: unknown) => unknown>();
    return {
      all,
      addListener: (one: (message: unknown) => unknown) => all.add(one),
      removeListener: (one: (message: unknown) => unknown) => all.delete(one),
    };
  };
  const runtime: { id: string | undefined; readonly onMessage: ReturnType<typeof listeners> } = { id: 'abc', onMessage: listeners() };
  return {
    runtime,
    tabs: {
      query: (): Promise<readonly { id?: number }[]> => Promise.resolve([{ id: 4 }]),
      sendMessage: (..._call: unknown[]): Promise<unknown> => Promise.resolve(undefined),
    },
  };
});
vi.mock('webextension-polyfill', () => ({ default: fake }));

beforeEach(() => {
  fake.runtime.id = 'abc';
  fake.runtime.onMessage.all.clear();
  fake.tabs.sendMessage = () => Promise.resolve(undefined);
  fake.tabs.query = () => Promise.resolve([{ id: 4 }]);
});

describe('the shortcut into the card', () => {
  it('is told to all frames of the tab in front, and only there', async () => {
    const act = vi.fn();
    const end = new AbortController();
    onGoToCard(act, end.signal);
    const [listener] = fake.runtime.onMessage.all;
    const sent: unknown[] = [];
    fake.tabs.sendMessage = (...call: unknown[]) => {
      sent.push(call);
      return Promise.resolve(listener?.(call[1]));
    };
    await goToCard();
    expect(sent).toEqual([[4, { kind: 'go-to-card' }]]);
    expect(act).toHaveBeenCalledOnce();
    for (const other of [null, 7, 'go-to-card', {}, { kind: 'page-status' }]) listener?.(other);
    expect(act).toHaveBeenCalledOnce();
    end.abort();
    expect(fake.runtime.onMessage.all.size).toBe(0);
  });

  it('does nothing where there is nobody to hear it', async () => {
    fake.tabs.sendMessage = () => Promise.reject(new Error('no receiver'));
    await expect(goToCard()).resolves.toBeUndefined();
    fake.tabs.query = () => Promise.resolve([]);
    await expect(goToCard()).resolves.toBeUndefined();
    fake.runtime.id = undefined;
    onGoToCard(vi.fn(), new AbortController().signal);
    expect(fake.runtime.onMessage.all.size).toBe(0);
  });
});
