import type { Whereabouts } from '../core/advise/advice.ts';
import { strings } from './strings.tr.ts';

/** "2/4 · Yeni başvuru · Adım 3/7"; empty while it is not known which stage is reached. */
export function placeInWords({ wayIn, stages, stage, step }: Whereabouts): string {
  if (stage === null) return wayIn ?? '';
  return strings.card.place(stage.at, stages.length, stage.name, step);
}

/** Where on the route: the words, and one decorative bar a stage beneath them. */
export function Place({ where }: { readonly where: Whereabouts }) {
  const words = placeInWords(where);
  return (
    <div class="place" data-stage={where.stage?.at ?? ''} data-place-step={where.step?.at ?? ''}>
      {words !== '' && <p class="place-words">{words}</p>}
      <div class="stages" aria-hidden="true">
        {where.stages.map((stage) => (
          <span key={stage.id} class="stage" data-state={stage.isHere ? 'here' : stage.state} />
        ))}
      </div>
    </div>
  );
}
