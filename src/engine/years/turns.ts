import type { Comparison } from '../../model/condition.ts';
import { type Outcome, outcomeOf } from '../../model/outcome.ts';
import type { Actual, LeafNode } from '../../model/result.ts';
import type { CriterionStanding, Margin } from '../../model/standing.ts';
import type { Turn, TurnKind, Turns, YearStanding } from '../../model/turn.ts';
import { compare } from '../../quantity/exact.ts';
import { single } from '../../quantity/interval.ts';
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
  const moved = before.margin && after.margin ? movement(before.margin, after.margin) : 0;
  return moved === 0 ? 'same' : moved > 0 ? 'improved' : 'worsened';
}

const FLIPS: Readonly<Record<Outcome, Partial<Record<Outcome, TurnKind>>>> = {
  pass: { fail: 'lost', unknown: 'unsettled', 'not-applicable': 'lapses' },
  fail: { pass: 'gained', unknown: 'unsettled', 'not-applicable': 'lapses' },
  unknown: { pass: 'settled', fail: 'settled', 'not-applicable': 'lapses' },
  'not-applicable': { pass: 'applies', fail: 'applies', unknown: 'applies' },
};

/** Above 0 towards the better side. Values against the same limit are compared themselves, which is exact of roots, too. */
function movement(before: Margin, after: Margin): number {
  const direction = DIRECTIONS[after.leaf.condition.comparison.op];
  const [was, is] = [numberOf(before.leaf.actual), numberOf(after.leaf.actual)];
  const isSame = before.leaf.condition === after.leaf.condition && haveSameLimit(before.leaf, after.leaf);
  return direction && was && is && isSame
    ? compareReal(is, was) * direction
    : compare(after.share, before.share);
}

const DIRECTIONS: Partial<Record<Comparison['op'], 1 | -1>> = {
  at_least: 1,
  more_than: 1,
  at_most: -1,
  less_than: -1,
};

function haveSameLimit(a: LeafNode, b: LeafNode): boolean {
  const [limit, other] = [a.limits[0], b.limits[0]].map((each) => each && numberOf(each));
  return limit !== undefined && other !== undefined && compareReal(limit, other) === 0;
}

function numberOf(actual: Actual): Real | undefined {
  return actual.type === 'number' ? single(actual.range) : undefined;
}
