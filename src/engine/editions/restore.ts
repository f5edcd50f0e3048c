import type { Restorable } from '../../model/flip.ts';
import type { Criterion, Level, RuleSet } from '../../model/rule-set.ts';
import type { MatchedCriterion } from './match-criteria.ts';

/** A level in which nobody asks, for criteria that others refer to. */
const ASIDE = '';

/**
 * The later edition with the earlier form of some criteria, or of a level. What only the earlier one has stays at hand aside, and so
 * does what only the later one has where its absence is restored: conditions may refer to it.
 */
export function restore(
  before: RuleSet,
  after: RuleSet,
  matched: readonly MatchedCriterion[],
  restored: readonly Restorable[],
): RuleSet {
  const isRestored = (of: Restorable['of'], id: string) =>
    restored.some((each) => each.of === of && each.id === id);
  const criteria = matched.map((pair): Criterion => {
    const { before: old, after: now } = pair;
    if (!isRestored('criterion', idOf(pair))) return now ?? aside(old);
    return old ? { ...old, id: idOf(pair) } : aside(now);
  });
  const ids = new Set(criteria.map(({ id }) => id));
  const levels = after.levels.map((level): Level => {
    const old = before.levels.find(({ id }) => id === level.id);
    return old && isRestored('level', level.id) ? old : level;
  });
  const others = before.levels.filter(({ id }) => !levels.some((level) => level.id === id));
  const [any] = levels;
  return {
    ...after,
    criteria: [...criteria, ...before.criteria.filter(({ id }) => !ids.has(id)).map(aside)],
    levels: [...levels, ...others, ...(any ? [{ ...any, id: ASIDE }] : [])],
  };
}

/** The id in the later edition, or in the earlier one where it went. */
export function idOf({ before, after }: MatchedCriterion): string {
  return (after ?? before)?.id ?? '';
}

function aside(criterion: Criterion | undefined): Criterion {
  if (!criterion) throw new Error('a pair of criteria has at least one of them');
  return { ...criterion, level: ASIDE, yardstick: [] };
}
