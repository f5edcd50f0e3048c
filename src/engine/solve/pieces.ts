import type { Stretch } from '../../model/what-if.ts';
import { floorScaled } from '../../quantity/decimal.ts';
import {
  add,
  compare,
  type Exact,
  isWhole,
  multiply,
  negate,
  ONE,
  sign,
  subtract,
  whole,
  ZERO,
} from '../../quantity/exact.ts';
import { type End, type Interval, interval } from '../../quantity/interval.ts';
import type { Root } from '../../quantity/roots.ts';

const HALF: Exact = { num: 1, den: 2 };
const TWO: Exact = { num: 2, den: 1 };

/** A value strictly between two others, as near to plain as can be; a whole number where only these count. */
export function between(
  low: Exact | undefined,
  high: Exact | undefined,
  isCount: boolean,
): Exact | undefined {
  if (isCount) {
    const next = low ? add(whole(floorScaled(low, 0)), ONE) : high ? subtract(wholeUp(high), ONE) : ZERO;
    return high && compare(next, high) >= 0 ? undefined : next;
  }
  if (low && high) return compare(low, high) < 0 ? multiply(add(low, high), HALF) : undefined;
  if (low) return sign(low) > 0 ? multiply(low, TWO) : add(low, ONE);
  if (high) return sign(high) < 0 ? multiply(high, TWO) : subtract(high, ONE);
  return ZERO;
}

export function isInside({ from, until }: Root, low: End | undefined, high: End | undefined): boolean {
  return (!low || isExact(low.at, from)) && (!high || isExact(until, high.at));
}

function isExact(low: End['at'], high: End['at']): boolean {
  return !('years' in low) && !('years' in high) && compare(low, high) < 0;
}

/** Whole numbers alone: an open end is the next of them. */
export function wholeEnds({ low, high }: Interval<Exact>): Interval<Exact> {
  const up = low && (low.open && isWhole(low.at) ? add(low.at, ONE) : wholeUp(low.at));
  const down =
    high && (high.open && isWhole(high.at) ? subtract(high.at, ONE) : whole(floorScaled(high.at, 0)));
  return interval(up && { at: up, open: false }, down && { at: down, open: false });
}

function wholeUp(value: Exact): Exact {
  return negate(whole(floorScaled(negate(value), 0)));
}

/** Neighbours on which the same was found become one. */
export function joinSame<T>(
  pieces: readonly Stretch<T>[],
  isSame: (a: T, b: T) => boolean,
  isCount: boolean,
): readonly Stretch<T>[] {
  const joined: Stretch<T>[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last && isSame(last.found, piece.found)) joined[joined.length - 1] = span(last, piece);
    else joined.push(piece);
  }
  return isCount ? joined.map((each) => ({ ...each, range: wholeEnds(each.range) })) : joined;
}

function span<T>(first: Stretch<T>, last: Stretch<T>): Stretch<T> {
  const low = first.roots?.low;
  const high = last.roots?.high;
  return {
    range: interval(first.range.low, last.range.high),
    roots: { ...(low && { low }), ...(high && { high }) },
    found: first.found,
  };
}

/** Whether a value lies in a range. */
export function holds({ low, high }: Interval<Exact>, value: Exact): boolean {
  const above = low ? compare(value, low.at) : 1;
  const below = high ? compare(high.at, value) : 1;
  return (low?.open ? above > 0 : above >= 0) && (high?.open ? below > 0 : below >= 0);
}
