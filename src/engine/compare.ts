import type { Comparison, NumberComparison } from '../model/condition.ts';
import { FAIL, PASS, type Possible } from '../model/outcome.ts';
import type { Actual } from '../model/result.ts';
import { type End, type Interval, intersection, single } from '../quantity/interval.ts';
import { compareReal, type Real } from '../quantity/real.ts';
import { invert, joinSets } from './outcome.ts';

/** The results that a comparison can have, given what is known of both sides. */
export type Compare = (actual: Actual, limits: readonly Actual[]) => Possible;

const UNKNOWN: Possible = PASS | FAIL;

/** How values of one type are held against limits, by comparison. `rank` orders labels that rank. */
export function comparer(comparison: Comparison, rank: (label: string) => number): Compare {
  switch (comparison.op) {
    case 'at_least':
    case 'more_than':
    case 'at_most':
    case 'less_than':
      return ordered(comparison.op, rank);
    case 'between':
      return (actual, [low, high]) =>
        low && high
          ? joinSets(
              'all',
              ordered('at_least', rank)(actual, [low]),
              ordered('at_most', rank)(actual, [high]),
            )
          : UNKNOWN;
    case 'equals':
    case 'one_of':
      return amongLimits;
    case 'none_of':
      return (actual, limits) => invert(amongLimits(actual, limits));
    case 'in_months':
      return (actual) => inMonths(actual, comparison.months);
  }
}

function ordered(op: NumberComparison, rank: (label: string) => number): Compare {
  // Read downwards, at most and less than are at least and more than of the limit.
  const isLower = op === 'at_least' || op === 'more_than';
  const strict = op === 'more_than' || op === 'less_than';
  return (actual, limits) => {
    const limit = limits[0] && asRange(limits[0], rank);
    const own = asRange(actual, rank);
    if (!own || !limit) return UNKNOWN;
    const greater = isLower ? own : limit;
    const smaller = isLower ? limit : own;
    const mayPass = canExceed(greater.high, smaller.low, strict);
    const mayFail = canExceed(smaller.high, greater.low, !strict);
    return (mayPass ? PASS : 0) | (mayFail ? FAIL : 0);
  };
}

/** Whether a value up to `high` can be greater (or equal, unless strict) than one from `low` on. */
function canExceed(high: End | undefined, low: End | undefined, strict: boolean): boolean {
  if (!high || !low) return true;
  const order = compareReal(high.at, low.at);
  if (order !== 0) return order > 0;
  return !strict && !high.open && !low.open;
}

/** Numbers as they are; dates as days, ranked labels as ranks. */
function asRange(actual: Actual, rank: (label: string) => number): Interval | undefined {
  if (actual.type === 'number') return actual.range;
  if (actual.type === 'date')
    return actual.from && actual.until ? days(actual.from, actual.until) : undefined;
  if (actual.type === 'labels' && actual.labels?.length === 1) {
    const position = rank(actual.labels[0] ?? '');
    return position < 0 ? undefined : closed(position, position);
  }
  return undefined;
}

function days(from: string, until: string): Interval {
  return closed(Number(from.replaceAll('-', '')), Number(until.replaceAll('-', '')));
}

function closed(low: number, high: number): Interval {
  return { low: { at: { num: low, den: 1 }, open: false }, high: { at: { num: high, den: 1 }, open: false } };
}

function amongLimits(actual: Actual, limits: readonly Actual[]): Possible {
  let set = FAIL;
  for (const limit of limits) {
    set = joinSets('any', set, equalTo(actual, limit));
    if (set === PASS) break;
  }
  return set;
}

function equalTo(actual: Actual, limit: Actual): Possible {
  if (actual.type === 'number' && limit.type === 'number') return equalNumbers(actual.range, limit.range);
  if (actual.type === 'date' && limit.type === 'date') {
    const a = asRange(actual, () => -1);
    const b = asRange(limit, () => -1);
    return a && b ? within(a, b) : UNKNOWN;
  }
  if (actual.type === 'flag' && limit.type === 'flag') {
    return actual.value === undefined ? UNKNOWN : decided(actual.value === limit.value);
  }
  if (actual.type === 'labels' && limit.type === 'labels') {
    return actual.labels ? decided(haveCommon(actual.labels, limit.labels ?? [])) : UNKNOWN;
  }
  return UNKNOWN;
}

function equalNumbers(a: Interval, b: Interval): Possible {
  if (!intersection<Real>(a, b)) return FAIL;
  return single(a) && single(b) ? PASS : UNKNOWN;
}

/** Whether a day known to lie in `a` lies in the day, month or year `b`. */
function within(a: Interval, b: Interval): Possible {
  if (!intersection<Real>(a, b)) return FAIL;
  const inside =
    a.low &&
    a.high &&
    b.low &&
    b.high &&
    compareReal(a.low.at, b.low.at) >= 0 &&
    compareReal(a.high.at, b.high.at) <= 0;
  return inside ? PASS : UNKNOWN;
}

function inMonths(actual: Actual, months: readonly number[]): Possible {
  if (actual.type !== 'date' || !actual.from || !actual.until) return UNKNOWN;
  const first = Number(actual.from.slice(5, 7));
  const last = Number(actual.until.slice(5, 7));
  const span = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  if (span.every((month) => months.includes(month))) return PASS;
  return span.some((month) => months.includes(month)) ? UNKNOWN : FAIL;
}

function haveCommon(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 1 && b.length === 1) return a[0] === b[0];
  return a.some((label) => b.includes(label));
}

function decided(passes: boolean): Possible {
  return passes ? PASS : FAIL;
}
