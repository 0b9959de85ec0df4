import { useRef, useState } from 'preact/hooks';
import type { Advice, CardEvent, Certainty } from '../../core/advise/advice.ts';
import { askTitle, type Offscreen } from '../card-words.ts';
import { AskBody } from './ask-body.tsx';
import { GuideBody } from './guide-body.tsx';
import { Icon } from '../icon.tsx';
import { heardPlace } from '../speech/heard-target.ts';
import { hintSpeech, readingOf } from '../speech/hint-speech.ts';
import { InvalidatedBody } from './invalidated-body.tsx';
import { LiveRegion, StepRegion } from './live-region.tsx';
import type { OnOpen } from './open-link.tsx';
import { MoveButton, type OnMove, useDrag } from './move-card.tsx';
import type { OnCopy } from './page-structure.tsx';
import { inSentences } from '../speech/plain-speech.ts';
import { ReadAloud } from '../speech/read-aloud.tsx';
import { useStartAtTop } from './start-at-top.ts';
import { strings } from '../strings.tr.ts';
import { badgeOf, UnknownBody, unknownTitle } from './unknown-body.tsx';
import type { WhyMemory } from './why-panel.tsx';

export type { Offscreen } from '../card-words.ts';

export interface CardProps {
  readonly advice: Advice;
  /** Shown as a small pill. The badge of an unknown page always starts folded by itself. */
  readonly folded: boolean;
  /** Where the ringed target is when it is out of view; brings the "Göster" button. */
  readonly offscreen?: Offscreen;
  readonly onEvent: (event: CardEvent) => void;
  readonly onFold: (folded: boolean) => void;
  /** Moves the card; without it there is nothing to move it by. */
  readonly onMove?: OnMove | undefined;
  /** Follows a link of the card in place of the browser. */
  readonly onOpen?: OnOpen | undefined;
  /** Copies what the person has asked to copy; without it there is nothing to press for that. */
  readonly onCopy?: OnCopy | undefined;
}

/** What the card remembers while it lives: whether the list of papers and the reasons are unfolded. */
interface Memory extends WhyMemory {
  readonly papersOpen: boolean;
  readonly onPapersOpen: (isOpen: boolean) => void;
}

type FrameProps = CardProps & Memory;

type Shown = Exclude<Advice, { kind: 'silent' }>;

/** The overlay's card. Draws nothing for `silent`. */
export function Card(props: CardProps) {
  const { advice } = props;
  const [papersOpen, onPapersOpen] = useState(false);
  const [whyOpen, onWhyOpen] = useState(false);
  const memory: Memory = { papersOpen, onPapersOpen, whyOpen, onWhyOpen };
  if (advice.kind === 'silent') return null;
  if (advice.kind === 'unknown') return <UnknownCard key="unknown" {...props} {...memory} advice={advice} />;
  return <Frame key="known" {...props} {...memory} advice={advice} />;
}

/** The badge keeps its own fold: whether somebody folded the guide says nothing about wanting to hear of an unknown page. */
function UnknownCard(props: FrameProps & { readonly advice: Extract<Advice, { kind: 'unknown' }> }) {
  const [folded, fold] = useState(true);
  const onFold = (next: boolean): void => {
    fold(next);
    // Folded for want of room, it is the page that opens it.
    if (props.folded) props.onFold(next);
  };
  return <Frame {...props} folded={folded || props.folded} onFold={onFold} />;
}

function Frame(props: FrameProps & { readonly advice: Shown }) {
  const { advice, folded, offscreen = null, onEvent, onFold, onOpen, onMove } = props;
  const title = titleOf(advice);
  const face = faceOf(advice);
  // A page the guide does not know stays quiet.
  const speech = advice.kind === 'unknown' ? null : hintSpeech(advice);
  const aloud = advice.kind === 'unknown' ? null : <ReadAloud text={readingOf(advice)} />;
  const head = useRef<HTMLDivElement>(null);
  const drag = useDrag(onMove);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || folded || event.isComposing || event.defaultPrevented) return;
    // Used here, so it must not close a dialog of the page as well.
    event.preventDefault();
    event.stopPropagation();
    onFold(true);
  };
  useStartAtTop(head, `${advice.page}/${title}`);
  // One and the same button folds and unfolds, so that the keyboard focus stays where it is without being moved.
  return (
    <section
      data-card
      data-page={advice.page}
      data-step={'step' in advice ? advice.step : ''}
      data-certainty={face}
      data-kind={advice.kind}
      data-folded={folded ? '' : undefined}
      role="region"
      lang="tr"
      dir="ltr"
      aria-label={strings.card.region}
      onKeyDown={onKeyDown}
    >
      {speech !== null && (
        <StepRegion
          step={`${advice.page}/${advice.kind === 'guide' ? advice.step : advice.kind}`}
          hint={speech.hint}
          short={folded ? inSentences([advice.kind === 'invalidated' ? pillOf(advice) : title]) : null}
          target={speech.target}
          place={heardPlace(offscreen)}
        />
      )}
      {advice.kind === 'guide' && <LiveRegion key={advice.step} message={fieldText(advice, folded)} once />}
      <div class={onMove === undefined ? 'head' : 'head handle'} ref={head} {...drag}>
        {!folded && (
          <p key="brand" class="brand">
            <strong>{strings.brand}</strong> <span class="unofficial">{strings.unofficial}</span>
          </p>
        )}
        {!folded && onMove !== undefined && <MoveButton key="move" onMove={onMove} />}
        <button
          key="fold"
          type="button"
          class={folded ? 'tool fold pill' : 'tool fold'}
          aria-expanded={!folded}
          aria-label={folded ? undefined : strings.card.fold}
          onClick={() => onFold(!folded)}
        >
          {folded ? (
            <>
              {advice.kind === 'guide' && <Icon name={advice.certainty} />}
              <span>{pillOf(advice)}</span>
              <Icon name="plus" />
            </>
          ) : (
            <Icon name="minus" />
          )}
        </button>
      </div>
      {!folded && (
        <div key="body" class="body">
          {advice.kind === 'guide' && (
            <GuideBody
              advice={advice}
              offscreen={offscreen}
              papersOpen={props.papersOpen}
              onPapersOpen={props.onPapersOpen}
              whyOpen={props.whyOpen}
              onWhyOpen={props.onWhyOpen}
              onOpen={onOpen}
              onEvent={onEvent}
              aloud={aloud}
            />
          )}
          {advice.kind === 'ask' && <AskBody advice={advice} onEvent={onEvent} />}
          {advice.kind === 'ask' && aloud}
          {advice.kind === 'invalidated' && <InvalidatedBody onEvent={onEvent} />}
          {advice.kind === 'invalidated' && aloud}
          {advice.kind === 'unknown' && (
            <UnknownBody
              advice={advice}
              onOpen={onOpen}
              onCopy={props.onCopy}
              onEvent={onEvent}
              whyOpen={props.whyOpen}
              onWhyOpen={props.onWhyOpen}
            />
          )}
        </div>
      )}
    </section>
  );
}

function titleOf(advice: Shown): string {
  // What waits for an answer stands above the hint.
  if (advice.kind === 'guide') return advice.fork?.is === 'open' ? advice.fork.question : advice.title;
  if (advice.kind === 'invalidated') return strings.invalidated.title;
  return advice.kind === 'ask' ? askTitle(advice) : unknownTitle(advice);
}

/** What the folded card says. */
function pillOf(advice: Shown): string {
  if (advice.kind === 'invalidated') return strings.invalidated.pill;
  return advice.kind === 'unknown' ? badgeOf(advice) : titleOf(advice);
}

function faceOf(advice: Shown): Certainty {
  if (advice.kind === 'guide') return advice.certainty;
  return advice.kind === 'ask' ? advice.certainty : 'unknown';
}

function fieldText({ field }: Extract<Advice, { kind: 'guide' }>, folded: boolean): string {
  return field === null || folded ? '' : `${strings.card.field(field.label)} ${field.say}`;
}
