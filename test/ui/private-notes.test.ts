import { beforeEach, describe, expect, it, vi } from 'vitest';
import { keepPrivateNotes } from '../../src/extension/store/private-notes.ts';
import { inPrivateWindow } from '../../src/extension/store/private-window.ts';
import { createStore } from '../../src/extension/store/settings.ts';

interface Tab {
  readonly id: number;
  readonly windowId: number;
  readonly incognito: boolean;
}
interface Sender {
  readonly tab?: Tab;
}
type Listener = (message: unknown, sender: Sender) => unknown;

/** A browser of our own: what is sent reaches the background, and from there the tabs. */
const fake = vi.hoisted(() => {
  const listeners = <L>() => {
    const all = new Set<L>();
    return { all, addListener: (one: L) => all.add(one), removeListener: (one: L) => all.delete(one) };
  };
  const area = () => {
    const stored: Record<string, unknown> = {};
    return {
      stored,
      get: (key: string): Promise<Record<string, unknown>> => Promise.resolve({ [key]: stored[key] }),
      set: (items: object): Promise<void> => {
        Object.assign(stored, structuredClone(items));
        return Promise.resolve();
      },
      remove: (keys: string | readonly string[]): Promise<void> => {
        for (const key of [keys].flat()) Reflect.deleteProperty(stored, key);
        return Promise.resolve();
      },
    };
  };
  const onMessage = listeners<Listener>();
  const state = {
    sender: {} as Sender,
    tabs: [] as Tab[],
    isPrivatePage: false,
    inFront: undefined as Tab | undefined,
    told: [] as number[],
  };
  return {
    state,
    runtime: {
      id: 'abc',
      onMessage,
      /** The first who answers with a promise. */
      sendMessage: (message: unknown): Promise<unknown> =>
        Promise.resolve([...onMessage.all].map((one) => one(message, state.sender)).find((answer) => answer !== undefined)),
    },
    storage: { local: area(), session: area(), managed: { get: () => Promise.resolve({}) }, onChanged: listeners<Listener>() },
    tabs: {
      query: ({ active }: { active?: boolean }): Promise<readonly (Tab | undefined)[]> =>
        Promise.resolve(active === true ? [state.inFront] : state.tabs),
      sendMessage: (tab: number, message: unknown): Promise<void> => {
        state.told.push(tab);
        for (const one of onMessage.all) one(message, {});
        return Promise.resolve();
      },
      onRemoved: listeners<(id: number) => void>(),
    },
    windows: { onRemoved: listeners<(id: number) => void>() },
    extension: {
      get inIncognitoContext() {
        return state.isPrivatePage;
      },
    },
  };
});
vi.mock('webextension-polyfill', () => ({ default: fake }));

const known = { flows: ['bireysel', 'iptal'], institutions: ['meb'] };
const privateTab: Tab = { id: 7, windowId: 2, incognito: true };
const regularTab: Tab = { id: 3, windowId: 1, incognito: false };
const { windows } = fake;

beforeEach(() => {
  fake.windows = windows;
  for (const { all } of [fake.runtime.onMessage, fake.storage.onChanged, fake.tabs.onRemoved, windows.onRemoved]) all.clear();
  for (const area of [fake.storage.local, fake.storage.session])
    for (const key of Object.keys(area.stored)) Reflect.deleteProperty(area.stored, key);
  Object.assign(fake.state, {
    sender: { tab: privateTab },
    tabs: [regularTab, privateTab],
    isPrivatePage: false,
    inFront: regularTab,
    told: [],
  });
  keepPrivateNotes();
});

describe('in a private window', () => {
  it('the way and the card are noted in memory; the switch where it always is', async () => {
    const store = createStore(known, true);
    await store.saveProgress({ lastPage: 'a' });
    await store.saveCard({ corner: 'top-left' });
    await store.changeProgress((stored) => ({ ...(stored as object), at: 1 }));
    await store.saveSettings({ enabled: false });
    expect(fake.storage.session.stored).toEqual({ progress: { lastPage: 'a', at: 1 }, card: { corner: 'top-left' } });
    expect(fake.storage.local.stored).toEqual({ settings: { enabled: false } });
    expect(await store.progress()).toEqual({ lastPage: 'a', at: 1 });
    expect(await store.card()).toEqual({ corner: 'top-left' });
    await store.saveProgress(null);
    expect(fake.storage.session.stored).not.toHaveProperty('progress');
  });

  it('choices are laid over those of the regular windows, which stay as they are and never see them', async () => {
    const [here, there] = [createStore(known, Promise.resolve(true)), createStore(known)];
    await there.saveSettings({ flow: 'bireysel', institution: 'meb' });
    await there.saveOffice('meb', { deliveryOffice: 'Yan bina' });
    const onDisk = structuredClone(fake.storage.local.stored);
    const regular = {
      enabled: true,
      flow: 'bireysel',
      institution: 'meb',
      offices: { meb: { deliveryOffice: 'Yan bina', contactLine: null } },
    };
    expect(await here.settings()).toEqual(regular);

    await here.saveSettings({ flow: 'iptal' });
    await here.saveSettings({ institution: null });
    await here.saveOffice('meb', { contactLine: 'Oda 3' });
    const offices = { meb: { deliveryOffice: 'Yan bina', contactLine: 'Oda 3' } };
    expect(await here.settings()).toEqual({ enabled: true, flow: 'iptal', institution: null, offices });
    expect(await there.settings()).toEqual(regular);
    expect(await here.check()).toBe('works');
    expect(fake.storage.local.stored).toEqual(onDisk);
    expect(fake.storage.session.stored).toEqual({ settings: { flow: 'iptal', institution: null, offices } });
  });

  it('the switch alone is one for all windows', async () => {
    const [here, there] = [createStore(known, true), createStore(known)];
    await here.saveSettings({ enabled: false, flow: 'iptal' });
    expect(fake.storage.local.stored).toEqual({ settings: { enabled: false } });
    expect(await there.settings()).toMatchObject({ enabled: false, flow: null });
    await there.saveSettings({ enabled: true });
    expect(await here.settings()).toMatchObject({ enabled: true, flow: 'iptal' });
  });

  it('with the background silent the choices of the regular windows hold, the switch too, and none is written over', async () => {
    fake.storage.local.stored['settings'] = { enabled: false, flow: 'bireysel' };
    fake.runtime.onMessage.all.clear();
    const store = createStore(known, true);
    expect(await store.settings()).toMatchObject({ enabled: false, flow: 'bireysel' });
    await expect(store.saveSettings({ flow: 'iptal' })).rejects.toThrow('no answer');
    await expect(store.saveOffice('meb', { contactLine: 'Oda 3' })).rejects.toThrow('no answer');
    expect(fake.storage.local.stored).toEqual({ settings: { enabled: false, flow: 'bireysel' } });
  });

  it('nothing of the regular windows is seen or changed, nor the other way round', async () => {
    const [here, there] = [createStore(known, Promise.resolve(true)), createStore(known)];
    await there.saveProgress({ lastPage: 'regular' });
    expect(await here.progress()).toBeNull();
    await here.saveProgress({ lastPage: 'private' });
    expect(await there.progress()).toEqual({ lastPage: 'regular' });
  });

  it('other private tabs hear of what was chosen, and regular ones do not', async () => {
    const end = new AbortController();
    const changed = vi.fn();
    createStore(known, true).watch(changed, end.signal);
    // As from the popup, which has no tab.
    fake.state.sender = {};
    await createStore(known, true).saveSettings({ flow: 'iptal' });
    expect(changed).toHaveBeenCalledOnce();
    expect(fake.state.told).toEqual([privateTab.id]);
    end.abort();
  });

  it('other private tabs hear of what was noted on the way', async () => {
    const end = new AbortController();
    const changed = vi.fn();
    const store = createStore(known, true);
    store.watch(changed, end.signal);
    await store.saveCard({});
    expect(changed).not.toHaveBeenCalled();
    await store.saveProgress({});
    expect(changed).toHaveBeenCalledOnce();
    for (const listener of fake.storage.onChanged.all) listener({ progress: {} }, 'session' as unknown as Sender);
    expect(changed).toHaveBeenCalledTimes(2);
    end.abort();
    expect(fake.runtime.onMessage.all.size).toBe(1);
  });

  it('a change is not written over what cannot be read', async () => {
    fake.runtime.onMessage.all.clear();
    const store = createStore(known, true);
    await expect(store.changeProgress(() => ({}))).rejects.toThrow('no answer');
    expect(await store.progress()).toBeUndefined();
  });
});

describe('the background', () => {
  it('takes no note from a regular tab, and none under another name', async () => {
    fake.state.sender = { tab: regularTab };
    await expect(createStore(known, true).saveProgress({ lastPage: 'a' })).rejects.toThrow('no answer');
    fake.state.sender = { tab: privateTab };
    for (const message of [null, 'x', { kind: 'write-private-note', key: 'else', note: 1 }, { kind: 'else', key: 'card', note: 1 }])
      expect(await fake.runtime.sendMessage(message)).toBeUndefined();
    expect(fake.storage.session.stored).toEqual({});
  });

  const note = async (): Promise<void> => {
    const store = createStore(known, true);
    await store.saveProgress({ lastPage: 'a' });
    await store.saveSettings({ flow: 'iptal' });
  };
  const closed = async (from: { readonly all: ReadonlySet<(id: number) => void> }, id: number): Promise<boolean> => {
    for (const listener of from.all) listener(id);
    // Whatever the listener began is over by then: the browser here answers at once.
    await new Promise((done) => setImmediate(done));
    return Object.keys(fake.storage.session.stored).length === 0;
  };

  it('forgets with the last private window, listed still or not', async () => {
    await note();
    expect(await closed(windows.onRemoved, regularTab.windowId)).toBe(false);
    fake.state.tabs = [regularTab, privateTab, { ...privateTab, id: 8, windowId: 4 }];
    expect(await closed(windows.onRemoved, privateTab.windowId)).toBe(false);
    fake.state.tabs = [regularTab, privateTab];
    expect(await closed(windows.onRemoved, privateTab.windowId)).toBe(true);
    await note();
    fake.state.tabs = [regularTab];
    expect(await closed(windows.onRemoved, privateTab.windowId)).toBe(true);
  });

  it('keeps nothing of what was still on its way when the last private window closed', async () => {
    await note();
    fake.state.tabs = [regularTab];
    await createStore(known, true).saveCard({ corner: 'top-left' });
    expect(fake.storage.session.stored).toEqual({});
  });

  it('forgets with the last private tab where there are no windows: Firefox for Android', async () => {
    Reflect.deleteProperty(fake, 'windows');
    keepPrivateNotes();
    await note();
    expect(await closed(fake.tabs.onRemoved, regularTab.id)).toBe(false);
    expect(await closed(fake.tabs.onRemoved, privateTab.id)).toBe(true);
  });
});

describe('a private window is known', () => {
  it('by the page itself, or by the tab beneath the popup', async () => {
    expect(await inPrivateWindow()).toBe(false);
    fake.state.inFront = privateTab;
    expect(await inPrivateWindow()).toBe(true);
    Object.assign(fake.state, { inFront: undefined, isPrivatePage: true });
    expect(await inPrivateWindow()).toBe(true);
  });

  it('in a content script, which has no tabs', async () => {
    const { tabs } = fake;
    Reflect.deleteProperty(fake, 'tabs');
    try {
      expect(await inPrivateWindow()).toBe(false);
      fake.state.isPrivatePage = true;
      expect(await inPrivateWindow()).toBe(true);
    } finally {
      fake.tabs = tabs;
    }
  });
});
