import { useState } from 'preact/hooks';
import { strings } from '../strings.tr.ts';

/** Puts a text into the clipboard; resolves to whether it is there now. */
export type OnCopy = (text: string) => Promise<boolean>;

const say = strings.unknown.structure;

/** The button that shows the description, and the box it is shown in. */
export interface StructureFold {
  readonly isShown: boolean;
  readonly turn: () => void;
}

/**
 * The description of an unknown page: made when asked for, put away and shown again without asking anew.
 * @param structure `null` as long as it was not asked for
 */
export function useStructureFold(structure: string | null, onDescribe: () => void): StructureFold {
  const [isHidden, hide] = useState(false);
  const isShown = structure !== null && !isHidden;
  const turn = (): void => {
    hide(isShown);
    if (structure === null) onDescribe();
  };
  return { isShown, turn };
}

/** Shows the description, or puts it away. */
export function StructureButton({ isShown, turn }: StructureFold) {
  return (
    <button type="button" class="structure-turn" aria-expanded={isShown} onClick={turn}>
      {isShown ? say.hide : say.show}
    </button>
  );
}

/** The description, read before it is copied, copied by the person's own press only. */
export function StructureBox({ structure, onCopy }: { readonly structure: string; readonly onCopy: OnCopy | undefined }) {
  return (
    <div class="structure">
      <p class="structure-note">{say.note}</p>
      {/* Reached by keyboard, to be scrolled and selected. */}
      <pre class="structure-text" role="group" aria-label={say.label} tabIndex={0}>
        {structure}
      </pre>
      {onCopy !== undefined && <CopyButton copy={() => onCopy(structure)} />}
    </div>
  );
}

function CopyButton({ copy }: { readonly copy: () => Promise<boolean> }) {
  const [state, turn] = useState<'idle' | 'copied' | 'failed'>('idle');
  const press = async (): Promise<void> => turn((await copy()) ? 'copied' : 'failed');
  return (
    <div class="structure-foot">
      <button type="button" class="button" onClick={() => void press()}>
        {say.copy}
      </button>
      <p role="status">{state === 'copied' ? say.copied : state === 'failed' ? say.copyFailed : ''}</p>
    </div>
  );
}
