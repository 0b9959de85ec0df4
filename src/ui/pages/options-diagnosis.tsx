import { useState } from 'preact/hooks';
import { strings } from '../strings.tr.ts';

/** Whether the browser keeps what it is given; `unchecked` until it was tried. */
export type StorageState = 'unchecked' | 'works' | 'unreadable' | 'unwritable';

/** What helps to find a fault. Ids of the guide and versions only; nothing about the person. */
export interface Diagnosis {
  /** Version of the extension. */
  readonly extension: string;
  /** Name and version, or empty when unknown. */
  readonly browserName: string;
  readonly enabled: boolean;
  readonly flow: string | null;
  readonly institution: string | null;
  /** Id of the page recognised last, of those the guide has. */
  readonly lastPage: string | null;
  readonly storage: StorageState;
  readonly pages: number;
  readonly flows: number;
  readonly institutions: number;
}

const say = strings.options.diagnosis;

function rowsOf(diagnosis: Diagnosis): readonly (readonly [name: string, value: string])[] {
  const { extension, browserName, enabled, flow, institution, lastPage, storage } = diagnosis;
  return [
    [say.extension, `${strings.brand} ${extension}`],
    [say.browser, browserName === '' ? say.unknownBrowser : browserName],
    [say.help, enabled ? say.helpOn : say.helpOff],
    [say.flow, flow ?? say.none],
    [say.institution, institution ?? say.none],
    [say.lastPage, lastPage ?? say.none],
    [say.storage, say.storageStates[storage]],
    [say.guide, say.guideSize(diagnosis.pages, diagnosis.flows, diagnosis.institutions)],
  ];
}

/** The text to copy: a line for each row. */
export function diagnosisText(diagnosis: Diagnosis): string {
  return rowsOf(diagnosis)
    .map(([name, value]) => say.line(name, value))
    .join('\n');
}

/**
 * The diagnosis and the button that copies it.
 * @param props.copy resolves to whether the text is in the clipboard now; called only when the person presses the button
 */
export function DiagnosisSection(props: { readonly diagnosis: Diagnosis; readonly copy: (text: string) => Promise<boolean> }) {
  const [state, turn] = useState<'idle' | 'copied' | 'failed'>('idle');
  const copy = async (): Promise<void> => turn((await props.copy(diagnosisText(props.diagnosis))) ? 'copied' : 'failed');
  return (
    <section aria-labelledby="diagnosis-title">
      <h2 id="diagnosis-title">{say.title}</h2>
      <p class="minor">{say.note}</p>
      <dl class="diagnosis">
        {rowsOf(props.diagnosis).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div class="buttons">
        <button type="button" class="button" onClick={() => void copy()}>
          {say.copy}
        </button>
        <p role="status">{state === 'copied' ? say.copied : state === 'failed' ? say.copyFailed : ''}</p>
      </div>
    </section>
  );
}
