import { compileIncentives, compileRuleSet, type EvaluateIncentives } from '../engine/index.ts';
import type { ExitName } from '../exit-codes.ts';
import type { Rules } from '../load/rules/rules.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { inOrder } from '../problems/in-order.ts';
import { complain, isError, type Loaded, type Problem } from '../problems/index.ts';
import type { SupportInput } from '../report/support/input.ts';
import { planCheck, type Plan } from './check/plan.ts';
import type { Context } from './context.ts';
import { engineOptions, loadRecords, type LoadedRecord, type LoadedRecords } from './desk/load-records.ts';
import { rendererOf, type Writers } from './desk/renderer-of.ts';
import type { OptionValues } from './options.ts';
import { type OfferedFormats, readOutputs, styleFor, writeOutputs } from './outputs.ts';
import { fail, printProblems } from './report-problems.ts';
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
  const outputs = readOutputs(options, OFFERED);
  const plan = await planCheck(options, context);
  const typed = [...outputs.problems, ...plan.problems];
  if (paths.length === 0) typed.push(complain('no-inputs', '<inputs>', { subject: '' }));
  if (!plan.rules) return fail(typed, context, outputs.value);
  const loaded = await loadRecords(paths, plan, plan.rules, context);
  if (!outputs.value || typed.some(isError))
    return fail([...typed, ...loaded.problems], context, outputs.value);
  const { inputs, problems } = evaluateAll(loaded, plan, plan.rules);
  const all = [...typed, ...loaded.problems, ...problems];
  if (inputs.length === 0) return fail(all, context, outputs.value);
  const render = await rendererOf(outputs.value, inputs, WRITERS, context);
  const unwritten = await writeOutputs(outputs.value, render, context);
  // A text on standard output holds the warnings already.
  const isReadable = outputs.value.some(({ format, path }) => format === 'text' && path === undefined);
  const warnings = isReadable || options.quiet ? [] : inputs.flatMap((each) => each.warnings);
  printProblems([...all, ...warnings, ...unwritten], context);
  return [...all, ...unwritten].some(isError) ? 'error' : 'success';
}

/** Every record by the document of its city, or by all of them. */
function evaluateAll({ records, cities }: LoadedRecords, plan: Plan, rules: Rules) {
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
