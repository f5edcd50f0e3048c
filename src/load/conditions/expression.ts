import type { Condition, Expression, Sense } from '../../model/condition.ts';
import { COUNT } from '../../quantity/unit.ts';
import type { RawCondition, RawExpression } from '../schema/raw.ts';
import type { Path } from '../source/problem-list.ts';
import { dimensionOf, isSameDimension, quotientOf } from './dimension.ts';
import {
  computed,
  findIndicator,
  findNumber,
  type Measure,
  measureOf,
  type ReadingContext,
  within,
} from './reading-context.ts';

/** An expression, and what it measures; the measure is absent where a problem leaves it open. */
export interface MeasuredExpression {
  readonly expression: Expression;
  readonly measure?: Measure | undefined;
}

/** Reads the subject of a leaf, or a derivation: its indicators and lists must exist, and be numbers where it computes. */
export function readExpression(raw: RawExpression, at: Path, context: ReadingContext): MeasuredExpression {
  if ('indicator' in raw) return readIndicator(raw, at, context);
  if ('ratio' in raw) return readRatio(raw.ratio, at, context);
  if ('difference' in raw) return readSum('difference', raw.difference, at, context);
  if ('growth' in raw) return readRate('growth', raw.growth, at, context);
  if ('decline' in raw) return readRate('decline', raw.decline, at, context);
  if ('count' in raw) return readCount(raw, at, context);
  if ('share' in raw) return readShare(raw, at, context);
  if ('mean' in raw) return readAggregate('mean', raw.mean, raw, at, context);
  if ('min' in raw) return readAggregate('min', raw.min, raw, at, context);
  if ('max' in raw) return readAggregate('max', raw.max, raw, at, context);
  if (typeof raw.sum === 'string') return readAggregate('sum', raw.sum, { of: '', ...raw }, at, context);
  return readSum('sum', raw.sum, at, context);
}

function readIndicator(
  { indicator: id, year, since }: Extract<RawExpression, { indicator: string }>,
  at: Path,
  context: ReadingContext,
): MeasuredExpression {
  const indicator = findIndicator(id, [...at, 'indicator'], context);
  if (indicator && since !== undefined && indicator.type !== 'rate') {
    context.problems.add([...at, 'since'], 'year-does-not-fit', { subject: id, expected: indicator.type });
  }
  return {
    expression: {
      kind: 'indicator',
      indicator: id,
      ...(year !== undefined && { year }),
      ...(since !== undefined && { since }),
    },
    measure: indicator && measureOf(indicator),
  };
}

function readRatio(of: readonly string[], at: Path, context: ReadingContext): MeasuredExpression {
  const [over, under] = of.map((id, index) => findNumber(id, [...at, 'ratio', index], context));
  return {
    expression: { kind: 'arithmetic', how: 'ratio', of },
    measure: over && under && computed('ratio', 'amount', quotientOf(dimensionOf(over), dimensionOf(under))),
  };
}

/** A sum or a difference: all of one dimension, which is that of the first. */
function readSum(
  how: 'sum' | 'difference',
  of: readonly string[],
  at: Path,
  context: ReadingContext,
): MeasuredExpression {
  const parts = of.map((id, index) => findNumber(id, [...at, how, index], context));
  const first = parts[0];
  const strange = parts.findIndex(
    (part) => first && part && !isSameDimension(dimensionOf(first), dimensionOf(part)),
  );
  const other = parts[strange];
  if (first && other) {
    const data = { subject: first.id, expected: dimensionOf(first), found: dimensionOf(other) };
    context.problems.add([...at, how, strange], 'derivation-does-not-fit', data);
  }
  const type = how === 'difference' ? 'change' : (first?.type ?? 'amount');
  return {
    expression: { kind: 'arithmetic', how, of },
    measure: first && !other ? computed(how, type, dimensionOf(first)) : undefined,
  };
}

function readRate(sense: Sense, of: string, at: Path, context: ReadingContext): MeasuredExpression {
  findNumber(of, [...at, sense], context);
  return { expression: { kind: 'rate', sense, of }, measure: computed(sense, 'rate', 'ratio', sense) };
}

function readCount(
  { count: list, where, during }: Extract<RawExpression, { count: string }>,
  at: Path,
  context: ReadingContext,
): MeasuredExpression {
  const items = within(context, list, [...at, 'count']);
  if (during !== undefined) findDate(during, [...at, 'during'], items);
  return {
    expression: {
      kind: 'count',
      list,
      ...(where && { where: readInside(where, [...at, 'where'], items) }),
      ...(during !== undefined && { during }),
    },
    measure: computed('count', 'count', COUNT),
  };
}

function readShare(
  { share: list, among, where }: Extract<RawExpression, { share: string }>,
  at: Path,
  context: ReadingContext,
): MeasuredExpression {
  const items = within(context, list, [...at, 'share']);
  return {
    expression: {
      kind: 'share',
      list,
      ...(among && { among: readInside(among, [...at, 'among'], items) }),
      where: readInside(where, [...at, 'where'], items),
    },
    measure: computed('share', 'share', 'ratio'),
  };
}

function readAggregate(
  how: 'sum' | 'mean' | 'min' | 'max',
  of: string,
  { of: list, where }: { readonly of: string; readonly where?: RawCondition },
  at: Path,
  context: ReadingContext,
): MeasuredExpression {
  const items = within(context, list, [...at, 'of']);
  const indicator = findNumber(of, [...at, how], items);
  const measure = indicator && measureOf(indicator);
  return {
    expression: {
      kind: 'aggregate',
      how,
      of,
      list,
      ...(where && { where: readInside(where, [...at, 'where'], items) }),
    },
    // A mean of whole numbers is not whole.
    measure: measure && how === 'mean' && measure.type === 'count' ? { ...measure, type: 'number' } : measure,
  };
}

function readInside(raw: RawCondition, at: Path, items: ReadingContext): Condition {
  return items.condition(raw, at, items);
}

function findDate(id: string, at: Path, context: ReadingContext): void {
  const indicator = findIndicator(id, at, context);
  if (!indicator || indicator.type === 'date') return;
  context.problems.add(at, 'derivation-does-not-fit', {
    subject: id,
    expected: 'date',
    found: indicator.type,
  });
}
