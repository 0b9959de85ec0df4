import type { ComponentChildren } from 'preact';
import type { CardEvent, Decision, FieldNote } from '../../core/advise/advice.ts';
import { type GuideAdvice, type Offscreen, pointingNotes, unnamedTarget } from '../card-words.ts';
import { Cautions } from './cautions.tsx';
import { DetourNote } from './detour-note.tsx';
import { Icon } from '../icon.tsx';
import { MessageLead, UnreadMessage } from './message-lead.tsx';
import type { OnOpen } from './open-link.tsx';
import { GuidePapers } from './guide-papers.tsx';
import { Place } from '../place.tsx';
import { singleClick } from './single-click.ts';
import { StageLine, StageQuestion } from './stage-question.tsx';
import { strings } from '../strings.tr.ts';
import { ringWords, WhyButton, type WhyMemory, WhyPanel } from './why-panel.tsx';

type OnEvent = (event: CardEvent) => void;

export interface GuideBodyProps extends WhyMemory {
  readonly advice: GuideAdvice;
  readonly offscreen: Offscreen;
  readonly papersOpen: boolean;
  readonly onPapersOpen: (isOpen: boolean) => void;
  readonly onOpen?: OnOpen | undefined;
  readonly onEvent: OnEvent;
  /** The button that reads the hint aloud. */
  readonly aloud: ComponentChildren;
}

/** The next turn in words, with the questions only the person can answer. */
export function GuideBody({ advice, offscreen, papersOpen, onPapersOpen, whyOpen, onWhyOpen, onOpen, onEvent, aloud }: GuideBodyProps) {
  const { certainty } = advice;
  // Where a link leads on, nobody is sent looking for another.
  const hasLink = advice.detour !== null && advice.detour.entry !== null;
  const notes = hasLink ? [] : pointingNotes(advice.pointing, certainty === 'certain');
  const toShow = advice.pointing.kind === 'found' ? offscreen : null;
  // What waits for an answer comes first, so that it is seen without scrolling; once answered, its cautions come first.
  const decide = advice.decision !== null && <Decide decision={advice.decision} onEvent={onEvent} />;
  return (
    <>
      <div class="top">
        <Place where={advice.where} />
        <div class="sureness">
          <p class="certainty" data-face={certainty}>
            <Icon name={certainty} />
            {strings.card[certainty]}
          </p>
          {advice.why !== null && <WhyButton whyOpen={whyOpen} onWhyOpen={onWhyOpen} />}
        </div>
      </div>
      {advice.unreadMessage === true && <UnreadMessage />}
      {advice.fork?.is === 'open' && <StageQuestion key={advice.fork.stage} fork={advice.fork} onEvent={onEvent} />}
      <div class="message">
        {advice.notice !== null && <MessageLead />}
        <h2 class="title">{advice.title}</h2>
      </div>
      {advice.field !== null && <FieldBox field={advice.field} />}
      {advice.detour !== null && <DetourNote detour={advice.detour} title={advice.title} press={unnamedTarget(advice)} onOpen={onOpen} />}
      {advice.say !== '' && <p class="say">{advice.say}</p>}
      {/* Below the hint: left open, it must not push the next step's hint out of a small card. */}
      {advice.why !== null && whyOpen && (
        <WhyPanel why={advice.why} ring={ringWords(advice.pointing, advice.why, certainty, advice.decision?.taken === null)} />
      )}
      {advice.decision?.taken === null && decide}
      {toShow !== null && (
        <div class="offscreen">
          <span>{strings.pointing[toShow]}</span>
          <button type="button" class="button primary" onClick={() => onEvent({ kind: 'show-target' })}>
            {strings.pointing.show}
          </button>
        </div>
      )}
      {advice.certainty === 'likely' && advice.pointing.kind !== 'found' && (
        <p class="note unsure">{strings.card.unsurePage(advice.pageName)}</p>
      )}
      {notes.map((note) => (
        <p key={note} class="note pointing">
          {note}
        </p>
      ))}
      {/* In a field its own words matter; what comes after the page can wait. In a wrong menu it would lead further astray. */}
      {advice.next !== '' && advice.field === null && advice.detour?.isWrongTurn !== true && (
        <p class="next">{strings.card.next(advice.next)}</p>
      )}
      {advice.changeTo !== null && <ChangeFlow changeTo={advice.changeTo} onEvent={onEvent} />}
      {advice.cautions.length > 0 && <Cautions cautions={advice.cautions} />}
      {advice.decision?.taken !== null && decide}
      {advice.fork !== null && advice.fork.is !== 'open' && <StageLine fork={advice.fork} onEvent={onEvent} />}
      {aloud}
      {advice.papers.length > 0 && <GuidePapers papers={advice.papers} isOpen={papersOpen} onOpen={onPapersOpen} onEvent={onEvent} />}
    </>
  );
}

/** What the field is for that the person is in. */
function FieldBox({ field }: { readonly field: FieldNote }) {
  return (
    <p class="field">
      <strong>{strings.card.field(field.label)}</strong> {field.say}
    </p>
  );
}

/** A decision of the person; it can be taken back. */
function Decide({ decision, onEvent }: { readonly decision: Decision; readonly onEvent: OnEvent }) {
  const decide = (choice: string | null): void => onEvent({ kind: 'decide', decision: decision.key, choice });
  return (
    <div class="question decision" role="group" aria-label={decision.question}>
      <p class="question-words">{decision.question}</p>
      <div class="choices">
        {decision.choices.map((choice) => (
          <button
            key={choice.id}
            type="button"
            class="button choice"
            aria-pressed={decision.taken === choice.id}
            onClick={singleClick(() => decide(choice.id))}
          >
            {decision.taken === choice.id && <Icon name="check" />}
            <span>
              <span class="choice-label">{choice.label}</span>
              {choice.detail !== '' && <span class="detail">{choice.detail}</span>}
            </span>
          </button>
        ))}
      </div>
      {decision.taken === null ? (
        <p class="harmless">{strings.question.harmless}</p>
      ) : (
        <button type="button" class="button quiet" onClick={singleClick(() => decide(null))}>
          {strings.decision.undo}
        </button>
      )}
    </div>
  );
}

/** What the person decided is another flow's business: one press goes there. */
function ChangeFlow({ changeTo, onEvent }: { readonly changeTo: NonNullable<GuideAdvice['changeTo']>; readonly onEvent: OnEvent }) {
  return (
    <button type="button" class="button primary go" onClick={singleClick(() => onEvent({ kind: 'choose-flow', flow: changeTo.flow }))}>
      {strings.question.changeFlow(changeTo.name)}
    </button>
  );
}
