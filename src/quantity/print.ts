import { cutTo, hasDecimals, toDecimal } from './decimal.ts';
import { add, compare, divide, type Exact, exact, multiply, sign, subtract, ZERO } from './exact.ts';
import { type End, type Interval, interval, point, single } from './interval.ts';
import { compareReal, isCompound, type Real, roundReal } from './real.ts';
import type { Unit } from './unit.ts';

/** A number as it stands on the page: a finite decimal, counted in the unit in which it is printed. */
export type Printed = Exact;

type Direction = 'down' | 'up';
/** `nearest` gives way to the other side where it would reach or cross a limit. */
type Rounding = Direction | 'nearest';

const USUAL_DECIMALS = 2;
const MOST_DECIMALS = 30;
/** For numbers that equal their limit but have no finite decimal. */
const ENDLESS_DECIMALS = 6;
/** A number with no more decimals than these is printed as it is, so that people find the number that they wrote. */
const SHORT_DECIMALS = 4;
/** A rate is printed in per cent: its digits move by two. */
const PERCENT: Exact = { num: 1, den: 100 };
const TENTH: Exact = { num: 1, den: 10 };

/**
 * Rounds a number for print, to the nearest, but never onto or across a limit that it is held against: whoever compares the printed
 * number with a limit comes to the outcome that the exact number has. Two decimals in the unit, more where they are needed; a
 * number that has few decimals, or equals a limit, is not rounded.
 */
export function roundForPrint(value: Real, unit: Unit, limits: readonly Real[] = []): Printed {
  return round(value, unit, limits, 'nearest');
}

/**
 * Rounds a limit for print. What a document writes has few decimals and is printed as it is; a limit that was computed is rounded
 * away from the numbers that are held against it, since these may be rounded towards it.
 */
export function roundLimit(limit: Real, unit: Unit, actuals: readonly Real[]): Printed {
  const isAbove = actuals.every((actual) => compareReal(limit, actual) > 0);
  return shortDecimal(limit, unit, ENDLESS_DECIMALS) ?? round(limit, unit, actuals, isAbove ? 'up' : 'down');
}

/** The number as text, without its unit: `384.62`. */
export function printNumber(printed: Printed): string {
  return toDecimal(printed) ?? '';
}

/** A difference as text, with its sign: `+104.62`, `-0.01`, `0`. */
export function printMargin(actual: Printed, limit: Printed): string {
  const difference = subtract(actual, limit);
  return `${sign(difference) > 0 ? '+' : ''}${printNumber(difference)}`;
}

/** The ends of a range, rounded outwards, never across or onto a limit. */
export function roundRange(range: Interval, unit: Unit, limits: readonly Real[] = []): Interval<Printed> {
  const end = (from: End | undefined, direction: Direction): End<Printed> | undefined =>
    from && { at: round(from.at, unit, limits, direction), open: from.open };
  return interval(end(range.low, 'down'), end(range.high, 'up'));
}

/** `384.62`, `2–3`, `>52–<53`, `≥5`, `<60`; undefined where nothing at all is known. */
export function printRange({ low, high }: Interval<Printed>): string | undefined {
  if (low && high) {
    const [from, until] = [printNumber(low.at), printNumber(high.at)];
    if (from === until && !low.open && !high.open) return from;
    return `${low.open ? '>' : ''}${from}–${high.open ? '<' : ''}${until}`;
  }
  if (low) return `${low.open ? '>' : '≥'}${printNumber(low.at)}`;
  return high && `${high.open ? '<' : '≤'}${printNumber(high.at)}`;
}

/** Rounds a range for print: a single number to the nearest, the ends of a true range outwards. */
export function roundActual(range: Interval, unit: Unit, limits: readonly Real[] = []): Interval<Printed> {
  const value = single(range);
  if (!value) return roundRange(range, unit, limits);
  return point(roundForPrint(value, unit, limits));
}

function round(value: Real, unit: Unit, limits: readonly Real[], rounding: Rounding): Printed {
  const equal = limits.find((limit) => compareReal(value, limit) === 0);
  if (equal) return unrounded(isCompound(value) ? equal : value, unit);
  const short = shortDecimal(value, unit, SHORT_DECIMALS);
  if (short) return short;
  for (let decimals = usualDecimals(value, unit); decimals < MOST_DECIMALS; decimals += 1) {
    for (const rounded of neighboursOf(value, unit, decimals, rounding)) {
      if (keepsOrder(value, multiply(rounded, factorOf(value, unit)), limits)) return rounded;
    }
  }
  return cut(value, unit, MOST_DECIMALS, rounding === 'up' ? 'up' : 'down');
}

/** The numbers with so many decimals to try, the better one first. */
function neighboursOf(value: Real, unit: Unit, decimals: number, rounding: Rounding): readonly Printed[] {
  if (rounding !== 'nearest') return [cut(value, unit, decimals, rounding)];
  const low = cut(value, unit, decimals, 'down');
  const high = cut(value, unit, decimals, 'up');
  const middle = multiply(divide(add(low, high), { num: 2, den: 1 }), factorOf(value, unit));
  return compareReal(value, middle) < 0 ? [low, high] : [high, low];
}

/** The value itself in the unit, where so many decimals show it. */
function shortDecimal(value: Real, unit: Unit, decimals: number): Printed | undefined {
  if (isCompound(value)) return undefined;
  const inUnit = divide(value, unit.factor);
  return hasDecimals(inUnit, decimals) ? inUnit : undefined;
}

function keepsOrder(value: Real, rounded: Exact, limits: readonly Real[]): boolean {
  return limits.every(
    (limit) => Math.sign(compareReal(rounded, limit)) === Math.sign(compareReal(value, limit)),
  );
}

/** The value itself in the unit, where a decimal can show it. */
function unrounded(value: Real, unit: Unit): Printed {
  const inUnit = isCompound(value) ? undefined : divide(value, unit.factor);
  return inUnit && toDecimal(inUnit) !== undefined ? inUnit : cut(value, unit, ENDLESS_DECIMALS, 'down');
}

function cut(value: Real, unit: Unit, decimals: number, direction: Direction): Printed {
  if (!isCompound(value)) return cutTo(divide(value, unit.factor), decimals, direction);
  return divide(exact(roundReal(value, decimals + 2, direction)) ?? ZERO, PERCENT);
}

/** Small numbers keep two digits that say something: 0.0012, not 0. */
function usualDecimals(value: Real, unit: Unit): number {
  if (isCompound(value)) return USUAL_DECIMALS;
  const inUnit = divide(value, unit.factor);
  let size: Exact = sign(inUnit) < 0 ? subtract(ZERO, inUnit) : inUnit;
  let decimals = USUAL_DECIMALS;
  while (sign(size) > 0 && compare(size, TENTH) < 0 && decimals < MOST_DECIMALS) {
    size = multiply(size, { num: 10, den: 1 });
    decimals += 1;
  }
  return decimals;
}

function factorOf(value: Real, unit: Unit): Exact {
  return isCompound(value) ? PERCENT : unit.factor;
}
