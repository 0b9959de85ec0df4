import type { Advice } from '../../src/core/advise/advice.ts';
import { advise, type Situation } from '../../src/core/advise/advise.ts';
import type { CompiledFlow } from '../../src/core/guide/compile-guide.ts';
import type { PageSnapshot } from '../../src/core/snapshot/page-snapshot.ts';
import { proofsOn } from '../../src/core/progress/evidence.ts';
import { NO_PROGRESS, type Progress, isReached, stageKnown, visit, withProofs, withStage } from '../../src/core/progress/progress.ts';
import { recognize } from '../../src/core/recognize/recognize.ts';
import { NO_POLICY, type Settings } from '../../src/core/settings/settings.ts';
import { exampleScreen } from '../guide/example-screen.ts';
import { guide, source } from '../guide/guide.ts';
import { NOW } from './fake-ports.ts';

export { ringedBy } from '../guide/ringed-by.ts';

const ONLINE = 'https://onlineislemler.kamusm.gov.tr';

/** A screen of the online application, one line a thing; see `exampleScreen`. */
export function screenOf(...lines: string[]): PageSnapshot {
  return exampleScreen({ url: `${ONLINE}/`, screen: lines });
}

/** The screen of an example of the guide; the page's first one unless named. */
export function exampleOf(page: string, name?: string): PageSnapshot {
  const examples = source.pages.find((other) => other.id === page)?.examples ?? [];
  const example = name === undefined ? examples[0] : examples.find((other) => other.name === name);
  if (example === undefined) throw new Error(`There is no example ${page}/${name ?? ''}.`);
  return exampleScreen(example);
}

/** A flow of the guide, compiled. */
export function flowNamed(id: string): CompiledFlow {
  const flow = guide.flows.find((other) => other.id === id);
  if (flow === undefined) throw new Error(`There is no flow ${id}.`);
  return flow;
}

export const LOST = flowNamed('kayip-calinti');

/** Progress after seeing these pages one after another. */
export function after(flow: CompiledFlow, ...pages: string[]): Progress {
  return pages.reduce<Progress>((progress, page) => visit(progress, flow, page, NOW), NO_PROGRESS);
}

/** Progress of somebody who has said that these stages are done. */
export function done(flow: CompiledFlow, ...stages: string[]): Progress {
  return stages.reduce<Progress>((progress, stage) => withStage(progress, flow, stage, 'done', NOW), NO_PROGRESS);
}

/** How a stage stands, for reading in a test: `said done`, `shown todo`, `reached`, `unknown`. */
export function standing(progress: Progress, flow: CompiledFlow, stage: string): string {
  const known = stageKnown(progress, flow, stage);
  if (known !== null) return `${known.by} ${known.state}`;
  return isReached(progress, flow, stage) ? 'reached' : 'unknown';
}

/** Progress after a screen has shown what it shows. */
export function shownBy(screen: PageSnapshot, flow: CompiledFlow, progress: Progress = NO_PROGRESS): Progress {
  return withProofs(progress, flow, proofsOn(recognize(screen, guide), guide), NOW);
}

/** What the card shows on a screen to somebody who lost the card and works at the ministry of education, unless told otherwise. */
export function adviceOn(
  screen: PageSnapshot,
  more: Partial<Omit<Situation, 'settings' | 'recognition'>> & { readonly settings?: Partial<Settings> } = {},
): Advice {
  const { settings, ...others } = more;
  return advise({
    guide,
    recognition: recognize(screen, guide),
    policy: NO_POLICY,
    progress: NO_PROGRESS,
    pressed: new Set(),
    askInstitution: false,
    answers: [],
    ...others,
    settings: { enabled: true, flow: LOST.id, institution: 'meb', offices: {}, ...settings },
  });
}

/** The advice as a hint, or a failure that shows what it is instead. */
export function hintIn(advice: Advice): Advice & { readonly kind: 'guide' } {
  if (advice.kind !== 'guide') throw new Error(`A hint was expected: ${JSON.stringify(advice)}`);
  return advice;
}
