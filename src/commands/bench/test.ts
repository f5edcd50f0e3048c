import type { ExitName } from '../../exit-codes.ts';
import { compileRuleSet, tryCase } from '../../engine/index.ts';
import { DEFAULT_READING, type RuleSet } from '../../model/rule-set.ts';
import type { Trial } from '../../model/trial.ts';
import { complain, isError } from '../../problems/index.ts';
import type { TestedSet } from '../../report/cases/tested.ts';
import { renderCasesJson } from '../../report/cases/json.ts';
import { renderCasesJunit } from '../../report/cases/junit.ts';
import { renderCases } from '../../report/cases/text.ts';
import type { Context } from '../context.ts';
import type { OptionValues } from '../options.ts';
import { type OfferedFormats, type Output, readOutputs, styleFor, writeOutputs } from '../outputs.ts';
import { fail, printProblems } from '../report-problems.ts';
import { type CaseSet, readCaseSets } from './case-sets.ts';

const FORMATS: OfferedFormats = {
  names: ['text', 'json', 'junit'],
  byEnding: { json: 'json', xml: 'junit' },
};

/** Runs the cases of rule sets. */
export async function test(
  names: readonly string[],
  options: OptionValues,
  context: Context,
): Promise<ExitName> {
  const outputs = readOutputs(options, FORMATS);
  const sets = await readCaseSets(names, options.rules, context);
  const problems = [...outputs.problems, ...sets.problems];
  if (!outputs.value || !sets.value || problems.some(isError)) {
    return fail(problems, context, outputs.value);
  }
  const filters = options.filter ?? [];
  const tested = sets.value.map((set) => runCases(set, filters)).filter(({ results }) => results.length > 0);
  if (tested.length === 0) {
    return fail(
      [complain('no-cases-fit', '--filter', { found: filters.join(', ') })],
      context,
      outputs.value,
    );
  }
  printProblems(problems, context);
  const unwritten = await writeOutputs(outputs.value, (output) => render(tested, output, context), context);
  if (unwritten.length > 0) return fail(unwritten, context);
  const holds = tested.every(({ results }) => results.every(({ differences }) => differences.length === 0));
  return holds ? 'success' : 'unmet';
}

function runCases({ ruleSet, catalogue, trials, file }: CaseSet, filters: readonly string[]): TestedSet {
  const compiled = compileRuleSet(ruleSet, catalogue);
  const chosen = trials.filter(
    (trial) => filters.length === 0 || filters.some((text) => isMeant(trial, text, ruleSet)),
  );
  return { ruleSet, catalogue, file, results: chosen.map((trial) => tryCase(compiled, trial)) };
}

/** Whether a text is part of what a case is known by: ids, titles, reading, clause, the figure that is varied, its line. */
function isMeant(trial: Trial, text: string, ruleSet: RuleSet): boolean {
  const { of, id, reading, step, place } = trial;
  const { criteria, bands, incentives, levels } = ruleSet;
  const cited = { criterion: criteria, band: bands, incentive: incentives, level: [] }[of].find(
    (each) => each.id === id,
  );
  const title = (cited ?? levels.find((each) => each.id === id))?.title;
  const clauses = cited?.cite.map(({ clause }) => clause) ?? [];
  const names = [
    id,
    ...(reading === DEFAULT_READING ? [] : [reading]),
    title?.zh ?? '',
    title?.en ?? '',
    ...clauses,
    step?.figure ?? '',
    `${place.file}:${place.line}`,
  ];
  const wanted = text.toLowerCase();
  return names.some((name) => name.toLowerCase().includes(wanted));
}

function render(tested: readonly TestedSet[], output: Output, context: Context): string {
  switch (output.format) {
    case 'json':
      return renderCasesJson(tested);
    case 'junit':
      return renderCasesJunit(tested, context.language);
    default:
      return `${renderCases(tested, styleFor(output.path, context)).join('\n')}\n`;
  }
}
