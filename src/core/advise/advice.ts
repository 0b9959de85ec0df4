/** The overlay's view model: what to show on the page right now. Produced by `advise`, drawn by `ui/card` and `page/overlay-host`. */
import type { SightingQuality } from '../survey/match.ts';
import type { HeardAs, Ref } from '../snapshot/page-snapshot.ts';

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
      /** What to listen for: people who hear the page look for "… link", not for a ring. */
      readonly heardAs: HeardAs;
      /** The page says it cannot be pressed yet. */
      readonly disabled: boolean;
    }
  | { readonly kind: 'missing'; readonly label: string }
  | { readonly kind: 'several'; readonly label: string; readonly count: number }
  /** The target lies behind an open dialog the guide does not know. */
  | { readonly kind: 'covered'; readonly label: string }
  /** It is there but cannot be pressed, and nothing on the page could change that. */
  | { readonly kind: 'closed'; readonly label: string }
  | { readonly kind: 'none' };

export interface Option {
  readonly id: string;
  readonly label: string;
  /** One explaining line, or empty. */
  readonly detail: string;
  /** Other spellings, for searching. */
  readonly also: readonly string[];
}

/** An address the person can open themselves. */
export interface Entry {
  readonly name: string;
  readonly url: string;
}

/** The page is not a step of the way; or it is, but what leads on is not on it and has an address. */
export interface Detour {
  /** Name of the page the way leads to. */
  readonly to: string;
  /** The way on from here leads back: the person is in the wrong menu. */
  readonly isWrongTurn: boolean;
  /** What to open when nothing on the page leads there. */
  readonly entry: Entry | null;
}

/** Things to do away from the screens, with the ticks the person set. `{…}` are filled in. */
export interface PaperItem {
  readonly id: string;
  readonly say: string;
  readonly done: boolean;
  /** It may be done: nobody has said, and `say` is what the person would say by ticking it. */
  readonly isOpen: boolean;
  /** Its stage is done, whether it was ticked or not: nobody is sent back to it. */
  readonly isBehind: boolean;
}

/** The field the person is in, by its label as the guide says it. */
export interface FieldNote {
  readonly label: string;
  readonly say: string;
}

/** Where "which flow is mine?" stands: a question, or the flow found and why. */
export type Finding =
  | {
      readonly kind: 'question';
      readonly question: string;
      readonly ask: string;
      readonly answers: readonly Option[];
      /** The answers are the institutions: they may be hundreds, and the one given is kept. */
      readonly isInstitution: boolean;
      /** Whether an answer can be taken back. */
      readonly canGoBack: boolean;
    }
  /** `name`: what the person would call it; the flow itself may be called otherwise. */
  | { readonly kind: 'flow'; readonly flow: string; readonly name: string; readonly why: string };

/** "Is this stage done?", with both answers and what is known. */
export interface Fork {
  readonly stage: string;
  readonly question: string;
  /** The two answers. */
  readonly done: string;
  readonly todo: string;
  /** How to find out, or what not to do meanwhile. */
  readonly help: string;
  /**
   * `open`: to be asked, nothing pressed · `offered`: for those who have done it without the site · `answered`: one quiet line that
   * says how it stands and lets it be changed.
   */
  readonly is: 'open' | 'offered' | 'answered';
  /** How it stands, and whether the person said so or the page shows it. */
  readonly known: { readonly state: 'done' | 'todo'; readonly by: 'said' | 'shown' } | null;
  /** The same in words; empty when not known. */
  readonly line: string;
}

/** A decision of the person (suspend or revoke); `taken` is the id of the choice made, if any. */
export interface Decision {
  /** Under this name the answer is kept; steps that ask the same share it. */
  readonly key: string;
  readonly question: string;
  readonly choices: readonly Option[];
  readonly taken: string | null;
}

/** Where on the route; the same in card, popup, options page and badge (`core/advise/whereabouts.ts`). */
export interface Whereabouts {
  readonly flowName: string;
  /** Name of the way in, where the page is part of it. */
  readonly wayIn: string | null;
  readonly stages: readonly {
    readonly id: string;
    readonly name: string;
    /** What was said or shown. */
    readonly state: 'done' | 'todo' | 'unknown';
    readonly isHere: boolean;
  }[];
  /** The present stage, 1-based among `stages`; `null` on the way in and while it is not known. */
  readonly stage: { readonly at: number; readonly name: string } | null;
  /** 1-based place of the page among those of the stage. */
  readonly step: { readonly at: number; readonly of: number } | null;
}

/** What speaks for a page, in the guide's own words; never text of the page. */
export type WhyClue =
  /** `label`: the title or the control as the guide says it. */
  | { readonly kind: 'title' | 'control'; readonly label: string }
  | { readonly kind: 'sentences' | 'shared-sentences' | 'fields' | 'columns'; readonly count: number }
  | { readonly kind: 'institutions' | 'path' | 'host' };

/**
 * What speaks against a page: the title of another page (`other-title`), of something that only looks like ours (`lookalike`), of
 * nothing the guide knows (`foreign-title`), or of what it may be a step of (`step-within`); something only others have
 * (`excluded`); an open dialog the guide does not know (`dialog`).
 */
export type Doubt = 'other-title' | 'lookalike' | 'foreign-title' | 'step-within' | 'excluded' | 'dialog';

/** One page the clues were weighed for. */
export interface WhyPage {
  readonly page: string;
  readonly pageName: string;
  readonly seen: readonly WhyClue[];
  /** What would have made it surer. */
  readonly missed: readonly WhyClue[];
  readonly doubts: readonly Doubt[];
}

/** How the target of the ring was told; `only-list`: nothing in it could be read, but there is no other list. */
export type FoundBy = SightingQuality | 'only-list';

/** Why the page is held for what it is, and the ring stands where it does. */
export interface Why {
  readonly verdict: 'certain' | 'likely' | 'ambiguous' | 'unknown';
  /** The page known; else both it could be, or the one that comes nearest, if any. */
  readonly pages: readonly WhyPage[];
  /** `null` without ring. */
  readonly foundBy: FoundBy | null;
}

interface OnPage {
  readonly page: string;
  readonly pageName: string;
  readonly certainty: 'certain' | 'likely';
}

export type Advice =
  /** Nothing at all: the host element is absent. */
  | { readonly kind: 'silent' }
  /** The extension was updated, switched off or removed under the page: no guiding any more, only reloading the page helps. */
  | { readonly kind: 'invalidated'; readonly page: 'unknown' }
  /** A page the guide does not know, or that has no part in the flow: a small badge that opens into words. */
  | {
      readonly kind: 'unknown';
      readonly page: 'unknown';
      readonly where: Whereabouts | null;
      readonly nextInWords: string;
      /** What the page says went wrong, if the guide knows such a message. */
      readonly notice: { readonly title: string; readonly say: string } | null;
      readonly entry: Entry | null;
      /** What may be told of the page (`describePage`); only once the person has asked for it. */
      readonly structure?: string | null;
      /** Also when the page is known but has no part in this flow. */
      readonly why: Why | null;
      /** What is to be answered before anything can be said of what comes next. */
      readonly fork: Fork | null;
      /** While no flow is chosen: how to choose one. */
      readonly choose: { readonly finding: Finding; readonly options: readonly Option[] } | null;
    }
  /** A question to answer in the card. */
  | (OnPage & {
      readonly kind: 'ask';
      readonly step: string;
      readonly question: 'flow' | 'institution' | 'stage';
      /** Of `stage`: what is asked. */
      readonly fork: Fork | null;
      /** As in a hint. */
      readonly unreadMessage?: true;
      readonly options: readonly Option[];
      /** The questions that lead to a flow; `null` for the institution. */
      readonly finding: Finding | null;
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
      /** The flow to change to, for whoever decided so. */
      readonly changeTo: { readonly flow: string; readonly name: string } | null;
      readonly where: Whereabouts;
      /** `null` on a page of the way that has what leads on. */
      readonly detour: Detour | null;
      /** Id of the message on the page that the hint answers, or `null`. */
      readonly notice: string | null;
      /** The page shows a message that nothing here explains. Its words are not kept. */
      readonly unreadMessage?: true;
      readonly field: FieldNote | null;
      /** Empty until the form is there to be printed, and for flows without papers. */
      readonly papers: readonly PaperItem[];
      readonly why: Why | null;
    });

/** What the person did in the card. */
export type CardEvent =
  | { readonly kind: 'choose-flow'; readonly flow: string }
  | { readonly kind: 'choose-institution'; readonly institution: string }
  | { readonly kind: 'later' }
  /** `null`: to be asked again. */
  | { readonly kind: 'take-fork'; readonly stage: string; readonly way: 'done' | 'todo' | null }
  /** `decision`: its {@link Decision.key}. */
  | { readonly kind: 'decide'; readonly decision: string; readonly choice: string | null }
  | { readonly kind: 'answer'; readonly question: string; readonly answer: string }
  /** Takes the last answer back. */
  | { readonly kind: 'answer-back' }
  | { readonly kind: 'tick'; readonly paper: string; readonly done: boolean }
  /** Asks for the description of an unknown page. */
  | { readonly kind: 'describe-page' }
  | { readonly kind: 'show-target' }
  /** Takes the last word of an invalidated extension away. */
  | { readonly kind: 'close' };
