import { once } from '../../model/once.ts';
import type { Criterion, Incentive, RuleSet } from '../../model/rule-set.ts';
import { fromJson, toJson } from './model-json.ts';

// A rule set is a head, which is always read, and lines: what each criterion asks for, then the incentives. Of the criteria a question
// needs few.

/** What is parsed when it is first asked for. */
export type Asking = Pick<Criterion, 'require' | 'readings'>;

interface Head extends Omit<RuleSet, 'criteria' | 'incentives'> {
  readonly criteria: readonly Omit<Criterion, keyof Asking>[];
}

export function headOfRuleSet({ criteria, incentives: _incentives, ...rest }: RuleSet): string {
  const heads = criteria.map(({ require: _require, readings: _readings, ...head }) => head);
  return toJson({ ...rest, criteria: heads } satisfies Head);
}

export function linesOfRuleSet({ criteria, incentives }: RuleSet): readonly string[] {
  return [...criteria.map(askingOf), incentives].map(toJson);
}

export function askingOf({ require, readings }: Criterion): Asking {
  return { require, readings };
}

/** The rule set of such texts; `known` is what criteria ask for that is parsed already. */
export function ruleSetOfLines(
  head: string,
  lines: () => readonly string[],
  known: (criterion: string) => Asking | undefined,
): RuleSet {
  const { criteria: heads, ...rest }: Head = fromJson(head);
  const incentives = once((): readonly Incentive[] => fromJson(lines()[heads.length] ?? ''));
  const criteria = heads.map((each, index): Criterion => {
    const asking = once((): Asking => known(each.id) ?? fromJson(lines()[index] ?? ''));
    return {
      ...each,
      get require() {
        return asking().require;
      },
      get readings() {
        return asking().readings;
      },
    };
  });
  return {
    ...rest,
    criteria,
    get incentives() {
      return incentives();
    },
  };
}
