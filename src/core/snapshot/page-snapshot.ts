/**
 * A page as plain data: what a person can see on it, by role, with handles (`Ref`) back to the elements.
 * Built by `page/read-page`, consumed by `recognize` and `locate`. Never holds a field's value.
 */

import type { Rect } from './rect.ts';

/** Handle of one element of one reading. Means nothing in the next reading. */
export type Ref = number;

/** The landmark something lies in, as far as the markup says so. `main` is "nothing else claimed it". */
export type Place = 'main' | 'menu' | 'header' | 'footer';

/**
 * Marks, inside a line, the border between two elements that follow each other without white space
 * ("Baş‖vuru", "label‖sub-text"). Only sight could tell whether a gap is seen there, so matching tries both.
 */
export const SOFT_BREAK = '\u001F';

/** What a screen reader calls a control; `plain`: nothing, to it this is mere text. */
export type HeardAs = 'link' | 'button' | 'menu-entry' | 'tab' | 'tick-box' | 'choice' | 'switch' | 'list' | 'field' | 'plain';

interface Seen {
  readonly ref: Ref;
  /** Visible text; one entry a line (block borders and `<br>`), inner borders marked by {@link SOFT_BREAK}. */
  readonly lines: readonly string[];
  readonly place: Place;
  /** Ordinals of the ancestors from the root to the element itself, strictly rising: document order and nesting in one. */
  readonly path: readonly number[];
  /** Measured from the top left corner of the document, not of the viewport. */
  readonly box: Rect;
  /** True when it lies inside the topmost open dialog. */
  readonly inDialog: boolean;
}

/** Running or standing text that is no title, outside or inside a control. */
export interface SeenText extends Seen {
  readonly role: 'text';
  /** The control this text lies in, if any. */
  readonly within: Ref | null;
  /** The markup makes it a message to be read at once. */
  readonly alert?: true;
}

/** A title: a heading by markup, or by looks (larger or bolder than the body text, alone on its line). */
export interface SeenHeading extends Seen {
  readonly role: 'heading';
  readonly within: Ref | null;
  /** Size of its letters in CSS px: larger means a more important title. */
  readonly fontSize: number;
  /** 1–6 from the markup, or 0 when only its looks make it a title. */
  readonly level: number;
  /** {@link SeenText.alert} */
  readonly alert?: true;
}

/** Something a person can press or choose. */
export interface SeenControl extends Seen {
  readonly role: 'control';
  /**
   * `press`: link, button, card, menu item · `choice`: radio, checkbox, open option · `select`: closed list (native or
   * combobox) · `input`: a field to type in.
   */
  readonly kind: 'press' | 'choice' | 'select' | 'input';
  readonly heardAs: HeardAs;
  /** Names that cannot be seen as text: `aria-label`, `alt`, `title`, the label of a field, a placeholder. */
  readonly hiddenNames: readonly string[];
  /** Texts of the options of a closed native list. */
  readonly options: readonly string[];
  /** Title part of a card: its heading or bold text, when the control has one. */
  readonly title: string | null;
  /** A link in the middle of a sentence. */
  readonly inSentence: boolean;
  readonly disabled: boolean;
  /** It lies under something opaque, or on a side turned away: it is there, but can be neither seen nor pressed. */
  readonly buried?: true;
  /** Where a link goes (absolute address), to see that two links are one. `null` for buttons. */
  readonly goesTo: string | null;
  /** `aria-current` / selected tab: the page says "you are here". */
  readonly current: boolean;
}

/** A column header of a data table. */
export interface SeenColumn extends Seen {
  readonly role: 'column';
}

/** One entry of a breadcrumb trail. */
export interface SeenCrumb extends Seen {
  readonly role: 'crumb';
  /** True for the entry that names the present page. */
  readonly last: boolean;
  /** It can be pressed; many a trail is bare text. */
  readonly isLink: boolean;
}

export type SeenItem = SeenText | SeenHeading | SeenControl | SeenColumn | SeenCrumb;

/** Where the page says it lives. */
export interface Address {
  readonly host: string;
  /** Path without query and fragment, as in `location.pathname`. */
  readonly path: string;
}

export interface PageSnapshot {
  readonly address: Address;
  /** In document order. */
  readonly items: readonly SeenItem[];
  /** Whether a modal dialog is open: everything with `inDialog: false` is then out of reach. */
  readonly dialogOpen: boolean;
  /** The control the keyboard is in now, if it is one of `items`. */
  readonly focus: Ref | null;
  /** `true` when the page holds a card-payment field, whatever it is called (`autocomplete="cc-…"`). */
  readonly hasCardField: boolean;
  /** The page makes its own elements answer wrongly, so that nothing could be read; what it asks for is not known. */
  readonly isUnreadable?: true;
}

/** Whether nothing may be shown beside the page: it asks for a card number, or nobody can tell whether it does. */
export const isSilenced = ({ hasCardField, isUnreadable }: PageSnapshot): boolean => hasCardField || isUnreadable === true;
