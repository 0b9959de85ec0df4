// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS, LONGEST_SENTENCE, type Office } from '../../src/core/settings/settings.ts';
import { diagnosisText } from '../../src/ui/pages/options-diagnosis.tsx';
import { type OptionsEvent, type OptionsProps, OptionsView } from '../../src/ui/pages/options-view.tsx';
import { strings } from '../../src/ui/strings.tr.ts';
import { sampleOptions, samplePapers, sampleWhere } from '../../.tools/samples/popup-view-samples.ts';
import { openStage, type Stage } from './popup-view-stage.ts';

const say = strings.options;

let stage: Stage;
let events: OptionsEvent[];
let copied: string[];

beforeEach(() => {
  stage = openStage();
  events = [];
  copied = [];
});
afterEach(() => stage.close());

const copy = (text: string): Promise<boolean> => {
  copied.push(text);
  return Promise.resolve(true);
};
const refuse = (): Promise<'refused'> => Promise.resolve('refused');
const show = (change: Partial<OptionsProps> = {}): void =>
  stage.show(<OptionsView {...sampleOptions} onEvent={(event) => events.push(event)} copy={copy} changeShortcuts={refuse} {...change} />);
const withOffice = (office: Office): Partial<OptionsProps> => ({ settings: { ...sampleOptions.settings, offices: { meb: office } } });
const text = (): string => stage.root.textContent ?? '';
const area = (id: string): HTMLTextAreaElement => stage.find(`#${id}`) as HTMLTextAreaElement;

describe('what the institution said', () => {
  it('is asked for once an institution is chosen', () => {
    show({ settings: DEFAULT_SETTINGS, standby: null });
    expect(text()).toContain(say.office.noInstitution);
    expect(stage.root.querySelector('textarea')).toBeNull();
  });

  it('shows what is stored, and what holds without it', () => {
    show(withOffice({ deliveryOffice: 'İlçe müdürlüğü', contactLine: null }));
    expect(area('delivery-office').value).toBe('İlçe müdürlüğü');
    expect(area('contact-line').value).toBe('');
    expect(area('contact-line').maxLength).toBe(LONGEST_SENTENCE);
    expect(stage.find('#delivery-office-standby').textContent).toBe(`${say.office.guideSays} Formu temsilciye verin.`);
    expect(stage.find('#contact-line-standby').textContent).toBe(`${say.office.presetSays} Bilgi işleme sorun.`);
    expect(stage.find('#delivery-office-count').textContent).toBe(say.office.count(14, LONGEST_SENTENCE));
    expect(text()).toContain(say.office.privacy);
  });

  it('is stored as it is written, tidied, and says so when it is', () => {
    show();
    stage.type('#delivery-office', '  Yan bina,\n 3. kat ');
    expect(events).toEqual([{ kind: 'office', institution: 'meb', change: { deliveryOffice: 'Yan bina, 3. kat' } }]);
    expect(text()).not.toContain(say.office.saved);
    show(withOffice({ deliveryOffice: 'Yan bina, 3. kat', contactLine: null }));
    // The field keeps what is being written.
    expect(area('delivery-office').value).toBe('  Yan bina,\n 3. kat ');
    expect(text()).toContain(say.office.saved);
  });

  it('keeps what was written when it cannot be stored, and tries again', () => {
    show();
    stage.type('#contact-line', 'Santral');
    show({ saveFailed: true });
    expect(area('contact-line').value).toBe('Santral');
    expect(text()).toContain(say.office.failed);
    stage.press(say.office.retry);
    expect(events).toHaveLength(2);
    expect(events[1]).toEqual({ kind: 'office', institution: 'meb', change: { contactLine: 'Santral' } });
    show(withOffice({ deliveryOffice: null, contactLine: 'Santral' }));
    expect(text()).not.toContain(say.office.failed);
    expect(text()).toContain(say.office.saved);
  });

  it('can be cleared', () => {
    show(withOffice({ deliveryOffice: 'İlçe müdürlüğü', contactLine: null }));
    stage.press(say.office.clear);
    expect(events).toEqual([{ kind: 'office', institution: 'meb', change: { deliveryOffice: null } }]);
    expect(area('delivery-office').value).toBe('');
    expect(area('delivery-office').maxLength).toBe(LONGEST_SENTENCE);
  });

  it('never goes to another institution', () => {
    const institutions = [...sampleOptions.institutions, { id: 'saglik', label: 'Öteki Bakanlık', detail: '', also: [] }];
    show({ institutions });
    stage.type('#delivery-office', 'Yan bina');
    show({ institutions, settings: { ...sampleOptions.settings, institution: 'saglik' } });
    expect(area('delivery-office').value).toBe('');
    expect(text()).toContain(say.office.intro('Öteki Bakanlık'));
  });
});

it('says in a private window, and only there, what is forgotten with it', () => {
  show();
  expect(text()).not.toContain(strings.popup.private);
  show({ isPrivate: true });
  expect(stage.find('[aria-labelledby=help-title]').textContent).toContain(strings.popup.private);
});

describe('the way', () => {
  it('is listed with its states', () => {
    show({ where: sampleWhere });
    expect(stage.find('[aria-current=step]').textContent).toContain('Yeni başvuru');
    expect([...stage.root.querySelectorAll('.stages .minor')].map((state) => state.textContent)).toEqual([
      say.progress.states.done,
      say.progress.here,
      say.progress.ahead,
    ]);
  });

  it('says of no stage that it is done, or not, unless that is known', () => {
    const open = (['done', 'todo', 'unknown'] as const).map((state) => ({ id: state, name: state, state, isHere: false }));
    show({ where: { ...sampleWhere, stages: open, stage: null, step: null } });
    expect(stage.root.querySelector('[aria-current]')).toBeNull();
    expect(stage.root.querySelector('.place-words')).toBeNull();
    expect(
      [...stage.root.querySelectorAll('ol.stages li')].map((item) => [item.getAttribute('data-state'), item.lastChild?.textContent]),
    ).toEqual((['done', 'todo', 'unknown'] as const).map((state) => [state, say.progress.states[state]]));
  });

  it('starts over, and ticks papers off', () => {
    show({ settings: { ...sampleOptions.settings, flow: 'bireysel' }, where: sampleWhere, papers: samplePapers });
    stage.press(strings.popup.restart);
    stage.press(strings.popup.restartYes);
    void act(() => (stage.find('input[type=checkbox]') as HTMLInputElement).click());
    stage.press(strings.popup.practice);
    expect(events).toEqual([{ kind: 'start-over' }, { kind: 'tick', paper: 'yazdir', done: false }, { kind: 'open', page: 'practice' }]);
    show({ settings: { ...sampleOptions.settings, flow: 'bireysel' }, where: sampleWhere });
    expect(text()).toContain(say.papers.none);
  });
});

describe('the keyboard shortcuts', () => {
  const words = strings.shortcut;
  const keys = { 'go-to-card': 'Alt+Shift+K', 'toggle-help': '' };

  it('are in words, each that has none too', () => {
    show({ shortcuts: { keys, browser: 'chromium' } });
    expect(text()).toContain(words.keys['go-to-card']('Alt+Shift+K'));
    expect(text()).toContain(words.none['toggle-help']);
    show({ shortcuts: { keys: { 'go-to-card': '', 'toggle-help': 'Alt+Shift+Y' }, browser: 'chromium' } });
    expect(text()).toContain(words.none['go-to-card']);
    expect(text()).toContain(words.keys['toggle-help']('Alt+Shift+Y'));
  });

  it('are not spoken of where the browser has none', () => {
    show({ shortcuts: null });
    expect(text()).not.toContain(words.title);
    expect(text()).not.toContain(words.change);
  });

  it.each(['chromium', 'firefox'] as const)(
    'are changed by a button, or in %s by hand where it is refused, and not a word before',
    async (browser) => {
      const answers: ('opened' | 'refused')[] = ['refused', 'opened'];
      const asked: unknown[] = [];
      const changeShortcuts = (): Promise<'opened' | 'refused'> => Promise.resolve(answers[asked.push(browser) - 1] ?? 'opened');
      show({ shortcuts: { keys, browser }, changeShortcuts });
      expect(asked).toEqual([]);
      expect(text()).not.toContain(words.refused[browser]);
      stage.press(words.change);
      await vi.waitFor(() => expect(stage.find('[role=alert]').textContent).toBe(words.refused[browser]));
      stage.press(words.change);
      await vi.waitFor(() => expect(text()).not.toContain(words.refused[browser]));
      expect(asked).toHaveLength(2);
    },
  );
});

describe('the diagnosis', () => {
  it('is copied only when asked for, as it is shown', async () => {
    show();
    expect(copied).toEqual([]);
    stage.press(say.diagnosis.copy);
    expect(copied).toEqual([diagnosisText(sampleOptions.diagnosis)]);
    await vi.waitFor(() => expect(text()).toContain(say.diagnosis.copied));
    expect(copied[0]).toBe(
      [
        'Eklenti: KamuSM Rehberi 1.2.3',
        'Tarayıcı: Firefox 153.0',
        'Yardım: açık',
        'Yol: yok',
        'Kurum: meb',
        'Son tanınan sayfa: yok',
        'Kayıt: çalışıyor',
        'Rehber: 25 sayfa, 11 yol, 5 kurum',
      ].join('\n'),
    );
  });

  it('says how to copy it by hand when the browser refuses', async () => {
    show({ copy: () => Promise.resolve(false) });
    stage.press(say.diagnosis.copy);
    await vi.waitFor(() => expect(text()).toContain(say.diagnosis.copyFailed));
  });

  it('never has what the person wrote', () => {
    const written = withOffice({ deliveryOffice: 'Gizli büro', contactLine: 'Gizli kişi' });
    show(written);
    expect(stage.find('.diagnosis').textContent).not.toContain('Gizli');
  });

  it.each(['unreadable', 'unwritable'] as const)('of a storage that is %s comes with a warning', (storage) => {
    show({ diagnosis: { ...sampleOptions.diagnosis, storage, browserName: '' } });
    expect(stage.find('[role=alert]').textContent).toBe(say[storage]);
    expect(text()).toContain(say.diagnosis.unknownBrowser);
    show({ saveFailed: true });
    expect(stage.find('[role=alert]').textContent).toBe(strings.popup.saveFailed);
  });
});
