import type { Pointing, Why, WhyClue, WhyPage } from '../../core/advise/advice.ts';
import { strings } from '../strings.tr.ts';

/** Whether the panel is unfolded: the card remembers it over steps and folding. */
export interface WhyMemory {
  readonly whyOpen: boolean;
  readonly onWhyOpen: (isOpen: boolean) => void;
}

/** Names the panel for its button; unique within the card's shadow root. */
const PANEL = 'reasons';

/** The quiet button that unfolds the reasons. */
export function WhyButton({ whyOpen, onWhyOpen }: WhyMemory) {
  return (
    <button
      type="button"
      class="why"
      aria-expanded={whyOpen}
      aria-controls={whyOpen ? PANEL : undefined}
      onClick={() => onWhyOpen(!whyOpen)}
    >
      {strings.why.open}
    </button>
  );
}

export interface WhyPanelProps {
  readonly why: Why;
  /** Why the ring is where it is, or why there is none; empty where nobody expects one. */
  readonly ring: string;
}

/** What was seen of the page and what was not, what follows from it, and the same for the ring. */
export function WhyPanel({ why, ring }: WhyPanelProps) {
  const doubts = new Set(why.pages.flatMap((page) => page.doubts));
  return (
    <div class="reasons" id={PANEL}>
      {why.pages.map((page) => (
        <Clues key={page.page} page={page} verdict={why.verdict} />
      ))}
      {[...doubts].map((doubt) => (
        <p key={doubt}>{strings.why.doubts[doubt]}</p>
      ))}
      <p>{verdictWords(why)}</p>
      {ring !== '' && <p>{ring}</p>}
    </div>
  );
}

function leadOf(verdict: Why['verdict'], pageName: string): string {
  if (verdict === 'ambiguous') return strings.why.seenOf(pageName);
  return verdict === 'unknown' ? strings.why.nearest(pageName) : strings.why.seen;
}

function Clues({ page, verdict }: { readonly page: WhyPage; readonly verdict: Why['verdict'] }) {
  const isThis = verdict === 'certain' || verdict === 'likely';
  return (
    <>
      {page.seen.length > 0 && (
        <p>
          <strong>{leadOf(verdict, page.pageName)}</strong> {page.seen.map((clue) => clueWords(clue, isThis)).join(', ')}.
        </p>
      )}
      {page.missed.length > 0 && (
        <p>
          <strong>{strings.why.missed}</strong> {page.missed.map((clue) => missedWords(clue, page, isThis)).join(', ')}.
        </p>
      )}
    </>
  );
}

/** @param isThis the page told of is the one on screen */
function clueWords(clue: WhyClue, isThis: boolean): string {
  const say = strings.why.clues;
  switch (clue.kind) {
    case 'title':
    case 'control':
      return say[clue.kind](clue.label);
    case 'sentences':
      return say.sentences(clue.count, isThis);
    case 'shared-sentences':
    case 'fields':
    case 'columns':
      return say[clue.kind](clue.count);
    case 'institutions':
    case 'path':
    case 'host':
      return say[clue.kind];
  }
}

/** Of one sentence the guide may know several wordings: how many are not there says nothing. */
function missedWords(clue: WhyClue, { seen }: WhyPage, isThis: boolean): string {
  if (clue.kind !== 'sentences' && clue.kind !== 'shared-sentences') return clueWords(clue, isThis);
  const others = seen.some(({ kind }) => kind === clue.kind);
  return clue.kind === 'sentences' ? strings.why.missedSentences(others, isThis) : strings.why.missedShared(others);
}

function verdictWords({ verdict, pages }: Why): string {
  const say = strings.why.verdict;
  const [first, second] = pages;
  if (first === undefined) return say.tooLittle;
  const isDoubted = first.doubts.length > 0;
  switch (verdict) {
    case 'certain':
      return say.certain(first.pageName);
    case 'likely':
      return isDoubted || first.missed.length > 0 ? say.likely(first.pageName) : say.justLikely(first.pageName);
    case 'ambiguous':
      return second === undefined ? say.tooLittle : say.either;
    case 'unknown':
      return isDoubted ? say.not(first.pageName) : say.tooLittle;
  }
}

/**
 * Why the ring stands where it does, or why there is none.
 * @param face how the ring is drawn: the weaker of page and target
 * @param isUndecided a question of the step waits for its answer
 */
export function ringWords(pointing: Pointing, { foundBy }: Why, face: 'certain' | 'likely', isUndecided: boolean): string {
  const say = strings.why.ring;
  switch (pointing.kind) {
    case 'found': {
      const how = foundBy === null ? '' : `${say.found[foundBy]} `;
      if (face === 'certain') return how + say.solid;
      return how + (pointing.certainty === 'likely' ? say.dashed : say.dashedPage);
    }
    case 'several':
      return say.several(pointing.count);
    case 'missing':
    case 'covered':
    case 'closed':
      return say[pointing.kind];
    case 'none':
      return isUndecided ? say.undecided : say.none;
  }
}
