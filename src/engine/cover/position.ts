import type { Catalogue } from '../../model/catalogue.ts';
import type { Condition, Limit, Of } from '../../model/condition.ts';
import type { Aspect } from '../../model/coverage.ts';
import { limitsOf } from '../../model/reads.ts';
import type { Actual, LeafNode } from '../../model/result.ts';
import { toDecimal } from '../../quantity/decimal.ts';
import {
  add,
  divide,
  type Exact,
  greatest,
  multiply,
  ONE,
  powerOfTen,
  subtract,
  whole,
} from '../../quantity/exact.ts';
import { single } from '../../quantity/interval.ts';
import { compareReal, isCompound, type Real } from '../../quantity/real.ts';

type Leaf = Of<Condition, 'leaf'>;

/**
 * Where the value of a comparison stands: on its limit, or within one step of it. A step is one in the last place of the limit as it is
 * written; an item, of a share of items; a day, a month, a rank. Nothing where the value lies further off, or is no single one.
 */
export function positionsOf(
  { condition, actual, limits }: LeafNode,
  catalogue: Catalogue,
): readonly Aspect[] {
  const { comparison } = condition;
  if (comparison.op === 'in_months') return monthPositions(actual, comparison.months);
  const stated = limitsOf(comparison);
  const first = positionOf(condition, actual, stated[0], limits[0], catalogue);
  if (comparison.op !== 'between') return first ? [first] : [];
  const second = positionOf(condition, actual, stated[1], limits[1], catalogue);
  return [
    ...(first === 'below' ? [first] : first === 'at' ? ['low' as const] : []),
    ...(second === 'above' ? [second] : second === 'at' ? ['high' as const] : []),
  ];
}

type Position = Extract<Aspect, 'below' | 'at' | 'above'>;

function positionOf(
  leaf: Leaf,
  actual: Actual,
  stated: Limit | undefined,
  limit: Actual | undefined,
  catalogue: Catalogue,
): Position | undefined {
  if (!stated || !limit) return undefined;
  if (actual.type === 'number' && limit.type === 'number') {
    const [value, at] = [single(actual.range), single(limit.range)];
    if (!value || !at) return undefined;
    const step = stepOf(stated, at);
    return besideNumber(value, at, leaf.subject.kind === 'share' ? shareStep(value, step) : step);
  }
  if (actual.type === 'date' && limit.type === 'date') return besideDate(actual, limit);
  const rank = actual.type === 'labels' && limit.type === 'labels' ? rankOf(leaf, catalogue) : undefined;
  const [own, at] = [actual, limit].map((each) =>
    each.type === 'labels' ? rank?.(each.labels?.[0]) : undefined,
  );
  return own === undefined || at === undefined ? undefined : beside(own - at);
}

/** One in the last place; none where a figure is held against another one, of any size. */
function stepOf(stated: Limit, at: Real): Exact | undefined {
  if (stated.kind === 'number') return lastPlace(/\d+(?:\.\d+)?/.exec(stated.text)?.[0], stated.unit.factor);
  if (stated.kind !== 'figure' || !stated.times || isCompound(at)) return undefined;
  return lastPlace(toDecimal(stated.times), divide(at, stated.times));
}

/** A share of the items of a list moves by one item. */
function shareStep(value: Real, step: Exact | undefined): Exact | undefined {
  return isCompound(value) || !step ? step : greatest(step, divide(ONE, whole(value.den)));
}

function lastPlace(digits = '', factor: Exact): Exact {
  const decimals = digits.split('.')[1]?.length ?? 0;
  return multiply(divide(ONE, powerOfTen(decimals)), factor);
}

function besideNumber(value: Real, at: Real, step: Exact | undefined): Position | undefined {
  const order = compareReal(value, at);
  if (order === 0) return 'at';
  const isNear =
    !step ||
    isCompound(at) ||
    compareReal(value, order < 0 ? subtract(at, step) : add(at, step)) * order <= 0;
  return isNear ? (order < 0 ? 'below' : 'above') : undefined;
}

function besideDate(
  actual: Extract<Actual, { type: 'date' }>,
  limit: Extract<Actual, { type: 'date' }>,
): Position | undefined {
  const { from, until } = limit;
  if (!actual.from || actual.from !== actual.until || !from || !until) return undefined;
  const day = dayNumber(actual.from);
  if (day >= dayNumber(from) && day <= dayNumber(until)) return 'at';
  return beside(day < dayNumber(from) ? day - dayNumber(from) : day - dayNumber(until));
}

const DAY = 24 * 60 * 60 * 1000;

function dayNumber(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / DAY;
}

function beside(distance: number): Position | undefined {
  if (distance === 0) return 'at';
  return Math.abs(distance) === 1 ? (distance < 0 ? 'below' : 'above') : undefined;
}

function rankOf({ subject }: Leaf, { indicators }: Catalogue) {
  const indicator = subject.kind === 'indicator' ? indicators.get(subject.indicator) : undefined;
  if (!indicator?.ordered) return undefined;
  const labels = (indicator.values ?? []).map(({ zh }) => zh);
  return (label = '') => (labels.includes(label) ? labels.indexOf(label) : undefined);
}

/** The months before, at the begin, at the end of and behind a run of months. */
function monthPositions(actual: Actual, months: readonly number[]): readonly Aspect[] {
  if (actual.type !== 'date' || !actual.from || actual.from.slice(0, 7) !== actual.until?.slice(0, 7))
    return [];
  const month = Number(actual.from.slice(5, 7));
  const [isIn, before, after] = [month, month - 1, month + 1].map((each) => months.includes(each));
  if (isIn) return [...(before ? [] : ['low' as const]), ...(after ? [] : ['high' as const])];
  return [...(after ? ['below' as const] : []), ...(before ? ['above' as const] : [])];
}
