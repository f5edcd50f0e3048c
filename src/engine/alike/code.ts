import { FAIL, PASS } from '../../model/outcome.ts';
import type { FlatRecord } from '../../model/record.ts';
import {
  copyFractions,
  type Fractions,
  orderAt,
  putDifference,
  putProduct,
  putQuotient,
  putSum,
} from '../../quantity/fractions.ts';
import type { Cells } from './cells.ts';
import { compileInstructions, type Compiled } from './compiled.ts';
import { ARITHMETIC, COMPARISONS, type Instructions, STEP, type Step, type Test } from './instructions.ts';
import { makeOutcomes, type Outcomes, putOutcome } from './outcome-table.ts';
import { StateTest } from './state-test.ts';

const { ratio, difference, sum } = ARITHMETIC;

/** Of a level for which so many records were judged, a layout of so many is worth a function of its own. */
const VERY_MANY = 100_000;
const MANY = 1000;

/** How many records were judged for a level. */
export interface Count {
  records: number;
}

/**
 * What is done with the records of a layout, as lists of numbers. A few loops go by them, for every layout: these are soon machine code,
 * whereas a function for each layout has to become that by itself, which pays for very many records.
 */
export class Code {
  readonly #instructions: Instructions = {
    stated: [],
    works: [],
    steps: [],
    requirements: [],
    comparisons: [],
    states: [],
    tests: [],
    shown: [],
  };
  readonly #count: Count;
  #records = 0;
  /** Whether the function was made, or cannot be. */
  #isTried = false;
  #compiled: Compiled | undefined;
  #leaves = 0;
  #outcomes: Outcomes | undefined;

  constructor(count: Count) {
    this.#count = count;
  }

  /**
   * How leaves came out in the record that was run last; asked for when all of them are there. Two records of one layout for which every leaf
   * gives the same have the same outcomes, readings and missing figures.
   */
  get outcomes(): Outcomes {
    return (this.#outcomes ??= makeOutcomes(this.#leaves));
  }

  /** Puts a stated fraction. */
  state(to: number, from: number): void {
    this.#instructions.stated.push(to, from);
  }

  compute(operation: keyof typeof ARITHMETIC, to: number, a: number, b: number): void {
    this.#instructions.works.push(ARITHMETIC[operation], to, a, b);
  }

  step(step: Step): void {
    const { works, steps } = this.#instructions;
    works.push(STEP, 0, steps.push(step) - 1, 0);
  }

  /** A record in which the fractions are of another order has to be judged by itself. */
  require(comparison: keyof typeof COMPARISONS, a: number, b: number): void {
    this.#instructions.requirements.push(COMPARISONS[comparison], a, b);
  }

  /** Gives the number of the outcome. */
  compare(comparison: keyof typeof COMPARISONS, a: number, b: number): number {
    const outcome = this.#addOutcome();
    this.#instructions.comparisons.push(COMPARISONS[comparison], outcome, a, b);
    return outcome;
  }

  /** The same of a flag, a label or a date, at that place among the states of a record. `numbers` are those of its states so far. */
  testState(place: number, numbers: Map<unknown, number>): number {
    const outcome = this.#addOutcome();
    this.#instructions.states.push(new StateTest(outcome, place, numbers));
    return outcome;
  }

  test(test: Test): number {
    const outcome = this.#addOutcome();
    this.#instructions.tests.push({ outcome, test });
    return outcome;
  }

  /** Shows a fraction among the numbers of an outline. */
  show(to: number, from: number): void {
    this.#instructions.shown.push(to, from);
  }

  /**
   * Runs it for a record, and puts the fractions that are shown into `all`, from `at` on. False where there is more to say of that record, so
   * that it has to be judged by itself.
   */
  run(record: FlatRecord, cells: Cells, all: Fractions, at: number): boolean {
    if (this.#compiled) return this.#compiled(record, all, at);
    this.#count.records += 1;
    this.#records += 1;
    if (!this.#isTried && this.#count.records >= VERY_MANY && this.#records >= MANY) {
      this.#isTried = true;
      const inLoops: Compiled = (...each) => this.#loop(cells, ...each);
      this.#compiled = compileInstructions(this.#instructions, cells, this.outcomes, inLoops);
    }
    return this.#loop(cells, record, all, at);
  }

  #loop(cells: Cells, record: FlatRecord, all: Fractions, at: number): boolean {
    const { fractions } = cells;
    const { stated, shown } = this.#instructions;
    copyFractions(stated, fractions, 0, record.numbers, record.at);
    const isDone =
      this.#work(record, cells) && this.#meets(fractions) && this.#testStates(record) && this.#test(cells);
    if (isDone) copyFractions(shown, all, at, fractions, 0);
    return isDone;
  }

  #work(record: FlatRecord, cells: Cells): boolean {
    const { fractions } = cells;
    const { works, steps } = this.#instructions;
    for (let at = 0; at < works.length; at += 4) {
      const operation = works[at] ?? STEP;
      const a = works[at + 2] ?? 0;
      const isDone =
        operation === STEP
          ? steps[a]?.(record, cells)
          : compute(operation, fractions, works[at + 1] ?? 0, a, works[at + 3] ?? 0);
      if (isDone !== true) return false;
    }
    return true;
  }

  /** Compares; false where the fractions are not of an order that is required. */
  #meets(fractions: Fractions): boolean {
    const { requirements: required, comparisons: compared } = this.#instructions;
    for (let at = 0; at < required.length; at += 3) {
      if (!isMet(required[at] ?? 0, fractions, required[at + 1] ?? 0, required[at + 2] ?? 0)) return false;
    }
    const { outcomes } = this;
    for (let at = 0; at < compared.length; at += 4) {
      const met = isMet(compared[at] ?? 0, fractions, compared[at + 2] ?? 0, compared[at + 3] ?? 0);
      putOutcome(outcomes, compared[at + 1] ?? 0, met ? PASS : FAIL);
    }
    return true;
  }

  /** False where there are too many states to tell apart. */
  #testStates({ states }: FlatRecord): boolean {
    const { outcomes } = this;
    for (const test of this.#instructions.states) {
      const number = test.numberOf(states);
      if (number === undefined) return false;
      putOutcome(outcomes, test.outcome, number);
    }
    return true;
  }

  #test(cells: Cells): true {
    const { outcomes } = this;
    for (const { outcome, test } of this.#instructions.tests) putOutcome(outcomes, outcome, test(cells));
    return true;
  }

  #addOutcome(): number {
    this.#leaves += 1;
    return this.#leaves - 1;
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
