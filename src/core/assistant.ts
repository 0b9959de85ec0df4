import { advise } from './advise/advise.ts';
import type { Advice, CardEvent } from './advise/advice.ts';
import type { CompiledFlow, CompiledGuide } from './guide/compile-guide.ts';
import type { PageSnapshot, Ref } from './snapshot/page-snapshot.ts';
import { type Answer, asksInstitution } from './advise/find-flow.ts';
import { proofsOn } from './progress/evidence.ts';
import {
  parseProgress,
  type Progress,
  reach,
  type StageKnown,
  visit,
  withDecision,
  withProofs,
  withStage,
  withTick,
} from './progress/progress.ts';
import { controlOf } from './survey/lexicon.ts';
import { type Recognition, recognize } from './recognize/recognize.ts';
import { describePage, KnownTexts } from './structure/scrub.ts';
import type { Policy, Settings } from './settings/settings.ts';
import { latestOnly } from './turns.ts';

/** What the assistant needs from the world. Everything that listens takes an AbortSignal and ends with it. */
export interface Ports {
  readonly page: {
    /** Reads what is visible now. */
    read(): PageSnapshot;
    /** Calls `changed` (debounced) whenever something visible may have changed. */
    watch(changed: () => void, signal: AbortSignal): void;
    /** Calls `pressed` when the person presses (a closed list: changes) the element behind `ref` of the latest reading. */
    onPress(ref: Ref, pressed: () => void, signal: AbortSignal): void;
  };
  readonly overlay: {
    show(advice: Advice, on: (event: CardEvent) => void): void;
    /** Scrolls the element behind `ref` of the latest reading into view. Only ever because the person asked. */
    scrollTo(ref: Ref): void;
    remove(): void;
  };
  readonly store: {
    settings(): Promise<Settings>;
    policy(): Promise<Policy>;
    saveSettings(change: Partial<Settings>): Promise<void>;
    /** Whatever was saved last, unchecked. */
    progress(): Promise<unknown>;
    saveProgress(progress: unknown): Promise<void>;
    /** Settings or progress changed, here or in another tab. */
    watch(changed: () => void, signal: AbortSignal): void;
  };
  /** Milliseconds since 1970. */
  now(): number;
}

/** A running assistant on one page. */
export interface Assistant {
  /** What is shown now; `silent` while help is off. */
  advice(): Advice;
  /**
   * The extension has gone from under the page (updated, switched off, removed): ends everything; nothing is read or saved any
   * more. In place of a card that guided stays one that says so, until the person closes it. Where none guided nothing stays.
   */
  invalidate(): void;
  /** Ends everything and leaves no trace. May be called more than once. */
  stop(): void;
}

const SILENT: Advice = { kind: 'silent' };
const INVALIDATED: Advice = { kind: 'invalidated', page: 'unknown' };

interface Memory {
  readonly settings: Settings;
  readonly policy: Policy;
  readonly progress: Progress;
}

/** One page with help on: reads, thinks, shows, until its signal ends it. */
class Session {
  #advice: Advice = SILENT;
  #page: string | null = null;
  #pressed = new Set<string>();
  /**
   * What the person said on this page of stages, or that nobody knows it any more: they took it back, or pressed what may end the
   * stage. They know better than a list that lags behind.
   */
  #said = new Map<string, StageKnown['state'] | null>();
  /** What this page proved when it was last noted: only what is new is, or two tabs that differ would write against each other. */
  #proven = '';
  #askInstitution = false;
  #answers: readonly Answer[] = [];
  #aim: AbortController | null = null;
  #saving = 0;
  #print = '';
  /** The description shown of an unknown page, or `null`; `asked`: it is to be made at the next look. */
  #structure: 'asked' | { readonly text: string } | null = null;
  /** Gathered when first needed: few ever ask. */
  #known: KnownTexts | null = null;
  /** Something besides the page has changed since the advice was made. */
  #isStale = false;

  constructor(
    private readonly guide: CompiledGuide,
    private readonly ports: Ports,
    private memory: Memory,
    private readonly signal: AbortSignal,
    /** Called when the last own write has settled. */
    private readonly saved: () => void,
  ) {}

  get advice(): Advice {
    return this.#advice;
  }

  remember(memory: Memory): void {
    const { progress } = memory;
    // Started over: the new beginning is on this page.
    if (progress.lastPage === null) this.#proven = '';
    this.memory = progress.lastPage === null ? { ...memory, progress: { ...progress, lastPage: this.#page } } : memory;
    this.#lookAgain();
  }

  /** Reads the page and shows what follows from it. */
  look(): void {
    if (this.signal.aborted) return;
    const snapshot = this.ports.page.read();
    // The same page with the same memory: only the elements behind the handles may be new.
    const print = JSON.stringify(snapshot);
    if (print !== this.#print || this.#isStale) this.#think(snapshot);
    this.#print = print;
    this.#show();
  }

  #think(snapshot: PageSnapshot): void {
    this.#isStale = false;
    const recognition = recognize(snapshot, this.guide);
    this.#arrive(recognition);
    const advice = advise({
      guide: this.guide,
      recognition,
      ...this.memory,
      pressed: this.#pressed,
      askInstitution: this.#askInstitution,
      answers: this.#answers,
    });
    this.#advice = this.#withStructure(advice, snapshot);
  }

  /** The description stays as long as it is true: a clock on the page does not take it away, another page does. */
  #withStructure(advice: Advice, snapshot: PageSnapshot): Advice {
    const shown = this.#structure;
    this.#structure = null;
    if (advice.kind !== 'unknown' || shown === null) return advice;
    this.#known ??= new KnownTexts(this.guide);
    const text = describePage(snapshot, this.guide, this.#known);
    if (shown !== 'asked' && shown.text !== text) return advice;
    this.#structure = { text };
    return { ...advice, structure: text };
  }

  #show(): void {
    this.#listenToTarget();
    if (this.#advice.kind === 'silent') this.ports.overlay.remove();
    else this.ports.overlay.show(this.#advice, (event) => this.#on(event));
  }

  get #flow(): CompiledFlow | null {
    return this.guide.flows.find((other) => other.id === this.memory.settings.flow) ?? null;
  }

  #arrive(recognition: Recognition): void {
    const page = this.#pageOf(recognition);
    if (page === null) {
      // Whatever comes next has been drawn anew: what was pressed before is not pressed on it.
      this.#pressed.clear();
      return;
    }
    const flow = this.#flow;
    const now = this.ports.now();
    let { progress } = this.memory;
    // Only arriving counts: two tabs on two pages would else note each other's page away for ever.
    if (page !== this.#page) {
      this.#pressed.clear();
      this.#said.clear();
      this.#proven = '';
      this.#page = page;
      progress = visit(progress, flow, page, now);
    }
    const proofs = proofsOn(recognition, this.guide).filter(
      ({ stage, state }) => !this.#said.has(stage) || this.#said.get(stage) === state,
    );
    const proven = JSON.stringify([flow?.id, proofs]);
    if (flow !== null && proven !== this.#proven) progress = withProofs(progress, flow, proofs, now);
    this.#proven = proven;
    this.#note(progress);
  }

  /** A card-payment form the guide does not know is the page to pay on all the same. */
  #pageOf(recognition: Recognition): string | null {
    if (recognition.kind === 'known') return recognition.page;
    const { hasCardField } = recognition.survey.snapshot;
    return hasCardField ? (this.guide.pages.find(({ silent }) => silent === true)?.id ?? null) : null;
  }

  #note(progress: Progress): void {
    if (progress === this.memory.progress) return;
    this.memory = { ...this.memory, progress };
    this.#save(this.ports.store.saveProgress(progress));
  }

  /** While own writes are under way the store's echo is older than the memory. */
  get isSaving(): boolean {
    return this.#saving > 0;
  }

  #save(write: Promise<void>): void {
    this.#saving += 1;
    const settled = (): void => {
      this.#saving -= 1;
      if (this.#saving === 0) this.saved();
    };
    write.then(settled, settled);
  }

  /** In a sequence of controls the ring moves on once the person has pressed the present one, and back when they choose anew. */
  #listenToTarget(): void {
    this.#aim?.abort();
    this.#aim = null;
    const advice = this.#advice;
    if (advice.kind !== 'guide' || advice.pointing.kind !== 'found' || advice.pointing.disabled) return;
    const { ref } = advice.pointing;
    this.#aim = new AbortController();
    const signal = AbortSignal.any([this.signal, this.#aim.signal]);
    for (const { control, ref: other } of advice.controls) {
      const isAim = other === ref;
      if (!isAim && advice.press.includes(control)) continue;
      const pressed = (): void => {
        if (isAim) this.#press(control);
        else this.#pressed.clear();
        this.#lookAgain();
      };
      this.ports.page.onPress(other, pressed, signal);
    }
  }

  /** A page to stay silent on may be one that the guide never gets to see (a bank's own): pressing what opens it counts as well. */
  #press(control: string): void {
    this.#pressed.add(control);
    const silent = this.guide.pages.filter((page) => page.silent === true).map(({ id }) => id);
    const opened = (controlOf(this.guide, this.#page ?? '', control)?.leadsTo ?? []).filter((page) => silent.includes(page));
    // The page on which it was pressed still stands there and looks as before.
    for (const { id, endsOn } of this.#flow?.stages ?? []) if (endsOn.some((page) => opened.includes(page))) this.#said.set(id, null);
    if (this.#flow !== null) this.#note(reach(this.memory.progress, this.#flow, opened, this.ports.now()));
  }

  #on(event: CardEvent): void {
    const { settings, progress } = this.memory;
    const flow = this.#flow;
    const now = this.ports.now();
    switch (event.kind) {
      case 'choose-flow':
        this.#askInstitution = settings.institution === null;
        this.#answers = [];
        this.#set({ flow: event.flow });
        break;
      case 'choose-institution':
        this.#askInstitution = false;
        this.#set({ institution: event.institution });
        break;
      case 'later':
        this.#askInstitution = false;
        break;
      case 'take-fork':
        this.#said.set(event.stage, event.way);
        if (flow !== null) this.#note(withStage(progress, flow, event.stage, event.way, now));
        break;
      case 'decide':
        this.#pressed.clear();
        if (settings.flow !== null) this.#note(withDecision(progress, settings.flow, event.decision, event.choice, now));
        break;
      case 'answer':
        this.#answers = [...this.#answers, { question: event.question, answer: event.answer }];
        if (asksInstitution(this.guide, event.question)) this.#set({ institution: event.answer });
        break;
      case 'answer-back': {
        const taken = this.#answers.at(-1);
        this.#answers = this.#answers.slice(0, -1);
        // It was not known before it was asked: kept, it would answer the question that is to come back.
        if (taken !== undefined && asksInstitution(this.guide, taken.question)) this.#set({ institution: null });
        break;
      }
      case 'tick':
        if (flow !== null) this.#note(withTick(progress, flow, event.paper, event.done, now));
        break;
      case 'describe-page':
        this.#structure = 'asked';
        break;
      case 'show-target':
        if (this.#advice.kind === 'guide' && this.#advice.pointing.kind === 'found') {
          this.ports.overlay.scrollTo(this.#advice.pointing.ref);
        }
        return;
      case 'close':
        return;
    }
    this.#lookAgain();
  }

  #lookAgain(): void {
    this.#isStale = true;
    this.look();
  }

  #set(change: Partial<Settings>): void {
    this.memory = { ...this.memory, settings: { ...this.memory.settings, ...change } };
    this.#save(this.ports.store.saveSettings(change));
  }
}

async function recall(ports: Ports): Promise<Memory> {
  const [settings, policy, progress] = await Promise.all([ports.store.settings(), ports.store.policy(), ports.store.progress()]);
  return { settings, policy, progress: parseProgress(progress, ports.now()) };
}

/**
 * Starts the assistant on one page: follows the settings, and while help is on reads, thinks and shows on every change.
 * While help is off nothing but the listener on the settings exists; the guide is not made before help is on for the first time.
 */
export function startAssistant(loadGuide: () => CompiledGuide, ports: Ports): Assistant {
  const life = new AbortController();
  let running: { readonly session: Session; readonly end: AbortController } | null = null;

  const end = (): void => {
    running?.end.abort();
    running = null;
    ports.overlay.remove();
  };
  let guide: CompiledGuide | null = null;
  const ask = latestOnly();
  const follow = async (): Promise<void> => {
    const isLatest = ask();
    const memory = await recall(ports);
    // A later change has been asked for meanwhile: its answer is the newer one.
    if (life.signal.aborted || !isLatest()) return;
    if (!memory.settings.enabled) {
      if (running !== null) end();
      return;
    }
    if (running !== null) {
      if (!running.session.isSaving) running.session.remember(memory);
      return;
    }
    guide ??= loadGuide();
    const controller = new AbortController();
    const session = new Session(guide, ports, memory, AbortSignal.any([life.signal, controller.signal]), () => void follow());
    running = { session, end: controller };
    ports.page.watch(() => session.look(), AbortSignal.any([life.signal, controller.signal]));
    session.look();
  };
  ports.store.watch(() => void follow(), life.signal);
  void follow();
  const advice = (): Advice => running?.session.advice ?? SILENT;
  let lastWord: Advice = SILENT;
  const stop = (): void => {
    life.abort();
    lastWord = SILENT;
    end();
  };
  return {
    advice: () => (life.signal.aborted ? lastWord : advice()),
    stop,
    invalidate: () => {
      if (life.signal.aborted) return;
      const { kind } = advice();
      // Who was guided would else wait for a guide that is gone; a quiet badge goes quietly.
      if (kind !== 'guide' && kind !== 'ask') return stop();
      life.abort();
      running = null;
      lastWord = INVALIDATED;
      ports.overlay.show(lastWord, (event) => {
        if (event.kind === 'close') stop();
      });
    },
  };
}
