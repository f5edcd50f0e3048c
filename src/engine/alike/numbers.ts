import { type Indicator, isOwn, NUMBER_TYPES } from '../../model/catalogue.ts';
import type { Expression, Of } from '../../model/condition.ts';
import type { FlatRecord, Layout } from '../../model/record.ts';
import { copyFraction, exactAt, FRACTION, isWithin, putExact } from '../../quantity/fractions.ts';
import { intersection, point, single } from '../../quantity/interval.ts';
import { isCompound, type Real } from '../../quantity/real.ts';
import type { Compiler, Finding, Run, Years } from '../compiler.ts';
import { isZero, rateRange } from '../expressions/rate.ts';
import { fractional } from '../finding.ts';
import { boundsOf, keyOf } from '../indicator.ts';
import { PARKS } from '../lists.ts';
import { agreementOf, leavesOpen, possibleOf } from '../reconcile.ts';
import {
  arithmeticCell,
  type Cells,
  constantCell,
  fixedCell,
  type Known,
  possibleCell,
  rangeCell,
  type Sheet,
  singleCell,
  together,
} from './cells.ts';

/**
 * The numbers of a layout. What varies is computed by the rules by which the engine computes its findings; everything else is taken from
 * its findings in a record of that layout, the one of `run`.
 */
export interface Plan extends Sheet {
  readonly layout: Layout;
  readonly compiler: Compiler;
  readonly run: Run;
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
  const work = (cells: Cells) => {
    const start = fractional(cells.range(first.cell));
    return isZero(start)
      ? undefined
      : rateRange(fractional(cells.range(last.cell)), start, end - base, sense);
  };
  return rangeCell(plan, work, together([last, first]));
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
  const derived = bestOf(plan, ways);
  if (place !== undefined) return statedCell(plan, place, derived);
  return derived?.varies ? settle(plan, indicator, derived) : asFound();
}

const STATED = { isComputed: true, missing: 0 };

/** The number that is stated; or the one that can be derived, where it is what was rounded to the stated text. */
function statedCell(plan: Plan, place: number, derived: Known | undefined): Known {
  // Mostly nothing is there from which it could be derived: that leaves open whatever is stated.
  const wide =
    derived && !derived.varies && !derived.isSingle ? fractional(plan.cells.range(derived.cell)) : undefined;
  const put = ({ numbers, at }: FlatRecord, cells: Cells, to: number): boolean => {
    const from = at + place * 2 * FRACTION;
    copyFraction(cells.fractions, to, numbers, from);
    if (!derived || (wide && isWithin(numbers, from, wide))) return true;
    const other = cells.range(derived.cell);
    const stated = point(exactAt(numbers, from));
    if (leavesOpen(other, stated)) return true;
    const agreement = agreementOf(stated, exactAt(numbers, from + FRACTION), other);
    if (agreement !== 'derived') return agreement === 'both';
    const value = single(other);
    // What a derived number lacks would be missing of the indicator then.
    return (
      derived.missing === 0 &&
      value !== undefined &&
      !isCompound(value) &&
      putExact(cells.fractions, to, value)
    );
  };
  return singleCell(plan, put, STATED);
}

/** The first way that can be computed; else the one that lacks least, within the bounds of all. */
function bestOf(plan: Plan, ways: readonly Known[]): Known | undefined {
  const computed = ways.find((way) => way.isComputed);
  if (computed || ways.length < 2) return computed ?? ways[0];
  const nearest = ways.reduce((least, next) => (next.missing < least.missing ? next : least));
  const work = (cells: Cells) =>
    boundsOf(ways.map(({ cell }) => cells.range(cell))) ?? cells.range(nearest.cell);
  return ways.some(({ varies }) => varies)
    ? rangeCell(plan, work, nearest)
    : constantCell(plan, work(plan.cells), nearest);
}

/** A derived number by itself, as far as the indicator allows; or the bounds that it gives. */
function settle(plan: Plan, indicator: Indicator, derived: Known): Known {
  const { possible } = indicator;
  const range = (cells: Cells) => cells.range(derived.cell);
  if (!derived.isComputed) {
    const bounded = (cells: Cells) => intersection<Real>(possible, range(cells)) ?? possible;
    return rangeCell(plan, bounded, { isComputed: false, missing: 1 });
  }
  return derived.isSingle
    ? possibleCell(plan, derived, possible)
    : rangeCell(plan, (cells) => possibleOf(indicator, range(cells)), derived);
}

function find({ compiler, run }: Plan, expression: Expression, years: Years): Finding {
  return compiler.expression(expression, years)(run.subject, run);
}

/** All of them, where none is lacking. */
export function allOf<T>(parts: readonly (T | undefined)[]): readonly T[] | undefined {
  const present = parts.filter((part) => part !== undefined);
  return present.length === parts.length ? present : undefined;
}
