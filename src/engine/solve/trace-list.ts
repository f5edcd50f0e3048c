import type { Expression, Of } from '../../model/condition.ts';
import { FAIL, PASS, type Possible } from '../../model/outcome.ts';
import { divide, type Exact, negate, ONE, sign, whole, ZERO } from '../../quantity/exact.ts';
import type { Interval } from '../../quantity/interval.ts';
import { addQuotients, constant, type Quotient, scaleQuotient } from '../../quantity/polynomial.ts';
import { compareReal } from '../../quantity/real.ts';
import type { Subject, Years } from '../compiler.ts';
import { rangeOf } from '../finding.ts';
import { listOf, PARKS } from '../lists.ts';
import { selectItems } from '../select.ts';
import { type Curve, curveAt, fixedEnds, isRate, ZERO_CURVE } from './curve.ts';
import type { Curves, Tracer } from './tracer.ts';

/** A count or a share stays the same between the places where an item comes to meet its condition. */
export function traceCount(
  expression: Of<Expression, 'count' | 'share'>,
  years: Years,
  subject: Subject,
  tracer: Tracer,
): Curves {
  const { list, where } = expression;
  const among = expression.kind === 'share' ? expression.among : undefined;
  const moves = itemsOf(list, subject).map((item) =>
    [where, among].map((condition) => tracer.condition(condition, item)).includes(true),
  );
  return moves.includes(true) ? valueEnds(expression, years, subject, tracer) : undefined;
}

/** A sum, mean, minimum or maximum moves with the field of an item, as far as the item belongs. */
export function traceAggregate(
  expression: Of<Expression, 'aggregate'>,
  years: Years,
  subject: Subject,
  tracer: Tracer,
): Curves {
  const { how, of, list, where } = expression;
  const all = itemsOf(list, subject);
  const isMoving = all.map((item) => tracer.condition(where, item)).includes(true);
  const { items, unlisted } = selectItems(list, where, tracer.compiler)(subject, tracer.run);
  const fields = items.flatMap(({ item, belongs }) => fieldOf(of, {}, item, belongs, tracer));
  if (!isMoving && fields.length === 0) return undefined;
  const members = items.filter(({ belongs }) => belongs === PASS).length;
  const isSpread = items.some(({ belongs }) => belongs & PASS && belongs !== PASS) || members === 0;
  const value = rangeOf(tracer.compiler.expression(expression, years)(subject, tracer.run));
  if (how === 'sum') return movedEnds(value, fields, ONE, ONE, tracer);
  if (how === 'mean' && !isSpread) {
    return movedEnds(value, fields, inverse(members + unlisted), inverse(members), tracer);
  }
  // The value is that of one of the items.
  const own = fields.flatMap(({ curves }) => curves);
  const others = items.flatMap(({ item }) =>
    tracer.indicator(of, {}, item) ? [] : endsOf(of, {}, item, tracer),
  );
  tracer.meet(own, [...own, ...others]);
  return [...own, ...others];
}

function inverse(count: number): Exact {
  return Number.isFinite(count) ? divide(ONE, whole(count)) : ZERO;
}

/** The total over the parks of a portfolio. */
export function traceTotal(id: string, years: Years, subject: Subject, tracer: Tracer): Curves {
  const { items, perhaps = [] } = listOf(PARKS, subject);
  const fields = [
    ...items.flatMap((item) => fieldOf(id, years, item, PASS, tracer)),
    ...perhaps.flatMap(({ item }) => fieldOf(id, years, item, PASS | FAIL, tracer)),
  ];
  if (fields.length === 0) return undefined;
  const value = rangeOf(tracer.compiler.indicator(id, years)(subject, tracer.run));
  return movedEnds(value, fields, ONE, ONE, tracer);
}

/** An item's field that follows the figure: how, what it is where we look, and whether the item belongs. */
interface Field {
  readonly curves: readonly Curve[];
  readonly now: Interval<Exact>;
  readonly belongs: Possible;
}

function fieldOf(
  id: string,
  years: Years,
  item: Subject,
  belongs: Possible,
  tracer: Tracer,
): readonly Field[] {
  const curves = tracer.indicator(id, years, item);
  const { actual } = tracer.compiler.indicator(id, years)(item, tracer.run);
  return curves ? [{ curves, now: rangeOf({ actual, figures: [], missing: [] }), belongs }] : [];
}

/** The ends of a sum or mean, moved by as much as the fields of its items move. */
function movedEnds(
  { low, high }: Interval<Exact>,
  fields: readonly Field[],
  lowSlope: Exact,
  highSlope: Exact,
  tracer: Tracer,
): readonly Curve[] {
  for (const { curves } of fields) tracer.meet(curves, [ZERO_CURVE]);
  return [
    ...(low ? moved(low.at, fields, 'low', lowSlope, tracer) : []),
    ...(high ? moved(high.at, fields, 'high', highSlope, tracer) : []),
  ];
}

function moved(
  end: Exact,
  fields: readonly Field[],
  side: 'low' | 'high',
  slope: Exact,
  { here }: Tracer,
): readonly Quotient[] {
  return fields.reduce<readonly Quotient[]>(
    (sums, { curves, now, belongs }) => {
      const at = now[side]?.at;
      if (!at || !counts(at, side, belongs)) return sums;
      const own = curves.flatMap((curve) => {
        const value = curveAt(curve, here);
        return isRate(curve) || !value || compareReal(value, at) !== 0 ? [] : [curve];
      });
      return sums.flatMap((sum) =>
        own.map((curve) =>
          addQuotients(sum, scaleQuotient(addQuotients(curve, constant(negate(at))), slope)),
        ),
      );
    },
    [constant(end)],
  );
}

/** An item that may belong or not adds its value, or nothing: whichever lies further out. */
function counts(at: Exact, side: 'low' | 'high', belongs: Possible): boolean {
  if (belongs === PASS) return true;
  return (belongs & PASS) !== 0 && (side === 'low' ? sign(at) < 0 : sign(at) > 0);
}

function itemsOf(list: string, subject: Subject): readonly Subject[] {
  const { items, perhaps = [] } = listOf(list, subject);
  return [...items, ...perhaps.map(({ item }) => item)];
}

/** The ends of an expression where we look, which stay. */
export function valueEnds(
  expression: Expression,
  years: Years,
  subject: Subject,
  { compiler, run }: Tracer,
): readonly Curve[] {
  const { actual } = compiler.expression(expression, years)(subject, run);
  return actual.type === 'number' ? fixedEnds(actual.range) : [];
}

/** The ends of an indicator where we look, which stay. */
export function endsOf(id: string, years: Years, subject: Subject, tracer: Tracer): readonly Curve[] {
  const { actual } = tracer.compiler.indicator(id, years)(subject, tracer.run);
  return actual.type === 'number' ? fixedEnds(actual.range) : [];
}
