import { cutTo } from './decimal.ts';
import { add, compare, divide, type Exact, multiply, negate, ONE, sign, ZERO } from './exact.ts';
import { compareReal, type Real } from './real.ts';

/** One end of an interval; `open` ends do not belong to it. */
export interface End<N extends Real = Real> {
  readonly at: N;
  readonly open: boolean;
}

/**
 * The values that a number may still have. A missing end is unbounded; a known number has both ends at itself, and mostly a single end
 * that is both.
 */
export interface Interval<N extends Real = Real> {
  readonly low?: End<N>;
  readonly high?: End<N>;
}

export const EVERYTHING: Interval<never> = {};
export const NOT_NEGATIVE: Interval<Exact> = { low: { at: ZERO, open: false } };

/** A number that is known. */
export function point<N extends Real>(at: N): Interval<N> {
  const end = { at, open: false };
  return { low: end, high: end };
}

/** The interval between two ends; an end that is undefined is unbounded. */
export function interval<N extends Real>(low: End<N> | undefined, high: End<N> | undefined): Interval<N> {
  if (low) return high ? { low, high } : { low };
  return high ? { high } : {};
}

/** The single value of the interval, where it is one. */
export function single<N extends Real>(range: Interval<N>): N | undefined {
  const { low, high } = range;
  if (!low || !high || low.open || high.open) return undefined;
  return low === high || compareReal(low.at, high.at) === 0 ? low.at : undefined;
}

/** The smallest interval that holds both. */
export function hull<N extends Real>(a: Interval<N>, b: Interval<N>): Interval<N> {
  return interval(a.low && b.low && outer(a.low, b.low, -1), a.high && b.high && outer(a.high, b.high, 1));
}

/** What both intervals allow; undefined when they exclude each other. */
export function intersection<N extends Real>(a: Interval<N>, b: Interval<N>): Interval<N> | undefined {
  const low = a.low && b.low ? outer(a.low, b.low, 1, true) : (a.low ?? b.low);
  const high = a.high && b.high ? outer(a.high, b.high, -1, true) : (a.high ?? b.high);
  if (low && high) {
    const order = compareReal(low.at, high.at);
    if (order > 0 || (order === 0 && (low.open || high.open))) return undefined;
  }
  return interval(low, high);
}

/** The whole numbers of an interval, from the least to the greatest of them; undefined where there are none. */
export function wholeWithin({ low, high }: Interval<Exact>): Interval<Exact> | undefined {
  const from = low && wholeFrom(low);
  const until = high && negate(wholeFrom({ at: negate(high.at), open: high.open }));
  if (from && until && compare(from, until) > 0) return undefined;
  return interval(from && { at: from, open: false }, until && { at: until, open: false });
}

/** The least whole number from an end on. */
function wholeFrom({ at, open }: End<Exact>): Exact {
  const whole = cutTo(at, 0, 'up');
  return open && compare(whole, at) === 0 ? add(whole, ONE) : whole;
}

/** Whether every value of the second interval belongs to the first one. */
export function contains<N extends Real>(all: Interval<N>, some: Interval<N>): boolean {
  return (
    (!all.low || (some.low !== undefined && reaches(all.low, some.low, 1))) &&
    (!all.high || (some.high !== undefined && reaches(all.high, some.high, -1)))
  );
}

/** Whether an outer end, seen in its direction, lies no further in than an inner one. */
function reaches(outerEnd: End, innerEnd: End, direction: 1 | -1): boolean {
  const order = compareReal(innerEnd.at, outerEnd.at) * direction;
  return order > 0 || (order === 0 && (innerEnd.open || !outerEnd.open));
}

/** Every sum of a value of the one and a value of the other. */
export function addIntervals(a: Interval<Exact>, b: Interval<Exact>): Interval<Exact> {
  const low = addEnds(a.low, b.low);
  const isPoint = a.low === a.high && b.low === b.high;
  return interval(low, isPoint ? low : addEnds(a.high, b.high));
}

/** Every value with the other sign. */
export function negateInterval(a: Interval<Exact>): Interval<Exact> {
  const low = mapEnd(a.high, negate);
  return interval(low, a.low === a.high ? low : mapEnd(a.low, negate));
}

/** Every value times a factor above zero. */
export function scaleInterval({ low, high }: Interval<Exact>, factor: Exact): Interval<Exact> {
  const scale = (at: Exact) => multiply(at, factor);
  return interval(mapEnd(low, scale), mapEnd(high, scale));
}

/** Every value, raised to the floor where it is below and cut to the cap where it is above. */
export function clampInterval(
  { low, high }: Interval<Exact>,
  floor: Exact | undefined,
  cap: Exact | undefined,
): Interval<Exact> {
  // Where every value lies beyond cap or floor, these are reached for certain, even from an open end at them.
  const isAbove = low && cap && compare(low.at, cap) >= 0;
  const isBelow = high && floor && compare(high.at, floor) <= 0;
  const from = isAbove
    ? closedAt(cap)
    : !low || (floor && compare(low.at, floor) < 0)
      ? closedAt(floor)
      : low;
  const until = isBelow
    ? closedAt(floor)
    : !high || (cap && compare(high.at, cap) > 0)
      ? closedAt(cap)
      : high;
  return interval(from, until);
}

function closedAt(at: Exact | undefined): End<Exact> | undefined {
  return at && { at, open: false };
}

function mapEnd(end: End<Exact> | undefined, change: (at: Exact) => Exact): End<Exact> | undefined {
  return end && { at: change(end.at), open: end.open };
}

/**
 * a ÷ b for intervals. Undefined where b can be zero or negative in a way that leaves the quotient without meaning:
 * b may touch zero only as a bound that is not reached or not known (then the quotient is unbounded above).
 */
export function divideIntervals(a: Interval<Exact>, b: Interval<Exact>): Interval<Exact> | undefined {
  const divisor = single(b);
  if (divisor) return sign(divisor) === 0 ? undefined : divideByPoint(a, divisor);
  if (!b.low || sign(b.low.at) < 0 || !a.low || sign(a.low.at) < 0) return EVERYTHING;
  const low = b.high ? divideEnds(a.low, b.high) : { at: ZERO, open: sign(a.low.at) > 0 };
  const high = a.high && sign(b.low.at) > 0 ? divideEnds(a.high, b.low) : undefined;
  return interval(low, high);
}

function divideByPoint(a: Interval<Exact>, divisor: Exact): Interval<Exact> {
  if (a.low && a.low === a.high && !a.low.open) return point(divide(a.low.at, divisor));
  const [low, high] = sign(divisor) > 0 ? [a.low, a.high] : [a.high, a.low];
  const scale = (at: Exact) => divide(at, divisor);
  return interval(mapEnd(low, scale), mapEnd(high, scale));
}

function divideEnds(a: End<Exact>, b: End<Exact>): End<Exact> {
  return { at: divide(a.at, b.at), open: a.open || (sign(a.at) !== 0 && b.open) };
}

function addEnds(a: End<Exact> | undefined, b: End<Exact> | undefined): End<Exact> | undefined {
  return a && b && { at: add(a.at, b.at), open: a.open || b.open };
}

/** The end further out in the direction; at a tie the closed one, or the open one when narrowing. */
function outer<N extends Real>(a: End<N>, b: End<N>, direction: 1 | -1, narrowing = false): End<N> {
  const order = compareReal(a.at, b.at) * direction;
  if (order !== 0) return order > 0 ? a : b;
  return a.open === narrowing ? a : b;
}
