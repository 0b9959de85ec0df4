import { knownIdsOf } from './core/settings.ts';
import { extensionLifetime } from './extension/lifetime.ts';
import { answerStatus, statusOf } from './extension/page-status.ts';
import { createStore } from './extension/settings.ts';
import { guide } from './generated/guide.ts';
import { startOnPage } from './on-page.tsx';
import { isReadByParent, isWebPage } from './page/frame.ts';

if (isWebPage(document) && !isReadByParent(window)) {
  const lifetime = extensionLifetime();
  const assistant = startOnPage(document, {
    address: () => ({ host: location.host, path: location.pathname }),
    isOver: () => lifetime.isOver(),
    store: createStore(knownIdsOf(guide)),
  });
  answerStatus(() => statusOf(assistant.advice()), lifetime.signal);
  lifetime.signal.addEventListener('abort', () => assistant.stop(), { once: true });
}
