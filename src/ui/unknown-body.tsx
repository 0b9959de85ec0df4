import type { Advice } from '../core/advice.ts';
import { MessageLead } from './message-lead.tsx';
import { type OnOpen, OpenLink } from './open-link.tsx';
import { placeInWords } from './place.tsx';
import { strings } from './strings.tr.ts';

export type UnknownAdvice = Extract<Advice, { kind: 'unknown' }>;

/** A page the guide does not know, in words: what it says went wrong, where the person was on the route, how to get back to it. */
export function UnknownBody({ advice, onOpen }: { readonly advice: UnknownAdvice; readonly onOpen?: OnOpen | undefined }) {
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
      {advice.nextInWords !== '' && <p class="say">{advice.nextInWords}</p>}
      {entry !== null && <OpenLink entry={entry} onOpen={onOpen} />}
    </>
  );
}
