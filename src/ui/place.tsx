import type { Whereabouts } from '../core/advice.ts';
import { strings } from './strings.tr.ts';

/** "Adım 5/18 · Kapatma"; without the stage when none is marked as the present one. */
export function placeInWords(where: Whereabouts): string {
  const here = where.stages.find((stage) => stage.state === 'here');
  return strings.card.place(where.step, where.steps, here?.name ?? null);
}

/** Where on the route: the words, and one decorative bar a stage beneath them. */
export function Place({ where }: { readonly where: Whereabouts }) {
  return (
    <div class="place">
      <p class="place-words">{placeInWords(where)}</p>
      <div class="stages" aria-hidden="true">
        {where.stages.map((stage) => (
          <span key={stage.id} class="stage" data-state={stage.state} />
        ))}
      </div>
    </div>
  );
}
