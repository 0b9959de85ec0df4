import { render } from 'preact';
import { find, flows, institutions, type Stored, startExtensionPage } from './extension-page.ts';
import { cardShortcut } from './extension/card-command.ts';
import { isInTab } from './extension/in-tab.ts';
import { askActiveTab } from './extension/page-status.ts';
import { guide } from './generated/guide.ts';
import { paperItems } from './ui/popup-paper-items.ts';
import { PopupView } from './ui/popup-view.tsx';
import { popupWhere } from './ui/popup-where.ts';
import type { Shortcut } from './ui/shortcut-note.tsx';

function startPopup(root: Element): void {
  let here: string | null = null;
  let shortcut: Shortcut | null = null;
  const draw = ({ settings, policy, progress, saveFailed }: Stored): void =>
    render(
      <PopupView
        settings={settings}
        flows={flows}
        institutions={institutions}
        find={find}
        where={popupWhere(guide, settings, progress, here)}
        papers={paperItems({ guide, settings, policy }, progress)}
        saveFailed={saveFailed}
        shortcut={shortcut}
        onEvent={(event) => page.act(event)}
      />,
      root,
    );
  const page = startExtensionPage(draw);

  // Apart from the rest: a page that is busy answers late, and the switch must not wait for it.
  const askPage = async (): Promise<void> => {
    here = (await askActiveTab())?.page ?? null;
    page.refresh();
  };
  const askShortcut = async (): Promise<void> => {
    shortcut = await cardShortcut();
    page.refresh();
  };
  void askShortcut();
  const ask = (): void => void askPage();
  page.store.watch(ask, new AbortController().signal);
  ask();
}

const root = document.getElementById('popup');
if (root !== null) {
  startPopup(root);
  void isInTab().then((inTab) => document.documentElement.toggleAttribute('data-in-tab', inTab));
}
