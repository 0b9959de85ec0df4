/** What the walk over a page takes down, before it is sorted into items. */
import { type Place, type Ref, SOFT_BREAK, type SeenControl } from '../../core/snapshot/page-snapshot.ts';
import type { Rect } from '../../core/snapshot/rect.ts';

/** Common to all that is taken down. */
export interface Draft {
  readonly element: Element;
  readonly ref: Ref;
  readonly ordinal: number;
  readonly path: readonly number[];
  readonly place: Place;
  readonly box: Rect;
  readonly trail: Element | null;
}

/** Something pressable, with its text as far as the walk has come. */
export interface ControlDraft extends Draft {
  readonly type: 'control';
  readonly kind: SeenControl['kind'];
  readonly isNative: boolean;
  readonly isVisible: boolean;
  /** Cannot stand in a sentence: a button, or a link drawn like one. */
  readonly isButtonLike: boolean;
  text: string;
  title: string;
  /** Controls nested in it. */
  nested: number;
  inSentence: boolean;
}

/** Text of one node, and whose it is. */
export interface Chunk {
  readonly text: string;
  control: ControlDraft | null;
  readonly parent: Element;
}

/** Inline text of one block. */
export interface RunDraft extends Draft {
  readonly type: 'run';
  readonly chunks: Chunk[];
  readonly heading: number | null;
  readonly isColumn: boolean;
  /** The markup makes it a message to be read at once. */
  readonly isAlert: boolean;
  within: ControlDraft | null;
  fontSize: number;
  isBold: boolean;
}

/** Parts of a control that are its title by markup. */
export const TITLE_PARTS: ReadonlySet<string> = new Set(['strong', 'b', 'dt', 'legend']);

/** Number of words with a letter or digit in them. */
export const wordCount = (text: string): number => text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '').length;

/** Text with block borders as lines, white space collapsed, soft breaks merged and trimmed. */
export function toLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) =>
      line
        .replace(/\u001F(?:\s*\u001F)+/gu, (run) => (/\s/u.test(run) ? `${SOFT_BREAK} ` : SOFT_BREAK))
        .replace(/^[\s\u001F]+|[\s\u001F]+$/gu, '')
        .replace(/ +/gu, ' '),
    )
    .filter((line) => line !== '');
}

/** Whether a chunk says nothing. */
export const isBlank = (text: string): boolean => text.replaceAll(SOFT_BREAK, '').trim() === '';

/**
 * The part of an item that all kinds share.
 * @param dialog ordinal of the topmost open dialog
 */
export function common(draft: Draft, dialog: number | null) {
  return {
    ref: draft.ref,
    place: draft.place,
    path: draft.path,
    box: draft.box,
    inDialog: dialog !== null && draft.path.includes(dialog),
  };
}
