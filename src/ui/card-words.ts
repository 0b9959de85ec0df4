/**
 * What the card says, as sentences: advice in, words out, for the card that is read and for the speech that is heard. Draws nothing.
 */
import type { Advice, Detour, Pointing } from '../core/advise/advice.ts';
import { strings } from './strings.tr.ts';

export type AskAdvice = Extract<Advice, { kind: 'ask' }>;
export type GuideAdvice = Extract<Advice, { kind: 'guide' }>;

/** In which direction to scroll to see the ring; `null` when it is in view or there is none. */
export type Offscreen = 'above' | 'below' | 'left' | 'right' | null;

/** The question as the card shows it at first. */
export function askTitle({ question, finding, fork }: AskAdvice): string {
  if (question === 'stage') return fork?.question ?? '';
  if (finding === null) return strings.ask[question];
  return finding.kind === 'flow' ? strings.ask.found(finding.name) : finding.ask;
}

/** What is ringed, when the hint itself does not name it: the page's own words may speak of what the page is for. */
export function unnamedTarget({ pointing, title, say }: GuideAdvice): string | null {
  if (pointing.kind !== 'found') return null;
  return `${title} ${say}`.includes(pointing.label) ? null : pointing.label;
}

/**
 * The detour in a sentence or two, or none: the page to go to is not named again under a title that names it. A page with no way on is
 * not called a part of the way.
 */
export function detourWords({ to, isWrongTurn }: Detour, title: string): string {
  const standing = isWrongTurn ? strings.card.wrongTurn : '';
  const destination = title.includes(to) ? '' : strings.card.destination(to);
  return [standing, destination].filter(Boolean).join(' ');
}

/**
 * What has to be said in words about the ring, or about its absence.
 * @param pageSure false when the page itself is only `likely`; then even a certain target is not to be pressed blindly
 * @returns sentences in reading order; empty when the ring speaks for itself
 */
export function pointingNotes(pointing: Pointing, pageSure: boolean): readonly string[] {
  const say = strings.pointing;
  switch (pointing.kind) {
    case 'found':
      return [
        ...(pointing.certainty === 'likely' || !pageSure ? [say.unsure(pointing.label)] : []),
        ...(pointing.option === null ? [] : [say.option(pointing.option)]),
        ...(pointing.disabled ? [say.disabled(pointing.label)] : []),
      ];
    case 'missing':
      return [say.missing(pointing.label)];
    case 'several':
      return [say.several(pointing.label, pointing.count)];
    case 'covered':
      return [say.covered(pointing.label)];
    case 'closed':
      return [say.closed(pointing.label)];
    case 'none':
      break;
  }
  return [];
}
