import type { Comparison } from '../model/condition.ts';
import { FAIL, NOT_APPLICABLE, PASS, type Possible } from '../model/outcome.ts';
import type { LeafNode, ResultNode, Score } from '../model/result.ts';
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
const MOST_WHEN_FAILING: Exact = { num: 999, den: 1000 };

const NONE: Score = { low: ZERO, high: ZERO };
const FULL: Score = { low: ONE, high: ONE };

/** A score, and whether the part may, or must, be left out because it does not apply. */
interface ScoredPart {
  readonly score: Score;
  readonly possible: Possible;
}

/**
 * How near a condition is to passing, 0 to 1: a leaf by the ratio of actual and limit, `all` and `each` the mean,
 * `any` the best. This tool's own measure; it never decides.
 */
export function scoreOf(node: ResultNode): Score {
  if (node.possible === PASS) return FULL;
  switch (node.kind) {
    case 'leaf':
      return scoreLeaf(node);
    case 'all':
      return meanScore(node.children.map(partOf));
    case 'any':
      return bestScore(node.children.map(partOf));
    case 'each':
      // Any number of further items may pass, or fail.
      if (node.missing.length > 0) return { low: ZERO, high: ONE };
      return meanScore(node.items.map(({ result }) => partOf(result)));
    case 'when':
      return scoreOf(node.require);
    case 'criterion':
    case 'level':
      return scoreOf(node.result);
    case 'not':
      return bounds(node.possible);
  }
}

/** The mean over the parts that apply; parts that may not apply count where they lower (raise) it. */
export function meanScore(parts: readonly ScoredPart[]): Score {
  return { low: extremeMean(parts, 'low'), high: extremeMean(parts, 'high') };
}

function partOf(node: ResultNode): ScoredPart {
  return { score: scoreOf(node), possible: node.possible };
}

function bestScore(parts: readonly ScoredPart[]): Score {
  const applying = parts.filter(({ possible }) => possible !== NOT_APPLICABLE);
  const sure = applying.filter(({ possible }) => (possible & NOT_APPLICABLE) === 0);
  return {
    low: sure.map(({ score }) => score.low).reduce(greatest, ZERO),
    high: applying.map(({ score }) => score.high).reduce(greatest, ZERO),
  };
}

function extremeMean(parts: readonly ScoredPart[], side: 'low' | 'high'): Exact {
  const values = (some: readonly ScoredPart[]) => some.map(({ score }) => score[side]);
  const sure = values(parts.filter(({ possible }) => (possible & NOT_APPLICABLE) === 0));
  const optional = values(
    parts.filter(({ possible }) => possible & NOT_APPLICABLE && possible !== NOT_APPLICABLE),
  );
  const order = side === 'low' ? compare : (a: Exact, b: Exact) => compare(b, a);
  if (sure.length === 0 && side === 'low') return ZERO;
  let sum = sure.reduce(add, ZERO);
  let count = sure.length;
  for (const value of optional.toSorted(order)) {
    const isFurther = count === 0 || order(value, divide(sum, whole(count))) < 0;
    if (!isFurther) break;
    sum = add(sum, value);
    count += 1;
  }
  return count === 0 ? ZERO : divide(sum, whole(count));
}

function scoreLeaf({ possible, condition, actual, limits }: LeafNode): Score {
  const ends = bounds(possible);
  if (possible === PASS || actual.type !== 'number') return ends;
  const [first, second] = limits.map((limit) => (limit.type === 'number' ? limit.range : undefined));
  if (!first) return ends;
  const reach = REACH[condition.comparison.op];
  if (!reach) return ends;
  const nearness = (limit: Against) =>
    [actual.range.low, actual.range.high].map((end) => end && reach(end, limit, first, second));
  const worst = nearness('worst');
  const whereFailing = worst.includes(undefined)
    ? ZERO
    : worst.filter((value) => value !== undefined).reduce(least, ONE);
  const best = nearness('best').filter((value) => value !== undefined);
  return {
    low: possible & FAIL ? whereFailing : ONE,
    high: possible & PASS ? ONE : best.reduce(greatest, ZERO),
  };
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

/** part ÷ all within 0…1; zero where it makes no sense as a share. */
function quotient(part: Real, all: Real): Exact {
  const [a, b] = [fraction(part), fraction(all)];
  if (sign(a) <= 0 || sign(b) <= 0) return ZERO;
  return least(divide(a, b), MOST_WHEN_FAILING);
}

/** A compound rate to six decimals, which is enough for a score. */
function fraction(value: Real): Exact {
  return isCompound(value) ? (exact(roundReal(value, 6, 'down')) ?? ZERO) : value;
}

function bounds(possible: Possible): Score {
  if (possible === NOT_APPLICABLE) return NONE;
  return { low: possible & FAIL ? ZERO : ONE, high: possible & PASS ? ONE : ZERO };
}
