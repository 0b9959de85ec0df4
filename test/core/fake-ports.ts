import type { Advice, CardEvent } from '../../src/core/advise/advice.ts';
import type { Ports } from '../../src/core/assistant.ts';
import type { PageSnapshot, Ref } from '../../src/core/snapshot/page-snapshot.ts';
import { NO_POLICY, type Policy, type Settings } from '../../src/core/settings/settings.ts';

/** A screen with nothing on it, at no KamuSM address. */
export const BLANK: PageSnapshot = {
  address: { host: 'example.com', path: '/' },
  items: [],
  dialogOpen: false,
  focus: null,
  hasCardField: false,
};

export const NOW = 1_800_000_000_000;

/** Listeners that leave with their signal; counts those still there. */
class Listeners<T extends () => void> {
  readonly #entries: { readonly listener: T; readonly signal: AbortSignal }[] = [];

  add(listener: T, signal: AbortSignal): void {
    this.#entries.push({ listener, signal });
  }

  get alive(): number {
    return this.#entries.filter(({ signal }) => !signal.aborted).length;
  }

  call(): void {
    for (const { listener, signal } of this.#entries.slice()) if (!signal.aborted) listener();
  }
}

/** `storage.local` as several tabs see it: writes are slow, and every write echoes to all, the writer too. */
export class SharedStore {
  readonly savedProgress: unknown[] = [];
  readonly savedSettings: Partial<Settings>[] = [];
  readonly listeners = new Listeners<() => void>();
  policy: Policy = NO_POLICY;
  /** Thrown by every write, when set. */
  broken: Error | null = null;
  #pending = 0;

  constructor(
    public settings: Settings,
    public progress: unknown = null,
  ) {}

  /** Somebody else (the popup) changes the settings. */
  change(settings: Partial<Settings>): void {
    this.settings = { ...this.settings, ...settings };
    this.listeners.call();
  }

  async #write(apply: () => void): Promise<void> {
    this.#pending += 1;
    await Promise.resolve();
    await Promise.resolve();
    try {
      if (this.broken !== null) throw this.broken;
      apply();
      this.listeners.call();
    } finally {
      this.#pending -= 1;
    }
  }

  readonly port: Ports['store'] = {
    settings: () => Promise.resolve(this.settings),
    policy: () => Promise.resolve(this.policy),
    progress: () => Promise.resolve(structuredClone(this.progress)),
    saveSettings: (change) =>
      this.#write(() => {
        this.savedSettings.push(change);
        this.settings = { ...this.settings, ...change };
      }),
    saveProgress: (progress) =>
      this.#write(() => {
        this.savedProgress.push(progress);
        this.progress = progress;
      }),
    watch: (changed, signal) => this.listeners.add(changed, signal),
  };

  /**
   * Waits until nothing is under way any more: no write pending and nothing saved for a good number of turns.
   * @throws {Error} when the saving never ends
   */
  async settle(): Promise<void> {
    const mostTurns = 2000;
    let quiet = 0;
    let before = '';
    for (let turn = 0; quiet < 20; turn += 1) {
      if (turn > mostTurns) throw new Error(`Saving does not end: ${this.savedProgress.length} times so far.`);
      await Promise.resolve();
      const now = `${this.#pending} ${this.savedProgress.length} ${this.savedSettings.length}`;
      quiet = this.#pending === 0 && now === before ? quiet + 1 : 0;
      before = now;
    }
  }
}

/** One tab: a screen that can be changed, an overlay that only remembers, a store that may be shared. */
export class FakeTab {
  screen: PageSnapshot = BLANK;
  now = NOW;
  reads = 0;
  removals = 0;
  /** What the overlay shows now; `null` when it is absent. */
  shown: Advice | null = null;
  readonly scrolledTo: Ref[] = [];
  readonly watchers = new Listeners<() => void>();
  readonly #presses: { readonly ref: Ref; readonly pressed: () => void; readonly signal: AbortSignal }[] = [];
  #send: ((event: CardEvent) => void) | null = null;

  constructor(private readonly store: SharedStore) {}

  get ports(): Ports {
    return {
      page: {
        read: () => {
          this.reads += 1;
          return this.screen;
        },
        watch: (changed, signal) => this.watchers.add(changed, signal),
        onPress: (ref, pressed, signal) => void this.#presses.push({ ref, pressed, signal }),
      },
      overlay: {
        show: (advice, on) => {
          this.shown = advice;
          this.#send = on;
        },
        scrollTo: (ref) => void this.scrolledTo.push(ref),
        remove: () => {
          this.removals += 1;
          this.shown = null;
          this.#send = null;
        },
      },
      store: this.store.port,
      now: () => this.now,
    };
  }

  /** Presses listened for now. */
  get pressListeners(): number {
    return this.#presses.filter(({ signal }) => !signal.aborted).length;
  }

  /** The page changed, or a new one came. */
  change(screen: PageSnapshot = this.screen): void {
    this.screen = screen;
    this.watchers.call();
  }

  /** The person presses what is ringed. */
  pressTarget(): void {
    const { shown } = this;
    if (shown?.kind !== 'guide' || shown.pointing.kind !== 'found') throw new Error('Nothing is ringed.');
    const { ref } = shown.pointing;
    for (const press of this.#presses.slice()) if (press.ref === ref && !press.signal.aborted) press.pressed();
  }

  /** The person does something in the card. */
  send(event: CardEvent): void {
    if (this.#send === null) throw new Error('There is no card.');
    this.#send(event);
  }
}
