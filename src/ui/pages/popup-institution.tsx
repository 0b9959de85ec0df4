import { useMemo, useRef, useState } from 'preact/hooks';
import type { Option } from '../../core/advise/advice.ts';
import { OTHER_INSTITUTION } from '../../core/advise/options.ts';
import { AT_A_GLANCE, indexOptions, MOST_SHOWN } from '../../core/card/search-options.ts';
import { OptionList } from './popup-option-list.tsx';
import { strings } from '../strings.tr.ts';

interface PickerProps {
  readonly institutions: readonly Option[];
  readonly chosen: string | null;
  readonly onChoose: (institution: string | null) => void;
}

const say = strings.popup.picker;

/** The choice of the institution: a closed list, or a search when there are many. */
export function InstitutionPicker(props: PickerProps) {
  const { institutions, chosen, onChoose } = props;
  if (institutions.length > AT_A_GLANCE) return <SearchedPicker {...props} />;
  return <OptionList id="institution" label={strings.popup.institution} options={institutions} chosen={chosen} onChoose={onChoose} />;
}

function SearchedPicker({ institutions, chosen, onChoose }: PickerProps) {
  const [isOpen, open] = useState(false);
  const toggle = useRef<HTMLButtonElement>(null);
  const name = institutions.find(({ id }) => id === chosen)?.label;
  return (
    <div class="field" role="group" aria-labelledby="institution-label">
      <span id="institution-label" class="label">
        {strings.popup.institution}
      </span>
      <div class="chosen">
        <span>{name ?? strings.popup.notChosen}</span>
        <button type="button" id="institution" class="button" ref={toggle} aria-expanded={isOpen} onClick={() => open(!isOpen)}>
          {isOpen ? say.close : name === undefined ? say.choose : say.change}
        </button>
      </div>
      {isOpen && (
        <InstitutionSearch
          field="institution-search"
          institutions={institutions}
          chosen={chosen}
          onChoose={(institution) => {
            // Before the list and the focus in it go away.
            toggle.current?.focus();
            open(false);
            onChoose(institution);
          }}
        />
      )}
    </div>
  );
}

/** A list too long to look through, with a field that narrows it while typing. */
export function InstitutionSearch({ field, institutions, chosen, onChoose }: PickerProps & { readonly field: string }) {
  const [query, setQuery] = useState('');
  const search = useMemo(() => indexOptions(institutions), [institutions]);
  const found = search(query);
  const other = institutions.find(({ id }) => id === OTHER_INSTITUTION);
  // Nothing found leaves one way on, and it is to be seen without deleting what was typed.
  const shown = found.length === 0 && other !== undefined ? [other] : found.slice(0, MOST_SHOWN);
  return (
    <div class="search">
      <label for={field}>{say.search}</label>
      <input
        id={field}
        type="search"
        autocomplete="off"
        spellcheck={false}
        // The person opened the search to type.
        ref={openedHere}
        value={query}
        onInput={(event) => setQuery(event.currentTarget.value)}
      />
      <p role="status" class="minor">
        {found.length === 0 ? say.none(other?.label ?? '') : say.count(found.length)}
      </p>
      <ul class="results">
        {shown.map((option) => (
          <li key={option.id}>
            <button type="button" class="button answer" aria-pressed={option.id === chosen} onClick={() => onChoose(option.id)}>
              {option.label}
            </button>
          </li>
        ))}
      </ul>
      {found.length > MOST_SHOWN && <p class="minor">{say.more(found.length - MOST_SHOWN)}</p>}
      {chosen !== null && (
        <button type="button" class="link" onClick={() => onChoose(null)}>
          {say.forget}
        </button>
      )}
    </div>
  );
}

/** Runs once, when the field appears: the same function at every drawing. */
const openedHere = (field: HTMLInputElement | null): void => field?.focus();
