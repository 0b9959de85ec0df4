import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CORNERS,
  type Corner,
  chooseCorner,
  chooseLeastBad,
  chooseSeat,
  cornerAt,
  cornersAfter,
  cornerToward,
  inflate,
  isFree,
  ROUNDING,
  roomAt,
  sharedArea,
} from '../../src/core/card/placement.ts';
import type { Rect } from '../../src/core/snapshot/rect.ts';

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

const HEIGHTS = { comfort: 180, least: 120 };
const lowered = (chosen: Corner, height: number): Rect => {
  const whole = at(chosen);
  return chosen.startsWith('top') ? { ...whole, height } : { ...whole, y: whole.y + whole.height - height, height };
};
const everywhere: Rect = { x: 0, y: 0, ...SCREEN };

describe('a seat for the card', () => {
  test('is as high as what is beside it lets it be', () => {
    const beneath: Rect = { x: 0, y: 200, width: 1000, height: 10 };
    expect(roomAt('top-left', at('top-left'), [beneath])).toBe(200 - EDGE);
    expect(roomAt('bottom-left', at('bottom-left'), [beneath])).toBe(CARD.height);
    expect(roomAt('top-left', at('top-left'), [{ x: 0, y: 0, width: 1000, height: 20 }])).toBe(0);
  });

  test('is a free corner first, then a lower card, then one over what may be covered, then the lowest of all', () => {
    expect(chooseSeat(PLACES, [at('bottom-right')], [], HEIGHTS)).toEqual({ corner: 'bottom-left', height: CARD.height });
    const wish = [at('bottom-right'), at('bottom-left'), { ...everywhere, y: 230, height: 60 }];
    expect(chooseSeat(PLACES, [], wish, HEIGHTS)).toEqual({ corner: 'top-right', height: 230 - EDGE });
    expect(chooseSeat(PLACES, [], [everywhere], HEIGHTS)).toEqual({ corner: 'bottom-right', height: CARD.height });
    expect(chooseSeat(PLACES, [{ ...everywhere, y: 150, height: 700 }], [], HEIGHTS)).toEqual({ corner: 'top-right', height: 134 });
    expect(chooseSeat(PLACES, [{ ...everywhere, y: 100, height: 500 }], [], HEIGHTS)).toBeNull();
  });

  test('never lies over what must stay visible, and is never lower than is of use', () => {
    fc.assert(
      fc.property(fc.array(rect, { maxLength: 2 }), fc.array(rect, { maxLength: 3 }), (must, wish) => {
        const seat = chooseSeat(PLACES, must, wish, HEIGHTS);
        if (seat === null) return;
        // To the rounding: a whole card is not made a hair lower.
        expect(isFree(lowered(seat.corner, seat.height - ROUNDING), must)).toBe(true);
        expect(seat.height).toBeGreaterThanOrEqual(HEIGHTS.least);
      }),
    );
  });

  test('is found whenever some corner has room enough', () => {
    fc.assert(
      fc.property(fc.array(rect, { maxLength: 2 }), fc.array(rect, { maxLength: 3 }), (must, wish) => {
        const hasRoom = CORNERS.some((candidate) => isFree(lowered(candidate, HEIGHTS.least), must));
        expect(chooseSeat(PLACES, must, wish, HEIGHTS) !== null).toBe(hasRoom);
      }),
    );
  });

  test('a card opened all the same is low, where it covers least', () => {
    expect(chooseLeastBad(PLACES, [everywhere], HEIGHTS)).toEqual({ corner: 'bottom-right', height: HEIGHTS.least });
    expect(chooseLeastBad(PLACES, [{ ...everywhere, y: 50 }], HEIGHTS)).toEqual({ corner: 'top-right', height: HEIGHTS.least });
  });
});

describe('moving', () => {
  test('goes clockwise through all corners', () => {
    expect(cornersAfter('bottom-right')).toEqual(['bottom-left', 'top-left', 'top-right']);
    expect(cornersAfter('top-left')).toEqual(['top-right', 'bottom-right', 'bottom-left']);
  });

  test('goes to a side, or to the quarter something was dropped in', () => {
    expect(cornerToward('bottom-right', 'left')).toBe('bottom-left');
    expect(cornerToward('bottom-right', 'top')).toBe('top-right');
    expect(cornerToward('bottom-right', 'bottom')).toBe('bottom-right');
    expect(cornerAt({ x: 10, y: 10 }, everywhere)).toBe('top-left');
    expect(cornerAt({ x: 2000, y: -5 }, everywhere)).toBe('top-right');
    expect(cornerAt({ x: 10, y: 600 }, everywhere)).toBe('bottom-left');
  });
});
