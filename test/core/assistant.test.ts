import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Assistant, startAssistant } from '../../src/core/assistant.ts';
import type { PageSnapshot } from '../../src/core/snapshot/page-snapshot.ts';
import { parseProgress } from '../../src/core/progress/progress.ts';
import type { Settings } from '../../src/core/settings/settings.ts';
import { exampleScreen } from '../guide/example-screen.ts';
import { guide, source } from '../guide/guide.ts';
import { BLANK, FakeTab, NOW, SharedStore } from './fake-ports.ts';
import { done, exampleOf, hintIn, LOST, ringedBy, screenOf, standing } from './situations.ts';

/** Has no card to close: nothing is left to be asked on the pages of the application. */
const FIRST_AT_MEB: Settings = { enabled: true, flow: 'bireysel', institution: 'meb', offices: {} };
const LOST_AT_MEB: Settings = { enabled: true, flow: LOST.id, institution: 'meb', offices: {} };

interface Started {
  readonly store: SharedStore;
  readonly tab: FakeTab;
  readonly assistant: Assistant;
}

async function start(screen: PageSnapshot, settings: Settings = LOST_AT_MEB, store = new SharedStore(settings)): Promise<Started> {
  const tab = new FakeTab(store);
  tab.screen = screen;
  const assistant = startAssistant(() => guide, tab.ports);
  await store.settle();
  return { store, tab, assistant };
}

async function goTo({ store, tab }: Started, screen: PageSnapshot): Promise<void> {
  tab.change(screen);
  await store.settle();
}

const shownStep = ({ tab }: Started): string | null => (tab.shown !== null && 'step' in tab.shown ? tab.shown.step : null);

describe('start and stop', () => {
  it('shows the next turn, and shows nothing any more after stop', async () => {
    const run = await start(exampleOf('bireysel-islemler'));
    expect(shownStep(run)).toBe('kapatmaya-git');
    expect(run.assistant.advice()).toBe(run.tab.shown);
    run.assistant.stop();
    expect(run.tab.shown).toBeNull();
    expect(run.assistant.advice()).toEqual({ kind: 'silent' });
  });

  it('stop leaves no listener and ends all reading', async () => {
    const { store, tab, assistant } = await start(exampleOf('kurum-secimi'), FIRST_AT_MEB);
    expect([store.listeners.alive, tab.watchers.alive, tab.pressListeners]).toEqual([1, 1, 1]);
    assistant.stop();
    expect([store.listeners.alive, tab.watchers.alive, tab.pressListeners]).toEqual([0, 0, 0]);
    const reads = tab.reads;
    tab.change(exampleOf('basvuru-formu'));
    store.change({ institution: 'saglik' });
    await store.settle();
    expect([tab.reads, tab.shown]).toEqual([reads, null]);
  });

  it('stop may be called again, and before the first answer of the store', async () => {
    const store = new SharedStore(LOST_AT_MEB);
    const tab = new FakeTab(store);
    tab.screen = exampleOf('bireysel-islemler');
    const assistant = startAssistant(() => guide, tab.ports);
    assistant.stop();
    assistant.stop();
    await store.settle();
    expect([tab.reads, tab.shown, store.listeners.alive, tab.watchers.alive]).toEqual([0, null, 0, 0]);
  });

  it('starting again on the same page shows the same', async () => {
    const first = await start(exampleOf('bireysel-islemler'));
    const before = first.tab.shown;
    first.assistant.stop();
    const second = await start(exampleOf('bireysel-islemler'), LOST_AT_MEB, first.store);
    expect(second.tab.shown).toEqual(before);
  });
});

describe('off means gone', () => {
  it('the guide is not made before help is on for the first time, and only once', async () => {
    const store = new SharedStore({ ...LOST_AT_MEB, enabled: false });
    const tab = new FakeTab(store);
    tab.screen = exampleOf('bireysel-islemler');
    let made = 0;
    startAssistant(() => {
      made += 1;
      return guide;
    }, tab.ports);
    await store.settle();
    expect([made, tab.shown]).toEqual([0, null]);
    for (const enabled of [true, false, true]) {
      store.change({ enabled });
      await store.settle();
      expect([made, tab.shown !== null]).toEqual([1, enabled]);
    }
  });

  it('with help off nothing is read and nothing listened to but the settings', async () => {
    const { tab, store } = await start(exampleOf('bireysel-islemler'), { ...LOST_AT_MEB, enabled: false });
    expect([tab.reads, tab.shown, tab.watchers.alive, tab.pressListeners, store.listeners.alive]).toEqual([0, null, 0, 0, 1]);
    expect(store.savedProgress).toEqual([]);
  });

  it('switching off takes away overlay, watch and listeners at once; on brings them back, any number of times', async () => {
    const run = await start(exampleOf('kurum-secimi'), FIRST_AT_MEB);
    const { store, tab } = run;
    for (let round = 0; round < 3; round += 1) {
      store.change({ enabled: false });
      await store.settle();
      expect([tab.shown, tab.watchers.alive, tab.pressListeners, store.listeners.alive]).toEqual([null, 0, 0, 1]);
      store.change({ enabled: true });
      await store.settle();
      expect([shownStep(run), tab.watchers.alive, tab.pressListeners, store.listeners.alive]).toEqual(['kurum', 1, 1, 1]);
    }
  });

  it('an orphan, whose store answers "off" from now on, takes itself away', async () => {
    const { store, tab } = await start(exampleOf('bireysel-islemler'));
    // What the store port says once the extension is gone.
    store.settings = { ...store.settings, enabled: false };
    store.listeners.call();
    await store.settle();
    expect([tab.shown, tab.watchers.alive]).toEqual([null, 0]);
  });
});

describe('the extension is gone from under the page', () => {
  const LAST_WORD = { kind: 'invalidated', page: 'unknown' };
  const alive = ({ store, tab }: Started): number[] => [store.listeners.alive, tab.watchers.alive, tab.pressListeners];

  it.each(['kurum-secimi', 'bireysel-islemler'])(
    'in place of the card on %s stays one that says so; nothing listens, reads or saves',
    async (id) => {
      const run = await start(exampleOf(id), FIRST_AT_MEB);
      const { store, tab, assistant } = run;
      const before = [tab.reads, store.savedProgress.length, store.savedSettings.length];
      assistant.invalidate();
      assistant.invalidate();
      expect([tab.shown, assistant.advice(), alive(run)]).toEqual([LAST_WORD, LAST_WORD, [0, 0, 0]]);
      await goTo(run, exampleOf('basvuru-formu'));
      store.change({ flow: 'bireysel' });
      tab.send({ kind: 'later' });
      await store.settle();
      expect([tab.reads, store.savedProgress.length, store.savedSettings.length]).toEqual(before);
      expect(tab.shown).toEqual(LAST_WORD);
    },
  );

  it('closed by the person it is gone for good, and so it is when stopped', async () => {
    for (const end of [({ tab }: Started) => tab.send({ kind: 'close' }), ({ assistant }: Started) => assistant.stop()]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const run = await start(exampleOf('bireysel-islemler'));
      run.assistant.invalidate();
      end(run);
      run.assistant.invalidate();
      expect([run.tab.shown, run.assistant.advice()]).toEqual([null, { kind: 'silent' }]);
    }
  });

  it('a question gives way to it too', async () => {
    const run = await start(exampleOf('kamusm-ana-sayfa'), { ...LOST_AT_MEB, flow: null });
    expect(run.tab.shown?.kind).toBe('ask');
    run.assistant.invalidate();
    expect(run.tab.shown).toEqual(LAST_WORD);
  });

  it('where no card guided nothing stays: a badge, help off, not yet begun', async () => {
    const badge = await start(BLANK);
    expect(badge.tab.shown?.kind).toBe('unknown');
    const off = await start(exampleOf('bireysel-islemler'), { ...LOST_AT_MEB, enabled: false });
    const store = new SharedStore(LOST_AT_MEB);
    const tab = new FakeTab(store);
    const early = { store, tab, assistant: startAssistant(() => guide, tab.ports) };
    for (const run of [badge, off, early]) {
      run.assistant.invalidate();
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await run.store.settle();
      expect([run.tab.shown, run.assistant.advice(), alive(run)]).toEqual([null, { kind: 'silent' }, [0, 0, 0]]);
    }
  });
});

describe('an update', () => {
  it('guides on with a progress that speaks of pages, stages and papers the guide no longer knows', async () => {
    const old = {
      at: NOW,
      lastPage: 'eski-sayfa',
      stages: { 'kayip-calinti/eski-asama': 'done', 'eski-yol/kapatma': 'todo' },
      decisions: { 'kayip-calinti/eski-karar': 'x' },
      ticks: ['kayip-calinti/eski-is'],
      version: 7,
    };
    const run = await start(exampleOf('bireysel-islemler'), LOST_AT_MEB, new SharedStore(LOST_AT_MEB, old));
    expect(shownStep(run)).toBe('kapatmaya-git');
    expect(run.store.savedProgress).toHaveLength(1);
  });

  it.each([{ progress: 3 }, { progress: [{ step: 'kapatma' }] }, { progress: { step: 4, done: ['kapatma'], at: String(NOW) } }])(
    'a progress of another shape counts as none: $progress',
    async ({ progress }) => {
      const run = await start(exampleOf('bireysel-islemler'), LOST_AT_MEB, new SharedStore(LOST_AT_MEB, progress));
      expect(shownStep(run)).toBe('kapatmaya-git');
    },
  );
});

describe('saving', () => {
  it('the echo of an own save does not save again', async () => {
    const { store } = await start(exampleOf('bireysel-islemler'));
    expect(store.savedProgress).toHaveLength(1);
    for (let echo = 0; echo < 10; echo += 1) {
      store.listeners.call();
      await store.settle();
    }
    expect(store.savedProgress).toHaveLength(1);
  });

  it('looking at the same page again saves nothing', async () => {
    const run = await start(exampleOf('bireysel-islemler'));
    for (let look = 0; look < 10; look += 1) await goTo(run, exampleOf('bireysel-islemler', 'numaralı'));
    expect(run.store.savedProgress).toHaveLength(1);
  });

  it('two tabs on two pages do not fight over the progress', async () => {
    const first = await start(exampleOf('bireysel-islemler'));
    const second = await start(exampleOf('kapatma-secimi'), LOST_AT_MEB, first.store);
    const third = await start(exampleOf('basvuru-islemleri'), LOST_AT_MEB, first.store);
    for (let round = 0; round < 5; round += 1) {
      for (const { tab } of [first, second, third]) tab.change();
      await first.store.settle();
    }
    expect(first.store.savedProgress.length).toBeLessThanOrEqual(3);
  });

  it('any number of tabs on any pages come to rest after one save per arrival', async () => {
    const examples = source.pages.flatMap((page) => page.examples);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...examples), { minLength: 2, maxLength: 4 }),
        fc.array(fc.nat(), { maxLength: 6 }),
        async (open, moves) => {
          const store = new SharedStore(LOST_AT_MEB);
          const runs: Started[] = [];
          for (const example of open) runs.push(await start(exampleScreen(example), LOST_AT_MEB, store));
          for (const move of moves) {
            const run = runs[move % runs.length];
            const example = examples[move % examples.length];
            if (run !== undefined && example !== undefined) await goTo(run, exampleScreen(example));
          }
          for (const { assistant } of runs) assistant.stop();
          expect(store.savedProgress.length).toBeLessThanOrEqual(open.length + moves.length);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('a save that fails stops nothing', async () => {
    const store = new SharedStore(LOST_AT_MEB);
    store.broken = new Error('storage is full');
    const run = await start(exampleOf('kapatma-secimi'), LOST_AT_MEB, store);
    expect(run.tab.shown?.kind).toBe('guide');
    await goTo(run, exampleOf('bireysel-islemler'));
    expect(run.tab.shown?.kind).toBe('guide');
  });

  it('a page that changes while a save is under way is shown as it is now', async () => {
    const store = new SharedStore(LOST_AT_MEB);
    Object.assign(store.port, { saveProgress: () => new Promise(() => undefined) });
    const run = await start(exampleOf('bireysel-islemler'), LOST_AT_MEB, store);
    for (const id of ['kapatma-secimi', 'basvuru-formu', 'sms-dogrulama']) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await goTo(run, exampleOf(id));
      expect(run.tab.shown).toMatchObject({ page: id });
    }
  });

  it('removing the progress at any time is safe', async () => {
    const run = await start(exampleOf('kapatma-secimi'));
    await goTo(run, exampleOf('bireysel-islemler'));
    run.tab.send({ kind: 'take-fork', stage: 'kapatma', way: 'done' });
    await run.store.settle();
    expect(shownStep(run)).toBe('basvuruya-git');
    run.store.progress = undefined;
    run.store.listeners.call();
    await run.store.settle();
    expect(shownStep(run)).toBe('kapatmaya-git');
  });

  it.each([[], 'x', 7, { stages: 3, at: 'x' }, { decisions: [], lastPage: 9, at: NOW }])(
    'stored progress %j does no harm',
    async (stored) => {
      const run = await start(exampleOf('bireysel-islemler'), LOST_AT_MEB, new SharedStore(LOST_AT_MEB, stored));
      expect(shownStep(run)).toBe('kapatmaya-git');
    },
  );
});

describe('the way is not lost', () => {
  const closed = ['bireysel-islemler', 'sertifika-kapatma', 'kapatma-secimi', 'bireysel-islemler'];

  it('the hub is passed twice: first to close, then to apply', async () => {
    const run = await start(BLANK);
    const steps: (string | null)[] = [];
    for (const page of closed) {
      await goTo(run, exampleOf(page));
      steps.push(shownStep(run));
    }
    expect(steps).toEqual(['kapatmaya-git', 'sertifikayi-sec', 'kapatma-karari', '']);
    expect(run.tab.shown).toMatchObject({ kind: 'ask', question: 'stage', fork: { stage: 'kapatma', known: null } });
    run.tab.send({ kind: 'take-fork', stage: 'kapatma', way: 'done' });
    expect(shownStep(run)).toBe('basvuruya-git');
  });

  it('reloading passes no stage', async () => {
    const first = await start(exampleOf('kapatma-secimi'));
    first.assistant.stop();
    const second = await start(exampleOf('kapatma-secimi'), LOST_AT_MEB, first.store);
    expect(shownStep(second)).toBe('kapatma-karari');
    expect(standing(parseProgress(first.store.progress, NOW), LOST, 'kapatma')).toBe('reached');
  });

  it('an unknown page in between passes no stage', async () => {
    const run = await start(exampleOf('kapatma-secimi'));
    await goTo(run, BLANK);
    expect(run.tab.shown).toMatchObject({ kind: 'unknown' });
    expect(standing(parseProgress(run.store.progress, NOW), LOST, 'kapatma')).toBe('reached');
    await goTo(run, exampleOf('kapatma-secimi'));
    expect(shownStep(run)).toBe('kapatma-karari');
  });

  it('another tab knows what was passed in this one', async () => {
    const first = await start(exampleOf('kapatma-secimi'));
    first.assistant.stop();
    const second = await start(exampleOf('bireysel-islemler'), LOST_AT_MEB, first.store);
    expect(second.tab.shown).toMatchObject({ kind: 'ask', question: 'stage' });
  });

  it('what the page shows is noted once, and what the person says of it afterwards is newer', async () => {
    const run = await start(exampleOf('sertifika-kapatma'));
    expect(standing(parseProgress(run.store.progress, NOW), LOST, 'kapatma')).toBe('shown todo');
    run.tab.send({ kind: 'take-fork', stage: 'kapatma', way: 'done' });
    await goTo(run, exampleOf('sertifika-kapatma'));
    expect(standing(parseProgress(run.store.progress, NOW), LOST, 'kapatma')).toBe('said done');
  });

  it('two tabs that show opposite things do not fight over it', async () => {
    const open = await start(exampleOf('sertifika-kapatma'));
    const shut = await start(exampleOf('sertifika-kapatma', 'iptal edilmiş'), LOST_AT_MEB, open.store);
    for (let round = 0; round < 5; round += 1) {
      for (const { tab } of [open, shut]) tab.change();
      await open.store.settle();
    }
    expect(open.store.savedProgress.length).toBeLessThanOrEqual(3);
    expect(standing(parseProgress(open.store.progress, NOW), LOST, 'kapatma')).toBe('shown done');
  });

  it('pressing the button that pays is a hint, also where the page to pay on is never seen', async () => {
    const store = new SharedStore(LOST_AT_MEB, { ...done(LOST, 'kapatma', 'basvuru'), at: NOW });
    const run = await start(exampleOf('borc-sorgulama', 'borç listesi'), LOST_AT_MEB, store);
    run.tab.pressTarget();
    expect(standing(parseProgress(store.progress, NOW), LOST, 'odeme')).not.toBe('reached');
    run.tab.pressTarget();
    await store.settle();
    expect(standing(parseProgress(store.progress, NOW), LOST, 'odeme')).toBe('reached');
  });

  it('so is a card-payment form that the guide does not know', async () => {
    const run = await start({ ...screenOf('# 3D Secure'), hasCardField: true });
    expect(standing(parseProgress(run.store.progress, NOW), LOST, 'odeme')).toBe('reached');
  });

  it('a page that cannot be read is no page to pay on, and gets nothing', async () => {
    const run = await start({ ...screenOf(), isUnreadable: true });
    expect(standing(parseProgress(run.store.progress, NOW), LOST, 'odeme')).not.toBe('reached');
    expect(run.assistant.advice()).toEqual({ kind: 'silent' });
  });

  it('both ways of the fork hold, over reloads too', async () => {
    const run = await start(exampleOf('bireysel-islemler'));
    run.tab.send({ kind: 'take-fork', stage: 'kapatma', way: 'done' });
    expect(shownStep(run)).toBe('basvuruya-git');
    await run.store.settle();
    run.tab.send({ kind: 'take-fork', stage: 'kapatma', way: 'todo' });
    await run.store.settle();
    run.assistant.stop();
    const again = await start(exampleOf('bireysel-islemler'), LOST_AT_MEB, run.store);
    expect(shownStep(again)).toBe('kapatmaya-git');
  });
});

describe('questions', () => {
  it('a first visit asks what for, then where, then guides', async () => {
    const run = await start(exampleOf('online-islemler'), { enabled: true, flow: null, institution: null, offices: {} });
    expect(run.tab.shown).toMatchObject({ kind: 'ask', question: 'flow' });
    run.tab.send({ kind: 'choose-flow', flow: LOST.id });
    expect(run.tab.shown).toMatchObject({ kind: 'ask', question: 'institution', optional: true });
    await run.store.settle();
    expect(run.tab.shown).toMatchObject({ kind: 'ask', question: 'institution' });
    run.tab.send({ kind: 'choose-institution', institution: 'saglik' });
    await run.store.settle();
    expect(shownStep(run)).toBe('nes');
    expect(run.store.settings).toEqual({ enabled: true, flow: LOST.id, institution: 'saglik', offices: {} });
  });

  it('an institution answered on the way to a flow is kept and not asked again; taken back it is forgotten', async () => {
    const run = await start(exampleOf('online-islemler'), { enabled: true, flow: null, institution: null, offices: {} });
    const asked = (): unknown => run.tab.shown !== null && 'finding' in run.tab.shown && run.tab.shown.finding;
    const institution = { kind: 'question', isInstitution: true };
    run.tab.send({ kind: 'answer', question: 'ne', answer: 'kayip' });
    run.tab.send({ kind: 'answer', question: 'bulunur', answer: 'hayir' });
    expect(asked()).toMatchObject(institution);
    run.tab.send({ kind: 'answer', question: 'kurum', answer: 'meb' });
    await run.store.settle();
    expect([run.store.settings.institution, asked()]).toMatchObject(['meb', { kind: 'question', question: 'odeyen' }]);
    run.tab.send({ kind: 'answer-back' });
    await run.store.settle();
    expect([run.store.settings.institution, asked()]).toMatchObject([null, institution]);
    run.tab.send({ kind: 'answer', question: 'kurum', answer: 'meb' });
    run.tab.send({ kind: 'answer', question: 'odeyen', answer: 'bilmiyorum' });
    expect(asked()).toMatchObject({ kind: 'flow', flow: LOST.id });
    run.tab.send({ kind: 'choose-flow', flow: LOST.id });
    await run.store.settle();
    expect([shownStep(run), run.store.settings.institution]).toEqual(['nes', 'meb']);
  });

  it('the institution may wait until it is needed', async () => {
    const run = await start(exampleOf('online-islemler'), { enabled: true, flow: null, institution: null, offices: {} });
    run.tab.send({ kind: 'choose-flow', flow: LOST.id });
    run.tab.send({ kind: 'later' });
    await run.store.settle();
    expect(shownStep(run)).toBe('nes');
    await goTo(run, exampleOf('kurum-secimi'));
    run.tab.send({ kind: 'take-fork', stage: 'kapatma', way: 'done' });
    expect(run.tab.shown).toMatchObject({ kind: 'ask', question: 'institution', optional: false });
  });

  it('nothing is ringed on the closing page until the person has decided, and taking it back takes the ring away', async () => {
    const run = await start(exampleOf('kapatma-secimi'));
    expect([ringedBy(run.assistant.advice()), run.tab.pressListeners]).toEqual([null, 0]);
    run.tab.send({ kind: 'decide', decision: 'kapatma-karari', choice: 'askiya-al' });
    await run.store.settle();
    expect(ringedBy(run.assistant.advice())).toBe('Askıya Al');
    run.tab.send({ kind: 'decide', decision: 'kapatma-karari', choice: null });
    await run.store.settle();
    expect(ringedBy(run.assistant.advice())).toBeNull();
  });
});

describe('a sequence of controls', () => {
  it('the ring moves on when the institution is chosen, and starts anew on the next visit', async () => {
    const run = await start(exampleOf('kurum-secimi'), FIRST_AT_MEB);
    expect(ringedBy(run.assistant.advice())).toBe('T.C. Milli Eğitim Bakanlığı');
    run.tab.pressTarget();
    expect(ringedBy(run.assistant.advice())).toBe('DEVAM');
    await goTo(run, exampleOf('kurum-secimi', 'açılır liste'));
    expect(ringedBy(run.assistant.advice())).toBe('Devam');
    await goTo(run, exampleOf('basvuru-islemleri'));
    await goTo(run, exampleOf('kurum-secimi'));
    expect(ringedBy(run.assistant.advice())).toBe('T.C. Milli Eğitim Bakanlığı');
  });

  it('another choice starts the sequence anew', async () => {
    const run = await start(exampleOf('kapatma-secimi'));
    run.tab.send({ kind: 'decide', decision: 'kapatma-karari', choice: 'askiya-al' });
    run.tab.pressTarget();
    expect(ringedBy(run.assistant.advice())).toBe('Onayla');
    run.tab.send({ kind: 'decide', decision: 'kapatma-karari', choice: 'iptal' });
    expect(ringedBy(run.assistant.advice())).toBe('İptal Et');
  });

  it('at most one press is listened for, however often the page changes', async () => {
    const run = await start(exampleOf('kurum-secimi'), FIRST_AT_MEB);
    for (let change = 0; change < 10; change += 1) await goTo(run, exampleOf('kurum-secimi'));
    expect(run.tab.pressListeners).toBe(1);
  });

  it('"show me" scrolls to the target and does nothing else', async () => {
    const run = await start(exampleOf('bireysel-islemler'));
    const { pointing } = hintIn(run.assistant.advice());
    const reads = run.tab.reads;
    run.tab.send({ kind: 'show-target' });
    expect(run.tab.scrolledTo).toEqual([pointing.kind === 'found' ? pointing.ref : null]);
    expect(run.tab.reads).toBe(reads);
  });
});

describe('silence', () => {
  it('on the card payment page the overlay is absent', async () => {
    const run = await start(exampleOf('borc-sorgulama'));
    expect(run.tab.shown?.kind).toBe('ask');
    await goTo(run, exampleOf('kart-odeme'));
    expect([run.tab.shown, run.assistant.advice().kind]).toEqual([null, 'silent']);
  });

  it('wherever a card number is asked for the overlay is absent', async () => {
    const run = await start({ ...exampleOf('borc-sorgulama'), hasCardField: true });
    expect(run.tab.shown).toBeNull();
  });
});
