import { render } from 'preact';
import { parseProgress } from './core/progress.ts';
import { isInTab } from './extension/in-tab.ts';
import { knownIdsOf } from './core/settings.ts';
import { openPage } from './extension/open-page.ts';
import { askActiveTab } from './extension/page-status.ts';
import { createStore } from './extension/settings.ts';
import { guide } from './generated/guide.ts';
import { type PopupEvent, PopupView } from './ui/popup-view.tsx';
import { popupWhere } from './ui/popup-where.ts';

const PRACTICE = 'src/practice.html';

function startPopup(root: Element): void {
  const store = createStore(knownIdsOf(guide));
  const institutions = guide.institutions.map(({ id, name }) => ({ id, name, summary: '' }));
  let saveFailed = false;
  let here: string | null = null;
  let latest = 0;

  const draw = async (): Promise<void> => {
    latest += 1;
    const turn = latest;
    const [settings, stored] = await Promise.all([store.settings(), store.progress()]);
    // A newer drawing is under way: this one would bring back what was.
    if (turn !== latest) return;
    const where = popupWhere(guide, settings, parseProgress(stored, Date.now()), here);
    render(
      <PopupView
        settings={settings}
        flows={guide.flows}
        institutions={institutions}
        where={where}
        saveFailed={saveFailed}
        onEvent={(event) => void act(event)}
      />,
      root,
    );
  };

  // Apart from the rest: a page that is busy answers late, and the switch must not wait for it.
  const askPage = async (): Promise<void> => {
    here = (await askActiveTab())?.page ?? null;
    await draw();
  };

  const refresh = (): void => {
    void draw();
    void askPage();
  };

  const act = async (event: PopupEvent): Promise<void> => {
    if (event.kind === 'practice') return openPage(PRACTICE);
    try {
      await save(event);
      saveFailed = false;
    } catch {
      saveFailed = true;
    }
    refresh();
  };

  const save = (event: Exclude<PopupEvent, { kind: 'practice' }>): Promise<void> => {
    if (event.kind === 'switch') return store.saveSettings({ enabled: event.enabled });
    if (event.kind === 'flow') return store.saveSettings({ flow: event.flow });
    if (event.kind === 'institution') return store.saveSettings({ institution: event.institution });
    return store.saveProgress(null);
  };

  store.watch(refresh, new AbortController().signal);
  refresh();
}

const root = document.getElementById('popup');
if (root !== null) {
  startPopup(root);
  void isInTab().then((inTab) => document.documentElement.toggleAttribute('data-in-tab', inTab));
}
