import browser from 'webextension-polyfill';
import { goToCard } from './extension/messages/card-command.ts';
import { onCommands } from './extension/browser/commands.ts';
import { passTurnsOn } from './extension/messages/frame-turn.ts';
import { keepPrivateNotes } from './extension/store/private-notes.ts';
import { createStore } from './extension/store/settings.ts';
import { createHelpToggle } from './extension/store/toggle-help.ts';
import { keepToolbar } from './extension/browser/toolbar.ts';

// Only the switch is read here, so no flow or institution need be known.
const store = createStore({ flows: [], institutions: [] });
const paintToolbar = keepToolbar(async () => (await store.settings()).enabled);
const toggleHelp = createHelpToggle(store);

// What starts the background paints already; these are here so that it is started.
browser.runtime.onInstalled.addListener(paintToolbar);
browser.runtime.onStartup.addListener(paintToolbar);
store.watch(paintToolbar, new AbortController().signal);
onCommands({ 'go-to-card': () => void goToCard(), 'toggle-help': () => void toggleHelp() });
passTurnsOn();
keepPrivateNotes();
