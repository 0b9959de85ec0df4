import { expect, it } from 'vitest';
import { startAssistant } from '../../src/core/assistant.ts';
import type { PageSnapshot } from '../../src/core/snapshot/page-snapshot.ts';
import { describePage } from '../../src/core/structure/scrub.ts';
import { exampleScreen } from '../guide/example-screen.ts';
import { guide } from '../guide/guide.ts';
import { FakeTab, SharedStore } from './fake-ports.ts';
import { exampleOf, LOST } from './situations.ts';

const strange = (...more: string[]): PageSnapshot =>
  exampleScreen({ url: 'https://onlineislemler.kamusm.gov.tr/dilekce', screen: ['# Dilekçelerim', '[Yeni dilekçe yaz]', ...more] });

async function startOn(screen: PageSnapshot) {
  const store = new SharedStore({ enabled: true, flow: LOST.id, institution: 'meb', offices: {} });
  const tab = new FakeTab(store);
  tab.screen = screen;
  const assistant = startAssistant(() => guide, tab.ports);
  await store.settle();
  const turnTo = async (next: PageSnapshot): Promise<void> => {
    tab.change(next);
    await store.settle();
  };
  return { store, tab, assistant, turnTo };
}

const structureIn = ({ shown }: FakeTab): string | null => (shown?.kind === 'unknown' ? (shown.structure ?? null) : null);

it('describes an unknown page only when asked to', async () => {
  const { tab } = await startOn(strange());
  expect(tab.shown?.kind).toBe('unknown');
  expect(structureIn(tab)).toBeNull();
  tab.send({ kind: 'describe-page' });
  expect(structureIn(tab)).toBe(describePage(strange(), guide));
});

it('keeps the description while it is true, and drops it with the page', async () => {
  const { tab, turnTo } = await startOn(strange('Saat 12:03:44'));
  tab.send({ kind: 'describe-page' });
  await turnTo(strange('Saat 12:03:45'));
  expect(structureIn(tab)).not.toBeNull();
  await turnTo(strange('Saat 12:03:45', '[Eski dilekçem]'));
  expect(tab.shown?.kind).toBe('unknown');
  expect(structureIn(tab)).toBeNull();
  tab.send({ kind: 'describe-page' });
  await turnTo(exampleOf('bireysel-islemler'));
  expect(tab.shown?.kind).toBe('guide');
  await turnTo(strange('Saat 12:03:45', '[Eski dilekçem]'));
  expect(structureIn(tab)).toBeNull();
});

it('keeps it through what another tab does, and not through help being off', async () => {
  const { tab, store } = await startOn(strange());
  tab.send({ kind: 'describe-page' });
  store.change({ institution: 'saglik' });
  await store.settle();
  expect(structureIn(tab)).not.toBeNull();
  store.change({ enabled: false });
  await store.settle();
  expect(tab.shown).toBeNull();
  store.change({ enabled: true });
  await store.settle();
  expect(tab.shown?.kind).toBe('unknown');
  expect(structureIn(tab)).toBeNull();
});

it('describes no page the guide knows, and stores nothing', async () => {
  const { tab, store } = await startOn(exampleOf('bireysel-islemler'));
  const saved = store.savedProgress.length;
  tab.send({ kind: 'describe-page' });
  await store.settle();
  expect(tab.shown).not.toHaveProperty('structure');
  expect([store.savedProgress.length, store.savedSettings.length]).toEqual([saved, 0]);
});
