import { floorScaled, placePoint } from './decimal.ts';
import { add, compare, type Exact, ONE, power, sign, subtract } from './exact.ts';

/**
 * A compound yearly rate: growth is ratio^(1/years) − 1, decline is 1 − ratio^(1/years). The root is no fraction in
 * general, so the rate is kept as its ratio (≥ 0) and compared by raising the other side to the power.
 */
export interface CompoundRate {
  readonly ratio: Exact;
  readonly years: number;
  readonly sense: 'growth' | 'decline';
}

/** A number on which comparisons are exact: a fraction or a compound rate. */
export type Real = Exact | CompoundRate;

/** Whether it is kept as the ratio under a root. */
export function isCompound(value: Real): value is CompoundRate {
  return 'years' in value;
}

/** A compound rate; over a single year it is a plain fraction. */
export function compoundRate(ratio: Exact, years: number, sense: CompoundRate['sense']): Real {
  if (years === 1) return sense === 'growth' ? subtract(ratio, ONE) : subtract(ONE, ratio);
  return { ratio, years, sense };
}

/**
 * Exact order of two reals: negative, zero or positive as a < b, a = b, a > b.
 * A growth is never held against a decline (the rule-set reader refuses it).
 */
export function compareReal(a: Real, b: Real): number {
  if (!isCompound(a) && !isCompound(b)) return compare(a, b);
  const sense = isCompound(a) ? a.sense : isCompound(b) ? b.sense : 'growth';
  const left = underRoot(a, sense);
  const right = underRoot(b, sense);
  const order =
    sign(left.ratio) < 0 || sign(right.ratio) < 0
      ? sign(left.ratio) - sign(right.ratio)
      : compare(power(left.ratio, right.years), power(right.ratio, left.years));
  return sense === 'growth' ? order : -order;
}

/** A decimal text of the value with at most so many decimals, cut downwards or upwards. */
export function roundReal(value: Real, decimals: number, towards: 'down' | 'up'): string {
  const low = floorReal(value, decimals);
  const isHit = compareReal(value, { num: low, den: 10n ** BigInt(decimals) }) === 0;
  return placePoint(isHit || towards === 'down' ? low : low + 1n, decimals);
}

/** The largest whole number ≤ value × 10^decimals, exact also for roots. */
function floorReal(value: Real, decimals: number): bigint {
  if (!isCompound(value)) return floorScaled(value, decimals);
  const unit = 10n ** BigInt(decimals);
  const exponent = BigInt(value.years);
  const num = BigInt(value.ratio.num) * unit ** exponent;
  const den = BigInt(value.ratio.den);
  const root = floorRoot(num / den, value.years);
  if (value.sense === 'growth') return root - unit;
  return root ** exponent * den === num ? unit - root : unit - root - 1n;
}

/** What stands under the root of 1 ± value; below zero for rates that no ratio can reach. */
function underRoot(value: Real, sense: CompoundRate['sense']): { ratio: Exact; years: number } {
  if (isCompound(value)) return value;
  return { ratio: sense === 'growth' ? add(ONE, value) : subtract(ONE, value), years: 1 };
}

/** The largest whole r with r^n ≤ value, by bisection. */
function floorRoot(value: bigint, n: number): bigint {
  const exponent = BigInt(n);
  let low = 0n;
  let high = 1n;
  while (high ** exponent <= value) high *= 2n;
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (middle ** exponent <= value) low = middle;
    else high = middle;
  }
  return low;
}
