import { compileRuleSet, evaluate } from '../engine/index.ts';
import type { ExitName } from '../exit-codes.ts';
import type { Rules } from '../load/rules/rules.ts';
import type { Verdict } from '../model/outcome.ts';
import type { DataFile } from '../model/record.ts';
import { isError, type Loaded, type Problem } from '../problems/index.ts';
import type { Exact } from '../quantity/exact.ts';
import type { ReportInput } from '../report/input.ts';
import { readAbout, readAsOf, readFailOn } from './check-options.ts';
import type { Context } from './context.ts';
import { loadCityData, loadData, type LoadedData } from './data.ts';
import type { OptionValues } from './options.ts';
import { inOrder } from './report-problems.ts';
import { loadRules } from './rules.ts';
import { type Question, selectLevel, selectReadings } from './select-level.ts';
import { selectRules } from './select-rules.ts';

/** What holds for every data file of a call. */
export interface Plan {
  /** Absent when they could not be read. */
  readonly rules?: Rules;
  readonly options: OptionValues;
  readonly about?: Exact;
  readonly asOf?: string;
  /** Figures of the city, beside those of the data file. */
  readonly city?: DataFile;
  readonly endOf: (verdict: Verdict) => ExitName;
  readonly problems: readonly Problem[];
}

/** Reads the rules and what was typed. */
export async function planCheck(options: OptionValues, context: Context): Promise<Plan> {
  const problems: Problem[] = [];
  const about = readAbout(options.about, problems);
  const asOf = readAsOf(options.asOf, problems);
  const endOf = readFailOn(options.failOn, problems);
  const rules = await loadRules(options.rules, context);
  const isAsked = rules.value && options.cityData !== undefined;
  const city: Loaded<DataFile> = isAsked
    ? await loadCityData(options.cityData, options.units, rules.value.catalogue, context)
    : { problems: [] };
  return {
    ...(rules.value && { rules: rules.value }),
    options,
    ...(about && { about }),
    ...(asOf !== undefined && { asOf }),
    endOf,
    ...(city.value && { city: city.value }),
    problems: [...problems, ...rules.problems, ...city.problems],
  };
}

/** Reads a data file and judges it. All problems come at once; with an error among them there is no report. */
export async function judgeFile(path: string, plan: Plan, context: Context): Promise<Loaded<ReportInput>> {
  const { rules, options, problems: found } = plan;
  if (!rules) return { problems: found };
  const data = await loadData(path, options.units, rules.catalogue, context);
  const asked = ask(options, data, rules, path);
  const problems = inOrder([...found, ...data.problems, ...asked.problems]);
  if (!data.value || !asked.value || problems.some(isError)) return { problems };
  return { value: judge(asked.value, data.value, rules, plan, problems), problems };
}

interface Asked extends Question {
  readonly readings: Readonly<Record<string, string>>;
}

/** Which level of which rule set, under which readings. */
function ask(options: OptionValues, data: LoadedData, rules: Rules, file: string): Loaded<Asked> {
  // Of a file that cannot be read not even its city may be known; then only what was typed is looked at.
  const isTyped = options.city !== undefined || options.ruleset !== undefined;
  if (!data.value && !data.city && !isTyped) return { problems: [] };
  const wanted = { city: options.city, ruleset: options.ruleset, mention: data.city, file };
  const selected = selectRules(wanted, rules);
  if (!selected.value || !data.value) return { problems: selected.problems };
  const question = selectLevel(selected.value.ruleSetIds, options.level, data.value.record.kind, rules);
  if (!question.value) return { problems: [...selected.problems, ...question.problems] };
  const readings = selectReadings(options.reading ?? [], question.value.ruleSet);
  const problems = [...selected.problems, ...readings.problems];
  return readings.value ? { value: { ...question.value, readings: readings.value }, problems } : { problems };
}

function judge(
  { ruleSet, level, readings }: Asked,
  data: DataFile,
  { catalogue, hashes }: Rules,
  { options, about, asOf, city }: Plan,
  problems: readonly Problem[],
): ReportInput {
  const { strict = false, requireEvidence = false } = options;
  const compiled = compileRuleSet(ruleSet, catalogue);
  const choices = {
    strict,
    requireEvidence,
    readings,
    ...(about && { about }),
    ...(city && { city: city.record }),
  };
  const evaluation = evaluate(compiled, data.record, level.id, choices);
  return {
    evaluation,
    data,
    catalogue,
    hashes,
    warnings: inOrder([...problems, ...evaluation.warnings]),
    choices: {
      strict,
      requireEvidence,
      ...(about && options.about !== undefined && { about: options.about }),
      ...(asOf !== undefined && { asOf }),
    },
  };
}
