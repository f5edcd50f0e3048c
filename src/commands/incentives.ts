import { compileIncentives, compileRuleSet, type EvaluateIncentives } from '../engine/index.ts';
import type { ExitName } from '../exit-codes.ts';
import type { Rules } from '../load/rules/rules.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { inOrder } from '../problems/in-order.ts';
import type { Loaded, Problem } from '../problems/index.ts';
import type { SupportInput } from '../report/support/input.ts';
import type { Plan } from './check/plan.ts';
import type { Context } from './context.ts';
import { type Answer, answer } from './desk/answer.ts';
import { engineOptions, type LoadedRecord, type LoadedRecords } from './desk/load-records.ts';
import type { Writers } from './desk/renderer-of.ts';
import type { OptionValues } from './options.ts';
import { type OfferedFormats, styleFor } from './outputs.ts';
import { readRuleSets } from './rules.ts';
import { selectRules } from './select-rules.ts';

const OFFERED: OfferedFormats = {
  names: ['text', 'json', 'csv', 'markdown'],
  byEnding: { txt: 'text', json: 'json', csv: 'csv', md: 'markdown' },
};

/** Which support each record could claim, how much, and under which clause. */
export async function incentives(
  paths: readonly string[],
  options: OptionValues,
  context: Context,
): Promise<ExitName> {
  return answer({ offered: OFFERED, writers: WRITERS, find: evaluateAll }, paths, options, context);
}

/** Every record by the document of its city, or by all of them. */
function evaluateAll({ records, cities }: LoadedRecords, plan: Plan, rules: Rules): Answer<SupportInput> {
  const compiled = new Map<RuleSet, EvaluateIncentives>();
  const evaluatorOf = (ruleSet: RuleSet) => {
    const known = compiled.get(ruleSet) ?? compileIncentives(compileRuleSet(ruleSet, rules.catalogue));
    compiled.set(ruleSet, known);
    return known;
  };
  const problems: Problem[] = [];
  const inputs = records.flatMap((record): SupportInput[] => {
    const { value, problems: found } = ruleSetsFor(record, plan, rules);
    if (!value) {
      problems.push(...found);
      return [];
    }
    const supports = value.map((ruleSet) => {
      return evaluatorOf(ruleSet)(record.data.record, engineOptions(plan, cities, ruleSet.city));
    });
    const warnings = [...found, ...record.warnings, ...supports.flatMap((each) => each.warnings)];
    const { catalogue } = rules;
    const { asOf } = plan;
    return [
      {
        data: record.data,
        supports,
        catalogue,
        warnings: inOrder(warnings),
        ...(asOf !== undefined && { asOf }),
      },
    ];
  });
  return { inputs, problems };
}

/** The rule set that was asked for, the default one of the city, or with `--all` every one of the city. */
function ruleSetsFor(
  { data, mention }: LoadedRecord,
  { options }: Plan,
  rules: Rules,
): Loaded<readonly RuleSet[]> {
  const { city, ruleset, all } = options;
  const selected = selectRules({ city, ruleset, mention, file: data.place.file }, rules);
  if (!selected.value) return { problems: selected.problems };
  const ids = selected.value.ruleSetIds;
  const { value, problems } = readRuleSets(all ? ids : ids.slice(0, 1), rules);
  return { ...(value && { value }), problems: [...selected.problems, ...problems] };
}

const WRITERS: Writers<SupportInput> = {
  text: async (inputs, context) => {
    const { renderIncentives } = await import('../report/text/incentives.ts');
    return ({ path }) => renderIncentives(inputs, styleFor(path, context));
  },
  json: async (inputs) => {
    const { renderIncentivesJson } = await import('../report/json/incentives.ts');
    return () => renderIncentivesJson(inputs);
  },
  csv: async (inputs, { language }) => {
    const { renderIncentivesCsv } = await import('../report/csv/incentives.ts');
    return () => renderIncentivesCsv(inputs, language);
  },
  markdown: async (inputs, { language }) => {
    const { renderIncentivesMarkdown } = await import('../report/markdown/incentives.ts');
    return () => renderIncentivesMarkdown(inputs, language);
  },
};
