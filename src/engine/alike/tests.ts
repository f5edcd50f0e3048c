import { NUMBER_TYPES } from '../../model/catalogue.ts';
import type { Condition, Expression, Limit, Of } from '../../model/condition.ts';
import { limitsOf } from '../../model/reads.ts';
import type { StatedValue } from '../../model/record.ts';
import type { Actual } from '../../model/result.ts';
import { comparer } from '../compare.ts';
import type { Compiler } from '../compiler.ts';
import { rankOf } from '../conditions/leaf.ts';
import { compileLimits } from '../limits.ts';
import { at, type Cells, type Known, timesCell } from './cells.ts';
import { allOf, type Plan, planNumber } from './numbers.ts';
import type { Values } from './shape.ts';

/**
 * Tells how a leaf comes out, as a small whole number. Two records of one shape for which every leaf gives the same have the same
 * outcomes, readings and missing figures. Undefined where there are too many states to tell apart.
 */
type Test = (values: Values, cells: Cells) => number | undefined;

/** A leaf that does not come out alike in all records of a shape. */
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
  const { shape, compiler } = plan;
  const limits = planLimits(leaf, plan);
  if (isState(subject, compiler)) {
    const isOwnYear = subject.year === undefined || subject.year === shape.period?.year;
    const slot = isOwnYear ? shape.slots.get(subject.indicator) : undefined;
    return slot === undefined ? 'same' : { test: testState(slot), actual: undefined, limits: [] };
  }
  const actual = planNumber(plan, subject);
  if (!actual || !limits) return undefined;
  const cellsOf = [actual, ...limits].map((side) => ('cell' in side && side.varies ? side.cell : undefined));
  if (cellsOf.every((cell) => cell === undefined)) return 'same';
  const compare = comparer(comparison, rankOf(leaf, compiler));
  const constant = limits.flatMap((limit) => ('cell' in limit ? [] : limit));
  const resolve = (cells: Cells): readonly Actual[] =>
    limits.map((limit) => ('cell' in limit ? numberIn(cells, limit.cell) : limit));
  const isConstant = constant.length === limits.length;
  return {
    test: (_, cells) => compare(numberIn(cells, actual.cell), isConstant ? constant : resolve(cells)),
    actual: cellsOf[0],
    limits: cellsOf.slice(1),
  };
}

function numberIn(cells: Cells, cell: number): Actual {
  return { type: 'number', range: at(cells, cell) };
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
function testState(slot: number): Test {
  const states = new Map<unknown, number>();
  return (values) => {
    const value = values[slot];
    const state = value && stateOf(value);
    const known = states.get(state);
    if (known !== undefined || states.size >= MOST_STATES) return known;
    states.set(state, states.size);
    return states.size - 1;
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
