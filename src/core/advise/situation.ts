import type { CompiledGuide } from '../guide/compile-guide.ts';
import type { Answer } from './find-flow.ts';
import type { Progress } from '../progress/progress.ts';
import type { Recognition } from '../recognize/recognize.ts';
import type { Policy, Settings } from '../settings/settings.ts';

/** Everything the advice depends on. */
export interface Situation {
  readonly guide: CompiledGuide;
  readonly recognition: Recognition;
  readonly settings: Settings;
  readonly policy: Policy;
  readonly progress: Progress;
  /** Controls (ids) of this page the person has pressed since it appeared. */
  readonly pressed: ReadonlySet<string>;
  /** Ask for the institution now, before it is needed (first visit). */
  readonly askInstitution: boolean;
  /** Answers given so far to "which flow is mine?". */
  readonly answers: readonly Answer[];
}
