import type { Entry } from '../../core/advise/advice.ts';
import { strings } from '../strings.tr.ts';

/** Opens an address instead of the browser; the practice site stays within itself so. */
export type OnOpen = (url: string) => void;

/** A real link: following it is the person's own click, and what it opens can be seen beforehand. */
export function OpenLink({ entry, onOpen }: { readonly entry: Entry; readonly onOpen?: OnOpen | undefined }) {
  const open =
    onOpen === undefined
      ? undefined
      : (event: Event) => {
          event.preventDefault();
          onOpen(entry.url);
        };
  // The middle button opens a link, too, and fires no `click`.
  return (
    <a class="button link" href={entry.url} rel="noreferrer" onClick={open} onAuxClick={open}>
      {strings.card.open(entry.name)}
    </a>
  );
}
