import type { PaperItem } from '../../core/advise/advice.ts';
import { strings } from '../strings.tr.ts';

const say = strings.popup.papers;

/** The first paper not ticked off, or that all are done. */
export function nextPaper(papers: readonly PaperItem[]): string {
  const next = papers.find(({ done, isBehind }) => !done && !isBehind);
  if (next === undefined) return say.allDone;
  return next.isOpen ? say.open(next.say) : say.next(next.say);
}

/** How many of how many are ticked off. */
export function paperCount(papers: readonly PaperItem[]): string {
  return say.count(papers.filter(({ done }) => done).length, papers.length);
}

/** What there is to do away from the screens, with the person's ticks. */
export function PaperList(props: { readonly papers: readonly PaperItem[]; readonly onTick: (paper: string, done: boolean) => void }) {
  return (
    <ul class="papers">
      {props.papers.map(({ id, say: words, done }) => (
        <li key={id}>
          <label class="paper">
            <input type="checkbox" checked={done} onChange={(event) => props.onTick(id, event.currentTarget.checked)} />
            <span>{words}</span>
          </label>
        </li>
      ))}
    </ul>
  );
}
