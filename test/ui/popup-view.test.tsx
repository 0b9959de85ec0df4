// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nextPaper } from '../../src/ui/pages/popup-papers.tsx';
import { type PopupEvent, type PopupProps, PopupView } from '../../src/ui/pages/popup-view.tsx';
import { strings } from '../../src/ui/strings.tr.ts';
import { manyInstitutions, samplePapers, samplePopup } from '../../.tools/samples/popup-view-samples.ts';
import { openStage, type Stage } from './popup-view-stage.ts';

const say = strings.popup;

let stage: Stage;
let events: PopupEvent[];

beforeEach(() => {
  stage = openStage();
  events = [];
});
afterEach(() => stage.close());

const show = (change: Partial<PopupProps> = {}): void =>
  stage.show(<PopupView {...samplePopup} onEvent={(event) => events.push(event)} {...change} />);
const text = (): string => stage.root.textContent ?? '';

function list(id: string): HTMLSelectElement {
  const element = stage.find(`#${id}`);
  if (!(element instanceof HTMLSelectElement)) throw new Error(`#${id} is no list`);
  return element;
}

function choose(id: string, index: number): void {
  const select = list(id);
  select.selectedIndex = index;
  void act(() => void select.dispatchEvent(new Event('change', { bubbles: true })));
}

const pressSwitch = (): void => void act(() => void stage.find('[role=switch]').dispatchEvent(new MouseEvent('click', { bubbles: true })));

describe('the popup', () => {
  it('switches help off and on', () => {
    show();
    const state = () => stage.find('[role=switch]').getAttribute('aria-checked');
    expect(state()).toBe('true');
    pressSwitch();
    show({ settings: { ...samplePopup.settings, enabled: false } });
    expect(state()).toBe('false');
    expect(text()).toContain('hiçbir şey gösterilmez');
    pressSwitch();
    expect(events).toEqual([
      { kind: 'switch', enabled: false },
      { kind: 'switch', enabled: true },
    ]);
  });

  it('shows what is chosen and reports each choice at once', () => {
    show();
    expect(list('flow').selectedIndex).toBe(0);
    expect(list('institution').selectedIndex).toBe(1);
    choose('flow', 1);
    choose('institution', 0);
    expect(events).toEqual([
      { kind: 'flow', flow: 'kayip-calinti' },
      { kind: 'institution', institution: null },
    ]);
    show({ settings: { ...samplePopup.settings, flow: 'kayip-calinti' } });
    expect(text()).toContain('Önce kapatırsınız.');
  });

  it('says where the person is', () => {
    show();
    expect(text()).toContain('Henüz tanınan bir KamuSM sayfası açmadınız.');
    show({ where: { here: { kind: 'unknown' }, lastPageName: 'Kurum seçimi', place: '2/4 · Başvuru', question: null } });
    expect(text()).toContain('Bu sekmedeki sayfa rehberde yok.');
    expect(text()).toContain('Son tanınan sayfa: Kurum seçimi');
    expect(stage.find('.place-words').textContent).toBe('2/4 · Başvuru');
    show({ where: { here: { kind: 'known', name: 'Kurum seçimi' }, lastPageName: 'Kurum seçimi', place: '', question: null } });
    expect(text()).toContain('Bu sekmede: Kurum seçimi');
    expect(stage.root.querySelector('.place-words')).toBeNull();
  });

  it('says what the card waits to hear, and has nothing to answer it with', () => {
    show();
    const before = stage.root.querySelectorAll('button').length;
    show({ where: { ...samplePopup.where, question: 'Kapattınız mı?' } });
    expect(text()).toContain(say.open('Kapattınız mı?'));
    expect(stage.root.querySelectorAll('button')).toHaveLength(before);
  });

  it('says in a private window, and only there, what is forgotten with it', () => {
    show();
    expect(text()).not.toContain(say.private);
    show({ isPrivate: true });
    expect(stage.find('[aria-labelledby=where-title]').textContent).toContain(say.private);
  });

  it('forgets the way only after saying what is forgotten', () => {
    show();
    stage.press(say.restart);
    expect(text()).toContain('unutulur');
    stage.press(say.restartNo);
    expect(text()).not.toContain('unutulur');
    expect(events).toEqual([]);
    stage.press(say.restart);
    stage.press(say.restartYes);
    expect(events).toEqual([{ kind: 'start-over' }]);
    expect(stage.find('.start-over [role=status]').textContent).toContain('Unutuldu');
    show({ saveFailed: true });
    expect(text()).not.toContain('Unutuldu');
  });

  it('leads to the options and to the practice site, and says what it is not', () => {
    show();
    stage.press(say.settings);
    stage.press(say.practice);
    expect(events).toEqual([
      { kind: 'open', page: 'options' },
      { kind: 'open', page: 'practice' },
    ]);
    expect(text()).toContain('resmî değildir');
    expect(text()).toContain('Sayfaya yazdıklarınız okunmaz, hiçbir yere bir şey gönderilmez.');
  });

  it('tells when a choice could not be stored', () => {
    show({ saveFailed: true });
    expect(stage.find('[role=alert]').textContent).toContain('kaydedilemedi');
  });
});

describe('which flow is mine', () => {
  it('asks one question at a time, goes back, says why, and takes the flow', () => {
    show();
    stage.press(say.finder.open);
    expect(text()).toContain('Ne oldu?');
    expect(text()).not.toContain(say.finder.back);
    expect(text()).toContain('Eski kartım yok');
    stage.press('Yeni alacağımEski kartım yok');
    expect(text()).toContain('Kim öder?');
    expect(text()).not.toContain('Ne oldu?');
    expect(document.activeElement?.textContent).toBe('Kim öder?');
    stage.press(say.finder.back);
    expect(text()).toContain('Ne oldu?');
    stage.press('Kartımı kaybettim');
    expect(text()).toContain(say.finder.found('Kartım kayboldu'));
    expect(text()).toContain('Önce kapatmak gerekir.');
    expect(events).toEqual([]);
    stage.press(say.finder.take);
    expect(events).toEqual([{ kind: 'flow', flow: 'kayip-calinti' }]);
    expect(text()).not.toContain('Önce kapatmak gerekir.');
    expect(document.activeElement?.textContent).toBe(say.finder.open);
    show({ settings: { ...samplePopup.settings, flow: 'kayip-calinti' } });
    expect(text()).toContain(say.finder.taken('Kartım kayboldu'));
  });

  it('asks for the institution where none is chosen, keeps it, and takes it back with the answer', () => {
    const none = { ...samplePopup.settings, institution: null };
    show({ settings: none });
    stage.press(say.finder.open);
    stage.press('Yeni alacağımEski kartım yok');
    expect(text()).toContain('Hangi kurum?');
    stage.press('Deneme Bakanlığı');
    expect(events).toEqual([{ kind: 'institution', institution: 'meb' }]);
    show();
    expect(text()).toContain('Kim öder?');
    stage.press(say.finder.back);
    expect(events).toEqual([
      { kind: 'institution', institution: 'meb' },
      { kind: 'institution', institution: null },
    ]);
    show({ settings: none });
    expect(text()).toContain('Hangi kurum?');
  });

  it('does not call a flow chosen that could not be stored', () => {
    show();
    stage.press(say.finder.open);
    stage.press('Kartımı kaybettim');
    stage.press(say.finder.take);
    show({ saveFailed: true });
    expect(text()).not.toContain(say.finder.taken('Kartım kayboldu'));
  });

  it('can be closed without a choice, and begins anew', () => {
    show();
    stage.press(say.finder.open);
    stage.press('Yeni alacağımEski kartım yok');
    stage.press(say.finder.close);
    expect(text()).not.toContain('Kim öder?');
    stage.press(say.finder.open);
    expect(text()).toContain('Ne oldu?');
    expect(events).toEqual([]);
  });
});

describe('one institution among many', () => {
  const settings = { ...samplePopup.settings, institution: null };
  const results = (): string[] => [...stage.root.querySelectorAll('.results button')].map((button) => button.textContent ?? '');

  it('is found by typing, however it is written', () => {
    show({ settings, institutions: manyInstitutions });
    expect(stage.root.querySelector('select#institution')).toBeNull();
    stage.press(say.picker.choose);
    expect(results()).toHaveLength(30);
    expect(text()).toContain(say.picker.more(12));
    stage.type('#institution-search', 'ISIL su');
    expect(results()).toEqual(['Işıl Su İdaresi']);
    stage.press('Işıl Su İdaresi');
    expect(events).toEqual([{ kind: 'institution', institution: 'iski' }]);
    expect(stage.root.querySelector('#institution-search')).toBeNull();
    expect(document.activeElement?.id).toBe('institution');
  });

  it('leaves a way on when nothing is found, and can be taken back', () => {
    show({ settings: { ...settings, institution: 'iski' }, institutions: manyInstitutions });
    expect(text()).toContain('Işıl Su İdaresi');
    stage.press(say.picker.change);
    stage.type('#institution-search', 'olmayan');
    expect(text()).toContain(say.picker.none('Başka bir kurum'));
    expect(results()).toEqual(['Başka bir kurum']);
    stage.press(say.picker.forget);
    expect(events).toEqual([{ kind: 'institution', institution: null }]);
  });
});

describe('the papers', () => {
  it('say what is next, and are ticked off one by one', () => {
    show();
    expect(stage.root.querySelector('details')).toBeNull();
    show({ papers: samplePapers });
    expect(stage.find('details').hasAttribute('open')).toBe(false);
    expect(stage.find('summary').textContent).toBe('Ekran dışındaki işler (1/3)');
    expect(text()).toContain(say.papers.next('Formu kalemle imzalayın.'));
    const boxes = [...stage.root.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
    expect(boxes.map(({ checked }) => checked)).toEqual([true, false, false]);
    for (const box of boxes.slice(0, 2)) void act(() => box.click());
    expect(events).toEqual([
      { kind: 'tick', paper: 'yazdir', done: false },
      { kind: 'tick', paper: 'imzala', done: true },
    ]);
    // What could not be stored does not look stored.
    show({ papers: samplePapers, saveFailed: true });
    expect(boxes.map(({ checked }) => checked)).toEqual([true, false, false]);
  });

  it('do not tell anybody to do what they may have done', () => {
    const papers = samplePapers.map((paper) => ({ ...paper, isOpen: paper.id === 'imzala' }));
    expect(nextPaper(papers)).toBe(say.papers.open('Formu kalemle imzalayın.'));
    expect(nextPaper(papers.map((paper) => ({ ...paper, done: paper.id !== 'teslim' })))).toBe(
      say.papers.next('Formu İl Müdürlüğü’ne teslim edin.'),
    );
    expect(nextPaper(papers.map((paper) => ({ ...paper, isBehind: paper.id !== 'teslim' })))).toBe(
      say.papers.next('Formu İl Müdürlüğü’ne teslim edin.'),
    );
    show({ papers });
    expect(text()).toContain(nextPaper(papers));
    expect(text()).not.toContain(say.papers.next('Formu kalemle imzalayın.'));
  });

  it('say so when all are done', () => {
    show({ papers: samplePapers.map((paper) => ({ ...paper, done: true })) });
    expect(text()).toContain(say.papers.allDone);
  });
});
