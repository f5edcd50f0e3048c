import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  compare,
  divide,
  type Exact,
  isSmall,
  multiply,
  sign,
  subtract,
} from '../../src/quantity/exact.ts';
import {
  compareWith,
  EQUAL,
  exactAt,
  FRACTION,
  GREATER,
  isWithin,
  LESS,
  makeRoom,
  MOST_FRACTIONS,
  needRoom,
  orderAt,
  putDifference,
  putExact,
  putFraction,
  putProduct,
  putQuotient,
  putSum,
} from '../../src/quantity/fractions.ts';
import { contains, exacts, intervalsBesideValue, smallExacts } from '../helpers/arbitraries.ts';

const numbers = fc.oneof(smallExacts, exacts).filter(isSmall);
const [A, B, TO] = [0, FRACTION, 2 * FRACTION];

/** Two fractions in an array, the first one not in lowest terms where it can be, and room for a third. */
function arrayOf(a: Exact, b: Exact, times = 1): Float64Array {
  const all = new Float64Array(3 * FRACTION);
  const isPut = isSmall(a) && putFraction(all, A, a.num * times, a.den * times);
  if (!isPut) putExact(all, A, a);
  putExact(all, B, b);
  return all;
}

describe('fractions in an array', () => {
  it.each<[string, (all: Float64Array) => boolean, (a: Exact, b: Exact) => Exact | undefined]>([
    ['a quotient', (all) => putQuotient(all, TO, A, B), (a, b) => (sign(b) > 0 ? divide(a, b) : undefined)],
    ['a sum', (all) => putSum(all, TO, A, B), add],
    ['a difference', (all) => putDifference(all, TO, A, B), subtract],
    ['a product', (all) => putProduct(all, TO, A, B), multiply],
  ])('%s is the exact one, or is not put', (_, put, wanted) => {
    fc.assert(
      fc.property(numbers, numbers, fc.integer({ min: 1, max: 9 }), (a, b, times) => {
        const all = arrayOf(a, b, times);
        const exact = wanted(a, b);
        const isPut = put(all);
        expect(isPut ? exactAt(all, TO) : undefined).toEqual(exact && isSmall(exact) ? exact : undefined);
      }),
    );
  });

  it('are ordered as the exact ones', () => {
    fc.assert(
      fc.property(numbers, numbers, exacts, (a, b, other) => {
        const all = arrayOf(a, b, 3);
        const order = compare(a, b);
        expect(orderAt(all, A, B)).toBe(order < 0 ? LESS : order > 0 ? GREATER : EQUAL);
        expect(Math.sign(compareWith(all, A, other))).toBe(Math.sign(compare(a, other)));
      }),
    );
  });

  it('belong to the intervals that contain them', () => {
    fc.assert(
      fc.property(intervalsBesideValue, ({ range, value }) => {
        expect(isWithin(arrayOf(value, value, 2), A, range)).toBe(contains(range, value));
      }),
    );
  });

  it.each([
    ['a number too great', 2 ** 53, 1],
    ['a denominator too great', 1, 2 ** 53],
    ['no number', Number.NaN, 1],
  ])('%s is not put', (_, num, den) => {
    const all = new Float64Array(2);
    expect(putFraction(all, 0, num, den)).toBe(false);
    expect([...all]).toEqual([0, 0]);
  });
});

describe('room', () => {
  it('keeps what was put when it becomes full', () => {
    const room = makeRoom();
    const kept = Array.from({ length: 40 }, (_, index) => {
      needRoom(room, MOST_FRACTIONS);
      const { all, free: at } = room;
      putFraction(all, at, index, 7);
      putFraction(all, at + (MOST_FRACTIONS - 1) * FRACTION, index, 9);
      room.free += MOST_FRACTIONS * FRACTION;
      return { all, at, index };
    });
    for (const { all, at, index } of kept) {
      expect([all[at], all[at + (MOST_FRACTIONS - 1) * FRACTION + 1]]).toEqual([index, 9]);
    }
  });
});
