import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type FrameTurn, passTurnsOn, takeTurns } from '../../src/extension/messages/frame-turn.ts';

type Listener = (message: unknown, sender?: unknown) => unknown;

/** A browser of our own: what a frame sends reaches the background, what that sends reaches all frames. */
const fake = vi.hoisted(() => {
  const listeners = new Set<Listener>();
  const sent: unknown[] = [];
  const on = { addListener: (one: Listener) => listeners.add(one), removeListener: (one: Listener) => listeners.delete(one) };
  return {
    listeners,
    sent,
    runtime: { id: 'abc', onMessage: on, sendMessage: (_message: unknown): Promise<unknown> => Promise.resolve() },
    tabs: {
      sendMessage: (_tab: number, message: unknown): Promise<unknown> => {
        sent.push(message);
        return Promise.resolve();
      },
    },
  };
});
vi.mock('webextension-polyfill', () => ({ default: fake }));

interface Frame {
  readonly turn: FrameTurn;
  readonly changed: ReturnType<typeof vi.fn>;
  /** Kinds of events listened to on the page now. */
  readonly heard: () => readonly string[];
}

/** What the frames of one tab have told since they were opened is told to each of them. */
function openFrames(count: number, signal: AbortSignal): readonly Frame[] {
  const top: { parent?: unknown; length: number } = { length: count };
  top.parent = top;
  passTurnsOn();
  const [background] = fake.listeners;
  fake.listeners.clear();
  fake.tabs.sendMessage = (_tab, message) => {
    fake.sent.push(message);
    for (const listener of fake.listeners) listener(message);
    return Promise.resolve();
  };
  return Array.from({ length: count }, (_, at) => {
    const heard: string[] = [];
    const view = {
      parent: top,
      length: 0,
      addEventListener: (type: string, _listener: unknown, options: { readonly signal: AbortSignal }) => {
        heard.push(type);
        options.signal.addEventListener('abort', () => heard.splice(heard.indexOf(type), 1));
      },
    };
    const changed = vi.fn();
    const turn = takeTurns(view as unknown as Window, changed, signal);
    return {
      turn: {
        mayShow: (knows) => {
          fake.runtime.sendMessage = (message) => {
            background?.(message, { tab: { id: 1 }, frameId: at + 1 });
            return Promise.resolve();
          };
          return turn.mayShow(knows);
        },
      },
      changed,
      heard: () => heard,
    };
  });
}

beforeEach(() => {
  fake.listeners.clear();
  fake.sent.length = 0;
});

describe('frames of one tab', () => {
  it('side by side and both known show one card, and the other when that one gives it back', () => {
    const frames = openFrames(2, new AbortController().signal);
    for (const { turn } of frames) turn.mayShow(true);
    const shows = frames.map(({ turn }) => turn.mayShow(true));
    expect(shows.filter(Boolean)).toHaveLength(1);
    const first = frames[shows.indexOf(true)];
    const second = frames[shows.indexOf(false)];
    first?.turn.mayShow(false);
    expect(second?.changed).toHaveBeenCalled();
    expect(second?.turn.mayShow(true)).toBe(true);
  });

  it('listen on the page only while they know it, and not at all in the end', () => {
    const end = new AbortController();
    const [frame] = openFrames(1, end.signal);
    expect(frame?.heard()).toEqual([]);
    frame?.turn.mayShow(true);
    expect(frame?.heard()).toEqual(['pagehide', 'pageshow']);
    frame?.turn.mayShow(false);
    expect(frame?.heard()).toEqual([]);
    frame?.turn.mayShow(true);
    end.abort();
    expect(frame?.heard()).toEqual([]);
    expect(fake.listeners.size).toBe(0);
  });

  it('that start late ask who was there before: else both would show a card', () => {
    openFrames(1, new AbortController().signal);
    const asked: unknown[] = [];
    fake.runtime.sendMessage = (message) => {
      asked.push(message);
      return Promise.resolve();
    };
    const top = { parent: null as unknown, length: 2 };
    top.parent = top;
    const late = takeTurns(
      { parent: top, length: 0, addEventListener: vi.fn() } as unknown as Window,
      vi.fn(),
      new AbortController().signal,
    );
    expect(asked).toEqual([{ kind: 'who-holds-card' }]);
    // The one that was there tells again.
    for (const listener of fake.listeners) listener({ kind: 'frame-holds-card', depth: 1, holds: true, ticket: '', frame: 3 });
    expect(late.mayShow(true)).toBe(false);
  });

  it('that were there tell again when they are asked', () => {
    const [frame] = openFrames(1, new AbortController().signal);
    frame?.turn.mayShow(true);
    fake.sent.length = 0;
    for (const listener of fake.listeners) listener({ kind: 'who-holds-card' });
    expect(fake.sent).toMatchObject([{ kind: 'frame-holds-card', holds: true }]);
  });

  it('that are gone keep the card from nobody, also when what they told last is lost', () => {
    const top = { parent: null as unknown, length: 1 };
    top.parent = top;
    const turn = takeTurns(top as unknown as Window, vi.fn(), new AbortController().signal);
    const told = { kind: 'frame-holds-card', depth: 1, holds: true, ticket: 'a', frame: 3 };
    for (const listener of fake.listeners) listener(told);
    expect(turn.mayShow(true)).toBe(false);
    top.length = 0;
    expect(turn.mayShow(true)).toBe(true);
  });

  it('hear through the background nothing but whose turn it is', () => {
    passTurnsOn();
    const [background] = fake.listeners;
    const sender = { tab: { id: 1 }, frameId: 3 };
    const told = { kind: 'frame-holds-card', depth: 1, holds: true, ticket: 'a' };
    fake.tabs.sendMessage = (_tab, message) => {
      fake.sent.push(message);
      return Promise.resolve();
    };
    background?.({ ...told, text: 'sayfadan' }, sender);
    background?.({ kind: 'who-holds-card', text: 'sayfadan' }, sender);
    for (const other of [null, 7, {}, { kind: 'frame-holds-card' }, { ...told, depth: 'x' }, { kind: 'page-status' }])
      background?.(other, sender);
    background?.(told, {});
    expect(fake.sent).toEqual([{ ...told, frame: 3 }, { kind: 'who-holds-card' }]);
  });
});
