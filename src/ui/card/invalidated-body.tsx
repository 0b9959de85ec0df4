import type { CardEvent } from '../../core/advise/advice.ts';
import { Cautions } from './cautions.tsx';
import { strings } from '../strings.tr.ts';

/** The last word of an extension that was updated, switched off or removed under the page: how to go on, and what that may cost. */
export function InvalidatedBody({ onEvent }: { readonly onEvent: (event: CardEvent) => void }) {
  const { title, say, next, cautions, close } = strings.invalidated;
  return (
    <>
      <h2 class="title">{title}</h2>
      <p class="say">{say}</p>
      <p class="say">{next}</p>
      <Cautions cautions={cautions} />
      <button type="button" class="button close" onClick={() => onEvent({ kind: 'close' })}>
        {close}
      </button>
    </>
  );
}
