import { once } from '../../model/once.ts';
import type { Criterion, RuleSet } from '../../model/rule-set.ts';
import { fromJson, toJson } from './model-json.ts';

// A rule set is a head, which is always read, and the rest. Of the criteria a question needs those of one level, which stand together
// with what else judging by it reads.

/** What is parsed when it is first asked for. */
type Rest = Pick<RuleSet, 'criteria' | 'incentives'>;

export function headOfRuleSet({ criteria: _criteria, incentives: _incentives, ...head }: RuleSet): string {
  return toJson(head satisfies Omit<RuleSet, keyof Rest>);
}

export function restOfRuleSet({ criteria, incentives }: RuleSet): string {
  return toJson({ criteria, incentives } satisfies Rest);
}

/** The rule set of such texts; `keep` gives the criterion that is in use already instead of the one of the same id. */
export function ruleSetOfPieces(
  head: string,
  rest: () => string,
  keep: (criterion: Criterion) => Criterion,
): RuleSet {
  const own: Omit<RuleSet, keyof Rest> = fromJson(head);
  const parsed = once((): Rest => {
    const { criteria, incentives }: Rest = fromJson(rest());
    return { criteria: criteria.map(keep), incentives };
  });
  return {
    ...own,
    get criteria() {
      return parsed().criteria;
    },
    get incentives() {
      return parsed().incentives;
    },
  };
}
