import { useRef, useState } from 'preact/hooks';
import type { Finding, Option } from '../../core/advise/advice.ts';
import type { Answer } from '../../core/advise/find-flow.ts';
import { AT_A_GLANCE } from '../../core/card/search-options.ts';
import { InstitutionSearch } from './popup-institution.tsx';
import { OptionList } from './popup-option-list.tsx';
import { strings } from '../strings.tr.ts';

/** Where the questions stand after these answers, in the order given, and with this institution chosen. */
export type FindFlow = (answers: readonly Answer[], institution: string | null) => Finding;

const say = strings.popup.finder;

/** Whoever answers by keyboard or screen reader goes on at the new question; the button pressed is gone. */
const goOnHere = (element: HTMLElement | null): void => element?.focus();

interface FinderProps {
  readonly find: FindFlow;
  /** As chosen in the settings. */
  readonly institution: string | null;
  /** Asked for on the way, or taken back. */
  readonly onInstitution: (institution: string | null) => void;
}

/**
 * "Which flow is mine?": one question at a time, then the flow and why. Answers live only as long as this is open; the
 * institution alone is kept, for the guide needs it later too.
 */
function FlowFinder({ find, institution, onInstitution, onTake }: FinderProps & { readonly onTake: (flow: string) => void }) {
  const [answers, setAnswers] = useState<readonly (Answer & { readonly isInstitution: boolean })[]>([]);
  const finding = find(answers, institution);
  const last = answers.at(-1);
  const goBack = last !== undefined && (
    <button
      type="button"
      class="link"
      onClick={() => {
        setAnswers(answers.slice(0, -1));
        // It was not known before it was asked: kept, it would answer the question that is to come back.
        if (last.isInstitution) onInstitution(null);
      }}
    >
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
  const { question, isInstitution } = finding;
  const answer = (id: string): void => {
    setAnswers([...answers, { question, answer: id, isInstitution }]);
    if (isInstitution) onInstitution(id);
  };
  return (
    <div class="finder" key={question} role="group" aria-labelledby="finder-ask">
      <p id="finder-ask" class="finder-ask" tabIndex={-1} ref={goOnHere}>
        {finding.ask}
      </p>
      {isInstitution && finding.answers.length > AT_A_GLANCE ? (
        <InstitutionSearch
          field="finder-institution"
          institutions={finding.answers}
          chosen={null}
          onChoose={(id) => id !== null && answer(id)}
        />
      ) : (
        finding.answers.map(({ id, label, detail }) => (
          <button key={id} type="button" class="button answer" onClick={() => answer(id)}>
            <span>{label}</span>
            {detail !== '' && <span class="minor">{detail}</span>}
          </button>
        ))
      )}
      {goBack}
    </div>
  );
}

/** The choice of the flow, with the questions that lead to it for those who do not know. */
export function FlowChoice(
  props: FinderProps & {
    readonly flows: readonly Option[];
    readonly chosen: string | null;
    readonly onChoose: (flow: string | null) => void;
  },
) {
  const { flows, chosen, find, institution, onInstitution, onChoose } = props;
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
          institution={institution}
          onInstitution={onInstitution}
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
