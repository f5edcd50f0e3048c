import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, compare, divide, isWhole, negate, ONE, sign, whole, ZERO } from '../../src/quantity/exact.ts';
import {
  addIntervals,
  clampInterval,
  divideIntervals,
  EVERYTHING,
  hull,
  interval,
  intersection,
  negateInterval,
  point,
  single,
  wholeWithin,
} from '../../src/quantity/interval.ts';
import { contains, intervalsBesideValue, intervalsWithValue, smallExacts } from '../helpers/arbitraries.ts';

const TWO = whole(2);
const closed = (at: typeof ONE) => ({ at, open: false });
const open = (at: typeof ONE) => ({ at, open: true });

describe('interval arithmetic holds every possible result', () => {
  it('adds', () => {
    fc.assert(
      fc.property(intervalsWithValue, intervalsWithValue, (a, b) => {
        expect(contains(addIntervals(a.range, b.range), add(a.value, b.value))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('negates', () => {
    fc.assert(
      fc.property(intervalsBesideValue, ({ range, value }) => {
        expect(contains(negateInterval(range), negate(value))).toBe(contains(range, value));
      }),
    );
  });

  it('clamps', () => {
    fc.assert(
      fc.property(intervalsWithValue, smallExacts, smallExacts, ({ range, value }, a, b) => {
        const [floor, cap] = compare(a, b) <= 0 ? [a, b] : [b, a];
        const inside = compare(value, floor) < 0 ? floor : compare(value, cap) > 0 ? cap : value;
        expect(contains(clampInterval(range, floor, cap), inside)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['a point at the cap', point(ONE), closed(ONE), closed(ONE)],
    ['more than the cap', { low: open(ONE) }, closed(ONE), closed(ONE)],
    ['less than the cap', { high: open(ONE) }, closed(ZERO), open(ONE)],
    ['up to more than the cap', { high: open(TWO) }, closed(ZERO), closed(ONE)],
    ['less than the floor', { high: open(ZERO) }, closed(ZERO), closed(ZERO)],
    ['nothing known', EVERYTHING, closed(ZERO), closed(ONE)],
  ])('clamps %s between 0 and 1', (_name, range, low, high) => {
    expect(clampInterval(range, ZERO, ONE)).toEqual({ low, high });
  });

  it('divides', () => {
    fc.assert(
      fc.property(intervalsWithValue, intervalsWithValue, (a, b) => {
        fc.pre(sign(b.value) !== 0);
        const quotient = divideIntervals(a.range, b.range);
        expect(quotient).toBeDefined();
        expect(contains(quotient ?? point(ONE), divide(a.value, b.value))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps ends that belong to the quotient and no more', () => {
    const shares = { low: closed(ONE), high: open(TWO) };
    expect(divideIntervals(shares, point(TWO))).toEqual({ low: closed({ num: 1, den: 2 }), high: open(ONE) });
    expect(divideIntervals(point(TWO), { low: closed(ONE), high: open(TWO) })).toEqual({
      low: open(ONE),
      high: closed(TWO),
    });
    expect(divideIntervals(point(TWO), { low: open(ZERO), high: closed(TWO) })).toEqual({ low: closed(ONE) });
    expect(divideIntervals(point(TWO), { low: closed(ZERO) })).toEqual({ low: open(ZERO) });
    const oneToTwo = { low: closed(ONE), high: closed(TWO) };
    expect(divideIntervals({ low: open(ZERO), high: closed(TWO) }, oneToTwo)).toEqual({
      low: open(ZERO),
      high: closed(TWO),
    });
    expect(divideIntervals({ low: closed(ZERO), high: closed(TWO) }, oneToTwo)).toEqual({
      low: closed(ZERO),
      high: closed(TWO),
    });
    const openToTwo = { low: closed(ONE), high: open(TWO) };
    expect(divideIntervals({ low: closed(ZERO), high: closed(TWO) }, openToTwo)?.low).toEqual(closed(ZERO));
    expect(divideIntervals(oneToTwo, openToTwo)?.low).toEqual(open({ num: 1, den: 2 }));
    expect(divideIntervals(shares, point(negate(ONE)))).toEqual({
      low: open(negate(TWO)),
      high: closed(negate(ONE)),
    });
  });

  it('has no quotient by zero', () => {
    expect(divideIntervals(point(ONE), point(ZERO))).toBeUndefined();
    expect(divideIntervals(point(ZERO), point(ZERO))).toBeUndefined();
  });
});

describe('interval sets', () => {
  it('intersects to exactly what both allow', () => {
    fc.assert(
      fc.property(intervalsBesideValue, intervalsBesideValue, (a, b) => {
        const both = contains(a.range, a.value) && contains(b.range, a.value);
        const common = intersection(a.range, b.range);
        expect(common !== undefined && contains(common, a.value)).toBe(both);
      }),
      { numRuns: 500 },
    );
  });

  it('is empty only when no value is common', () => {
    expect(intersection({ high: open(ONE) }, { low: closed(ONE) })).toBeUndefined();
    expect(intersection({ high: closed(ONE) }, { low: closed(ONE) })).toEqual(point(ONE));
    expect(intersection(EVERYTHING, EVERYTHING)).toEqual({});
  });

  it('spans both in a hull, with ends of one of them', () => {
    fc.assert(
      fc.property(intervalsBesideValue, intervalsBesideValue, (a, b) => {
        const both = hull(a.range, b.range);
        const inEither = contains(a.range, a.value) || contains(b.range, a.value);
        expect(contains(both, a.value) || !inEither).toBe(true);
        const lows = new Set([a.range.low, b.range.low]);
        const highs = new Set([a.range.high, b.range.high]);
        expect(lows.has(both.low) && highs.has(both.high)).toBe(true);
        expect(both.low === undefined).toBe(lows.has(undefined));
        expect(both.high === undefined).toBe(highs.has(undefined));
      }),
    );
  });

  it('finds the single value only of a closed point', () => {
    fc.assert(
      fc.property(smallExacts, (at) => {
        expect(single(interval(closed(at), closed({ ...at })))).toEqual(at);
        expect(single(interval(closed(at), open(at)))).toBeUndefined();
        expect(single(interval(closed(at), closed(add(at, ONE))))).toBeUndefined();
        expect(single(interval(closed(at), undefined))).toBeUndefined();
        expect(compare(single(point(at)) ?? add(at, ONE), at)).toBe(0);
      }),
    );
  });

  it('has the whole numbers between its ends, and those at ends that belong to it', () => {
    fc.assert(
      fc.property(intervalsBesideValue, fc.integer({ min: -40, max: 40 }), ({ range }, number) => {
        const found = wholeWithin(range);
        expect(found !== undefined && contains(found, whole(number))).toBe(contains(range, whole(number)));
        const ends = [found?.low, found?.high].flatMap((end) => end ?? []);
        expect(ends.every((end) => !end.open && isWhole(end.at) && contains(range, end.at))).toBe(true);
      }),
      { numRuns: 3000 },
    );
    expect(wholeWithin({ low: open(ONE), high: open(TWO) })).toBeUndefined();
    expect(wholeWithin({ low: open(ZERO), high: open(TWO) })).toEqual({
      low: closed(ONE),
      high: closed(ONE),
    });
  });
});
