import type { FlatRecord } from '../../model/record.ts';
import { EQUAL, GREATER, LESS } from '../../quantity/fractions.ts';
import type { Cells } from './cells.ts';
import type { StateTest } from './state-test.ts';

/** Works out the number of a cell for a record; false where there is more to say than a number: a contradiction, a divisor of zero. */
export type Step = (record: FlatRecord, cells: Cells) => boolean;

/** Tells how a leaf comes out, as a small whole number. */
export type Test = (cells: Cells) => number;

/** Operations on fractions: what stands at `to` follows from what stands at `a` and `b`. */
export const ARITHMETIC = { ratio: 0, difference: 1, sum: 2, product: 3 } as const;
/** Whatever else there is to do, as the step with the number `a`. */
export const STEP = 4;

/** Comparisons of two fractions, by the orders of these that meet it. */
export const COMPARISONS = {
  at_least: EQUAL | GREATER,
  more_than: GREATER,
  at_most: LESS | EQUAL,
  less_than: LESS,
} as const;

/** What is done with the records of a layout, one list after the other. */
export interface Instructions {
  /** By pairs: where a stated fraction goes, and where it stands in the record. */
  readonly stated: number[];
  /** By fours: the operation, `to`, `a`, `b`. */
  readonly works: number[];
  readonly steps: Step[];
  /** By threes: the orders that meet it, `a`, `b`. A record in which they are of another order has to be judged by itself. */
  readonly requirements: number[];
  /** By fours: the orders that meet it, the number of the outcome, `a`, `b`. */
  readonly comparisons: number[];
  readonly states: StateTest[];
  readonly tests: { readonly outcome: number; readonly test: Test }[];
  /** By pairs: where a fraction goes among the numbers of an outline, and where it stands. */
  readonly shown: number[];
}
