import type { Aspect } from '../../model/coverage.ts';
import { PASS } from '../../model/outcome.ts';
import type { Amount } from '../../model/rule-set.ts';
import type { IncentiveResult, Payout } from '../../model/support.ts';
import { compare } from '../../quantity/exact.ts';
import { single } from '../../quantity/interval.ts';

/** What is to be seen of an amount where it is due for certain, and no other one may be instead. */
export function aspectsOfAmount(amount: Amount, { claims }: IncentiveResult): ReadonlySet<Aspect> {
  const certain = claims.filter(({ possible, payouts }) => possible === PASS && payouts.length === 1);
  const own = certain.flatMap(({ payouts }) => payouts).filter((payout) => payout.amount === amount);
  return new Set(own.map(aspectOf));
}

function aspectOf({ amount, base, reckoned }: Payout): Aspect {
  const { of, atLeast, atMost } = amount;
  // Whoever grants it decides; all that can be seen is what was promised.
  if (of === undefined) return 'paid';
  const value = base && reckoned && single(reckoned);
  if (!value) return 'unknown';
  const [overFloor, overCap] = [atLeast, atMost].map((limit) => limit && compare(value, limit.value));
  if (overFloor !== undefined && overFloor <= 0) return overFloor < 0 ? 'floored' : 'low';
  if (overCap !== undefined && overCap >= 0) return overCap > 0 ? 'capped' : 'high';
  return 'paid';
}
