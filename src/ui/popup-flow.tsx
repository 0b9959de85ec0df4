import { useRef, useState } from 'preact/hooks';
import type { Finding, Option } from '../core/advice.ts';
import type { Answer } from '../core/find-flow.ts';
import { OptionList } from './popup-option-list.tsx';
import { strings } from './strings.tr.ts';

/** Where the questions stand after these answers, in the order given. */
export type FindFlow = (answers: readonly Answer[]) => Finding;

const say = strings.popup.finder;

/** Whoever answers by keyboard or screen reader goes on at the new question; the button pressed is gone. */
const goOnHere = (element: HTMLElement | null): void => element?.focus();

/** "Which flow is mine?": one question at a time, then the flow and why. Answers live only as long as this is open. */
function FlowFinder({ find, onTake }: { readonly find: FindFlow; readonly onTake: (flow: string) => void }) {
  const [answers, setAnswers] = useState<readonly Answer[]>([]);
  const finding = find(answers);
  const goBack = answers.length > 0 && (
    <button type="button" class="link" onClick={() => setAnswers(answers.slice(0, -1))}>
      {say.back}
    </button>
  );
  if (finding.kind === 'flow') {
    return (
      <div class="finder" key="found">
        <p class="finder-ask" tabIndex={-1} ref={goOnHere}>
          {say.found(finding.name)}
        </p>
        <p>{finding.why}</p>
        <div class="buttons">
          <button type="button" class="button strong" onClick={() => onTake(finding.flow)}>
            {say.take}
          </button>
          {goBack}
        </div>
      </div>
    );
  }
  return (
    <div class="finder" key={finding.question} role="group" aria-labelledby="finder-ask">
      <p id="finder-ask" class="finder-ask" tabIndex={-1} ref={goOnHere}>
        {finding.ask}
      </p>
      {finding.answers.map(({ id, label, detail }) => (
        <button
          key={id}
          type="button"
          class="button answer"
          onClick={() => setAnswers([...answers, { question: finding.question, answer: id }])}
        >
          <span>{label}</span>
          {detail !== '' && <span class="minor">{detail}</span>}
        </button>
      ))}
      {goBack}
    </div>
  );
}

/** The choice of the flow, with the questions that lead to it for those who do not know. */
export function FlowChoice(props: {
  readonly flows: readonly Option[];
  readonly chosen: string | null;
  readonly find: FindFlow;
  readonly onChoose: (flow: string | null) => void;
}) {
  const { flows, chosen, find, onChoose } = props;
  const [isOpen, open] = useState(false);
  const [taken, take] = useState<string | null>(null);
  const toggle = useRef<HTMLButtonElement>(null);
  const takenName = taken !== null && taken === chosen ? flows.find(({ id }) => id === taken)?.label : undefined;
  return (
    <div class="flow-choice">
      <OptionList
        id="flow"
        label={strings.popup.flow}
        options={flows}
        chosen={chosen}
        onChoose={(flow) => {
          take(null);
          onChoose(flow);
        }}
      />
      <button
        type="button"
        class="link"
        ref={toggle}
        aria-expanded={isOpen}
        onClick={() => {
          take(null);
          open(!isOpen);
        }}
      >
        {isOpen ? say.close : say.open}
      </button>
      {isOpen && (
        <FlowFinder
          find={find}
          onTake={(flow) => {
            // Before the questions and the focus in them go away.
            toggle.current?.focus();
            open(false);
            take(flow);
            onChoose(flow);
          }}
        />
      )}
      <p role="status" class="minor">
        {takenName === undefined ? '' : say.taken(takenName)}
      </p>
    </div>
  );
}
