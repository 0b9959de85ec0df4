// @vitest-environment happy-dom
/** What people hear who do not see the ring: announcements and reading aloud. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest';
import type { Advice } from '../../src/core/advise/advice.ts';
import type { HeardAs } from '../../src/core/snapshot/page-snapshot.ts';
import { Card, type CardProps } from '../../src/ui/card/card.tsx';
import { hintSpeech, readingOf } from '../../src/ui/speech/hint-speech.ts';
import { plainSpeech } from '../../src/ui/speech/plain-speech.ts';
import { chunksToRead } from '../../src/ui/speech/read-aloud-chunks.ts';
import { strings } from '../../src/ui/strings.tr.ts';
import {
  answered,
  askAdvice,
  askStage,
  decision,
  detour,
  entry,
  field,
  firstQuestion,
  fork,
  found,
  guideAdvice,
  offered,
  unknown,
} from '../../.tools/samples/sample-advice.ts';

let root: HTMLElement;

beforeEach(() => {
  vi.useFakeTimers();
  root = document.createElement('div');
  document.body.append(root);
});

afterEach(() => {
  void act(() => render(null, root));
  root.remove();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function show(advice: Advice, more: Partial<CardProps> = {}): void {
  void act(() => render(<Card advice={advice} folded={false} onEvent={() => undefined} onFold={() => undefined} {...more} />, root));
}

const wait = (ms: number): void => void act(() => void vi.advanceTimersByTime(ms));
const hint = (change: Parameters<typeof guideAdvice>[0] = {}) => guideAdvice({ title: 'Başvurun', say: 'Şimdi başvurun.', ...change });
const aim = (label: string, heardAs: HeardAs = 'link') => found({ label, heardAs });
const regions = (): string => [...root.querySelectorAll('[role=status]')].map((region) => region.textContent).join('');

describe('driver #376: screen readers are told of each step', () => {
  /** A browser with `ariaNotify`; `allowed` is the page's policy. */
  function withNotify(allowed: boolean): string[] {
    const told: string[] = [];
    Object.assign(Element.prototype, {
      ariaNotify: (message: string, options: { readonly priority: string }) => told.push(`${options.priority}: ${message}`),
    });
    Object.assign(document, { featurePolicy: { allowsFeature: (name: string) => name !== 'aria-notify' || allowed } });
    return told;
  }
  afterEach(() => {
    Reflect.deleteProperty(Element.prototype, 'ariaNotify');
    Reflect.deleteProperty(document, 'featurePolicy');
  });

  it('once, politely, with the target named; by the browser itself and not by a live region too', () => {
    const told = withNotify(true);
    show(hint({ pointing: aim('Başvuru İşlemleri') }));
    wait(300);
    expect(told).toEqual(['normal: Başvurun. Şimdi başvurun. Gösterdiğim yer: Başvuru İşlemleri bağlantısı.']);
    expect(regions()).toBe('');
    // Drawn anew, folded, unfolded, scrolled: no news.
    show(hint({ pointing: aim('Başvuru İşlemleri'), cautions: ['Yeni'] }));
    show(hint({ pointing: aim('Başvuru İşlemleri') }), { folded: true });
    wait(6000);
    show(hint({ pointing: aim('Başvuru İşlemleri') }), { offscreen: 'below' });
    wait(6000);
    expect(told).toHaveLength(1);
  });

  it('in a live region where the page’s policy would swallow it, and where there is nothing else', () => {
    const told = withNotify(false);
    show(hint({ pointing: aim('Başvuru İşlemleri') }));
    wait(300);
    expect(told).toEqual([]);
    expect(regions()).toBe('Başvurun. Şimdi başvurun. Gösterdiğim yer: Başvuru İşlemleri bağlantısı.');
    wait(6000);
    expect(regions()).toBe('');
  });

  it('within a step only what is new, in the next step all', () => {
    const told = withNotify(true);
    show(hint({ pointing: aim('Kurum', 'list') }));
    wait(300);
    show(hint({ pointing: aim('Devam', 'button') }), { offscreen: 'below' });
    wait(300);
    show(hint({ pointing: aim('Devam', 'button'), step: 'sonraki' }));
    wait(300);
    expect(told.slice(1)).toEqual([
      'normal: Gösterdiğim yer: Devam düğmesi. Ekranda görünmüyor, aşağıda kalıyor.',
      'normal: Başvurun. Şimdi başvurun. Gösterdiğim yer: Devam düğmesi.',
    ]);
  });

  it('not of targets passed through in a hurry, nor of one that was gone for a moment', () => {
    const told = withNotify(true);
    show(hint({ pointing: aim('Kurum', 'list') }));
    wait(300);
    show(hint({ pointing: { kind: 'none' } }));
    wait(50);
    show(hint({ pointing: aim('Kurum', 'list') }));
    wait(6000);
    expect(told).toHaveLength(1);
  });

  it('not of pages the guide does not know', () => {
    const told = withNotify(true);
    show(unknown());
    wait(6000);
    expect(told).toEqual([]);
  });
});

describe('the target in words', () => {
  const target = (change: Parameters<typeof found>[0], page: 'certain' | 'likely' = 'certain'): string =>
    hintSpeech(hint({ pointing: found(change), certainty: page })).target;

  test.each([
    ['link', 'Başvuru İşlemleri', 'Başvuru İşlemleri bağlantısı', 'Başvuru İşlemleri bağlantısını arayın'],
    ['button', 'Devam', 'Devam düğmesi', 'Devam düğmesini arayın'],
    ['menu-entry', 'Başvuru', 'Başvuru menü öğesi', 'Başvuru menü öğesini arayın'],
    ['tab', 'Bireysel', 'Bireysel sekmesi', 'Bireysel sekmesini arayın'],
    ['tick-box', 'Okudum', 'Okudum onay kutusu', 'Okudum onay kutusunu arayın'],
    ['choice', 'İptal', 'İptal seçeneği', 'İptal seçeneğini arayın'],
    ['switch', 'Onay', 'Onay anahtarı', 'Onay anahtarını arayın'],
    ['list', 'Kurum', 'Kurum açılır listesi', 'Kurum açılır listesini arayın'],
    ['field', 'Telefon', 'Telefon alanı', 'Telefon alanını arayın'],
    ['plain', 'İleri', 'İleri yazısı', 'İleri yazısını arayın'],
  ] as const)('a %s', (heardAs, label, name, search) => {
    expect(target({ heardAs, label })).toBe(`Gösterdiğim yer: ${name}.`);
    expect(target({ heardAs, label, certainty: 'likely' })).toBe(`Emin değilim. ${search}.`);
    expect(target({ heardAs, label }, 'likely')).toBe(`Emin değilim. ${search}.`);
  });

  it('an entry of a closed list, and what cannot be pressed yet', () => {
    expect(target({ heardAs: 'list', label: 'Kurum', option: 'Milli Eğitim Bakanlığı' })).toBe(
      'Gösterdiğim yer: Kurum açılır listesi. Listeden Milli Eğitim Bakanlığı seçeneğini seçin.',
    );
    expect(target({ heardAs: 'button', label: 'Devam', disabled: true })).toContain('Şu anda basılamıyor.');
  });

  it('is not said twice where the hint names it as it is', () => {
    const say = '«Devam» düğmesine basın.';
    expect(hintSpeech(hint({ say, pointing: aim('Devam', 'button') })).target).toBe('');
    expect(hintSpeech(hint({ say, pointing: aim('Devam', 'link') })).target).toBe('Gösterdiğim yer: Devam bağlantısı.');
  });

  it('sends nobody looking where a link of the card leads on', () => {
    const advice = hint({ pointing: { kind: 'missing', label: 'Devam' }, detour: detour({ entry }) });
    expect(hintSpeech(advice).target).toBe('');
    expect(hintSpeech({ ...advice, detour: null }).target).toContain('Devam yazısını arayın.');
  });
});

test.each([
  ['«İptal Et / Askıya Al» düğmesine basın…', 'İptal Et ya da Askıya Al düğmesine basın.'],
  ['Adım 3 · Kapatma', 'Adım 3, Kapatma'],
  ['[Tamam] → «Devam».', 'Tamam Devam.'],
  ['bilgi@kamusm.gov.tr adresine, 09:00–17:00', 'bilgi@kamusm.gov.tr adresine, 09:00–17:00'],
])('%s is heard without its signs', (shown, heard) => {
  expect(plainSpeech(shown)).toBe(heard);
});

test('all that must be known before pressing is read, in the order of the card', () => {
  const text = readingOf(hint({ pointing: aim('Devam', 'button'), cautions: ['Geri alınamaz'], field, decision }));
  const parts = [
    'Başvurun.',
    'Şimdi başvurun.',
    field.say,
    decision.question,
    'Yok: iptal edeyim',
    'Devam düğmesi.',
    'Dikkat: Geri alınamaz.',
  ];
  expect(parts.map((part) => text.indexOf(part))).toEqual(parts.map((part) => text.indexOf(part)).toSorted((a, b) => a - b));
  expect(parts.filter((part) => !text.includes(part))).toEqual([]);
  expect(text).not.toMatch(/[«»“”→·]/u);
  expect(readingOf(askAdvice({ finding: firstQuestion }))).toContain('Yeni sertifika alacağım.');
});

describe('a question about a stage', () => {
  const within = (text: string, parts: readonly string[]): void => {
    const places = parts.map((part) => text.indexOf(plainSpeech(part)));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    // Nothing is said twice.
    for (const part of parts) expect(text.split(plainSpeech(part))).toHaveLength(2);
  };

  it('is heard with how to find out, and read with both answers', () => {
    expect(hintSpeech(askStage()).hint).toBe(`${fork.question} ${plainSpeech(fork.help)}`);
    within(readingOf(askStage()), [fork.question, fork.help, fork.done, fork.todo, strings.question.harmless]);
  });

  it('above a hint is heard and read before it', () => {
    const advice = hint({ fork, pointing: { kind: 'none' } });
    within(hintSpeech(advice).hint, [fork.question, advice.title, advice.say]);
    within(readingOf(advice), [fork.question, fork.help, fork.done, fork.todo, strings.question.harmless, advice.title]);
  });

  it.each([
    ['a question', askStage()],
    ['a hint', hint({ fork, pointing: { kind: 'none' } })],
  ])('comes after a message that nobody has explained, with %s', (_, advice) => {
    const unread = { ...advice, unreadMessage: true as const };
    within(readingOf(unread), [strings.card.unreadMessage, fork.question]);
    within(hintSpeech(unread).hint, [strings.card.unreadMessage, fork.question]);
  });

  it('answered or only offered is no news, but is read', () => {
    for (const known of [answered('done'), answered('todo', 'shown'), offered]) {
      const advice = hint({ fork: known });
      expect(hintSpeech(advice)).toEqual(hintSpeech(hint()));
      within(readingOf(advice), known.known === null ? [known.question, known.done] : [known.line]);
    }
    expect(readingOf(hint({ fork: answered('todo', 'shown') }))).toContain(plainSpeech(strings.question.shown('')).replace(/:$/u, ''));
  });
});

test('a long text is read in parts that end with a sentence, and nothing of it is lost', () => {
  const text = Array.from({ length: 12 }, (_, at) => `Bu ${at + 1}. cümle okunacak kadar uzundur.`).join(' ');
  const chunks = chunksToRead(text);
  expect(chunks.length).toBeGreaterThan(1);
  expect(chunks.every((chunk) => chunk.length < 200 && chunk.endsWith('.'))).toBe(true);
  expect(chunks.join(' ')).toBe(text);
});

describe('reading aloud', () => {
  class Utterance extends EventTarget {
    lang = '';
    voice: unknown = null;
    constructor(readonly text: string) {
      super();
    }
  }
  const voice = (lang: string, localService = true, isDefault = false) => ({ lang, localService, default: isDefault, name: lang });
  type Voice = ReturnType<typeof voice>;

  class Speech extends EventTarget {
    queue: Utterance[] = [];
    cancelled = 0;
    constructor(public voices: readonly Voice[]) {
      super();
    }
    getVoices(): readonly Voice[] {
      return this.voices;
    }
    speak(utterance: Utterance): void {
      this.queue.push(utterance);
    }
    cancel(): void {
      this.queue = [];
      this.cancelled += 1;
    }
  }

  function withSpeech(...voices: Voice[]): Speech {
    const speech = new Speech(voices);
    vi.stubGlobal('speechSynthesis', speech);
    vi.stubGlobal('SpeechSynthesisUtterance', Utterance);
    return speech;
  }
  const button = (): HTMLButtonElement | null => root.querySelector('.aloud');
  const press = (): void => void act(() => button()?.click());
  const said = ({ queue }: Speech): string => queue.map(({ text }) => text).join(' ');

  test.each([
    ['no voices', []],
    ['voices of other languages', [voice('en-US'), voice('trv-TW')]],
    ['a Turkish voice of a service, which would be told the text', [voice('tr-TR', false)]],
  ])('is not offered with %s', (_name, voices) => {
    withSpeech(...voices);
    show(hint());
    expect(button()).toBeNull();
  });

  it('is not offered where there is no speech at all', () => {
    vi.stubGlobal('speechSynthesis', undefined);
    show(hint());
    expect(button()).toBeNull();
  });

  it('is offered once the browser tells of its voices, and reads with the local one', () => {
    const speech = withSpeech();
    show(hint({ pointing: aim('Devam', 'button') }));
    speech.voices = [voice('en-US', true, true), voice('tr-TR', false, true), voice('tr_TR')];
    void act(() => void speech.dispatchEvent(new Event('voiceschanged')));
    expect(button()?.textContent).toBe(strings.aloud.read);
    wait(6000);
    // Never by itself.
    expect(speech.queue).toEqual([]);
    press();
    expect(said(speech)).toBe(readingOf(hint({ pointing: aim('Devam', 'button') })));
    expect(speech.queue.every(({ lang, voice: used }) => lang === 'tr_TR' && used === speech.voices[2])).toBe(true);
    expect(button()?.textContent).toBe(strings.aloud.stop);
  });

  it('stops at the second press and can begin anew', () => {
    const speech = withSpeech(voice('tr-TR'));
    show(hint());
    press();
    press();
    expect([speech.queue.length, speech.cancelled, button()?.textContent]).toEqual([0, 1, strings.aloud.read]);
    press();
    expect(speech.queue.length).toBeGreaterThan(0);
  });

  it('leaves the page’s own speech alone when it comes to its end', () => {
    const speech = withSpeech(voice('tr-TR'));
    show(hint());
    press();
    void act(() => void speech.queue.at(-1)?.dispatchEvent(new Event('end')));
    expect([speech.cancelled, button()?.textContent]).toEqual([0, strings.aloud.read]);
  });

  test.each([
    ['the step changes', () => show(hint({ title: 'Ödeyin', step: 'odeme' }))],
    ['the card is folded', () => show(hint(), { folded: true })],
    ['help goes off', () => void act(() => render(null, root))],
    ['the page is left', () => void act(() => void window.dispatchEvent(new Event('pagehide')))],
    ['the voice fails', (speech: Speech) => void act(() => void speech.queue[0]?.dispatchEvent(new Event('error')))],
  ])('stops when %s', (_name, happen) => {
    const speech = withSpeech(voice('tr-TR'));
    show(hint());
    press();
    happen(speech);
    expect([speech.queue.length, speech.cancelled]).toEqual([0, 1]);
  });
});
