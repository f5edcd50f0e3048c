import { once } from '../../model/once.ts';
import type { Criterion, Incentive, RuleSet } from '../../model/rule-set.ts';
import { fromJson, toJson } from './model-json.ts';

// A rule set in lines: what is always read, then what each criterion asks for, then the incentives. Of the criteria a question needs few.

/** What is parsed when it is first asked for. */
type Asked = Pick<Criterion, 'require' | 'readings'>;

interface Head extends Omit<RuleSet, 'criteria' | 'incentives'> {
  readonly criteria: readonly Omit<Criterion, keyof Asked>[];
}

export function linesOfRuleSet({ criteria, incentives, ...rest }: RuleSet): readonly string[] {
  const heads = criteria.map(({ require: _require, readings: _readings, ...head }) => head);
  const head: Head = { ...rest, criteria: heads };
  const asked = criteria.map(({ require, readings }): Asked => ({ require, readings }));
  return [head, ...asked, incentives].map(toJson);
}

/** The rule set of such lines; `line` gives one by its number, from 0. */
export function ruleSetOfLines(line: (number: number) => string): RuleSet {
  const { criteria: heads, ...rest }: Head = fromJson(line(0));
  const incentives = once((): readonly Incentive[] => fromJson(line(heads.length + 1)));
  const criteria = heads.map((head, index): Criterion => {
    const asked = once((): Asked => fromJson(line(index + 1)));
    return {
      ...head,
      get require() {
        return asked().require;
      },
      get readings() {
        return asked().readings;
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
