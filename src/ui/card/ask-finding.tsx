import type { CardEvent, Finding } from '../../core/advise/advice.ts';
import { AskList } from './ask-list.tsx';
import { singleClick } from './single-click.ts';
import { strings } from '../strings.tr.ts';

/** The question that is next on the way to a flow, or the flow found and why. */
export function AskFinding({ finding, onEvent }: { readonly finding: Finding; readonly onEvent: (event: CardEvent) => void }) {
  if (finding.kind === 'question') {
    const { question, ask, answers, isInstitution } = finding;
    return (
      <>
        <h2 class="title">{ask}</h2>
        <AskList isInstitution={isInstitution} options={answers} onChoose={(answer) => onEvent({ kind: 'answer', question, answer })} />
      </>
    );
  }
  return (
    <>
      <h2 class="title">{strings.ask.found(finding.name)}</h2>
      <p class="say">{finding.why}</p>
      <button type="button" class="button primary go" onClick={singleClick(() => onEvent({ kind: 'choose-flow', flow: finding.flow }))}>
        {strings.ask.go}
      </button>
    </>
  );
}
