import type { PracticeState } from './practice-state.ts';

/** What every screen of the practice site gets. */
export interface ScreenProps {
  readonly state: PracticeState;
  /** Path of the present address. */
  readonly path: string;
  /** Changes the practice state, then goes to an address when one is given. */
  readonly act: (change: Partial<PracticeState>, url?: string) => void;
}
