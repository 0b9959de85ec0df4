import { useState } from 'preact/hooks';
import { strings } from '../strings.tr.ts';

const say = strings.popup;

/** Asks in place what is forgotten before it lets it be forgotten. */
export function StartOver({ failed, onStartOver }: { readonly failed: boolean; readonly onStartOver: () => void }) {
  const [state, turn] = useState<'closed' | 'asking' | 'done'>('closed');
  return (
    <div class="start-over">
      {/* The same button opens and closes the question, so the keyboard focus has a place to stay. */}
      <button
        type="button"
        class="button"
        aria-expanded={state === 'asking'}
        onClick={() => turn(state === 'asking' ? 'closed' : 'asking')}
      >
        {state === 'asking' ? say.restartNo : say.restart}
      </button>
      {state === 'asking' && (
        <div class="caution" role="group" aria-label={say.restart}>
          <p>{say.restartQuestion}</p>
          <button
            type="button"
            class="button strong"
            onClick={() => {
              onStartOver();
              turn('done');
            }}
          >
            {say.restartYes}
          </button>
        </div>
      )}
      <p role="status" class="minor">
        {state === 'done' && !failed ? say.restarted : ''}
      </p>
    </div>
  );
}
