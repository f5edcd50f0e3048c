import { FAIL, PASS } from '../../model/outcome.ts';
import { denAt, EQUAL, type Fractions, GREATER, LESS, numAt } from '../../quantity/fractions.ts';
import { ARITHMETIC, type Instructions, STEP } from './instructions.ts';
import type { StateTest } from './state-test.ts';

const { ratio, difference, sum } = ARITHMETIC;

/** How numbers are compared, by the orders that meet it. */
const SIGNS: ReadonlyMap<number, string> = new Map([
  [EQUAL | GREATER, '>='],
  [GREATER, '>'],
  [LESS | EQUAL, '<='],
  [LESS, '<'],
]);

/** The text of the functions that do what the instructions say; its words are the parameters that `compileInstructions` gives. */
export function sourceOf(instructions: Instructions, fractions: Fractions): string {
  const { stated, works, requirements, comparisons, states, tests, shown } = instructions;
  const source = new Source(instructions, fractions);
  eachOf(stated, 2, (to, from) => source.put(to, `numbers[at + ${from}]`, `numbers[at + ${from + 1}]`));
  eachOf(works, 4, (operation, to, a, b) => source.work(operation, to, a, b));
  eachOf(requirements, 3, (orders, a, b) => source.require(orders, a, b));
  eachOf(comparisons, 4, (orders, outcome, a, b) => source.compare(orders, outcome, a, b));
  for (const [index, test] of states.entries()) source.testState(index, test);
  for (const [index, { outcome }] of tests.entries())
    source.add(`outcomes[${outcome}] = tests[${index}].test(cells);`);
  eachOf(shown, 2, (to, from) => source.keep(to, from));
  return source.text();
}

/** Puts the text together. Numbers stand in variables, so that they are read and checked once. */
class Source {
  readonly #constants: string[] = [];
  readonly #lines: string[] = [];
  readonly #kept: string[] = [];
  readonly #fractions: Fractions;
  /** The places of fractions that are not the same for all records. */
  readonly #varying: ReadonlySet<number>;
  /** The variables of those that were worked out. */
  readonly #known = new Map<number, { readonly num: string; readonly den: string }>();
  #variables = 0;

  constructor({ stated, works }: Instructions, fractions: Fractions) {
    this.#fractions = fractions;
    const varying = new Set<number>();
    eachOf(stated, 2, (to) => varying.add(to));
    eachOf(works, 4, (_, to) => varying.add(to));
    this.#varying = varying;
  }

  add(line: string): void {
    this.#lines.push(line);
  }

  /** Puts a fraction to a place. */
  put(to: number, num: string, den: string): void {
    const known = { num: this.#variable(num), den: this.#variable(den) };
    this.#known.set(to, known);
    this.add(`fractions[${to}] = ${known.num}; fractions[${to + 1}] = ${known.den};`);
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

  compare(orders: number, outcome: number, a: number, b: number): void {
    this.add(`outcomes[${outcome}] = ${this.#comparison(orders, a, b)} ? ${PASS} : ${FAIL};`);
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
    this.add(`outcomes[${outcome}] = ${state};`);
  }

  keep(to: number, from: number): void {
    this.#kept.push(`all[at + ${to}] = fractions[${from}]; all[at + ${to + 1}] = fractions[${from + 1}];`);
  }

  text(): string {
    return `'use strict';
${this.#constants.join('\n')}
const run = (record) => {
const { numbers, at, states: values } = record;
${this.#lines.join('\n')}
return true;
};
const keep = (all, at) => {
${this.#kept.join('\n')}
};
return { run, keep };`;
  }

  #fraction(at: number): { readonly num: string; readonly den: string } {
    const known = this.#known.get(at);
    if (known) return known;
    if (this.#varying.has(at)) return { num: `fractions[${at}]`, den: `fractions[${at + 1}]` };
    const num = numAt(this.#fractions, at);
    return { num: num < 0 ? `(${num})` : `${num}`, den: `${denAt(this.#fractions, at)}` };
  }

  /** A product of safe whole numbers. */
  #product(a: string, b: string): string {
    if (a === '1') return b;
    return b === '1' ? a : this.#safe(`${a} * ${b}`);
  }

  /** Whoever has a number that is not safe is judged otherwise. */
  #safe(value: string): string {
    const name = this.#variable(value);
    this.add(
      `if (!(${name} <= ${Number.MAX_SAFE_INTEGER} && ${name} >= ${Number.MIN_SAFE_INTEGER})) return otherwise(record);`,
    );
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
