import type { Indicator } from '../../model/catalogue.ts';
import type { Expression, Of } from '../../model/condition.ts';
import type { Bounds, Term } from '../../model/query.ts';
import { divide, isWhole, multiply, sign, whole, ZERO } from '../../quantity/exact.ts';
import { contains, type Interval } from '../../quantity/interval.ts';
import { compareReal, type Real } from '../../quantity/real.ts';
import type { Unit } from '../../quantity/unit.ts';
import { addColumn, type Builder, indicatorOf } from './builder.ts';
import { hinder } from './obstacles.ts';

type Arithmetic = Of<Expression, 'arithmetic'>;

/** The number of an indicator in the row: its id, which is that of a term where it can be derived from other columns. */
export function addNumber(id: string, builder: Builder): string | undefined {
  const indicator = indicatorOf(builder, id);
  const { range } = addColumn(indicator, builder);
  const ways = waysTo(indicator, builder);
  const [way, ...more] = ways.filter((each) => each.kind === 'arithmetic');
  const isFollowed = more.length === 0 && ways.every(({ kind }) => kind !== 'indicator');
  if (isFollowed && !way) return id;
  const stated = { id, indicator, range };
  const found =
    isFollowed && way && addTerm(stated, way, indicator.unit, othersOf(indicator, builder), builder);
  return found ? id : hinder({ kind: 'derivation', indicator: id }, builder);
}

/** A number that a rule computes in place, in the unit of its limit. */
export function addComputed(way: Arithmetic, unit: Unit, builder: Builder): string | undefined {
  const key = [way.how, ...way.of, unit.text].join(' ');
  const id = builder.computed.get(key) ?? `${way.how}_${builder.computed.size + 1}`;
  builder.computed.set(key, id);
  if (addTerm({ id, range: { open: false } }, way, unit, [], builder)) return id;
  return hinder({ kind: 'derivation', indicator: way.of[0] ?? '' }, builder);
}

/** The derivations for records of that kind; lists are never given, but say how much there is at least. */
function waysTo({ derive }: Indicator, { compiled, kind }: Builder): readonly Expression[] {
  const { lists } = compiled.catalogue;
  return derive.filter((way) => !('list' in way) || lists.get(way.list)?.record !== kind);
}

/** What the other derivations say where none can be computed. */
function othersOf(indicator: Indicator, builder: Builder): readonly Interval[] {
  const { compiled, run } = builder;
  return waysTo(indicator, builder)
    .filter(({ kind }) => kind !== 'arithmetic')
    .flatMap((way) => {
      const { actual } = compiled.compiler.expression(way)(run.subject, run);
      // What says nothing is left out.
      return actual.type === 'number' && !contains<Real>(actual.range, {}) ? actual.range : [];
    });
}

type Begun = Pick<Term, 'id' | 'indicator' | 'range'>;

/** Adds a term; false where the derivation goes further than what is followed. */
function addTerm(
  begun: Begun,
  { how, of }: Arithmetic,
  unit: Unit,
  others: readonly Interval[],
  builder: Builder,
): boolean {
  if (builder.terms.has(begun.id)) return true;
  const parts = of.map((id) => addPart(id, builder));
  const known = parts.flatMap((part) => part ?? []);
  if (known.length < parts.length) return false;
  const term = how === 'ratio' ? ratio(begun, known, unit, others) : total(begun, how, known, unit, others);
  if (!term) return false;
  builder.terms.set(term.id, term);
  return true;
}

interface Part {
  readonly id: string;
  readonly unit: Unit;
  readonly term: Term | undefined;
}

/** A part has a column, and is nothing below zero. */
function addPart(id: string, builder: Builder): Part | undefined {
  const indicator = indicatorOf(builder, id);
  const { range } = addColumn(indicator, builder);
  if (addNumber(id, builder) === undefined || !startsAtZero(range)) return undefined;
  return { id, unit: indicator.unit, term: builder.terms.get(id) };
}

function startsAtZero({ low, open }: Bounds): boolean {
  return low !== undefined && sign(low) === 0 && !open;
}

/** A sum or a difference of columns. */
function total(
  begun: Begun,
  how: 'sum' | 'difference',
  parts: readonly Part[],
  unit: Unit,
  others: readonly Interval[],
): Term | undefined {
  const of = parts.map((part) => ({ id: part.id, times: divide(part.unit.factor, unit.factor) }));
  const isPlain = parts.every(({ term }) => !term) && of.every(({ times }) => isWhole(times));
  // Other derivations may say that there is no less than nothing, but no more.
  const isFollowed = others.every(({ low, high }) => low && !high && compareReal(low.at, ZERO) === 0);
  if (!isPlain || !isFollowed || begun.range.high) return undefined;
  return { ...begun, how, of, isNotNegative: others.length > 0 };
}

/** A ratio of columns; it may be divided by a sum or a difference. */
function ratio(
  begun: Begun,
  [over, under]: readonly Part[],
  unit: Unit,
  others: readonly Interval[],
): Term | undefined {
  if (!over || !under || over.term || under.term?.how === 'ratio' || others.length > 0) return undefined;
  const { num, den } = divide(over.unit.factor, multiply(under.unit.factor, unit.factor));
  return {
    ...begun,
    how: 'ratio',
    over: { id: over.id, times: whole(num) },
    under: { id: under.id, times: whole(den) },
    isNested: under.term !== undefined,
  };
}
