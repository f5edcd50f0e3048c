import { type Indicator, isOwn, NUMBER_TYPES } from '../../model/catalogue.ts';
import type { Expression, Of } from '../../model/condition.ts';
import type { Layout } from '../../model/record.ts';
import { exactAt, FRACTION, putExact } from '../../quantity/fractions.ts';
import { type Interval, intersection, point, single } from '../../quantity/interval.ts';
import { isCompound, type Real } from '../../quantity/real.ts';
import type { Compiler, Finding, Run, Years } from '../compiler.ts';
import { isZero, rateRange } from '../expressions/rate.ts';
import { fractional } from '../finding.ts';
import { boundsOf, keyOf } from '../indicator.ts';
import { PARKS } from '../lists.ts';
import { agreementOf, leavesOpen, possibleOf } from '../reconcile.ts';
import {
  arithmeticCell,
  CERTAIN,
  certaintyOf,
  constantCell,
  fixedCell,
  type Known,
  rangeCell,
  requireMost,
  requireWithin,
  type Sheet,
  singleCell,
  together,
} from './known.ts';
import { placeOf } from './cells.ts';
import type { Common } from './common.ts';

/**
 * The numbers of a layout. What varies is computed by the rules by which the engine computes its findings; everything else is taken from
 * its findings in a record of that layout, the one of `run`.
 */
export interface Plan extends Sheet {
  readonly layout: Layout;
  readonly compiler: Compiler;
  readonly run: Run;
  readonly common: Common;
  readonly indicators: Map<string, Known | undefined>;
}

/** Plans the number of an expression; undefined where it depends on more than is followed here. */
export function planNumber(plan: Plan, expression: Expression, years: Years = {}): Known | undefined {
  switch (expression.kind) {
    case 'indicator':
      return planIndicator(plan, expression.indicator, {
        year: expression.year ?? years.year,
        since: expression.since ?? years.since,
      });
    case 'arithmetic':
      return planArithmetic(plan, expression, years);
    case 'rate':
      return planRate(plan, expression, years);
    case 'count':
    case 'share':
    case 'aggregate':
      return planList(plan, expression);
  }
}

/** No list is given, but a park by itself is a list of parks of one. */
function planList(
  plan: Plan,
  expression: Of<Expression, 'count' | 'share' | 'aggregate'>,
): Known | undefined {
  const isOfParks = expression.list === PARKS && plan.layout.kind === 'park';
  if (!isOfParks) return fixedCell(plan, find(plan, expression, {}));
  return expression.kind === 'aggregate' && !expression.where
    ? planIndicator(plan, expression.of, {})
    : undefined;
}

function planArithmetic(
  plan: Plan,
  expression: Of<Expression, 'arithmetic'>,
  years: Years,
): Known | undefined {
  const parts = allOf(expression.of.map((id) => planIndicator(plan, id, years)));
  if (!parts?.some(({ varies }) => varies)) return parts && fixedCell(plan, find(plan, expression, years));
  return arithmeticCell(plan, expression.how, parts);
}

function planRate(plan: Plan, expression: Of<Expression, 'rate'>, years: Years): Known | undefined {
  const { of, sense } = expression;
  const end = years.year ?? plan.layout.period?.year;
  const base = years.since ?? (end === undefined ? undefined : end - 1);
  if (end === undefined || base === undefined || base >= end) {
    return fixedCell(plan, find(plan, expression, years));
  }
  const last = planIndicator(plan, of, { year: end });
  const first = planIndicator(plan, of, { year: base });
  if (!last || !first) return undefined;
  if (!last.varies && !first.varies) return fixedCell(plan, find(plan, expression, years));
  const work = ([over = {}, under = {}]: readonly Interval[]) => {
    const start = fractional(under);
    return isZero(start) ? undefined : rateRange(fractional(over), start, end - base, sense);
  };
  return rangeCell(plan, [last, first], work, together([last, first]));
}

function planIndicator(plan: Plan, id: string, years: Years): Known | undefined {
  const key = keyOf(id, years);
  if (plan.indicators.has(key)) return plan.indicators.get(key);
  // One that is derived from itself is not followed.
  plan.indicators.set(key, undefined);
  const indicator = plan.compiler.catalogue.indicators.get(id);
  const isNumber = NUMBER_TYPES.some((type) => type === indicator?.type);
  const known = indicator && isNumber ? planAnew(plan, indicator, years) : undefined;
  plan.indicators.set(key, known);
  return known;
}

function planAnew(plan: Plan, indicator: Indicator, years: Years): Known | undefined {
  const { layout, compiler, run } = plan;
  const { id, of } = indicator;
  const place = layout.numbers.get(id);
  const isOtherYear = years.year !== undefined && years.year !== layout.period?.year;
  const isCitys =
    place === undefined && run.options.city && of.includes('city') && !isOwn(layout.kind, indicator);
  const asFound = () => fixedCell(plan, compiler.indicator(id, years)(run.subject, run));
  if (isOtherYear || isCitys) return asFound();
  const { lists } = compiler.catalogue;
  const usable = indicator.derive.filter(
    (way) => !('list' in way) || lists.get(way.list)?.record !== layout.kind,
  );
  const ways = allOf(usable.map((way) => planNumber(plan, way, years)));
  if (!ways) return undefined;
  if (place !== undefined) return statedCell(plan, indicator, place, ways);
  const derived = bestOf(plan, ways);
  return derived?.varies ? settle(plan, indicator, derived) : asFound();
}

/** The number that is stated; or the one that can be derived, where it is what was rounded to the stated text. */
function statedCell(plan: Plan, { possible }: Indicator, place: number, ways: readonly Known[]): Known {
  const known = singleCell(plan, CERTAIN, possible);
  const from = place * 2 * FRACTION;
  const to = placeOf(known.cell);
  plan.code.state(to, from);
  if (leaveOpen(plan, known, ways)) return known;
  const derived = bestOf(plan, ways);
  if (!derived) return known;
  const { cell, missing } = derived;
  plan.code.step(({ numbers, at }, cells) => {
    const other = cells.range(cell);
    const stated = point(exactAt(cells.fractions, to));
    if (leavesOpen(other, stated)) return true;
    const agreement = agreementOf(stated, exactAt(numbers, at + from + FRACTION), other);
    if (agreement !== 'derived') return agreement === 'both';
    const value = single(other);
    // What a derived number lacks would be missing of the indicator then.
    return missing === 0 && value !== undefined && !isCompound(value) && putExact(cells.fractions, to, value);
  });
  return known;
}

/**
 * Whether the ways to derive a number leave open what is stated, as they mostly do since nothing of them is there. A record in which
 * they do not is judged by itself.
 */
function leaveOpen(plan: Plan, stated: Known, ways: readonly Known[]): boolean {
  if (ways.some((way) => way.isComputed || way.isSingle || (way.varies && way.atMost === undefined)))
    return false;
  const fixed = ways.flatMap((way) => (way.varies ? [] : plan.cells.range(way.cell)));
  const range = fixed.length === 0 ? {} : boundsOf(fixed);
  if (!range || single(range)) return false;
  const { low } = fractional(range);
  requireWithin(plan, stated, fractional(range));
  for (const { atMost } of ways) {
    if (atMost === undefined) continue;
    requireMost(plan, stated, atMost);
    // Otherwise there might be a single number that fits all of them.
    if (low) requireWithin(plan, atMost, { low: { at: low.at, open: true } });
  }
  return true;
}

/** The first way that can be computed; else the one that lacks least, within the bounds of all. */
function bestOf(plan: Plan, ways: readonly Known[]): Known | undefined {
  const computed = ways.find((way) => way.isComputed);
  if (computed || ways.length < 2) return computed ?? ways[0];
  const nearest = ways.reduce((least, next) => (next.missing < least.missing ? next : least));
  const bounds = (ranges: readonly Interval[]) => boundsOf(ranges) ?? ranges[ways.indexOf(nearest)];
  if (ways.some(({ varies }) => varies)) return rangeCell(plan, ways, bounds, certaintyOf(nearest));
  const range = bounds(ways.map(({ cell }) => plan.cells.range(cell)));
  return range && constantCell(plan, range, nearest);
}

/** A derived number by itself, as far as the indicator allows; or the bounds that it gives. */
function settle(plan: Plan, indicator: Indicator, derived: Known): Known {
  const { possible } = indicator;
  if (!derived.isComputed) {
    const bounded = ([range = {}]: readonly Interval[]) => intersection<Real>(possible, range) ?? possible;
    return rangeCell(plan, [derived], bounded, { isComputed: false, missing: 1 });
  }
  if (!derived.isSingle)
    return rangeCell(plan, [derived], ([range = {}]) => possibleOf(indicator, range), certaintyOf(derived));
  requireWithin(plan, derived, possible);
  return derived;
}

function find({ compiler, run }: Plan, expression: Expression, years: Years): Finding {
  return compiler.expression(expression, years)(run.subject, run);
}

/** All of them, where none is lacking. */
export function allOf<T>(parts: readonly (T | undefined)[]): readonly T[] | undefined {
  const present = parts.filter((part) => part !== undefined);
  return present.length === parts.length ? present : undefined;
}
