/**
 * What is known of the way behind: which stages of the flow are done (a hub looks the same before and after), and what the person
 * decided. Holds page and stage ids only, never anything read from a page.
 *
 * Only two things tell how a stage stands: the person, who says so in the card (`said`), and the page, which shows it now (`shown`).
 * Having been on a page, or having pressed its button, is a hint that makes the card ask (`reached`); it is never an answer.
 *
 *                      page of `endsOn` seen
 *   (not known) ──────────────────────────────▶ (not known, reached: the card asks)
 *        │  ▲                                        │  ▲
 *        │  └───────────── "değiştir" ───────────────┼──┤
 *        ▼                                           ▼  │
 *      done / todo, said or shown  ◀─────────────────┘──┘
 */
import type { CompiledFlow } from '../guide/compile-guide.ts';
import type { Evidence } from './evidence.ts';
import type { Paper, Stage, Step } from '../guide/guide.ts';

/** How a stage stands, and who tells. */
export interface StageKnown {
  readonly state: 'done' | 'todo';
  readonly by: 'said' | 'shown';
}

export interface Progress {
  /** `<flow>/<stage>` → what was said or shown. */
  readonly stages: Readonly<Record<string, StageKnown>>;
  /** `<flow>/<stage>` of which a page of `endsOn` was seen. */
  readonly reached: readonly string[];
  /** `<flow>/<decision>` → id of the choice taken. */
  readonly decisions: Readonly<Record<string, string>>;
  /** `<flow>/<decision>` → the choice with which a stage was left, for what comes after it. */
  readonly outcomes: Readonly<Record<string, string>>;
  /** `<flow>/<paper>`: ticked off. */
  readonly ticks: readonly string[];
  /** The page recognised last, in any tab. */
  readonly lastPage: string | null;
  /** When anything was noted last, ms since 1970. */
  readonly at: number;
}

export const NO_PROGRESS: Progress = { stages: {}, reached: [], decisions: {}, outcomes: {}, ticks: [], lastPage: null, at: 0 };

/** An application takes weeks (form by post, production, courier), a certificate lasts years: what is older belongs to another one. */
export const FORGET_AFTER_MS = 120 * 24 * 60 * 60 * 1000;

/** Longer than any two ids of the guide. */
const LONGEST_KEY = 100;

const isId = (value: unknown): value is string => typeof value === 'string' && value.length < LONGEST_KEY;

const entriesOf = (value: unknown): (readonly [string, unknown])[] =>
  typeof value !== 'object' || value === null || Array.isArray(value) ? [] : Object.entries(value).filter(([key]) => isId(key));

const idsIn = (value: unknown): string[] => (Array.isArray(value) ? [...new Set(value.filter(isId))] : []);

const choicesIn = (value: unknown): Record<string, string> =>
  Object.fromEntries(entriesOf(value).filter((entry): entry is readonly [string, string] => isId(entry[1])));

function isStageKnown(value: unknown): value is StageKnown {
  const { state, by } = (value ?? {}) as Readonly<Record<string, unknown>>;
  return (state === 'done' || state === 'todo') && (by === 'said' || by === 'shown');
}

/**
 * Reads stored progress. Never throws: what is broken or too old counts as not known.
 *
 * Up to version 0.1.0 a stage was stored as a word. `todo` was always said by the person and stays so. `done` may have been said, or
 * only concluded from a page passed, and nothing tells which: it becomes a hint, and the card asks once more. Ticks and decisions,
 * which are always said, stay.
 */
export function parseProgress(value: unknown, now: number): Progress {
  if (typeof value !== 'object' || value === null) return NO_PROGRESS;
  const raw = value as Record<string, unknown>;
  const at = typeof raw['at'] === 'number' && Number.isFinite(raw['at']) ? raw['at'] : 0;
  if (now - at > FORGET_AFTER_MS || at > now + FORGET_AFTER_MS) return NO_PROGRESS;
  const stages = entriesOf(raw['stages']);
  const told = stages.flatMap(([key, entry]): [string, StageKnown][] => {
    if (entry === 'todo') return [[key, { state: 'todo', by: 'said' }]];
    return isStageKnown(entry) ? [[key, { state: entry.state, by: entry.by }]] : [];
  });
  const concluded = stages.filter(([, entry]) => entry === 'done').map(([key]) => key);
  return {
    stages: Object.fromEntries(told),
    reached: idsIn([...(Array.isArray(raw['reached']) ? raw['reached'] : []), ...concluded]),
    decisions: choicesIn(raw['decisions']),
    outcomes: choicesIn(raw['outcomes']),
    ticks: idsIn(raw['ticks']),
    lastPage: isId(raw['lastPage']) ? raw['lastPage'] : null,
    at,
  };
}

/** Under what name the answer to a step's decision is kept. */
export function decisionKey(step: Pick<Step, 'id' | 'decide'>): string {
  return step.decide?.as ?? step.id;
}

/** What there is to do away from the screens in a flow, in order. */
export function papersOf(flow: CompiledFlow): readonly Paper[] {
  return flow.stages.flatMap((stage) => stage.papers ?? []);
}

/** The papers that say, ticked off, that a stage is done. */
const papersPassing = (flow: CompiledFlow, stage: string): string[] =>
  papersOf(flow)
    .filter(({ passes }) => passes === stage)
    .map(({ id }) => `${flow.id}/${id}`);

/** The ticks without those that say that this stage is done. */
const ticksWithout = (progress: Progress, flow: CompiledFlow, stage: string): string[] => {
  const papers = papersPassing(flow, stage);
  return progress.ticks.filter((tick) => !papers.includes(tick));
};

/** How a stage stands; `null` when nobody has said and no page has shown it. */
export function stageKnown(progress: Progress, flow: CompiledFlow, stage: string): StageKnown | null {
  const known = progress.stages[`${flow.id}/${stage}`];
  if (known !== undefined) return known;
  // A tick says it too; it may be older than the stage's own entry.
  return papersPassing(flow, stage).some((key) => progress.ticks.includes(key)) ? { state: 'done', by: 'said' } : null;
}

export const isDone = (progress: Progress, flow: CompiledFlow, stage: string): boolean =>
  stageKnown(progress, flow, stage)?.state === 'done';

/** Whether a page was seen on which the stage may have come to its end. */
export const isReached = (progress: Progress, flow: CompiledFlow, stage: string): boolean =>
  progress.reached.includes(`${flow.id}/${stage}`);

/**
 * Whether the stage may have been begun before: it was {@link isReached}, or the person, asked whether it is done, said no. Nobody is
 * asked who has only just come to it.
 */
export const isBegun = (progress: Progress, flow: CompiledFlow, stage: string): boolean => {
  const known = stageKnown(progress, flow, stage);
  return isReached(progress, flow, stage) || (known?.state === 'todo' && known.by === 'said');
};

export function isTicked(progress: Progress, flow: CompiledFlow, { id, passes }: Paper): boolean {
  return passes === undefined ? progress.ticks.includes(`${flow.id}/${id}`) : isDone(progress, flow, passes);
}

/** The choice taken now, or with which the stage was left. */
export function choiceTaken(progress: Progress, flow: CompiledFlow, decision: string): string | null {
  const key = `${flow.id}/${decision}`;
  return progress.decisions[key] ?? progress.outcomes[key] ?? null;
}

const without = <T>(record: Readonly<Record<string, T>>, keys: readonly string[]): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)));

const decisionsOf = (flow: CompiledFlow, { steps }: Stage): string[] =>
  steps.flatMap((step) => (step.decide === undefined ? [] : [`${flow.id}/${decisionKey(step)}`]));

/** The gates that open or shut by one of these decisions. */
const gatesAfter = (flow: CompiledFlow, decisions: readonly string[]): string[] =>
  flow.stages.flatMap(({ gate }) =>
    gate !== undefined && decisions.includes(`${flow.id}/${gate.after.decision}`) ? [`${flow.id}/${decisionKey(gate)}`] : [],
  );

/**
 * The stage is left: what was decided in it was for this time. Whoever comes there again is asked anew, and what comes after it goes
 * by how it was left.
 */
function leave(progress: Progress, flow: CompiledFlow, stage: Stage): Progress {
  const keys = decisionsOf(flow, stage).filter((key) => progress.decisions[key] !== undefined);
  if (keys.length === 0) return progress;
  const left = Object.fromEntries(keys.map((key) => [key, progress.decisions[key] ?? '']));
  return {
    ...progress,
    decisions: without(progress.decisions, [...keys, ...gatesAfter(flow, keys)]),
    outcomes: { ...progress.outcomes, ...left },
  };
}

/** The stage begins anew: nothing of how it went before holds any more. */
function restart(progress: Progress, flow: CompiledFlow, stage: Stage): Progress {
  const keys = decisionsOf(flow, stage);
  return {
    ...progress,
    decisions: without(progress.decisions, [...keys, ...gatesAfter(flow, keys)]),
    outcomes: without(progress.outcomes, keys),
  };
}

/**
 * The person said so in the card: this is done; this is not; or, with `null`, what they said before does not hold, and they are to
 * be asked again.
 */
export function withStage(progress: Progress, flow: CompiledFlow, id: string, state: StageKnown['state'] | null, now: number): Progress {
  const key = `${flow.id}/${id}`;
  const stage = flow.stages.find((other) => other.id === id);
  if (stage === undefined) return progress;
  const said = state === null ? without(progress.stages, [key]) : { ...progress.stages, [key]: { state, by: 'said' } as const };
  const reached = state === null && !progress.reached.includes(key) ? [...progress.reached, key] : progress.reached;
  const moved = state === 'done' ? leave(progress, flow, stage) : state === 'todo' ? restart(progress, flow, stage) : progress;
  return { ...moved, stages: said, reached, ticks: ticksWithout(progress, flow, id), at: now };
}

/**
 * The page shows how stages stand. What it shows of a stage that is not done refutes the hint that it might be.
 * @returns the same object when nothing is new, so that callers can tell
 */
export function withProofs(progress: Progress, flow: CompiledFlow, proofs: readonly Evidence[], now: number): Progress {
  return proofs.reduce((before, { stage: id, state, outcome, lags }) => {
    const key = `${flow.id}/${id}`;
    const stage = flow.stages.find((other) => other.id === id);
    if (stage === undefined || (lags === true && isDone(before, flow, id))) return before;
    const decision = stage.steps.find(({ decide }) => decide?.choices.some((choice) => choice.id === outcome));
    const end = decision === undefined ? null : `${flow.id}/${decisionKey(decision)}`;
    const known = stageKnown(before, flow, id);
    // The person said that it is done, and the page shows otherwise: it may lag, or be about another one. So nobody knows.
    if (state === 'todo' && known?.state === 'done' && known.by === 'said') return withStage(before, flow, id, null, now);
    const isKnown = known?.state === state;
    const isEnded = end === null || outcome === undefined || before.outcomes[end] === outcome;
    if (isKnown && isEnded && !(state === 'todo' && before.reached.includes(key))) return before;
    const left = state === 'done' ? leave(before, flow, stage) : before;
    return {
      ...left,
      stages: { ...left.stages, [key]: { state, by: 'shown' } },
      outcomes: end === null || outcome === undefined ? left.outcomes : { ...left.outcomes, [end]: outcome },
      reached: state === 'todo' ? left.reached.filter((other) => other !== key) : left.reached,
      ticks: state === 'todo' ? ticksWithout(left, flow, id) : left.ticks,
      at: now,
    };
  }, progress);
}

/** The person decided (or took the decision back with `null`). */
export function withDecision(progress: Progress, flow: string, decision: string, choice: string | null, now: number): Progress {
  const decisions = without(progress.decisions, [`${flow}/${decision}`]);
  return { ...progress, decisions: choice === null ? decisions : { ...decisions, [`${flow}/${decision}`]: choice }, at: now };
}

/** The person ticked a paper off, or took the tick back. Where the paper ends a stage, that is saying how the stage stands. */
export function withTick(progress: Progress, flow: CompiledFlow, paper: string, done: boolean, now: number): Progress {
  const key = `${flow.id}/${paper}`;
  const passes = papersOf(flow).find(({ id }) => id === paper)?.passes;
  if (passes !== undefined) return withStage(progress, flow, passes, done ? 'done' : null, now);
  const others = progress.ticks.filter((entry) => entry !== key);
  return { ...progress, ticks: done ? [...others, key] : others, at: now };
}

/**
 * Pages are opened on which stages may come to their end: from now on nobody knows whether they did, also where it was known before
 * that they had not.
 * @param pages the page on screen, or those that the control just pressed may open
 * @returns the same object when nothing is new
 */
export function reach(progress: Progress, flow: CompiledFlow, pages: readonly string[], now: number): Progress {
  const keys = flow.stages.filter(({ endsOn }) => endsOn.some((page) => pages.includes(page))).map(({ id }) => `${flow.id}/${id}`);
  const outdated = keys.filter((key) => progress.stages[key]?.state === 'todo');
  const fresh = keys.filter((key) => !progress.reached.includes(key));
  if (fresh.length + outdated.length === 0) return progress;
  return { ...progress, stages: without(progress.stages, outdated), reached: [...progress.reached, ...fresh], at: now };
}

/**
 * Notes that `page` is on screen.
 * @returns the same object when nothing changed, so that callers can tell
 */
export function visit(progress: Progress, flow: CompiledFlow | null, page: string, now: number): Progress {
  const { lastPage } = progress;
  if (lastPage === page) return progress;
  if (flow === null) return { ...progress, lastPage: page, at: now };
  const left = flow.stages
    .filter(({ endsOn }) => lastPage !== null && endsOn.includes(lastPage))
    .reduce((before, stage) => leave(before, flow, stage), progress);
  return { ...reach(left, flow, [page], now), lastPage: page, at: now };
}
