import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageSnapshot } from '../../src/core/snapshot/page-snapshot.ts';
import { guide } from '../guide/guide.ts';
import { adviceOn, done, exampleOf, hintIn, LOST, screenOf } from './situations.ts';

/** The same screen with the keyboard in the field (or choice) of this name. */
function inField(screen: PageSnapshot, name: string): PageSnapshot {
  const field = screen.items.find(
    (item) => item.role === 'control' && item.kind !== 'press' && [...item.lines, ...item.hiddenNames].includes(name),
  );
  if (field === undefined) throw new Error(`There is no field ${name}.`);
  return { ...screen, focus: field.ref };
}

/** Of somebody whom nothing is left to be asked. */
const noteIn = (screen: PageSnapshot) => hintIn(adviceOn(screen, { progress: done(LOST, 'kapatma', 'basvuru', 'odeme') })).field;

describe('the field the person is in', () => {
  const form = exampleOf('basvuru-formu');

  it('is explained by its label', () => {
    expect(noteIn(form)).toBeNull();
    expect(noteIn(inField(form, 'e-Posta *'))?.say).toContain('bildirim');
    expect(noteIn(inField(form, 'Bilgi Kanalı *'))?.label).toBe('Bilgi Kanalı');
  });

  it('every field that the guide explains is found under each of its spellings', () => {
    const page = guide.pages.find(({ id }) => id === 'basvuru-formu');
    const spellings = (page?.help ?? []).flatMap(({ labels, say }) => labels.map((label) => ({ label, say })));
    expect(spellings.length).toBeGreaterThan(15);
    fc.assert(
      fc.property(fc.constantFrom(...spellings), fc.constantFrom('', ' *', ' :', '(*)'), ({ label, say }, mark) => {
        const name = `${label}${mark}`;
        const screen = screenOf('# Başvuru Formu', '<Operatör>', '<Ünvan>', '<Dahili>', `<${name}>`, '[Devam]');
        expect(noteIn(inField(screen, name))?.say).toBe(say.replace('{basvuruTuru}', LOST.reason ?? ''));
      }),
    );
  });

  it('in a group of choices is explained by the label of the group', () => {
    const screen = screenOf(
      '# Başvuru Formu',
      '<e-Posta>',
      '<Operatör>',
      'row: Sertifikam İnternetten Yayınlansın mı?; ( ) Evet; ( ) Hayır',
      '[Devam]',
    );
    expect(noteIn(inField(screen, 'Evet'))?.label).toContain('Yayınlansın');
  });

  it('is nobody’s business on a button, on a field the guide does not know, and on other pages', () => {
    const button = form.items.find((item) => item.role === 'control' && item.kind === 'press');
    expect(noteIn({ ...form, focus: button?.ref ?? null })).toBeNull();
    const strange = screenOf('# Başvuru Formu', '<e-Posta>', '<Operatör>', 'row: <Ayakkabı Numarası>', '[Devam]');
    expect(noteIn(inField(strange, 'Ayakkabı Numarası'))).toBeNull();
    const hub = exampleOf('bireysel-islemler');
    expect(noteIn({ ...hub, focus: hub.items.find((item) => item.role === 'control')?.ref ?? null })).toBeNull();
  });

  it('is explained on the debt query too', () => {
    const debts = exampleOf('borc-sorgulama');
    expect(noteIn(inField(debts, 'Doğum Yeri(*)'))?.say).not.toBe('');
  });
});
