import type { Advice, CardEvent } from '../core/advice.ts';
import { Place } from './place.tsx';
import { strings } from './strings.tr.ts';

export type AskAdvice = Extract<Advice, { kind: 'ask' }>;

/** A question answered by pressing one of its options. */
export function AskBody({ advice, onEvent }: { readonly advice: AskAdvice; readonly onEvent: (event: CardEvent) => void }) {
  const choose = (id: string): CardEvent =>
    advice.question === 'flow' ? { kind: 'choose-flow', flow: id } : { kind: 'choose-institution', institution: id };
  return (
    <>
      {advice.where !== null && <Place where={advice.where} />}
      <h2 class="title">{strings.ask[advice.question]}</h2>
      <ul class="options">
        {advice.options.map((option) => (
          <li key={option.id}>
            <button type="button" class="button option" onClick={() => onEvent(choose(option.id))}>
              <span class="choice-label">{option.label}</span>
              {option.detail !== '' && <span class="detail">{option.detail}</span>}
            </button>
          </li>
        ))}
      </ul>
      {advice.optional && (
        <button type="button" class="button quiet" onClick={() => onEvent({ kind: 'later' })}>
          {strings.ask.later}
        </button>
      )}
    </>
  );
}
