import { Icon } from '../icon.tsx';
import { strings } from '../strings.tr.ts';

/** All in one box: a box each would make three warnings look like three alarms. */
export function Cautions({ cautions }: { readonly cautions: readonly string[] }) {
  return (
    <div class="caution">
      <Icon name="caution" />
      <ul>
        {cautions.map((caution, index) => (
          <li key={caution}>
            {index === 0 && <strong>{strings.card.caution} </strong>}
            {caution}
          </li>
        ))}
      </ul>
    </div>
  );
}
