import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CORNERS, type Corner, chooseCorner, inflate, isFree, type Rect, sharedArea } from '../../src/core/placement.ts';

const SCREEN = { width: 1000, height: 700 };
const CARD = { width: 360, height: 300 };
const EDGE = 16;

const at = (corner: Corner): Rect => ({
  x: corner.endsWith('right') ? SCREEN.width - EDGE - CARD.width : EDGE,
  y: corner.startsWith('bottom') ? SCREEN.height - EDGE - CARD.height : EDGE,
  ...CARD,
});
const PLACES = CORNERS.map((corner) => [corner, at(corner)] as const);

const rect = fc.record({
  x: fc.integer({ min: -200, max: 1000 }),
  y: fc.integer({ min: -200, max: 700 }),
  width: fc.integer({ min: 1, max: 1200 }),
  height: fc.integer({ min: 1, max: 900 }),
});
const corner = fc.constantFrom(...CORNERS);

describe('placement', () => {
  test('rectangles that only touch share nothing', () => {
    expect(sharedArea({ x: 0, y: 0, width: 10, height: 10 }, { x: 10, y: 0, width: 10, height: 10 })).toBe(0);
    expect(sharedArea({ x: 0, y: 0, width: 10, height: 10 }, { x: 5, y: 5, width: 10, height: 10 })).toBe(25);
    expect(inflate({ x: 10, y: 10, width: 1, height: 2 }, 3)).toEqual({ x: 7, y: 7, width: 7, height: 8 });
  });

  test('stays where it is while that is free, and goes to the first free corner otherwise', () => {
    expect(chooseCorner(PLACES, [], 'top-left')).toBe('top-left');
    expect(chooseCorner(PLACES, [at('bottom-right')], 'bottom-right')).toBe('bottom-left');
    expect(chooseCorner(PLACES, [at('bottom-right'), at('bottom-left')], 'bottom-right')).toBe('top-right');
  });

  test('rather covers the field than the target', () => {
    const field = { x: 0, y: 0, width: 1000, height: 340 };
    expect(chooseCorner(PLACES, [at('bottom-right'), field], 'bottom-right')).toBe('bottom-left');
    const below = { x: 0, y: 360, width: 1000, height: 340 };
    expect(chooseCorner(PLACES, [below, field], 'bottom-right')).toMatch(/^top/);
  });

  test('leaves a place that is no longer allowed', () => {
    expect(chooseCorner([['top-right', at('top-right')]], [], 'bottom-left')).toBe('top-right');
  });

  test('never covers anything if any corner is free', () => {
    fc.assert(
      fc.property(fc.array(rect, { maxLength: 2 }), corner, (avoid, current) => {
        const chosen = chooseCorner(PLACES, avoid, current);
        if (CORNERS.some((candidate) => isFree(at(candidate), avoid))) expect(isFree(at(chosen), avoid)).toBe(true);
        if (isFree(at(current), avoid)) expect(chosen).toBe(current);
      }),
    );
  });

  test('never covers the target if any corner is free of it, whatever else must be covered', () => {
    fc.assert(
      fc.property(rect, rect, corner, (target, field, current) => {
        const chosen = chooseCorner(PLACES, [target, field], current);
        if (CORNERS.some((candidate) => isFree(at(candidate), [target]))) expect(isFree(at(chosen), [target])).toBe(true);
      }),
    );
  });

  test('choosing again from the chosen corner changes nothing', () => {
    fc.assert(
      fc.property(fc.array(rect, { maxLength: 2 }), corner, (avoid, current) => {
        const chosen = chooseCorner(PLACES, avoid, current);
        expect(chooseCorner(PLACES, avoid, chosen)).toBe(chosen);
      }),
    );
  });
});
