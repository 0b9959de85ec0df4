import { useLayoutEffect, useRef } from 'preact/hooks';
import type { CardEvent, PaperItem } from '../../core/advise/advice.ts';
import { Icon } from '../icon.tsx';
import { strings } from '../strings.tr.ts';

export interface GuidePapersProps {
  readonly papers: readonly PaperItem[];
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly onEvent: (event: CardEvent) => void;
}

/** What there is to do away from the screens; closed it is one line. */
export function GuidePapers({ papers, isOpen, onOpen, onEvent }: GuidePapersProps) {
  const done = papers.filter((paper) => paper.done).length;
  const whole = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(isOpen);
  // The list unfolds below the card's edge: without a turn nothing would seem to have happened.
  useLayoutEffect(() => {
    if (isOpen && !wasOpen.current && whole.current !== null) showInCard(whole.current);
    wasOpen.current = isOpen;
  }, [isOpen]);
  return (
    <div class="papers" ref={whole}>
      <button type="button" class="papers-head" aria-expanded={isOpen} onClick={() => onOpen(!isOpen)}>
        <Icon name={isOpen ? 'open' : 'closed'} />
        <span>{strings.card.papers(done, papers.length)}</span>
      </button>
      {isOpen && (
        <ul class="papers-list">
          {papers.map((paper) => (
            <li key={paper.id}>
              <label class="paper">
                <input
                  type="checkbox"
                  checked={paper.done}
                  onChange={() => onEvent({ kind: 'tick', paper: paper.id, done: !paper.done })}
                />
                <span>{paper.say}</span>
              </label>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Scrolls the card, and nothing around it, until this part of it begins right under its fixed head. */
function showInCard(part: Element): void {
  const card = part.closest('[data-card]');
  const head = card?.querySelector('.head');
  if (card === null || head === null || head === undefined) return;
  card.scrollTop += part.getBoundingClientRect().top - head.getBoundingClientRect().bottom;
}
