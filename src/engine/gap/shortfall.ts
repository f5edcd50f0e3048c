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

/** What a comparison asks for: to be above its limit or below, and whether the limit itself does not do. */
interface Asked {
  readonly isAbove: boolean;
  readonly isStrict: boolean;
}

const ASKED: Readonly<Partial<Record<Comparison['op'], Asked>>> = {
  at_least: { isAbove: true, isStrict: false },
  more_than: { isAbove: true, isStrict: true },
  at_most: { isAbove: false, isStrict: false },
  less_than: { isAbove: false, isStrict: true },
};

function targetOf(comparison: Comparison, { limits, actual }: LeafNode, want: Want): Target | undefined {
  const [first, second] = limits.map((limit) => (limit.type === 'number' ? limit.range : undefined));
  if (!first) return undefined;
  const asked = ASKED[comparison.op];
  if (asked) return sideOf(asked, first, want);
  if (want === 'fail') return undefined;
  if (comparison.op === 'equals') {
    const only = single(first);
    return only && { to: { at: only, open: false }, side: 'only' };
  }
  return second && actual.type === 'number' ? intoRange(actual.range, first, second) : undefined;
}

/** Whoever is to miss a limit has to be on its other side. */
function sideOf({ isAbove, isStrict }: Asked, limit: Interval, want: Want): Target | undefined {
  const isMissed = want === 'fail';
  return isAbove === isMissed ? under(limit, isStrict !== isMissed) : above(limit, isStrict !== isMissed);
}

/** From above down to the upper limit, else up to the lower one. */
function intoRange({ low }: Interval, first: Interval, second: Interval): Target | undefined {
  const isOver = low && second.high && compareReal(low.at, second.high.at) > 0;
  return isOver ? under(second, false) : above(first, false);
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
