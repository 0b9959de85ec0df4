// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Advice, FoundBy, Pointing } from '../../src/core/advise/advice.ts';
import { Card } from '../../src/ui/card/card.tsx';
import { ringWords } from '../../src/ui/card/why-panel.tsx';
import { askAdvice, decision, either, found, guideAdvice, unknown, why } from '../../.tools/samples/sample-advice.ts';

let root: HTMLElement;

beforeEach(() => {
  vi.useFakeTimers();
  root = document.createElement('div');
  document.body.append(root);
});

afterEach(() => {
  render(null, root);
  root.remove();
  vi.useRealTimers();
});

function show(advice: Advice, folded = false): void {
  void act(() => {
    render(<Card advice={advice} folded={folded} onEvent={() => undefined} onFold={() => undefined} />, root);
  });
}

const button = (): HTMLButtonElement | null => root.querySelector<HTMLButtonElement>('button.why');
const lines = () => [...root.querySelectorAll('.reasons p')].map((line) => line.textContent);
const panel = (): string | null => root.querySelector('.reasons')?.textContent ?? null;

function press(selector: string): void {
  const target = root.querySelector<HTMLButtonElement>(selector);
  if (target === null) throw new Error(`no ${selector}`);
  void act(() => target.click());
}

/** All that the live regions say, after they had time to begin. */
function heard(): string {
  void act(() => void vi.advanceTimersByTime(200));
  return [...root.querySelectorAll('[role=status]')].map((region) => region.textContent).join('');
}

describe('the reasons of a hint', () => {
  it('are folded away behind a quiet button beside the certainty', () => {
    show(guideAdvice({ why: why() }));
    expect(button()?.textContent).toBe('Neden?');
    expect(button()?.type).toBe('button');
    expect(button()?.getAttribute('aria-expanded')).toBe('false');
    expect(button()?.parentElement?.querySelector('.certainty')?.textContent).toBe('Emin');
    expect(panel()).toBeNull();
  });

  it('say what was seen, what was not, and what follows', () => {
    show(guideAdvice({ why: why() }));
    press('.why');
    expect(button()?.getAttribute('aria-expanded')).toBe('true');
    expect(root.querySelector(`#${button()?.getAttribute('aria-controls')}`)?.className).toBe('reasons');
    expect([...root.querySelectorAll('.reasons p')].map((line) => line.textContent)).toEqual([
      'Bu sayfayı şunlardan tanıdım: «Bireysel İşlemler» başlığı, «Başvuru İşlemleri» düğmesi, bu sayfaya özgü 2 cümle, benzer sayfalarla ortak 1 cümle, kurum listesi, sitenin bu bölümünün adresi.',
      'Göremediklerim: «PIN / Kilit Çözme» düğmesi, formun 4 alanı, tablonun 3 sütunu, sayfanın bilinen adresi.',
      'Gördüklerim yetiyor. Bu yüzden eminim: bu sayfa «Bireysel İşlemler».',
      'Basılacak yeri üzerindeki yazıdan buldum. Bu yüzden çerçeve düz çizgili.',
    ]);
    press('.why');
    expect(panel()).toBeNull();
  });

  it('of a page it is not sure of say so', () => {
    const unsure = why({ verdict: 'likely', pages: why().pages.map((page) => ({ ...page, missed: [], doubts: ['step-within'] })) });
    show(guideAdvice({ certainty: 'likely', why: unsure }));
    press('.why');
    expect(panel()).not.toContain('Göremediklerim');
    expect(panel()).toContain('Bu ekran başka bir işlemin ara adımı olabilir.');
    expect(panel()).toContain('Bu yüzden tam emin değilim: bu sayfa muhtemelen «Bireysel İşlemler».');
    expect(panel()).toContain('Sayfadan emin olmadığım için çerçeve kesik çizgili.');
  });

  it('of a page that is behind a window, or that has little to be known by, say what is wanting', () => {
    const [page] = why().pages;
    if (page === undefined) throw new Error('One page is needed.');
    const unsure = (change: Partial<typeof page>): Advice =>
      guideAdvice({ certainty: 'likely', why: why({ verdict: 'likely', pages: [{ ...page, missed: [], doubts: [], ...change }] }) });
    show(unsure({ doubts: ['dialog'] }));
    press('.why');
    expect(lines().slice(1, 3)).toEqual([
      'Önünde tanımadığım bir pencere açık.',
      'Bu yüzden tam emin değilim: bu sayfa muhtemelen «Bireysel İşlemler».',
    ]);
    show(unsure({}));
    expect(lines()[1]).toBe('Gördüklerim tam emin olmama yetmedi: bu sayfa muhtemelen «Bireysel İşlemler».');
    show(unsure({ missed: [{ kind: 'sentences', count: 3 }] }));
    expect(lines()[1]).toBe('Göremediklerim: bu sayfaya özgü başka cümleler.');
  });

  it('stay open over steps, other pages, questions and folding', () => {
    show(guideAdvice({ why: why() }));
    press('.why');
    show(guideAdvice({ step: 'baska', title: 'Başvurun', why: why({ foundBy: 'titled' }) }));
    expect(panel()).toContain('içindeki başlıktan');
    show(guideAdvice({ why: why() }), true);
    expect(button()).toBeNull();
    expect(panel()).toBeNull();
    show(askAdvice());
    expect(button()).toBeNull();
    show(guideAdvice({ why: why() }));
    expect(panel()).not.toBeNull();
  });

  it('stand below the hint, so that it is read first when they stay open', () => {
    show(guideAdvice({ why: why() }));
    press('.why');
    const order = [...root.querySelectorAll('.title, .say, .reasons, .next')].map(({ classList }) => classList[0]);
    expect(order).toEqual(['title', 'say', 'reasons', 'next']);
  });

  it('are not announced', () => {
    show(guideAdvice({ why: why() }));
    expect(heard()).not.toBe('');
    void act(() => void vi.advanceTimersByTime(5000));
    press('.why');
    expect(heard()).toBe('');
    show(guideAdvice({ why: why({ verdict: 'likely' }) }));
    expect(heard()).toBe('');
  });

  it('do not offer what is not known', () => {
    show(guideAdvice());
    expect(button()).toBeNull();
  });
});

describe('why the ring is where it is', () => {
  const words = (pointing: Pointing, foundBy: FoundBy | null = null, face: 'certain' | 'likely' = 'certain', isUndecided = false): string =>
    ringWords(pointing, why({ foundBy }), face, isUndecided);

  it.each([
    ['exact', 'certain', 'Basılacak yeri üzerindeki yazıdan buldum. Bu yüzden çerçeve düz çizgili.'],
    ['titled', 'certain', 'Basılacak yeri içindeki başlıktan buldum. Bu yüzden çerçeve düz çizgili.'],
    ['option', 'certain', 'Aradığım satırı kapalı listenin içinde buldum. Bu yüzden çerçeve düz çizgili.'],
    ['context', 'likely', 'aynı kutudaki veya satırdaki yazıdan buldum. Bu yüzden çerçeve kesik çizgili.'],
    ['hidden', 'likely', 'adından buldum. Bu yüzden çerçeve kesik çizgili.'],
    ['only-list', 'likely', 'sayfadaki tek liste bu olduğu için onu gösterdim. Bu yüzden çerçeve kesik çizgili.'],
  ] as const)('%s', (how, certainty, expected) => {
    expect(words(found({ certainty }), how, certainty)).toContain(expected);
  });

  it('says when only the page is in doubt', () => {
    expect(words(found(), 'exact', 'likely')).toBe(
      'Basılacak yeri üzerindeki yazıdan buldum. Sayfadan emin olmadığım için çerçeve kesik çizgili.',
    );
  });

  it('says why there is none', () => {
    expect(words({ kind: 'several', label: 'Devam', count: 3 })).toContain('Aynı adla 3 yer var.');
    expect(words({ kind: 'missing', label: 'Devam' })).toContain('bulamadım. Bu yüzden çerçeve yok.');
    expect(words({ kind: 'closed', label: 'Devam' })).toContain('basılamıyor');
    expect(words({ kind: 'covered', label: 'Devam' })).toContain('açık pencerenin arkasında');
    expect(words({ kind: 'none' })).toContain('şimdi basılacak bir yer yok');
    expect(words({ kind: 'none' }, null, 'certain', true)).toContain('Önce sizin karar vermeniz gerekiyor.');
  });

  it('waits for a decision only until it is taken', () => {
    show(guideAdvice({ why: why({ foundBy: null }), pointing: { kind: 'none' }, decision }));
    press('.why');
    expect(panel()).toContain('Önce sizin karar vermeniz gerekiyor.');
    show(guideAdvice({ why: why({ foundBy: null }), pointing: { kind: 'none' }, decision: { ...decision, taken: 'iptal' } }));
    expect(panel()).not.toContain('Önce sizin karar vermeniz gerekiyor.');
  });
});

describe('the reasons on an unknown page', () => {
  const open = (advice: Advice): void => {
    show(advice);
    press('.fold');
    press('.why');
  };

  it('tell of both pages it could be, and each doubt once', () => {
    open(unknown({ why: either }));
    expect(lines()).toEqual([
      '«Kapatma seçimi» için gördüklerim: «Askıya Al» düğmesi.',
      'Göremediklerim: «Sertifika Kapatma» başlığı.',
      '«Sertifika kapatma» için gördüklerim: tablonun 4 sütunu.',
      'Başlık başka bir sayfanın adını taşıyor.',
      'Bu ekran başka bir işlemin ara adımı olabilir.',
      'Başlıklardan biri başka bir konudan söz ediyor.',
      'Bu yüzden sayfanın hangisi olduğundan emin olamadım.',
    ]);
    expect(panel()).not.toContain('çerçeve');
  });

  it('tell what came nearest, and what it lacked or what spoke against it', () => {
    const [first, second] = either.pages;
    if (first === undefined || second === undefined) throw new Error('Two pages are needed.');
    const missed = [
      { kind: 'sentences', count: 3 },
      { kind: 'shared-sentences', count: 1 },
    ] as const;
    open(unknown({ why: { ...either, verdict: 'unknown', pages: [{ ...first, missed, doubts: [] }] } }));
    expect(lines()).toEqual([
      'En çok «Kapatma seçimi» ile benzerlik buldum. Gördüklerim: «Askıya Al» düğmesi.',
      'Göremediklerim: o sayfaya özgü cümleler, benzer sayfalarla ortak cümleler.',
      'Bu kadarı sayfayı tanımaya yetmedi.',
    ]);
    show(unknown({ why: { ...either, verdict: 'unknown', pages: [{ ...second, doubts: ['foreign-title', 'excluded'] }] } }));
    expect(lines().slice(-3)).toEqual([
      'Başlık rehberdeki sayfaların başlıklarından değil.',
      'Burada o sayfada olmayan bir yazı var.',
      'Bu yüzden bu sayfayı «Sertifika kapatma» saymadım.',
    ]);
  });

  it('are not offered where there are none', () => {
    show(unknown({ why: { verdict: 'unknown', pages: [], foundBy: null } }));
    press('.fold');
    expect(button()).toBeNull();
  });

  it('leave the badge as it is, and are not there for a known page', () => {
    show(unknown({ why: either }));
    expect(root.textContent).toBe('Rehber: bu sayfa rehberde yok');
    press('.fold');
    show(unknown());
    expect(button()).toBeNull();
  });
});
