import type { Comparison } from '../../model/condition.ts';
import { FAIL, PASS } from '../../model/outcome.ts';
import type { Actual, LeafNode, ResultNode } from '../../model/result.ts';
import type { Margin } from '../../model/standing.ts';
import {
  compare,
  divide,
  type Exact,
  exact,
  least,
  negate,
  sign,
  subtract,
  ZERO,
} from '../../quantity/exact.ts';
import { single } from '../../quantity/interval.ts';
import { isCompound, type Real, roundReal } from '../../quantity/real.ts';

/**
 * The margin of the comparison on which the outcome of a condition hangs: of several that are all asked for the smallest, of several
 * that will do the largest. Undefined where the outcome is open, and where no numbers are compared.
 */
export function marginOf(node: ResultNode): Margin | undefined {
  if (node.possible !== PASS && node.possible !== FAIL) return undefined;
  switch (node.kind) {
    case 'leaf': {
      const share = shareOf(node);
      return share && { leaf: node, share };
    }
    case 'all':
      return extreme(alike(node.children, node.possible), -1);
    case 'any':
      return extreme(alike(node.children, node.possible), 1);
    case 'each':
      return extreme(
        alike(
          node.items.map(({ result }) => result),
          node.possible,
        ),
        -1,
      );
    case 'when':
      return marginOf(node.require);
    case 'criterion':
    case 'level':
      return marginOf(node.result);
    case 'not':
      return undefined;
  }
}

/** The parts that came out as the whole did: the others did not make it so. */
function alike(nodes: readonly ResultNode[], possible: number): readonly ResultNode[] {
  return nodes.filter((each) => each.possible === possible);
}

function extreme(nodes: readonly ResultNode[], direction: 1 | -1): Margin | undefined {
  return nodes.map(marginOf).reduce<Margin | undefined>((best, next) => {
    if (!next) return best;
    return best && compare(next.share, best.share) * direction <= 0 ? best : next;
  }, undefined);
}

/** Towards the side on which the comparison holds, as a share of the limit; of two limits the nearer one. */
function shareOf({ actual, condition, limits }: LeafNode): Exact | undefined {
  const value = numberOf(actual);
  const [first, second] = limits.map(numberOf);
  if (!value || !first) return undefined;
  return SHARES[condition.comparison.op]?.(value, first, second);
}

function numberOf(actual: Actual): Exact | undefined {
  const value = actual.type === 'number' ? single(actual.range) : undefined;
  return value && fraction(value);
}

const DECIMALS = 12;

/** A root is no fraction; margins only put criteria in an order, for which these decimals are enough. */
function fraction(value: Real): Exact | undefined {
  return isCompound(value) ? exact(roundReal(value, DECIMALS, 'down')) : value;
}

type Share = (value: Exact, limit: Exact, upper: Exact | undefined) => Exact | undefined;

const above: Share = (value, limit) => ratio(subtract(value, limit), limit);
const below: Share = (value, limit) => ratio(subtract(limit, value), limit);

const SHARES: Partial<Record<Comparison['op'], Share>> = {
  at_least: above,
  more_than: above,
  at_most: below,
  less_than: below,
  between: (value, lower, upper) => {
    const [low, high] = [above(value, lower, undefined), upper && below(value, upper, undefined)];
    return low && high && least(low, high);
  },
  equals: (value, limit) => {
    const off = above(value, limit, undefined);
    return off && (compare(off, ZERO) > 0 ? negate(off) : off);
  },
};

function ratio(difference: Exact, limit: Exact): Exact | undefined {
  if (sign(limit) === 0) return undefined;
  const quotient = divide(difference, limit);
  return sign(limit) < 0 ? negate(quotient) : quotient;
}
