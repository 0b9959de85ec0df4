import type { Option } from '../../core/advise/advice.ts';
import { singleClick } from './single-click.ts';

/** Options to press, one below the other. */
export function AskOptions({ options, onChoose }: { readonly options: readonly Option[]; readonly onChoose: (id: string) => void }) {
  return (
    <ul class="options">
      {options.map((option, index) => (
        // By place, not by id: when the next question follows, the button pressed stays and with it the keyboard focus.
        <li key={index}>
          <button type="button" class="button option" onClick={singleClick(() => onChoose(option.id))}>
            <span class="choice-label">{option.label}</span>
            {option.detail !== '' && <span class="detail">{option.detail}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}
