// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type PopupEvent, type PopupProps, PopupView } from '../../src/ui/popup-view.tsx';

let root: HTMLElement;
let events: PopupEvent[];

const props: Omit<PopupProps, 'onEvent'> = {
  settings: { enabled: true, flow: null, institution: 'meb' },
  flows: [
    { id: 'kayip-calinti', name: 'Kartım kayboldu', summary: 'Önce kapatırsınız.' },
    { id: 'bireysel', name: 'Kendim ödeyeceğim', summary: '' },
  ],
  institutions: [{ id: 'meb', name: 'Deneme Bakanlığı', summary: '' }],
  where: { here: null, lastPageName: null, step: null, steps: null, stageName: null },
  saveFailed: false,
};

beforeEach(() => {
  root = document.createElement('div');
  document.body.append(root);
  events = [];
});

afterEach(() => {
  render(null, root);
  root.remove();
});

function show(change: Partial<PopupProps> = {}): void {
  void act(() => render(<PopupView {...props} onEvent={(event) => events.push(event)} {...change} />, root));
}

const find = (selector: string): Element => {
  const element = root.querySelector(selector);
  if (element === null) throw new Error(`no ${selector}`);
  return element;
};

function list(id: string): HTMLSelectElement {
  const element = find(`#${id}`);
  if (!(element instanceof HTMLSelectElement)) throw new Error(`#${id} is no list`);
  return element;
}

function press(text: string): void {
  const hit = [...root.querySelectorAll('button')].find((button) => button.textContent === text);
  if (hit === undefined) throw new Error(`no button «${text}»`);
  void act(() => void hit.dispatchEvent(new MouseEvent('click', { bubbles: true })));
}

function choose(id: string, index: number): void {
  const select = list(id);
  select.selectedIndex = index;
  void act(() => void select.dispatchEvent(new Event('change', { bubbles: true })));
}

describe('the popup', () => {
  it('switches help off and on', () => {
    show();
    const state = () => find('[role=switch]').getAttribute('aria-checked');
    expect(state()).toBe('true');
    void act(() => void find('[role=switch]').dispatchEvent(new MouseEvent('click', { bubbles: true })));
    show({ settings: { ...props.settings, enabled: false } });
    expect(state()).toBe('false');
    expect(root.textContent).toContain('hiçbir şey gösterilmez');
    void act(() => void find('[role=switch]').dispatchEvent(new MouseEvent('click', { bubbles: true })));
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
    show({ settings: { ...props.settings, flow: 'kayip-calinti' } });
    expect(root.textContent).toContain('Önce kapatırsınız.');
  });

  it('says where the person is', () => {
    show();
    expect(root.textContent).toContain('Henüz tanınan bir KamuSM sayfası açmadınız.');
    show({ where: { here: { kind: 'unknown' }, lastPageName: 'Kurum seçimi', step: 9, steps: 18, stageName: 'Başvuru' } });
    expect(root.textContent).toContain('Bu sekmedeki sayfa rehberde yok.');
    expect(root.textContent).toContain('Son tanınan sayfa: Kurum seçimi');
    expect(root.textContent).toContain('Adım 9/18 · Başvuru');
    show({ where: { here: { kind: 'known', name: 'Kurum seçimi' }, lastPageName: 'Kurum seçimi', step: 9, steps: 18, stageName: null } });
    expect(root.textContent).toContain('Bu sekmede: Kurum seçimi');
  });

  it('forgets the way only after saying what is forgotten', () => {
    show();
    press('Baştan başla');
    expect(root.textContent).toContain('unutulur');
    press('Vazgeç');
    expect(root.textContent).not.toContain('unutulur');
    expect(events).toEqual([]);
    press('Baştan başla');
    press('Evet, unut');
    expect(events).toEqual([{ kind: 'start-over' }]);
    expect(find('[role=status]').textContent).toContain('Unutuldu');
  });

  it('leads to the practice site and says what it is not', () => {
    show();
    press('Alıştırma sitesini aç');
    expect(events).toEqual([{ kind: 'practice' }]);
    expect(root.textContent).toContain('resmî değildir');
    expect(root.textContent).toContain('Hiçbir bilginiz okunmaz, hiçbir yere gönderilmez.');
  });

  it('tells when a choice could not be stored', () => {
    show({ saveFailed: true });
    expect(find('[role=alert]').textContent).toContain('kaydedilemedi');
  });
});
