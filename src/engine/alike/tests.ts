import { NUMBER_TYPES } from '../../model/catalogue.ts';
import type { Condition, Expression, Limit, Of } from '../../model/condition.ts';
import { once } from '../../model/once.ts';
import { limitsOf } from '../../model/reads.ts';
import type { Actual } from '../../model/result.ts';
import { comparer } from '../compare.ts';
import type { Compiler } from '../compiler.ts';
import { rankOf } from '../conditions/leaf.ts';
import { compileLimits } from '../limits.ts';
import { type Cells, placeOf } from './cells.ts';
import { COMPARISONS, type Test } from './instructions.ts';
import { CERTAIN, constantCell, type Known, timesCell } from './known.ts';
import { allOf, type Plan, planNumber } from './numbers.ts';

/** A number of a leaf that varies: its cell, and where it stands among the numbers of an outline. */
export interface Shown {
  readonly cell: number;
  readonly position: number;
}

/** A leaf that does not come out alike in all records of a layout. */
export interface LeafPlan {
  /** The number of its outcome. It is compared only where someone asks for that: of bands nobody does. */
  readonly outcome: number;
  /** How it comes out, and what stands in it, depends on that outcome and on the numbers alone, in whatever layout. */
  readonly isKnown: boolean;
  readonly shown: readonly Shown[];
  /** The positions of what is compared, where these are numbers that vary. */
  readonly actual: number | undefined;
  readonly limits: readonly (number | undefined)[];
}

type Leaf = Of<Condition, 'leaf'>;

/** Plans a leaf: `same` where it comes out alike in all records, undefined where that depends on more than is followed here. */
export function planLeaf(leaf: Leaf, plan: Plan): LeafPlan | 'same' | undefined {
  const { subject } = leaf;
  if (isState(subject, plan.compiler)) return planState(subject, plan);
  const limits = planLimits(leaf, plan);
  const actual = planNumber(plan, subject);
  if (!actual || !limits) return undefined;
  const written = [subject, ...limitsOf(leaf.comparison)];
  const sides = [actual, ...limits].map((side, index) => {
    const own = written[index];
    return own && 'cell' in side && side.varies
      ? { cell: side.cell, position: plan.common.positionOf(own) }
      : undefined;
  });
  const shown = sides.filter((side) => side !== undefined);
  if (shown.length === 0) return 'same';
  const [own, ...others] = sides.map((side) => side?.position);
  const single = singleLimit(leaf, actual, limits, plan);
  const outcome = once(() => single?.() ?? plan.code.test(testRanges(leaf, actual, limits, plan)));
  return {
    get outcome() {
      return outcome();
    },
    isKnown:
      single !== undefined && actual.varies && limits.every((limit) => !('cell' in limit) || limit.varies),
    shown,
    actual: own,
    limits: others,
  };
}

/** A flag, a label or a date. */
function planState(
  { indicator, year }: Of<Expression, 'indicator'>,
  { layout, code, common }: Plan,
): LeafPlan | 'same' | undefined {
  if (layout.unread.has(indicator)) return undefined;
  const isOwnYear = year === undefined || year === layout.period?.year;
  const place = isOwnYear ? layout.states.get(indicator) : undefined;
  if (place === undefined) return 'same';
  const outcome = once(() => code.testState(place, common.statesOf(indicator)));
  return {
    get outcome() {
      return outcome();
    },
    isKnown: true,
    shown: [],
    actual: undefined,
    limits: [],
  };
}

/** How a single number is held against a single limit; gives the number of the outcome. */
function singleLimit(
  { comparison: { op } }: Leaf,
  actual: Known,
  [limit, ...more]: readonly (Actual | Known)[],
  plan: Plan,
): (() => number) | undefined {
  if (!limit || more.length > 0 || !actual.isSingle || !isOrder(op)) return undefined;
  const other = 'cell' in limit ? limit : limitCell(limit, plan);
  return other?.isSingle ? () => plan.code.compare(op, placeOf(actual.cell), placeOf(other.cell)) : undefined;
}

function isOrder(op: string): op is keyof typeof COMPARISONS {
  return op in COMPARISONS;
}

function limitCell(limit: Actual, plan: Plan): Known | undefined {
  return limit.type === 'number' ? constantCell(plan, limit.range, CERTAIN) : undefined;
}

/** Whatever is known of both sides, as the engine compares it. */
function testRanges(leaf: Leaf, actual: Known, limits: readonly (Actual | Known)[], plan: Plan): Test {
  const compare = comparer(leaf.comparison, rankOf(leaf, plan.compiler));
  return (cells) =>
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
