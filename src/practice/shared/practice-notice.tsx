import { urls } from '../hosts.ts';
import { freshState } from '../practice-state.ts';
import type { ScreenProps } from '../screen-props.ts';

/** The strip on every screen that says what this is. */
export function PracticeNotice({ state, act }: ScreenProps) {
  return (
    <aside class="practice-notice">
      <span>
        <b>Alıştırma kopyasıdır – gerçek KamuSM sitesi değildir.</b> Kişiler uydurmadır. Gerçek bilginizi yazmayınız.
      </span>
      <button type="button" onClick={() => act({ ...freshState, revision: state.revision }, urls.corporateHome)}>
        Baştan dene
      </button>
    </aside>
  );
}
