import type { Comparison } from '../../model/condition.ts';
import type { Shortfall } from '../../model/gap.ts';
import type { LeafNode } from '../../model/result.ts';
import { type Exact, negate, sign, subtract } from '../../quantity/exact.ts';
import { type Interval, single } from '../../quantity/interval.ts';
import { compareReal, isCompound, type Real } from '../../quantity/real.ts';
import type { Want } from './goals.ts';

/** The value that a comparison asks for: the limit that must be reached or passed, and by how much the actual value misses it. */
export function shortfallOf(leaf: LeafNode, want: Want): Shortfall | undefined {
  const { actual, condition } = leaf;
  if (actual.type !== 'number') return undefined;
  const target = targetOf(condition.comparison, leaf, want);
  if (!target) return undefined;
  const { range } = actual;
  const end = target.side === 'down' ? range.high : range.low;
  const now = single(range) ?? (leaf.missing.every(({ why }) => why === 'approximate') ? end?.at : undefined);
  const by = now && differenceOf(now, target.to.at);
  return { ...target, ...(by && { by }) };
}

type Target = Pick<Shortfall, 'to' | 'side'>;

// oxlint-disable-next-line complexity -- a branch for each kind, nothing else
function targetOf(comparison: Comparison, { limits, actual }: LeafNode, want: Want): Target | undefined {
  const [first, second] = limits.map((limit) => (limit.type === 'number' ? limit.range : undefined));
  if (!first) return undefined;
  const isWanted = want === 'pass';
  switch (comparison.op) {
    case 'at_least':
      return isWanted ? above(first, false) : under(first, true);
    case 'more_than':
      return isWanted ? above(first, true) : under(first, false);
    case 'at_most':
      return isWanted ? under(first, false) : above(first, true);
    case 'less_than':
      return isWanted ? under(first, true) : above(first, false);
    case 'equals': {
      const only = isWanted ? single(first) : undefined;
      return only && { to: { at: only, open: false }, side: 'only' };
    }
    case 'between': {
      if (!isWanted || !second || actual.type !== 'number') return undefined;
      const { low } = actual.range;
      const isOver = low && second.high && compareReal(low.at, second.high.at) > 0;
      return isOver ? under(second, false) : above(first, false);
    }
    case 'one_of':
    case 'none_of':
    case 'in_months':
      return undefined;
  }
}

/** Where the limit itself is a range, its far end is what is certain. */
function above({ high }: Interval, isStrict: boolean): Target | undefined {
  return high && { to: { at: high.at, open: isStrict || high.open }, side: 'up' };
}

function under({ low }: Interval, isStrict: boolean): Target | undefined {
  return low && { to: { at: low.at, open: isStrict || low.open }, side: 'down' };
}

/** The size of the difference of two fractions; of roots there is none. */
function differenceOf(a: Real, b: Real): Exact | undefined {
  if (isCompound(a) || isCompound(b)) return undefined;
  const difference = subtract(a, b);
  return sign(difference) < 0 ? negate(difference) : difference;
}
