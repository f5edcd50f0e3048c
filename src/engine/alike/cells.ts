import { type Indicator, isOwn, NUMBER_TYPES } from '../../model/catalogue.ts';
import type { Expression, Of } from '../../model/condition.ts';
import type { Exact } from '../../quantity/exact.ts';
import {
  addIntervals,
  divideIntervals,
  type Interval,
  intersection,
  negateInterval,
  scaleInterval,
} from '../../quantity/interval.ts';
import type { Real } from '../../quantity/real.ts';
import type { Compiler, Finding, Run, Years } from '../compiler.ts';
import { isZero, rateRange } from '../expressions/rate.ts';
import { fractional } from '../finding.ts';
import { boundsOf, isComputed, keyOf } from '../indicator.ts';
import { PARKS } from '../lists.ts';
import { agreementOf, leavesOpen, narrower, possibleOf } from '../reconcile.ts';
import type { Shape, Values } from './shape.ts';

/** The numbers of one record, each in its cell. */
export type Cells = readonly Interval[];

/**
 * Works out the number of a cell from what is stated and from earlier cells. Undefined where there is more to say than a number: a
 * contradiction, a divisor of zero; the record has to be judged by itself then.
 */
export type Work = (values: Values, cells: Cells) => Interval | undefined;

/** What is known of a number in every record of a shape. */
export interface Known {
  readonly cell: number;
  /** Otherwise it is the same in all of them. */
  readonly varies: boolean;
  /** As of a finding: everything it is derived from is there, and how many figures are missing. */
  readonly isComputed: boolean;
  readonly missing: number;
}

/** The numbers that records of a shape are compared by. */
export interface CellPlan {
  /** The number of an expression; undefined where it depends on more than is followed here. */
  readonly expression: (expression: Expression, years?: Years) => Known | undefined;
  /** A number that is so many times another one. */
  readonly times: (known: Known, factor: Exact) => Known;
  /** Cells with what is the same in all records, and those that must be worked out, in this order. */
  readonly cells: Interval[];
  readonly steps: readonly { readonly cell: number; readonly work: Work }[];
}

/**
 * Plans the cells of a shape. What varies is computed by the rules by which the engine computes its findings; everything else is taken
 * from its findings in a record of that shape, the one of `run`.
 */
export function planCells(shape: Shape, compiler: Compiler, run: Run): CellPlan {
  const { subject, options } = run;
  const { indicators, lists } = compiler.catalogue;
  const cells: Interval[] = [];
  const steps: { cell: number; work: Work }[] = [];
  const planned = new Map<string, Known | undefined>();

  const found = ({ actual, missing, part, ...finding }: Finding): Known | undefined => {
    if (actual.type !== 'number' || part) return undefined;
    const cell = cells.push(actual.range) - 1;
    return {
      cell,
      varies: false,
      isComputed: isComputed({ actual, missing, ...finding }),
      missing: missing.length,
    };
  };
  const worked = (work: Work, like: Pick<Known, 'isComputed' | 'missing'>): Known => {
    const cell = cells.push({}) - 1;
    steps.push({ cell, work });
    return { cell, varies: true, isComputed: like.isComputed, missing: like.missing };
  };

  /** From other numbers; where none of them varies, as the engine finds it. */
  const joined = (
    parts: readonly (Known | undefined)[],
    work: Work,
    find: () => Finding,
  ): Known | undefined => {
    const known = allOf(parts);
    if (!known?.some(({ varies }) => varies)) return known && found(find());
    const missing = known.reduce((sum, part) => sum + part.missing, 0);
    return worked(work, { isComputed: known.every((part) => part.isComputed), missing });
  };

  const arithmetic = (expression: Of<Expression, 'arithmetic'>, years: Years): Known | undefined => {
    const parts = expression.of.map((id) => indicator(id, years));
    const work = WORK[expression.how](parts.map((part) => part?.cell ?? 0));
    return joined(parts, work, () => compiler.expression(expression, years)(subject, run));
  };

  const rate = (expression: Of<Expression, 'rate'>, years: Years): Known | undefined => {
    const { of, sense } = expression;
    const find = () => compiler.expression(expression, years)(subject, run);
    const end = years.year ?? shape.period?.year;
    const base = years.since ?? (end === undefined ? undefined : end - 1);
    if (end === undefined || base === undefined || base >= end) return found(find());
    const parts = [indicator(of, { year: end }), indicator(of, { year: base })];
    const [last = 0, first = 0] = parts.map((part) => part?.cell);
    const work: Work = (_, own) => {
      const start = fractional(at(own, first));
      return isZero(start) ? undefined : rateRange(fractional(at(own, last)), start, end - base, sense);
    };
    return joined(parts, work, find);
  };

  const plan = (expression: Expression, years: Years = {}): Known | undefined => {
    switch (expression.kind) {
      case 'indicator':
        return indicator(expression.indicator, {
          year: expression.year ?? years.year,
          since: expression.since ?? years.since,
        });
      case 'arithmetic':
        return arithmetic(expression, years);
      case 'rate':
        return rate(expression, years);
      case 'count':
      case 'share':
      case 'aggregate':
        // No list is given, but a park by itself is a list of parks of one.
        if (expression.list !== PARKS || shape.kind !== 'park')
          return found(compiler.expression(expression)(subject, run));
        return expression.kind === 'aggregate' && !expression.where
          ? indicator(expression.of, {})
          : undefined;
    }
  };

  const indicator = (id: string, years: Years): Known | undefined => {
    const key = keyOf(id, years);
    if (planned.has(key)) return planned.get(key);
    // An indicator that is derived from itself is not followed.
    planned.set(key, undefined);
    const known = planIndicator(id, years);
    planned.set(key, known);
    return known;
  };

  const planIndicator = (id: string, years: Years): Known | undefined => {
    const own = indicators.get(id);
    if (!own || !NUMBER_TYPES.some((type) => type === own.type)) return undefined;
    const find = () => found(compiler.indicator(id, years)(subject, run));
    const isOtherYear = years.year !== undefined && years.year !== shape.period?.year;
    const slot = shape.slots.get(id);
    const isOfCity =
      slot === undefined && options.city !== undefined && !isOwn(shape.kind, own) && own.of.includes('city');
    if (isOtherYear || isOfCity) return find();
    const ways = own.derive.filter((way) => !('list' in way) || lists.get(way.list)?.record !== shape.kind);
    const plans = allOf(ways.map((way) => plan(way, years)));
    if (!plans) return undefined;
    const derived = best(plans);
    if (slot === undefined) return derived?.varies ? settled(own, derived) : find();
    return worked(derived ? reconciled(slot, derived) : stated(slot), STATED);
  };

  /** The first way that can be computed; else the one that lacks least, within the bounds of all. */
  const best = (ways: readonly Known[]): Known | undefined => {
    const computed = ways.find((way) => way.isComputed);
    if (computed || ways.length < 2) return computed ?? ways[0];
    const nearest = ways.reduce((least, next) => (next.missing < least.missing ? next : least));
    const work: Work = (_, own) => boundsOf(ways.map(({ cell }) => at(own, cell))) ?? at(own, nearest.cell);
    if (ways.some(({ varies }) => varies)) return worked(work, nearest);
    return { ...nearest, cell: cells.push(work([], cells) ?? {}) - 1 };
  };

  /** A derived number by itself, as far as the indicator allows; or the bounds that it gives. */
  const settled = (own: Indicator, derived: Known): Known => {
    if (derived.isComputed) return worked((_, all) => possibleOf(own, at(all, derived.cell)), derived);
    const bounded: Work = (_, all) => intersection<Real>(own.possible, at(all, derived.cell)) ?? own.possible;
    return worked(bounded, { isComputed: false, missing: 1 });
  };

  const times = (known: Known, factor: Exact): Known => {
    const work: Work = (_, own) => scaleInterval(fractional(at(own, known.cell)), factor);
    return known.varies ? worked(work, known) : { ...known, cell: cells.push(work([], cells) ?? {}) - 1 };
  };

  return { expression: plan, times, cells, steps };
}

const STATED = { isComputed: true, missing: 0 };

const WORK: Readonly<Record<'ratio' | 'difference' | 'sum', (parts: readonly number[]) => Work>> = {
  ratio:
    ([over = 0, under = 0]) =>
    (_, cells) =>
      divideIntervals(fractional(at(cells, over)), fractional(at(cells, under))),
  difference:
    ([from = 0, less = 0]) =>
    (_, cells) =>
      addIntervals(fractional(at(cells, from)), negateInterval(fractional(at(cells, less)))),
  sum: (parts) => (_, cells) => parts.map((part) => fractional(at(cells, part))).reduce(addIntervals),
};

function stated(slot: number): Work {
  return (values) => {
    const value = values[slot];
    return value?.type === 'number' ? value.range : undefined;
  };
}

/** A stated number beside a derived one. */
function reconciled(slot: number, derived: Known): Work {
  return (values, cells) => {
    const value = values[slot];
    const other = at(cells, derived.cell);
    if (value?.type !== 'number') return undefined;
    const { range, precision } = value;
    if (leavesOpen(other, range)) return range;
    const agreement = agreementOf(range, precision, other);
    if (agreement === 'both') return narrower(range, other);
    // What a derived number lacks would be missing of the indicator then.
    return agreement === 'derived' && derived.missing === 0 ? other : undefined;
  };
}

function at(cells: Cells, cell: number): Interval {
  return cells[cell] ?? {};
}

/** All of them, where none is lacking. */
export function allOf<T>(parts: readonly (T | undefined)[]): readonly T[] | undefined {
  const present = parts.filter((part) => part !== undefined);
  return present.length === parts.length ? present : undefined;
}
