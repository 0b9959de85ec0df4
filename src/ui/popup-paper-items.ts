import type { PaperItem } from '../core/advice.ts';
import { type Circumstances, fillWords } from '../core/fill.ts';
import { isTicked, type Progress, papersOf } from '../core/progress.ts';

/** The papers of the chosen flow, with their words filled in and the ticks the person set; empty without a flow. */
export function paperItems(circumstances: Circumstances, progress: Progress): readonly PaperItem[] {
  const { guide, settings } = circumstances;
  const flow = guide.flows.find(({ id }) => id === settings.flow);
  if (flow === undefined) return [];
  return papersOf(flow).map(({ id, say }) => ({ id, say: fillWords(say, circumstances), done: isTicked(progress, flow.id, id) }));
}
