import type { CompiledFlow } from '../../src/core/guide/compile-guide.ts';
import { NO_PROGRESS, type Progress, withStage } from '../../src/core/progress/progress.ts';

/** Progress of somebody who has come to this page in the order of the flow, and has said so of every stage before: nothing is left to ask. */
export function arrivedAt(flow: CompiledFlow | undefined, page: string): Progress {
  const stages = flow?.stages.slice(1) ?? [];
  const here = stages.findIndex(({ steps }) => steps.some((step) => step.page === page));
  if (flow === undefined) return NO_PROGRESS;
  return stages.slice(0, Math.max(0, here)).reduce<Progress>((progress, { id }) => withStage(progress, flow, id, 'done', 1), NO_PROGRESS);
}
