import { strings } from '../strings.tr.ts';

const say = strings.popup;

/** Help on the KamuSM pages, on or off. */
export function HelpSwitch({ enabled, onSwitch }: { readonly enabled: boolean; readonly onSwitch: (enabled: boolean) => void }) {
  return (
    <>
      <div class="help-switch">
        <span id="help-label">{say.help}</span>
        <button
          type="button"
          role="switch"
          class="switch"
          aria-checked={enabled}
          aria-labelledby="help-label"
          onClick={() => onSwitch(!enabled)}
        >
          <span class="switch-words" aria-hidden="true">
            {enabled ? say.on : say.off}
          </span>
          <span class="switch-track" aria-hidden="true" />
        </button>
      </div>
      {!enabled && <p class="minor">{say.offNote}</p>}
    </>
  );
}
