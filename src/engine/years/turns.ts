import type { Comparison } from '../../model/condition.ts';
import { NOT_APPLICABLE, type Outcome, outcomeOf } from '../../model/outcome.ts';
import type { Actual, LeafNode } from '../../model/result.ts';
import type { CriterionStanding } from '../../model/standing.ts';
import type { Turn, TurnKind, Turns, YearStanding } from '../../model/turn.ts';
import { leavesUnder } from '../../model/walk-result.ts';
import { compare } from '../../quantity/exact.ts';
import { type Interval, single } from '../../quantity/interval.ts';
import { compareReal, type Real } from '../../quantity/real.ts';

/** What came of every criterion between two years; both are standings under the same level. */
export function turnsBetween(from: YearStanding, to: YearStanding): Turns {
  const criteria = from.standing.criteria.flatMap((before, index): readonly Turn[] => {
    const after = to.standing.criteria[index];
    return after ? [{ kind: turnOf(before, after), from: before, to: after }] : [];
  });
  return { from: from.year, to: to.year, criteria };
}

function turnOf(before: CriterionStanding, after: CriterionStanding): TurnKind {
  const [was, is] = [outcomeOf(before.result.possible), outcomeOf(after.result.possible)];
  if (was !== is) return FLIPS[was][is] ?? 'same';
  if (is === 'unknown') return 'open';
  const moved = movement(before, after);
  if (moved === undefined) return 'unclear';
  return moved === 0 ? 'same' : moved > 0 ? 'improved' : 'worsened';
}

const FLIPS: Readonly<Record<Outcome, Partial<Record<Outcome, TurnKind>>>> = {
  pass: { fail: 'lost', unknown: 'unsettled', 'not-applicable': 'lapses' },
  fail: { pass: 'gained', unknown: 'unsettled', 'not-applicable': 'lapses' },
  unknown: { pass: 'settled', fail: 'settled', 'not-applicable': 'lapses' },
  'not-applicable': { pass: 'applies', fail: 'applies', unknown: 'applies' },
};

/**
 * Above 0 towards the better side; undefined where numbers are not known well enough. Values against the same limit are compared
 * themselves, which is exact of roots, too.
 */
function movement(before: CriterionStanding, after: CriterionStanding): number | undefined {
  const [was, is] = [leafOf(before), leafOf(after)];
  if (was && is && areAlike(was, is)) return movementOfRange(was, is);
  if (before.margin && after.margin) return compare(after.margin.share, before.margin.share);
  return [before, after].some(comparesNumbers) ? undefined : 0;
}

/** The comparison on which it hangs. */
function leafOf({ margin, result: { node } }: CriterionStanding): LeafNode | undefined {
  return margin?.leaf ?? (node?.kind === 'leaf' ? node : undefined);
}

/** Whether numbers made it what it is. */
function comparesNumbers({ result: { node, possible } }: CriterionStanding): boolean {
  if (!node || possible === NOT_APPLICABLE) return false;
  return leavesUnder(node).some((leaf) => leaf.possible === possible && leaf.actual.type === 'number');
}

/** Numbers on the same side of the same limit. */
function areAlike(a: LeafNode, b: LeafNode): boolean {
  const [limit, other] = [a.limits[0], b.limits[0]].map((each) => each && numberOf(each));
  return (
    a.condition === b.condition &&
    DIRECTIONS[a.condition.comparison.op] !== undefined &&
    limit !== undefined &&
    other !== undefined &&
    compareReal(limit, other) === 0
  );
}

function movementOfRange(
  { actual: before }: LeafNode,
  { actual: after, condition }: LeafNode,
): number | undefined {
  if (before.type !== 'number' || after.type !== 'number') return undefined;
  const direction = DIRECTIONS[condition.comparison.op] ?? 1;
  const [was, is] = [single(before.range), single(after.range)];
  if (was && is) return compareReal(is, was) * direction;
  if (isAbove(after.range, before.range)) return direction;
  return isAbove(before.range, after.range) ? -direction : undefined;
}

/** Whether every value of the one is greater than every value of the other. */
function isAbove({ low }: Interval, { high }: Interval): boolean {
  if (!low || !high) return false;
  const order = compareReal(low.at, high.at);
  return order > 0 || (order === 0 && (low.open || high.open));
}

const DIRECTIONS: Partial<Record<Comparison['op'], 1 | -1>> = {
  at_least: 1,
  more_than: 1,
  at_most: -1,
  less_than: -1,
};

function numberOf(actual: Actual): Real | undefined {
  return actual.type === 'number' ? single(actual.range) : undefined;
}
