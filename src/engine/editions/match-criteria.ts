import type { Condition } from '../../model/condition.ts';
import type { Criterion } from '../../model/rule-set.ts';
import { formOf } from './form.ts';

/** A criterion in both editions, or in one of them. */
export interface MatchedCriterion {
  readonly before?: Criterion;
  readonly after?: Criterion;
}

/**
 * Pairs criteria by id, then those left over by what they ask about: the same subjects, where just one criterion of each
 * edition has them. In the order of the later edition; what went comes last.
 */
export function matchCriteria(
  before: readonly Criterion[],
  after: readonly Criterion[],
): readonly MatchedCriterion[] {
  const byId = new Map(before.map((each) => [each.id, each]));
  const ids = new Set(after.map(({ id }) => id));
  const left = before.filter(({ id }) => !ids.has(id));
  const come = after.filter(({ id }) => !byId.has(id));
  const matched = after.map((each): MatchedCriterion => {
    const same = byId.get(each.id);
    if (same) return { before: same, after: each };
    const subjects = subjectsOf(each.require);
    const alike = only(come, subjects) && only(left, subjects);
    return alike ? { before: alike, after: each } : { after: each };
  });
  const taken = new Set(matched.map((each) => each.before));
  return [...matched, ...left.filter((each) => !taken.has(each)).map((each) => ({ before: each }))];
}

/** The one that asks about these; undefined where there are several. */
function only(criteria: readonly Criterion[], subjects: string): Criterion | undefined {
  const found = criteria.filter((each) => subjectsOf(each.require) === subjects);
  return found.length === 1 ? found[0] : undefined;
}

function subjectsOf(condition: Condition): string {
  return [...new Set(subjectsIn(condition))].toSorted().join('\n');
}

function subjectsIn(condition: Condition): readonly string[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.flatMap(subjectsIn);
    case 'not':
      return subjectsIn(condition.of);
    case 'when':
    case 'each':
      return subjectsIn(condition.require);
    case 'criterion':
    case 'level':
      return [formOf(condition)];
    case 'leaf':
      return [formOf(condition.subject)];
  }
}
