import { render } from 'preact';
import { find, flows, guide, institutions, type Stored, startExtensionPage } from './extension-page.ts';
import { type CommandKeys, commandKeys } from './extension/browser/commands.ts';
import { isInTab, isOnPhone } from './extension/browser/in-tab.ts';
import { askActiveTab } from './extension/messages/page-status.ts';
import { paperItems } from './ui/pages/popup-paper-items.ts';
import { PopupView } from './ui/pages/popup-view.tsx';
import { popupWhere } from './ui/pages/popup-where.ts';

function startPopup(root: Element): void {
  let here: string | null = null;
  let shortcuts: CommandKeys | null = null;
  const draw = ({ settings, policy, progress, saveFailed, isPrivate, access, request }: Stored): void =>
    render(
      <PopupView
        settings={settings}
        flows={flows}
        institutions={institutions}
        find={find}
        where={popupWhere(guide, settings, progress, here)}
        papers={paperItems({ guide, settings, policy }, progress)}
        saveFailed={saveFailed}
        shortcuts={shortcuts}
        isPrivate={isPrivate}
        access={access}
        request={request}
        onEvent={(event) => page.act(event)}
      />,
      root,
    );
  const page = startExtensionPage(draw, { opened: () => void closePopup() });

  // Apart from the rest: a page that is busy answers late, and the switch must not wait for it.
  const askPage = async (): Promise<void> => {
    here = (await askActiveTab())?.page ?? null;
    page.refresh();
  };
  const askShortcuts = async (): Promise<void> => {
    shortcuts = await commandKeys();
    page.refresh();
  };
  void askShortcuts();
  const ask = (): void => void askPage();
  page.store.watch(ask, new AbortController().signal);
  ask();
}

/** Firefox leaves a popup open over the tab that was opened from it, on a phone instead of it. */
async function closePopup(): Promise<void> {
  if (!(await isInTab())) window.close();
}

const root = document.getElementById('popup');
if (root !== null) {
  startPopup(root);
  void Promise.all([isInTab(), isOnPhone()]).then((isWide) =>
    document.documentElement.toggleAttribute('data-in-tab', isWide.some(Boolean)),
  );
}
