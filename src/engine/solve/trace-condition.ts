import { criteriaOf, levelOf } from '../compile.ts';
import type { Condition, Expression, Limit, Of } from '../../model/condition.ts';
import { limitsOf } from '../../model/reads.ts';
import { DEFAULT_READING } from '../../model/rule-set.ts';
import { add, type Exact, ONE, subtract } from '../../quantity/exact.ts';
import { constant, type Quotient } from '../../quantity/polynomial.ts';
import type { CompiledCriterion, CompiledRuleSet } from '../compile.ts';
import type { Subject, Years } from '../compiler.ts';
import { inPopulation } from '../level.ts';
import { listOf } from '../lists.ts';
import { combine, type Curve, isRate, rateOf, scaled, ZERO_CURVE } from './curve.ts';
import { endsOf, traceAggregate, traceCount, valueEnds } from './trace-list.ts';
import { type Curves, mayReach, type Tracer } from './tracer.ts';

/** How an expression follows the figure. */
export function traceExpression(
  expression: Expression,
  years: Years,
  subject: Subject,
  tracer: Tracer,
): Curves {
  switch (expression.kind) {
    case 'indicator': {
      const { indicator, year = years.year, since = years.since } = expression;
      return tracer.indicator(indicator, { year, since }, subject);
    }
    case 'arithmetic':
      return traceArithmetic(expression, years, subject, tracer);
    case 'rate':
      return traceRate(expression, years, subject, tracer);
    case 'count':
    case 'share':
      return traceCount(expression, years, subject, tracer);
    case 'aggregate':
      return traceAggregate(expression, years, subject, tracer);
  }
}

function traceArithmetic(
  { how, of }: Of<Expression, 'arithmetic'>,
  years: Years,
  subject: Subject,
  tracer: Tracer,
): Curves {
  const traced = of.map((id) => tracer.indicator(id, years, subject));
  if (traced.every((curves) => curves === undefined)) return undefined;
  const operands = traced.map((curves, index) => curves ?? endsOf(of[index] ?? '', years, subject, tracer));
  for (const curves of operands) tracer.meet(curves, [ZERO_CURVE]);
  return combine(how, operands);
}

function traceRate(
  { of, sense }: Of<Expression, 'rate'>,
  years: Years,
  subject: Subject,
  tracer: Tracer,
): Curves {
  const end = years.year ?? subject.period?.year;
  const base = years.since ?? (end === undefined ? undefined : end - 1);
  if (end === undefined || base === undefined || base >= end) return undefined;
  const [last, first] = [end, base].map((year) => tracer.indicator(of, { year }, subject));
  if (!last && !first) return undefined;
  const operands = [
    last ?? endsOf(of, { year: end }, subject, tracer),
    first ?? endsOf(of, { year: base }, subject, tracer),
  ];
  for (const curves of operands) tracer.meet(curves, [ZERO_CURVE]);
  return combine('ratio', operands).map((ratio: Quotient) => rateOf(ratio, end - base, sense));
}

/** Whether a condition depends on the figure; where it does, notes where its leaves meet their limits. */
export function traceCondition(
  condition: Condition | undefined,
  subject: Subject,
  tracer: Tracer,
  compiled: CompiledRuleSet,
): boolean {
  if (!condition || !mayReach(tracer, subject)) return false;
  const inner = (part: Condition | undefined, of = subject) => tracer.condition(part, of);
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.map((part) => inner(part)).includes(true);
    case 'not':
      return inner(condition.of);
    case 'when':
      return [condition.when, condition.require].map((part) => inner(part)).includes(true);
    case 'each': {
      const { items, perhaps = [] } = listOf(condition.list, subject);
      const all = [...items, ...perhaps.map(({ item }) => item)];
      return all
        .flatMap((item) => [condition.where, condition.require].map((part) => inner(part, item)))
        .includes(true);
    }
    case 'criterion': {
      const found = compiled.criteria.get(condition.id);
      return found !== undefined && traceCriterion(found, tracer);
    }
    case 'level':
      return criteriaOf(compiled, levelOf(compiled, condition.id))
        .map((each) => traceCriterion(each, tracer))
        .includes(true);
    case 'leaf':
      return traceLeaf(condition, subject, tracer);
  }
}

/** Everything that a criterion asks under its chosen reading, its guard and its exception. */
export function traceCriterion({ criterion }: CompiledCriterion, tracer: Tracer): boolean {
  const { run } = tracer;
  const chosen = run.options.readings?.[criterion.id] ?? DEFAULT_READING;
  const reading = criterion.readings.find(({ id }) => id === chosen);
  const subject = inPopulation(run.subject, criterion);
  return [criterion.when, criterion.unless, reading?.require ?? criterion.require]
    .map((condition) => tracer.condition(condition, subject))
    .includes(true);
}

function traceLeaf(
  { subject: of, comparison, about }: Of<Condition, 'leaf'>,
  subject: Subject,
  tracer: Tracer,
) {
  const own = tracer.expression(of, {}, subject);
  const limits = limitsOf(comparison).map((limit) => traceLimit(limit, subject, tracer));
  const isMoving = own !== undefined || limits.some(({ moves }) => moves);
  if (!isMoving) return false;
  const curves = own ?? valueEnds(of, {}, subject, tracer);
  const width = about ? tracer.run.options.about : undefined;
  const widened = limits.flatMap(({ curves: each }) =>
    width ? each.flatMap((curve) => widen(curve, width)) : each,
  );
  tracer.meet([...curves, ...widened], [...curves, ...widened, ZERO_CURVE]);
  return true;
}

interface TracedLimit {
  readonly curves: readonly Curve[];
  readonly moves: boolean;
}

function traceLimit(limit: Limit, subject: Subject, tracer: Tracer): TracedLimit {
  if (limit.kind === 'number') return { curves: [constant(limit.value)], moves: false };
  if (limit.kind !== 'figure') return { curves: [], moves: false };
  const { indicator, year, times = ONE } = limit;
  const traced = tracer.indicator(indicator, { year }, subject);
  const curves = traced ?? endsOf(indicator, { year }, subject, tracer);
  return { curves: curves.map((curve) => scaled(curve, times)), moves: traced !== undefined };
}

/** 左右 lowers a lower limit and raises an upper one. */
function widen(curve: Curve, width: Exact): readonly Curve[] {
  if (isRate(curve)) return [curve];
  return [curve, scaled(curve, subtract(ONE, width)), scaled(curve, add(ONE, width))];
}
