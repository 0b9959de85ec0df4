import type { CardEvent, Finding } from '../core/advice.ts';
import { AT_A_GLANCE } from '../core/search-options.ts';
import { AskOptions } from './ask-options.tsx';
import { AskSearch } from './ask-search.tsx';
import { strings } from './strings.tr.ts';

/** The question that is next on the way to a flow, or the flow found and why. */
export function AskFinding({ finding, onEvent }: { readonly finding: Finding; readonly onEvent: (event: CardEvent) => void }) {
  if (finding.kind === 'question') {
    const { question, ask, answers, isInstitution } = finding;
    const List = isInstitution && answers.length > AT_A_GLANCE ? AskSearch : AskOptions;
    return (
      <>
        <h2 class="title">{ask}</h2>
        <List options={answers} onChoose={(answer) => onEvent({ kind: 'answer', question, answer })} />
      </>
    );
  }
  return (
    <>
      <h2 class="title">{strings.ask.found(finding.name)}</h2>
      <p class="say">{finding.why}</p>
      <button
        type="button"
        class="button primary go"
        // The second click of a double click was meant for the last answer.
        onClick={({ detail }) => detail < 2 && onEvent({ kind: 'choose-flow', flow: finding.flow })}
      >
        {strings.ask.go}
      </button>
    </>
  );
}
