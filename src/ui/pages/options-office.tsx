import { useState } from 'preact/hooks';
import { LONGEST_SENTENCE, type Office } from '../../core/settings/settings.ts';
import type { Standby } from './options-standby.ts';
import { strings } from '../strings.tr.ts';

export interface OfficeProps {
  /** Name of the chosen institution. */
  readonly institution: string;
  readonly office: Office;
  readonly standby: Readonly<Record<keyof Office, Standby>>;
  /** The last change could not be stored. */
  readonly saveFailed: boolean;
  readonly onChange: (change: Partial<Office>) => void;
}

const say = strings.options.office;

/** What the person was told by their own institution, in their words. */
export function OfficeFields({ institution, office, standby, saveFailed, onChange }: OfficeProps) {
  return (
    <>
      <p>{say.intro(institution)}</p>
      <SentenceField
        id="delivery-office"
        label={say.delivery}
        stored={office.deliveryOffice}
        standby={standby.deliveryOffice}
        saveFailed={saveFailed}
        onChange={(deliveryOffice) => onChange({ deliveryOffice })}
      />
      <SentenceField
        id="contact-line"
        label={say.contact}
        stored={office.contactLine}
        standby={standby.contactLine}
        saveFailed={saveFailed}
        onChange={(contactLine) => onChange({ contactLine })}
      />
      <p class="minor">{say.privacy}</p>
    </>
  );
}

/** As it is stored: one line without space around it, `null` when nothing is left. */
const tidy = (text: string): string | null => text.replace(/\s+/gu, ' ').trim() || null;

/**
 * One sentence, stored at each keystroke, so that nothing is lost with the tab. What is being written stays in the field
 * however late, changed or refused the stored one comes back.
 */
function SentenceField(props: {
  readonly id: string;
  readonly label: string;
  readonly stored: string | null;
  readonly standby: Standby;
  readonly saveFailed: boolean;
  readonly onChange: (sentence: string | null) => void;
}) {
  const { id, label, stored, standby, saveFailed, onChange } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const text = draft ?? stored ?? '';
  const isSaved = draft !== null && tidy(draft) === stored;
  const isLost = draft !== null && !isSaved && saveFailed;
  const write = (next: string): void => {
    setDraft(next);
    onChange(tidy(next));
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        rows={3}
        maxLength={LONGEST_SENTENCE}
        aria-describedby={`${id}-standby ${id}-count`}
        value={text}
        onInput={(event) => write(event.currentTarget.value)}
      />
      <div class="field-foot">
        <span id={`${id}-count`} class="minor">
          {say.count(text.length, LONGEST_SENTENCE)}
        </span>
        <span role="status" class="saved">
          {isSaved ? say.saved : ''}
        </span>
        {/* Stays in its place when there is nothing to clear, so that the keyboard focus does too. */}
        <button type="button" class="link" aria-describedby={`${id}-what`} aria-disabled={text === ''} onClick={() => write('')}>
          {say.clear}
        </button>
        <span id={`${id}-what`} hidden>
          {label}
        </span>
      </div>
      {isLost && (
        <div class="alert" role="alert">
          <p>{say.failed}</p>
          <button type="button" class="button" onClick={() => onChange(tidy(text))}>
            {say.retry}
          </button>
        </div>
      )}
      <p id={`${id}-standby`} class="standby">
        <span class="minor">{standby.from === 'policy' ? say.presetSays : say.guideSays}</span> {standby.sentence}
      </p>
    </div>
  );
}
