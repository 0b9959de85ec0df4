/** Every state of the popup and the options page worth looking at, for tests in a real browser. */
import { placeInWords } from '../../src/ui/place.tsx';
import { strings } from '../../src/ui/strings.tr.ts';
import type { drawOptions, drawPopup } from '../../.tools/samples/popup-view-entry.tsx';
import { fork } from '../../.tools/samples/sample-advice.ts';
import { manyInstitutions, sampleOptions, samplePapers, samplePopup, sampleWhere } from '../../.tools/samples/popup-view-samples.ts';

/** What is drawn, then the beginnings of the buttons to press, in order. */
export type ExtensionPageState = { readonly name: string; readonly press: readonly string[] } & (
  | { readonly view: 'popup'; readonly props: Parameters<typeof drawPopup>[0] }
  | { readonly view: 'options'; readonly props: Parameters<typeof drawOptions>[0] }
);

/** Functions do not travel into the browser; the entry has its own. */
const plain = <T>(props: T): T => JSON.parse(JSON.stringify(props)) as T;

const say = strings.popup;
const settings = { ...samplePopup.settings, flow: 'bireysel' };
const where = {
  here: { kind: 'known', name: 'NES Başvuru İşlemleri: başvuru yöntemi ve kurum seçimi' },
  lastPageName: 'NES Başvuru İşlemleri: başvuru yöntemi ve kurum seçimi',
  place: placeInWords(sampleWhere),
  question: null,
} as const;
const offices = { meb: { deliveryOffice: 'Yan bina', contactLine: null } };

const states: readonly ExtensionPageState[] = [
  { name: 'the popup at first', view: 'popup', props: samplePopup, press: [] },
  {
    name: 'the popup with everything',
    view: 'popup',
    props: { ...samplePopup, settings, where, papers: samplePapers, saveFailed: true, isPrivate: true },
    press: [say.papers.title, say.restart, say.finder.open, 'Kartımı kaybettim'],
  },
  {
    name: 'the popup with its questions and search open',
    view: 'popup',
    props: {
      ...samplePopup,
      settings: { ...settings, enabled: false },
      institutions: manyInstitutions,
      where: { ...where, here: { kind: 'unknown' }, place: '', question: fork.question },
    },
    press: [say.finder.open, say.picker.choose],
  },
  { name: 'the popup without its sites', view: 'popup', props: { ...samplePopup, access: 'none', request: 'failed' }, press: [] },
  { name: 'the popup with its sites back', view: 'popup', props: { ...samplePopup, request: 'granted' }, press: [] },
  {
    name: 'the options page with everything',
    view: 'options',
    props: { ...sampleOptions, settings: { ...settings, offices }, where: sampleWhere, papers: samplePapers, isPrivate: true },
    press: [strings.options.diagnosis.copy, strings.shortcut.change, say.restart, say.finder.open],
  },
  {
    name: 'the options page of a broken storage, without some of its sites',
    view: 'options',
    props: {
      ...sampleOptions,
      settings: { ...settings, flow: null, institution: null },
      standby: null,
      saveFailed: true,
      access: 'some',
      request: 'refused',
      diagnosis: { ...sampleOptions.diagnosis, storage: 'unwritable' },
    },
    press: [],
  },
];

export const extensionPageStates = plain(states);
