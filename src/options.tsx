import { render } from 'preact';
import { find, flows, guide, institutions, type Stored, startExtensionPage } from './extension-page.ts';
import { whereabouts } from './core/advise/whereabouts.ts';
import { copyText } from './extension/browser/clipboard.ts';
import { type CommandKeys, commandKeys, openCommandKeys } from './extension/browser/commands.ts';
import { browserVersion, extensionVersion } from './extension/versions.ts';
import type { StorageState } from './ui/pages/options-diagnosis.tsx';
import { standbyOf } from './ui/pages/options-standby.ts';
import { OptionsView } from './ui/pages/options-view.tsx';
import { paperItems } from './ui/pages/popup-paper-items.ts';
import { strings } from './ui/strings.tr.ts';

function startOptions(root: Element): void {
  let storage: StorageState = 'unchecked';
  let shortcuts: CommandKeys | null = null;
  const draw = ({ settings, policy, progress, saveFailed, isPrivate, access, request }: Stored): void => {
    const circumstances = { guide, settings, policy };
    const flow = guide.flows.find(({ id }) => id === settings.flow);
    render(
      <OptionsView
        settings={settings}
        flows={flows}
        institutions={institutions}
        find={find}
        standby={standbyOf(circumstances)}
        where={flow === undefined ? null : whereabouts(guide, flow, progress, progress.lastPage)}
        papers={paperItems(circumstances, progress)}
        diagnosis={{
          extension: extensionVersion(),
          browserName: browserVersion(),
          enabled: settings.enabled,
          flow: settings.flow,
          institution: settings.institution,
          lastPage: guide.pages.find(({ id }) => id === progress.lastPage)?.id ?? null,
          storage,
          pages: guide.pages.length,
          flows: guide.flows.length,
          institutions: guide.institutions.length,
        }}
        saveFailed={saveFailed}
        shortcuts={shortcuts}
        changeShortcuts={openCommandKeys}
        isPrivate={isPrivate}
        access={access}
        request={request}
        onEvent={(event) => page.act(event)}
        copy={copyText}
      />,
      root,
    );
  };
  const saved = (isStored: boolean): void => {
    if (isStored) storage = 'works';
    else void checkStorage();
  };
  const page = startExtensionPage(draw, { saved });
  const checkStorage = async (): Promise<void> => {
    storage = await page.store.check();
    page.refresh();
  };
  void checkStorage();
  const askShortcuts = async (): Promise<void> => {
    shortcuts = await commandKeys();
    page.refresh();
  };
  void askShortcuts();
  // Back from the browser's page for changing them, which tells nobody.
  document.addEventListener('visibilitychange', () => void askShortcuts(), { signal: new AbortController().signal });
}

const root = document.getElementById('options');
if (root !== null) {
  document.title = `${strings.brand} · ${strings.options.title}`;
  startOptions(root);
}
