import { FAIL, PASS } from '../../model/outcome.ts';
import type { FlatRecord } from '../../model/record.ts';
import {
  copyFractions,
  EQUAL,
  type Fractions,
  GREATER,
  LESS,
  orderAt,
  putDifference,
  putProduct,
  putQuotient,
  putSum,
} from '../../quantity/fractions.ts';
import type { Cells } from './cells.ts';
import { StateTest } from './state-test.ts';

/** Works out the number of a cell for a record; false where there is more to say than a number: a contradiction, a divisor of zero. */
export type Step = (record: FlatRecord, cells: Cells) => boolean;

/** Tells how a leaf comes out, as a small whole number. */
export type Test = (cells: Cells) => number;

/** Operations on fractions: what stands at `to` follows from what stands at `a` and `b`. */
export const ARITHMETIC = { ratio: 0, difference: 1, sum: 2, product: 3 } as const;
const { ratio, difference, sum } = ARITHMETIC;
/** Whatever else there is to do, as the function with the number `a`. */
const STEP = 4;
/** Comparisons of two fractions, by the orders of these that meet it. */
export const COMPARISONS = {
  at_least: EQUAL | GREATER,
  more_than: GREATER,
  at_most: LESS | EQUAL,
  less_than: LESS,
} as const;

/**
 * What is done with the records of a layout, as lists of numbers. A few loops go by them, for every layout: these are soon machine code,
 * whereas a function for each thing that is done would have to become that one by one.
 */
export class Code {
  /** By fours: the operation, `to`, `a`, `b`. */
  readonly #works: number[] = [];
  readonly #steps: Step[] = [];
  /** By pairs: where a stated fraction goes, and where it stands in the record. */
  readonly #stated: number[] = [];
  /** By threes: the orders that meet it, `a`, `b`. */
  readonly #requirements: number[] = [];
  /** By fours: the orders that meet it, the number of the outcome, `a`, `b`. */
  readonly #comparisons: number[] = [];
  readonly #states: StateTest[] = [];
  readonly #tests: { readonly outcome: number; readonly test: Test }[] = [];
  /**
   * How leaves came out in the record that was run last, as small whole numbers. Two records of one layout for which every leaf gives the same
   * have the same outcomes, readings and missing figures.
   */
  readonly outcomes: number[] = [];

  state(to: number, from: number): void {
    this.#stated.push(to, from);
  }

  compute(operation: keyof typeof ARITHMETIC, to: number, a: number, b: number): void {
    this.#works.push(ARITHMETIC[operation], to, a, b);
  }

  step(step: Step): void {
    this.#works.push(STEP, 0, this.#steps.push(step) - 1, 0);
  }

  /** A record in which the fractions are of another order has to be judged by itself. */
  require(comparison: keyof typeof COMPARISONS, a: number, b: number): void {
    this.#requirements.push(COMPARISONS[comparison], a, b);
  }

  /** Gives the number of the outcome. */
  compare(comparison: keyof typeof COMPARISONS, a: number, b: number): number {
    const outcome = this.#addOutcome();
    this.#comparisons.push(COMPARISONS[comparison], outcome, a, b);
    return outcome;
  }

  /** The same of a flag, a label or a date, at that place among the states of a record. `numbers` are those of its states so far. */
  testState(place: number, numbers: Map<unknown, number>): number {
    const outcome = this.#addOutcome();
    this.#states.push(new StateTest(outcome, place, numbers));
    return outcome;
  }

  test(test: Test): number {
    const outcome = this.#addOutcome();
    this.#tests.push({ outcome, test });
    return outcome;
  }

  /** Runs it for a record. False where there is more to say of that one, so that it has to be judged by itself. */
  run(record: FlatRecord, cells: Cells): boolean {
    const { fractions } = cells;
    copyFractions(this.#stated, fractions, 0, record.numbers, record.at);
    return (
      this.#work(record, cells) && this.#meets(fractions) && this.#testStates(record) && this.#test(cells)
    );
  }

  #work(record: FlatRecord, cells: Cells): boolean {
    const { fractions } = cells;
    const works = this.#works;
    for (let at = 0; at < works.length; at += 4) {
      const operation = works[at] ?? STEP;
      const a = works[at + 2] ?? 0;
      const isDone =
        operation === STEP
          ? this.#steps[a]?.(record, cells)
          : compute(operation, fractions, works[at + 1] ?? 0, a, works[at + 3] ?? 0);
      if (isDone !== true) return false;
    }
    return true;
  }

  /** Compares; false where the fractions are not of an order that is required. */
  #meets(fractions: Fractions): boolean {
    const required = this.#requirements;
    for (let at = 0; at < required.length; at += 3) {
      if (!isMet(required[at] ?? 0, fractions, required[at + 1] ?? 0, required[at + 2] ?? 0)) return false;
    }
    const { outcomes } = this;
    const compared = this.#comparisons;
    for (let at = 0; at < compared.length; at += 4) {
      const met = isMet(compared[at] ?? 0, fractions, compared[at + 2] ?? 0, compared[at + 3] ?? 0);
      outcomes[compared[at + 1] ?? 0] = met ? PASS : FAIL;
    }
    return true;
  }

  /** False where there are too many states to tell apart. */
  #testStates({ states }: FlatRecord): boolean {
    const { outcomes } = this;
    for (const test of this.#states) {
      const number = test.numberOf(states);
      if (number === undefined) return false;
      outcomes[test.outcome] = number;
    }
    return true;
  }

  #test(cells: Cells): true {
    for (const { outcome, test } of this.#tests) this.outcomes[outcome] = test(cells);
    return true;
  }

  #addOutcome(): number {
    return this.outcomes.push(0) - 1;
  }
}

function compute(operation: number, all: Fractions, to: number, a: number, b: number): boolean {
  switch (operation) {
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

function isMet(orders: number, all: Fractions, a: number, b: number): boolean {
  return (orders & orderAt(all, a, b)) !== 0;
}
