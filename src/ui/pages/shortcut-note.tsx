import { useState } from 'preact/hooks';
import { strings } from '../strings.tr.ts';

const say = strings.shortcut;

type Command = keyof typeof say.keys;

/** The keys the extension has. */
export interface Shortcuts {
  /** As the browser writes them; empty when the person or another extension has taken them away. */
  readonly keys: Readonly<Record<Command, string>>;
  /** Whose settings are to be opened to change them. */
  readonly browser: keyof typeof say.refused;
}

/** Opens the browser's own page for changing the keys. */
export type ChangeShortcuts = () => Promise<'opened' | 'refused'>;

const COMMANDS = Object.keys(say.keys) as Command[];

/** The keys in words, a paragraph each. */
export function ShortcutWords({ shortcuts }: { readonly shortcuts: Shortcuts }) {
  return (
    <>
      {COMMANDS.map((command) => {
        const keys = shortcuts.keys[command];
        return <p key={command}>{keys === '' ? say.none[command] : say.keys[command](keys)}</p>;
      })}
    </>
  );
}

/** The keys, and a button that leads to where they are changed; where the browser does not let it, the way there in words. */
export function ShortcutNote({ shortcuts, change }: { readonly shortcuts: Shortcuts; readonly change: ChangeShortcuts }) {
  const [refused, setRefused] = useState(false);
  const press = async (): Promise<void> => {
    setRefused(false);
    setRefused((await change()) === 'refused');
  };
  return (
    <section aria-labelledby="shortcut-title">
      <h2 id="shortcut-title">{say.title}</h2>
      <ShortcutWords shortcuts={shortcuts} />
      <p id="shortcut-note" class="minor">
        {say.changeNote}
      </p>
      <button type="button" class="button" aria-describedby="shortcut-note" onClick={() => void press()}>
        {say.change}
      </button>
      {refused && (
        <p class="alert" role="alert">
          {say.refused[shortcuts.browser]}
        </p>
      )}
    </section>
  );
}
