import {
  conditionsIn,
  conditionsOfBand,
  conditionsOfCriterion,
  conditionsOfIncentive,
  type PlacedCondition,
} from '../conditions/walk-condition.ts';
import type { RawRuleSet } from '../schema/raw.ts';
import type { Located } from '../source/located.ts';
import type { Path, ProblemList } from '../source/problem-list.ts';
import { notAmong, suggest } from '../source/suggest.ts';

/** Conditions that name a criterion or a level: it must exist, and nothing may depend on itself. */
export function checkReferences(ruleSet: Located<RawRuleSet>): void {
  const { raw } = ruleSet;
  const { bands = [], incentives = [] } = raw;
  const others = [
    ...bands.flatMap((band, index) => conditionsOfBand(band, ['bands', index])),
    ...incentives.flatMap((incentive, index) => conditionsOfIncentive(incentive, ['incentives', index])),
  ];
  for (const placed of others) referencesIn(placed, ruleSet);
  const graph = new Map<string, readonly Reference[]>();
  for (const [index, criterion] of raw.criteria.entries()) {
    const parts = conditionsOfCriterion(criterion, ['criteria', index]);
    graph.set(
      `criterion ${criterion.id}`,
      parts.flatMap((part) => referencesIn(part, ruleSet)),
    );
  }
  for (const level of Object.keys(raw.levels)) {
    const members = raw.criteria.filter((each) => each.level === level || each.yardstick?.includes(level));
    graph.set(
      `level ${level}`,
      members.map(({ id }) => ({ to: `criterion ${id}` })),
    );
  }
  checkCircles(graph, ruleSet.problems);
}

/** What something depends on, as `criterion ID` or `level ID`, and the condition that says so. */
interface Reference {
  readonly to: string;
  readonly at?: Path;
}

/** What a condition refers to; what does not exist is a problem. */
function referencesIn(
  { raw, at }: PlacedCondition,
  { raw: ruleSet, problems }: Located<RawRuleSet>,
): Reference[] {
  const levels = Object.keys(ruleSet.levels);
  const criteria = ruleSet.criteria.map(({ id }) => id);
  return [...conditionsIn(raw, at)].flatMap((part): Reference[] => {
    if ('criterion' in part.raw) {
      const subject = part.raw.criterion;
      const path = [...part.at, 'criterion'];
      if (!criteria.includes(subject)) {
        problems.add(path, 'unknown-criterion', { subject, suggestions: suggest(subject, criteria) });
      }
      return [{ to: `criterion ${subject}`, at: path }];
    }
    if (!('level' in part.raw)) return [];
    const subject = part.raw.level;
    const path = [...part.at, 'level'];
    if (!levels.includes(subject)) {
      problems.add(path, 'unknown-level', notAmong(subject, levels));
    }
    return [{ to: `level ${subject}`, at: path }];
  });
}

/** Tells of each circle once, at the condition that closes it. */
function checkCircles(graph: ReadonlyMap<string, readonly Reference[]>, problems: ProblemList): void {
  const done = new Set<string>();
  const visit = (reference: Reference, trail: readonly Reference[]): void => {
    const start = trail.findIndex(({ to }) => to === reference.to);
    const way = [...trail, reference];
    if (start >= 0) {
      const circle = way.slice(start);
      const { at = [] } = circle.findLast((each) => each.at !== undefined) ?? reference;
      problems.add(at, 'reference-cycle', { detail: circle.map(({ to }) => to).join(' → ') });
    }
    if (start >= 0 || done.has(reference.to)) return;
    for (const next of graph.get(reference.to) ?? []) visit(next, way);
    done.add(reference.to);
  };
  for (const to of graph.keys()) visit({ to }, []);
}
