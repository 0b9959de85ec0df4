import { existsSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings.ts';
import { announcePage, keepToolbar } from '../../src/extension/browser/toolbar.ts';

const PUBLIC = path.resolve(import.meta.dirname, '..', '..', 'public');

type Listener = (message: unknown, sender: unknown) => unknown;
interface Look {
  title?: string;
  badge?: string;
  icon?: string;
}

const runtime: { id: string | undefined } = vi.hoisted(() => ({ id: 'abc' }));

/** A browser of our own: what each tab shows (`all`: those that have nothing of their own), and which of them hold a page of KamuSM. */
const fake = vi.hoisted(() => ({
  listeners: new Set<Listener>(),
  looks: new Map<number | 'all', Look>(),
  pages: new Set<number>(),
  sent: [] as unknown[],
  asked: [] as number[],
  action: {} as Record<string, unknown>,
}));
vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: {
      get id() {
        return runtime.id;
      },
      onMessage: {
        addListener: (one: Listener) => fake.listeners.add(one),
        removeListener: (one: Listener) => fake.listeners.delete(one),
      },
      sendMessage: (message: unknown) => {
        fake.sent.push(message);
        return Promise.resolve();
      },
    },
    i18n: { getMessage: (name: string) => name },
    tabs: {
      sendMessage: (tab: number, message: unknown, options: unknown) => {
        fake.asked.push(tab);
        expect([message, options]).toEqual([{ kind: 'page-status' }, { frameId: 0 }]);
        if (!fake.pages.has(tab)) return Promise.reject(new Error('no receiver'));
        return Promise.resolve({ page: 'unknown', pageName: '', step: '', certainty: 'unknown' });
      },
    },
    get action() {
      return fake.action;
    },
  },
}));

const paint = (part: keyof Look) => (details: { tabId?: number; title?: string; text?: string; path?: Record<string, string> }) => {
  const key = details.tabId ?? 'all';
  // A browser refuses the whole icon when one of its files is not there, and nobody would notice.
  for (const file of Object.values(details.path ?? {})) expect(existsSync(path.join(PUBLIC, file)), file).toBe(true);
  fake.looks.set(key, { ...fake.looks.get(key), [part]: details.title ?? details.text ?? details.path?.['16'] });
  return Promise.resolve();
};

beforeEach(() => {
  fake.listeners.clear();
  fake.looks.clear();
  fake.pages.clear();
  fake.sent = [];
  fake.asked = [];
  runtime.id = 'abc';
  fake.action = {
    setIcon: paint('icon'),
    setTitle: paint('title'),
    setBadgeText: paint('badge'),
    setBadgeBackgroundColor: () => Promise.resolve(),
  };
});

const LOOKS = {
  on: { title: 'toolbarOn', badge: '', icon: '/icons/on-16.png' },
  off: { title: 'toolbarOff', badge: '–', icon: '/icons/off-16.png' },
  elsewhere: { title: 'toolbarElsewhere', badge: '', icon: '/icons/elsewhere-16.png' },
} as const;
const shows = (tab: number | 'all', state: keyof typeof LOOKS): Promise<void> =>
  vi.waitFor(() => expect(fake.looks.get(tab)).toEqual(LOOKS[state]));
/** A frame of a tab says that it is a page of KamuSM. */
const hear = (tab: number, frameId = 0): void => {
  for (const listener of fake.listeners) expect(listener({ kind: 'kamusm-page-here' }, { tab: { id: tab }, frameId })).toBeUndefined();
};

describe('the toolbar', () => {
  it('says for all tabs whether help is on, as soon as the background is there and when help is switched', async () => {
    let enabled = true;
    const refresh = keepToolbar(() => Promise.resolve(enabled));
    await shows('all', 'elsewhere');
    enabled = false;
    refresh();
    await shows('all', 'off');
    fake.looks.clear();
    // Something else has been stored.
    refresh();
    enabled = true;
    refresh();
    refresh();
    await shows('all', 'elsewhere');
    expect(fake.asked).toEqual([]);
  });

  it('says of a tab that it has a page of KamuSM, and follows the switch', async () => {
    let enabled = true;
    keepToolbar(() => Promise.resolve(enabled));
    fake.pages.add(4).add(5);
    hear(4);
    hear(5);
    await Promise.all([shows(4, 'on'), shows(5, 'on'), shows('all', 'elsewhere')]);
    enabled = false;
    hear(4);
    await shows(4, 'off');
  });

  it('heeds no frame, no other message and nobody outside a tab', async () => {
    const refresh = keepToolbar(() => Promise.resolve(true));
    fake.pages.add(4);
    hear(4, 7);
    for (const listener of fake.listeners) {
      for (const message of [null, 7, 'kamusm-page-here', {}, { kind: 'page-status' }]) listener(message, { tab: { id: 4 }, frameId: 0 });
      listener({ kind: 'kamusm-page-here' }, { frameId: 0 });
    }
    refresh();
    await shows('all', 'elsewhere');
    expect(fake.asked).toEqual([]);
    expect(fake.looks.size).toBe(1);
  });

  it('is not painted for a page that has gone before', async () => {
    keepToolbar(() => Promise.resolve(true));
    hear(4);
    await vi.waitFor(() => expect(fake.asked).toEqual([4]));
    fake.pages.add(5);
    hear(5);
    await shows(5, 'on');
    expect(fake.looks.has(4)).toBe(false);
  });

  it('is painted back for a page that has gone meanwhile', async () => {
    keepToolbar(() => Promise.resolve(true));
    fake.pages.add(4);
    const setTitle = paint('title');
    fake.action['setTitle'] = (details: Parameters<typeof setTitle>[0]) => {
      if (details.tabId === 4) fake.pages.delete(4);
      return setTitle(details);
    };
    hear(4);
    await shows(4, 'elsewhere');
  });

  it('throws nothing where the browser can show only part of it, refuses, or has no such tab any more', async () => {
    fake.action['setIcon'] = undefined;
    fake.action['setBadgeBackgroundColor'] = () => Promise.reject(new Error('No tab with id'));
    const refresh = keepToolbar(() => Promise.resolve(false));
    await vi.waitFor(() => expect(fake.looks.get('all')).toEqual({ title: 'toolbarOff', badge: '–' }));
    fake.action['setTitle'] = () => {
      throw new Error('not here');
    };
    fake.pages.add(4);
    hear(4);
    await vi.waitFor(() => expect(fake.asked).toEqual([4, 4]));
    refresh();
  });
});

describe('a page of KamuSM', () => {
  function openPage(enabled: boolean, isFrame = false) {
    const end = new AbortController();
    const page = new EventTarget();
    const document = new EventTarget();
    const heard = new Set<string>();
    for (const target of [page, document]) {
      const add = target.addEventListener.bind(target);
      target.addEventListener = (type: string, listener: never, options: AddEventListenerOptions) => {
        heard.add(type);
        options.signal?.addEventListener('abort', () => heard.delete(type));
        add(type, listener, options);
      };
    }
    const view = Object.assign(page, { document, parent: isFrame ? {} : page }) as unknown as Window;
    const store = { enabled, changed: (): void => undefined, asked: 0, read: 0 };
    announcePage(
      view,
      {
        settings: async () => {
          store.asked += 1;
          const read = await Promise.resolve({ ...DEFAULT_SETTINGS, enabled: store.enabled });
          store.read += 1;
          return read;
        },
        watch: (changed) => {
          store.changed = changed;
        },
      },
      end.signal,
    );
    const change = async (next: boolean): Promise<void> => {
      store.enabled = next;
      store.changed();
      await vi.waitFor(() => expect(store.read).toBe(store.asked));
    };
    return { end, page, document, heard, store, change };
  }
  const told = (times: number): Promise<void> =>
    vi.waitFor(() => expect(fake.sent).toEqual(Array.from({ length: times }, () => ({ kind: 'kamusm-page-here' }))));
  const shown = (persisted: boolean): Event => Object.assign(new Event('pageshow'), { persisted });

  it('says once that it is there, and again when it comes back or help is switched', async () => {
    const { page, document, change } = openPage(true);
    await told(1);
    await change(true);
    page.dispatchEvent(shown(false));
    await told(1);
    page.dispatchEvent(shown(true));
    await told(2);
    document.dispatchEvent(new Event('prerenderingchange'));
    await told(3);
    await change(false);
    await told(4);
    await change(true);
    await told(5);
  });

  it('says nothing with help off, and hears nothing of the page', async () => {
    const { page, heard, change } = openPage(false);
    await change(false);
    page.dispatchEvent(shown(true));
    expect(fake.sent).toEqual([]);
    expect([...heard]).toEqual([]);
    await change(true);
    await told(1);
    expect([...heard].toSorted()).toEqual(['pageshow', 'prerenderingchange']);
    await change(false);
    await told(2);
    expect([...heard]).toEqual([]);
  });

  it('says nothing as a frame, nor when the extension has gone', async () => {
    const frame = openPage(true, true);
    expect(frame.store.asked).toBe(0);
    const left = openPage(true);
    await told(1);
    left.end.abort();
    expect([...left.heard]).toEqual([]);
    const orphan = openPage(false);
    runtime.id = undefined;
    await orphan.change(true);
    await told(1);
  });
});
