import type { Comparison } from '../model/condition.ts';
import { FAIL, NOT_APPLICABLE, PASS, type Possible } from '../model/outcome.ts';
import {
  type Actual,
  type OutlineLeaf,
  type OutlineNode,
  type Score,
  type Varying,
  varyingRange,
  type VaryingNumbers,
} from '../model/result.ts';
import {
  add,
  compare,
  divide,
  type Exact,
  exact,
  greatest,
  least,
  ONE,
  sign,
  whole,
  ZERO,
} from '../quantity/exact.ts';
import type { End, Interval } from '../quantity/interval.ts';
import { isCompound, type Real, roundReal } from '../quantity/real.ts';

/** A limit that is hit exactly but must be exceeded is missed, and no miss may look like a full score. */
export const MOST_WHEN_FAILING: Exact = { num: 999, den: 1000 };

const NONE: Score = { low: ZERO, high: ZERO };
const FULL: Score = { low: ONE, high: ONE };
const OPEN: Score = { low: ZERO, high: ONE };
/** What can be said of a score by the possible results alone. */
const BOUNDS: Readonly<Record<Possible, Score>> = {
  [PASS]: FULL,
  [FAIL]: NONE,
  [NOT_APPLICABLE]: NONE,
  [PASS | NOT_APPLICABLE]: FULL,
  [FAIL | NOT_APPLICABLE]: NONE,
};

type Numbers = VaryingNumbers | undefined;

/** A score, and whether the part may, or must, be left out because it does not apply. */
export interface ScoredPart {
  readonly score: Score;
  readonly possible: Possible;
}

/**
 * How near a condition is to passing, 0 to 1: a leaf by the ratio of actual and limit, `all` and `each` the mean,
 * `any` the best; nothing where there is no condition to meet. This tool's own measure; it never decides. The numbers are those
 * that vary in an outline.
 */
export function scoreOf(node: OutlineNode | undefined, numbers?: Numbers): Score {
  if (node?.possible === PASS) return FULL;
  switch (node?.kind) {
    case undefined:
      return NONE;
    case 'leaf':
      return scoreLeaf(node, numbers);
    case 'all':
      return meanScore(node.children.map((child) => partOf(child, numbers)));
    case 'any':
      return bestScore(node.children.map((child) => partOf(child, numbers)));
    case 'each':
      // Any number of further items may pass, or fail.
      if (node.missing.length > 0) return OPEN;
      return meanScore(node.items.map(({ result }) => partOf(result, numbers)));
    case 'when':
      return scoreOf(node.require, numbers);
    case 'criterion':
    case 'level':
      return scoreOf(node.result, numbers);
    case 'not':
      return bounds(node.possible);
  }
}

/** The mean over the parts that apply; parts that may not apply count where they lower (raise) it. */
export function meanScore(parts: readonly ScoredPart[]): Score {
  const low = extremeMean(parts, 'low');
  return { low, high: parts.every(isPlain) ? low : extremeMean(parts, 'high') };
}

/** It applies or not for certain, and its score is a single number. */
function isPlain({ possible, score }: ScoredPart): boolean {
  return score.low === score.high && (possible === NOT_APPLICABLE || (possible & NOT_APPLICABLE) === 0);
}

function partOf(node: OutlineNode, numbers: Numbers): ScoredPart {
  return { score: scoreOf(node, numbers), possible: node.possible };
}

/** The best of the parts that apply. */
function bestScore(parts: readonly ScoredPart[]): Score {
  let low = ZERO;
  let high = ZERO;
  for (const { score, possible } of parts) {
    if (possible === NOT_APPLICABLE) continue;
    high = greatest(high, score.high);
    if ((possible & NOT_APPLICABLE) === 0) low = greatest(low, score.low);
  }
  return { low, high };
}

function extremeMean(parts: readonly ScoredPart[], side: 'low' | 'high'): Exact {
  let sum = ZERO;
  let count = 0;
  for (const { score, possible } of parts) {
    if (possible & NOT_APPLICABLE) continue;
    sum = add(sum, score[side]);
    count += 1;
  }
  if (count === 0 && side === 'low') return ZERO;
  const order = side === 'low' ? compare : (a: Exact, b: Exact) => compare(b, a);
  for (const value of optionalScores(parts, side).toSorted(order)) {
    const isFurther = count === 0 || order(value, divide(sum, whole(count))) < 0;
    if (!isFurther) break;
    sum = add(sum, value);
    count += 1;
  }
  return count === 0 ? ZERO : divide(sum, whole(count));
}

/** The scores of parts that may apply or not. */
function optionalScores(parts: readonly ScoredPart[], side: 'low' | 'high'): readonly Exact[] {
  return parts.some(isOptional) ? parts.filter(isOptional).map(({ score }) => score[side]) : [];
}

function isOptional({ possible }: ScoredPart): boolean {
  return (possible & NOT_APPLICABLE) !== 0 && possible !== NOT_APPLICABLE;
}

function scoreLeaf({ possible, condition, actual, limits }: OutlineLeaf, numbers: Numbers): Score {
  const range = rangeIn(actual, numbers);
  if (!range) return bounds(possible);
  const reach = REACH[condition.comparison.op];
  const [first, second] = limits.map((limit) => rangeIn(limit, numbers));
  if (!first || !reach) return bounds(possible);
  const { low, high } = range;
  if (possible === FAIL && low && low === high && isPoint(first) && (!second || isPoint(second))) {
    const near = reach(low, 'worst', first, second) ?? ZERO;
    return { low: near, high: near };
  }
  const reached = (limit: Against) => [low, high].map((end) => end && reach(end, limit, first, second));
  const worst = reached('worst');
  const whereFailing = worst.includes(undefined)
    ? ZERO
    : worst.filter((value) => value !== undefined).reduce(least, ONE);
  const best = reached('best').filter((value) => value !== undefined);
  return {
    low: possible & FAIL ? whereFailing : ONE,
    high: possible & PASS ? ONE : best.reduce(greatest, ZERO),
  };
}

function rangeIn(actual: Actual | Varying, numbers: Numbers): Interval | undefined {
  if (actual.type === 'varies') return numbers && varyingRange(numbers, actual.index);
  return actual.type === 'number' ? actual.range : undefined;
}

/** A number that was never a range. */
function isPoint({ low, high }: Interval): boolean {
  return low !== undefined && low === high;
}

/** Which end of a limit that is itself not known exactly. */
type Against = 'best' | 'worst';

/** The score of one end of the actual range against the limit; undefined where that end of the limit is not known. */
type Reach = (end: End, against: Against, limit: Interval, second: Interval | undefined) => Exact | undefined;

const towardsLower: Reach = ({ at }, against, { low, high }) => {
  const limit = against === 'best' ? low : high;
  return limit && quotient(at, limit.at);
};
const towardsUpper: Reach = ({ at }, against, { low, high }) => {
  const limit = against === 'best' ? high : low;
  return limit && quotient(limit.at, at);
};

const REACH: Partial<Record<Comparison['op'], Reach>> = {
  at_least: towardsLower,
  more_than: towardsLower,
  at_most: towardsUpper,
  less_than: towardsUpper,
  between: (end, against, low, high) => {
    const below = towardsLower(end, against, low, undefined);
    const above = high && towardsUpper(end, against, high, undefined);
    if (below && above) return least(below, above);
    return against === 'best' ? (below ?? above) : undefined;
  },
};

function quotient(part: Real, all: Real): Exact {
  return nearness(fraction(part), fraction(all));
}

/** part ÷ all within 0…1, and short of it; zero where it makes no sense as a share. */
function nearness(part: Exact, all: Exact): Exact {
  if (sign(part) <= 0 || sign(all) <= 0) return ZERO;
  return least(divide(part, all), MOST_WHEN_FAILING);
}

/** A compound rate to six decimals, which is enough for a score. */
function fraction(value: Real): Exact {
  return isCompound(value) ? (exact(roundReal(value, 6, 'down')) ?? ZERO) : value;
}

function bounds(possible: Possible): Score {
  return BOUNDS[possible] ?? OPEN;
}
