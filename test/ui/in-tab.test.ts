import { beforeEach, describe, expect, it, vi } from 'vitest';
import { isInTab, isOnPhone } from '../../src/extension/browser/in-tab.ts';

const fake = vi.hoisted(() => ({
  tabs: { getCurrent: (): Promise<unknown> => Promise.resolve(undefined) },
  runtime: { getPlatformInfo: (): Promise<unknown> => Promise.resolve({ os: 'linux' }) },
}));
vi.mock('webextension-polyfill', () => ({ default: fake }));

beforeEach(() => {
  fake.tabs.getCurrent = () => Promise.resolve(undefined);
  fake.runtime.getPlatformInfo = () => Promise.resolve({ os: 'linux' });
});

describe('how an extension page is shown', () => {
  it('as a popup, in a tab', async () => {
    expect(await isInTab()).toBe(false);
    fake.tabs.getCurrent = () => Promise.resolve({ id: 1 });
    expect(await isInTab()).toBe(true);
    fake.tabs.getCurrent = () => Promise.reject(new Error('not here'));
    expect(await isInTab()).toBe(false);
  });

  it('on a phone', async () => {
    expect(await isOnPhone()).toBe(false);
    fake.runtime.getPlatformInfo = () => Promise.resolve({ os: 'android' });
    expect(await isOnPhone()).toBe(true);
    fake.runtime.getPlatformInfo = () => Promise.reject(new Error('not here'));
    expect(await isOnPhone()).toBe(false);
  });
});
