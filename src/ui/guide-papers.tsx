import type { CardEvent, PaperItem } from '../core/advice.ts';
import { Icon } from './icon.tsx';
import { strings } from './strings.tr.ts';

export interface GuidePapersProps {
  readonly papers: readonly PaperItem[];
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly onEvent: (event: CardEvent) => void;
}

/** What there is to do away from the screens; closed it is one line. */
export function GuidePapers({ papers, isOpen, onOpen, onEvent }: GuidePapersProps) {
  const done = papers.filter((paper) => paper.done).length;
  return (
    <div class="papers">
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
