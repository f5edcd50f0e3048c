import { findCity } from '../../load/rules/city.ts';
import type { Rules } from '../../load/rules/rules.ts';
import { notAmong } from '../../load/source/suggest.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import { complain, isError, type Loaded, type Problem } from '../../problems/index.ts';
import type { CompareInput } from '../../report/compare/input.ts';
import type { LoadedRecord } from '../desk/load-records.ts';
import type { OptionValues } from '../options.ts';
import { readRuleSets } from '../rules.ts';
import { selectReadings } from '../select-level.ts';
import { allRuleSetIdsOf, selectRules } from '../select-rules.ts';
import { type Desk, rankedOf, type ReadQuestion, warningsOf } from './desk.ts';

/** One park against every level that fits its kind: of the city or rule set that was asked for, else of all that there are. */
export function compareLevels({ data, warnings }: LoadedRecord, desk: Desk): Loaded<CompareInput> {
  const { rules, plan } = desk;
  const sets = ruleSetsFor(plan.options, data.place.file, rules);
  if (!sets.value) return { problems: sets.problems };
  const questions = questionsIn(sets.value, data.record.kind, plan.options);
  const problems = [...sets.problems, ...questions.problems];
  if (!questions.value || problems.some(isError)) return { problems };
  const compared = rankedOf(questions.value.map((each) => desk.judge(data, each)));
  const input: CompareInput = {
    compares: 'levels',
    compared,
    catalogue: rules.catalogue,
    warnings: warningsOf([...problems, ...warnings], compared),
    ...(plan.asOf !== undefined && { asOf: plan.asOf }),
  };
  return { value: input, problems: [] };
}

/** The rule set that was asked for, else those of the city, else all; those of districts are among them. */
function ruleSetsFor(
  { city, ruleset }: OptionValues,
  file: string,
  rules: Rules,
): Loaded<readonly RuleSet[]> {
  if (ruleset !== undefined) {
    const { value, problems } = selectRules({ city, ruleset, file }, rules);
    return value ? readRuleSets(value.ruleSetIds, rules) : { problems };
  }
  if (city === undefined) return readRuleSets(rules.ruleSetIds, rules);
  const { value, problems } = findCity(rules.cities, city);
  return value ? readRuleSets(allRuleSetIdsOf(value), rules) : { problems };
}

function questionsIn(
  ruleSets: readonly RuleSet[],
  kind: string,
  { level: asked, reading = [] }: OptionValues,
): Loaded<readonly ReadQuestion[]> {
  const { value: readings, problems } = readingsIn(ruleSets, reading);
  const questions = ruleSets.flatMap((ruleSet) =>
    ruleSet.levels
      .filter(({ id, scope }) => (asked === undefined ? scope === kind : id === asked))
      .map((level): ReadQuestion => ({ ruleSet, level, readings: readings?.get(ruleSet) ?? {} })),
  );
  if (questions.length > 0) return { value: questions, problems };
  const levels = ruleSets.flatMap((each) => each.levels);
  const none =
    asked === undefined
      ? complain('no-level-fits', '--level', {
          subject: ruleSets.map(({ id }) => id).join(', '),
          found: kind,
          expected: eachOnce(levels.map(({ scope }) => scope)).join(', '),
        })
      : complain('unknown-level', '--level', notAmong(asked, eachOnce(levels.map(({ id }) => id))));
  return { problems: [...problems, none] };
}

function eachOnce(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}

/** Each reading belongs to the rule sets that know it; one that none of them knows is a mistake. */
function readingsIn(
  ruleSets: readonly RuleSet[],
  texts: readonly string[],
): Loaded<ReadonlyMap<RuleSet, Readonly<Record<string, string>>>> {
  const own = ruleSets.map((ruleSet) => {
    const chosen = texts.map((text) => selectReadings([text], ruleSet).value);
    return { ruleSet, chosen };
  });
  const everything = { criteria: ruleSets.flatMap(({ criteria }) => criteria) };
  const problems = texts.flatMap((text, index): readonly Problem[] =>
    own.some(({ chosen }) => chosen[index]) ? [] : selectReadings([text], everything).problems,
  );
  const value = new Map(
    own.map(({ ruleSet, chosen }) => {
      const pairs = chosen.flatMap((each) => (each ? Object.entries(each) : []));
      return [ruleSet, Object.fromEntries(pairs)];
    }),
  );
  return { value, problems };
}
