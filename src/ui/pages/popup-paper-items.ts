import type { PaperItem } from '../../core/advise/advice.ts';
import { type Circumstances, fillWords } from '../../core/advise/fill.ts';
import type { Progress } from '../../core/progress/progress.ts';
import { filledPapers } from '../../core/advise/whereabouts.ts';

/** The papers of the chosen flow, with their words filled in and the ticks the person set; empty without a flow. */
export function paperItems(circumstances: Circumstances, progress: Progress): readonly PaperItem[] {
  const { guide, settings } = circumstances;
  const flow = guide.flows.find(({ id }) => id === settings.flow);
  if (flow === undefined) return [];
  return filledPapers(flow, progress, (text) => fillWords(text, circumstances));
}
