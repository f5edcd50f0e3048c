import type { ExitName } from '../exit-codes.ts';
import { inOrder } from '../problems/in-order.ts';
import type { Problem } from '../problems/index.ts';
import { renderProblemsJson } from '../report/problem-json.ts';
import { renderProblems } from '../report/text/problems.ts';
import type { Context } from './context.ts';
import { type Output, writeOutputs } from './outputs.ts';

/** Prints problems on standard error, those of a file in its order. */
export function printProblems(problems: readonly Problem[], context: Context): void {
  const { stderr, language } = context;
  const lines = renderProblems(placed(problems, context), { language, paint: stderr.paint });
  if (lines.length > 0) void stderr.write(`${lines.join('\n')}\n`);
}

/**
 * Ends a command that could not be done: all problems on standard error, for people; where JSON was asked for, also as JSON in the
 * place of the report.
 */
export async function fail(
  problems: readonly Problem[],
  context: Context,
  outputs: readonly Output[] = [],
): Promise<ExitName> {
  printProblems(problems, context);
  const json = outputs.filter(({ format }) => format === 'json');
  const render = () => renderProblemsJson(placed(problems, context));
  printProblems(await writeOutputs(json, render, context), context);
  return 'error';
}

/** Problems in their order; that of an option that was not typed stands where it was set. */
function placed(problems: readonly Problem[], { optionPlaces }: Context): readonly Problem[] {
  const atSetting = (problem: Problem): Problem => {
    const place = optionPlaces?.get(problem.place.file);
    return place ? { ...problem, place } : problem;
  };
  return inOrder(optionPlaces ? problems.map(atSetting) : problems);
}

/** The end of a command that did what it could: an error where something is left to tell. */
export async function finish(problems: readonly Problem[], context: Context): Promise<ExitName> {
  return problems.length > 0 ? fail(problems, context) : 'success';
}
