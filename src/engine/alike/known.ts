import { type Exact, ZERO } from '../../quantity/exact.ts';
import { isWithin, putExact } from '../../quantity/fractions.ts';
import {
  addIntervals,
  contains,
  divideIntervals,
  type Interval,
  negateInterval,
  NOT_NEGATIVE,
  point,
  scaleInterval,
  single,
} from '../../quantity/interval.ts';
import { compareReal, isCompound } from '../../quantity/real.ts';
import { once } from '../../model/once.ts';
import type { Finding } from '../compiler.ts';
import { fractional } from '../finding.ts';
import { isComputed } from '../indicator.ts';
import { type Cells, placeOf } from './cells.ts';
import type { Code } from './code.ts';

/** What is known of a number in every record of a layout. */
export interface Known {
  readonly cell: number;
  /** Nothing is known of it but that it is at most the single number of that cell. */
  readonly atMost?: Known;
  /** In all records it belongs to this range. */
  readonly within?: Interval<Exact>;
  /** Otherwise it is the same in all of them. */
  readonly varies: boolean;
  /** In all of them it is a single fraction; otherwise it may be a range. */
  readonly isSingle: boolean;
  /** As of a finding: everything it is derived from is there, and how many figures are missing. */
  readonly isComputed: boolean;
  readonly missing: number;
}

/** The cells of a layout: the numbers that are the same in all records, and how the others are worked out. */
export interface Sheet {
  readonly cells: Cells;
  readonly code: Code;
}

const POSITIVE: Interval<Exact> = { low: { at: ZERO, open: true } };

type Certainty = Pick<Known, 'isComputed' | 'missing'>;

/** Of a number that everybody knows. */
export const CERTAIN: Certainty = { isComputed: true, missing: 0 };

/** A number that is the same in all records. */
export function constantCell({ cells }: Sheet, range: Interval, certainty: Certainty): Known {
  const cell = cells.add();
  const value = single(range);
  const isSingle =
    value !== undefined && !isCompound(value) && putExact(cells.fractions, placeOf(cell), value);
  if (!isSingle) cells.ranges[cell] = range;
  return { ...certaintyOf(certainty), cell, varies: false, isSingle };
}

/** The same, as the engine finds it. */
export function fixedCell(sheet: Sheet, finding: Finding): Known | undefined {
  const { actual, missing, part } = finding;
  if (actual.type !== 'number' || part) return undefined;
  return constantCell(sheet, actual.range, { isComputed: isComputed(finding), missing: missing.length });
}

/** A number that is a single fraction in each record; whoever asks for the cell sees to it that it gets there. */
export function singleCell({ cells }: Sheet, certainty: Certainty, within: Interval<Exact> = {}): Known {
  return { ...certaintyOf(certainty), cell: cells.add(), varies: true, isSingle: true, within };
}

/**
 * A number that may be a range, and follows from others. It is worked out only where someone asks for its cell: to reckon with ranges
 * takes long.
 */
export function rangeCell(
  { cells, code }: Sheet,
  parts: readonly Known[],
  work: (parts: readonly Interval[]) => Interval | undefined,
  { atMost, ...certainty }: Certainty & Pick<Known, 'atMost'>,
): Known {
  const add = once(() => {
    const from = parts.map(({ cell }) => cell);
    const to = cells.add();
    code.step((_, own) => {
      const range = work(from.map((cell) => own.range(cell)));
      own.ranges[to] = range;
      return range !== undefined;
    });
    return to;
  });
  return {
    ...certaintyOf(certainty),
    get cell() {
      return add();
    },
    ...(atMost !== undefined && { atMost }),
    varies: true,
    isSingle: false,
  };
}

export function certaintyOf({ isComputed: computed, missing }: Certainty): Certainty {
  return { isComputed: computed, missing };
}

/** How a number follows from others where they may be ranges. */
const JOINS: Readonly<
  Record<'ratio' | 'difference' | 'sum', (ranges: readonly Interval<Exact>[]) => Interval<Exact> | undefined>
> = {
  ratio: ([over = {}, under = {}]) => divideIntervals(over, under),
  difference: ([from = {}, less = {}]) => addIntervals(from, negateInterval(less)),
  sum: (ranges) => ranges.reduce(addIntervals),
};

/** A number that follows from others of which some vary; the least that is known of them is known of it. */
export function arithmeticCell(sheet: Sheet, how: keyof typeof JOINS, parts: readonly Known[]): Known {
  const [first, ...others] = parts;
  if (!first || others.length === 0 || parts.some(({ isSingle }) => !isSingle))
    return unboundedCell(sheet, how, parts) ?? joinedCell(sheet, how, parts);
  const known = singleCell(sheet, together(parts), how === 'difference' ? {} : signOf(parts));
  const to = placeOf(known.cell);
  let left = placeOf(first.cell);
  for (const { cell } of others) {
    sheet.code.compute(how, to, left, placeOf(cell));
    left = to;
  }
  return known;
}

function joinedCell(sheet: Sheet, how: keyof typeof JOINS, parts: readonly Known[], atMost?: Known): Known {
  const certainty = { ...together(parts), ...(atMost !== undefined && { atMost }) };
  return rangeCell(sheet, parts, (ranges) => JOINS[how](ranges.map(fractional)), certainty);
}

/** A quotient or difference of a single number and one of which nothing is known but that it is not negative. */
function unboundedCell(sheet: Sheet, how: keyof typeof JOINS, parts: readonly Known[]): Known | undefined {
  const [first, second] = parts;
  if (!first || !second) return undefined;
  const isUnbounded = (part: Known) => !part.varies && isNotNegative(sheet.cells.ranges[part.cell]);
  if (how === 'difference' && first.isSingle && isUnbounded(second))
    return joinedCell(sheet, how, parts, first);
  const other = isUnbounded(first) ? second : isUnbounded(second) ? first : undefined;
  if (how !== 'ratio' || !other?.varies || !other.isSingle) return undefined;
  requireWithin(sheet, other, POSITIVE);
  // As far as the other one is positive, it is the same whatever that is.
  const range = other === second ? NOT_NEGATIVE : POSITIVE;
  return constantCell(sheet, range, together(parts));
}

/** What is not negative makes neither quotients nor sums that are. */
function signOf(parts: readonly Known[]): Interval<Exact> {
  return parts.every(({ within }) => within && contains(NOT_NEGATIVE, within)) ? NOT_NEGATIVE : {};
}

function isNotNegative(range: Interval | undefined): boolean {
  const { low, high } = range ?? {};
  return low !== undefined && !high && !low.open && compareReal(low.at, ZERO) === 0;
}

export function together(parts: readonly Known[]): Certainty {
  return {
    isComputed: parts.every((part) => part.isComputed),
    missing: parts.reduce((sum, part) => sum + part.missing, 0),
  };
}

/** A number that is so many times another one. */
export function timesCell(sheet: Sheet, known: Known, factor: Exact): Known {
  const scaled = (range: Interval) => scaleInterval(fractional(range), factor);
  if (!known.varies) return constantCell(sheet, scaled(sheet.cells.range(known.cell)), known);
  const by = constantCell(sheet, point(factor), CERTAIN);
  if (!known.isSingle || !by.isSingle)
    return rangeCell(sheet, [known], ([range = {}]) => scaled(range), certaintyOf(known));
  const product = singleCell(sheet, known, signOf([known]));
  sheet.code.compute('product', placeOf(product.cell), placeOf(known.cell), placeOf(by.cell));
  return product;
}

/** A record in which the number does not lie in a range is judged by itself. */
export function requireWithin({ cells, code }: Sheet, { cell, within }: Known, range: Interval<Exact>): void {
  if (within && contains(range, within)) return;
  const place = placeOf(cell);
  const { low, high } = range;
  const limits = [low, high].map((end) => end && constantCell({ cells, code }, point(end.at), CERTAIN));
  const [least, most] = limits;
  if (limits.some((limit) => limit?.isSingle === false))
    return code.step((_, { fractions }) => isWithin(fractions, place, range));
  if (least) code.require(low?.open ? 'more_than' : 'at_least', place, placeOf(least.cell));
  if (most) code.require(high?.open ? 'less_than' : 'at_most', place, placeOf(most.cell));
}

/** The same where it is not greater than another one. */
export function requireMost({ code }: Sheet, { cell }: Known, other: Known): void {
  code.require('at_most', placeOf(cell), placeOf(other.cell));
}
