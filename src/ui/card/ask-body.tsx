import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { CardEvent } from '../../core/advise/advice.ts';
import type { AskAdvice } from '../card-words.ts';
import { AskFinding } from './ask-finding.tsx';
import { AskList } from './ask-list.tsx';
import { UnreadMessage } from './message-lead.tsx';
import { Place } from '../place.tsx';
import { useStartAtTop } from './start-at-top.ts';
import { StageQuestion } from './stage-question.tsx';
import { strings } from '../strings.tr.ts';

/** A question answered by pressing one of its options. */
export function AskBody({ advice, onEvent }: { readonly advice: AskAdvice; readonly onEvent: (event: CardEvent) => void }) {
  return (
    <>
      {advice.where !== null && <Place where={advice.where} />}
      {advice.unreadMessage === true && <UnreadMessage />}
      {advice.question !== 'stage' && <AskQuestion ask={{ ...advice, question: advice.question }} onEvent={onEvent} />}
      {advice.fork !== null && <StageQuestion key={advice.fork.stage} fork={advice.fork} onEvent={onEvent} />}
    </>
  );
}

/** The question itself: answer by answer, or all options in one list. */
export function AskQuestion(props: {
  readonly ask: Pick<AskAdvice, 'finding' | 'options' | 'optional'> & { readonly question: 'flow' | 'institution' };
  readonly onEvent: (event: CardEvent) => void;
}) {
  const { ask, onEvent } = props;
  const { finding, options, question, optional } = ask;
  const [isListing, list] = useState(false);
  const quiets = useRef<HTMLDivElement>(null);
  useStartAtTop(quiets, String(isListing));
  const choose = (id: string): void =>
    onEvent(question === 'flow' ? { kind: 'choose-flow', flow: id } : { kind: 'choose-institution', institution: id });
  const canGoBack = finding !== null && !isListing && (finding.kind === 'flow' || finding.canGoBack);
  return (
    <>
      {finding !== null && !isListing ? (
        <AskFinding finding={finding} onEvent={onEvent} />
      ) : (
        <>
          <h2 class="title">{strings.ask[question]}</h2>
          <AskList isInstitution={question === 'institution'} options={options} onChoose={choose} />
        </>
      )}
      {(finding !== null || optional) && (
        <div class="quiets" ref={quiets}>
          {canGoBack && (
            <Quiet key="back" onPress={() => onEvent({ kind: 'answer-back' })}>
              {strings.ask.back}
            </Quiet>
          )}
          {finding !== null && (
            <Quiet key="list" onPress={() => list(!isListing)}>
              {isListing ? strings.ask.questions : strings.ask.list}
            </Quiet>
          )}
          {optional && (
            <Quiet key="later" onPress={() => onEvent({ kind: 'later' })}>
              {strings.ask.later}
            </Quiet>
          )}
        </div>
      )}
    </>
  );
}

function Quiet({ children, onPress }: { readonly children: ComponentChildren; readonly onPress: () => void }) {
  return (
    <button type="button" class="button quiet" onClick={onPress}>
      {children}
    </button>
  );
}
