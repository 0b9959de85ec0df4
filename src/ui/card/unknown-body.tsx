import { useState } from 'preact/hooks';
import type { Advice, CardEvent } from '../../core/advise/advice.ts';
import { AskQuestion } from './ask-body.tsx';
import { MessageLead } from './message-lead.tsx';
import { type OnOpen, OpenLink } from './open-link.tsx';
import { type OnCopy, StructureBox, StructureButton, useStructureFold } from './page-structure.tsx';
import { placeInWords } from '../place.tsx';
import { StageQuestion } from './stage-question.tsx';
import { strings } from '../strings.tr.ts';
import { WhyButton, type WhyMemory, WhyPanel } from './why-panel.tsx';

export type UnknownAdvice = Extract<Advice, { kind: 'unknown' }>;

export interface UnknownBodyProps extends WhyMemory {
  readonly advice: UnknownAdvice;
  readonly onOpen?: OnOpen | undefined;
  readonly onCopy?: OnCopy | undefined;
  readonly onEvent: (event: CardEvent) => void;
}

/** The page is known, but has no part in the flow. */
const isOffWay = ({ why }: UnknownAdvice): boolean => why !== null && why.verdict !== 'unknown' && why.verdict !== 'ambiguous';

/** What the card says first of such a page. */
export const unknownTitle = (advice: UnknownAdvice): string => strings.unknown[isOffWay(advice) ? 'offWayTitle' : 'title'];

/** What the badge says: it stays the same size and as quiet, but says when there is something to say. */
export function badgeOf(advice: UnknownAdvice): string {
  if (advice.notice !== null) return strings.unknown.badgeMessage;
  return strings.unknown[isOffWay(advice) ? 'offWayBadge' : 'badge'];
}

/** A page the guide does not know, in words: what it says went wrong, where the person was on the route, how to get back to it. */
export function UnknownBody({ advice, onOpen, onCopy, onEvent, whyOpen, onWhyOpen }: UnknownBodyProps) {
  const { notice, entry, where, why, nextInWords, choose, fork, structure = null } = advice;
  const title = unknownTitle(advice);
  const place = where === null ? '' : strings.unknown.where(where.flowName, placeInWords(where));
  const words = notice === null ? place : `${title} ${place}`.trim();
  const fold = useStructureFold(structure, () => onEvent({ kind: 'describe-page' }));
  // Where nothing of any page was seen, the title says all there is to say.
  const reasons = why !== null && why.pages.length > 0 ? why : null;
  return (
    <>
      {notice === null ? (
        <h2 class="title">{title}</h2>
      ) : (
        <>
          <div class="message">
            <MessageLead />
            <h2 class="title">{notice.title}</h2>
          </div>
          <p class="say">{notice.say}</p>
        </>
      )}
      {words !== '' && <p class="say">{words}</p>}
      {fork !== null && <StageQuestion key={fork.stage} fork={fork} onEvent={onEvent} />}
      {nextInWords !== '' && <p class="say">{strings.unknown.next(nextInWords)}</p>}
      {entry !== null && <OpenLink entry={entry} onOpen={onOpen} />}
      {choose !== null && <ChooseFlow choose={choose} onEvent={onEvent} />}
      <div class="sources">
        {reasons !== null && <WhyButton whyOpen={whyOpen} onWhyOpen={onWhyOpen} />}
        {!isOffWay(advice) && <StructureButton {...fold} />}
      </div>
      {reasons !== null && whyOpen && <WhyPanel why={reasons} ring="" />}
      {structure !== null && fold.isShown && <StructureBox key={structure} structure={structure} onCopy={onCopy} />}
    </>
  );
}

/** The questions that lead to a flow, folded away: on a page like this they are not what the person came for. */
function ChooseFlow(props: { readonly choose: NonNullable<UnknownAdvice['choose']>; readonly onEvent: (event: CardEvent) => void }) {
  const { choose, onEvent } = props;
  const [isOpen, open] = useState(false);
  return (
    <>
      <p class="say">{strings.unknown.choose.say}</p>
      <button
        type="button"
        class={isOpen ? 'button choose-turn' : 'button primary choose-turn'}
        aria-expanded={isOpen}
        onClick={() => open(!isOpen)}
      >
        {isOpen ? strings.unknown.choose.close : strings.unknown.choose.open}
      </button>
      {isOpen && (
        <div class="question choose-question">
          <AskQuestion ask={{ ...choose, question: 'flow', optional: false }} onEvent={onEvent} />
        </div>
      )}
    </>
  );
}
