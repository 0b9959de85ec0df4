/**
 * What cannot be derived from the page: which stages of the flow were passed (a hub looks the same before and after),
 * and what the person decided. Holds page and stage ids only, never anything read from a page.
 *
 *            on a page of `passedAfter`, then anywhere else          "… zaten …"
 *   (open) ───────────────────────────────────────────────▶ done ◀──────────────┐
 *     │                                                       │                  │
 *     └───────────────── "Önce …" ──────────▶ todo ◀──────────┘ "Önce …"         │
 *                                              └─────────────────────────────────┘
 */
import type { CompiledFlow } from './compile-guide.ts';
import type { Paper, Stage, Step } from './guide.ts';

/** `open`: nothing known · `done`: passed, seen or said · `todo`: the person said that it must be done first. */
export type StageState = 'open' | 'done' | 'todo';

export interface Progress {
  /** `<flow>/<stage>` → state. */
  readonly stages: Readonly<Record<string, 'done' | 'todo'>>;
  /** `<flow>/<decision>` → id of the choice taken. */
  readonly decisions: Readonly<Record<string, string>>;
  /** `<flow>/<paper>`: ticked off. */
  readonly ticks: readonly string[];
  /** The page recognised last, in any tab. */
  readonly lastPage: string | null;
  /** When anything was noted last, ms since 1970. */
  readonly at: number;
}

export const NO_PROGRESS: Progress = { stages: {}, decisions: {}, ticks: [], lastPage: null, at: 0 };

/** An application takes weeks (form by post, production, courier), a certificate lasts years: what is older belongs to another one. */
export const FORGET_AFTER_MS = 120 * 24 * 60 * 60 * 1000;

function record(value: unknown, isValid: (entry: unknown) => boolean): Record<string, string> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  return Object.fromEntries(Object.entries(value).filter(([key, entry]) => key.length < 100 && isValid(entry)) as [string, string][]);
}

/** Reads stored progress. Never throws: what is broken or too old counts as not known. */
export function parseProgress(value: unknown, now: number): Progress {
  if (typeof value !== 'object' || value === null) return NO_PROGRESS;
  const raw = value as Record<string, unknown>;
  const at = typeof raw['at'] === 'number' && Number.isFinite(raw['at']) ? raw['at'] : 0;
  if (now - at > FORGET_AFTER_MS || at > now + FORGET_AFTER_MS) return NO_PROGRESS;
  return {
    stages: record(raw['stages'], (entry) => entry === 'done' || entry === 'todo') as Record<string, 'done' | 'todo'>,
    decisions: record(raw['decisions'], (entry) => typeof entry === 'string' && entry.length < 100),
    ticks: Array.isArray(raw['ticks']) ? raw['ticks'].filter((entry) => typeof entry === 'string' && entry.length < 100) : [],
    lastPage: typeof raw['lastPage'] === 'string' ? raw['lastPage'] : null,
    at,
  };
}

export function stageState(progress: Progress, flow: string, stage: string): StageState {
  return progress.stages[`${flow}/${stage}`] ?? 'open';
}

/** Under what name the answer to a step's decision is kept. */
export function decisionKey(step: Step): string {
  return step.decide?.as ?? step.id;
}

/** Who comes to this page was put out of the one before; nobody goes there. */
const PUT_OUT = 'oturum-sonu';

/** A page on which the person still had to decide and press; on others being there at all means that the stage is over. */
function isDecidedOn(stage: Stage, page: string): boolean {
  return stage.steps.some((step) => step.page === page && step.decide !== undefined);
}

/** The decisions without those of a stage: a decision holds for one time, whoever comes there again is asked anew. */
function forgetDecisions(decisions: Progress['decisions'], flow: CompiledFlow, stage: Stage): Progress['decisions'] {
  const taken = new Set(stage.steps.map((step) => `${flow.id}/${decisionKey(step)}`));
  return Object.fromEntries(Object.entries(decisions).filter(([key]) => !taken.has(key)));
}

/** The person said so in the card: this is done, or this must be done first. */
export function withStage(progress: Progress, flow: CompiledFlow, id: string, state: 'done' | 'todo', now: number): Progress {
  const stage = flow.stages.find((other) => other.id === id);
  const decisions = stage === undefined ? progress.decisions : forgetDecisions(progress.decisions, flow, stage);
  return { ...progress, decisions, stages: { ...progress.stages, [`${flow.id}/${id}`]: state }, at: now };
}

/** The person decided (or took the decision back with `null`). */
export function withDecision(progress: Progress, flow: string, decision: string, choice: string | null, now: number): Progress {
  const { [`${flow}/${decision}`]: _old, ...others } = progress.decisions;
  return { ...progress, decisions: choice === null ? others : { ...others, [`${flow}/${decision}`]: choice }, at: now };
}

/** What there is to do away from the screens in a flow, in order. */
export function papersOf(flow: CompiledFlow): readonly Paper[] {
  return flow.stages.flatMap((stage) => stage.papers ?? []);
}

export function isTicked(progress: Progress, flow: string, paper: string): boolean {
  return progress.ticks.includes(`${flow}/${paper}`);
}

/**
 * The person ticked a paper off, or took the tick back. Ticking passes the stage the paper ends; taking a tick back leaves
 * the stage alone, as the card asks about it where it matters.
 */
export function withTick(progress: Progress, flow: CompiledFlow, paper: string, done: boolean, now: number): Progress {
  const key = `${flow.id}/${paper}`;
  const others = progress.ticks.filter((entry) => entry !== key);
  const ticked = { ...progress, ticks: done ? [...others, key] : others, at: now };
  const stage = papersOf(flow).find(({ id }) => id === paper)?.passes;
  return done && stage !== undefined ? withStage(ticked, flow, stage, 'done', now) : ticked;
}

/**
 * Notes that `page` is on screen. A stage is passed when one of its `passedAfter` pages was on screen and now another page is.
 * Reloading a page passes nothing, nor does the end of the session where there was still something to decide. What the person
 * insisted on (`todo`) is passed in the same way.
 * @returns the same object when nothing changed, so that callers can tell
 */
export function visit(progress: Progress, flow: CompiledFlow | null, page: string, now: number): Progress {
  if (progress.lastPage === page) return progress;
  const { lastPage } = progress;
  const stages = { ...progress.stages };
  let { decisions } = progress;
  for (const stage of flow?.stages ?? []) {
    if (flow === null || lastPage === null || !stage.passedAfter.includes(lastPage)) continue;
    if (page !== PUT_OUT || !isDecidedOn(stage, lastPage)) stages[`${flow.id}/${stage.id}`] = 'done';
    decisions = forgetDecisions(decisions, flow, stage);
  }
  return { ...progress, stages, decisions, lastPage: page, at: now };
}
