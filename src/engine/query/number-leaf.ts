import type { Expression, Limit, NumberComparison, Of } from '../../model/condition.ts';
import { FAIL, PASS, type Possible } from '../../model/outcome.ts';
import type { QueryColumn, QueryTest, Term } from '../../model/query.ts';
import { add, compare, divide, type Exact, multiply, ONE, sign, subtract } from '../../quantity/exact.ts';
import { type Interval, point } from '../../quantity/interval.ts';
import type { Unit } from '../../quantity/unit.ts';
import { comparer } from '../compare.ts';
import { addColumn, type Builder, indicatorOf } from './builder.ts';
import { hasRoom } from './digits.ts';
import { hindered, OPEN } from './obstacles.ts';
import { addComputed, addNumber } from './terms.ts';

/** A comparison with one limit of those that a leaf has. */
export type Part = readonly [op: NumberComparison, limit: Limit, about: boolean];

/** A number in the row against one limit: a constant, or another column. */
export function testOfNumber(subject: Expression, [op, limit, about]: Part, builder: Builder): QueryTest {
  const width = about ? relaxed(op, builder) : ONE;
  if (limit.kind === 'number' && subject.kind === 'arithmetic') {
    const id = addComputed(subject, limit.unit, builder);
    return id === undefined ? OPEN : againstConstant(id, op, inUnit(limit, limit.unit, width), builder);
  }
  if (subject.kind !== 'indicator') return hindered({ kind: 'derivation', indicator: '' }, builder);
  const id = addNumber(subject.indicator, builder);
  if (id === undefined) return OPEN;
  if (limit.kind === 'figure') return againstFigure(id, op, limit, width, builder);
  if (limit.kind !== 'number') return OPEN;
  return againstConstant(id, op, inUnit(limit, indicatorOf(builder, id).unit, width), builder);
}

function inUnit({ value }: Of<Limit, 'number'>, { factor }: Unit, width: Exact): Exact {
  return divide(multiply(value, width), factor);
}

/** 左右: a lower limit may be missed, an upper one exceeded, by that share. */
function relaxed(op: NumberComparison, { options: { about } }: Builder): Exact {
  if (!about) return ONE;
  return op === 'at_least' || op === 'more_than' ? subtract(ONE, about) : add(ONE, about);
}

function againstConstant(id: string, op: NumberComparison, limit: Exact, builder: Builder): QueryTest {
  const term = builder.terms.get(id);
  const column = builder.columns.get(id);
  const range = term?.range ?? column?.range;
  const outcome = comparer({ op, limit: AGAINST }, () => -1)(
    { type: 'number', range: range ? intervalOf(range) : {} },
    [{ type: 'number', range: point(limit) }],
  );
  const test = { kind: 'number', of: id, op, limit } as const;
  const known = knownOf(outcome);
  if (range?.open && isEnd(limit, range)) return hindered({ kind: 'bound', indicator: id }, builder);
  if (!term) return { ...test, ...(known !== undefined && { unknown: known }) };
  if (isAtEnd(term, limit, known !== undefined)) return hindered({ kind: 'bound', indicator: id }, builder);
  if (!hasRoom(term, limit)) return hindered({ kind: 'digits', indicator: id }, builder);
  return { ...test, ...(known !== undefined && { unknown: known }) };
}

/** Any: the comparison is given its limit anew. */
const AGAINST: Limit = {
  kind: 'number',
  value: ONE,
  unit: { text: '', dimension: '', factor: ONE },
  text: '',
};

function knownOf(outcome: Possible): boolean | undefined {
  if (outcome === PASS) return true;
  return outcome === FAIL ? false : undefined;
}

function intervalOf({ low, high, open }: QueryColumn['range']): Interval {
  return { ...(low && { low: { at: low, open } }), ...(high && { high: { at: high, open } }) };
}

function isEnd(limit: Exact, { low, high }: QueryColumn['range']): boolean {
  return [low, high].some((end) => end && compare(end, limit) === 0);
}

/**
 * Whether more would have to be known of a term than where it lies: a part that is above zero makes a ratio one, whatever it is divided
 * by; and what is partly known may reach the end of what is possible.
 */
function isAtEnd(term: Term, limit: Exact, isKnown: boolean): boolean {
  if (term.how !== 'ratio') return isKnown || (term.range.low !== undefined && isEnd(limit, term.range));
  return sign(limit) <= 0 || (isKnown && term.isNested);
}

/** One column against so many times another one; neither may be derived from others. */
function againstFigure(
  id: string,
  op: NumberComparison,
  limit: Of<Limit, 'figure'>,
  width: Exact,
  builder: Builder,
): QueryTest {
  const { indicator, year, times = ONE } = limit;
  if (year !== undefined) return hindered({ kind: 'years', indicator }, builder);
  const other = addNumber(indicator, builder);
  const term = [id, other].find((each) => each !== undefined && builder.terms.has(each));
  if (term !== undefined) return hindered({ kind: 'derivation', indicator: term }, builder);
  if (other === undefined) return OPEN;
  const [own, ofOther] = [id, other].map((each) => addColumn(indicatorOf(builder, each), builder));
  if (!own || !ofOther) return OPEN;
  const isOpen = own.range.open || ofOther.range.open;
  // Where neither end is reached, what is not known leaves everything open; but only where both have the same ends.
  const isStrict = op === 'more_than' || op === 'less_than';
  const factor = multiply(
    multiply(times, width),
    divide(ofOther.indicator.unit.factor, own.indicator.unit.factor),
  );
  if (isOpen && !(isStrict && own.range.open && ofOther.range.open && compare(factor, ONE) === 0))
    return hindered({ kind: 'bound', indicator: id }, builder);
  return { kind: 'figures', of: id, op, times: factor, other };
}
