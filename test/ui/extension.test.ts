import { afterEach, describe, expect, it, vi } from 'vitest';
import { extensionLifetime } from '../../src/extension/lifetime.ts';
import { answerStatus, askActiveTab, type PageStatus } from '../../src/extension/page-status.ts';
import { createStore } from '../../src/extension/settings.ts';

type Listener = (first: unknown, second?: unknown) => unknown;

/** A browser of our own; `stored` is its storage.local. */
const fake = vi.hoisted(() => {
  const listeners = () => {
    const all = new Set<Listener>();
    return { all, addListener: (one: Listener) => all.add(one), removeListener: (one: Listener) => all.delete(one) };
  };
  const stored: Record<string, unknown> = {};
  const runtime: { id?: string } = { id: 'abc' };
  const tabs: { id?: number }[] = [{ id: 4 }];
  return {
    stored,
    managed: (): Promise<unknown> => Promise.reject(new Error('no managed storage')),
    changed: listeners(),
    message: listeners(),
    failing: false,
    tabs,
    send: (): Promise<unknown> => Promise.reject(new Error('no receiver')),
    runtime,
  };
});

vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: {
      get id() {
        return fake.runtime.id;
      },
      onMessage: fake.message,
    },
    storage: {
      onChanged: fake.changed,
      managed: { get: () => fake.managed() },
      local: {
        get: (key: string) => (fake.failing ? Promise.reject(new Error('broken')) : Promise.resolve({ [key]: fake.stored[key] })),
        set: (items: object) => (fake.failing ? Promise.reject(new Error('full')) : Promise.resolve(Object.assign(fake.stored, items))),
        remove: (key: string) => Promise.resolve(delete fake.stored[key]),
      },
    },
    tabs: { query: () => Promise.resolve(fake.tabs), sendMessage: () => fake.send() },
  },
}));

const known = { flows: ['bireysel', 'kayip-calinti'], institutions: ['meb'] };

afterEach(() => {
  fake.stored = {};
  fake.managed = () => Promise.reject(new Error('no managed storage'));
  fake.send = () => Promise.reject(new Error('no receiver'));
  fake.runtime.id = 'abc';
  fake.failing = false;
  fake.changed.all.clear();
  fake.message.all.clear();
});

describe('the store', () => {
  it('falls back to the defaults for anything broken', async () => {
    for (const broken of [undefined, null, 7, 'x', [], { enabled: 'yes', flow: 'nope', institution: {} }]) {
      fake.stored['settings'] = broken;
      expect(await createStore(known).settings()).toEqual({ enabled: true, flow: null, institution: null });
    }
    fake.failing = true;
    expect(await createStore(known).settings()).toEqual({ enabled: true, flow: null, institution: null });
  });

  it('lets an administrator preset what the person has not chosen', async () => {
    fake.managed = () => Promise.resolve({ institution: 'meb', flow: 'bireysel', deliveryOffice: ' Deneme bürosu. ' });
    fake.stored['settings'] = { flow: 'kayip-calinti' };
    const store = createStore(known);
    expect(await store.settings()).toEqual({ enabled: true, flow: 'kayip-calinti', institution: 'meb' });
    expect((await store.policy()).deliveryOffice).toBe('Deneme bürosu.');
  });

  it('keeps unknown fields and does not lose quick changes', async () => {
    fake.stored['settings'] = { enabled: true, later: 1 };
    const store = createStore(known);
    await Promise.all([store.saveSettings({ flow: 'bireysel' }), store.saveSettings({ enabled: false })]);
    expect(fake.stored['settings']).toEqual({ enabled: false, later: 1, flow: 'bireysel' });
  });

  it('tells a failed save, and saves again afterwards', async () => {
    const store = createStore(known);
    fake.failing = true;
    await expect(store.saveSettings({ enabled: false })).rejects.toThrow('full');
    fake.failing = false;
    await store.saveSettings({ enabled: false });
    expect(fake.stored['settings']).toEqual({ enabled: false });
  });

  it('removes progress that is set to null', async () => {
    const store = createStore(known);
    await store.saveProgress({ lastPage: 'x' });
    expect(await store.progress()).toEqual({ lastPage: 'x' });
    await store.saveProgress(null);
    expect('progress' in fake.stored).toBe(false);
  });

  it('watches its own entries only, until the signal ends it', () => {
    const end = new AbortController();
    let calls = 0;
    createStore(known).watch(() => calls++, end.signal);
    const tell = (changes: object, area: string) => {
      for (const listener of fake.changed.all) listener(changes, area);
    };
    tell({ settings: {} }, 'local');
    tell({ progress: {} }, 'local');
    tell({ flow: {} }, 'managed');
    tell({ other: {} }, 'local');
    tell({ settings: {} }, 'sync');
    expect(calls).toBe(3);
    end.abort();
    expect(fake.changed.all.size).toBe(0);
  });

  it('says "off" and saves nothing once the extension is gone', async () => {
    const store = createStore(known);
    delete fake.runtime.id;
    fake.failing = true;
    expect((await store.settings()).enabled).toBe(false);
    await store.saveSettings({ enabled: true });
    await store.saveProgress({});
    expect(await store.progress()).toBeUndefined();
    expect(fake.stored).toEqual({});
  });
});

describe('the lifetime', () => {
  it('ends at the first look after the extension is gone', () => {
    const lifetime = extensionLifetime();
    expect(lifetime.isOver()).toBe(false);
    delete fake.runtime.id;
    expect(lifetime.signal.aborted).toBe(false);
    expect(lifetime.isOver()).toBe(true);
    expect(lifetime.signal.aborted).toBe(true);
    fake.runtime.id = 'abc';
    expect(lifetime.isOver()).toBe(true);
  });
});

describe('the page status', () => {
  const status: PageStatus = { page: 'kurum-secimi', pageName: 'Kurum seçimi', step: 'kurum', certainty: 'certain' };

  it('is answered to its question only, until the signal ends it', async () => {
    const end = new AbortController();
    answerStatus(() => status, end.signal);
    const [listener] = [...fake.message.all];
    expect(await listener?.({ kind: 'page-status' })).toEqual(status);
    expect(listener?.({ kind: 'else' })).toBeUndefined();
    expect(listener?.(null)).toBeUndefined();
    end.abort();
    expect(fake.message.all.size).toBe(0);
  });

  it('is null where nobody answers, or answers something else', async () => {
    expect(await askActiveTab()).toBeNull();
    fake.send = () => Promise.resolve({ page: 1 });
    expect(await askActiveTab()).toBeNull();
    fake.send = () => Promise.resolve(status);
    expect(await askActiveTab()).toEqual(status);
    fake.tabs = [{}];
    expect(await askActiveTab()).toBeNull();
  });
});
