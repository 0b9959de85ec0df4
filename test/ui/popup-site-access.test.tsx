// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OptionsView } from '../../src/ui/pages/options-view.tsx';
import type { SiteAccessProps } from '../../src/ui/pages/popup-site-access.tsx';
import { PopupView } from '../../src/ui/pages/popup-view.tsx';
import { strings } from '../../src/ui/strings.tr.ts';
import { sampleOptions, samplePopup } from '../../.tools/samples/popup-view-samples.ts';
import { openStage, type Stage } from './popup-view-stage.ts';

const say = strings.popup.access;

let stage: Stage;
let events: unknown[];
beforeEach(() => {
  stage = openStage();
  events = [];
});
afterEach(() => stage.close());

type State = Pick<SiteAccessProps, 'access' | 'request'>;

const onEvent = (event: unknown): number => events.push(event);
const REFUSED = { copy: () => Promise.resolve(false), changeShortcuts: () => Promise.resolve('refused' as const) };
const VIEWS = [
  ['popup', (state: State) => <PopupView {...samplePopup} {...state} onEvent={onEvent} />],
  ['options page', (state: State) => <OptionsView {...sampleOptions} {...state} {...REFUSED} onEvent={onEvent} />],
] as const;

const WORDS = [say.none, say.some, say.next, say.granted, say.refused, say.failed];

describe.each(VIEWS)('the %s', (_name, view) => {
  const said = (state: State): string[] => {
    stage.show(view(state));
    return WORDS.filter((words) => (stage.root.textContent ?? '').includes(words));
  };

  it.each([
    ['all', 'not-asked', []],
    // Given in the browser's own settings meanwhile.
    ['all', 'refused', []],
    ['all', 'granted', [say.granted]],
    ['some', 'not-asked', [say.some, say.next]],
    ['none', 'not-asked', [say.none, say.next]],
    ['none', 'refused', [say.none, say.next, say.refused]],
    ['none', 'failed', [say.none, say.next, say.failed]],
    // Granted, and taken away again.
    ['some', 'granted', [say.some, say.next]],
    ['unknown', 'not-asked', []],
    ['unknown', 'failed', []],
  ] as const)('with access "%s" after the request "%s"', (access, request, words) => {
    expect(said({ access, request })).toEqual(words);
  });

  it('asks in the press, and hands the focus on to the answer', () => {
    stage.show(view({ access: 'none', request: 'not-asked' }));
    expect(stage.find('[role=alert]').textContent).toContain(say.none);
    stage.press(say.give);
    expect(events).toEqual([{ kind: 'request-access' }]);
    stage.show(view({ access: 'all', request: 'granted' }));
    expect(document.activeElement?.textContent).toBe(say.granted);
  });
});
