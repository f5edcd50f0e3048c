import { add, compare, divide, type Exact, fraction, isSmall, multiply, subtract } from './exact.ts';
import type { Interval } from './interval.ts';

/**
 * Fractions that stand one behind the other in an array, the denominator after its numerator; very many of them cost no object each. Both are
 * safe integers, so that the array holds them exactly, and the denominator is positive; they need not be in lowest terms. A position is
 * that of the numerator. What cannot stand there is not put, and whoever wants it has to compute with `Exact`.
 */
export type Fractions = Float64Array;

/** A fraction takes so many places. */
export const FRACTION = 2;

/** Puts num/den, if both are safe. */
export function putFraction(all: Fractions, to: number, num: number, den: number): boolean {
  return isSafe(num) && isSafe(den) && store(all, to, num, den);
}

/** Of a whole number, as products of safe integers are, however large. So short that the machine puts it wherever it is called. */
function isSafe(value: number): boolean {
  return value <= MOST && value >= LEAST;
}

const MOST = Number.MAX_SAFE_INTEGER;
const LEAST = Number.MIN_SAFE_INTEGER;

function store(all: Fractions, to: number, num: number, den: number): true {
  all[to] = num;
  all[to + 1] = den;
  return true;
}

/** Puts a number, if its integers are safe. */
export function putExact(all: Fractions, to: number, value: Exact): boolean {
  return isSmall(value) && putFraction(all, to, value.num, value.den);
}

/** Puts a fraction of the one array into the other. */
function copyFraction(all: Fractions, to: number, from: Fractions, at: number): void {
  all[to] = numAt(from, at);
  all[to + 1] = denAt(from, at);
}

/** The same for many: pairs of where one goes, counted from `start`, and where it stands, counted from `first`. */
export function copyFractions(
  pairs: readonly number[],
  all: Fractions,
  start: number,
  from: Fractions,
  first: number,
): void {
  for (let at = 0; at < pairs.length; at += 2)
    copyFraction(all, start + (pairs[at] ?? 0), from, first + (pairs[at + 1] ?? 0));
}

/** Puts a ÷ b, if b is positive. */
export function putQuotient(all: Fractions, to: number, a: number, b: number): boolean {
  const divisor = numAt(all, b);
  if (divisor <= 0) return false;
  const num = numAt(all, a) * denAt(all, b);
  const den = denAt(all, a) * divisor;
  return isSafe(num) && isSafe(den)
    ? store(all, to, num, den)
    : putExact(all, to, divide(exactAt(all, a), exactAt(all, b)));
}

/** Puts a + b. */
export function putSum(all: Fractions, to: number, a: number, b: number): boolean {
  return putSigned(all, to, a, b, 1) || putExact(all, to, add(exactAt(all, a), exactAt(all, b)));
}

/** Puts a − b. */
export function putDifference(all: Fractions, to: number, a: number, b: number): boolean {
  return putSigned(all, to, a, b, -1) || putExact(all, to, subtract(exactAt(all, a), exactAt(all, b)));
}

function putSigned(all: Fractions, to: number, a: number, b: number, side: 1 | -1): boolean {
  const left = numAt(all, a) * denAt(all, b);
  const right = side * numAt(all, b) * denAt(all, a);
  return isSafe(left) && isSafe(right) && putFraction(all, to, left + right, denAt(all, a) * denAt(all, b));
}

/** Puts a × b. */
export function putProduct(all: Fractions, to: number, a: number, b: number): boolean {
  return (
    putFraction(all, to, numAt(all, a) * numAt(all, b), denAt(all, a) * denAt(all, b)) ||
    putExact(all, to, multiply(exactAt(all, a), exactAt(all, b)))
  );
}

/** The fraction in lowest terms. */
export function exactAt(all: Fractions, at: number): Exact {
  return fraction(numAt(all, at), denAt(all, at));
}

export function numAt(all: Fractions, at: number): number {
  return all[at] ?? 0;
}

export function denAt(all: Fractions, at: number): number {
  return all[at + 1] ?? 1;
}

/** −1, 0 or 1: small integers, unlike a difference, need no memory of their own. */
function order(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Negative, zero or positive as the fraction is less than, equal to or greater than a number. */
export function compareWith(all: Fractions, at: number, other: Exact): number {
  if (isSmall(other)) {
    const left = numAt(all, at) * other.den;
    const right = other.num * denAt(all, at);
    if (isSafe(left) && isSafe(right)) return order(left, right);
  }
  return compare(exactAt(all, at), other);
}

/** How two of them may be ordered, as bits. */
export const [LESS, EQUAL, GREATER] = [1, 2, 4] as const;

/** How two of them are ordered, as one of these bits. */
export function orderAt(all: Fractions, a: number, b: number): number {
  const left = numAt(all, a) * denAt(all, b);
  const right = numAt(all, b) * denAt(all, a);
  if (isSafe(left) && isSafe(right)) return orderBit(left, right);
  return orderBit(compare(exactAt(all, a), exactAt(all, b)), 0);
}

function orderBit(a: number, b: number): number {
  return a < b ? LESS : a > b ? GREATER : EQUAL;
}

/** Whether the fraction belongs to an interval. */
export function isWithin(all: Fractions, at: number, { low, high }: Interval<Exact>): boolean {
  const over = low ? compareWith(all, at, low.at) : 1;
  const under = high ? compareWith(all, at, high.at) : -1;
  return (
    (over > 0 || (over === 0 && low?.open === false)) && (under < 0 || (under === 0 && high?.open === false))
  );
}

/**
 * Room for the fractions of very many records. These share arrays, since one for each record would cost more than what stands in it; what was put
 * stays where it is.
 */
export interface Room {
  all: Fractions;
  /** From here on nothing was put yet; whoever puts something moves it. */
  free: number;
}

const PLACES = 8192;

export function makeRoom(): Room {
  return { all: new Float64Array(PLACES), free: 0 };
}

/** Sees to it that so many fractions can be put; they may not take more than a quarter of an array. */
export function needRoom(room: Room, count: number): void {
  if (room.free + count * FRACTION <= PLACES) return;
  room.all = new Float64Array(PLACES);
  room.free = 0;
}

/** No more fractions than these can be needed at once. */
export const MOST_FRACTIONS = PLACES / FRACTION / 4;
