import { referencesIn } from '../../model/reads.ts';
import { belongsTo, type Criterion, type RuleSet } from '../../model/rule-set.ts';

/**
 * The rule set without what nobody is judged by here: criteria of other levels, unless a criterion or band refers to them, which
 * support there is, and what was left out of the rules.
 */
export function cutRuleSet(ruleSet: RuleSet, levels: Iterable<string>): RuleSet {
  const { criteria, bands } = ruleSet;
  const kept = new Set<Criterion>();
  const follow = (references: readonly string[]): void => {
    for (const reference of references) {
      const [kind = '', id = ''] = reference.split('/');
      for (const each of criteria) if (kind === 'level' ? belongsTo(each, id) : each.id === id) keep(each);
    }
  };
  const keep = (criterion: Criterion): void => {
    if (kept.has(criterion)) return;
    kept.add(criterion);
    const { when, unless, require, readings } = criterion;
    follow([when, unless, require, ...readings.map((reading) => reading.require)].flatMap(referencesIn));
  };
  follow(Array.from(levels, (id) => `level/${id}`));
  follow(bands.flatMap(({ classes }) => classes.flatMap(({ when }) => referencesIn(when))));
  return { ...ruleSet, criteria: criteria.filter((each) => kept.has(each)), incentives: [], notEncoded: [] };
}
