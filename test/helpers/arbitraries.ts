import fc from 'fast-check';
import { divide, type Exact, whole } from '../../src/quantity/exact.ts';
import { type End, type Interval, interval } from '../../src/quantity/interval.ts';
import { compareReal } from '../../src/quantity/real.ts';

/** Integers on both sides of 2^53, where the fast form ends. */
const integers = fc.oneof(
  fc.bigInt({ min: -20n, max: 20n }),
  fc.bigInt({ min: -(2n ** 60n), max: 2n ** 60n }),
  fc.bigInt({ min: 2n ** 53n - 3n, max: 2n ** 53n + 3n }),
);

/** Numerator and denominator, not reduced; the denominator is positive. */
export const pairs = fc.tuple(
  integers,
  integers.map((n) => (n === 0n ? 1n : n < 0n ? -n : n)),
);

export function fractionOf([num, den]: readonly [bigint, bigint]): Exact {
  return divide(whole(num), whole(den));
}

/** Fractions of every size. */
export const exacts = pairs.map(fractionOf);

/** Fractions of small integers, so that equal values and zero come often. */
export const smallExacts = fc
  .tuple(fc.integer({ min: -12, max: 12 }), fc.integer({ min: 1, max: 6 }))
  .map(([num, den]) => divide(whole(num), whole(den)));

const ends: fc.Arbitrary<End<Exact> | undefined> = fc.option(
  fc.record({ at: smallExacts, open: fc.boolean() }),
  { nil: undefined },
);

export function contains({ low, high }: Interval<Exact>, value: Exact): boolean {
  const above = low ? compareReal(low.at, value) : -1;
  const below = high ? compareReal(value, high.at) : -1;
  return (low?.open ? above < 0 : above <= 0) && (high?.open ? below < 0 : below <= 0);
}

/** An interval and a value that lies in it. */
export const intervalsWithValue = fc
  .tuple(ends, ends, smallExacts)
  .map(([low, high, value]) => ({ range: interval(low, high), value }))
  .filter(({ range, value }) => contains(range, value));

/** An interval and a value that may lie in it or not. */
export const intervalsBesideValue = intervalsWithValue.chain(({ range }) =>
  smallExacts.map((value) => ({ range, value })),
);
