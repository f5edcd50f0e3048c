import { FAIL, PASS } from '../../model/outcome.ts';
import type { FlatRecord } from '../../model/record.ts';
import {
  compareAt,
  copyFraction,
  type Fractions,
  putDifference,
  putProduct,
  putQuotient,
  putSum,
} from '../../quantity/fractions.ts';
import type { Cells } from './cells.ts';

/** Works out the number of a cell for a record; false where there is more to say than a number: a contradiction, a divisor of zero. */
export type Step = (record: FlatRecord, cells: Cells) => boolean;

/**
 * Tells how a leaf comes out, as a small whole number. Two records of one layout for which every leaf gives the same have the same
 * outcomes, readings and missing figures. Undefined where there are too many states to tell apart.
 */
export type Test = (record: FlatRecord, cells: Cells) => number | undefined;

/** Operations on fractions: what stands at `to` follows from what stands at `a` and `b`. */
export const ARITHMETIC = { stated: 0, ratio: 1, difference: 2, sum: 3, product: 4 } as const;
/** Operations that hold the fraction at `a` against the one at `b`; the outcome is the one with the number `to`. */
export const COMPARISONS = { at_least: 5, more_than: 6, at_most: 7, less_than: 8 } as const;
/** The record has to be judged by itself, unless the outcome with the number `a` is a pass. */
const REQUIRE = 9;
/** Whatever else there is to do, as a function with the number `a`. */
const STEP = 10;
const TEST = 11;
const { stated, ratio, difference, sum, product } = ARITHMETIC;
const { at_least, more_than, at_most, less_than } = COMPARISONS;

/** An instruction takes so many places: the operation, `to`, `a`, `b`. */
const WIDTH = 4;

/**
 * What is done with the records of a layout, as instructions. One loop runs all of them, for every layout: it is soon machine code,
 * whereas a function for each instruction would have to become that one by one.
 */
export class Code {
  readonly #words: number[] = [];
  readonly #steps: Step[] = [];
  readonly #tests: Test[] = [];
  /** How leaves came out in the record that was run last. */
  readonly outcomes: number[] = [];

  compute(operation: keyof typeof ARITHMETIC, to: number, a: number, b = 0): void {
    this.#add(ARITHMETIC[operation], to, a, b);
  }

  /** Gives the number of the outcome. */
  compare(operation: keyof typeof COMPARISONS, a: number, b: number): number {
    const outcome = this.#addOutcome();
    this.#add(COMPARISONS[operation], outcome, a, b);
    return outcome;
  }

  require(outcome: number): void {
    this.#add(REQUIRE, 0, outcome, 0);
  }

  step(step: Step): void {
    this.#add(STEP, 0, this.#steps.push(step) - 1, 0);
  }

  /** Gives the number of the outcome. */
  test(test: Test): number {
    const outcome = this.#addOutcome();
    this.#add(TEST, outcome, this.#tests.push(test) - 1, 0);
    return outcome;
  }

  /** Runs it for a record. False where there is more to say of that one, so that it has to be judged by itself. */
  run(record: FlatRecord, cells: Cells): boolean {
    const words = this.#words;
    for (let at = 0; at < words.length; at += WIDTH) if (!this.#perform(at, record, cells)) return false;
    return true;
  }

  #perform(at: number, record: FlatRecord, cells: Cells): boolean {
    const operation = this.#word(at);
    const to = this.#word(at + 1);
    const a = this.#word(at + 2);
    const { outcomes } = this;
    if (operation <= product) return compute(operation, record, cells.fractions, to, a, this.#word(at + 3));
    if (operation <= less_than) {
      const order = compareAt(cells.fractions, a, this.#word(at + 3));
      outcomes[to] = isMet(operation, order) ? PASS : FAIL;
      return true;
    }
    if (operation === REQUIRE) return outcomes[a] === PASS;
    if (operation === STEP) return this.#steps[a]?.(record, cells) === true;
    const outcome = this.#tests[a]?.(record, cells);
    if (outcome === undefined) return false;
    outcomes[to] = outcome;
    return true;
  }

  #word(at: number): number {
    return this.#words[at] ?? 0;
  }

  #add(operation: number, to: number, a: number, b: number): void {
    this.#words.push(operation, to, a, b);
  }

  #addOutcome(): number {
    return this.outcomes.push(0) - 1;
  }
}

function compute(
  operation: number,
  { numbers, at }: FlatRecord,
  all: Fractions,
  to: number,
  a: number,
  b: number,
): boolean {
  switch (operation) {
    case stated:
      copyFraction(all, to, numbers, at + a);
      return true;
    case ratio:
      return putQuotient(all, to, a, b);
    case difference:
      return putDifference(all, to, a, b);
    case sum:
      return putSum(all, to, a, b);
    default:
      return putProduct(all, to, a, b);
  }
}

/** Whether a comparison is met by numbers of that order. */
function isMet(operation: number, order: number): boolean {
  switch (operation) {
    case at_least:
      return order >= 0;
    case more_than:
      return order > 0;
    case at_most:
      return order <= 0;
    default:
      return order < 0;
  }
}
