import type { CompiledFlow } from '../core/compile-guide.ts';
import { type Progress, stageState } from '../core/progress.ts';
import { presentStage } from '../core/route.ts';

/** A stage of the chosen flow as the options page lists it. */
export interface ListedStage {
  readonly id: string;
  readonly name: string;
  readonly state: 'done' | 'here' | 'ahead';
}

/** The stages of a flow without the way in, which is no stage one passes. */
export function listStages(flow: CompiledFlow, progress: Progress): readonly ListedStage[] {
  const present = presentStage(flow, progress);
  return flow.stages.slice(1).map((stage) => ({
    id: stage.id,
    name: stage.name,
    state: stage === present ? 'here' : stageState(progress, flow.id, stage.id) === 'done' ? 'done' : 'ahead',
  }));
}
