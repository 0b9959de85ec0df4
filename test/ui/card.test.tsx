// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Advice, CardEvent } from '../../src/core/advice.ts';
import { Card, type CardProps } from '../../src/ui/card.tsx';
import { askAdvice, decision, fork, found, guideAdvice, unknownAdvice, where } from './sample-advice.ts';

let root: HTMLElement;
let events: CardEvent[];
let folds: boolean[];

beforeEach(() => {
  vi.useFakeTimers();
  root = document.createElement('div');
  document.body.append(root);
  events = [];
  folds = [];
});

afterEach(() => {
  render(null, root);
  root.remove();
  vi.useRealTimers();
});

function show(advice: Advice, more: Partial<CardProps> = {}): HTMLElement {
  void act(() => {
    render(
      <Card advice={advice} folded={false} onEvent={(event) => events.push(event)} onFold={(folded) => folds.push(folded)} {...more} />,
      root,
    );
  });
  return root;
}

const card = (): HTMLElement => {
  const element = root.querySelector<HTMLElement>('[data-card]');
  if (element === null) throw new Error('no card');
  return element;
};

function button(text: string): HTMLButtonElement {
  const all = [...root.querySelectorAll('button')];
  const hit = all.find((candidate) => candidate.textContent?.includes(text) || candidate.getAttribute('aria-label') === text);
  if (hit === undefined) throw new Error(`no button «${text}»; there are: ${all.map((other) => other.textContent).join(' | ')}`);
  return hit;
}

function press(text: string): void {
  void act(() => void button(text).dispatchEvent(new MouseEvent('click', { bubbles: true })));
}

describe('the card', () => {
  it('is a named region that says which page, step and certainty it shows', () => {
    show(guideAdvice());
    expect(card().tagName).toBe('SECTION');
    expect(card().getAttribute('role')).toBe('region');
    expect(card().getAttribute('aria-label')).toBe('KamuSM Rehberi');
    expect(card().dataset['page']).toBe('bireysel-islemler');
    expect(card().dataset['step']).toBe('kapatmaya-git');
    expect(card().dataset['certainty']).toBe('certain');
  });

  it('draws nothing for silent advice', () => {
    show({ kind: 'silent' });
    expect(root.innerHTML).toBe('');
  });

  it('has only real buttons that cannot submit a form of the page', () => {
    show(guideAdvice({ fork, decision: { ...decision, taken: 'iptal' } }), { offscreen: 'below' });
    for (const each of root.querySelectorAll('button')) expect(each.type).toBe('button');
    expect(root.querySelectorAll('a, input, [tabindex]')).toHaveLength(0);
  });

  it('announces title and sentence once per change, and lets them go again', () => {
    show(guideAdvice());
    const status = () => root.querySelector('[role=status]')?.textContent;
    expect(status()).toBe('');
    void act(() => void vi.advanceTimersByTime(200));
    expect(status()).toBe('Eski sertifikanızı kapatın. «Sertifikamı İptal Et / Askıya Al» düğmesine basın.');
    void act(() => void vi.advanceTimersByTime(5000));
    expect(status()).toBe('');
    show(guideAdvice({ cautions: ['Yeni uyarı'] }));
    void act(() => void vi.advanceTimersByTime(200));
    expect(status()).toBe('');
    show(guideAdvice({ title: 'Başvurun' }));
    void act(() => void vi.advanceTimersByTime(200));
    expect(status()).toContain('Başvurun. ');
  });
});

describe('guide', () => {
  it('tells the place on the route, the hint, the cautions and what comes next', () => {
    const text = show(guideAdvice({ cautions: ['İptal geri alınamaz.'] })).textContent;
    expect(text).toContain('Adım 5/18 · Kapatma');
    expect(text).toContain('Eski sertifikanızı kapatın');
    expect(text).toContain('Dikkat: İptal geri alınamaz.');
    expect(text).toContain('Sonra: Kapatma sayfası açılır.');
    expect(text).toContain('resmî değildir');
    expect(root.querySelector('.caution svg')).not.toBeNull();
  });

  it('has a face for its certainty', () => {
    expect(show(guideAdvice()).querySelector('[data-face]')?.textContent).toBe('Emin');
    expect(show(guideAdvice({ certainty: 'likely' })).querySelector('[data-face]')?.textContent).toBe('Muhtemelen');
  });

  it('is never surer than its ring', () => {
    show(guideAdvice({ pointing: found({ certainty: 'likely' }) }));
    expect(card().dataset['certainty']).toBe('likely');
    expect(root.textContent).toContain('Muhtemelen');
  });

  it.each([
    [
      'a likely target',
      found({ label: 'Devam', certainty: 'likely' }),
      'Emin değilim: çerçeve içindeki «Devam» yazısını arayın, başka bir yer gösteriyorsa basmayın.',
    ],
    ['a closed list', found({ option: 'T.C. Deneme Bakanlığı' }), 'Listeyi açın, «T.C. Deneme Bakanlığı» satırını seçin.'],
    ['a disabled target', found({ label: 'Devam', disabled: true }), 'Zorunlu alanlar doldurulunca açılır.'],
    [
      'a missing target',
      { kind: 'missing', label: 'Devam' },
      'Bu sayfada «Devam» yazısını arayın. Görünmüyorsa sayfanın menüsünü açıp bakın.',
    ],
    [
      'several targets',
      { kind: 'several', label: 'Devam', count: 3 },
      '«Devam» bu sayfada 3 yerde var; hangisi olduğundan emin olamadım, o yüzden işaretlemedim.',
    ],
    ['a covered target', { kind: 'covered', label: 'Devam' }, 'Önce açılan pencereyi kapatın.'],
  ] as const)('says in words what to do about %s', (_name, pointing, words) => {
    expect(show(guideAdvice({ pointing })).textContent).toContain(words);
  });

  it('adds nothing about a certain target or when there is nothing to press', () => {
    show(guideAdvice());
    expect(root.querySelector('.note')).toBeNull();
    show(guideAdvice({ pointing: { kind: 'none' } }));
    expect(root.querySelector('.note')).toBeNull();
  });

  it('warns of a page it is not sure of, with and without a ring', () => {
    expect(show(guideAdvice({ certainty: 'likely' })).textContent).toContain('Emin değilim');
    expect(show(guideAdvice({ certainty: 'likely', pointing: { kind: 'none' } })).textContent).toContain(
      '«Bireysel İşlemler» sayfası olduğundan emin değilim',
    );
  });

  it('says on a detour that it leads back', () => {
    expect(show(guideAdvice({ detour: 'KamuSM ana sayfası' })).textContent).toContain('Gideceğiniz sayfa: «KamuSM ana sayfası»');
  });

  it('offers to show a target out of view, and only then', () => {
    show(guideAdvice());
    expect(root.textContent).not.toContain('Gösterdiğim');
    show(guideAdvice({ pointing: { kind: 'none' } }), { offscreen: 'below' });
    expect(root.textContent).not.toContain('Gösterdiğim yer');
    show(guideAdvice(), { offscreen: 'above' });
    expect(root.textContent).toContain('Gösterdiğim yer yukarıda');
    show(guideAdvice(), { offscreen: 'below' });
    expect(root.textContent).toContain('Gösterdiğim yer aşağıda');
    press('Göster');
    expect(events).toEqual([{ kind: 'show-target' }]);
  });

  it('always offers both ways of a fork, the taken one pressed in', () => {
    show(guideAdvice({ fork }));
    expect(button(fork.done).getAttribute('aria-pressed')).toBe('false');
    expect(button(fork.todo).getAttribute('aria-pressed')).toBe('true');
    press(fork.done);
    press(fork.todo);
    expect(events).toEqual([
      { kind: 'take-fork', stage: 'kapatma', way: 'done' },
      { kind: 'take-fork', stage: 'kapatma', way: 'todo' },
    ]);
  });

  it('asks for a decision and lets it be taken back', () => {
    show(guideAdvice({ decision, pointing: { kind: 'none' } }));
    expect(root.textContent).toContain(decision.question);
    expect(root.textContent).not.toContain('Kararımı geri al');
    press('Yok: iptal edeyim');
    show(guideAdvice({ decision: { ...decision, taken: 'iptal' } }));
    expect(button('Yok: iptal edeyim').getAttribute('aria-pressed')).toBe('true');
    press('Kararımı geri al');
    expect(events).toEqual([
      { kind: 'decide', step: 'kapatmaya-git', choice: 'iptal' },
      { kind: 'decide', step: 'kapatmaya-git', choice: null },
    ]);
  });

  it('folds into a pill with the title that opens again, with one and the same button', () => {
    show(guideAdvice());
    const before = button('Küçült');
    press('Küçült');
    show(guideAdvice(), { folded: true });
    expect(root.textContent).not.toContain('düğmesine basın');
    expect(button('Eski sertifikanızı kapatın')).toBe(before);
    expect(before.getAttribute('aria-expanded')).toBe('false');
    press('Eski sertifikanızı kapatın');
    expect(folds).toEqual([true, false]);
  });
});

describe('ask', () => {
  it('asks what the person wants', () => {
    show(askAdvice());
    expect(root.textContent).toContain('Ne yapmak istiyorsunuz?');
    expect(root.textContent).toContain('Önce kapatırsınız, sonra yeniden başvurursunuz.');
    expect(root.textContent).not.toContain('Sonra seçeceğim');
    press('Kartım kayboldu');
    expect(events).toEqual([{ kind: 'choose-flow', flow: 'kayip-calinti' }]);
  });

  it('asks where the person works, which may wait', () => {
    show(askAdvice({ question: 'institution', options: [{ id: 'meb', label: 'Deneme Bakanlığı', detail: '' }], optional: true, where }));
    expect(root.textContent).toContain('Hangi kurumda çalışıyorsunuz?');
    expect(root.textContent).toContain('Adım 5/18');
    press('Deneme Bakanlığı');
    press('Sonra seçeceğim');
    expect(events).toEqual([{ kind: 'choose-institution', institution: 'meb' }, { kind: 'later' }]);
  });
});

describe('unknown', () => {
  it('is a quiet badge that opens into words on a press', () => {
    show(unknownAdvice);
    expect(card().dataset['page']).toBe('unknown');
    expect(card().dataset['step']).toBe('');
    expect(card().dataset['certainty']).toBe('unknown');
    expect(root.textContent).toBe('Rehber: bu sayfa rehberde yok');
    void act(() => void vi.advanceTimersByTime(200));
    expect(root.querySelector('[role=status]')?.textContent).toBe('');
    press('Rehber');
    expect(root.textContent).toContain('Bu sayfa rehberde yok.');
    expect(root.textContent).toContain('Kaldığınız yer: Adım 5/18 · Kapatma.');
    expect(root.textContent).toContain('Sıradaki iş');
    press('Küçült');
    expect(root.textContent).toBe('Rehber: bu sayfa rehberde yok');
    expect(folds).toEqual([]);
  });
});
