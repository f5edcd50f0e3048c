import { NUMBER_TYPES } from '../../model/catalogue.ts';
import type { Comparison, Condition, Expression, Limit, Of } from '../../model/condition.ts';
import { FAIL, PASS } from '../../model/outcome.ts';
import { limitsOf } from '../../model/reads.ts';
import type { FlatRecord, StatedValue } from '../../model/record.ts';
import type { Actual } from '../../model/result.ts';
import { compareAt, compareWith } from '../../quantity/fractions.ts';
import { single } from '../../quantity/interval.ts';
import { isCompound } from '../../quantity/real.ts';
import { comparer } from '../compare.ts';
import type { Compiler } from '../compiler.ts';
import { rankOf } from '../conditions/leaf.ts';
import { compileLimits } from '../limits.ts';
import { type Cells, type Known, placeOf, timesCell } from './cells.ts';
import { allOf, type Plan, planNumber } from './numbers.ts';

/**
 * Tells how a leaf comes out, as a small whole number. Two records of one layout for which every leaf gives the same have the same
 * outcomes, readings and missing figures. Undefined where there are too many states to tell apart.
 */
export type Test = (record: FlatRecord, cells: Cells) => number | undefined;

/** A leaf that does not come out alike in all records of a layout. */
export interface LeafPlan {
  readonly test: Test;
  /** The cells of what is compared, where these are numbers that vary. */
  readonly actual: number | undefined;
  readonly limits: readonly (number | undefined)[];
}

type Leaf = Of<Condition, 'leaf'>;

/** Plans a leaf: `same` where it comes out alike in all records, undefined where that depends on more than is followed here. */
export function planLeaf(leaf: Leaf, plan: Plan): LeafPlan | 'same' | undefined {
  const { subject, comparison } = leaf;
  const { layout, compiler } = plan;
  const limits = planLimits(leaf, plan);
  if (isState(subject, compiler)) {
    if (layout.unread.has(subject.indicator)) return undefined;
    const isOwnYear = subject.year === undefined || subject.year === layout.period?.year;
    const place = isOwnYear ? layout.states.get(subject.indicator) : undefined;
    return place === undefined ? 'same' : { test: testState(place), actual: undefined, limits: [] };
  }
  const actual = planNumber(plan, subject);
  if (!actual || !limits) return undefined;
  const cellsOf = [actual, ...limits].map((side) => ('cell' in side && side.varies ? side.cell : undefined));
  if (cellsOf.every((cell) => cell === undefined)) return 'same';
  return {
    test: testOrder(comparison, actual, limits) ?? testRanges(leaf, actual, limits, plan),
    actual: cellsOf[0],
    limits: cellsOf.slice(1),
  };
}

/** A single number against a single limit. */
function testOrder(
  { op }: Comparison,
  actual: Known,
  [limit, ...more]: readonly (Actual | Known)[],
): Test | undefined {
  const passes = PASSES[op];
  const order =
    limit && more.length === 0 && actual.isSingle ? orderBy(placeOf(actual.cell), limit) : undefined;
  return passes && order && ((_, cells) => (passes(order(cells)) ? PASS : FAIL));
}

/** Whether a number passes, by its order to the limit. */
const PASSES: Partial<Record<Comparison['op'], (order: number) => boolean>> = {
  at_least: (order) => order >= 0,
  more_than: (order) => order > 0,
  at_most: (order) => order <= 0,
  less_than: (order) => order < 0,
};

function orderBy(place: number, limit: Actual | Known): ((cells: Cells) => number) | undefined {
  if ('cell' in limit) {
    const other = placeOf(limit.cell);
    return limit.isSingle ? ({ fractions }) => compareAt(fractions, place, other) : undefined;
  }
  const value = limit.type === 'number' ? single(limit.range) : undefined;
  return value && !isCompound(value) ? ({ fractions }) => compareWith(fractions, place, value) : undefined;
}

/** Whatever is known of both sides, as the engine compares it. */
function testRanges(leaf: Leaf, actual: Known, limits: readonly (Actual | Known)[], plan: Plan): Test {
  const compare = comparer(leaf.comparison, rankOf(leaf, plan.compiler));
  return (_, cells) =>
    compare(
      numberIn(actual, cells),
      limits.map((limit) => ('cell' in limit ? numberIn(limit, cells) : limit)),
    );
}

function numberIn({ cell }: Known, cells: Cells): Actual {
  return { type: 'number', range: cells.range(cell) };
}

/** The right side: as the engine finds it, but for other figures, which are numbers in cells. */
function planLimits({ comparison, about }: Leaf, plan: Plan): readonly (Actual | Known)[] | undefined {
  const { compiler, run } = plan;
  const { actuals } = compileLimits(comparison, about, compiler)(run.subject, run);
  return allOf(
    limitsOf(comparison).map((limit, index) => {
      if (limit.kind !== 'figure') return actuals[index];
      return about ? undefined : planFigure(limit, plan);
    }),
  );
}

function planFigure({ indicator, year, times }: Of<Limit, 'figure'>, plan: Plan): Known | undefined {
  const figure = planNumber(plan, { kind: 'indicator', indicator, ...(year !== undefined && { year }) });
  return figure && times ? timesCell(plan, figure, times) : figure;
}

function isState(subject: Expression, { catalogue }: Compiler): subject is Of<Expression, 'indicator'> {
  if (subject.kind !== 'indicator') return false;
  const type = catalogue.indicators.get(subject.indicator)?.type;
  return !NUMBER_TYPES.some((each) => each === type);
}

/** So many states of a figure are told apart: yes and no, and the labels of a list. */
const MOST_STATES = 250;

/** Flags, labels and dates: every state by itself, since it stands in the result. */
function testState(place: number): Test {
  const numbers = new Map<unknown, number>();
  return ({ states }) => {
    const value = states[place];
    const state = value && stateOf(value);
    const known = numbers.get(state);
    if (known !== undefined || numbers.size >= MOST_STATES) return known;
    numbers.set(state, numbers.size);
    return numbers.size - 1;
  };
}

function stateOf(value: StatedValue): unknown {
  switch (value.type) {
    case 'flag':
      return value.value;
    case 'date':
      return `${value.from}/${value.until}`;
    case 'labels':
      return value.labels.length === 1 ? value.labels[0] : JSON.stringify(value.labels);
    case 'number':
      return undefined;
  }
}
