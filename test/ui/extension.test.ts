import { afterEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings.ts';
import { extensionLifetime } from '../../src/extension/lifetime.ts';
import { answerStatus, askActiveTab, type PageStatus, statusOf } from '../../src/extension/messages/page-status.ts';
import { copyText } from '../../src/extension/browser/clipboard.ts';
import { createStore } from '../../src/extension/store/settings.ts';
import { browserVersion, extensionVersion } from '../../src/extension/versions.ts';
import { unknown } from '../../.tools/samples/sample-advice.ts';

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
    /** What does not work: reading, or writing, or both. */
    failing: 'nothing',
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
      getManifest: () => ({ version: '1.2.3' }),
    },
    storage: {
      onChanged: fake.changed,
      managed: { get: () => fake.managed() },
      local: {
        get: (key: string) =>
          fake.failing === 'reading' || fake.failing === 'both'
            ? Promise.reject(new Error('broken'))
            : Promise.resolve({ [key]: fake.stored[key] }),
        set: (items: object) =>
          fake.failing === 'writing' || fake.failing === 'both'
            ? Promise.reject(new Error('full'))
            : Promise.resolve(Object.assign(fake.stored, items)),
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
  fake.failing = 'nothing';
  fake.changed.all.clear();
  fake.message.all.clear();
});

describe('the store', () => {
  it('falls back to the defaults for anything broken', async () => {
    for (const broken of [undefined, null, 7, 'x', [], { enabled: 'yes', flow: 'nope', institution: {}, offices: [{}] }]) {
      fake.stored['settings'] = broken;
      expect(await createStore(known).settings()).toEqual(DEFAULT_SETTINGS);
    }
    fake.failing = 'both';
    expect(await createStore(known).settings()).toEqual(DEFAULT_SETTINGS);
  });

  it('lets an administrator preset what the person has not chosen', async () => {
    fake.managed = () => Promise.resolve({ institution: 'meb', flow: 'bireysel', deliveryOffice: ' Deneme bürosu. ' });
    fake.stored['settings'] = { flow: 'kayip-calinti' };
    const store = createStore(known);
    expect(await store.settings()).toEqual({ ...DEFAULT_SETTINGS, flow: 'kayip-calinti', institution: 'meb' });
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
    fake.failing = 'writing';
    await expect(store.saveSettings({ enabled: false })).rejects.toThrow('full');
    fake.failing = 'nothing';
    await store.saveSettings({ enabled: false });
    expect(fake.stored['settings']).toEqual({ enabled: false });
  });

  it('does not write over what it cannot read', async () => {
    fake.stored['settings'] = { flow: 'bireysel', offices: { meb: { deliveryOffice: 'Yan bina' } } };
    fake.stored['progress'] = { ticks: ['bireysel/imzala'] };
    const before = structuredClone(fake.stored);
    fake.failing = 'reading';
    const store = createStore(known);
    await expect(store.saveSettings({ enabled: false })).rejects.toThrow('broken');
    await expect(store.saveOffice('meb', { contactLine: 'Santral' })).rejects.toThrow('broken');
    await expect(store.changeProgress(() => ({}))).rejects.toThrow('broken');
    expect(fake.stored).toEqual(before);
  });

  it('keeps each sentence of each institution, and takes back the one that is taken back', async () => {
    fake.stored['settings'] = { later: 1, offices: { saglik: { contactLine: 'Santral' }, meb: 7 } };
    const store = createStore(known);
    await Promise.all([
      store.saveOffice('meb', { deliveryOffice: 'Yan bina' }),
      store.saveOffice('meb', { contactLine: 'Oda 3' }),
      store.saveSettings({ flow: 'bireysel' }),
    ]);
    expect(fake.stored['settings']).toEqual({
      later: 1,
      flow: 'bireysel',
      offices: { saglik: { contactLine: 'Santral' }, meb: { deliveryOffice: 'Yan bina', contactLine: 'Oda 3' } },
    });
    expect((await store.settings()).offices).toEqual({ meb: { deliveryOffice: 'Yan bina', contactLine: 'Oda 3' } });
    await store.saveOffice('meb', { deliveryOffice: null });
    await store.saveOffice('saglik', { contactLine: null });
    expect(fake.stored['settings']).toMatchObject({ offices: { meb: { deliveryOffice: null, contactLine: 'Oda 3' } } });
    await store.saveOffice('meb', { contactLine: null });
    expect(fake.stored['settings']).toEqual({ later: 1, flow: 'bireysel', offices: {} });
  });

  it('changes progress as it is now, one change after the other', async () => {
    const store = createStore(known);
    const add = (entry: string) => (stored: unknown) => [...(Array.isArray(stored) ? stored : []), entry];
    await Promise.all([store.changeProgress(add('a')), store.changeProgress(add('b'))]);
    expect(await store.progress()).toEqual(['a', 'b']);
  });

  it('finds out whether the storage works, and changes nothing by that', async () => {
    fake.stored['settings'] = { flow: 'bireysel', later: 1 };
    const store = createStore(known);
    expect(await store.check()).toBe('works');
    expect(fake.stored).toEqual({ settings: { flow: 'bireysel', later: 1 } });
    fake.failing = 'reading';
    expect(await store.check()).toBe('unreadable');
    fake.failing = 'writing';
    expect(await store.check()).toBe('unwritable');
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
    fake.failing = 'both';
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

  it('calls a page unknown only where the guide does not know it, not where it is silent', () => {
    expect(statusOf(unknown()).page).toBe('unknown');
    expect(statusOf({ kind: 'silent' }).page).toBe('');
    expect(statusOf({ kind: 'invalidated', page: 'unknown' }).page).toBe('');
  });
});

describe('the versions', () => {
  it('are those of the manifest and of the user agent', () => {
    expect(extensionVersion()).toBe('1.2.3');
    expect(browserVersion('Mozilla/5.0 (X11; rv:153.0) Gecko/20100101 Firefox/153.0')).toBe('Firefox 153.0');
    const chrome = 'Mozilla/5.0 (X11) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36';
    expect(browserVersion(chrome)).toBe('Chrome 156.0.0.0');
    expect(browserVersion(`${chrome} Edg/156.0.1.2`)).toBe('Edge 156.0.1.2');
    expect(browserVersion('curl')).toBe('');
  });
});

describe('the clipboard', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('gets the text, or says that it did not', async () => {
    const texts: string[] = [];
    vi.stubGlobal('navigator', { clipboard: { writeText: (text: string) => Promise.resolve(texts.push(text)) } });
    expect(await copyText('abc')).toBe(true);
    expect(texts).toEqual(['abc']);
    vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new Error('refused')) } });
    expect(await copyText('abc')).toBe(false);
    vi.stubGlobal('navigator', {});
    expect(await copyText('abc')).toBe(false);
  });
});
