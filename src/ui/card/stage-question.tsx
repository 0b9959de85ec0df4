import type { CardEvent, Fork } from '../../core/advise/advice.ts';
import { Icon } from '../icon.tsx';
import { singleClick } from './single-click.ts';
import { strings } from '../strings.tr.ts';

interface StageQuestionProps {
  readonly fork: Fork;
  readonly onEvent: (event: CardEvent) => void;
}

/** A listener that answers; `null` takes the answer back. */
const taking = ({ fork, onEvent }: StageQuestionProps, way: 'done' | 'todo' | null) =>
  singleClick(() => onEvent({ kind: 'take-fork', stage: fork.stage, way }));

/** Both answers, alike and none of them pressed: nobody has said which it is. */
function Answers(props: StageQuestionProps) {
  const { fork } = props;
  const answer = (way: 'done' | 'todo') => (
    <button type="button" class="button option" onClick={taking(props, way)}>
      <span class="choice-label">{fork[way]}</span>
    </button>
  );
  return (
    <div class="answers" role="group" aria-label={fork.question}>
      {answer('done')}
      {answer('todo')}
    </div>
  );
}

/** The question as the one thing the card says, or as the first of it. */
export function StageQuestion({ fork, onEvent }: StageQuestionProps) {
  return (
    <div class="stage-question" data-fork="open">
      <h2 class="title">{fork.question}</h2>
      <Answers fork={fork} onEvent={onEvent} />
      <p class="note">{fork.help}</p>
      <p class="harmless">{strings.question.harmless}</p>
    </div>
  );
}

/** How the stage stands, in one quiet line; or, where nothing hints that it is done, the one word for those who did it elsewhere. */
export function StageLine(props: StageQuestionProps) {
  const { fork } = props;
  if (fork.known === null) {
    return (
      <p class="stage-line" data-fork="offered">
        {fork.question}{' '}
        <button type="button" class="button quiet" onClick={taking(props, 'done')}>
          {fork.done}
        </button>
      </p>
    );
  }
  const { state, by } = fork.known;
  return (
    <p class="stage-line" data-fork="answered" data-state={state} data-by={by}>
      {state === 'done' && <Icon name="check" />}
      <span>{by === 'shown' ? strings.question.shown(fork.line) : fork.line}</span>{' '}
      <button type="button" class="button quiet" aria-label={strings.question.changeOf(fork.question)} onClick={taking(props, null)}>
        {strings.question.change}
      </button>
    </p>
  );
}
