import { FAIL } from '../../model/outcome.ts';
import { denAt, EQUAL, type Fractions, GREATER, LESS, numAt } from '../../quantity/fractions.ts';
import { ARITHMETIC, type Instructions, STEP } from './instructions.ts';
import { OUTCOME_BITS, OUTCOMES_IN_WORD } from './outcome-table.ts';
import type { StateTest } from './state-test.ts';

const { ratio, difference, sum } = ARITHMETIC;

/** How numbers are compared, by the orders that meet it. */
const SIGNS: ReadonlyMap<number, string> = new Map([
  [EQUAL | GREATER, '>='],
  [GREATER, '>'],
  [LESS | EQUAL, '<='],
  [LESS, '<'],
]);

/** The text of the function that does what the instructions say; its words are the parameters that `compileInstructions` gives. */
export function sourceOf(instructions: Instructions, fractions: Fractions): string {
  const { stated, works, requirements, comparisons, states, tests, shown } = instructions;
  const source = new Source(instructions, fractions);
  eachOf(stated, 2, (to, from) => source.put(to, `numbers[at + ${from}]`, `numbers[at + ${from + 1}]`));
  eachOf(works, 4, (operation, to, a, b) => source.work(operation, to, a, b));
  eachOf(requirements, 3, (orders, a, b) => source.require(orders, a, b));
  eachOf(comparisons, 4, (orders, outcome, a, b) => source.compare(orders, outcome, a, b));
  for (const [index, test] of states.entries()) source.testState(index, test);
  for (const [index, { outcome }] of tests.entries())
    source.setOutcome(outcome, `tests[${index}].test(cells)`);
  source.putOutcomes();
  eachOf(shown, 2, (to, from) => source.show(to, from));
  return source.text();
}

/** The words for a numerator and a denominator. */
interface Fraction {
  readonly num: string;
  readonly den: string;
}

/** Puts the text together. Numbers stand in variables, so that they are read and checked once. */
class Source {
  readonly #constants: string[] = [];
  readonly #lines: string[] = [];
  readonly #fractions: Fractions;
  /** The places of fractions that are not the same for all records. */
  readonly #varying: ReadonlySet<number>;
  /** The variables of those that were worked out. */
  readonly #known = new Map<number, Fraction>();
  /** Whether anything but this function reads fractions where they stand. */
  readonly #isRead: boolean;
  /** The variables of outcomes, by their numbers. */
  readonly #outcomes: string[] = [];
  #variables = 0;

  constructor({ stated, works, steps, tests }: Instructions, fractions: Fractions) {
    this.#fractions = fractions;
    const varying = new Set<number>();
    eachOf(stated, 2, (to) => varying.add(to));
    eachOf(works, 4, (_, to) => varying.add(to));
    this.#varying = varying;
    this.#isRead = steps.length > 0 || tests.length > 0;
  }

  add(line: string): void {
    this.#lines.push(line);
  }

  /** Puts a fraction to a place. */
  put(to: number, num: string, den: string): void {
    const known = { num: this.#variable(num), den: this.#variable(den) };
    this.#known.set(to, known);
    if (this.#isRead) this.#store('fractions', `${to}`, `${to + 1}`, known);
  }

  work(operation: number, to: number, a: number, b: number): void {
    if (operation === STEP) {
      this.add(`if (!steps[${a}](record, cells)) return false;`);
      // It may have put other fractions.
      this.#known.clear();
      return;
    }
    const [one, other] = [this.#fraction(a), this.#fraction(b)];
    if (operation === ratio) {
      this.add(`if (!(${other.num} > 0)) return false;`);
      return this.put(to, this.#product(one.num, other.den), this.#product(one.den, other.num));
    }
    const den = this.#product(one.den, other.den);
    if (operation !== difference && operation !== sum)
      return this.put(to, this.#product(one.num, other.num), den);
    const [left, right] = [this.#product(one.num, other.den), this.#product(other.num, one.den)];
    return this.put(to, this.#safe(`${left} ${operation === sum ? '+' : '-'} ${right}`), den);
  }

  require(orders: number, a: number, b: number): void {
    this.add(`if (!(${this.#comparison(orders, a, b)})) return false;`);
  }

  /** What meets it is one less, which takes no branch: how a comparison comes out cannot be guessed. */
  compare(orders: number, outcome: number, a: number, b: number): void {
    this.setOutcome(outcome, `${FAIL} - (${this.#comparison(orders, a, b)})`);
  }

  #comparison(orders: number, a: number, b: number): string {
    const [one, other] = [this.#fraction(a), this.#fraction(b)];
    const [left, right] = [this.#product(one.num, other.den), this.#product(other.num, one.den)];
    return `${left} ${SIGNS.get(orders)} ${right}`;
  }

  /** The first values that were seen are told apart here. */
  testState(index: number, { outcome, place, seen, seenNumbers }: StateTest): void {
    const value = this.#variable(`values[${place}]`);
    const known = seen.slice(0, MOST_KNOWN).map((_, at) => {
      const name = `seen${index}_${at}`;
      this.#constants.push(`const ${name} = states[${index}].seen[${at}];`);
      return `${value} === ${name} ? ${seenNumbers[at]} : `;
    });
    const state = this.#variable(`${known.join('')}states[${index}].numberOf(values)`);
    this.add(`if (${state} === undefined) return false;`);
    this.setOutcome(outcome, state);
  }

  setOutcome(outcome: number, value: string): void {
    this.#outcomes[outcome] = this.#variable(value);
  }

  putOutcomes(): void {
    for (let first = 0; first < this.#outcomes.length; first += OUTCOMES_IN_WORD) {
      const some = this.#outcomes.slice(first, first + OUTCOMES_IN_WORD);
      const word = some.map((value, at) => `${value} << ${OUTCOME_BITS * at}`).join(' | ');
      this.add(`outcomes[${first / OUTCOMES_IN_WORD}] = ${word};`);
    }
  }

  show(to: number, from: number): void {
    this.#store('all', `to + ${to}`, `to + ${to + 1}`, this.#fraction(from));
  }

  #store(array: string, to: string, next: string, { num, den }: Fraction): void {
    this.add(`${array}[${to}] = ${num}; ${array}[${next}] = ${den};`);
  }

  text(): string {
    return `'use strict';
${this.#constants.join('\n')}
return (record, all, to) => {
const { numbers, at, states: values } = record;
${this.#lines.join('\n')}
return true;
};`;
  }

  #fraction(at: number): Fraction {
    const known = this.#known.get(at);
    if (known) return known;
    if (this.#varying.has(at)) return { num: `fractions[${at}]`, den: `fractions[${at + 1}]` };
    const num = numAt(this.#fractions, at);
    return { num: num < 0 ? `(${num})` : `${num}`, den: `${denAt(this.#fractions, at)}` };
  }

  /** A product of safe whole numbers. */
  #product(a: string, b: string): string {
    if (a === '0' || b === '0') return '0';
    if (a === '1') return b;
    return b === '1' ? a : this.#safe(`${a} * ${b}`);
  }

  /** Whoever has a number that is not safe is judged otherwise. */
  #safe(value: string): string {
    const name = this.#variable(value);
    this.add(`if (!(Math.abs(${name}) <= ${Number.MAX_SAFE_INTEGER})) return otherwise(record, all, to);`);
    return name;
  }

  #variable(value: string): string {
    this.#variables += 1;
    const name = `v${this.#variables}`;
    this.add(`const ${name} = ${value};`);
    return name;
  }
}

/** So many values of a state are held against it one by one. */
const MOST_KNOWN = 8;

/** Takes the numbers of a list, so many at a time. */
function eachOf(
  list: readonly number[],
  size: number,
  take: (first: number, second: number, third: number, fourth: number) => void,
): void {
  for (let at = 0; at < list.length; at += size) {
    const [first = 0, second = 0, third = 0, fourth = 0] = list.slice(at, at + size);
    take(first, second, third, fourth);
  }
}
