import type { Detour } from '../../core/advise/advice.ts';
import { detourWords } from '../card-words.ts';
import { type OnOpen, OpenLink } from './open-link.tsx';
import { strings } from '../strings.tr.ts';

/** That the page is not a step of the way, and how to get to one when the page itself has no way. */
export function DetourNote(props: {
  readonly detour: Detour;
  /** What stands above the note. */
  readonly title: string;
  /** What to press, if nothing else in the card says so. */
  readonly press: string | null;
  readonly onOpen?: OnOpen | undefined;
}) {
  const { detour, title, press, onOpen } = props;
  const { entry, isWrongTurn } = detour;
  const words = detourWords(detour, title);
  if (words === '' && press === null && entry === null) return null;
  return (
    <div class={isWrongTurn ? 'note detour wrong-turn' : 'note detour'}>
      {words !== '' && <p>{words}</p>}
      {press !== null && <p>{strings.card.press(press)}</p>}
      {entry !== null && (
        <>
          <p>{strings.card.noWayBack}</p>
          <OpenLink entry={entry} onOpen={onOpen} />
        </>
      )}
    </div>
  );
}
