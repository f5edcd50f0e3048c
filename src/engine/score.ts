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
export interface Part {
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
    case 'each': {
      const unlisted =
        node.missing.length > 0
          ? [{ score: { low: ZERO, high: ONE }, possible: PASS | FAIL | NOT_APPLICABLE }]
          : [];
      return meanScore([...node.items.map(({ result }) => partOf(result)), ...unlisted]);
    }
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
export function meanScore(parts: readonly Part[]): Score {
  return { low: extremeMean(parts, 'low'), high: extremeMean(parts, 'high') };
}

function partOf(node: ResultNode): Part {
  return { score: scoreOf(node), possible: node.possible };
}

function bestScore(parts: readonly Part[]): Score {
  const applying = parts.filter(({ possible }) => possible !== NOT_APPLICABLE);
  const sure = applying.filter(({ possible }) => (possible & NOT_APPLICABLE) === 0);
  return {
    low: sure.map(({ score }) => score.low).reduce(greatest, ZERO),
    high: applying.map(({ score }) => score.high).reduce(greatest, ZERO),
  };
}

function extremeMean(parts: readonly Part[], side: 'low' | 'high'): Exact {
  const values = (some: readonly Part[]) => some.map(({ score }) => score[side]);
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
  const nearness = [actual.range.low, actual.range.high].map((end) =>
    end ? reach(end, first, second) : undefined,
  );
  const known = nearness.filter((value) => value !== undefined);
  const whereFailing = nearness.includes(undefined) ? ZERO : known.reduce(least, ONE);
  return {
    low: possible & FAIL ? whereFailing : ONE,
    high:
      possible & PASS
        ? ONE
        : known.length > 0 && !nearness.includes(undefined)
          ? known.reduce(greatest, ZERO)
          : upper(reach, actual.range, first, second),
  };
}

/** The score of one end of the actual range against the limit. */
type Reach = (end: End, limit: Interval, second: Interval | undefined) => Exact | undefined;

const towardsLower: Reach = ({ at }, { high }) => high && quotient(at, high.at);
const towardsUpper: Reach = ({ at }, { low }) => low && quotient(low.at, at);

const REACH: Partial<Record<Comparison['op'], Reach>> = {
  at_least: towardsLower,
  more_than: towardsLower,
  at_most: towardsUpper,
  less_than: towardsUpper,
  between: (end, low, high) => {
    const below = towardsLower(end, low, undefined);
    const above = high && towardsUpper(end, high, undefined);
    return below && above && least(below, above);
  },
};

/** A failing range with one open side: the best that it can be. */
function upper(reach: Reach, { low, high }: Interval, first: Interval, second: Interval | undefined): Exact {
  const known = [low, high]
    .map((end) => end && reach(end, first, second))
    .filter((value) => value !== undefined);
  return known.reduce(greatest, ZERO);
}

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
