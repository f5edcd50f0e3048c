import type { FlatRecord } from '../../model/record.ts';
import type { Exact } from '../../quantity/exact.ts';
import {
  copyFraction,
  exactAt,
  FRACTION,
  type Fractions,
  isWithin,
  putExact,
  putProduct,
  putQuotient,
  putSum,
} from '../../quantity/fractions.ts';
import {
  addIntervals,
  divideIntervals,
  type Interval,
  negateInterval,
  point,
  scaleInterval,
  single,
} from '../../quantity/interval.ts';
import { isCompound } from '../../quantity/real.ts';
import type { Finding } from '../compiler.ts';
import { fractional } from '../finding.ts';
import { isComputed } from '../indicator.ts';

/** What is known of a number in every record of a layout. */
export interface Known {
  readonly cell: number;
  /** Otherwise it is the same in all of them. */
  readonly varies: boolean;
  /** In all of them it is a single fraction; otherwise it may be a range. */
  readonly isSingle: boolean;
  /** As of a finding: everything it is derived from is there, and how many figures are missing. */
  readonly isComputed: boolean;
  readonly missing: number;
}

/**
 * The numbers of a record, by cell. One class for those of all layouts: the machine code for a step is made once for an object of one class,
 * and anew for each other one.
 */
export class Cells {
  /** Those that are single fractions, each at its place. */
  fractions: Fractions = new Float64Array(0);
  /** The others. */
  readonly ranges: (Interval | undefined)[] = [];

  add(): number {
    const cell = this.ranges.push(undefined) - 1;
    const kept = this.fractions;
    if (placeOf(cell) < kept.length) return cell;
    this.fractions = new Float64Array(2 * kept.length + 64);
    this.fractions.set(kept);
    return cell;
  }

  range(cell: number): Interval {
    return this.ranges[cell] ?? point(exactAt(this.fractions, placeOf(cell)));
  }
}

/** Works out the number of a cell for a record; false where there is more to say than a number: a contradiction, a divisor of zero. */
export type Step = (record: FlatRecord, cells: Cells) => boolean;

/** The cells of a layout: the numbers that are the same in all records, and how the others are worked out, one after the other. */
export interface Sheet {
  readonly cells: Cells;
  readonly steps: Step[];
}

/** Where the fraction of a cell stands. */
export function placeOf(cell: number): number {
  return cell * FRACTION;
}

type Certainty = Pick<Known, 'isComputed' | 'missing'>;

/** A number that is the same in all records. */
export function constantCell({ cells }: Sheet, range: Interval, certainty: Certainty): Known {
  const cell = cells.add();
  const value = single(range);
  const isSingle =
    value !== undefined && !isCompound(value) && putExact(cells.fractions, placeOf(cell), value);
  if (!isSingle) cells.ranges[cell] = range;
  return { ...pick(certainty), cell, varies: false, isSingle };
}

/** The same, as the engine finds it. */
export function fixedCell(sheet: Sheet, finding: Finding): Known | undefined {
  const { actual, missing, part } = finding;
  if (actual.type !== 'number' || part) return undefined;
  return constantCell(sheet, actual.range, { isComputed: isComputed(finding), missing: missing.length });
}

/** A number that is a single fraction in each record, put at its place. */
export function singleCell(
  { cells, steps }: Sheet,
  put: (record: FlatRecord, cells: Cells, place: number) => boolean,
  certainty: Certainty,
): Known {
  const cell = cells.add();
  const place = placeOf(cell);
  steps.push((record, own) => put(record, own, place));
  return { ...pick(certainty), cell, varies: true, isSingle: true };
}

/** A number that may be a range. */
export function rangeCell(
  { cells, steps }: Sheet,
  work: (cells: Cells) => Interval | undefined,
  certainty: Certainty,
): Known {
  const cell = cells.add();
  steps.push((_, own) => {
    const range = work(own);
    own.ranges[cell] = range;
    return range !== undefined;
  });
  return { ...pick(certainty), cell, varies: true, isSingle: false };
}

function pick({ isComputed: computed, missing }: Certainty): Certainty {
  return { isComputed: computed, missing };
}

/** How a number follows from others: from single fractions, and from ranges. */
interface Arithmetic {
  readonly put: (all: Fractions, to: number, parts: readonly number[]) => boolean;
  readonly join: (ranges: readonly Interval<Exact>[]) => Interval | undefined;
}

const ARITHMETIC: Readonly<Record<'ratio' | 'difference' | 'sum', Arithmetic>> = {
  ratio: {
    put: (all, to, parts) => putQuotient(all, to, parts[0] ?? 0, parts[1] ?? 0),
    join: ([over = {}, under = {}]) => divideIntervals(over, under),
  },
  difference: {
    put: (all, to, parts) => putSum(all, to, parts[0] ?? 0, parts[1] ?? 0, -1),
    join: ([from = {}, less = {}]) => addIntervals(from, negateInterval(less)),
  },
  sum: {
    put(all, to, parts) {
      copyFraction(all, to, all, parts[0] ?? 0);
      return parts.every((part, index) => index === 0 || putSum(all, to, to, part, 1));
    },
    join: (ranges) => ranges.reduce(addIntervals),
  },
};

/** A number that follows from others of which some vary; the least that is known of them is known of it. */
export function arithmeticCell(sheet: Sheet, how: keyof typeof ARITHMETIC, parts: readonly Known[]): Known {
  const { put, join } = ARITHMETIC[how];
  const places = parts.map(({ cell }) => placeOf(cell));
  return parts.every(({ isSingle }) => isSingle)
    ? singleCell(sheet, (_, { fractions }, place) => put(fractions, place, places), together(parts))
    : rangeCell(
        sheet,
        (cells) => join(parts.map(({ cell }) => fractional(cells.range(cell)))),
        together(parts),
      );
}

export function together(parts: readonly Known[]): Certainty {
  return {
    isComputed: parts.every((part) => part.isComputed),
    missing: parts.reduce((sum, part) => sum + part.missing, 0),
  };
}

/** A number that is so many times another one. */
export function timesCell(sheet: Sheet, known: Known, factor: Exact): Known {
  const scaled = (cells: Cells) => scaleInterval(fractional(cells.range(known.cell)), factor);
  if (!known.varies) return constantCell(sheet, scaled(sheet.cells), known);
  const from = placeOf(known.cell);
  return known.isSingle
    ? singleCell(sheet, (_, { fractions }, place) => putProduct(fractions, place, from, factor), known)
    : rangeCell(sheet, scaled, known);
}

/** The same number, where it is one that the type of the indicator allows. */
export function possibleCell({ steps }: Sheet, known: Known, possible: Interval<Exact>): Known {
  const place = placeOf(known.cell);
  steps.push((_, { fractions }) => isWithin(fractions, place, possible));
  return known;
}
