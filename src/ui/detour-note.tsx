import type { Detour } from '../core/advice.ts';
import { type OnOpen, OpenLink } from './open-link.tsx';
import { strings } from './strings.tr.ts';

/** That the page is not a step of the way, and how to get to one when the page itself has no way. */
export function DetourNote(props: {
  readonly detour: Detour;
  /** What to press, if nothing else in the card says so. */
  readonly press: string | null;
  readonly onOpen?: OnOpen | undefined;
}) {
  const { detour, press, onOpen } = props;
  const { entry, isWrongTurn } = detour;
  return (
    <div class={isWrongTurn ? 'note detour wrong-turn' : 'note detour'}>
      <p>{detourWords(detour)}</p>
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

/** The detour in a sentence or two. A page with no way on is not called a part of the way. */
export function detourWords({ to, isWrongTurn, entry }: Detour): string {
  if (isWrongTurn) return strings.card.wrongTurn(to);
  return entry === null ? strings.card.onTheWay(to) : strings.card.destination(to);
}
