import browser from 'webextension-polyfill';
import { goToCard, onCardCommand } from './extension/card-command.ts';
import { showSwitch } from './extension/badge.ts';
import { passTurnsOn } from './extension/frame-turn.ts';
import { createStore } from './extension/settings.ts';

// Only the switch is read here, so no flow or institution need be known.
const store = createStore({ flows: [], institutions: [] });

const refresh = async (): Promise<void> => {
  await showSwitch((await store.settings()).enabled);
};

const onChange = (): void => {
  void refresh();
};

browser.runtime.onInstalled.addListener(onChange);
browser.runtime.onStartup.addListener(onChange);
store.watch(onChange, new AbortController().signal);
onCardCommand(() => void goToCard());
passTurnsOn();
