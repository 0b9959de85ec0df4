import { onGoToCard } from './extension/messages/card-command.ts';
import { takeTurns } from './extension/messages/frame-turn.ts';
import { extensionLifetime } from './extension/lifetime.ts';
import { answerStatus, statusOf } from './extension/messages/page-status.ts';
import { inPrivateWindow } from './extension/store/private-window.ts';
import { createStore } from './extension/store/settings.ts';
import { announcePage } from './extension/browser/toolbar.ts';
import { knownIds } from './generated/guide.ts';
import { startOnPage } from './guided-page/start.ts';
import { isReadByParent, isWebPage } from './page/dom/frame.ts';
import { removeLeftovers } from './page/overlay/leftover.ts';

if (isWebPage(document) && !isReadByParent(window)) {
  removeLeftovers(document);
  const lifetime = extensionLifetime();
  const store = createStore(knownIds, inPrivateWindow());
  const assistant = startOnPage(document, {
    address: () => ({ host: location.host, path: location.pathname }),
    isOver: () => lifetime.isOver(),
    store,
    turns: (changed) => takeTurns(window, changed, lifetime.signal),
  });
  onGoToCard(() => assistant.goToCard(), lifetime.signal);
  answerStatus(() => statusOf(assistant.advice()), lifetime.signal);
  announcePage(window, store, lifetime.signal);
  lifetime.signal.addEventListener('abort', () => assistant.invalidate(), { once: true });
}
