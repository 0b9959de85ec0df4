import { pathOf, urls } from '../hosts.ts';
import { freshState } from '../practice-state.ts';
import type { ScreenProps } from '../screen-props.ts';

/** The strip on every screen that says what this is. */
export function PracticeNotice({ state, path, act }: ScreenProps) {
  const keptTree = { tree: state.tree === true };
  return (
    <aside class="practice-notice">
      <span>
        <b>Alıştırma kopyasıdır – gerçek KamuSM sitesi değildir.</b> Kişiler uydurmadır. Gerçek bilginizi yazmayınız.
      </span>
      <button type="button" onClick={() => act({ ...freshState, ...keptTree, revision: state.revision }, urls.corporateHome)}>
        Baştan dene
      </button>
      {path.startsWith(pathOf(urls.start)) && (
        <a class="tree-switch" href="#agac" onClick={() => act({ tree: !keptTree.tree })}>
          {keptTree.tree ? 'Menü ağacını kapat' : 'Menü ağacını aç'}
        </a>
      )}
    </aside>
  );
}
