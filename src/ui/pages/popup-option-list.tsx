import type { Option } from '../../core/advise/advice.ts';
import { strings } from '../strings.tr.ts';

/** A closed list with "not chosen" as its first line; the chosen option's detail is shown beneath. */
export function OptionList(props: {
  readonly id: string;
  readonly label: string;
  readonly options: readonly Option[];
  readonly chosen: string | null;
  readonly onChoose: (id: string | null) => void;
}) {
  const { id, label, options, chosen, onChoose } = props;
  const detail = options.find((option) => option.id === chosen)?.detail ?? '';
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        aria-describedby={detail === '' ? undefined : `${id}-detail`}
        // By place, not by value: the first line is "not chosen". Set at every drawing, also after the person changed it.
        ref={(select) => {
          if (select !== null) select.selectedIndex = options.findIndex((option) => option.id === chosen) + 1;
        }}
        onChange={(event) => onChoose(options[event.currentTarget.selectedIndex - 1]?.id ?? null)}
      >
        <option>{strings.popup.notChosen}</option>
        {options.map((option) => (
          <option key={option.id}>{option.label}</option>
        ))}
      </select>
      {detail !== '' && (
        <p id={`${id}-detail`} class="minor">
          {detail}
        </p>
      )}
    </div>
  );
}
