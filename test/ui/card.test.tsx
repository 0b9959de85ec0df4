// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Advice, CardEvent } from '../../src/core/advise/advice.ts';
import { Card, type CardProps } from '../../src/ui/card/card.tsx';
import { strings } from '../../src/ui/strings.tr.ts';
import {
  answered,
  askAdvice,
  askStage,
  changeTo,
  decision,
  detour,
  entry,
  field,
  firstQuestion,
  fork,
  found,
  foundFlow,
  guideAdvice,
  institutionOptions,
  invalidated,
  notice,
  nowhere,
  offered,
  papers,
  secondQuestion,
  unknown,
  why,
  where,
} from '../../.tools/samples/sample-advice.ts';

/** As it is heard. */
const PRESS = 'Sertifikamı İptal Et ya da Askıya Al düğmesine basın.';

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
      <Card
        advice={advice}
        folded={false}
        onEvent={(event) => events.push(event)}
        onFold={(folded) => folds.push(folded)}
        onCopy={() => Promise.resolve(true)}
        {...more}
      />,
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

function press(text: string, clicks = 1): void {
  void act(() => void button(text).dispatchEvent(new MouseEvent('click', { bubbles: true, detail: clicks })));
}

/** All that the live regions say at this moment, after they had time to begin. */
function heard(): string {
  void act(() => void vi.advanceTimersByTime(200));
  return [...root.querySelectorAll('[role=status]')].map((region) => region.textContent).join('');
}

/** Lets the live regions fall silent. */
function silence(): void {
  void act(() => void vi.advanceTimersByTime(5000));
}

function link(): HTMLAnchorElement {
  const anchor = root.querySelector('a');
  if (anchor === null) throw new Error('no link');
  return anchor;
}

/** @returns whether the browser is left to follow the link */
function follow(kind = 'click'): boolean {
  return link().dispatchEvent(new MouseEvent(kind, { bubbles: true, cancelable: true }));
}

function type(query: string): void {
  const input = root.querySelector<HTMLInputElement>('input[type=search]');
  if (input === null) throw new Error('no search field');
  void act(() => {
    input.value = query;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  });
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
    show(guideAdvice({ fork: answered('done'), decision: { ...decision, taken: 'iptal' }, changeTo }), { offscreen: 'below' });
    for (const each of root.querySelectorAll('button')) expect(each.type).toBe('button');
    expect(root.querySelectorAll('a, input, [tabindex]')).toHaveLength(0);
  });

  it('announces title and sentence once per change, and lets them go again', () => {
    show(guideAdvice());
    const status = () => root.querySelector('[role=status]')?.textContent;
    expect(status()).toBe('');
    void act(() => void vi.advanceTimersByTime(200));
    expect(status()).toBe(`Eski sertifikanızı kapatın. ${PRESS}`);
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
    expect(text).toContain('1/3 · Kapatma · Adım 2/4');
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

  it.each([
    [
      'a likely target',
      found({ label: 'Devam', certainty: 'likely' }),
      'Emin değilim: çerçeve içindeki «Devam» yazısını arayın, başka bir yer gösteriyorsa basmayın.',
    ],
    ['a closed list', found({ option: 'T.C. Deneme Bakanlığı' }), 'Listeyi açın, «T.C. Deneme Bakanlığı» satırını seçin.'],
    ['a disabled target', found({ label: 'Devam', disabled: true }), 'Genellikle zorunlu alanlar doldurulunca açılır.'],
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
    ['a target nobody can press', { kind: 'closed', label: 'Devam' }, 'site bu işlemi size şu anda açmıyor'],
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

  it('says on a page before the step where the way leads', () => {
    show(guideAdvice({ detour: detour() }));
    expect(root.querySelector('.detour')?.textContent).toBe('Gideceğiniz sayfa: «Bireysel İşlemler».');
    expect(root.querySelector('.wrong-turn, a')).toBeNull();
    expect(heard()).not.toContain('Gideceğiniz');
  });

  it('says and sets apart that it is the wrong menu', () => {
    show(guideAdvice({ detour: detour({ isWrongTurn: true }) }));
    expect(root.querySelector('.wrong-turn')?.textContent).toBe('Yanlış menüdesiniz. Gideceğiniz sayfa: «Bireysel İşlemler».');
    expect(root.querySelector('a')).toBeNull();
    expect(heard()).toBe(`Eski sertifikanızı kapatın. Yanlış menüdesiniz. Gideceğiniz sayfa: Bireysel İşlemler. ${PRESS}`);
  });

  it('does not name the page again that the title names', () => {
    const title = 'Gideceğiniz sayfa: «Bireysel İşlemler»';
    show(guideAdvice({ title, detour: detour() }));
    expect(root.querySelector('.detour')).toBeNull();
    show(guideAdvice({ title, detour: detour({ entry }) }));
    expect(root.querySelector('.detour')?.textContent).not.toContain('«Bireysel İşlemler»');
  });

  it('does not tell in the wrong menu what comes after the page there', () => {
    const wrong = guideAdvice({ detour: detour({ isWrongTurn: true }) });
    show(wrong);
    expect(root.textContent).not.toContain(wrong.next);
    show({ ...wrong, detour: detour() });
    expect(root.textContent).toContain(strings.card.next(wrong.next));
  });

  it('names what to press where the page’s own words speak of something else', () => {
    show(guideAdvice({ detour: detour({ isWrongTurn: true }), title: 'Burası başka bir sayfa', say: 'Burada başka bir iş yapılır.' }));
    expect(root.querySelector('.wrong-turn')?.textContent).toContain('«Sertifikamı İptal Et / Askıya Al» yazısına basın.');
    expect(heard()).toContain('Gösterdiğim yer: Sertifikamı İptal Et ya da Askıya Al düğmesi.');
  });

  it('links to a page when nothing here leads there, and leaves the click to the browser', () => {
    show(guideAdvice({ detour: detour({ isWrongTurn: true, entry }) }));
    expect(root.textContent).toContain('Bu sayfada oraya giden bir yol bulamadım.');
    expect(link().textContent).toBe('KamuSM ana sayfasını aç');
    expect(link().getAttribute('href')).toBe(entry.url);
    expect(link().getAttribute('rel')).toBe('noreferrer');
    expect(link().hasAttribute('target')).toBe(false);
    expect(follow()).toBe(true);
    expect(events).toEqual([]);
  });

  it('names the page also where only a link leads towards it', () => {
    show(guideAdvice({ detour: detour({ entry: { ...entry, name: 'Online İşlemler' } }) }));
    expect(root.textContent).toContain('Gideceğiniz sayfa: «Bireysel İşlemler».');
    expect(link().textContent).toBe('Online İşlemler sayfasını aç');
  });

  it.each(['click', 'auxclick'])('hands its link over on %s when asked to', (kind) => {
    const onOpen = vi.fn();
    show(guideAdvice({ detour: detour({ entry }) }), { onOpen });
    expect(follow(kind)).toBe(false);
    expect(onOpen.mock.calls).toEqual([[entry.url]]);
  });

  it('marks a hint that answers a message of the site', () => {
    show(guideAdvice());
    expect(root.textContent).not.toContain('Sitedeki mesaja göre');
    show(guideAdvice({ notice: 'personel-yok', title: notice.title, say: notice.say }));
    expect(root.querySelector('.message')?.textContent).toBe('Sitedeki mesaja göre:Personel kaydınız bulunamadı');
    expect(root.querySelector('.message-lead svg')).not.toBeNull();
    expect(heard()).toContain(`Sitedeki mesaja göre: ${notice.title}. ${notice.say}`);
  });

  it('sends first to a message of the site that nothing here explains', () => {
    show(guideAdvice());
    expect(root.querySelector('.unread')).toBeNull();
    show(guideAdvice({ unreadMessage: true }));
    const first = root.querySelector('.unread')?.textContent ?? '';
    expect(first).not.toBe('');
    expect(root.textContent?.indexOf(first)).toBeLessThan(root.textContent?.indexOf(root.querySelector('h2')?.textContent ?? '') ?? -1);
    expect(heard().startsWith(first)).toBe(true);
  });

  it('explains the field the person is in, before the hint', () => {
    show(guideAdvice({ field }));
    expect(root.querySelector('.field')?.textContent).toBe(`${field.label}: ${field.say}`);
    expect(root.textContent?.indexOf(field.say)).toBeLessThan(root.textContent?.indexOf('düğmesine basın') ?? -1);
    expect(root.textContent).not.toContain('Sonra:');
    show(guideAdvice());
    expect(root.querySelector('.field')).toBeNull();
    expect(root.textContent).toContain('Sonra:');
  });

  it('announces each field once in a step', () => {
    const other = { label: 'Adres', say: 'Kart bu adrese gelir.' };
    const spoken = `${field.label}: ${field.say}`;
    show(guideAdvice());
    heard();
    silence();
    show(guideAdvice({ field }));
    expect(heard()).toBe(spoken);
    show(guideAdvice({ field, cautions: ['Yeni uyarı'] }));
    silence();
    expect(heard()).toBe('');
    show(guideAdvice());
    expect(heard()).toBe('');
    show(guideAdvice({ field: other }));
    expect(heard()).toBe('Adres: Kart bu adrese gelir.');
    show(guideAdvice({ field }));
    expect(heard()).toBe('');
    show(guideAdvice({ field, step: 'baska-adim' }));
    expect(heard()).toContain(spoken);
  });

  it('announces the field beside the hint, and no field passed through in a hurry', () => {
    show(guideAdvice({ field: { label: 'Telefon', say: 'Onay kodu bu telefona gelir.' } }));
    show(guideAdvice({ field }));
    expect(heard()).toBe(`Eski sertifikanızı kapatın. ${PRESS}${field.label}: ${field.say}`);
    show(guideAdvice({ field: { label: 'Telefon', say: 'Onay kodu bu telefona gelir.' } }));
    expect(heard()).toContain('Telefon: Onay kodu bu telefona gelir.');
  });

  it('says nothing of fields and papers while folded', () => {
    show(guideAdvice({ field, papers }), { folded: true });
    expect(heard()).toBe('Eski sertifikanızı kapatın.');
    expect(root.textContent).not.toContain(field.say);
    expect(root.textContent).not.toContain('Ekran dışındaki işler');
    expect(root.querySelectorAll('button')).toHaveLength(1);
  });

  it('keeps the papers folded away behind their count', () => {
    show(guideAdvice());
    expect(root.textContent).not.toContain('Ekran dışındaki işler');
    show(guideAdvice({ papers }));
    expect(button('Ekran dışındaki işler (2/5)').getAttribute('aria-expanded')).toBe('false');
    expect(root.querySelector('input')).toBeNull();
    press('Ekran dışındaki işler');
    expect(button('Ekran dışındaki işler').getAttribute('aria-expanded')).toBe('true');
    expect([...root.querySelectorAll<HTMLInputElement>('input[type=checkbox]')].map((box) => box.checked)).toEqual(
      papers.map((paper) => paper.done),
    );
    press('Ekran dışındaki işler');
    expect(root.querySelector('input')).toBeNull();
  });

  it('lets papers be ticked off and taken back', () => {
    show(guideAdvice({ papers }));
    press('Ekran dışındaki işler');
    const boxes = () => [...root.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
    expect(boxes()[2]?.labels?.[0]?.textContent ?? boxes()[2]?.closest('label')?.textContent).toBe(papers[2]?.say);
    void act(() => boxes()[2]?.click());
    void act(() => boxes()[0]?.click());
    expect(events).toEqual([
      { kind: 'tick', paper: 'teslim', done: true },
      { kind: 'tick', paper: 'yazdir', done: false },
    ]);
    show(guideAdvice({ papers: papers.map((paper) => ({ ...paper, done: true })) }));
    expect(root.textContent).toContain('Ekran dışındaki işler (5/5)');
    expect(boxes().every((box) => box.checked)).toBe(true);
  });

  it('keeps the papers open over steps, other pages and folding', () => {
    show(guideAdvice({ papers }));
    press('Ekran dışındaki işler');
    show(guideAdvice({ papers, step: 'baska-adim' }));
    expect(root.querySelectorAll('input')).toHaveLength(papers.length);
    show(guideAdvice({ papers }), { folded: true });
    expect(root.querySelectorAll('input')).toHaveLength(0);
    show(unknown());
    show(guideAdvice({ papers }));
    expect(root.querySelectorAll('input')).toHaveLength(papers.length);
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

  it('offers another flow to whoever decided for it, and only then', () => {
    show(guideAdvice({ decision: { ...decision, taken: 'iptal' } }));
    expect(root.querySelector('.go')).toBeNull();
    show(guideAdvice({ decision: { ...decision, taken: 'askiya-al' }, changeTo }));
    press(strings.question.changeFlow(changeTo.name), 2);
    expect(events).toEqual([]);
    press(strings.question.changeFlow(changeTo.name));
    expect(events).toEqual([{ kind: 'choose-flow', flow: 'aski' }]);
  });

  it('asks for a decision and lets it be taken back', () => {
    show(guideAdvice({ decision, pointing: { kind: 'none' } }));
    expect(root.textContent).toContain(decision.question);
    expect(root.textContent).not.toContain('Kararımı geri al');
    expect([...root.querySelectorAll('.choice')].map((choice) => choice.getAttribute('aria-pressed'))).toEqual(['false', 'false']);
    expect(root.querySelector('.decision')?.textContent).toContain(strings.question.harmless);
    // The second click of a double click on the answer to another question.
    press('Yok: iptal edeyim', 2);
    press('Yok: iptal edeyim');
    show(guideAdvice({ decision: { ...decision, taken: 'iptal' } }));
    expect(button('Yok: iptal edeyim').getAttribute('aria-pressed')).toBe('true');
    press('Kararımı geri al');
    expect(events).toEqual([
      { kind: 'decide', decision: 'kapatma-yolu', choice: 'iptal' },
      { kind: 'decide', decision: 'kapatma-yolu', choice: null },
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

describe('a question about a stage', () => {
  const looks = [
    ['alone', askStage()],
    ['above a hint', guideAdvice({ fork, where: nowhere, pointing: { kind: 'none' } })],
    ['on an unknown page', unknown({ fork, where: nowhere, nextInWords: '' })],
  ] as const;
  const line = (): HTMLElement | null => root.querySelector<HTMLElement>('.stage-line');

  it.each(looks)('%s has two equal answers, none pressed, and says that they do nothing on the site', (_name, advice) => {
    show(advice);
    if (advice.kind === 'unknown') press('Rehber');
    expect(root.querySelectorAll('[data-fork]')).toHaveLength(1);
    expect(root.querySelector('[data-fork=open] h2')?.textContent).toBe(fork.question);
    const answers = [...root.querySelectorAll('[data-fork=open] button')];
    expect(answers.map((answer) => answer.textContent)).toEqual([fork.done, fork.todo]);
    expect(new Set(answers.map((answer) => answer.className)).size).toBe(1);
    expect(answers.some((answer) => answer.hasAttribute('aria-pressed') || answer.matches('.primary'))).toBe(false);
    for (const words of [fork.help, strings.question.harmless])
      expect(root.querySelector('[data-fork=open]')?.textContent).toContain(words);
    // A double click answers once.
    press(fork.done);
    press(fork.done, 2);
    press(fork.todo);
    expect(events).toEqual([
      { kind: 'take-fork', stage: 'kapatma', way: 'done' },
      { kind: 'take-fork', stage: 'kapatma', way: 'todo' },
    ]);
  });

  it('alone is all the card says, without a number', () => {
    show(askStage());
    expect([...root.querySelectorAll('h2')].map((title) => title.textContent)).toEqual([fork.question]);
    expect(root.querySelector('.place-words, .choice, .next, .offscreen, [data-face]')).toBeNull();
    expect(root.querySelector('.place')?.getAttribute('data-stage')).toBe('');
    expect(root.querySelector('.stage[data-state=here]')).toBeNull();
  });

  it.each(looks.slice(0, 2))('%s is what the folded card says', (_name, advice) => {
    show(advice, { folded: true });
    expect(button(fork.question).getAttribute('aria-expanded')).toBe('false');
    expect(heard()).toBe(fork.question);
  });

  it.each([
    ['done', 'said'],
    ['done', 'shown'],
    ['todo', 'said'],
    ['todo', 'shown'],
  ] as const)('afterwards is one line: %s, %s; with a way to be asked again', (state, by) => {
    const known = answered(state, by);
    show(guideAdvice({ fork: known }));
    expect(root.querySelectorAll('[data-fork]')).toHaveLength(1);
    expect(line()?.dataset).toMatchObject({ fork: 'answered', state, by });
    expect(line()?.querySelector('span')?.textContent).toBe(by === 'shown' ? strings.question.shown(known.line) : known.line);
    // No tick for what is not done.
    expect(line()?.querySelector('svg') !== null).toBe(state === 'done');
    expect(line()?.querySelectorAll('button')).toHaveLength(1);
    press(strings.question.change, 2);
    expect(events).toEqual([]);
    expect(button(strings.question.changeOf(fork.question)).textContent).toBe(strings.question.change);
    press(strings.question.change);
    expect(events).toEqual([{ kind: 'take-fork', stage: 'kapatma', way: null }]);
  });

  it('is only offered to who may have done it without the site', () => {
    show(guideAdvice({ fork: offered }));
    expect(line()?.dataset['fork']).toBe('offered');
    expect([...(line()?.querySelectorAll('button') ?? [])].map((one) => one.textContent)).toEqual([fork.done]);
    expect(line()?.textContent).toContain(fork.question);
    press(fork.done, 2);
    press(fork.done);
    expect(events).toEqual([{ kind: 'take-fork', stage: 'kapatma', way: 'done' }]);
    expect(heard()).not.toContain(fork.question);
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
    const options = [{ id: 'meb', label: 'Deneme Bakanlığı', detail: '', also: [] }];
    show(askAdvice({ question: 'institution', options, optional: true, where }));
    expect(root.querySelector('input')).toBeNull();
    expect(root.textContent).toContain('Hangi kurumda çalışıyorsunuz?');
    expect(root.textContent).toContain('1/3 · Kapatma');
    press('Deneme Bakanlığı');
    press('Sonra seçeceğim');
    expect(events).toEqual([{ kind: 'choose-institution', institution: 'meb' }, { kind: 'later' }]);
  });
});

describe('ask for the flow, question by question', () => {
  it('asks the question first and hands over the answer', () => {
    show(askAdvice({ finding: firstQuestion }));
    expect(root.querySelector('h2')?.textContent).toBe('Bugün ne için geldiniz?');
    expect(root.textContent).toContain('Kayıp, çalıntı, kilitli veya bozuk.');
    expect(root.textContent).not.toContain('Kendim ödeyerek başvuracağım');
    expect(() => button('Geri')).toThrow();
    expect(heard()).toBe('Bugün ne için geldiniz?');
    press('Kartımla ilgili bir sorun var');
    expect(events).toEqual([{ kind: 'answer', question: 'ne', answer: 'kart' }]);
  });

  it('lets a later answer be taken back', () => {
    show(askAdvice({ finding: secondQuestion }));
    press('Geri');
    expect(events).toEqual([{ kind: 'answer-back' }]);
  });

  it('asks for the institution with a search once there are many', () => {
    const question = { ...secondQuestion, question: 'kurum', isInstitution: true } as const;
    show(askAdvice({ finding: { ...question, answers: institutionOptions(5) } }));
    expect(root.querySelector('input[type=search]')).toBeNull();
    show(askAdvice({ finding: { ...question, answers: institutionOptions(50) } }));
    expect(root.querySelector('input[type=search]')).not.toBeNull();
    press('Başka bir kurum');
    expect(events).toEqual([{ kind: 'answer', question: 'kurum', answer: 'diger' }]);
  });

  it('leaves the pressed button in its place for the next question', () => {
    show(askAdvice({ finding: firstQuestion }));
    const pressed = button('Kartımla ilgili bir sorun var');
    show(askAdvice({ finding: secondQuestion }));
    expect(button('Kayboldu veya çalındı')).toBe(pressed);
    expect(heard()).toBe('Kartınız nerede?');
  });

  it('does not take the second click of a double click for the next answer', () => {
    show(askAdvice({ finding: secondQuestion }));
    press('Kayboldu veya çalındı', 2);
    show(askAdvice({ finding: foundFlow }));
    press(strings.ask.go, 2);
    expect(events).toEqual([]);
  });

  it('shows the flow found and why, to be taken or not', () => {
    show(askAdvice({ finding: foundFlow }));
    expect(root.querySelector('h2')?.textContent).toBe(strings.ask.found(foundFlow.name));
    expect(root.textContent).toContain('Kartınız yanınızda değil');
    expect(heard()).toContain(`${strings.ask.found(foundFlow.name)}. Kartınız yanınızda değil`);
    press(strings.ask.go);
    press('Geri');
    expect(events).toEqual([{ kind: 'choose-flow', flow: 'kayip-calinti' }, { kind: 'answer-back' }]);
  });

  it('lists all flows on demand and comes back to the questions', () => {
    show(askAdvice({ finding: secondQuestion }));
    press('Bütün işlemleri listele');
    expect(root.querySelector('h2')?.textContent).toBe('Ne yapmak istiyorsunuz?');
    expect(root.textContent).not.toContain('Yanımda ama kilitli');
    expect(() => button('Geri')).toThrow();
    press('Kendim ödeyerek başvuracağım');
    press('Soruları yanıtla');
    expect(root.querySelector('h2')?.textContent).toBe('Kartınız nerede?');
    expect(events).toEqual([{ kind: 'choose-flow', flow: 'bireysel' }]);
  });

  it('shows the question in the pill when folded', () => {
    show(askAdvice({ finding: firstQuestion }), { folded: true });
    expect(button('Bugün ne için geldiniz?').getAttribute('aria-expanded')).toBe('false');
  });
});

describe('ask for the institution among many', () => {
  const many = (count: number) => show(askAdvice({ question: 'institution', options: institutionOptions(count), optional: true }));
  const listed = () => [...root.querySelectorAll('.option')].map((option) => option.textContent);

  it('has a search field from the eighth option on', () => {
    many(6);
    expect(root.querySelector('input')).toBeNull();
    expect(listed()).toHaveLength(7);
    many(7);
    expect(root.querySelector('label')?.textContent).toBe('Kurumunuzu yazın');
    expect(root.querySelector<HTMLInputElement>('input')?.autocomplete).toBe('off');
    expect(listed()).toHaveLength(8);
  });

  it('narrows the list while typing and says how many are left', () => {
    many(50);
    type('ISIK 3');
    expect(listed()).toEqual([
      'T.C. Deneme Işık Genel Müdürlüğü 3',
      'T.C. Deneme Işık Genel Müdürlüğü 33',
      'T.C. Deneme Işık Genel Müdürlüğü 38',
      'Başka bir kurum',
    ]);
    heard();
    silence();
    type('digm');
    expect(listed()).toEqual(['T.C. Deneme İğne Genel Müdürlüğü 4', 'Başka bir kurum']);
    expect(heard()).toBe('1 kurum bulundu.');
    press('T.C. Deneme İğne');
    expect(events).toEqual([{ kind: 'choose-institution', institution: 'kurum-3' }]);
  });

  it('shows the first thirty, says how many more there are, and "another one" always', () => {
    many(1000);
    expect(listed()).toHaveLength(31);
    expect(listed().at(-1)).toBe('Başka bir kurum');
    expect(root.textContent).toContain('970 kurum daha, yazmaya devam edin.');
    type('deneme 999');
    expect(root.textContent).not.toContain('yazmaya devam edin');
    press('Başka bir kurum');
    expect(events).toEqual([{ kind: 'choose-institution', institution: 'diger' }]);
  });

  it('points to "another one" when nothing is found', () => {
    many(50);
    type('zzz');
    expect(root.textContent).toContain('Bu adla bir kurum bulamadım. «Başka bir kurum» seçeneğini seçin.');
    expect(listed()).toEqual(['Başka bir kurum']);
    expect(heard()).toContain('Kurum bulunamadı.');
  });

  it('says so when nothing is found and there is no "another one"', () => {
    show(askAdvice({ question: 'institution', options: institutionOptions(50).slice(0, -1) }));
    type('zzz');
    expect(root.textContent).toContain('Bu adla bir kurum bulamadım. Daha az harf yazın.');
    expect(listed()).toEqual([]);
  });

  it('keeps what was typed over a new advice', () => {
    many(50);
    type('ışık 3');
    many(50);
    expect(root.querySelector('input')?.value).toBe('ışık 3');
    expect(listed()).toHaveLength(4);
  });

  it.each([
    'keydown',
    'keypress',
    'keyup',
    'beforeinput',
    'input',
    'compositionstart',
    'compositionupdate',
    'compositionend',
    'paste',
    'cut',
    'copy',
  ])('keeps %s from the page', (kind) => {
    many(50);
    const onPage = vi.fn();
    const input = root.querySelector('input');
    const fire = () => (input ?? root).dispatchEvent(new Event(kind, { bubbles: true, composed: true }));
    const stop = new AbortController();
    for (const place of [root, document, window]) place.addEventListener(kind, onPage, { signal: stop.signal });
    fire();
    expect(input).not.toBeNull();
    expect(onPage).not.toHaveBeenCalled();
    // The listener does hear what is not held back.
    document.body.dispatchEvent(new Event(kind, { bubbles: true, composed: true }));
    expect(onPage).toHaveBeenCalled();
    stop.abort();
  });
});

describe('unknown', () => {
  it('is a quiet badge that opens into words on a press', () => {
    show(unknown());
    expect(card().dataset['page']).toBe('unknown');
    expect(card().dataset['step']).toBe('');
    expect(card().dataset['certainty']).toBe('unknown');
    expect(root.textContent).toBe('Rehber: bu sayfa rehberde yok');
    void act(() => void vi.advanceTimersByTime(200));
    expect(root.querySelector('[role=status]')).toBeNull();
    press('Rehber');
    expect(root.textContent).toContain('Bu sayfa rehberde yok.');
    expect(root.textContent).toContain('Kaldığınız yer: 1/3 · Kapatma · Adım 2/4.');
    expect(root.textContent).toContain('Sıradaki iş');
    press('Küçült');
    expect(root.textContent).toBe('Rehber: bu sayfa rehberde yok');
    expect(folds).toEqual([]);
  });

  it('says what the message of the site means and where to go, once opened', () => {
    show(unknown({ notice, entry }));
    expect(root.textContent).toBe('Rehber: sitenin iletisi için öneri');
    expect(heard()).toBe('');
    press('Rehber');
    expect(root.querySelector('h2')?.textContent).toBe(notice.title);
    expect(root.textContent).toContain('Sitedeki mesaja göre:');
    expect(root.textContent).toContain(notice.say);
    expect(root.textContent).toContain('Bu sayfa rehberde yok. İşleminiz: Kayıp veya çalıntı kart.');
    expect(link().textContent).toBe('KamuSM ana sayfasını aç');
    expect(link().getAttribute('href')).toBe(entry.url);
    expect(follow()).toBe(true);
  });

  it('without a flow offers to choose one, and asks only when that is pressed', () => {
    const finding = {
      kind: 'question',
      question: 'ne',
      ask: 'Kartınıza ne oldu?',
      answers: [{ id: 'kayip', label: 'Kayboldu', detail: '', also: [] }],
      isInstitution: false,
      canGoBack: false,
    } as const;
    const options = [{ id: 'odeme', label: 'Ödeme', detail: '', also: [] }];
    show(unknown({ where: null, nextInWords: '', choose: { finding, options } }));
    expect(root.textContent).toBe('Rehber: bu sayfa rehberde yok');
    press('Rehber');
    expect(root.textContent).not.toContain(finding.ask);
    press(strings.unknown.choose.open);
    expect(root.textContent).toContain(finding.ask);
    press('Kayboldu');
    press(strings.ask.list);
    press('Ödeme');
    expect(events).toEqual([
      { kind: 'answer', question: 'ne', answer: 'kayip' },
      { kind: 'choose-flow', flow: 'odeme' },
    ]);
    press(strings.unknown.choose.close);
    expect(root.textContent).not.toContain('Ödeme');
  });

  it('of a page that is known, but no part of the way, does not say that the guide lacks it', () => {
    show(unknown({ why: why() }));
    expect(root.textContent).toBe('Rehber: bu sayfa yolunuzda yok');
    press('Rehber');
    expect(root.textContent).toContain('Bu sayfa yolunuzda yok.');
    expect(root.textContent).not.toContain('rehberde yok');
    expect(root.textContent).not.toContain(strings.unknown.structure.show);
    press(strings.why.open);
    expect(root.textContent).toContain('bu sayfa «Bireysel İşlemler».');
  });

  it('hands its link over when asked to', () => {
    const onOpen = vi.fn();
    show(unknown({ entry }), { onOpen });
    press('Rehber');
    expect(follow()).toBe(false);
    expect(onOpen.mock.calls).toEqual([[entry.url]]);
  });
});

describe('the extension has gone from under the page', () => {
  const { title, say, next, cautions, pill, close } = strings.invalidated;

  it('says what happened, what to do and what it may cost, once to be heard as well', () => {
    const shown = show(invalidated);
    for (const words of [title, say, next, ...cautions]) expect(shown.textContent).toContain(words);
    void act(() => void vi.advanceTimersByTime(200));
    expect(root.querySelector('[role="status"]')?.textContent).toContain(cautions[0]);
  });

  it('has nothing to press but what still works: fold and close', () => {
    show(invalidated);
    const buttons = [...root.querySelectorAll('button')];
    expect(buttons.map((one) => one.getAttribute('aria-label') ?? one.textContent)).toEqual([strings.card.fold, close]);
    buttons.at(-1)?.click();
    expect(events).toEqual([{ kind: 'close' }]);
  });

  it('folded it says that the guide has stopped', () => {
    show(invalidated, { folded: true });
    expect(root.querySelector('button')?.textContent).toBe(pill);
  });
});
