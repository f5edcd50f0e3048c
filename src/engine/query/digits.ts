import type { Term } from '../../model/query.ts';
import { toDecimal } from '../../quantity/decimal.ts';
import type { Exact } from '../../quantity/exact.ts';

/** Every figure is below this, counted in its last digit: ten digits before the point and eight behind it. */
const COLUMN = 10n ** 18n;
const BEHIND = 10n ** 8n;
/** The digits that every database has. */
const MOST = 10n ** 38n;

/** Whether all products fit by which a term is held against a limit, and what is stated of it against what is derived. */
export function hasRoom(term: Term, limit: Exact): boolean {
  const more = scaleOf(limit);
  const most = BigInt(limit.num < 0 ? -limit.num : limit.num);
  if (term.how !== 'ratio') return 4n * COLUMN * BEHIND * more + most * BEHIND < MOST;
  const over = COLUMN * BigInt(term.over.times.num);
  const under = COLUMN * BigInt(term.under.times.num) * (term.isNested ? 2n : 1n);
  return [2n * COLUMN * under * more, over * BEHIND * more, most * under * BEHIND].every(
    (each) => each < MOST,
  );
}

/** By how much a number grows that is counted in the last digit of the limit. */
function scaleOf(limit: Exact): bigint {
  const decimals = toDecimal(limit)?.split('.')[1]?.length;
  return decimals === undefined ? BigInt(limit.den) : 10n ** BigInt(decimals);
}
