import type { Advice, CardEvent } from '../core/advice.ts';
import { MessageLead } from './message-lead.tsx';
import { type OnOpen, OpenLink } from './open-link.tsx';
import { type OnCopy, PageStructure } from './page-structure.tsx';
import { placeInWords } from './place.tsx';
import { strings } from './strings.tr.ts';
import { WhyButton, type WhyMemory, WhyPanel } from './why-panel.tsx';

export type UnknownAdvice = Extract<Advice, { kind: 'unknown' }>;

export interface UnknownBodyProps extends WhyMemory {
  readonly advice: UnknownAdvice;
  readonly onOpen?: OnOpen | undefined;
  readonly onCopy?: OnCopy | undefined;
  readonly onEvent: (event: CardEvent) => void;
}

/** A page the guide does not know, in words: what it says went wrong, where the person was on the route, how to get back to it. */
export function UnknownBody({ advice, onOpen, onCopy, onEvent, whyOpen, onWhyOpen }: UnknownBodyProps) {
  const { notice, entry, where } = advice;
  const place = where === null ? '' : strings.unknown.where(where.flowName, placeInWords(where));
  const words = notice === null ? place : `${strings.unknown.title} ${place}`.trim();
  return (
    <>
      {notice === null ? (
        <h2 class="title">{strings.unknown.title}</h2>
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
      {advice.why !== null && <WhyButton whyOpen={whyOpen} onWhyOpen={onWhyOpen} />}
      {advice.why !== null && whyOpen && <WhyPanel why={advice.why} ring="" />}
      {advice.nextInWords !== '' && <p class="say">{advice.nextInWords}</p>}
      {entry !== null && <OpenLink entry={entry} onOpen={onOpen} />}
      <PageStructure structure={advice.structure ?? null} onDescribe={() => onEvent({ kind: 'describe-page' })} onCopy={onCopy} />
    </>
  );
}
