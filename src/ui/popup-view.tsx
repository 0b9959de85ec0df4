import { useState } from 'preact/hooks';
import type { Settings } from '../core/settings.ts';
import { strings } from './strings.tr.ts';

/** One line to choose from; `summary` explains it and may be empty. */
export interface PopupChoice {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
}

/** What the popup says under "Neredesiniz"; whatever is not known is `null`. */
export interface PopupWhere {
  /** Page of the active tab: its name, `unknown` for a KamuSM page the guide does not know, `null` for any other tab. */
  readonly here: { readonly kind: 'known'; readonly name: string } | { readonly kind: 'unknown' } | null;
  readonly lastPageName: string | null;
  /** 1-based place among `steps`. */
  readonly step: number | null;
  readonly steps: number | null;
  readonly stageName: string | null;
}

export type PopupEvent =
  | { readonly kind: 'switch'; readonly enabled: boolean }
  | { readonly kind: 'flow'; readonly flow: string | null }
  | { readonly kind: 'institution'; readonly institution: string | null }
  | { readonly kind: 'start-over' }
  | { readonly kind: 'practice' };

export interface PopupProps {
  readonly settings: Settings;
  readonly flows: readonly PopupChoice[];
  readonly institutions: readonly PopupChoice[];
  readonly where: PopupWhere;
  /** The last change could not be stored. */
  readonly saveFailed: boolean;
  readonly onEvent: (event: PopupEvent) => void;
}

const say = strings.popup;

/** The toolbar popup: switch, flow, institution, where the person is. Each change is an event at once; there is no "save". */
export function PopupView({ settings, flows, institutions, where, saveFailed, onEvent }: PopupProps) {
  return (
    <main class="popup">
      <header class="popup-head">
        <h1>{strings.brand}</h1>
        <span class="popup-unofficial">{strings.unofficial}</span>
      </header>

      <div class="popup-switch">
        <span id="help-label">{say.help}</span>
        <button
          type="button"
          role="switch"
          class="switch"
          aria-checked={settings.enabled}
          aria-labelledby="help-label"
          onClick={() => onEvent({ kind: 'switch', enabled: !settings.enabled })}
        >
          <span class="switch-words" aria-hidden="true">
            {settings.enabled ? say.on : say.off}
          </span>
          <span class="switch-track" aria-hidden="true" />
        </button>
      </div>
      {!settings.enabled && <p class="popup-note">{say.offNote}</p>}
      {saveFailed && (
        <p class="popup-alert" role="alert">
          {say.saveFailed}
        </p>
      )}

      <Choose id="flow" label={say.flow} choices={flows} chosen={settings.flow} onChoose={(flow) => onEvent({ kind: 'flow', flow })} />
      <Choose
        id="institution"
        label={say.institution}
        choices={institutions}
        chosen={settings.institution}
        onChoose={(institution) => onEvent({ kind: 'institution', institution })}
      />

      <Where where={where} />
      <StartOver onEvent={onEvent} />

      <footer class="popup-foot">
        <button type="button" class="link" aria-describedby="practice-note" onClick={() => onEvent({ kind: 'practice' })}>
          {say.practice}
        </button>
        <p id="practice-note">{say.practiceNote}</p>
        <p>
          {say.privacy} {say.about}
        </p>
      </footer>
    </main>
  );
}

function Choose(props: {
  readonly id: string;
  readonly label: string;
  readonly choices: readonly PopupChoice[];
  readonly chosen: string | null;
  readonly onChoose: (id: string | null) => void;
}) {
  const { id, label, choices, chosen, onChoose } = props;
  const summary = choices.find((choice) => choice.id === chosen)?.summary ?? '';
  return (
    <div class="popup-field">
      <label for={id}>{label}</label>
      <select
        id={id}
        aria-describedby={summary === '' ? undefined : `${id}-summary`}
        // By place, not by value: the first line is "not chosen". Set at every drawing, also after the person changed it.
        ref={(select) => {
          if (select !== null) select.selectedIndex = choices.findIndex((choice) => choice.id === chosen) + 1;
        }}
        onChange={(event) => onChoose(choices[event.currentTarget.selectedIndex - 1]?.id ?? null)}
      >
        <option>{say.notChosen}</option>
        {choices.map((choice) => (
          <option key={choice.id}>{choice.name}</option>
        ))}
      </select>
      {summary !== '' && <p id={`${id}-summary`}>{summary}</p>}
    </div>
  );
}

function Where({ where }: { readonly where: PopupWhere }) {
  const { here, lastPageName, step, steps, stageName } = where;
  return (
    <section class="popup-where" aria-labelledby="where-title">
      <h2 id="where-title">{say.whereTitle}</h2>
      {here?.kind === 'known' && <p>{say.here(here.name)}</p>}
      {here?.kind === 'unknown' && <p>{say.hereUnknown}</p>}
      {here?.kind !== 'known' && <p>{lastPageName === null ? say.nowhere : say.last(lastPageName)}</p>}
      {step !== null && steps !== null && <p class="popup-place">{strings.card.place(step, steps, stageName)}</p>}
    </section>
  );
}

/** Asks in place what is forgotten before it lets it be forgotten. */
function StartOver({ onEvent }: { readonly onEvent: (event: PopupEvent) => void }) {
  const [state, turn] = useState<'closed' | 'asking' | 'done'>('closed');
  return (
    <div class="popup-restart">
      {/* The same button opens and closes the question, so the keyboard focus has a place to stay. */}
      <button
        type="button"
        class="popup-button"
        aria-expanded={state === 'asking'}
        onClick={() => turn(state === 'asking' ? 'closed' : 'asking')}
      >
        {state === 'asking' ? say.restartNo : say.restart}
      </button>
      {state === 'asking' && (
        <div class="popup-confirm" role="group" aria-label={say.restart}>
          <p>{say.restartQuestion}</p>
          <button
            type="button"
            class="popup-button popup-strong"
            onClick={() => {
              onEvent({ kind: 'start-over' });
              turn('done');
            }}
          >
            {say.restartYes}
          </button>
        </div>
      )}
      <p role="status">{state === 'done' ? say.restarted : ''}</p>
    </div>
  );
}
