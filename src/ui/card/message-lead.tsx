import { Icon } from '../icon.tsx';
import { strings } from '../strings.tr.ts';

/** Above a title that answers a message of the site. */
export function MessageLead() {
  return (
    <p class="message-lead">
      <Icon name="message" />
      {strings.card.message}
    </p>
  );
}

/** The site says something that the guide cannot explain. */
export function UnreadMessage() {
  return (
    <p class="note unread">
      <Icon name="message" />
      {strings.card.unreadMessage}
    </p>
  );
}
