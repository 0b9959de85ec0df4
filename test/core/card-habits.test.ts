import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CardHabits } from '../../src/core/card/card-habits.ts';
import { type CardMemory, FRESH_CARD, parseCardMemory } from '../../src/core/card/card-memory.ts';
import { askAdvice, guideAdvice, invalidated, unknown } from '../../.tools/samples/sample-advice.ts';

const at = (step: string, page = 'sayfa') => guideAdvice({ step, page });

function begin(stored: Partial<CardMemory> = {}) {
  const saved: CardMemory[] = [];
  const habits = new CardHabits({ ...FRESH_CARD, ...stored }, (memory) => saved.push(memory));
  return { habits, saved };
}

describe('what the card remembers', () => {
  test('is a corner and a step; anything else counts as never set', () => {
    expect(parseCardMemory({ corner: 'top-left', foldedAt: 'ode' })).toEqual({ corner: 'top-left', foldedAt: 'ode' });
    expect(parseCardMemory({ corner: 'middle', foldedAt: 'x'.repeat(101) })).toEqual(FRESH_CARD);
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const { corner, foldedAt } = parseCardMemory(stored);
        expect(['bottom-right', 'bottom-left', 'top-right', 'top-left']).toContain(corner);
        expect(typeof foldedAt).toBe('string');
      }),
    );
  });

  test('the corner it was moved to', () => {
    const { habits, saved } = begin();
    habits.move('top-left');
    habits.move('top-left');
    expect(saved).toEqual([{ corner: 'top-left', foldedAt: '' }]);
  });
});

describe('folded by the person', () => {
  test('the last word of an extension that is gone stands as folded as the card before it, and can be opened', () => {
    const { habits } = begin();
    habits.arrive(at('ode'));
    habits.arrive(invalidated);
    expect(habits.isFolded(invalidated)).toBe(false);
    habits.fold(at('ode'), true);
    habits.arrive(invalidated);
    expect(habits.isFolded(invalidated)).toBe(true);
    habits.fold(invalidated, false);
    expect(habits.isFolded(invalidated)).toBe(false);
  });

  test('it stays so on every page of the step, and unfolds at the next step for good', () => {
    const { habits, saved } = begin();
    habits.arrive(at('ode'));
    habits.fold(at('ode'), true);
    habits.arrive(at('ode', 'yanlis-sayfa'));
    expect(habits.isFolded(at('ode', 'yanlis-sayfa'))).toBe(true);
    habits.arrive(at('takip'));
    expect(habits.isFolded(at('takip'))).toBe(false);
    habits.arrive(at('ode'));
    expect(habits.isFolded(at('ode'))).toBe(false);
    expect(saved.map(({ foldedAt }) => foldedAt)).toEqual(['ode', '']);
  });

  test('it is so on the next page load too, also past a page the guide does not know', () => {
    const { habits, saved } = begin({ foldedAt: 'ode' });
    habits.arrive(unknown());
    expect(habits.isFolded(unknown())).toBe(false);
    habits.fold(unknown(), false);
    habits.arrive(at('ode'));
    expect(habits.isFolded(at('ode'))).toBe(true);
    expect(saved).toEqual([]);
    habits.fold(at('ode'), false);
    expect(habits.isFolded(at('ode'))).toBe(false);
  });

  test('a question belongs to its page', () => {
    const { habits } = begin();
    habits.arrive(askAdvice({ page: 'a' }));
    habits.fold(askAdvice({ page: 'a' }), true);
    expect(habits.isFolded(askAdvice({ page: 'a' }))).toBe(true);
    habits.arrive(askAdvice({ page: 'b' }));
    expect(habits.isFolded(askAdvice({ page: 'b' }))).toBe(false);
  });
});

describe('folded for want of room', () => {
  test('it unfolds when there is room, and is not remembered', () => {
    const { habits, saved } = begin();
    habits.arrive(at('ode'));
    habits.setTight(true);
    expect(habits.isFolded(at('ode'))).toBe(true);
    habits.setTight(false);
    expect(habits.isFolded(at('ode'))).toBe(false);
    expect(saved).toEqual([]);
  });

  test('who opens it all the same keeps it open until the next step, which is tried anew', () => {
    const { habits } = begin();
    habits.arrive(at('ode'));
    habits.setTight(true);
    habits.fold(at('ode'), false);
    habits.setTight(true);
    expect(habits.isFolded(at('ode'))).toBe(false);
    habits.arrive(at('takip'));
    expect(habits.isFolded(at('takip'))).toBe(false);
    habits.setTight(true);
    expect(habits.isFolded(at('takip'))).toBe(true);
  });

  test('opened all the same and folded again, it is folded', () => {
    const { habits } = begin();
    habits.arrive(at('ode'));
    habits.setTight(true);
    habits.fold(at('ode'), false);
    habits.fold(at('ode'), true);
    expect(habits.isFolded(at('ode'))).toBe(true);
  });
});
