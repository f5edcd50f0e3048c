import { NUMBER_TYPES } from '../../src/model/catalogue.ts';
import type { LevelQuery, QueryColumn, QueryTest, Term } from '../../src/model/query.ts';
import { floorScaled, toDecimal } from '../../src/quantity/decimal.ts';
import {
  add,
  compare,
  divide,
  type Exact,
  exact,
  multiply,
  powerOfTen,
  sign,
  subtract,
  whole,
  ZERO,
} from '../../src/quantity/exact.ts';
import type { Random } from './random.ts';

/** A row: the text in each column, as a database reads it; none where it is NULL. */
export type Row = ReadonlyMap<string, string>;

/** Makes rows whose numbers mostly lie at limits, beside them, or at what others make them. */
export function rowMaker(query: LevelQuery, random: Random): () => Row {
  const limits = new Map<string, Exact[]>();
  const labels = new Map<string, string[]>();
  for (const { test } of query.criteria) collect(test, limits, labels);
  return () => {
    const row = new Map<string, string>();
    const share = random.pick([0.3, 0.7, 0.9, 1]);
    for (const column of query.columns) {
      if (!random.chance(share)) continue;
      const { id } = column.indicator;
      const text = isNumber(column)
        ? numberText(limitOr(limits.get(id), random), column, random)
        : stateText(column, labels.get(id) ?? [], random);
      if (text !== undefined) row.set(id, text);
    }
    for (const term of query.terms)
      if (random.chance(0.8)) relate(term, row, limits.get(term.id) ?? [], query, random);
    return row;
  };
}

function collect(test: QueryTest, limits: Map<string, Exact[]>, labels: Map<string, string[]>): void {
  const put = <T>(map: Map<string, T[]>, id: string, values: readonly T[]) =>
    map.set(id, [...(map.get(id) ?? []), ...values]);
  if ('guard' in test) {
    collect(test.guard, limits, labels);
    collect(test.require, limits, labels);
  } else if (test.kind === 'number') put(limits, test.of, [test.limit]);
  else if (test.kind === 'labels') put(labels, test.of, [...test.pass, ...(test.fail ?? [])]);
  else if (test.kind === 'date') put(labels, test.of, [test.day]);
  else if (test.kind === 'all' || test.kind === 'any')
    for (const each of test.of) collect(each, limits, labels);
  else if (test.kind === 'not' || test.kind === 'passes') collect(test.of, limits, labels);
}

function isNumber({ indicator }: QueryColumn): boolean {
  return NUMBER_TYPES.some((type) => type === indicator.type);
}

function limitOr(limits: readonly Exact[] | undefined, random: Random): Exact {
  const more = [
    whole(random.below(9)),
    whole(1 + random.below(400)),
    divide(whole(random.below(3000)), whole(10)),
  ];
  return random.pick([...(limits ?? []), ...(limits ?? []), ...(limits ?? []), ...more]);
}

/** Near a number: at it, or a last digit away. */
function numberText(at: Exact, column: QueryColumn, random: Random): string | undefined {
  const step = powerOfTen(-column.decimals);
  const value = random.pick([
    at,
    at,
    at,
    add(at, step),
    subtract(at, step),
    multiply(at, { num: 3, den: 2 }),
    ZERO,
  ]);
  return fitting(value, column);
}

/** The decimal of a number, where the column can hold it. */
function fitting(value: Exact, { range, decimals }: QueryColumn): string | undefined {
  const cut: Exact = multiply(whole(floorScaled(value, decimals)), powerOfTen(-decimals));
  const isTooLow = range.low && compare(cut, range.low) < (range.open ? 1 : 0);
  const isTooHigh = range.high && compare(cut, range.high) > (range.open ? -1 : 0);
  const isTooMuch = compare(cut, whole(10_000_000_000)) >= 0;
  return isTooLow || isTooHigh || isTooMuch ? undefined : toDecimal(cut);
}

function stateText({ indicator }: QueryColumn, named: readonly string[], random: Random): string {
  const { type, values = [] } = indicator;
  if (type === 'flag') return String(random.chance(0.8));
  if (type === 'date') return random.pick([...named, ...named.map(dayAfter), '2019-07-15', '2020-10-01']);
  if (type === 'label') return random.pick(values.map(({ zh }) => zh));
  const one = () => random.pick([...named, ...named, '别的', '某']);
  return type === 'labels' && random.chance(0.4) ? `${one()}、${one()}` : one();
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

/** Puts a number into a row, where its column can hold it. */
type Put = (id: string, value: Exact) => void;

/** Lets a term be near a limit in one way or another. */
function relate(
  term: Term,
  row: Map<string, string>,
  limits: readonly Exact[],
  query: LevelQuery,
  random: Random,
): void {
  const put: Put = (id, value) => {
    const column = query.columns.find(({ indicator }) => indicator.id === id);
    const text = column && fitting(value, column);
    if (text !== undefined) row.set(id, text);
  };
  const isStated = term.indicator !== undefined;
  if (isStated && limits.length > 0 && random.chance(0.3))
    return stateAtEdge(term, random.pick(limits), put, random);
  if (limits.length > 0 && random.chance(0.5)) meetLimit(term, random.pick(limits), row, put, random);
  const made = madeOf(term, row);
  if (!made || !isStated) return;
  if (random.chance(0.3)) row.delete(term.id);
  else if (random.chance(0.8)) put(term.id, random.pick(statedLike(made, random.pick([0, 0, 1, 2, 3]))));
}

/** The parts make what is just rounded or cut to what is stated, or just no more; and that is at a limit, or a last digit beside it. */
function stateAtEdge(term: Term, limit: Exact, put: Put, random: Random): void {
  const [first, second] = partsOf(term);
  if (!first || !second) return;
  const digit = powerOfTen(-random.pick([0, 0, 0, 1, 1, 2]));
  const stated = add(limit, multiply(whole(random.below(3) - 1), digit));
  const off = random.pick<Exact>([{ num: -1, den: 2 }, { num: -1, den: 2 }, { num: 1, den: 1 }, ZERO]);
  const nice = whole(random.pick([1, 2, 4, 5, 10, 20]));
  const made = combined(term.how, add(stated, multiply(off, digit)), multiply(nice, second.times));
  put(term.id, stated);
  put(second.id, nice);
  put(first.id, beside(divide(made, first.times), random));
}

/** The first part makes the limit with the second one. */
function meetLimit(term: Term, limit: Exact, row: Row, put: Put, random: Random): void {
  const [first, second] = partsOf(term);
  const other = exact(row.get(second?.id ?? '') ?? '');
  if (!first || !second || !other) return;
  const made = combined(term.how, limit, multiply(other, second.times));
  put(first.id, beside(divide(made, first.times), random));
}

/** The number itself, or one that is the least bit less or more. */
function beside(value: Exact, random: Random): Exact {
  return add(value, multiply(whole(random.pick([-1, 0, 0, 1])), powerOfTen(-8)));
}

function partsOf(term: Term) {
  return term.how === 'ratio' ? [term.over, term.under] : term.of;
}

/** The first part that makes a number with the second one. */
function combined(how: Term['how'], made: Exact, second: Exact): Exact {
  if (how === 'ratio') return multiply(made, second);
  return how === 'sum' ? subtract(made, second) : add(made, second);
}

/** How a number may be stated with so many decimals: exactly, cut, rounded, or wrongly. */
function statedLike(made: Exact, places: number): readonly Exact[] {
  const digit = powerOfTen(-places);
  const cut = multiply(whole(floorScaled(made, places)), digit);
  const rounded = multiply(whole(floorScaled(add(made, divide(digit, whole(2))), places)), digit);
  return [made, cut, rounded, add(rounded, digit), subtract(cut, digit)];
}

function madeOf(term: Term, row: Row): Exact | undefined {
  const parts = partsOf(term).map(({ id, times }) => {
    const value = exact(row.get(id) ?? '');
    return value && multiply(value, times);
  });
  const [first, second] = parts;
  if (!first || !second || parts.some((part) => !part)) return undefined;
  if (term.how === 'ratio') return sign(second) > 0 ? divide(first, second) : undefined;
  return term.how === 'difference'
    ? subtract(first, second)
    : parts.reduce<Exact>((sum, part) => add(sum, part ?? ZERO), ZERO);
}
