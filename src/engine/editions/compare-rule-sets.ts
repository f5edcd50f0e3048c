import type { Difference } from '../../model/difference.ts';
import type { Band, Incentive, Level, RuleSet } from '../../model/rule-set.ts';
import { compareCriterion, sides } from './compare-criterion.ts';
import { sameForm } from './form.ts';
import { matchCriteria } from './match-criteria.ts';

/**
 * What two editions ask or promise differently: levels, criteria, bands, incentives. How they are titled, cited and explained is
 * none of it.
 */
export function compareRuleSets(before: RuleSet, after: RuleSet): readonly Difference[] {
  return [
    ...compareLevels(before.levels, after.levels),
    ...matchCriteria(before.criteria, after.criteria).flatMap(compareCriterion),
    ...compareItems('band', before.bands, after.bands, bandCore),
    ...compareItems('incentive', before.incentives, after.incentives, incentiveCore),
  ];
}

function compareLevels(before: readonly Level[], after: readonly Level[]): readonly Difference[] {
  const comeAndGone = compareItems('level', before, after, () => undefined);
  const changed = after.flatMap((level) => {
    const old = before.find(({ id }) => id === level.id);
    if (!old) return [];
    const head = { of: 'level', id: level.id } as const;
    return [
      sides({ ...head, part: 'scope' }, old.scope, level.scope),
      sides({ ...head, part: 'kind' }, old.kind, level.kind),
      sides({ ...head, part: 'decided-by' }, old.decidedBy, level.decidedBy),
    ].filter((each) => each.before !== each.after);
  });
  return [...comeAndGone, ...changed];
}

/** Things with an id: those that came, say something else in their core, or went. */
function compareItems<T extends { readonly id: string }>(
  of: Difference['of'],
  before: readonly T[],
  after: readonly T[],
  coreOf: (item: T) => unknown,
): readonly Difference[] {
  const find = (items: readonly T[], id: string) => items.find((each) => each.id === id);
  const ids = new Set([...after, ...before].map(({ id }) => id));
  return [...ids].flatMap((id) => {
    const [old, now] = [find(before, id), find(after, id)];
    if (old && now && sameForm(coreOf(old), coreOf(now))) return [];
    return [sides({ of, id, part: 'whole' }, old?.id, now?.id)];
  });
}

function bandCore({ scope, classes }: Band): unknown {
  return { scope, classes };
}

function incentiveCore(incentive: Incentive): unknown {
  const { scope, each, when, amount, cases, grants, money, force, payer } = incentive;
  return { scope, each, when, amount, cases, grants, money, force, payer };
}
