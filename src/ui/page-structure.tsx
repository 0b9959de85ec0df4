import { useState } from 'preact/hooks';
import { strings } from './strings.tr.ts';

/** Puts a text into the clipboard; resolves to whether it is there now. */
export type OnCopy = (text: string) => Promise<boolean>;

const say = strings.unknown.structure;

/**
 * The description of an unknown page: made when asked for, read before it is copied, copied by the person's own press only.
 * @param props.structure `null` as long as it was not asked for
 */
export function PageStructure(props: {
  readonly structure: string | null;
  readonly onDescribe: () => void;
  readonly onCopy?: OnCopy | undefined;
}) {
  const { structure } = props;
  const [isHidden, hide] = useState(false);
  const isShown = structure !== null && !isHidden;
  const turn = (): void => {
    hide(isShown);
    if (structure === null) props.onDescribe();
  };
  return (
    <>
      <button type="button" class="button quiet structure-turn" aria-expanded={isShown} onClick={turn}>
        {isShown ? say.hide : say.show}
      </button>
      {isShown && <StructureBox key={structure} structure={structure} onCopy={props.onCopy} />}
    </>
  );
}

function StructureBox({ structure, onCopy }: { readonly structure: string; readonly onCopy: OnCopy | undefined }) {
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
