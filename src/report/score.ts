import type { Score } from '../model/result.ts';
import { floorScaled, placePoint } from '../quantity/decimal.ts';
import { compare, type Exact } from '../quantity/exact.ts';

/** A score in hundredths, cut downwards, so that 100 stands only for a full one: `87`, or `62–91`. */
export function scoreText({ low, high }: Score): string {
  const [from, until] = [hundredths(low), hundredths(high)];
  return compare(low, high) === 0 || from === until ? from : `${from}–${until}`;
}

/** A share in hundredths, cut downwards, with at most so many decimals. */
export function hundredths(share: Exact, decimals = 0): string {
  return placePoint(floorScaled(share, 2 + decimals), decimals);
}
