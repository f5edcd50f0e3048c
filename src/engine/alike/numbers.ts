import { type Indicator, isOwn, NUMBER_TYPES } from '../../model/catalogue.ts';
import type { Expression, Of } from '../../model/condition.ts';
import { intersection } from '../../quantity/interval.ts';
import type { Real } from '../../quantity/real.ts';
import type { Compiler, Finding, Run, Years } from '../compiler.ts';
import { isZero, rateRange } from '../expressions/rate.ts';
import { fractional } from '../finding.ts';
import { boundsOf, keyOf } from '../indicator.ts';
import { PARKS } from '../lists.ts';
import { possibleOf } from '../reconcile.ts';
import {
  ARITHMETIC,
  at,
  fixedCell,
  joinedCell,
  type Known,
  reconciledWork,
  type Sheet,
  statedWork,
  type Work,
  workedCell,
} from './cells.ts';
import type { Shape } from './shape.ts';

/**
 * The numbers of a shape. What varies is computed by the rules by which the engine computes its findings; everything else is taken from
 * its findings in a record of that shape, the one of `run`.
 */
export interface Plan extends Sheet {
  readonly shape: Shape;
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
  const isOfParks = expression.list === PARKS && plan.shape.kind === 'park';
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
  return joinedCell(plan, parts, ARITHMETIC[expression.how](parts.map(({ cell }) => cell)));
}

function planRate(plan: Plan, expression: Of<Expression, 'rate'>, years: Years): Known | undefined {
  const { of, sense } = expression;
  const end = years.year ?? plan.shape.period?.year;
  const base = years.since ?? (end === undefined ? undefined : end - 1);
  if (end === undefined || base === undefined || base >= end) {
    return fixedCell(plan, find(plan, expression, years));
  }
  const last = planIndicator(plan, of, { year: end });
  const first = planIndicator(plan, of, { year: base });
  if (!last || !first) return undefined;
  if (!last.varies && !first.varies) return fixedCell(plan, find(plan, expression, years));
  return joinedCell(plan, [last, first], (_, cells) => {
    const start = fractional(at(cells, first.cell));
    return isZero(start) ? undefined : rateRange(fractional(at(cells, last.cell)), start, end - base, sense);
  });
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
  const { shape, compiler, run } = plan;
  const { id, of } = indicator;
  const slot = shape.slots.get(id);
  const isOtherYear = years.year !== undefined && years.year !== shape.period?.year;
  const isCitys =
    slot === undefined && run.options.city && of.includes('city') && !isOwn(shape.kind, indicator);
  const asFound = () => fixedCell(plan, compiler.indicator(id, years)(run.subject, run));
  if (isOtherYear || isCitys) return asFound();
  const { lists } = compiler.catalogue;
  const usable = indicator.derive.filter(
    (way) => !('list' in way) || lists.get(way.list)?.record !== shape.kind,
  );
  const ways = allOf(usable.map((way) => planNumber(plan, way, years)));
  if (!ways) return undefined;
  const derived = bestOf(plan, ways);
  if (slot !== undefined) {
    return workedCell(plan, derived ? reconciledWork(slot, derived) : statedWork(slot), STATED);
  }
  return derived?.varies ? settle(plan, indicator, derived) : asFound();
}

const STATED = { isComputed: true, missing: 0 };

/** The first way that can be computed; else the one that lacks least, within the bounds of all. */
function bestOf(plan: Plan, ways: readonly Known[]): Known | undefined {
  const computed = ways.find((way) => way.isComputed);
  if (computed || ways.length < 2) return computed ?? ways[0];
  const nearest = ways.reduce((least, next) => (next.missing < least.missing ? next : least));
  const work: Work = (_, cells) =>
    boundsOf(ways.map(({ cell }) => at(cells, cell))) ?? at(cells, nearest.cell);
  if (ways.some(({ varies }) => varies)) return workedCell(plan, work, nearest);
  return { ...nearest, cell: plan.cells.push(work([], plan.cells) ?? {}) - 1 };
}

/** A derived number by itself, as far as the indicator allows; or the bounds that it gives. */
function settle(plan: Plan, indicator: Indicator, derived: Known): Known {
  const { possible } = indicator;
  if (derived.isComputed) {
    return workedCell(plan, (_, cells) => possibleOf(indicator, at(cells, derived.cell)), derived);
  }
  const bounded: Work = (_, cells) => intersection<Real>(possible, at(cells, derived.cell)) ?? possible;
  return workedCell(plan, bounded, { isComputed: false, missing: 1 });
}

function find({ compiler, run }: Plan, expression: Expression, years: Years): Finding {
  return compiler.expression(expression, years)(run.subject, run);
}

/** All of them, where none is lacking. */
export function allOf<T>(parts: readonly (T | undefined)[]): readonly T[] | undefined {
  const present = parts.filter((part) => part !== undefined);
  return present.length === parts.length ? present : undefined;
}
