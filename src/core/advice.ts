/** The overlay's view model: what to show on the page right now. Produced by `advise`, drawn by `ui/card` and `page/overlay-host`. */
import type { Ref } from './page-snapshot.ts';

/** `certain`: solid ring · `likely`: dashed ring and "look for this" · `unknown`: no ring. */
export type Certainty = 'certain' | 'likely' | 'unknown';

/** Where the ring goes, or why there is none. */
export type Pointing =
  | {
      readonly kind: 'found';
      readonly ref: Ref;
      /** The label as the page writes it. */
      readonly label: string;
      /** The option to pick when `ref` is a closed list. */
      readonly option: string | null;
      readonly certainty: 'certain' | 'likely';
      /** The page says it cannot be pressed yet. */
      readonly disabled: boolean;
    }
  | { readonly kind: 'missing'; readonly label: string }
  | { readonly kind: 'several'; readonly label: string; readonly count: number }
  /** The target lies behind an open dialog the guide does not know. */
  | { readonly kind: 'covered'; readonly label: string }
  | { readonly kind: 'none' };

export interface Option {
  readonly id: string;
  readonly label: string;
  /** One explaining line, or empty. */
  readonly detail: string;
}

/** Both ways in words, e.g. "Sertifikamı zaten kapattım" / "Önce kapatmam gerekiyor". */
export interface Fork {
  readonly stage: string;
  readonly question: string;
  readonly done: string;
  readonly todo: string;
  /** Which of the two the guide goes by now. */
  readonly taken: 'done' | 'todo';
}

/** A decision of the person (suspend or revoke); `taken` is the id of the choice made, if any. */
export interface Decision {
  readonly question: string;
  readonly choices: readonly Option[];
  readonly taken: string | null;
}

/** Where on the route: the stages with the present one marked, and the step's place among all. */
export interface Whereabouts {
  readonly flowName: string;
  readonly stages: readonly { readonly id: string; readonly name: string; readonly state: 'done' | 'here' | 'ahead' }[];
  /** 1-based. */
  readonly step: number;
  readonly steps: number;
}

interface OnPage {
  readonly page: string;
  readonly pageName: string;
  readonly certainty: 'certain' | 'likely';
}

export type Advice =
  /** Nothing at all: the host element is absent. */
  | { readonly kind: 'silent' }
  /** A page the guide does not know: a small badge that opens into words. */
  | { readonly kind: 'unknown'; readonly page: 'unknown'; readonly where: Whereabouts | null; readonly nextInWords: string }
  /** A question to answer in the card. */
  | (OnPage & {
      readonly kind: 'ask';
      readonly step: string;
      readonly question: 'flow' | 'institution';
      readonly options: readonly Option[];
      /** May be put off ("Sonra seçeceğim"). */
      readonly optional: boolean;
      readonly where: Whereabouts | null;
    })
  /** The next turn. */
  | (OnPage & {
      readonly kind: 'guide';
      readonly step: string;
      readonly title: string;
      readonly say: string;
      readonly next: string;
      readonly cautions: readonly string[];
      readonly pointing: Pointing;
      /** Every control of this step that is on the page: the card must not lie on them. */
      readonly controls: readonly { readonly control: string; readonly ref: Ref }[];
      /** Controls (ids) to press, in order; of a decision those of the choice taken. */
      readonly press: readonly string[];
      readonly fork: Fork | null;
      readonly decision: Decision | null;
      readonly where: Whereabouts;
      /** The page is not a step of the way: name of the page the hint leads to. */
      readonly detour: string | null;
    });

/** What the person did in the card. */
export type CardEvent =
  | { readonly kind: 'choose-flow'; readonly flow: string }
  | { readonly kind: 'choose-institution'; readonly institution: string }
  | { readonly kind: 'later' }
  | { readonly kind: 'take-fork'; readonly stage: string; readonly way: 'done' | 'todo' }
  | { readonly kind: 'decide'; readonly step: string; readonly choice: string | null }
  | { readonly kind: 'show-target' };
