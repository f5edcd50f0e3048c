import type { Expression, Of } from '../../model/condition.ts';
import { divide, type Exact, ONE, sign, ZERO } from '../../quantity/exact.ts';
import type { Interval } from '../../quantity/interval.ts';
import {
  addQuotients,
  constant,
  differenceOf,
  divideQuotients,
  negateQuotient,
  type Polynomial,
  powerOf,
  type Quotient,
  scaleQuotient,
  valueAt,
} from '../../quantity/polynomial.ts';
import { type CompoundRate, isCompound, type Real } from '../../quantity/real.ts';

/** How a value follows the figure: as a quotient of polynomials, or as a compound yearly rate over one. */
export type Curve = Quotient | CurvedRate;

/** Growth is ratio^(1/years) − 1, decline is 1 − ratio^(1/years). */
interface CurvedRate {
  readonly ratio: Quotient;
  readonly years: number;
  readonly sense: CompoundRate['sense'];
}

export function isRate(curve: Curve): curve is CurvedRate {
  return 'years' in curve;
}

/** A value that stays the same whatever the figure is. */
function fixed(value: Real): Curve {
  return isCompound(value) ? { ...value, ratio: constant(value.ratio) } : constant(value);
}

/** The ends of a range, as far as it has any. */
export function fixedEnds({ low, high }: Interval): readonly Curve[] {
  if (low && low === high) return [fixed(low.at)];
  return [low, high].flatMap((end) => (end ? [fixed(end.at)] : []));
}

export const ZERO_CURVE: Quotient = constant(ZERO);
const ONE_CURVE: Quotient = constant(ONE);

/** Growth or decline over so many years; over a single one it is a plain quotient. */
export function rateOf(ratio: Quotient, years: number, sense: CompoundRate['sense']): Curve {
  if (years > 1) return { ratio, years, sense };
  return sense === 'growth'
    ? addQuotients(ratio, negateQuotient(ONE_CURVE))
    : addQuotients(ONE_CURVE, negateQuotient(ratio));
}

/** Every combination of a value of the one operand and a value of the other; nothing can be reckoned with a rate. */
export function combine(
  how: Of<Expression, 'arithmetic'>['how'],
  [first = [], ...others]: readonly (readonly Curve[])[],
): readonly Quotient[] {
  let results = first.filter(isQuotient);
  for (const other of others.map((curves) => curves.filter(isQuotient))) {
    results = results.flatMap((a) => other.flatMap((b) => combineTwo(how, a, b) ?? []));
  }
  return results;
}

function isQuotient(curve: Curve): curve is Quotient {
  return !isRate(curve);
}

function combineTwo(
  how: Of<Expression, 'arithmetic'>['how'],
  a: Quotient,
  b: Quotient,
): Quotient | undefined {
  switch (how) {
    case 'ratio':
      return divideQuotients(a, b);
    case 'difference':
      return addQuotients(a, negateQuotient(b));
    case 'sum':
      return addQuotients(a, b);
  }
}

export function scaled(curve: Curve, factor: Exact): Curve {
  return isRate(curve) ? curve : scaleQuotient(curve, factor);
}

/** A polynomial that is zero wherever the two are equal. */
export function meeting(a: Curve, b: Curve): Polynomial {
  if (!isRate(a) && !isRate(b)) return differenceOf(a, b);
  const sense = isRate(a) ? a.sense : isRate(b) ? b.sense : 'growth';
  const [left, right] = [underRoot(a, sense), underRoot(b, sense)];
  return differenceOf(powerOf(left.ratio, right.years), powerOf(right.ratio, left.years));
}

function underRoot(curve: Curve, sense: CompoundRate['sense']): { ratio: Quotient; years: number } {
  if (isRate(curve)) return curve;
  const ratio = addQuotients(ONE_CURVE, sense === 'growth' ? curve : negateQuotient(curve));
  return { ratio, years: 1 };
}

/** The value of a curve at a point; undefined where its divisor is zero, or nothing stands under the root. */
export function curveAt(curve: Curve, x: Exact): Real | undefined {
  const { over, under } = isRate(curve) ? curve.ratio : curve;
  const divisor = valueAt(under, x);
  if (sign(divisor) === 0) return undefined;
  const value = divide(valueAt(over, x), divisor);
  if (!isRate(curve)) return value;
  return sign(value) < 0 ? undefined : { ...curve, ratio: value };
}
