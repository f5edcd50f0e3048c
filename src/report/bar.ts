import type { LeafNode } from '../model/result.ts';
import { divide, type Exact, multiply, sign, whole } from '../quantity/exact.ts';
import { single } from '../quantity/interval.ts';
import { compareReal, isCompound, type Real } from '../quantity/real.ts';
import type { Lexicon } from './lexicon.ts';
import { saysNothing, unitOf } from './measure.ts';

/** Steps from nothing to the limit, and as many again beyond it. */
export const HALF = 6;
const ALL = 2 * HALF;

/** What there is against what is required, on a scale from nothing to twice the limit; the limit stands behind step `HALF`. */
export interface Bar {
  /** Steps that it surely reaches, and those that it may reach. */
  readonly certain: number;
  readonly possible: number;
  /** Where a lower limit stands, the limit being the upper one of two. */
  readonly lower?: number;
  /** It goes on beyond the scale. */
  readonly isCut: boolean;
  readonly isUnknown: boolean;
}

/** The bar of a comparison of numbers with a limit above zero; undefined for everything else. It lies on the right side of the limit. */
export function barOf(node: LeafNode, lexicon: Lexicon): Bar | undefined {
  const { actual, condition } = node;
  const { comparison } = condition;
  if (actual.type !== 'number' || 'limits' in comparison || 'months' in comparison) return undefined;
  const [first, second] = limitsOf(node);
  const limit = second ?? first;
  if (!limit || node.limits.length > 2) return undefined;
  const lower = second && first ? clamp(floorSteps(first, limit), 1, HALF - 1) : undefined;
  const steps = (value: Real): number => {
    const plain = floorSteps(value, limit);
    const above = compareReal(value, limit) > 0 ? Math.max(plain, HALF + 1) : plain;
    if (lower === undefined || !first) return above;
    return compareReal(value, first) < 0 ? Math.min(above, lower - 1) : Math.max(above, lower);
  };
  const { low, high } = actual.range;
  const isUnknown = saysNothing(actual.range, unitOf(condition, lexicon));
  const certain = low ? steps(low.at) : 0;
  return {
    certain: Math.min(certain, ALL),
    possible: Math.min(high ? steps(high.at) : ALL + 1, ALL),
    ...(lower !== undefined && { lower }),
    isCut: !isUnknown && (!high || compareReal(high.at, multiply(limit, whole(2n))) > 0),
    isUnknown,
  };
}

/** The limits, where each is a single number above zero. */
function limitsOf({ limits }: LeafNode): readonly Exact[] {
  const found = limits.flatMap((limit): Exact[] => {
    const value = limit.type === 'number' ? single(limit.range) : undefined;
    return value && !isCompound(value) && sign(value) > 0 ? [value] : [];
  });
  return found.length === limits.length ? found : [];
}

/** Whole steps up to a value. */
function floorSteps(value: Real, limit: Exact): number {
  let steps = 0;
  while (steps < ALL) {
    const next = multiply(limit, divide(whole(BigInt(steps + 1)), whole(BigInt(HALF))));
    if (compareReal(value, next) < 0) break;
    steps += 1;
  }
  return steps;
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
