import { strings } from './strings.tr.ts';

/** The keys that lead into the card. */
export interface Shortcut {
  /** As the browser writes them; empty when the person or another extension has taken them away. */
  readonly keys: string;
  /** Whose settings are to be opened to change them. */
  readonly browser: keyof typeof strings.shortcut.change;
}

const say = strings.shortcut;

/** The keys in words. */
export function shortcutKeys({ keys }: Shortcut): string {
  return keys === '' ? say.none : say.key(keys);
}

/** The keys, and where to change them. */
export function ShortcutNote({ shortcut }: { readonly shortcut: Shortcut }) {
  return (
    <section aria-labelledby="shortcut-title">
      <h2 id="shortcut-title">{say.title}</h2>
      <p>{shortcutKeys(shortcut)}</p>
      <p class="minor">{say.change[shortcut.browser]}</p>
    </section>
  );
}
