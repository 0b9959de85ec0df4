import { Icon } from './icon.tsx';
import { strings } from './strings.tr.ts';

/** Above a title that answers a message of the site. */
export function MessageLead() {
  return (
    <p class="message-lead">
      <Icon name="message" />
      {strings.card.message}
    </p>
  );
}
