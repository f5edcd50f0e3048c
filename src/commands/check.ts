import type { ExitName } from '../exit-codes.ts';
import type { Problem } from '../problems/index.ts';
import type { ReportInput } from '../report/input.ts';
import { renderJson } from '../report/json/index.ts';
import { renderText } from '../report/text/index.ts';
import { judgeFile, planCheck } from './check-plan.ts';
import type { Context } from './context.ts';
import type { OptionValues } from './options.ts';
import { type Output, readOutputs, styleFor, writeOutputs } from './outputs.ts';
import { fail, printProblems } from './report-problems.ts';

/** Judges one data file, writes the reports that are asked for, and ends as the verdict says. */
export async function check(
  [input = '-']: readonly string[],
  options: OptionValues,
  context: Context,
): Promise<ExitName> {
  const outputs = readOutputs(options);
  const plan = await planCheck(options, context);
  const { value: report, problems } = await judgeFile(input, plan, context);
  if (!report || !outputs.value) return fail([...outputs.problems, ...problems], context, outputs.value);
  const unwritten = await writeReports(report, outputs.value, context);
  if (!options.quiet && !outputs.value.some(isReadable)) printProblems(report.warnings, context);
  if (unwritten.length > 0) return fail(unwritten, context);
  return plan.endOf(report.evaluation.result.verdict);
}

function writeReports(
  report: ReportInput,
  outputs: readonly Output[],
  context: Context,
): Promise<readonly Problem[]> {
  const render = (output: Output): string =>
    output.format === 'json' ? renderJson(report) : renderText(report, styleFor(output.path, context));
  return writeOutputs(outputs, render, context);
}

/** A text on standard output holds the warnings already. */
function isReadable({ format, path }: Output): boolean {
  return format === 'text' && path === undefined;
}
