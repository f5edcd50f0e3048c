import type { Criterion, Relation, RuleSet } from '../model/rule-set.ts';
import type { Text } from '../model/text.ts';
import { clauseText } from './clauses.ts';

/** What stands before, and behind, the clauses and the rule set. */
const WORDS: Readonly<Record<Relation, (clauses: string, ruleSet: string) => Text>> = {
  inherited: (_, ruleSet) => ({ zh: `沿用 ${ruleSet}`, en: `taken over from ${ruleSet}` }),
  same: (clauses, ruleSet) => ({
    zh: `与 ${ruleSet} ${clauses} 相同`,
    en: `the same as ${clauses} of ${ruleSet}`,
  }),
  stricter: (clauses, ruleSet) => ({
    zh: `严于 ${ruleSet} ${clauses}`,
    en: `stricter than ${clauses} of ${ruleSet}`,
  }),
  looser: (clauses, ruleSet) => ({
    zh: `宽于 ${ruleSet} ${clauses}`,
    en: `more lenient than ${clauses} of ${ruleSet}`,
  }),
  replaces: (clauses, ruleSet) => ({
    zh: `取代 ${ruleSet} ${clauses}`,
    en: `replaces ${clauses} of ${ruleSet}`,
  }),
};

/** How a criterion stands to the rule set that is extended; undefined where it is the rule set's own. */
export function originWords({ origin }: Pick<Criterion, 'origin'>): Text | undefined {
  return origin && WORDS[origin.relation](clauseText(origin.cite), origin.ruleSet);
}

/** The same where it is overridden; what is taken over is told by its clauses. */
export function overrideWords(criterion: Pick<Criterion, 'origin'>): Text | undefined {
  return criterion.origin?.relation === 'inherited' ? undefined : originWords(criterion);
}

/** Which document lies below, undefined where there is none. */
export function baseWords({ base }: Pick<RuleSet, 'base'>): Text | undefined {
  if (!base) return undefined;
  const { id, document } = base.ruleSet;
  return {
    zh: `在 ${id}（${document.number}）之上：未另行规定的条件沿用该文件`,
    en: `extends ${id} (${document.number}), whose criteria hold unless it says otherwise`,
  };
}
