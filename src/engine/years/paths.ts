import type { Catalogue } from '../../model/catalogue.ts';
import { FAIL, NOT_APPLICABLE, PASS } from '../../model/outcome.ts';
import type { Milestone, Path } from '../../model/path.ts';
import type { Actual, LeafNode } from '../../model/result.ts';
import type { CriterionStanding } from '../../model/standing.ts';
import type { YearStanding } from '../../model/turn.ts';
import { leavesUnder } from '../../model/walk-result.ts';
import type { Exact } from '../../quantity/exact.ts';
import { type Interval, single } from '../../quantity/interval.ts';
import { isCompound } from '../../quantity/real.ts';
import { type Known, knownIn, pacesOf, requirementsIn } from './pace.ts';
import { pathLeaves, yearOfTarget } from './targets.ts';

/** The ways of the compared figures of a level to their targets; the years come in their order, under the same level. */
export function pathsOf(years: readonly YearStanding[], catalogue: Catalogue): readonly Path[] {
  const last = years.at(-1)?.standing;
  if (!last) return [];
  const { ruleSet, record, result } = last.evaluation;
  return last.criteria.flatMap((standing, index) => {
    const { criterion, node, possible } = standing.result;
    const target = yearOfTarget(criterion, result.level, ruleSet.document);
    if (!node || !target || possible === NOT_APPLICABLE) return [];
    // Where one of several ways leads there already, the others need not.
    const leaves = pathLeaves(node, record.kind, catalogue).filter(
      (leaf) => possible !== PASS || leaf.possible === PASS,
    );
    return leaves.flatMap((leaf) => {
      const at = leaf.limits[0] && valueOf(leaf.limits[0]);
      if (!at) return [];
      const milestones = years.map(({ year, standing: own }) => milestoneIn(year, own.criteria[index], leaf));
      return [pathOf({ criterion, leaf, milestones, target: { ...target, at } })];
    });
  });
}

/** A limit that is a single fraction. */
function valueOf(actual: Actual): Exact | undefined {
  const value = actual.type === 'number' ? single(actual.range) : undefined;
  return value && !isCompound(value) ? value : undefined;
}

/** What is known of a compared figure in a year. */
function milestoneIn(
  year: number,
  standing: CriterionStanding | undefined,
  { condition }: LeafNode,
): Milestone {
  const node = standing?.result.node;
  const actual = node && leavesUnder(node).find((leaf) => leaf.condition === condition)?.actual;
  return actual?.type === 'number' && isFractional(actual.range) ? { year, actual: actual.range } : { year };
}

function isFractional(range: Interval): range is Interval<Exact> {
  return [range.low, range.high].every((end) => !end || !isCompound(end.at));
}

type Ends = Pick<Path, 'criterion' | 'target' | 'milestones'> & { readonly leaf: LeafNode };

function pathOf({ criterion, leaf, target, milestones }: Ends): Path {
  const known = milestones.flatMap((each) => knownIn(each) ?? []);
  const [base] = known;
  const now = known.at(-1);
  const last = milestones.at(-1)?.year ?? target.year;
  const state = stateOf(leaf, target.year <= last, base);
  const path = { criterion, leaf: leaf.condition, target, state };
  if (!base || base.year >= target.year) return { ...path, milestones };
  const way = { leaf: leaf.condition, base, target };
  const reached = state === 'ahead' ? [...milestones, ...toCome(last, target.year)] : milestones;
  return {
    ...path,
    milestones: reached.map((each) => ({ ...each, ...requirementsIn(each.year, each.actual, way) })),
    ...(state === 'ahead' && now && pacesOf(base, now, target)),
  };
}

function stateOf({ possible }: LeafNode, isOver: boolean, base: Known | undefined): Path['state'] {
  if (possible === PASS) return 'met';
  if (isOver && possible === FAIL) return 'missed';
  if (!base) return 'unstated';
  return isOver ? 'open' : 'ahead';
}

function toCome(last: number, until: number): readonly Milestone[] {
  return Array.from({ length: until - last }, (_, index) => ({ year: last + index + 1 }));
}
