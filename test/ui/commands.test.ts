import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import { COMMANDS, commandKeys, onCommands, openCommandKeys } from '../../src/extension/browser/commands.ts';
import { createHelpToggle } from '../../src/extension/store/toggle-help.ts';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings.ts';

/** A browser of our own. */
const fake = vi.hoisted(() => ({
  listeners: [] as ((name: string) => void)[],
  /** Addresses opened; the browser's own page of shortcuts is `settings`. */
  opened: [] as string[],
  all: (): Promise<readonly { name: string; shortcut?: string }[]> => Promise.resolve([]),
  commands: {} as Record<string, unknown> | undefined,
}));
vi.mock('webextension-polyfill', () => ({
  default: {
    get commands() {
      return fake.commands;
    },
    tabs: { create: ({ url }: { url: string }) => Promise.resolve(fake.opened.push(url)) },
  },
}));

const FIREFOX = 'Mozilla/5.0 Gecko/20100101 Firefox/153.0';
const EDGE = 'Mozilla/5.0 AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36 Edg/156.0.0.0';

beforeEach(() => {
  fake.listeners = [];
  fake.opened = [];
  fake.all = () => Promise.resolve([]);
  fake.commands = {
    onCommand: { addListener: (listener: (name: string) => void) => fake.listeners.push(listener) },
    getAll: () => fake.all(),
    openShortcutSettings: () => Promise.resolve(fake.opened.push('settings')),
  };
  vi.stubGlobal('navigator', { userAgent: FIREFOX });
});
afterEach(() => vi.unstubAllGlobals());

describe('the commands', () => {
  it('are those of the manifest, each with keys of its own that no browser refuses', () => {
    expect(Object.keys(manifest.commands)).toEqual([...COMMANDS]);
    const suggested = Object.values(manifest.commands).map(({ suggested_key }) => suggested_key);
    for (const { default: keys, mac } of suggested) {
      expect(keys).toMatch(/^Alt\+Shift\+[A-Z]$/u);
      expect(mac).toMatch(/^MacCtrl\+Shift\+[A-Z]$/u);
      // Taken by Chrome and Edge (A, B, I, T); I is two letters in Turkish.
      expect(keys).not.toMatch(/[ABIT]$/u);
    }
    expect(new Set(suggested.map((keys) => keys.default)).size).toBe(COMMANDS.length);
  });

  it('do each their own, and nothing else does anything', () => {
    const done: string[] = [];
    onCommands({ 'go-to-card': () => done.push('card'), 'toggle-help': () => done.push('help') });
    for (const name of ['_execute_action', 'another', 'toString', 'toggle-help', 'go-to-card']) fake.listeners[0]?.(name);
    expect(done).toEqual(['help', 'card']);
  });

  it('are nothing to stumble over where extensions have no keys: Firefox for Android', async () => {
    fake.commands = undefined;
    expect(() => onCommands({ 'go-to-card': vi.fn(), 'toggle-help': vi.fn() })).not.toThrow();
    expect(await commandKeys()).toBeNull();
    expect(await openCommandKeys()).toBe('refused');
  });

  it('are named as the browser has them', async () => {
    fake.all = () =>
      Promise.resolve([{ name: '_execute_action' }, { name: 'go-to-card', shortcut: 'Alt+Shift+K' }, { name: 'toggle-help' }]);
    expect(await commandKeys()).toEqual({ keys: { 'go-to-card': 'Alt+Shift+K', 'toggle-help': '' }, browser: 'firefox' });
    vi.stubGlobal('navigator', { userAgent: EDGE });
    expect((await commandKeys())?.browser).toBe('chromium');
    fake.all = () => Promise.reject(new Error('no keys'));
    expect(await commandKeys()).toBeNull();
  });

  it('are changed where the browser has its own page for it', async () => {
    expect(await openCommandKeys()).toBe('opened');
    vi.stubGlobal('navigator', { userAgent: EDGE });
    expect(await openCommandKeys()).toBe('opened');
    expect(fake.opened).toEqual(['settings', 'chrome://extensions/shortcuts']);
    vi.stubGlobal('navigator', { userAgent: FIREFOX });
    // Before Firefox 137.
    delete fake.commands?.['openShortcutSettings'];
    expect(await openCommandKeys()).toBe('refused');
  });
});

describe('the toggle of help', () => {
  it('turns it over each time, however quick, and survives a store that fails', async () => {
    let enabled = true;
    let failing = false;
    const toggle = createHelpToggle({
      settings: () => Promise.resolve({ ...DEFAULT_SETTINGS, enabled }),
      saveSettings: (change) => {
        if (failing) return Promise.reject(new Error('full'));
        enabled = change.enabled ?? enabled;
        return Promise.resolve();
      },
    });
    await toggle();
    expect(enabled).toBe(false);
    await Promise.all([toggle(), toggle(), toggle()]);
    expect(enabled).toBe(true);
    failing = true;
    await expect(toggle()).resolves.toBeUndefined();
    expect(enabled).toBe(true);
    failing = false;
    await toggle();
    expect(enabled).toBe(false);
  });
});
