import type { Exact } from '../../quantity/exact.ts';
import {
  addIntervals,
  divideIntervals,
  type Interval,
  negateInterval,
  scaleInterval,
} from '../../quantity/interval.ts';
import type { Finding } from '../compiler.ts';
import { fractional } from '../finding.ts';
import { isComputed } from '../indicator.ts';
import { agreementOf, leavesOpen, narrower } from '../reconcile.ts';
import type { Values } from './shape.ts';

/** The numbers of one record, each in its cell. */
export type Cells = readonly Interval[];

/**
 * Works out the number of a cell from what is stated and from earlier cells. Undefined where there is more to say than a number: a
 * contradiction, a divisor of zero. The record has to be judged by itself then.
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

/** The cells of a shape: what is the same in all records, and how the others are worked out, in this order. */
export interface Sheet {
  readonly cells: Interval[];
  readonly steps: { readonly cell: number; readonly work: Work }[];
}

/** A number that is the same in all records, as the engine finds it. */
export function fixedCell({ cells }: Sheet, finding: Finding): Known | undefined {
  const { actual, missing, part } = finding;
  if (actual.type !== 'number' || part) return undefined;
  return {
    cell: cells.push(actual.range) - 1,
    varies: false,
    isComputed: isComputed(finding),
    missing: missing.length,
  };
}

/** A number that is worked out for each record. */
export function workedCell(
  { cells, steps }: Sheet,
  work: Work,
  { isComputed: computed, missing }: Pick<Known, 'isComputed' | 'missing'>,
): Known {
  const cell = cells.push({}) - 1;
  steps.push({ cell, work });
  return { cell, varies: true, isComputed: computed, missing };
}

/** A number that follows from others of which some vary; the least that is known of them is known of it. */
export function joinedCell(sheet: Sheet, parts: readonly Known[], work: Work): Known {
  const missing = parts.reduce((sum, part) => sum + part.missing, 0);
  return workedCell(sheet, work, { isComputed: parts.every((part) => part.isComputed), missing });
}

/** A number that is so many times another one. */
export function timesCell(sheet: Sheet, known: Known, factor: Exact): Known {
  const scale = (range: Interval) => scaleInterval(fractional(range), factor);
  if (known.varies) return workedCell(sheet, (_, cells) => scale(at(cells, known.cell)), known);
  return { ...known, cell: sheet.cells.push(scale(at(sheet.cells, known.cell))) - 1 };
}

/** How the number of an expression follows from those of its parts. */
export const ARITHMETIC: Readonly<
  Record<'ratio' | 'difference' | 'sum', (parts: readonly number[]) => Work>
> = {
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

/** The number that is stated. */
export function statedWork(slot: number): Work {
  return (values) => {
    const value = values[slot];
    return value?.type === 'number' ? value.range : undefined;
  };
}

/** The number that is stated, beside a derived one. */
export function reconciledWork(slot: number, derived: Known): Work {
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

/** The number in a cell. */
export function at(cells: Cells, cell: number): Interval {
  return cells[cell] ?? {};
}
