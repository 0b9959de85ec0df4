import browser from 'webextension-polyfill';
import { showSwitch } from './extension/badge.ts';
import { goToCard } from './extension/card-command.ts';
import { onCommands } from './extension/commands.ts';
import { passTurnsOn } from './extension/frame-turn.ts';
import { createStore } from './extension/settings.ts';
import { createHelpToggle } from './extension/toggle-help.ts';

// Only the switch is read here, so no flow or institution need be known.
const store = createStore({ flows: [], institutions: [] });
const toggleHelp = createHelpToggle(store);

const refresh = async (): Promise<void> => {
  await showSwitch((await store.settings()).enabled);
};

const onChange = (): void => {
  void refresh();
};

browser.runtime.onInstalled.addListener(onChange);
browser.runtime.onStartup.addListener(onChange);
store.watch(onChange, new AbortController().signal);
onCommands({ 'go-to-card': () => void goToCard(), 'toggle-help': () => void toggleHelp() });
passTurnsOn();
