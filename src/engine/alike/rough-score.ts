import { FAIL, NOT_APPLICABLE, PASS, type Possible } from '../../model/outcome.ts';
import type { Actual, OutlineLeaf, OutlineNode, Score, Varying, VaryingNumbers } from '../../model/result.ts';
import { denAt, FRACTION, numAt } from '../../quantity/fractions.ts';
import { single } from '../../quantity/interval.ts';
import { isCompound } from '../../quantity/real.ts';
import { MOST_WHEN_FAILING, scoreOf } from '../score.ts';

type Side = keyof Score;

/**
 * One side of a score as a double, or how it follows from the numbers that vary; not a number where that is not found here. It is off by
 * less than what anybody prints: to add up fractions is needed only where a score lies right between two that print otherwise.
 */
export type RoughScore = number | ((numbers: VaryingNumbers, side: Side) => number);

interface RoughPart {
  readonly possible: Possible;
  readonly rough: RoughScore;
  /** Whether it counts; absent where all do. */
  readonly decides?: boolean;
}

/** How parts become one. */
type Join = (parts: readonly RoughPart[], numbers: VaryingNumbers, side: Side) => number;

/** The score of a node as `scoreOf` gives it. */
export function roughScore(node: OutlineNode | undefined): RoughScore {
  if (!node || node.possible === PASS) return fixedScore(node);
  switch (node.kind) {
    case 'leaf':
      return leafScore(node);
    case 'all':
      return joined(node.children, roughMean);
    case 'any':
      return joined(node.children, roughBest);
    case 'each': {
      const items = node.items.map(({ result }) => result);
      return node.missing.length > 0 ? fixedScore(node) : joined(items, roughMean);
    }
    case 'when':
      return roughScore(node.require);
    case 'criterion':
    case 'level':
      return roughScore(node.result);
    case 'not':
      return fixedScore(node);
  }
}

/** The mean over the parts that apply. */
export const roughMean: Join = (parts, numbers, side) => {
  let sum = 0;
  let count = 0;
  for (const part of parts) {
    if (part.possible === NOT_APPLICABLE || part.decides === false) continue;
    sum += valueOf(part, numbers, side);
    count += 1;
  }
  return count === 0 ? 0 : sum / count;
};

/** The best of the parts that apply. */
const roughBest: Join = (parts, numbers, side) => {
  let best = 0;
  for (const part of parts) {
    if (part.possible !== NOT_APPLICABLE) best = Math.max(best, valueOf(part, numbers, side));
  }
  return best;
};

/** Not a number for a part that may apply or not. */
function valueOf({ possible, rough }: RoughPart, numbers: VaryingNumbers, side: Side): number {
  if (possible & NOT_APPLICABLE) return NaN;
  return typeof rough === 'number' ? rough : rough(numbers, side);
}

function joined(nodes: readonly OutlineNode[], join: Join): RoughScore {
  const parts = nodes.map((node) => ({ possible: node.possible, rough: roughScore(node) }));
  const isFixed = parts.every(({ rough }) => typeof rough === 'number');
  return isFixed ? join(parts, NO_NUMBERS, 'low') : (numbers, side) => join(parts, numbers, side);
}

const NO_NUMBERS: VaryingNumbers = { fractions: new Float64Array(0), at: 0, ranges: [] };

function fixedScore(node: OutlineNode | undefined): RoughScore {
  const score = scoreOf(node);
  const [low, high] = [score.low, score.high].map(({ num, den }) => Number(num) / Number(den));
  if (low === undefined || high === undefined) return NaN;
  return low === high ? low : (_, side) => (side === 'low' ? low : high);
}

/** A single number that misses a single limit is the rule; another one that is not the same in all records is left to be worked out. */
function leafScore(leaf: OutlineLeaf): RoughScore {
  const { actual, limits, possible, condition } = leaf;
  const [limit, ...more] = limits;
  if (actual.type !== 'varies' && limits.every(({ type }) => type !== 'varies')) return fixedScore(leaf);
  const isLower = LOWER.get(condition.comparison.op);
  if (possible !== FAIL || !limit || more.length > 0 || isLower === undefined) return NaN;
  const [part, all] = (isLower ? [actual, limit] : [limit, actual]).map(sideOf);
  return (numbers) => roughNearness(part?.(numbers) ?? NaN, all?.(numbers) ?? NaN);
}

const MOST = Number(MOST_WHEN_FAILING.num) / Number(MOST_WHEN_FAILING.den);

function roughNearness(part: number, all: number): number {
  return part <= 0 || all <= 0 ? 0 : Math.min(part / all, MOST);
}

/** Whether the limit is a lower one. */
const LOWER: ReadonlyMap<string, boolean> = new Map([
  ['at_least', true],
  ['more_than', true],
  ['at_most', false],
  ['less_than', false],
]);

/** A single number, and not a number where it is a range. */
function sideOf(side: Actual | Varying): (numbers: VaryingNumbers) => number {
  if (side.type === 'varies') {
    const { index } = side;
    return ({ fractions, at, ranges }) => {
      const place = at + index * FRACTION;
      return ranges[index] ? NaN : numAt(fractions, place) / denAt(fractions, place);
    };
  }
  const value = side.type === 'number' ? single(side.range) : undefined;
  const fixed = value && !isCompound(value) ? Number(value.num) / Number(value.den) : NaN;
  return () => fixed;
}
