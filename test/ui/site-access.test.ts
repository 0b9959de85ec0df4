import { beforeEach, describe, expect, it, vi } from 'vitest';
import { requestSiteAccess, siteAccess, watchSiteAccess } from '../../src/extension/browser/site-access.ts';

interface Origins {
  readonly origins: readonly string[];
}

/** A browser of our own: `granted` is what the person allows it. */
const fake = vi.hoisted(() => {
  const listeners = () => {
    const all = new Set<() => void>();
    return { all, addListener: (one: () => void) => all.add(one), removeListener: (one: () => void) => all.delete(one) };
  };
  const state = {
    granted: new Set<string>(),
    asked: [] as (readonly string[])[],
    scripts: [] as { readonly matches: readonly string[] }[],
  };
  const permissions = {
    contains: ({ origins }: Origins): Promise<boolean> => Promise.resolve(origins.every((one) => state.granted.has(one))),
    request: ({ origins }: Origins): Promise<boolean> => {
      state.asked.push(origins);
      return Promise.resolve(true);
    },
    onAdded: listeners(),
    onRemoved: listeners(),
  };
  return { state, permissions, runtime: { getManifest: () => ({ content_scripts: state.scripts }) } };
});
vi.mock('webextension-polyfill', () => ({ default: fake }));

const BOTH = ['https://bir.example/*', 'https://iki.example/*'];
const whole = fake.permissions;

beforeEach(() => {
  fake.permissions = { ...whole };
  Object.assign(fake.state, { granted: new Set(BOTH), asked: [], scripts: [{ matches: BOTH }] });
});

describe('the access to the sites', () => {
  it.each([
    [BOTH, 'all'],
    [['https://iki.example/*'], 'some'],
    [[], 'none'],
    [['https://baska.example/*'], 'none'],
  ])('with %j granted it is "%s"', async (granted, access) => {
    fake.state.granted = new Set(granted);
    expect(await siteAccess()).toBe(access);
  });

  it('is of all content scripts of the manifest', async () => {
    fake.state.scripts = [{ matches: ['https://bir.example/*'] }, { matches: ['https://uc.example/*'] }];
    expect(await siteAccess()).toBe('some');
  });

  it('raises no false alarm where the browser does not tell', async () => {
    fake.state.granted.clear();
    fake.permissions.contains = () => Promise.reject(new Error('unsupported'));
    expect(await siteAccess()).toBe('unknown');
    Reflect.deleteProperty(fake, 'permissions');
    expect(await siteAccess()).toBe('unknown');
  });
});

describe('asking for it', () => {
  it('happens in the press itself: before anything is awaited', () => {
    void requestSiteAccess();
    expect(fake.state.asked).toEqual([BOTH]);
  });

  it('ends in one of three ways', async () => {
    expect(await requestSiteAccess()).toBe('granted');
    fake.permissions.request = () => Promise.resolve(false);
    expect(await requestSiteAccess()).toBe('refused');
    fake.permissions.request = () => Promise.reject(new Error('may only be called from a user input handler'));
    expect(await requestSiteAccess()).toBe('failed');
    Reflect.deleteProperty(fake, 'permissions');
    expect(await requestSiteAccess()).toBe('failed');
  });
});

describe('watching it', () => {
  it('hears what is given and taken, until the signal ends it', () => {
    const end = new AbortController();
    const changed = vi.fn();
    watchSiteAccess(changed, end.signal);
    for (const { all } of [fake.permissions.onAdded, fake.permissions.onRemoved]) for (const listener of all) listener();
    expect(changed).toHaveBeenCalledTimes(2);
    end.abort();
    expect(fake.permissions.onAdded.all.size + fake.permissions.onRemoved.all.size).toBe(0);
    watchSiteAccess(changed, end.signal);
    expect(fake.permissions.onAdded.all.size).toBe(0);
  });

  it('is nothing to stumble over in a browser without permissions', () => {
    Reflect.deleteProperty(fake, 'permissions');
    expect(() => watchSiteAccess(vi.fn(), new AbortController().signal)).not.toThrow();
  });
});
